"""Markdown (.md): headings, lists, quotations, links, emphasis, code and comments.

The text of an article stays raw; markup is told as marks, which are read as blanks. What matters is that no mark hides
a word or is taken for one: this is no full Markdown parser, and needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Span
from factcheck.read.layout import Block, Mark, joined, lines, row_of
from factcheck.read.text import ADDRESS

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})(?=[ \t]|$)")
_CLOSING = re.compile(r"(?<=\s)#+[ \t]*$")
_UNDERLINE = re.compile(r"[ \t]{0,3}(=+|-{2,})[ \t]*$")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>)+")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,100}\]:[ \t]+\S")
# Every length is bounded, so that no input makes a search start over and over on a long stretch.
_INLINE = re.compile(
    r"(?P<comment><!--)"
    r"|!\[(?P<alt>[^\[\]\n]{0,300})\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)"
    r"|\[(?P<words>[^\[\]\n]{1,500})\](?P<target>\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)|\[[^\[\]\n]{0,100}\])"
    r"|\[\^[^\[\]\s]{1,50}\]"
    r"|</?[A-Za-z][^<>\n]{0,300}>"
    r"|&(?:[A-Za-z]{2,10}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});"
    r"|\\(?=[!-/:-@\[-`{-~])"
    r"|(?<![\\\w])_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|~~|`{1,2}"
    rf"|(?P<address>{ADDRESS.pattern})"
)


def marks(text: str, start: int = 0) -> list[Span]:
    """The markup of a text from an offset on, ordered and disjoint; code and comments are not in it."""
    found: list[Span] = []
    for line, mark, level in _rows(text, start):
        if mark is not Mark.SILENT:
            found += _line_marks(text, line, level)
    return found


def blocks(plain: str, raw: str, start: int = 0) -> list[Block]:
    """The paragraphs of a text. `plain` is `raw` with its marks blank; what a line is, is seen in `raw`."""
    rows: list[Block] = []
    gap = False
    for line, mark, level in _rows(raw, start):
        row = row_of(plain, raw, line, None if gap or not rows else rows[-1], mark)
        gap = row is None or gap
        if row:
            rows.append(replace(row, level=level, gap=gap))
            gap = False
    return joined(plain, rows)


def _rows(text: str, start: int) -> Iterator[tuple[Span, Mark, int]]:
    """Every line with what it is: a heading with its level, code (a comment too), or nothing in particular."""
    all_lines = list(lines(text, start))
    code_until = 0
    unclosed: set[str] = set()
    for i, line in enumerate(all_lines):
        words = line.of(text)
        if i >= code_until and (opened := _opens(words)) and opened not in unclosed:
            code_until = (
                next((n for n in range(i + 1, len(all_lines)) if _closes(opened, all_lines[n].of(text))), -1) + 1
            )
            # What is opened and never closed is a stray mark: the rest of the article is not lost over it.
            unclosed |= set() if code_until else {opened}
        if i < code_until or _DEFINITION.match(words):
            yield line, Mark.SILENT, 0
        elif heading := _HEADING.match(words):
            yield line, Mark.HEADING, len(heading[1])
        elif level := _underlined(words, all_lines[i + 1].of(text) if i + 1 < len(all_lines) else ""):
            yield line, Mark.HEADING, level
        else:
            yield line, Mark.NONE, 0


def _opens(line: str) -> str:
    """The mark that opens a fence or a comment which the line does not close again, else ''."""
    if fence := _FENCE.match(line):
        return fence[1]
    opening = line.rfind("<!--")
    return "<!--" if opening >= 0 and "-->" not in line[opening:] and not line[:opening].strip() else ""


def _closes(opened: str, line: str) -> bool:
    if opened == "<!--":
        return "-->" in line
    bare = line.strip()
    return bare.startswith(opened) and not bare.strip(opened[0])


def _underlined(words: str, after: str) -> int:
    """1 or 2 where the next line underlines this one as a heading, else 0."""
    line = _UNDERLINE.match(after)
    if not line or not words.strip() or words.lstrip()[0] in "#>-*+|=":
        return 0
    return 1 if line[1][0] == "=" else 2


def _line_marks(text: str, line: Span, level: int) -> Iterator[Span]:
    start, end = line.start, line.end
    if level and (opening := _HEADING.match(text, start, end)):
        yield Span(start, opening.end())
        start = opening.end()
        closing = _CLOSING.search(text[start:end])
        end = start + closing.start() if closing else end
    elif quote := _QUOTE.match(text, start, end):
        yield Span(start, quote.end())
        start = quote.end()
    yield from _inline_marks(text, start, end)
    if end < line.end:
        yield Span(end, line.end)


def _inline_marks(text: str, start: int, end: int) -> Iterator[Span]:
    last_closing = text.rfind("-->", start, end)
    while match := _INLINE.search(text, start, end):
        if match["comment"]:
            # Looked for only where there is one: a thousand openings must not search the line a thousand times.
            is_closed = match.end() <= last_closing
            start = text.find("-->", match.end(), end) + 3 if is_closed else match.end()
            yield Span(match.start(), start)
        elif match["words"] is not None:
            yield Span(match.start(), match.start("words"))
            yield from _inline_marks(text, match.start("words"), match.end("words"))
            yield Span(match.end("words"), match.end())
            start = match.end()
        else:
            # `&amp;` leaves its `&` to be read.
            yield Span(match.start() + (match[0] == "&amp;"), match.end())
            start = match.end()
