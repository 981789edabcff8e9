"""Stages and ways as values: which two can both hold."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.data import load
from factcheck.grammar.status.words import families
from factcheck.values.base import Relation, Value, Verdict
from factcheck.values.status import (
    CANCELLED,
    CONFIRMED,
    DENIED,
    DONE,
    EVENT,
    NEGOTIATED,
    NOT_DONE,
    NOT_YET,
    PLANNED,
    POSTPONED,
    RESUMED,
    UNDER_WAY,
    Standing,
    compare_standings,
    in_family,
    stage,
    states,
)

ALL = [Standing(state, family) for family in (EVENT, *families()) for state in states(family)]
COMPATIBLE, CONFLICT, APART = Verdict.COMPATIBLE, Verdict.CONFLICT, Verdict.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("left", "right", "verdict", "relation"),
    [
        (PLANNED, DONE, CONFLICT, Relation.UPDATE),
        (PLANNED, UNDER_WAY, CONFLICT, Relation.UPDATE),
        (NEGOTIATED, CANCELLED, CONFLICT, Relation.UPDATE),
        (POSTPONED, PLANNED, CONFLICT, Relation.UPDATE),
        (PLANNED, CANCELLED, CONFLICT, Relation.CONFLICT),
        (DONE, CANCELLED, CONFLICT, Relation.CONFLICT),
        (DONE, DENIED, CONFLICT, Relation.CONFLICT),
        (DONE, NOT_DONE, CONFLICT, Relation.CONFLICT),
        (DONE, POSTPONED, CONFLICT, Relation.CONFLICT),
        (CONFIRMED, DENIED, CONFLICT, Relation.CONFLICT),
        (CONFIRMED, DONE, COMPATIBLE, Relation.GRANULARITY),
        (NOT_DONE, PLANNED, COMPATIBLE, Relation.GRANULARITY),
        (NOT_YET, DONE, CONFLICT, Relation.UPDATE),
        (NOT_YET, PLANNED, COMPATIBLE, Relation.GRANULARITY),
        (NOT_YET, CANCELLED, COMPATIBLE, Relation.GRANULARITY),
        (RESUMED, UNDER_WAY, COMPATIBLE, Relation.GRANULARITY),
        (DENIED, PLANNED, APART, Relation.SCOPE),
    ],
)
def test_events(left: str, right: str, verdict: Verdict, relation: Relation) -> None:
    for one, other in ((left, right), (right, left)):
        found = compare_standings(Standing(one), Standing(other))
        assert (found.verdict, found.relation) == (verdict, relation)


@pytest.mark.parametrize(
    ("family", "left", "right", "relation"),
    [
        ("case", "arrested", "charged", Relation.UPDATE),
        ("case", "charged", "convicted", Relation.UPDATE),
        ("case", "convicted", "acquitted", Relation.CONFLICT),
        ("case", "arrested", "rescued", Relation.CONFLICT),
        ("case", "escaped", "freed", Relation.CONFLICT),
        ("job", "fired", "laid off", Relation.CONFLICT),
        ("job", "fired", "resigned", Relation.CONFLICT),
        ("job", "suspended", "fired", Relation.UPDATE),
        ("freedom", "at large", "captured", Relation.UPDATE),
        ("victim", "name withheld", "named", Relation.UPDATE),
        ("decision", "approved", "rejected", Relation.CONFLICT),
        ("decision", "proposed", "approved", Relation.UPDATE),
    ],
)
def test_ways(family: str, left: str, right: str, relation: Relation) -> None:
    found = compare_standings(Standing(left, family), Standing(right, family))
    assert found.conflicts and found.relation is relation
    assert left in found.reason and right in found.reason


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Standing("arrested", "case"), Standing("fired", "job")),
        (Standing("charged", "case"), Standing("at large", "freedom")),
        (Standing("captured", "freedom"), Standing("convicted", "case")),
        (Standing("name withheld", "victim"), Standing("named", "suspect")),
    ],
)
def test_two_families_have_nothing_in_common(left: Standing, right: Standing) -> None:
    assert compare_standings(left, right).verdict is APART


def test_an_arrest_ends_freedom_and_an_escape_begins_it() -> None:
    found = compare_standings(Standing("arrested", "case"), Standing("at large", "freedom"))
    assert found.conflicts and found.relation is Relation.UPDATE
    assert compare_standings(Standing("escaped", "case"), Standing("at large", "freedom")).relation is Relation.SAME


@given(st.sampled_from(ALL), st.sampled_from(ALL))
def test_comparison_is_symmetric(left: Standing, right: Standing) -> None:
    there, back = compare_standings(left, right), compare_standings(right, left)
    assert (there.verdict, there.relation) == (back.verdict, back.relation)


def test_every_standing_is_compatible_with_itself_alone_or_has_a_reason() -> None:
    for left, right in product(ALL, ALL):
        found = compare_standings(left, right)
        assert found.reason
        told = in_family(left, right.family) == right or in_family(right, left.family) == left
        assert (found.relation is Relation.SAME) == told


@pytest.mark.parametrize("standing", ALL)
def test_a_key_gives_the_standing_back(standing: Standing) -> None:
    assert Standing.read(standing.key) == standing
    assert isinstance(standing, Value)
    assert standing.as_dict()["label"] == standing.label == standing.state


@pytest.mark.parametrize("key", ["", "done", "event:", "event:signed", "weather:fine", "case:done"])
def test_what_is_no_key(key: str) -> None:
    with pytest.raises(ValueError):
        Standing.read(key)


def test_the_event_is_no_part_of_the_value() -> None:
    assert Standing(DONE, event="sign") == Standing(DONE, event="ink")
    assert Standing(DONE, event="sign").as_dict()["event"] == "sign"


def test_every_state_that_the_data_names_is_one_the_rows_know() -> None:
    for family, way in load("status")["ways"].items():
        rows = {state for row in way["rows"] for state in row}
        assert len(rows) >= 2, family
        assert set(states(family)) >= rows
    assert set(load("status")["word"]["verbs"]) <= set(states(EVENT))
    assert {s for table in load("status")["fate"].values() for s in table} <= set(states(EVENT))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (Standing(PLANNED), Standing(DONE)),
        (Standing(NEGOTIATED), Standing(CANCELLED)),
        (Standing("arrested", "case"), Standing("charged", "case")),
        (Standing("convicted", "case"), Standing("sentenced", "case")),
        (Standing("proposed", "decision"), Standing("rejected", "decision")),
    ],
)
def test_stages_have_an_order(earlier: Standing, later: Standing) -> None:
    first, second = stage(earlier), stage(later)
    assert first is not None and second is not None and first < second


def test_ends_of_a_matter_do_not_follow_each_other() -> None:
    assert stage(Standing("acquitted", "case")) == stage(Standing("convicted", "case"))
    assert stage(Standing(DONE)) == stage(Standing(CANCELLED))


@pytest.mark.parametrize("value", [Standing(DENIED), Standing("critical", "condition"), Standing("x", "unknown")])
def test_what_may_come_at_any_time_is_no_stage(value: Standing) -> None:
    assert stage(value) is None
