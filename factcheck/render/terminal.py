"""The terminal: a card a conflict, then notes, what could not be checked, and a closing line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from factcheck.model import Finding, Report, Severity
from factcheck.render import words
from factcheck.render.console import printed
from factcheck.render.safe import one_line
from factcheck.render.view import Card, Column, Statement, Voice, cards, unchecked

STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
MARK = ("»", "«")
"""Stand around the value, so that it is found without colour."""


def render(report: Report, width: int = 80, color: bool = False) -> str:
    """The report for a terminal of so many columns, with ANSI colours or with none."""
    return printed(_parts(report), width, color)


def _parts(report: Report) -> Iterator[RenderableType]:
    conflicts, notes = cards(report)
    for shown in conflicts:
        yield card(shown)
        yield ""
    yield from _notes(notes)
    yield from _unchecked(report)
    yield Text(words.closing(report), style="bold" if conflicts else "bold green")


def card(shown: Card) -> RenderableType:
    """A finding in a frame."""
    finding = shown.finding
    parts: list[RenderableType] = [Text(one_line(words.title(finding)), style="bold")]
    if message := words.subtitle(finding):
        parts.append(Text(one_line(message)))
    for column in shown.columns:
        parts += ["", *_block(column)]
    parts += ["", _reasons(finding)]
    title = Text.assemble((finding.severity.value, "bold"), f" {finding.code} {words.kind_of(finding)}")
    return Panel(
        Group(*parts),
        title=title,
        title_align="left",
        subtitle=Text(f"confidence {finding.confidence:.2f} · {one_line(finding.fingerprint)}", style="dim"),
        subtitle_align="right",
        border_style=STYLE[finding.severity],
    )


def _block(column: Column) -> Iterator[RenderableType]:
    said = column.told_by
    yield Text.assemble((f"{column.letter}  ", "bold"), (column.label, "bold underline"), (f"  {said}", "dim"))
    for voice in column.voices:
        yield Padding(_voice(voice), (0, 0, 0, 3))


def _voice(voice: Voice) -> RenderableType:
    published = words.day(voice.source.document.published)
    head = [one_line(words.source_name(voice.source)), voice.first.place, published or "no date"]
    parts: list[RenderableType] = [Text(" · ".join(head), style="dim"), Padding(_quote(voice.first), (0, 0, 0, 2))]
    if voice.others:
        also = ", ".join(f"{other.line}:{other.column}" for other in voice.others)
        parts.append(Text(f"  also at {also}", style="dim"))
    return Group(*parts)


def _quote(said: Statement) -> Text:
    before, after = MARK
    shown = Text.assemble(said.before, (f"{before}{said.words}{after}", "bold reverse"), said.after)
    if said.link:
        back = f"\nline {said.link.line} refers back to it: "
        shown.append_text(Text.assemble((back, "dim"), said.link.before, (said.link.words, "bold"), said.link.after))
    return shown


def _reasons(finding: Finding) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    rows = (
        ("Ask", finding.question),
        ("Paired", "; ".join(finding.why_paired)),
        ("Flagged", finding.why_flagged),
    )
    for name, text in rows:
        if text:
            grid.add_row(Text(name, style="bold"), Text(one_line(text)))
    return grid


def _notes(notes: Iterable[Card]) -> Iterator[RenderableType]:
    lines = [item(f"{c.finding.code} {words.kind_of(c.finding)}", _note(c.finding)) for c in notes]
    if lines:
        yield Group(Text("Notes", style="bold"), *lines, "")


def _note(finding: Finding) -> str:
    return ": ".join(part for part in (words.title(finding), words.subtitle(finding)) if part)


def _unchecked(report: Report) -> Iterator[RenderableType]:
    groups = unchecked(report)
    if not groups:
        return
    yield Text("Could not be checked", style="bold")
    for title, entries in groups:
        yield Text(f"  {title}")
        yield from (item(path, message) for path, message in entries)
    yield ""


def item(head: str, text: str) -> RenderableType:
    """A line of a list; what it wraps into is set in as well."""
    shown = Text.assemble((one_line(head), "dim"), "  " if head else "", one_line(text))
    return Padding(shown, (0, 0, 0, 4))
