"""Other stories: tests/stories/<story>/ holds articles and what a report must find in them (expected.yml).

`conflicts` are flagged, each under one of the named kinds with the named places on sides of their own; nothing else is
loud. `updates` are told as such, in a note, the earlier stage first; of status there are no others. `silent` lists
pairs that only seem to disagree, with the reason; both claims must be found, on no two sides of a loud finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
import yaml

from factcheck import check
from factcheck.model import Finding, Report
from tests.findings import STORIES, claims_on, listed, loud, parts, places_of, sides_of, span_of

NAMES = sorted(p.name for p in STORIES.iterdir())


@cache
def report_of(story: str) -> Report:
    return check([STORIES / story])


@cache
def expected(story: str) -> dict:
    return yaml.safe_load((STORIES / story / "expected.yml").read_text(encoding="utf-8"))


def meets(finding: Finding, conflict: dict, report: Report) -> bool:
    relation = conflict.get("relation", "conflict")
    sides = [places_of(side) for side in conflict["sides"]]
    return finding.kind in conflict["kind"] and finding.relation == relation and parts(finding, report, sides)


def conflicts() -> Iterator[object]:
    for story in NAMES:
        for row in expected(story)["conflicts"]:
            words = " / ".join(w for side in row["sides"] for w in side.values())
            yield pytest.param(story, row, id=f"{story}: {words}")


def silences() -> Iterator[object]:
    for story in NAMES:
        for row in expected(story)["silent"]:
            words = " / ".join(w for place in row["words"] for w in place.values())
            yield pytest.param(story, row, id=f"{story}: {words}")


def updates() -> Iterator[object]:
    for story in NAMES:
        for row in expected(story).get("updates", ()):
            words = " / ".join(w for side in row["sides"] for w in side.values())
            yield pytest.param(story, row, id=f"{story}: {words}")


@pytest.mark.parametrize(("story", "conflict"), list(conflicts()))
def test_conflict_is_found(story: str, conflict: dict) -> None:
    report = report_of(story)
    assert any(meets(f, conflict, report) for f in loud(report)), listed(report)


@pytest.mark.parametrize("story", NAMES)
def test_nothing_else_is_loud(story: str) -> None:
    report = report_of(story)
    known = expected(story)["conflicts"]
    other = [f for f in loud(report) if not any(meets(f, c, report) for c in known)]
    assert not other, listed(report)


@pytest.mark.parametrize(("story", "update"), list(updates()))
def test_update_is_told_in_a_note(story: str, update: dict) -> None:
    report = report_of(story)
    sides = [places_of(side) for side in update["sides"]]
    found = [f for f in report.findings if f.kind == update["kind"] and f.relation == "update"]
    [finding] = [f for f in found if parts(f, report, sides)]
    assert finding.severity == "note" and finding.question.endswith("Which is the latest?")
    assert [sides_of(finding, report, side) for side in sides] == [{n} for n in range(len(sides))]


@pytest.mark.parametrize("story", NAMES)
def test_no_other_status_is_told(story: str) -> None:
    report = report_of(story)
    told = [f for f in report.findings if f.kind == "status" and f.relation == "update"]
    assert len(told) == sum(u["kind"] == "status" for u in expected(story).get("updates", ()))


@pytest.mark.parametrize(("story", "row"), list(silences()))
def test_what_only_seems_to_disagree(story: str, row: dict) -> None:
    report = report_of(story)
    [left], [right] = (places_of(place) for place in row["words"])
    assert span_of(report, left) != span_of(report, right)
    for place in (left, right):
        assert claims_on(report, place), f"no claim found on {place}"
    for finding in loud(report):
        one, other = sides_of(finding, report, [left]), sides_of(finding, report, [right])
        assert not one or not other or one == other, listed(report)
