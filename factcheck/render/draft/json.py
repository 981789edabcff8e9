"""JSON of a draft's check: `factcheck-draft/1`."""

from __future__ import annotations

from factcheck.draft import Against, Checked, DraftCheck
from factcheck.render.json import dump
from factcheck.values.base import Json


def render(check: DraftCheck) -> str:
    """The draft, what it is held against, its claims with their standing, and the findings that touch it."""
    whole = check.report.as_dict()
    marks = {f.fingerprint for f in check.findings}
    findings = whole["findings"]
    assert isinstance(findings, list)
    return dump(
        {
            "format": "factcheck-draft/1",
            "tool": whole["tool"],
            "draft": check.draft.as_dict(),
            "sources": [source.as_dict() for source in check.sources],
            "claims": [_claim(row, check) for row in check.claims],
            "findings": [f for f in findings if isinstance(f, dict) and f["fingerprint"] in marks],
            "unchecked": [u.as_dict() for u in check.report.unchecked if u.source in ("", check.draft.id)],
        }
    )


def _claim(row: Checked, check: DraftCheck) -> dict[str, Json]:
    line, column = check.draft.document.position(row.claim.span.start)
    return {
        **row.claim.as_dict(),
        "line": line,
        "column": column,
        "standing": row.standing,
        "agreed": list(row.agreed),
        "against": [_against(a) for a in row.against],
    }


def _against(against: Against) -> dict[str, Json]:
    return {
        "fingerprint": against.finding.fingerprint,
        "severity": against.finding.severity.value,
        "label": against.label,
        "sources": list(against.sources),
    }
