"""Plain text (.txt): lines, list marks and web addresses."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.model import Span
from factcheck.read.layout import Block, joined, lines, row_of

# Figures and names inside an address claim nothing. Bounded, and cut before the punctuation that ends a sentence.
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{1,2000}(?<![.,;:!?'’)\]*_])")


def marks(text: str, start: int = 0) -> list[Span]:
    """The web addresses of a text, from an offset on."""
    return [Span(m.start(), m.end()) for m in ADDRESS.finditer(text, start)]


def blocks(plain: str, raw: str, start: int = 0) -> list[Block]:
    """The paragraphs of a text from an offset on, in order. `plain` is `raw` with its marks blank."""
    rows: list[Block] = []
    gap = False
    for line in lines(raw, start):
        row = row_of(plain, raw, line, None if gap or not rows else rows[-1])
        gap = row is None or gap
        if row:
            rows.append(replace(row, gap=gap))
            gap = False
    return joined(plain, rows)
