"""The body of an article: paragraphs, subheads, captions, and the furniture among them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from factcheck.model import Zone
from factcheck.read.bylines import is_signed
from factcheck.read.furniture import heads_links, is_caption, is_furniture
from factcheck.read.head import Piece
from factcheck.read.layout import Block, Mark
from factcheck.read.shapes import is_prose, is_subhead
from factcheck.read.stamps import Role, Stamp, scan_line


class _Part(Enum):
    TEXT = "text"
    META = "meta"
    CAPTION = "caption"
    FURNITURE = "furniture"


_ZONES = {_Part.META: Zone.META, _Part.CAPTION: Zone.CAPTION, _Part.FURNITURE: Zone.FURNITURE}


def body_of(blocks: Sequence[Block], country: str | None) -> tuple[list[Piece], list[Stamp]]:
    """The paragraphs of a body with their zones, and the stamps at its very end."""
    parts = [_part(b, country) for b in blocks]
    end = _tail(blocks, parts)
    links = _links(blocks, parts)
    stamps = [s for b in blocks[end:] if (scan := scan_line(b.text, country)) for s in scan.stamps]
    texts = [n for n in range(min(end, links)) if parts[n] is _Part.TEXT]
    neighbours = {n: around for n, *around in zip(texts, [None, *texts], [*texts[1:], None], strict=False)}
    pieces: list[Piece] = []
    for n, (block, part) in enumerate(zip(blocks, parts, strict=True)):
        if n in neighbours:
            before, after = (None if i is None else blocks[i] for i in neighbours[n])
            pieces.append((block.span, Zone.SUBHEAD if _is_head(before, block, after) else Zone.BODY))
        elif part is _Part.TEXT:
            pieces.append((block.span, Zone.META if n >= end else Zone.FURNITURE))
        else:
            pieces.append((block.span, _ZONES[part]))
    return pieces, stamps


def _part(block: Block, country: str | None) -> _Part:
    if block.mark is Mark.HEADING:
        return _Part.TEXT
    if block.mark is Mark.SILENT:
        return _Part.FURNITURE
    if scan := scan_line(block.text, country):
        told = all(s.role in (Role.PUBLISHED, Role.UPDATED) for s in scan.stamps)
        return _Part.META if told else _Part.TEXT
    if is_furniture(block.text):
        return _Part.FURNITURE
    return _Part.CAPTION if is_caption(block.text) else _Part.TEXT


def _links(blocks: Sequence[Block], parts: Sequence[_Part]) -> int:
    """The index from which on nothing but links to other pages follows: behind their heading, and all sentences."""
    last = max((n for n, b in enumerate(blocks) if parts[n] is _Part.TEXT and is_prose(b)), default=-1)
    return next((n for n in range(last + 1, len(blocks)) if heads_links(blocks[n].text)), len(blocks))


def _tail(blocks: Sequence[Block], parts: Sequence[_Part]) -> int:
    """The index from which on nothing but stamps, bylines and furniture follows."""
    end = len(blocks)
    while end and (parts[end - 1] in (_Part.FURNITURE, _Part.META) or _closes(blocks[end - 1])):
        end -= 1
    return end


def _closes(block: Block) -> bool:
    return block.mark is not Mark.HEADING and (scan_line(block.text) is not None or is_signed(block.text))


def _is_head(before: Block | None, block: Block, after: Block | None) -> bool:
    """Whether a block heads the text below it: by its mark, or by its form between two pieces of running text."""
    if block.mark is Mark.HEADING:
        return True
    if after is None or not is_subhead(block) or after.text[0].islower():
        return False
    if before is not None and not (_runs_on(before) or before.mark is Mark.HEADING):
        return False
    return _runs_on(after) or (after.mark is Mark.NUMBER and is_subhead(after))


def _runs_on(block: Block) -> bool:
    """Running text, also where it announces a list."""
    return is_prose(block) or block.text.endswith(":")
