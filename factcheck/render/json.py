"""JSON: the report format itself, and the claims alone."""

from __future__ import annotations

import json
import re

from factcheck.model import Report
from factcheck.values.base import Json

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> str:
    """The report as `factcheck-report/1`."""
    return dump(report.as_dict())


def render_claims(report: Report) -> str:
    """The sources and claims of the report, with the same keys as there, as `factcheck-claims/1`."""
    whole = report.as_dict()
    return dump({"format": "factcheck-claims/1", **{key: whole[key] for key in ("tool", "sources", "claims")}})


def dump(content: dict[str, Json]) -> str:
    """One JSON object with a line break at its end. A lone surrogate, which UTF-8 cannot hold, is written as its
    escape."""
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
