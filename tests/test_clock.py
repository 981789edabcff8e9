"""Clock times as values: normal form, bounds, comparison."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.grammar.clock.times import find_times
from factcheck.values.base import Relation, Verdict
from factcheck.values.clock import DAY, TimeValue, clock, compare, minutes, read

HEDGES = ("", "about", "just after", "just before", "after", "before")
moments = st.integers(0, DAY - 1)
zones = st.sampled_from([("", None), ("IST", 330), ("GMT", 0), ("EST", -300), ("local time", None), ("", 120)])
points = st.builds(
    lambda at, hedge, zone, whole, half: TimeValue(at, at, hedge, zone[0], zone[1], whole=whole, half_unknown=half),
    moments,
    st.sampled_from(HEDGES),
    zones,
    st.booleans(),
    st.booleans(),
)
stretches = st.builds(
    lambda a, b, zone, lasts: TimeValue(a, b, zone=zone[0], offset=zone[1], throughout=lasts),
    moments,
    moments,
    zones,
    st.booleans(),
)
parts = st.builds(lambda a, b: TimeValue(a, b, part="night"), moments, moments)
values = st.one_of(points, stretches, parts)


@given(values)
def test_a_value_reads_back_from_its_key(value: TimeValue) -> None:
    assert read(value.key) == value


@given(values)
def test_a_value_is_compatible_with_itself(value: TimeValue) -> None:
    assert compare(value, value).verdict is Verdict.COMPATIBLE


@given(values, values)
def test_comparison_is_symmetric(left: TimeValue, right: TimeValue) -> None:
    there, back = compare(left, right), compare(right, left)
    assert (there.verdict, there.relation) == (back.verdict, back.relation)


@given(values)
def test_labels_and_reports_never_fail(value: TimeValue) -> None:
    assert value.as_dict()["label"] == value.label
    assert value.vagueness >= 0


@given(moments, st.integers(0, 300), st.integers(0, 300), st.sampled_from(HEDGES))
def test_a_coarser_time_never_conflicts(at: int, before: int, after: int, hedge: str) -> None:
    stretch = TimeValue((at - before) % DAY, (at + after) % DAY)
    assert not compare(TimeValue(at, at), stretch).conflicts
    assert not compare(TimeValue(at, at), TimeValue(at, at, hedge)).conflicts
    assert not compare(TimeValue(at, at), TimeValue(at % (DAY // 2), at % (DAY // 2), half_unknown=True)).conflicts


@given(moments)
def test_minutes_read_back(at: int) -> None:
    assert minutes(clock(at)) == at


@pytest.mark.parametrize(
    ("left", "right", "verdict", "relation"),
    [
        ("T16:00", "T16:20", Verdict.CONFLICT, Relation.CONFLICT),
        ("T16:00;hedge=about", "T16:10", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("T16:00;hedge=about", "T16:20", Verdict.CONFLICT, Relation.CONFLICT),
        ("T18:00;hedge=just after", "T18:00;hedge=about", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("T18:00;whole=1", "T18:05", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("T14:00;hedge=after", "T14:18", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("T14:00;hedge=after", "T13:18", Verdict.CONFLICT, Relation.CONFLICT),
        ("T09:25;half_unknown=1", "T21:25", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("T10:00;offset=120", "T08:00;zone=GMT;offset=0", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("T10:00;zone=IST;offset=330", "T10:00;zone=EST;offset=-300", Verdict.CONFLICT, Relation.CONFLICT),
        ("T10:00", "T08:00;zone=GMT;offset=0", Verdict.NOT_COMPARABLE, Relation.UNIT),
        ("T10:00;zone=IST;offset=330", "T10:30", Verdict.CONFLICT, Relation.CONFLICT),
        ("T17:00/06:30;part=night", "T01:00", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("T17:00/06:30;part=night", "T11:00", Verdict.CONFLICT, Relation.CONFLICT),
    ],
)
def test_compare(left: str, right: str, verdict: Verdict, relation: Relation) -> None:
    found = compare(read(left), read(right))
    assert (found.verdict, found.relation) == (verdict, relation)


@pytest.mark.parametrize("text", ["16:00", "T25:00", "T16:61", "T16", ""])
def test_only_normal_forms_are_read(text: str) -> None:
    with pytest.raises(ValueError):
        read(text)


LASTING = [
    ("from 9 p.m. to 5 a.m.", "from 7 p.m. to 5 a.m.", True),
    ("open 9am to 5pm", "open from 10am to 4pm", True),
    ("open 10 a.m.-4 p.m.", "open from 10am to 5pm", True),
    ("from 9 p.m. to 5 a.m.", "9pm until 5am", False),
    ("from 9:02 to 9:04 a.m.", "from 9:00 to 9:05 a.m.", False),
    ("from 9 p.m. to 5 a.m.", "at 11 p.m.", False),
    ("between 9 p.m. and 5 a.m.", "from 7 p.m. to 5 a.m.", False),
    ("at 5-6 p.m.", "at 5:30-6:30 p.m.", False),
]


@pytest.mark.parametrize(("left", "right", "clash"), LASTING)
def test_what_lasts_begins_and_ends_alike(left: str, right: str, clash: bool) -> None:
    [one], [two] = (list(find_times(text, None)) for text in (left, right))
    assert compare(one[2], two[2]).conflicts is clash
    assert compare(two[2], one[2]).conflicts is clash
