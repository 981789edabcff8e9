"""Grouping: complete link, so that one loose pair does not glue two facts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.align import VETOED, Bounds, Pair, group, with_told_once
from factcheck.align.wider import widened
from factcheck.evidence import Profile
from factcheck.values.base import conflict, same
from tests.profiles import count, profile


def pair(left: int, right: int, score: float) -> Pair:
    return Pair(left, right, score, score, (), same())


EVEN = Bounds(meet=0.0, clash=0.0, floor=-1.0)


def members(pairs: list[Pair], bounds: Bounds = EVEN) -> list[tuple[int, ...]]:
    return [g.members for g in group(pairs, bounds)]


def test_a_clash_needs_more_than_an_agreement() -> None:
    bounds = Bounds(meet=-1.0, clash=0.0, floor=-2.0)
    weak = pair(1, 2, -0.5)
    assert members([weak], bounds) == [(1, 2)]
    assert members([replace(weak, comparison=conflict("they differ"))], bounds) == []
    assert members([replace(weak, score=0.1, comparison=conflict("they differ"))], bounds) == [(1, 2)]


def test_pairs_that_meet_become_one_fact() -> None:
    assert members([pair(1, 2, 2.0), pair(2, 3, 2.0), pair(1, 3, 1.0)]) == [(1, 2, 3)]


def test_a_chain_of_near_meetings_is_no_fact() -> None:
    assert members([pair(1, 2, 3.0), pair(2, 3, 2.0), pair(1, 3, -4.0)]) == [(1, 2)]


def test_a_pair_that_never_met_keeps_two_groups_apart() -> None:
    assert members([pair(1, 2, 3.0), pair(2, 3, 2.0)]) == [(1, 2)]


def test_a_pair_under_the_threshold_is_no_fact() -> None:
    assert members([pair(1, 2, -0.1)]) == []


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(-5, 5)), max_size=30), st.randoms())
def test_the_order_of_pairs_does_not_matter_and_every_pair_inside_reaches_the_floor(rows, random) -> None:
    unique = {(min(a, b), max(a, b)): s for a, b, s in rows if a != b}
    pairs = [pair(a, b, s) for (a, b), s in unique.items()]
    found = members(pairs)
    shuffled = pairs[:]
    random.shuffle(shuffled)
    assert members(shuffled) == found
    for row in found:
        for n, a in enumerate(row):
            for b in row[n + 1 :]:
                assert unique[a, b] >= -1.0


TABLE = {"told": {"once in each": 2.0}, "wider": {"meet": -2.0, "floor": -4.0}}


def told(source: str, at: int, number: float = 26) -> Profile:
    return profile(source=source, at=at, value=count(number))


def test_a_value_that_each_article_tells_once_speaks_for_one_fact() -> None:
    pairs = [pair(0, 1, -3.0)]
    once = with_told_once(pairs, [told("s1", 4), told("s2", 9)], TABLE)
    assert [(p.score, p.evidence[-1]) for p in once] == [(-1.0, ("told", "once in each", 2.0))]
    twice = [told("s1", 4), told("s2", 9), told("s2", 50)]
    assert with_told_once(pairs, twice, TABLE) == pairs
    # Two values that clash are no one value, and what is kept apart stays apart.
    clash = [replace(pairs[0], comparison=conflict("they differ"))]
    assert with_told_once(clash, [told("s1", 4), told("s2", 9, 27)], TABLE) == clash
    apart = [replace(pairs[0], score=VETOED)]
    assert with_told_once(apart, [told("s1", 4), told("s2", 9)], TABLE) == apart


def test_groups_that_agree_are_brought_together_on_less_but_no_clash_is() -> None:
    profiles = [told("s1", 4), told("s2", 9), told("s3", 14, 30)]
    firm = group([pair(1, 2, 3.0)], EVEN)
    assert [g.members for g in firm] == [(1, 2)]
    agreeing = [pair(1, 2, 3.0), pair(0, 1, -3.5), pair(0, 2, -1.9)]
    assert [g.members for g in widened(firm, agreeing, profiles, TABLE)] == [(0, 1, 2)]
    clash = [pair(1, 2, 3.0), *(replace(p, comparison=conflict("they differ"), score=9.0) for p in agreeing[1:])]
    assert [g.members for g in widened(firm, clash, profiles, TABLE)] == [(1, 2)]
    # A family without wider bounds stays as it is.
    assert widened(firm, agreeing, profiles, {}) == firm
