"""Lines and blocks: what the parts of reading pass on to each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from factcheck.model import Span

# All white space, and what is as invisible: zero-width characters, the soft hyphen, a stray byte-order mark.
BLANKS = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\xad"
)
_ITEM = re.compile(r"(?:[-*+•‣◦▪▸●○■·–—]|\(?\d{1,2}[.)])[ \t\xa0]+(?=\S)")
_LINE_ENDS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_STOPS = ".!?:;…\"”’'*)"

# Without in, on, by: a headline may end in `moves in`, `goes on`, `stands by`.
_OPEN_END = re.compile(
    r"(?:[,;–—-]|\b(?:and|or|but|the|an?|of|at|to|for|with|from|that|which|who|is|are|was|were|has|have|had|as|than))$",
    re.IGNORECASE,
)

# A text is taken for hard-wrapped when its lines are no longer than this and this share of them goes on in lower case.
_WIDEST = 120
_GOING_ON = 0.4
_MOSTLY = 0.9


class Mark(Enum):
    """What stands before the words of a line and makes it something other than running text. SILENT is what is read
    by no one: code, a comment, a line that is nothing but a web address or an image."""

    NONE = ""
    BULLET = "bullet"
    NUMBER = "number"
    HEADING = "heading"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Block:
    """A line, or several lines that are one paragraph.

    `span` holds its words: no white space at its ends, no mark of a list or heading before them. `text` is what stands
    there, with blanks for markup. `gap` tells of an empty line before it, `level` is that of a heading.
    """

    span: Span
    text: str
    mark: Mark = Mark.NONE
    level: int = 0
    gap: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split())


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends; empty, at its end, if nothing is left."""
    inside = text[start:end].rstrip(BLANKS)
    return Span(start + len(inside) - len(inside.lstrip(BLANKS)), start + len(inside))


def lines(text: str, start: int = 0) -> Iterator[Span]:
    """All lines from an offset on, empty ones too, without their ends."""
    for line in text[start:].splitlines(keepends=True):
        yield Span(start, start + len(line.rstrip(_LINE_ENDS)))
        start += len(line)


def goes_on(text: str) -> bool:
    """Whether its last word or sign shows that more must follow."""
    return bool(_OPEN_END.search(text[-12:]))


def row_of(plain: str, raw: str, line: Span, before: Block | None, mark: Mark = Mark.NONE) -> Block | None:
    """The block that one line is by itself, None for an empty one. `before` is the row above, None after a gap."""
    span = trimmed(plain, line.start, line.end)
    if not len(span):
        span = trimmed(raw, line.start, line.end)
        return Block(span, span.of(raw), Mark.SILENT) if len(span) else None
    if mark is Mark.NONE:
        span, mark = _without_mark(plain, span, before)
        span = trimmed(plain, span.start, span.end)
    return Block(span, span.of(plain), mark)


def _without_mark(text: str, span: Span, before: Block | None) -> tuple[Span, Mark]:
    """A line without the mark of a list item, and which mark that was.

    A figure and a full stop at the start of a line are the end of a wrapped sentence (`aged / 40. She`) if the line
    before goes on.
    """
    match = _ITEM.match(text, span.start, span.end)
    if not match:
        return span, Mark.NONE
    mark = Mark.NUMBER if any(c.isdigit() for c in match[0]) else Mark.BULLET
    if mark is Mark.NUMBER and before and before.mark is not mark and before.text[-1] not in _STOPS:
        return span, Mark.NONE
    return Span(match.end(), span.end), mark


def joined(text: str, rows: list[Block]) -> list[Block]:
    """The rows with the lines of hard-wrapped paragraphs put together."""
    width = _wrap_width(rows)
    if not width:
        return rows
    groups: list[list[Block]] = []
    for row in rows:
        if groups and _follows(groups[-1][-1], row) and _continues(groups[-1][-1], row, width):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_one(text, group) for group in groups]


def _one(text: str, group: list[Block]) -> Block:
    span = Span(group[0].span.start, group[-1].span.end)
    return replace(group[0], span=span, text=span.of(text)) if len(group) > 1 else group[0]


def _continues(before: Block, row: Block, width: int) -> bool:
    """Whether a line goes on with the sentence before it, or begins where no word would have fitted any more."""
    return _lower(row) or goes_on(before.text) or len(before.span) + 1 + _first_word(row) > width


def _follows(before: Block, row: Block) -> bool:
    return not row.gap and row.mark is Mark.NONE and before.mark not in (Mark.HEADING, Mark.SILENT)


def _wrap_width(rows: list[Block]) -> int:
    """The length of the longest line of a hard-wrapped text, 0 for any other."""
    lengths = [len(row.span) for row in rows]
    narrow = [length for length in lengths if length <= _WIDEST]
    if len(narrow) < _MOSTLY * len(lengths):
        return 0
    breaks = [row for before, row in zip(rows, rows[1:], strict=False) if _follows(before, row)]
    going_on = sum(map(_lower, breaks))
    return max(narrow) if going_on and going_on >= _GOING_ON * len(breaks) else 0


def _lower(row: Block) -> bool:
    return row.text[:1].islower()


def _first_word(row: Block) -> int:
    return len(row.text.split(maxsplit=1)[0])
