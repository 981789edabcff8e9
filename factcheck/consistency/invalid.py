"""The finding on one article's own statements, which cannot be right whatever others say."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.fingerprints import fingerprint, matter_of
from factcheck.model import Claim, Finding, Severity, Side
from factcheck.values.base import Relation

SURE = 0.99
"""Confidence of a check that follows from the calendar alone."""


def invalid(
    claims: Sequence[Claim],
    code: str,
    message: str,
    why: str,
    question: str,
    severity: Severity = Severity.ERROR,
    confidence: float = SURE,
) -> Finding:
    """A finding on claims of one article that cannot all be right. It is told of the first of them."""
    first = claims[0]
    return Finding(
        fingerprint=fingerprint(code, first.kind, [c.value.key for c in claims]),
        code=code,
        severity=severity,
        relation=Relation.INVALID,
        kind=first.kind,
        fact="",
        about=first.frame.about,
        confidence=confidence,
        message=message,
        values=tuple(Side(c.value.label, (c.id,), (c.source,)) for c in claims),
        why_paired=(),
        why_flagged=why,
        question=question,
        matter=matter_of(claims),
    )


def in_text_order(*claims: Claim) -> list[Claim]:
    """The claims by their places."""
    return sorted(claims, key=lambda c: c.span)
