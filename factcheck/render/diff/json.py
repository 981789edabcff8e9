"""The difference as JSON: `factcheck-diff/1`. Findings have the form of the report."""

from __future__ import annotations

from factcheck.diff import Difference
from factcheck.model import Finding
from factcheck.render.json import dump
from factcheck.saved import SavedReport
from factcheck.values.base import Json


def render(found: Difference) -> str:
    """The source ids in each finding are those of the report that it is from."""
    changed: list[Json] = [
        {"old": c.old.as_dict(), "new": c.new.as_dict(), "changes": list(c.changes)} for c in found.changed
    ]
    return dump(
        {
            "format": "factcheck-diff/1",
            "old": _report(found.old),
            "new": _report(found.new),
            "sources": {"added": list(found.added), "removed": list(found.removed), "edited": list(found.edited)},
            "findings": {
                "new": _rows(found.appeared),
                "gone": _rows(found.gone),
                "changed": changed,
                "same": found.same,
            },
        }
    )


def _report(report: SavedReport) -> Json:
    sources: list[Json] = [{"id": s.id, "path": s.document.path} for s in report.sources.values()]
    return {"name": report.name, "sources": sources, "findings": len(report.findings)}


def _rows(findings: tuple[Finding, ...]) -> list[Json]:
    return [finding.as_dict() for finding in findings]
