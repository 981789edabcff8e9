"""One clash is told once."""

from __future__ import annotations

from typing import Any

from factcheck.model import Finding, Severity, Side
from factcheck.repeats import once
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
