"""A text to a Document: front matter, head and body, each told apart and put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from factcheck.model import Document, Paragraph, Span, Zone, blanked
from factcheck.read import markdown
from factcheck.read import text as plain_text
from factcheck.read.body import body_of
from factcheck.read.frontmatter import FrontMatter, code_of
from factcheck.read.head import Head, Piece, head_of, unglued
from factcheck.read.layout import Block, trimmed
from factcheck.read.outlets import Outlet, outlet_of
from factcheck.read.published import day_of_dateline, day_of_name, times_of

_NO_FRONT = FrontMatter(Span(0, 0), 0)


def structured(
    text: str,
    front: FrontMatter | None,
    *,
    id: str,
    path: str,
    is_markdown: bool = False,
    title: str | None = None,
    published: date | datetime | None = None,
    outlet: str | None = None,
    outlets: Sequence[Outlet] = (),
    sha256: str = "",
) -> Document:
    """The document of a decoded text with its front matter. What is given outweighs what the text says of itself; with
    a title given, the text has no headline of its own. What is known of its outlet fills in what it does not say."""
    front = front or _NO_FRONT
    fields = front.fields
    title = title or fields.get("title")
    outlet = outlet or fields.get("outlet")
    known = outlet_of(outlets, outlet, path)
    told = code_of(fields.get("country", ""))
    country = told or (known.country if known else None)
    marks, blocks = _blocks(text, front.end, is_markdown)
    blocks = unglued(blocks, country)
    head = head_of(blocks, title, country)
    body, stamps_at_end = body_of(blocks[head.size :], country)
    times = times_of(fields, head.stamps, stamps_at_end, head.dated, country)
    pieces = [*_front_pieces(text, front, head), *head.pieces, *body]
    if known is None and not outlet and head.agency:
        known = outlet_of(outlets, head.agency, path)
    known = known or Outlet("")
    day = known.local(published or times.published or day_of_name(path))
    return Document(
        id=id,
        path=path,
        text=text,
        paragraphs=tuple(_paragraphs(text, pieces)),
        title=title or head.headline,
        outlet=outlet or known.name or head.agency,
        published=day,
        updated=known.local(times.updated),
        url=fields.get("url"),
        dateline=head.place,
        dated=day_of_dateline(head.dated, day),
        country=country or known.country,
        group=known.group,
        sha256=sha256,
        notes=tuple(_notes(fields, told, () if published else times.notes, pieces)),
        marks=tuple(marks),
    )


def _blocks(text: str, start: int, is_markdown: bool) -> tuple[list[Span], list[Block]]:
    """Markup and paragraphs of a text from an offset on."""
    form = markdown if is_markdown else plain_text
    marks = form.marks(text, start)
    return marks, form.blocks(blanked(text, marks), text, start)


def _front_pieces(text: str, front: FrontMatter, head: Head) -> Iterator[Piece]:
    """The front matter; its title is the headline of an article that has none of its own."""
    if not len(front.span):
        return
    if front.title is None or head.headline is not None:
        yield front.span, Zone.META
        return
    yield Span(front.span.start, front.title.start), Zone.META
    yield front.title, Zone.HEADLINE
    yield Span(front.title.end, front.span.end), Zone.META


def _paragraphs(text: str, pieces: Iterable[Piece]) -> Iterator[Paragraph]:
    section = 0
    for piece, zone in pieces:
        span = trimmed(text, piece.start, piece.end)
        if len(span):
            yield Paragraph(span, zone, section)
        section += zone is Zone.SUBHEAD


def _notes(
    fields: Mapping[str, str], country: str | None, notes: Iterable[str], pieces: Sequence[Piece]
) -> Iterator[str]:
    yield from notes
    if "country" in fields and country is None:
        yield f"the country of its front matter is not known: {fields['country']}; give a code such as IN or GB"
    if not pieces:
        yield "it holds no text"
