"""One clash is told once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factcheck.findings.repeats import once
from factcheck.model import Finding, Severity, Side, Span
from factcheck.values.base import Relation
from tests.profiles import claim

CLAIMS = {f"c{n}": claim(at=n) for n in range(1, 10)}


def finding(left: str, right: str, fact: str = "f1", severity: Severity = Severity.WARNING, **told: Any) -> Finding:
    """A finding whose two sides have a claim each, c1 and c2 unless told."""
    claims = told.pop("claims", ("c1", "c2"))
    sides = tuple(Side(label, (c,), ("s1",)) for label, c in zip((left, right), claims, strict=True))
    row = {"relation": Relation.CONFLICT, "kind": "count", **told}
    return Finding("0" * 16, "FC201", severity, row["relation"], row["kind"], fact, "", 0.9, "", sides, (), "", "")


def test_values_that_a_fact_has_against_each_other_are_not_told_again() -> None:
    known, loose = finding("5", "7"), finding("5", "7", "", Severity.NOTE, claims=("c8", "c9"))
    assert once([known, loose], CLAIMS) == [known]


def test_other_values_and_other_kinds_are_told() -> None:
    known = finding("5", "7")
    others = [finding("5", "8", "", Severity.NOTE), finding("5", "7", "", Severity.NOTE, kind="money")]
    assert once([known, *others], CLAIMS) == [known, *others]


def test_what_may_be_several_things_of_one_article_is_no_news_outside_facts() -> None:
    several = finding("5", "7", "", Severity.NOTE, relation=Relation.SEVERAL)
    assert once([several], CLAIMS) == []
    assert once([finding("5", "7", relation=Relation.SEVERAL)], CLAIMS) != []


def test_an_update_gives_way_to_a_louder_finding_on_the_same_statements() -> None:
    update = finding("planned", "done", severity=Severity.NOTE, kind="status", relation=Relation.UPDATE)
    loud = finding("planned", "done", "f2", kind="status")
    other = finding("planned", "done", "f2", kind="status", claims=("c1", "c9"))
    assert once([update, loud], CLAIMS) == [loud]
    assert once([update, other], CLAIMS) == [update, other]


def quoted(at: int, end: int, source: str, **told: Any) -> Any:
    return replace(claim(at=at), id=told.pop("id"), source=source, span=Span(at, end), **told)


INSIDE = {
    "c1": quoted(0, 30, "s1", id="c1", kind="quote"),
    "c2": quoted(0, 30, "s2", id="c2", kind="quote"),
    "c3": quoted(8, 10, "s1", id="c3"),
    "c4": quoted(8, 10, "s2", id="c4"),
    "c5": quoted(50, 52, "s1", id="c5"),
}


def test_of_quoted_words_and_the_figure_that_differs_in_them_the_louder_is_told_and_else_the_figure() -> None:
    quote, figure = finding("a", "b", kind="quote"), finding("40", "60", claims=("c3", "c4"))
    assert once([figure, quote], INSIDE) == [figure]
    quiet = replace(figure, severity=Severity.NOTE)
    assert once([quiet, quote], INSIDE) == [quote]


def test_a_negation_in_quoted_words_is_told_of_the_quotation() -> None:
    quote, denied = finding("a", "b", kind="quote"), finding("will", "will not", claims=("c3", "c4"), kind="status")
    assert once([denied, quote], INSIDE) == [quote]


def test_a_figure_that_the_article_tells_as_well_is_told_by_itself() -> None:
    quote = finding("a", "b", kind="quote")
    figure = replace(
        finding("40", "60", claims=("c3", "c4")),
        values=(Side("40", ("c3", "c5"), ("s1",)), Side("60", ("c4",), ("s2",))),
    )
    assert once([figure, quote], INSIDE) == [figure]
