"""The difference as Markdown, for a chat or a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diff import Difference
from factcheck.render import words
from factcheck.render.diff.view import Half, Row, headline, sections, source_lines
from factcheck.render.markdown import code, text


def render(found: Difference) -> str:
    return "\n".join(_lines(found)).rstrip("\n") + "\n"


def _lines(found: Difference) -> Iterator[str]:
    yield from (f"## {text(headline(found))}", "", f"From {code(found.old.name)} to {code(found.new.name)}.", "")
    for name, paths in source_lines(found):
        yield f"- {name}: {', '.join(code(path) for path in paths)}"
    if source_lines(found):
        yield ""
    for title, rows in sections(found):
        yield from (f"### {title}", "")
        for row in rows:
            yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    finding = row.finding
    yield from (f"**{finding.severity.value.capitalize()} {text(finding.code)}: {text(words.title(finding))}**", "")
    if row.changes:
        yield from (*(f"- {text(change)}" for change in row.changes), "")
    for name, half in row.halves:
        yield from (*([f"{name}:", ""] if row.changes else []), *_values(half), "")
    if finding.question and row.new:
        yield from (f"Ask: {text(finding.question)}", "")


def _values(half: Half) -> Iterator[str]:
    for value in half.values:
        paths = ", ".join(code(source.document.path) for source, _ in value.sources)
        yield f"- {value.letter}: **{text(value.label)}**" + (f", {paths}" if paths else "")
