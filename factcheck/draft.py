"""A draft held against its sources: which of its claims they agree with, contradict, or do not have at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.model import Claim, Fact, Finding, Report, Severity, Side, Source
from factcheck.values.base import Relation

SELF_TOLD = ("name", "quote")
"""Kinds whose values say what they are about: two that are equal agree, whatever stands round them."""


@dataclass(frozen=True, slots=True)
class Against:
    """What a claim of the draft clashes with: the value of another side, and the sources that state it. For a claim
    that cannot be right by itself `sources` is the draft alone."""

    finding: Finding
    label: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim of the draft. `agreed` are the sources that have it, by id, `against` what speaks against it.

    `standing` is `contradicted` where a finding that is more than a note is against it, else `noted` where a note is,
    else `agreed`, else `alone`. A source of the draft's own group of outlets is no other voice and agrees to nothing.
    """

    claim: Claim
    standing: str
    agreed: tuple[str, ...]
    against: tuple[Against, ...]


@dataclass(frozen=True)
class DraftCheck:
    """A draft's claims in text order, and the findings that touch it. `report` is on the draft and all sources."""

    report: Report
    draft: Source
    claims: tuple[Checked, ...]
    findings: tuple[Finding, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """What the draft is held against."""
        return tuple(s for s in self.report.sources if s.id != self.draft.id)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that are more than notes."""
        return tuple(f for f in self.findings if f.severity is not Severity.NOTE)


def draft_check(report: Report, draft: Source) -> DraftCheck:
    """The draft, which is one of the report's sources, held against the others."""
    findings = tuple(f for f in report.findings if any(draft.id in side.sources for side in f.values))
    clashes = _clashes(findings, draft.id)
    agreeing = _agreeing(report, draft)
    own = sorted((c for c in report.claims if c.source == draft.id), key=lambda c: c.span)
    rows = tuple(_checked(c, tuple(clashes.get(c.id, ())), agreeing.get(c.id, set()), report) for c in own)
    return DraftCheck(report, draft, rows, findings)


def _checked(claim: Claim, against: tuple[Against, ...], agreed: set[str], report: Report) -> Checked:
    contradicting = {s for a in against if a.finding.severity is not Severity.NOTE for s in a.sources}
    names = tuple(s.id for s in report.sources if s.id in agreed - contradicting)
    grave = any(a.finding.severity is not Severity.NOTE for a in against)
    standing = "contradicted" if grave else "noted" if against else "agreed" if names else "alone"
    return Checked(claim, standing, names, against)


def _clashes(findings: Iterable[Finding], draft: str) -> dict[str, list[Against]]:
    """For each claim id on a side of a finding, what the other sides say."""
    rows: dict[str, list[Against]] = {}
    for finding in findings:
        for side in finding.values:
            if not side.between:
                for claim in side.claims:
                    rows.setdefault(claim, []).extend(_others(finding, side, draft))
    return rows


def _others(finding: Finding, side: Side, draft: str) -> Iterator[Against]:
    if finding.relation is Relation.INVALID:
        yield Against(finding, finding.message, (draft,))
        return
    for other in finding.values:
        if other is not side and not other.between:
            yield Against(finding, other.label, other.sources)


def _agreeing(report: Report, draft: Source) -> dict[str, set[str]]:
    """For each claim id of the draft, the sources of other voices that have the same."""
    rows: dict[str, set[str]] = {}
    sides = {f.fact: f for f in report.findings if f.fact}
    for fact in report.facts:
        for group in _camps(fact, sides.get(fact.id)):
            claims = [report.claim[i] for i in group if i in report.claim]
            for claim in claims:
                if claim.source == draft.id:
                    rows.setdefault(claim.id, set()).update(_voices(claims, report, draft))
    stated: dict[tuple[str, str], list[Claim]] = {}
    for claim in report.claims:
        if claim.kind in SELF_TOLD:
            stated.setdefault((claim.kind, claim.value.key), []).append(claim)
    for claims in stated.values():
        for claim in claims:
            if claim.source == draft.id:
                rows.setdefault(claim.id, set()).update(_voices(claims, report, draft))
    return rows


def _camps(fact: Fact, finding: Finding | None) -> list[tuple[str, ...]]:
    """The claims of a fact that agree: all of them, or, where a finding is on it, those of each side."""
    return [side.claims for side in finding.values if not side.between] if finding else [fact.claims]


def _voices(claims: Iterable[Claim], report: Report, draft: Source) -> set[str]:
    return {c.source for c in claims if report.source[c.source].document.voice != draft.document.voice}
