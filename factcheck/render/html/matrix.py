"""The matrix: facts by sources. What each source says of each fact, and whether the sources agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.model import Claim, Fact, Report
from factcheck.render import words
from factcheck.render.html.links import Links
from factcheck.render.view import letter

MANY = 20
"""With more sources than this a gap in a row is one wide cell: the page would grow with facts times sources."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value that a source states. `side` is its side in a finding (from 0), or None; `claim` is where it is stated
    first, `times` how often."""

    label: str
    side: int | None
    claim: str
    times: int

    @property
    def letter(self) -> str:
        return "" if self.side is None else letter(self.side)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a source says, or nothing over `span` sources in a row. `column` counts sources from 0."""

    entries: tuple[Entry, ...]
    column: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A fact with its cells from left to right. `standing` is one of `words.STANDINGS`."""

    fact: Fact
    standing: str
    anchor: str
    sources: int
    values: int
    cells: tuple[Cell, ...]


def matrix(report: Report, links: Links) -> tuple[Row, ...]:
    """The facts that two sources or more speak of, or that a finding is about: contradicted ones first, then by the
    number of their sources."""
    column = {source.id: n for n, source in enumerate(report.sources)}
    rows = [_row(fact, report, links, column) for fact in report.facts]
    shown = [row for row in rows if row.sources > 1 or row.anchor]
    return tuple(sorted(shown, key=lambda row: (words.STANDINGS.index(row.standing), -row.sources)))


def _row(fact: Fact, report: Report, links: Links, column: dict[str, int]) -> Row:
    claims = [report.claim[i] for i in fact.claims if i in report.claim]
    ordered = sorted(claims, key=lambda c: (column[c.source], c.span))
    by_source = {column[s]: list(group) for s, group in groupby(ordered, key=lambda c: c.source)}
    anchor = links.fact_finding.get(fact.id, "")
    values = len({c.value.label for c in claims})
    cells = tuple(_cells(by_source, anchor, links, len(column)))
    return Row(fact, links.fact_standing[fact.id], anchor, len(by_source), values, cells)


def _cells(by_source: dict[int, list[Claim]], anchor: str, links: Links, columns: int) -> Iterator[Cell]:
    """A cell for each source that speaks, and empty ones between: one a gap where there are many sources."""
    at = 0
    for column, claims in (*by_source.items(), (columns, [])):
        gap = column - at
        yield from [Cell((), at, gap)] * (gap > 0) if columns > MANY else (Cell((), n) for n in range(at, column))
        if claims:
            yield Cell(tuple(_entries(claims, anchor, links)), column)
        at = column + 1


def _entries(claims: Sequence[Claim], anchor: str, links: Links) -> Iterator[Entry]:
    times = Counter(c.value.label for c in claims)
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.value.label, claim)
    for label, claim in first.items():
        side = next((n for a, n in links.findings.get(claim.id, ()) if a == anchor), None)
        yield Entry(label, side, claim.id, times[label])
