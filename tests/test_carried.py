"""A card of a date that was carried over shows the sentence by which it is told of the matter."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from factcheck.model import Carried, Report, Span
from factcheck.render import renderer
from factcheck.render.view import cards
from factcheck.saved import read_report
from tests.findings import report_on
from tests.sample_report import NASTY as PIECES
from tests.sample_report import sample

NASTY = " ".join(PIECES)
VISIT = (
    "The pact builds on Minister Ine Voss's visit to Tarnholm in May 2021.\n\n"
    "During her visit, Voss signed the fisheries treaty with Tarnholm.\n"
)
TREATY = "Minister Ine Voss signed the fisheries treaty with Tarnholm in May 2022.\n"
BACK = "Voss signed the fisheries treaty with Tarnholm."


@cache
def report(folder: Path) -> Report:
    return report_on({"one.txt": VISIT, "two.txt": TREATY}, folder)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report(tmp_path_factory.mktemp("story"))


def test_a_finding_tells_where_its_value_was_carried_over(found: Report) -> None:
    [finding] = [f for f in found.findings if f.kind == "date"]
    [row] = finding.carried
    text = found.source[found.claim[row.claim].source].document.text
    assert row.span.of(text) == row.words == "During her visit"
    assert row.sentence.of(text).endswith(BACK) and row.as_dict()["text"] == row.words
    [said] = [v.first for c in cards(found)[0] + cards(found)[1] for k in c.columns for v in k.voices if v.first.link]
    assert said.link is not None and (said.link.line, said.link.words) == (3, "During her visit")


@pytest.mark.parametrize("form", ["terminal", "html", "markdown"])
def test_it_is_shown(found: Report, form: str) -> None:
    flat = " ".join(renderer(form).render(found).replace("│", " ").split())
    assert "ine 3 refers back to it:" in flat and "signed the fisheries treaty with Tarnholm." in flat


def test_a_saved_report_has_it(found: Report, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(renderer("json").render(found), encoding="utf-8")
    assert [f.carried for f in read_report(file).findings] == [f.carried for f in found.findings]
    rows = json.loads(file.read_text(encoding="utf-8"))
    for row in rows["findings"]:
        del row["carried"]
    file.write_text(json.dumps(rows), encoding="utf-8")
    assert not any(f.carried for f in read_report(file).findings), "older reports have none"


@pytest.mark.parametrize("form", ["terminal", "html", "markdown"])
def test_it_cannot_steer_what_shows_it(form: str) -> None:
    """The sentence comes from a source, as all else does."""
    report = sample()
    finding = report.findings[0]
    claim = report.claim[finding.values[0].claims[0]]
    source = report.source[claim.source]
    nasty = replace(source.document, text=source.document.text + NASTY)
    end = len(source.document.text)
    carried = Carried(claim.id, NASTY, Span(end, end + len(NASTY)), Span(end, end + len(NASTY)))
    steered = replace(
        report,
        sources=tuple(replace(s, document=nasty) if s.id == source.id else s for s in report.sources),
        findings=(replace(finding, carried=(carried,)),),
    )
    text = renderer(form).render(steered)
    assert "refers back to it" in " ".join(text.split())
    assert "\x1b]" not in text and "\u202e" not in text
    assert form == "terminal" or "<script>alert" not in text
