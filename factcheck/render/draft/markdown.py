"""Markdown of a draft's check: what contradicts it, then its claims by standing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.draft import Checked, DraftCheck
from factcheck.render import words
from factcheck.render.draft import phrases
from factcheck.render.markdown import card_lines, code, text
from factcheck.render.view import cards_of


def render(check: DraftCheck) -> str:
    """Headings and lists; no tables, which chats do not show, and no HTML."""
    return "\n".join(_lines(check)).rstrip("\n") + "\n"


def _lines(check: DraftCheck) -> Iterator[str]:
    yield from (f"## {text(phrases.headline(check))}", "")
    for card in cards_of(check.conflicts, check.report):
        yield from card_lines(card)
    for standing in words.STANDINGS:
        rows = [row for row in check.claims if row.standing == standing]
        if rows:
            yield from (f"### {standing.capitalize()}", "", *(_line(row, check) for row in rows), "")


def _line(row: Checked, check: DraftCheck) -> str:
    head = f"- {code(phrases.place(row, check))} {row.claim.kind}: {text(phrases.said(row))}"
    told = phrases.by_whom(row, check)
    return f"{head} ({text(told)})" if told else head
