"""A draft's check for a terminal: what contradicts it as cards, then every claim in a line."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.draft import Checked, DraftCheck
from factcheck.render.console import plain_table, printed
from factcheck.render.draft import phrases
from factcheck.render.safe import one_line
from factcheck.render.terminal import card
from factcheck.render.view import cards_of

STYLE = {"contradicted": "red", "noted": "cyan", "agreed": "green", "alone": "dim"}


def render(check: DraftCheck, width: int = 80, color: bool = False) -> str:
    """The check for a terminal of so many columns, with ANSI colours or with none."""
    return printed(_parts(check), width, color)


def _parts(check: DraftCheck) -> Iterator[RenderableType]:
    for shown in cards_of(check.conflicts, check.report):
        yield card(shown)
        yield ""
    if check.claims:
        yield _table(check)
        yield ""
    yield Text(one_line(phrases.headline(check)), style="bold red" if check.conflicts else "bold green")


def _table(check: DraftCheck) -> Table:
    table = plain_table()
    table.add_column("line", justify="right", no_wrap=True)
    table.add_column("standing", no_wrap=True)
    table.add_column("kind", no_wrap=True)
    table.add_column("claim", ratio=2, overflow="fold")
    table.add_column("by whom", ratio=3, overflow="fold")
    for row in check.claims:
        table.add_row(*_cells(row, check))
    return table


def _cells(row: Checked, check: DraftCheck) -> Iterator[Text]:
    yield Text(phrases.place(row, check))
    yield Text(row.standing, style=STYLE[row.standing])
    yield Text(row.claim.kind)
    yield Text(phrases.said(row))
    yield Text(one_line(phrases.by_whom(row, check)))
