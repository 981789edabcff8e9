"""The difference as one HTML page in the look of the report, without scripts."""

from __future__ import annotations

from factcheck.diff import Difference
from factcheck.render.diff.view import headline, sections, source_lines
from factcheck.render.html.page import page


def render(found: Difference) -> str:
    return page(
        "diff.html", found=found, headline=headline(found), sections=sections(found), sources=source_lines(found)
    )
