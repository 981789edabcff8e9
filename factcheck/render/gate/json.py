"""JSON: the report, with the gate's decision beside it under `gate`."""

from __future__ import annotations

from factcheck.gate.decide import Decided, Result
from factcheck.gate.ignore_comments import Comment
from factcheck.render.json import dump
from factcheck.values.base import Json


def render(result: Result) -> str:
    """The report as `factcheck-report/1`, and the state of each of its findings."""
    gate: dict[str, Json] = {
        "failed": result.failed,
        "fail_on": result.fail_on,
        "findings": [_decided(d) for d in result.decided],
        "stale": [entry.as_dict() for entry in result.stale],
        "unused_waivers": [waiver.as_dict() for waiver in result.unused],
        "ended_waivers": [waiver.as_dict() for waiver in result.over],
        "unused_comments": [_comment(comment) for comment in result.idle],
    }
    return dump({**result.report.as_dict(), "gate": gate})


def _decided(decided: Decided) -> dict[str, Json]:
    return {
        "fingerprint": decided.finding.fingerprint,
        "state": decided.state.value,
        "asked": decided.asked,
        "fails": decided.fails,
        **({"reason": decided.reason} if decided.reason else {}),
    }


def _comment(comment: Comment) -> dict[str, Json]:
    return {
        "source": comment.source,
        "line": comment.line,
        "codes": list(comment.codes),
        "reason": comment.reason,
    }
