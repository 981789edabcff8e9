"""The reading view: an article with all its claims in place, each a link that tells its kind and how it stands.

Claims may overlap: a date inside a quotation. The text is cut at every end of a claim, and each stretch belongs to the
shortest claim that covers it, so that every claim can be chosen and no link stands in another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.model import Claim, Document, Report, Source, Span
from factcheck.render.html.links import Links

FAMILIES = {
    "date": "when", "time": "when", "duration": "when", "age": "figure", "count": "figure", "money": "figure",
    "percent": "figure", "measure": "figure", "ordinal": "figure", "score": "figure", "venue": "where", "name": "who",
    "status": "status", "quote": "quote",
}  # fmt: skip
"""Kinds that look alike in the text; any other kind is `other`."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one claim, or of none. The first stretch of a claim carries its id; `begins` are longer claims that begin
    here as well."""

    text: str
    claim: Claim | None = None
    first: bool = False
    family: str = ""
    standing: str = ""
    anchor: str = ""
    facts: str = ""
    begins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the line it begins on, from 1, and its zone."""

    line: int
    zone: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim in the table under its article."""

    claim: Claim
    line: int
    column: int
    standing: str


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it is shown."""

    source: Source
    passages: tuple[Passage, ...]
    claims: tuple[Listed, ...]


def texts(report: Report, links: Links) -> Iterator[Text]:
    """The articles of a report in its order."""
    by_source: dict[str, list[Claim]] = {source.id: [] for source in report.sources}
    for claim in report.claims:
        by_source[claim.source].append(claim)
    for source in report.sources:
        claims, document = by_source[source.id], source.document
        listed = tuple(Listed(c, *document.position(c.span.start), links.standing[c.id]) for c in claims)
        yield Text(source, tuple(_passages(document, claims, links)), listed)


def _passages(document: Document, claims: Sequence[Claim], links: Links) -> Iterator[Passage]:
    waiting = deque(sorted(claims, key=lambda c: c.span))
    running: list[Claim] = []
    seen: set[str] = set()
    for paragraph in document.paragraphs:
        span = paragraph.span
        while waiting and waiting[0].span.start < span.end:
            running.append(waiting.popleft())
        running = [c for c in running if c.span.end > span.start]
        stretches = tuple(_stretches(document, span, running, links, seen))
        yield Passage(document.position(span.start)[0], paragraph.zone.value, stretches)


def _stretches(
    document: Document, span: Span, claims: Sequence[Claim], links: Links, seen: set[str]
) -> Iterator[Stretch]:
    """The text of a paragraph, cut at each end of a claim, in one pass over the claims."""
    ends = {end for c in claims for end in (c.span.start, c.span.end) if span.start < end < span.end}
    waiting, running = deque(claims), list[Claim]()
    for start, end in pairwise([span.start, *sorted(ends), span.end]):
        while waiting and waiting[0].span.start < end:
            running.append(waiting.popleft())
        running = [c for c in running if c.span.end > start]
        new = [c.id for c in running if c.id not in seen]
        seen.update(new)
        yield _stretch(document.text[start:end], running, new, links)


def _stretch(text: str, claims: Sequence[Claim], new: Sequence[str], links: Links) -> Stretch:
    if not claims:
        return Stretch(text)
    owner = min(claims, key=lambda c: len(c.span))
    return Stretch(
        text,
        owner,
        owner.id in new,
        FAMILIES.get(owner.kind, "other"),
        links.standing[owner.id],
        next((anchor for anchor, _ in links.findings.get(owner.id, ())), ""),
        " ".join(links.facts.get(owner.id, ())),
        tuple(i for i in new if i != owner.id),
    )
