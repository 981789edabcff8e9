"""The head of the page: the sources, and how many claims of each stand how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Report, Source
from factcheck.render import words
from factcheck.render.html.links import Links
from factcheck.render.html.page import web_address


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, and how many of its claims stand how (standing, number, where its part of a bar begins and how wide it
    is, as shares)."""

    source: Source
    name: str
    published: str
    link: str
    claims: int
    counts: tuple[tuple[str, int, float, float], ...]


def source_rows(report: Report, links: Links) -> Iterator[SourceRow]:
    """The sources of a report in its order."""
    counts: dict[str, Counter[str]] = {source.id: Counter() for source in report.sources}
    for claim in report.claims:
        counts[claim.source][links.standing[claim.id]] += 1
    for source in report.sources:
        document = source.document
        yield SourceRow(
            source,
            words.short_name(source),
            words.day(document.published),
            web_address(document.url or ""),
            counts[source.id].total(),
            tuple(_bar(counts[source.id])),
        )


def _bar(counts: Counter[str]) -> Iterator[tuple[str, int, float, float]]:
    whole, at = counts.total() or 1, 0.0
    for standing in words.STANDINGS:
        width = counts[standing] / whole
        yield standing, counts[standing], at, width
        at += width
