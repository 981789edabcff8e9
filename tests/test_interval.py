"""Dates as values: normal form, label, comparison."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.grammar.dates.find import find_dates
from factcheck.grammar.dates.site import Line
from factcheck.model import Sentence, Span, Zone
from factcheck.values.base import Relation, Verdict
from factcheck.values.calendar import months, part_of, shifted
from factcheck.values.interval import DateValue, Relative, on, opened, read
from factcheck.values.interval_compare import compare

# Each of these holds whole days of the one before; a weekend holds no Tuesday and is left out of the nesting.
NESTED = ("day", "month", "quarter", "half", "year", "decade", "century")
UNITS = ("day", "weekend", "week", "month", "quarter", "half", "year", "decade", "century")
PARTS = ("", "early", "mid", "late", "start of", "end of")
DAYPARTS = ("", "morning", "afternoon", "evening", "night", "early morning")
days = st.dates(date(1610, 1, 1), date(2099, 12, 31))


def known(day: date, unit: str, part: str = "") -> DateValue:
    stretch = shifted(day, 0, unit)
    assert stretch is not None
    return replace(on(part_of(stretch, part), unit), part=part)


units = st.builds(known, days, st.sampled_from(UNITS), st.sampled_from(PARTS))
single = st.builds(lambda d, p: replace(known(d, "day"), daypart=p), days, st.sampled_from(DAYPARTS))
ranges = st.builds(lambda a, b: on((min(a, b), max(a, b)), "range"), days, days)
hedged = st.builds(lambda v: replace(v, hedge="about"), units)
bound = st.builds(
    lambda v, b: opened(replace(v, bound=b)), units, st.sampled_from(("since", "after", "before", "until", "by"))
)
partial = st.builds(
    lambda w, m, d: DateValue(weekday=w, month=m, day=d, granularity="month" if m and not d and w is None else "day"),
    st.none() | st.integers(0, 6),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 28),
)
options = st.builds(lambda a, b: DateValue(options=tuple(sorted({a, b}))), days, days)
wrong = st.builds(lambda d, w: replace(known(d, "day"), stated_weekday=w), days, st.integers(0, 6))
relative = st.builds(
    lambda n, u, a, m: DateValue(granularity=u, relative=Relative(n, u, a, m)),
    st.integers(-20, 20),
    st.sampled_from(("day", "week", "month", "year")),
    st.sampled_from(("publication", "text", "event")),
    st.none() | st.integers(-40, 40),
)
named = st.builds(lambda n: DateValue(name=n, granularity="season"), st.sampled_from(("summer", "fall")))
invalid = st.builds(lambda y: replace(on(months(y, 2), "day"), month=2, day=30, invalid=True), st.integers(1600, 2399))
values = st.one_of(units, single, ranges, hedged, bound, partial, options, wrong, relative, named, invalid)


@given(values)
def test_a_value_reads_back_from_its_key(value: DateValue) -> None:
    assert read(value.key) == value


@given(values, values)
def test_keys_are_equal_exactly_for_equal_values(left: DateValue, right: DateValue) -> None:
    assert (left.key == right.key) == (left == right)


@given(values)
def test_a_value_is_compatible_with_itself(value: DateValue) -> None:
    assert compare(value, value).verdict is Verdict.COMPATIBLE


@given(values, values)
def test_comparison_is_symmetric(left: DateValue, right: DateValue) -> None:
    there, back = compare(left, right), compare(right, left)
    assert (there.verdict, there.relation) == (back.verdict, back.relation)


@given(values)
def test_labels_and_reports_never_fail(value: DateValue) -> None:
    told = value.as_dict()
    assert told["label"] == value.label == value.label.strip()
    assert {"earliest", "latest"} <= told.keys()
    assert value.vagueness >= 0


@given(days, st.sampled_from(NESTED), st.sampled_from(NESTED), st.sampled_from(PARTS))
def test_a_coarser_unit_never_conflicts(day: date, fine: str, coarse: str, part: str) -> None:
    assert not compare(known(day, fine), known(day, coarse)).conflicts
    assert not compare(known(day, fine, part), known(day, fine)).conflicts


@given(days, st.sampled_from(("week", *NESTED)), st.booleans(), st.booleans(), st.booleans())
def test_a_date_never_conflicts_with_what_is_left_of_it(day: date, unit: str, w: bool, m: bool, d: bool) -> None:
    left = DateValue(weekday=day.weekday() if w else None, month=day.month if m else None, day=day.day if d else None)
    assert not compare(known(day, unit), left).conflicts
    assert not compare(known(day, "day"), replace(known(day, "day"), daypart="night")).conflicts


@given(days, st.sampled_from(("week", *NESTED)), st.sampled_from(("since", "after", "before", "until", "by")))
def test_a_coarser_bound_never_conflicts(day: date, unit: str, word: str) -> None:
    fine, coarse = (opened(replace(known(day, u), bound=word)) for u in ("day", unit))
    assert not compare(fine, coarse).conflicts


def value_of(text: str) -> DateValue:
    """The one date that the grammar reads in a text, without a parse."""
    sentence = Sentence(0, Span(0, len(text)), text, (), 0, Zone.BODY, 0)
    found = find_dates(Line(sentence, None, None, lambda _: ()))
    assert [f.span.of(text) for f in found] == [text]
    return found[0].value


@given(days, st.sampled_from(("day", "month", "decade", "quarter")), st.sampled_from(("", "early", "late")))
def test_a_label_reads_back(day: date, unit: str, part: str) -> None:
    # "The 1900s" are read as a century, so that their first decade has no name of its own.
    assume(unit != "decade" or day.year % 100 >= 10 or day.year >= 2000)
    value = known(day, unit, part if unit in ("month", "decade") else "")
    assert value_of(value.label) == value


@pytest.mark.parametrize(
    "text", ["6–8 February 2026", "28 February – 3 March 2026", "May 2019", "the 1990s", "mid-2024"]
)
def test_labels_are_as_editors_write(text: str) -> None:
    assert value_of(text).label == text


@pytest.mark.parametrize(
    ("left", "right", "verdict", "relation"),
    [
        ("2024-08", "2023-08", Verdict.CONFLICT, Relation.CONFLICT),
        ("2024-08", "2024", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("2026-02-07", "2026-02-08", Verdict.CONFLICT, Relation.CONFLICT),
        (";weekday=5", ";weekday=6", Verdict.CONFLICT, Relation.CONFLICT),
        (";weekday=6", "2026-02-08", Verdict.COMPATIBLE, Relation.GRANULARITY),
        (";weekday=5", "2026-02-08", Verdict.CONFLICT, Relation.CONFLICT),
        (";weekday=5", "2026", Verdict.NOT_COMPARABLE, Relation.GRANULARITY),
        (";weekday=5", "XXXX-08", Verdict.NOT_COMPARABLE, Relation.DIFFERENT),
        ("XXXX-08", "XXXX-05", Verdict.CONFLICT, Relation.CONFLICT),
        ("XXXX-08", "2008-05-11", Verdict.CONFLICT, Relation.CONFLICT),
        ("XXXX-08", "2008", Verdict.NOT_COMPARABLE, Relation.GRANULARITY),
        ("XXXX-02-08", "2017-02-08", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("XXXX-XX-08", "2017-02-09", Verdict.CONFLICT, Relation.CONFLICT),
        ("[2017-01-06,2017-06-01]", "2017-06-01", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("[2017-01-06,2017-06-01]", "2017-03-01", Verdict.CONFLICT, Relation.CONFLICT),
        ("2006;hedge=about", "2007-05", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("2006;hedge=about", "2009", Verdict.CONFLICT, Relation.CONFLICT),
        ("2026-02-06/2026-02-08", "2026-02-07", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("2026-02-06/2026-02-08", "2026-02-07/2026-02-09", Verdict.CONFLICT, Relation.CONFLICT),
        ("2024-02-07;stated_weekday=6", ";weekday=6", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("2024-02-07;stated_weekday=6", "2024-02-04", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("2008-12-12;daypart=night", "2008-12-12;daypart=morning", Verdict.CONFLICT, Relation.CONFLICT),
        ("2008-12-12;daypart=night", "2008-12-13;daypart=early", Verdict.COMPATIBLE, Relation.GRANULARITY),
        ("2008-12-12;daypart=night", "2008-12-13", Verdict.CONFLICT, Relation.CONFLICT),
        (";relative=text:1:day", "2008-12-13", Verdict.NOT_COMPARABLE, Relation.DIFFERENT),
    ],
)
def test_compare(left: str, right: str, verdict: Verdict, relation: Relation) -> None:
    found = compare(read(left), read(right))
    assert (found.verdict, found.relation) == (verdict, relation)


def test_open_dates_are_compared_by_the_bound_that_was_stated() -> None:
    since, other = read("1957"), read("1963")
    assert compare(opened(replace(since, bound="since")), opened(replace(other, bound="since"))).conflicts
    assert not compare(opened(replace(since, bound="since")), other).conflicts
    assert compare(opened(replace(other, bound="since")), since).conflicts
    assert not compare(opened(replace(since, bound="until")), opened(replace(since, bound="before"))).conflicts


def test_fiscal_years_overlap_but_are_not_the_same() -> None:
    assert compare(value_of("2022-23"), value_of("2023-24")).conflicts
    assert not compare(value_of("2022-23"), value_of("FY23")).conflicts
    assert not compare(value_of("2022-23"), read("2023")).conflicts


@pytest.mark.parametrize(
    "text", ["2024-13", "2024-02-30", "next week", "[2024]", "2024;x=1", "2024;x", "XXXX-13", "2024-1-1", "/"]
)
def test_only_normal_forms_are_read(text: str) -> None:
    with pytest.raises(ValueError):
        read(text)
