"""Clashes outside facts: the likeliest few, and never more than a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from factcheck.align import VETOED, Group, Pair
from factcheck.evidence import Profile
from factcheck.findings.judge import EVEN_ODDS, Matter, judge
from factcheck.findings.loose import MOST, loose_groups
from factcheck.kinds import KINDS
from factcheck.model import Document, Severity
from factcheck.values.base import Relation, Value, conflict, same
from factcheck.values.interval import DateValue
from tests.profiles import count, profile

SURE = 4.0
NEAR = (("articles", "from 0.5", 0.0),)
CLASH = conflict("they differ")


def profiles(*numbers: int, kind: str = "count") -> list[Profile]:
    """A profile for each number, each in an article of its own."""
    return [profile(value=count(n), source=f"s{i}", kind=kind) for i, n in enumerate(numbers, 1)]


def clash(left: int, right: int, score: float = SURE, evidence: tuple = NEAR) -> Pair:
    return Pair(left, right, score, score, evidence, CLASH)


def found(*pairs: Pair, rows: list[Profile], groups: tuple[Group, ...] = (), kind: str = "count") -> list:
    return [g.members for g in loose_groups({kind: pairs}, groups, rows)]


def test_a_likely_clash_is_told_and_an_unlikely_one_is_not() -> None:
    rows = profiles(5, 7)
    assert found(clash(0, 1), rows=rows) == [(0, 1)]
    assert found(clash(0, 1, -1.0), rows=rows) == []


def test_what_is_ruled_out_agrees_or_is_in_a_fact_is_not_told() -> None:
    rows, pair = profiles(5, 7), clash(0, 1)
    assert not found(replace(pair, score=VETOED), rows=rows)
    assert not found(replace(pair, comparison=same()), rows=rows)
    assert not found(pair, rows=rows, groups=(Group((0, 1), (pair,)),))


@pytest.mark.parametrize("told", ["nothing in common", "from 0.01", "from 0.15"])
def test_articles_must_tell_one_story(told: str) -> None:
    assert not found(clash(0, 1, evidence=(("articles", told, 0.0),)), rows=profiles(5, 7))


@pytest.mark.parametrize("level", [("form", "two grains", 0.0), ("agents", "other names", 0.0)])
def test_dates_of_two_grains_and_acts_of_others_are_of_two_events(level: tuple[str, str, float]) -> None:
    assert not found(clash(0, 1, evidence=(*NEAR, level)), rows=profiles(5, 7))


@pytest.mark.parametrize(("told", "known"), [("from 0.3", False), ("from 0.5", True)])
def test_bare_weekdays_need_articles_that_name_the_same(told: str, known: bool) -> None:
    rows = [profile(value=DateValue(weekday=n, granularity="day"), source=f"s{n}", kind="date") for n in (1, 2)]
    clashing = clash(0, 1, evidence=(("articles", told, 0.0),))
    assert bool(found(clashing, rows=rows, kind="date")) is known


AGES = [
    ((), False),
    ((("trigger", "other", 0.0),), False),
    ((("trigger", "same", 0.0),), True),
    ((("bearer", "same", 0.0),), True),
    ((("list", "described alike", 0.0),), True),
]


@pytest.mark.parametrize(("levels", "told"), AGES)
def test_ages_must_be_of_one_person_by_name_by_what_happened_or_by_a_list(levels: tuple, told: bool) -> None:
    rows = profiles(42, 62, kind="age")
    assert bool(found(clash(0, 1, evidence=(*NEAR, *levels)), rows=rows, kind="age")) is told


@pytest.mark.parametrize("kind", ["status", "quote"])
def test_some_kinds_are_told_by_other_means(kind: str) -> None:
    assert not found(clash(0, 1), rows=profiles(5, 7, kind=kind), kind=kind)


def test_the_same_two_values_are_one_note_and_another_value_is_another() -> None:
    rows = profiles(5, 7, 7, 9)
    assert found(clash(0, 1), clash(0, 2, 3.0), clash(0, 3, 2.0), rows=rows) == [(0, 1, 2), (0, 3)]


def test_of_two_sentences_only_the_likeliest_clash_is_told() -> None:
    rows = [profile(value=count(n), source=s) for n, s in ((5, "s1"), (6, "s1"), (7, "s2"), (8, "s2"))]
    assert found(clash(0, 2, 3.0), clash(1, 3, 4.0), rows=rows) == [(1, 3)]


def test_a_story_has_few_of_them_the_likeliest() -> None:
    rows = profiles(*range(10, 30))
    pairs = [clash(a, b, 2.0 + a / 10) for a, b in pairwise(range(20))]
    told = found(*pairs, rows=rows)
    assert len(told) == MOST and told[0] == (18, 19)


@pytest.mark.parametrize("value", [count(5), count(6)])
def test_it_is_a_note_however_sure(value: Value) -> None:
    rows = [profile(value=value, source="s1"), profile(value=count(9), source="s2")]
    claims = {i: p.reading.claim for i, p in enumerate(rows)}
    documents = {s: Document(s, f"{s}.txt", "", (), published=date(2031, 5, 2)) for s in ("s1", "s2")}
    compare = next(k.compare for k in KINDS if k.name == "count")
    matter = Matter("f1", "count", "", claims, Group((0, 1), (clash(0, 1, 9.0),)))
    firm, loose = (judge(m, compare, documents) for m in (matter, replace(matter, fact="", loose=True)))
    assert firm is not None and firm.severity is Severity.ERROR
    assert loose is not None and (loose.severity, loose.relation) == (Severity.NOTE, Relation.CONFLICT)
    assert firm.confidence > loose.confidence == EVEN_ODDS
    assert "too little" in loose.why_flagged and "too little" not in firm.why_flagged
