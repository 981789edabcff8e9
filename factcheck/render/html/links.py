"""What the parts of the page share: how each claim stands, and which findings and facts it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Fact, Finding, Report, Severity
from factcheck.render.view import anchors
from factcheck.rows import standings


@dataclass(frozen=True, slots=True)
class Links:
    """By claim id: its standing (one of `words.STANDINGS`), its findings as (anchor, number of its side), gravest
    first, and the ids of its facts. By fact id: its standing, and its gravest finding as an anchor ('' for none)."""

    standing: Mapping[str, str]
    findings: Mapping[str, tuple[tuple[str, int], ...]]
    facts: Mapping[str, tuple[str, ...]]
    fact_standing: Mapping[str, str]
    fact_finding: Mapping[str, str]


def links(report: Report) -> Links:
    findings: dict[str, list[tuple[str, int]]] = {}
    gravest: dict[str, tuple[str, Finding]] = {}
    for anchor, finding in zip(anchors(report.findings), report.findings, strict=True):
        gravest.setdefault(finding.fact, (anchor, finding))
        for number, side in enumerate(finding.values):
            for claim in side.claims:
                findings.setdefault(claim, []).append((anchor, number))
    facts: dict[str, list[str]] = {}
    for fact in report.facts:
        for claim in fact.claims:
            facts.setdefault(claim, []).append(fact.id)
    return Links(
        standings(report),
        {claim: tuple(rows) for claim, rows in findings.items()},
        {claim: tuple(rows) for claim, rows in facts.items()},
        {fact.id: _standing(fact, gravest, report) for fact in report.facts},
        {fact: anchor for fact, (anchor, _) in gravest.items() if fact},
    )


def _standing(fact: Fact, gravest: Mapping[str, tuple[str, Finding]], report: Report) -> str:
    """A claim may be of two facts and contradicted in one of them alone: so a fact has a standing of its own."""
    if fact.id in gravest:
        return "noted" if gravest[fact.id][1].severity is Severity.NOTE else "contradicted"
    voices = report.voices(report.claim[i].source for i in fact.claims if i in report.claim)
    return "agreed" if voices > 1 else "alone"
