"""Grouping: complete link, so that one loose pair does not glue two facts."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.align import Bounds, Pair, group
from factcheck.values.base import conflict, same


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
