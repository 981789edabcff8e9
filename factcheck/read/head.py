"""The head of an article: headline, standfirst, stamps and bylines, up to where the body begins.

Stamps, bylines and datelines are the anchors: what stands before the last of them is head. Without an anchor only the
form of the first lines tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import zip_longest

from factcheck.model import Span, Zone
from factcheck.read.bylines import agency_in, is_desk, is_name, is_role, is_signed
from factcheck.read.datelines import Dateline, dateline
from factcheck.read.furniture import is_caption, is_furniture
from factcheck.read.layout import BLANKS, Block, Mark
from factcheck.read.shapes import is_headline, is_prose, is_title, same_words
from factcheck.read.stamps import Scan, Stamp, scan_line, scan_start

Piece = tuple[Span, Zone]

_WINDOW = 16  # blocks that are looked at for anchors
_MOST_TEXTS = 5  # a headline and four lines of standfirst
_LONGEST_STANDFIRST = 300
_LONGEST_HEAD = 800
_FEWEST_HEADLINE_WORDS = 2  # one is the name of a column, or a heading such as Summary
_FEWEST_STANDFIRST_WORDS = 6
_FEWEST_DAYS = 3  # an article has two at most: published, updated
_BETWEEN = BLANKS + "-–—|:•·,"


class Part(Enum):
    """What a block of the head is. REPORT is a paragraph behind its dateline."""

    TEXT = "text"
    STAMP = "stamp"
    BYLINE = "byline"
    DATELINE = "dateline"
    REPORT = "report"
    CAPTION = "caption"
    FURNITURE = "furniture"


_ANCHORS = (Part.STAMP, Part.BYLINE, Part.DATELINE, Part.REPORT)
_ZONES = {
    Part.STAMP: Zone.META,
    Part.BYLINE: Zone.META,
    Part.DATELINE: Zone.META,
    Part.CAPTION: Zone.CAPTION,
    Part.FURNITURE: Zone.FURNITURE,
}


@dataclass
class Head:
    """`pieces` are the paragraphs of the head in order, `size` the number of blocks they come from. `place` and `dated`
    are of the dateline: the span of its place, the words of its date. `agency` signs it or the byline."""

    pieces: list[Piece] = field(default_factory=list)
    size: int = 0
    stamps: list[Stamp] = field(default_factory=list)
    headline: str | None = None
    place: Span | None = None
    dated: str = ""
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    block: Block
    part: Part
    scan: Scan | None = None
    dateline: Dateline | None = None


def head_of(blocks: Sequence[Block], title: str | None, country: str | None) -> Head:
    """The head of an article. With a `title` known, only a line of the same words, or a heading, is a headline."""
    head = Head()
    days = is_timeline(blocks)
    seen = [_see(b, n == 0, days, country) for n, b in enumerate(blocks[:_WINDOW])]
    seen = _with_names(seen, titled=title is not None)
    anchor = _anchor(seen, blocks, titled=title is not None)
    reader = _Reader(head, title)
    for n, item in enumerate(seen):
        if n > anchor and not reader.goes_on(item, blocks[n + 1 :]):
            break
        reader.take(item, anchored=n < anchor)
        if item.part is Part.REPORT:
            break
    return head


def is_timeline(blocks: Sequence[Block]) -> bool:
    """Whether several lines are a date and no more: they head the days of a chronicle, and none of them is the
    article's own."""
    return sum(_is_day(scan_line(b.text)) for b in blocks) >= _FEWEST_DAYS


def _is_day(scan: Scan | None) -> bool:
    return scan is not None and bool(scan.stamps) and all(stamp.bare for stamp in scan.stamps)


def _see(block: Block, first: bool, timeline: bool, country: str | None) -> _Seen:
    text = block.text
    if block.mark is Mark.SILENT:
        return _Seen(block, Part.FURNITURE)
    if block.mark is Mark.HEADING:
        return _Seen(block, Part.TEXT)
    scan = scan_line(text, country)
    if scan and not (timeline and _is_day(scan)):
        return _Seen(block, Part.STAMP, scan)
    if is_signed(text):
        return _Seen(block, Part.BYLINE)
    if not scan and is_furniture(text, first):
        return _Seen(block, Part.FURNITURE)
    if found := dateline(text):
        return _Seen(block, Part.REPORT if found.end < len(text) else Part.DATELINE, dateline=found)
    return _Seen(block, Part.CAPTION if is_caption(text) else Part.TEXT)


def _with_names(seen: Sequence[_Seen], titled: bool) -> list[_Seen]:
    """Under a headline a desk is a byline, and so is a name over a stamp, one that is marked as a list's only item
    (`- Jane Roe`), and what the writer of the byline above is."""
    rows: list[_Seen] = []
    for item, after in zip_longest(seen, seen[1:]):
        before = rows[-1].part if rows else None
        headed = titled or any(row.part is Part.TEXT for row in rows)
        if (
            headed
            and item.part is Part.TEXT
            and item.block.mark is not Mark.HEADING
            and _signs(item.block, before, after)
        ):
            item = _Seen(item.block, Part.BYLINE)
        rows.append(item)
    return rows


def _signs(block: Block, before: Part | None, after: _Seen | None) -> bool:
    if is_desk(block.text) or (before is Part.BYLINE and is_role(block.text)):
        return True
    if after is None or not is_name(block.text):
        return False
    listed = after.part is Part.TEXT and after.block.mark is Mark.BULLET
    return after.part in (Part.STAMP, Part.BYLINE) or (block.mark is Mark.BULLET and not listed)


def _anchor(seen: Sequence[_Seen], blocks: Sequence[Block], titled: bool) -> int:
    """The index of the last block that shows all before it to be head, -1 if none does.

    Several sentences of which the first has not the form of a headline are no head, whatever follows them.
    """
    texts: list[Block] = []
    anchor = -1
    for n, item in enumerate(seen):
        headed = titled or len(texts) < 2 or texts[0].mark is Mark.HEADING or is_title(texts[0].text)
        if item.part in _ANCHORS and headed and (item.part is Part.REPORT or _text_after(blocks[n + 1 :])):
            anchor = n
        if item.part is Part.TEXT:
            texts.append(item.block)
        longest = max((len(b.span) for b in texts), default=0)
        if len(texts) > _MOST_TEXTS or longest > _LONGEST_STANDFIRST or sum(len(b.span) for b in texts) > _LONGEST_HEAD:
            break
    return anchor


def _text_after(blocks: Sequence[Block]) -> bool:
    return any(is_prose(b) and not is_furniture(b.text) for b in blocks[:_WINDOW])


def unglued(blocks: Sequence[Block], country: str | None) -> list[Block]:
    """The blocks with a stamp that stands glued before the first one's words as a block of its own."""
    if not blocks or not (scan := scan_start(blocks[0].text, country)):
        return list(blocks)
    first = blocks[0]
    rest = first.text[scan.end :].lstrip(_BETWEEN)
    if not rest or rest[0].islower():
        return list(blocks)
    stamp = first.text[: scan.end].rstrip(_BETWEEN)
    start, end = first.span.start, first.span.end
    return [
        Block(Span(start, start + len(stamp)), stamp, gap=first.gap),
        replace(first, span=Span(end - len(rest), end), text=rest, gap=False),
        *blocks[1:],
    ]


class _Reader:
    """Takes the blocks of a head one by one."""

    def __init__(self, head: Head, title: str | None) -> None:
        self.head = head
        self.title = title
        self.found = False
        self.standfirsts = 0

    def goes_on(self, item: _Seen, after: Sequence[Block]) -> bool:
        """Whether a block behind the last anchor is still head: what is no text, a headline, lines under it."""
        if item.part is not Part.TEXT:
            return item.part in (Part.CAPTION, Part.FURNITURE)
        text = item.block.text
        if self._is_headline(item, anchored=False):
            return item.block.mark is Mark.HEADING or _text_after(after[:_MOST_TEXTS])
        headed = self.found or self.title is not None
        return (
            headed
            and item.block.mark is Mark.NONE
            and self.standfirsts < _MOST_TEXTS - 1
            and is_title(text)
            and item.block.words >= _FEWEST_STANDFIRST_WORDS
            and _text_after(after[:_MOST_TEXTS])
        )

    def take(self, item: _Seen, anchored: bool) -> None:
        """Adds a block to the head."""
        head, span = self.head, item.block.span
        head.size += 1
        if item.scan:
            head.stamps += item.scan.stamps
        if item.part in (Part.BYLINE, Part.STAMP):
            head.agency = head.agency or agency_in(item.block.text)
        if item.dateline:
            self._take_dateline(item.block, item.dateline)
        elif item.part is not Part.TEXT:
            head.pieces.append((span, _ZONES[item.part]))
        elif self._is_headline(item, anchored):
            self.found = True
            head.headline = " ".join(item.block.text.split())
            head.pieces.append((span, Zone.HEADLINE))
        else:
            self.standfirsts += 1
            head.pieces.append((span, Zone.STANDFIRST))

    def _is_headline(self, item: _Seen, anchored: bool) -> bool:
        if self.found or self.standfirsts:
            return False
        text = item.block.text
        if item.block.mark is Mark.HEADING:
            return self.title is None or item.block.level == 1 or same_words(text, self.title)
        if self.title is not None:
            return same_words(text, self.title)
        if item.block.mark is not Mark.NONE or item.block.words < _FEWEST_HEADLINE_WORDS:
            return False
        return is_headline(text) if anchored else is_title(text)

    def _take_dateline(self, block: Block, found: Dateline) -> None:
        start = block.span.start
        self.head.dated = found.when
        self.head.agency = self.head.agency or found.agency or None
        if len(found.place):
            self.head.place = Span(start + found.place.start, start + found.place.end)
        line = block.text[: found.end].rstrip(BLANKS)
        self.head.pieces.append((Span(start, start + len(line)), Zone.META))
        if found.end < len(block.text):
            self.head.pieces.append((Span(start + found.end, block.span.end), Zone.BODY))
