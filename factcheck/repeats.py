"""One clash is told once: what a plainer or surer finding says already is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations

from factcheck.judge import NOTE_FROM
from factcheck.model import Claim, Finding, Severity
from factcheck.values.base import Relation


def once(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """The findings without those that say again what another does. `claims` are those of the story by id."""
    kept = _without_echoes(findings, claims)
    return [f for f in kept if not (_known(f, kept) if not f.fact else _contested(f, kept))]


def _without_echoes(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """Without findings on quotations whose changed figure, date or name is a finding by itself."""
    loud = [f for f in findings if f.kind != "quote" and f.confidence >= NOTE_FROM]
    told = [claims[c] for f in loud for side in f.values for c in side.claims]

    def echoed(finding: Finding) -> bool:
        sides = [[claims[c] for c in side.claims] for side in finding.values]
        return all(any(q.source == c.source and q.span.contains(c.span) for q in s for c in told) for s in sides)

    return [f for f in findings if f.kind != "quote" or not echoed(f)]


def _known(note: Finding, findings: Sequence[Finding]) -> bool:
    """Whether a clash outside facts is of several values of one article, or of values that the finding on a fact has
    against each other."""
    labels = {side.label for side in note.values}
    known = (f for f in findings if f.fact and f.kind == note.kind)
    return note.relation is Relation.SEVERAL or any(labels <= {side.label for side in f.values} for f in known)


def _contested(update: Finding, findings: Sequence[Finding]) -> bool:
    """Whether the stages of an update are held against each other by a louder finding."""
    if update.kind != "status" or update.relation is not Relation.UPDATE:
        return False
    return any(f.kind == "status" and f.severity is not Severity.NOTE and _against(update, f) for f in findings)


def _against(left: Finding, right: Finding) -> bool:
    """Whether two findings share statements on two sides of each."""
    a, b = ([set(side.claims) for side in f.values] for f in (left, right))
    return any(p & r and q & s for p, q in permutations(a, 2) for r, s in permutations(b, 2))
