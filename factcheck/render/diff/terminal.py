"""The difference for a terminal: a card a finding, what was and what is side by side where it changed."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from factcheck.diff import Difference
from factcheck.render import words
from factcheck.render.console import printed
from factcheck.render.diff.view import Half, Row, headline, sections, source_lines
from factcheck.render.safe import one_line
from factcheck.render.terminal import STYLE, item

MARKS = {"New": "+", "Changed": "~", "Gone": "-"}


def render(found: Difference, width: int = 80, color: bool = False) -> str:
    """The difference for a terminal of so many columns, with ANSI colours or with none."""
    return printed(_parts(found), width, color)


def _parts(found: Difference) -> Iterator[RenderableType]:
    for title, rows in sections(found):
        for row in rows:
            yield _card(row, title)
            yield ""
    lines = source_lines(found)
    if lines:
        yield Text("Sources", style="bold")
        yield from (item(name, ", ".join(paths)) for name, paths in lines)
        yield ""
    yield Text(headline(found), style="bold")


def _card(row: Row, title: str) -> RenderableType:
    finding = row.finding
    parts: list[RenderableType] = [Text(one_line(words.title(finding)), style="bold")]
    parts += [Text(one_line(f"· {change}")) for change in row.changes]
    parts += ["", _halves(row)]
    if finding.question and row.new:
        parts += ["", Text.assemble(("Ask  ", "bold"), one_line(finding.question))]
    head = f"{MARKS[title]} {title.lower()}: {finding.severity.value} {one_line(finding.code)} {words.kind_of(finding)}"
    return Panel(
        Group(*parts),
        title=Text(head, style="bold"),
        title_align="left",
        subtitle=Text(one_line(finding.fingerprint), style="dim"),
        subtitle_align="right",
        border_style=STYLE[finding.severity],
    )


def _halves(row: Row) -> RenderableType:
    grid = Table.grid(padding=(0, 3), expand=True)
    for _ in row.halves:
        grid.add_column(ratio=1, overflow="fold")
    if len(row.halves) > 1:
        grid.add_row(*(Text(name, style="dim") for name, _ in row.halves))
    grid.add_row(*(Group(*_values(half)) for _, half in row.halves))
    return grid


def _values(half: Half) -> Iterator[RenderableType]:
    for value in half.values:
        mark = " *" if value.other else ""
        yield Text.assemble((f"{value.letter}  ", "bold"), (one_line(value.label) + mark, "bold underline"))
        for source, other in value.sources:
            yield Text(f"   {one_line(source.document.path)}{' *' if other else ''}")
