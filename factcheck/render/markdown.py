"""Markdown for a chat or a pull request. Words of sources cannot become links, images, HTML or mentions there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Finding, Report
from factcheck.render import words
from factcheck.render.safe import one_line
from factcheck.render.view import Card, Column, Link, Statement, Voice, cards, unchecked

_SYNTAX = re.compile(r"[\\`*_{}\[\]<>()#~|!&$^]")

# What would make a list or an underlined heading of a line that begins with it.
_START = re.compile(r"^(\d{0,9})(?=[-+=.])")

# Chats and code hosts look for addresses, mentions, issue numbers and emoji codes in the text that Markdown has
# already become, where a backslash is gone. An unseen word joiner keeps the two halves of such a thing apart. Figures
# and times of day are left whole, so that they can be copied.
_TRIGGER = re.compile(r"[@#](?=\S)|(?<!\d):(?=\S)|:(?=[^\s\d])|(?<=\w)\.(?=[^\W\d_])|(?<=[Gg][Hh])-(?=\d)")
_JOINER = "\u2060"


def text(raw: str) -> str:
    """The words as Markdown that shows them and does nothing else, on one line."""
    apart = _TRIGGER.sub(lambda match: match.group() + _JOINER, one_line(raw).strip(" "))
    return _START.sub(r"\1\\", _SYNTAX.sub(lambda match: "\\" + match.group(), apart))


def code(raw: str) -> str:
    """The words as a code span, fenced by more backticks than stand in a row inside."""
    inner = one_line(raw)
    fence = "`" * (max(map(len, re.findall("`+", inner)), default=0) + 1)
    pad = " " if inner[:1] in ("`", " ", "") or inner[-1:] in ("`", " ") else ""
    return f"{fence}{pad}{inner}{pad}{fence}"


def render(report: Report) -> str:
    """Headings, lists and block quotes; no tables, which chats do not show, and no HTML."""
    return "\n".join(_lines(report)).rstrip("\n") + "\n"


def _lines(report: Report) -> Iterator[str]:
    conflicts, notes = cards(report)
    yield from (f"## {words.headline(report)}", "")
    for source in report.sources:
        head = f"- **{text(words.source_name(source))}**, {code(source.document.path)}"
        yield f"{head}, {words.day(source.document.published) or 'no publication date'}"
    yield ""
    for card in conflicts:
        yield from card_lines(card)
    if notes:
        yield from ("### Notes", "", *(f"- {_note(card.finding)}" for card in notes), "")
    yield from _unchecked(report)
    yield words.closing(report)


def card_lines(card: Card) -> Iterator[str]:
    """A finding as the lines of a section."""
    finding = card.finding
    yield from (f"### {finding.severity.value.capitalize()} {text(finding.code)}: {text(words.title(finding))}", "")
    if message := words.subtitle(finding):
        yield from (text(message), "")
    for column in card.columns:
        yield from _column(column)
    rows = (("Ask", finding.question), ("Paired", "; ".join(finding.why_paired)), ("Flagged", finding.why_flagged))
    for name, reason in rows:
        if reason:
            yield from (f"**{name}:** {text(reason)}", "")


def _column(column: Column) -> Iterator[str]:
    yield from (f"**{column.letter}: {text(column.label)}** ({column.told_by})", "")
    for voice in column.voices:
        yield from (f"- {_head(voice)}", "", f"  > {_bold(voice.first)}", "")
        if link := voice.first.link:
            yield from (f"  Line {link.line} refers back to it:", "", f"  > {_bold(link)}", "")


def _head(voice: Voice) -> str:
    also = ", ".join(f"{other.line}:{other.column}" for other in voice.others)
    return f"{text(words.source_name(voice.source))}, {code(voice.first.place)}" + (f", also {also}" if also else "")


def _bold(said: Statement | Link) -> str:
    """The sentence with its words in bold; the stars stand next to those, or they would be shown as stars."""
    before, value, after = text(said.before), text(said.words), text(said.after)
    left = " " if said.before.endswith(" ") else ""
    right = " " if said.after.startswith(" ") else ""
    return f"{before}{left}**{value}**{right}{after}"


def _note(finding: Finding) -> str:
    head = f"{finding.code} {words.kind_of(finding)}"
    return ": ".join(text(part) for part in (head, words.title(finding), words.subtitle(finding)) if part)


def _unchecked(report: Report) -> Iterator[str]:
    groups = unchecked(report)
    if groups:
        yield from ("### Could not be checked", "")
    for title, entries in groups:
        yield from (f"**{text(title)}**", "")
        yield from (f"- {code(path) + ': ' if path else ''}{text(message)}" for path, message in entries)
        yield ""
