"""Pairs of quotation marks in a text: straight and curly, double and single, quotations over several paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Document, Span
from factcheck.syntax import SILENT, straightened

_MARK = re.compile(r"[\"“”„«»]")
_OPENING = frozenset("“„«")
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[—–-])|(?<!.))['‘](?=[A-Za-z0-9“\"\[(])")
_SINGLE_CLOSE = re.compile(r"['’](?![A-Za-z0-9])")
_ELISION = re.compile(r"['‘](?:\d0s|em|til|tis|twas|cause|round|n|cos|bout)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r" [a-z]")
TRIED = 12
"""Marks among which the end of a quotation in single marks is sought."""
LONGEST_SINGLE = 1500
"""Characters of the longest quotation in single marks; an apostrophe farther on closes nothing."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks. `paragraph` indexes the document's paragraphs; `open_end` where no mark closes
    it before its paragraph ends and the next paragraph goes on with it; `open_start` where it is what goes on."""

    span: Span
    paragraph: int
    open_end: bool = False
    open_start: bool = False


def quoted(document: Document) -> list[Quoted]:
    """All stretches between quotation marks, in text order, single words and titles among them."""
    found: list[Quoted] = []
    goes_on = False
    spoken = [(n, p.span) for n, p in enumerate(document.paragraphs) if p.zone not in SILENT]
    for at, (number, span) in enumerate(spoken):
        text = straightened(span.of(document.text))
        following = straightened(spoken[at + 1][1].of(document.text)).lstrip()[:1] if at + 1 < len(spoken) else ""
        doubles, unclosed = _doubles(text, following in ("“", '"'))
        if not doubles and not unclosed:
            doubles = list(_singles(text))
        rows = [Quoted(_trim(document, span.start + a, span.start + b), number) for a, b in doubles]
        if unclosed is not None:
            rows.append(Quoted(_trim(document, span.start + unclosed, span.end), number, open_end=True))
        if rows and goes_on and rows[0].span.start <= span.start + 2:
            rows[0] = Quoted(rows[0].span, number, rows[0].open_end, open_start=True)
        goes_on = unclosed is not None
        found += [r for r in rows if len(r.span) > 0]
    return found


def _trim(document: Document, start: int, end: int) -> Span:
    while start < end and document.text[start].isspace():
        start += 1
    while end > start and document.text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _doubles(text: str, goes_on: bool) -> tuple[list[tuple[int, int]], int | None]:
    """Pairs of double marks, and where an unclosed quotation begins that goes on in the next paragraph.

    Straight marks open and close in turn; their looks (a space before, a letter after) decide only where their number
    is odd, since spaces about marks are often wrong.
    """
    marks = list(_MARK.finditer(text))
    odd = sum(m[0] == '"' for m in marks) % 2 == 1
    pairs: list[tuple[int, int]] = []
    begun: int | None = None
    for mark in marks:
        opens = mark[0] in _OPENING
        if mark[0] == '"' and begun is None:
            opens = not _looks_closing(text, mark.start())
        elif mark[0] == '"' and odd and not goes_on:
            opens = _looks_opening(text, mark.start())
        if opens:
            begun = mark.end()
        elif begun is not None:
            pairs.append((begun, mark.start()))
            begun = None
    return pairs, begun if goes_on else None


def _looks_opening(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before in " \u00a0([—–") and bool(after) and not after.isspace()


def _looks_closing(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and (not after or not after.isalnum())


def _singles(text: str) -> Iterator[tuple[int, int]]:
    """Pairs of single marks in a paragraph without double ones; an apostrophe opens and closes nothing."""
    ends = [m.start() for m in _SINGLE_CLOSE.finditer(text) if not text[m.start() - 1].isspace()]
    at = 0
    while (start := _SINGLE_OPEN.search(text, at)) is not None:
        at = start.end()
        end = None if _ELISION.match(text, start.start()) else _closes(text, start.end(), ends)
        if end is not None:
            yield start.end(), end
            at = end + 1


def _closes(text: str, start: int, ends: Sequence[int]) -> int | None:
    """The mark that closes a single quotation: one after a punctuation mark or a word; one after an s that could be a
    plural's possessive only if no better one is among the next TRIED."""
    first = bisect_left(ends, start)
    near = [end for end in ends[first : first + TRIED] if end <= start + LONGEST_SINGLE]
    sure = (e for e in near if not (text[e - 1] == "s" and _POSSESSIVE.match(text, e + 1)))
    return next(sure, near[0] if near else None)


def words(text: str) -> Sequence[str]:
    """The words of a quotation, as they are counted."""
    return re.findall(r"[^\W_][\w'’-]*", text)
