"""The claims for a terminal: a list a source, a row a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.model import Claim, Report, Source
from factcheck.render import words
from factcheck.render.console import plain_table, printed
from factcheck.render.safe import one_line
from factcheck.render.view import WORDS, clip_right


def render(report: Report, width: int = 80, color: bool = False) -> str:
    """Line and column, kind, words, what they were read as, and what about; a closing line counts them."""
    return printed(_parts(report), width, color)


def _parts(report: Report) -> Iterator[RenderableType]:
    by_source: dict[str, list[Claim]] = {source.id: [] for source in report.sources}
    for claim in report.claims:
        by_source[claim.source].append(claim)
    for source in report.sources:
        yield from _source(source, by_source[source.id])
    counts = (words.count(len(report.sources), "source"), words.count(len(report.claims), "claim"))
    yield Text(", ".join(counts), style="bold")


def _source(source: Source, claims: Sequence[Claim]) -> Iterator[RenderableType]:
    document = source.document
    parts = [p for p in (document.path, document.outlet, words.day(document.published)) if p]
    yield Text(one_line(" · ".join(parts)), style="bold")
    yield _table(source, claims) if claims else Text("  no claims", style="dim")
    yield ""


def _table(source: Source, claims: Sequence[Claim]) -> Table:
    table = plain_table()
    table.add_column("  line", justify="right", no_wrap=True)
    table.add_column("kind", no_wrap=True)
    for name, share in (("words", 3), ("read as", 3), ("about", 4)):
        table.add_column(name, ratio=share, overflow="fold")
    for claim in claims:
        line, column = source.document.position(claim.span.start)
        said = clip_right(claim.text, WORDS)
        cells = (f"{line}:{column}", claim.kind, said, _reading(claim), one_line(claim.frame.about))
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _reading(claim: Claim) -> str:
    modality = "" if claim.modality == "asserted" else f" ({claim.modality})"
    return one_line(claim.value.label) + modality
