"""What a report says it could not check."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.analysis import Analysed, analyse_document
from factcheck.model import Document, Fact, Paragraph, Span, Zone
from factcheck.pipeline import numbered
from factcheck.unchecked import unchecked
from tests.support import document

TEXT = "The ferry to Velm sank on Friday with 40 passengers."


def analysed(*documents: Document) -> list[Analysed]:
    return numbered([analyse_document(d) for d in documents])


def second(text: str = TEXT, published: date | None = None) -> Document:
    return replace(document(text, published), id="s2", path="other.txt")


def kinds(articles: list[Analysed], facts: tuple[Fact, ...] = ()) -> list[tuple[str, str]]:
    return [(row.kind, row.source) for row in unchecked(articles, facts)]


def test_weekdays_of_an_undated_source_stay_open() -> None:
    [row] = unchecked(analysed(document(TEXT)), ())
    assert (row.kind, row.source) == ("no-date", "s1")
    assert "Friday" in row.message and "--published test.txt=" in row.message


def test_a_dated_source_has_no_open_weekday() -> None:
    assert kinds(analysed(document(TEXT, date(2031, 6, 3)))) == []


def test_an_undated_source_without_weekdays_misses_nothing() -> None:
    assert kinds(analysed(document("The ferry sank with 40 passengers in May 2031."))) == []


def test_values_of_one_source_are_counted() -> None:
    day = date(2031, 6, 3)
    articles = analysed(document(TEXT, day), second("The 40 passengers were saved.", day))
    rows = {row.source: row.message for row in unchecked(articles, ())}
    assert set(rows) == {"s1", "s2"}
    assert rows["s1"].startswith(f"{len(articles[0].claims)} values are")
    shared = Fact("f1", "count", "", tuple(c.id for a in articles for c in a.claims))
    assert kinds(articles, (shared,)) == []


def test_what_stands_alone_in_the_only_source_is_not_told() -> None:
    assert kinds(analysed(document(TEXT, date(2031, 6, 3)))) == []


def test_page_furniture_and_notes_are_told() -> None:
    text = "Share this story\nThe mill is old."
    rows = (Paragraph(Span(0, 16), Zone.FURNITURE), Paragraph(Span(17, len(text)), Zone.BODY))
    odd = replace(document(text), paragraphs=rows, notes=("its date has no year",))
    found = unchecked(analysed(odd), ())
    assert [(r.kind, r.message) for r in found] == [
        ("left-out", "16 characters of test.txt are page furniture"),
        ("left-out", "test.txt: its date has no year"),
    ]
