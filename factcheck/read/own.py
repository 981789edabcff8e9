"""Reports that factcheck wrote itself: found among the articles of a folder, they are no article."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"## (?:Gate (?:passed|failed): [\d,]+ sources?, [\d,]+ findings?\b.*"
    r"|(?:No conflicts|[\d,]+ conflicts?) (?:in|between) [\d,]+ sources?"
    r"|.*; held against [\d,]+ sources?)"
)


def is_own_report(text: str) -> bool:
    """Whether a text is a report, a gate's decision or a draft's check in Markdown, by its heading."""
    return _HEADING.fullmatch(text.lstrip()[:1000].split("\n", 1)[0].rstrip()) is not None
