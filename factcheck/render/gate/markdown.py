"""Markdown for the comment on a pull request, or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.gate.decide import Decided, Result, State
from factcheck.render.gate import phrases
from factcheck.render.markdown import card_lines, text
from factcheck.render.view import cards_of
from factcheck.render.words import count

LONGEST = 60_000
"""Characters that are kept: a comment on GitHub ends at 65,536."""


def render(result: Result) -> str:
    """The verdict, then what fails the gate, then what else there is. What does not fit is counted."""
    lines: list[str] = [f"## {text(phrases.verdict(result))}", ""]
    room = LONGEST - len(lines[0])
    blocks = list(_blocks(result))
    for n, block in enumerate(blocks):
        room -= sum(map(len, block)) + len(block)
        if room < 0:
            left = count(len(blocks) - n, "further part")
            lines += [f"{left} left out: this comment would be too long.", ""]
            break
        lines += block
    return "\n".join(lines).rstrip("\n") + "\n"


def _blocks(result: Result) -> Iterator[list[str]]:
    for card in cards_of([d.finding for d in result.failing], result.report):
        yield list(card_lines(card))
    yield from _list("New, but not failing", [d for d in result.of(State.NEW) if not d.fails])
    for state in (State.KNOWN, State.WAIVED, State.IGNORED):
        yield from _list(phrases.STATES[state].capitalize(), result.of(state))
    left = [f"- {text(line)}" for line in phrases.leftovers(result)]
    if left:
        yield ["### Of no use any more", "", *left, ""]


def _list(title: str, rows: Iterable[Decided]) -> Iterator[list[str]]:
    lines = [f"- {text(phrases.decided_line(row))}" for row in rows]
    if lines:
        yield [f"### {title}", "", *lines, ""]
