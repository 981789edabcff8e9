"""The pictures of the report page and their parts: strips, plots, what differs, timeline, matrix, reading."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Claim, Fact, Frame, Report, Source, Span
from factcheck.render.html.calendar import UNITS, Strip, strip
from factcheck.render.html.difference import pieces
from factcheck.render.html.links import links
from factcheck.render.html.matrix import MANY, matrix
from factcheck.render.html.plot import plot
from factcheck.render.html.reading import texts
from factcheck.render.html.timeline import timeline
from factcheck.values.base import Json
from tests.sample_report import clean, document, empty, sample, value

Told = dict[str, Json]


def days(label: str, first: str | None, last: str | None = "", **more: Json) -> Told:
    return {"label": label, "earliest": first, "latest": first if last == "" else last, **more}


def figure(label: str, low: float | None, high: float | None = None, unit: str = "people", **more: Json) -> Told:
    return {"label": label, "low": low, "high": low if high is None else high, "unit": unit, **more}


def drawn(*sides: Told) -> Strip:
    made = strip([[side] for side in sides])
    assert made is not None
    return made


def covered(made: Strip, lane: int) -> list[str]:
    """What stands in the cells that the marks of a lane cover."""
    return [
        cell.text
        for cell in made.cells
        for mark in made.lanes[lane].marks
        if mark.x <= cell.x + cell.width / 2 <= mark.x + mark.width
    ]


# Calendar strips


def test_two_days_stand_in_their_weeks() -> None:
    made = drawn(days("12 May", "2031-05-12"), days("13 May", "2031-05-13"))
    assert [cell.text for cell in made.cells] == [str(n) for n in range(9, 17)]
    assert "".join(cell.head for cell in made.cells) == "FSSMTWTF"
    assert [covered(made, n) for n in (0, 1)] == [["12"], ["13"]]
    assert made.headings == ((0.0, "May 2031"),)


def test_months_apart_are_told_in_months() -> None:
    made = drawn(days("August 2024", "2024-08-01", "2024-08-31"), days("March 2024", "2024-03-01", "2024-03-31"))
    assert "".join(cell.text for cell in made.cells) == "JFMAMJJASO"
    assert [covered(made, n) for n in (0, 1)] == [["A"], ["M"]]


def test_a_long_gap_is_broken() -> None:
    made = drawn(days("3 May 2019", "2019-05-03"), days("6 May 2031", "2031-05-06"))
    texts_of_cells = [cell.text for cell in made.cells]
    assert texts_of_cells.count("") == 1
    assert [covered(made, n) for n in (0, 1)] == [["3"], ["6"]]
    assert [text for _, text in made.headings] == ["May 2019", "May 2031"]


def test_decades_are_told_in_years() -> None:
    made = drawn(days("1998", "1998-01-01", "1998-12-31"), days("2001", "2001-01-01", "2001-12-31"))
    assert [cell.text for cell in made.cells] == ["1997", "1998", "1999", "2000", "2001", "2002"]
    assert [covered(made, n) for n in (0, 1)] == [["1998"], ["2001"]]


def test_an_open_end_reaches_the_border_of_the_strip() -> None:
    made = drawn(days("3 May", "2031-05-03"), days("since 6 May", "2031-05-06", None))
    assert covered(made, 1) == ["6", "7", "8", "9"] == [cell.text for cell in made.cells][-4:]


def test_a_weekday_without_a_date_falls_on_each_of_them() -> None:
    made = drawn(days("Sunday 8 February 2026", "2026-02-08"), days("a Saturday", None, None, weekday=5))
    assert covered(made, 1) == ["7", "14"]
    assert all(mark.loose for mark in made.lanes[1].marks) and not made.lanes[0].marks[0].loose


def test_two_weekdays_stand_in_a_week() -> None:
    made = drawn(days("a Sunday", None, None, weekday=6), days("a Friday", None, None, weekday=4))
    assert [cell.text for cell in made.cells] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [covered(made, n) for n in (0, 1)] == [["Sun"], ["Fri"]]


def test_a_wider_value_of_a_side_is_told_from_the_precise_one() -> None:
    made = strip([[days("2024", "2024-01-01", "2024-12-31"), days("May 2024", "2024-05-01", "2024-05-31")],
                  [days("May 2025", "2025-05-01", "2025-05-31")]])  # fmt: skip
    assert made is not None and [lane.wider for lane in made.lanes] == [True, False, False]


@pytest.mark.parametrize(
    "sides",
    [
        [],
        [[]],
        [[days("in May", None, None, month=5)], [days("in June", None, None, month=6)]],
        [[days("12 May 2031", "2031-05-12")], [days("today", None, None)]],
        [[days(f"{year}", f"{year}-01-01", f"{year}-12-31")] for year in range(1000, 2000, 100)],
    ],
    ids=["no sides", "no values", "no years", "one side", "too many"],
)
def test_what_has_no_place_is_not_drawn(sides: list[list[Told]]) -> None:
    assert strip(sides) is None


@given(st.lists(st.tuples(st.dates(), st.dates()).map(sorted), min_size=2, max_size=4))
def test_strips_fit_a_phone_and_marks_lie_on_them(ends: list[list[date]]) -> None:
    made = strip([[days(str(n), a.isoformat(), b.isoformat())] for n, (a, b) in enumerate(ends)])
    if made is None:
        return
    assert len(made.cells) <= max(unit.most for unit in UNITS)
    assert len(made.lanes) == len(ends)
    for lane in made.lanes:
        assert all(0 <= m.x and m.width > 0 and m.x + m.width <= 1 + 1e-9 for m in lane.marks)


# Range plots


def test_figures_stand_in_their_order() -> None:
    made = plot("count", [[figure("148", 148)], [figure("184", 184)], [figure("about 160", 144, 176)]])
    assert made is not None
    a, b, c = made.bars
    assert a.x < b.x and a.width == b.width == 0 and c.x < a.x < c.end < b.x
    assert [text for _, text in made.ticks] == ["150", "160", "170", "180"]


def test_an_open_end_reaches_the_border() -> None:
    made = plot("count", [[figure("five", 5)], [{"label": "at least 9", "low": 9, "high": None, "unit": "people"}]])
    assert made is not None and made.bars[1].opens_right and made.bars[1].end == 1.0


def test_units_are_brought_together() -> None:
    made = plot("measure", [[figure("10 km", 10, unit="km")], [figure("10 miles", 10, unit="mi")]])
    assert made is not None and made.bars[1].x > made.bars[0].x
    assert plot("measure", [[figure("10 km", 10, unit="km")], [figure("10 kg", 10, unit="kg")]]) is None
    assert plot("money", [[figure("$10", 10, unit="USD")], [figure("€20", 20, unit="EUR")]]) is None


def test_far_figures_have_a_logarithmic_axis() -> None:
    made = plot(
        "money", [[figure("a", 1e4, unit="USD")], [figure("b", 1e7, unit="USD")], [figure("c", 1e10, unit="USD")]]
    )
    assert made is not None and made.logarithmic
    low, middle, high = (bar.x for bar in made.bars)
    assert abs((low + high) / 2 - middle) < 1e-9
    assert [text for _, text in made.ticks] == ["10,000", "10 billion"]


def test_times_of_day_have_hours() -> None:
    made = plot("time", [[days("08:00", "08:00")], [days("23:30 to 00:30", "23:30", "00:30")]])
    assert made is not None and made.bars[1].width > 0
    assert all(text.endswith(":00") for _, text in made.ticks)


@pytest.mark.parametrize(
    "sides", [[], [[figure("5", 5)]], [[figure("5", 5)], [figure("5", 5)]], [[figure("5", 5)], [figure("many", None)]]]
)
def test_what_is_no_range_is_not_drawn(sides: list[list[Told]]) -> None:
    assert plot("count", sides) is None


# What differs


def marked(text: str, *others: str, by_letter: bool = False) -> str:
    return "".join(f"[{p.text}]" if p.differs else p.text for p in pieces(text, others, by_letter))


@pytest.mark.parametrize(
    ("text", "others", "shown"),
    [
        ("August 2024", ["August 2023"], "August [2024]"),
        ("August, 2024", ["August 2023"], "August, [2024]"),
        ("12 May 2031", ["13 June 2031"], "[12 May] 2031"),
        ("Sunday", ["Saturday"], "[Sunday]"),
        ("148 passengers", ["148 PASSENGERS"], "148 passengers"),
        ("two of five", ["two of six", "three of five"], "[two] of [five]"),
        ("$1,200.50", ["$1,300.50"], "$1,[200].50"),
        ("same", [], "same"),
    ],
)
def test_words_that_differ(text: str, others: list[str], shown: str) -> None:
    assert marked(text, *others) == shown


def test_letters_that_differ() -> None:
    assert marked("Vargha", "Varga", by_letter=True) == "Varg[h]a"
    assert marked("Varga", "Vargha", by_letter=True) == "Var[g]a"
    assert marked("Distribution", "Distributors", by_letter=True) == "Distribut[ion]"
    assert marked("Varga", "Okafor", by_letter=True) == "[Varga]"
    assert marked("we shall go", "we shall not go", by_letter=True) == "we shall go"


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=3), st.booleans())
def test_nothing_is_lost(text: str, others: list[str], by_letter: bool) -> None:
    assert "".join(p.text for p in pieces(text, others, by_letter)) == text


# Timeline


def test_events_stand_in_order_and_open_ones_apart() -> None:
    made = timeline(sample(), links(sample()))
    assert made is not None
    [aground] = made.placed
    assert [(spell.letter, spell.who) for spell in aground.spells] == [
        ("A", "Harbour Gazette"),
        ("A", "Ardley Courier"),
        ("B", "Coastline Radio"),
    ]
    places = [spell.x for spell in aground.spells]
    assert places == sorted(places) and places[0] < places[-1]
    assert aground.anchor == "f-fc101f1aaaaaaaaa" and aground.standing == "contradicted"
    assert [event.about for event in made.open] == ["the lighthouse", "the night"]
    assert [text for _, text in made.ticks] == ["12 May 2031", "13 May 2031"]


def test_a_long_time_has_ticks_apart_in_months_and_years() -> None:
    ends = [
        ("1957-01-01", "1957-12-31"),
        ("1993-05-01", "1993-05-31"),
        ("2024-08-01", "2024-08-31"),
        ("2026-02-08",) * 2,
    ]
    first = sample().claims[0]
    told = [value(str(n), earliest=a, latest=b) for n, (a, b) in enumerate(ends)]
    claims = tuple(replace(first, id=f"c{n}", value=row) for n, row in enumerate(told))
    report = replace(sample(), claims=claims, facts=(), findings=())
    made = timeline(report, links(report))
    assert made is not None
    places = [x for x, _ in made.ticks]
    assert all(b - a > 0.15 for a, b in zip(places, places[1:], strict=False))
    assert made.ticks[0][1] == "1957" and made.ticks[-1][1] == "Feb 2026"
    spans = [(s.x, s.x + s.width) for event in made.placed for s in event.spells]
    assert all(end <= start + 1e-9 for (_, end), (start, _) in zip(spans, spans[1:], strict=False))


def test_nothing_dated_has_no_timeline() -> None:
    assert timeline(empty(), links(empty())) is None


# Matrix


def test_a_fact_has_a_standing_of_its_own() -> None:
    report = sample()
    also = Fact("f6", "date", "the same days", ("c1", "c7"))
    report = replace(report, facts=(*report.facts, also))
    rows = {row.fact.id: row for row in matrix(report, links(report))}
    assert rows["f1"].standing == "contradicted" and rows["f6"].standing == "agreed"
    assert [row.standing for row in matrix(report, links(report))][-1] == "agreed"
    assert [cell.column for cell in rows["f2"].cells if cell.entries] == [0, 1, 4]


def test_a_gap_is_one_cell_where_there_are_many_sources() -> None:
    base = sample().sources[0].document
    sources = tuple(Source(f"s{n}", replace(base, id=f"s{n}")) for n in range(1, MANY + 3))
    first = sample().claims[0]
    claims = (first, replace(first, id="c2", source=f"s{MANY}"))
    report = Report("1", sources, claims, (Fact("f1", "date", "x", ("c1", "c2")),), ())
    [row] = matrix(report, links(report))
    assert [(cell.column, cell.span, bool(cell.entries)) for cell in row.cells] == [
        (0, 1, True),
        (1, MANY - 2, False),
        (MANY - 1, 1, True),
        (MANY, 2, False),
    ]
    assert matrix(clean(), links(clean())) == ()


# Reading


def claim_on(doc_text: str, words: str, id: str, kind: str = "name") -> Claim:
    start = doc_text.index(words)
    span = Span(start, start + len(words))
    return Claim(kind, "s1", span, words, value(words), 0, span, frame=Frame(), id=id)


def test_overlapping_claims_are_all_in_the_text_and_none_in_another() -> None:
    text = "He said: we leave on Sunday 9 May, at noon. Then he left."
    claims = (
        claim_on(text, "we leave on Sunday 9 May, at noon", "c1", "quote"),
        claim_on(text, "Sunday 9 May", "c2", "date"),
        claim_on(text, "9 May, at noon", "c3", "time"),
        claim_on(text, "Sunday 9 May", "c4"),
    )
    report = Report("1", (Source("s1", document("s1", "a.txt", text)),), claims, (), ())
    [shown] = texts(report, links(report))
    stretches = [s for passage in shown.passages for s in passage.stretches]
    assert "".join(s.text for s in stretches) == text
    named = [s.claim.id for s in stretches if s.claim and s.first] + [id for s in stretches for id in s.begins]
    assert sorted(named) == ["c1", "c2", "c3", "c4"]
    assert [s.text for s in stretches if s.claim and s.claim.id == "c1"] == ["we leave on "]
    assert [row.claim.id for row in shown.claims] == ["c1", "c2", "c3", "c4"]
