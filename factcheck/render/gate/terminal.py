"""The gate for a terminal: what fails it as cards, what else there is in a line each, the verdict last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from factcheck.gate.decide import Decided, Result, State
from factcheck.render.console import printed
from factcheck.render.gate import phrases
from factcheck.render.terminal import card, item
from factcheck.render.view import cards_of


def render(result: Result, width: int = 80, color: bool = False) -> str:
    """The decision for a terminal of so many columns, with ANSI colours or with none."""
    return printed(_parts(result), width, color)


def _parts(result: Result) -> Iterator[RenderableType]:
    for shown in cards_of([d.finding for d in result.failing], result.report):
        yield card(shown)
        yield ""
    new = [d for d in result.of(State.NEW) if not d.fails]
    yield from _lines("New, but not failing", new)
    for state in (State.KNOWN, State.WAIVED, State.IGNORED):
        yield from _lines(phrases.STATES[state].capitalize(), result.of(state))
    left = list(phrases.leftovers(result))
    if left:
        yield Text("Of no use any more", style="bold")
        yield from (item("", line) for line in left)
        yield ""
    yield Text(phrases.verdict(result), style="bold red" if result.failed else "bold green")
    if result.failing:
        yield Text("Excuse one with: factcheck accept FINGERPRINT --reason TEXT", style="dim")


def _lines(title: str, rows: Iterable[Decided]) -> Iterator[RenderableType]:
    lines = [item("", phrases.decided_line(row)) for row in rows]
    if lines:
        yield Text(title, style="bold")
        yield from lines
        yield ""
