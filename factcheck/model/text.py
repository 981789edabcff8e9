"""Articles as they were read: documents, their paragraphs and spans of their text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

_LINE_END = re.compile(r"\r\n?|\n")

_INK = re.compile(r"\S")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in `Document.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with a blank for every character of ordered, disjoint spans; white space stays, and so does length."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], _INK.sub(" ", span.of(text))]
        at = span.end
    return "".join(parts) + text[at:]


class Zone(StrEnum):
    """The part of an article a paragraph stands in. META and FURNITURE yield no claims."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    BODY = "body"
    META = "meta"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text that is parsed by itself.

    `section` counts the subheads before it, from 0. `span` has no white space at either end.
    """

    span: Span
    zone: Zone
    section: int = 0


@dataclass(frozen=True)
class Document:
    """One article: its decoded text and what its head says of it.

    `text` is the decoded file without its byte-order mark, line ends kept, so that offsets into it are offsets into
    the file. `published` is a date, or a datetime with or without a zone; None where unknown: never today.
    `path` is as shown in reports. `dateline` is the span of a dateline's place, `dated` the day it names where that is
    next to the day of publication, `country` an ISO 3166-1 alpha-2 code
    told or known of the outlet, `group` the name of all outlets that count as one voice with it. `given` is the path as
    the caller named it; no report shows it but those whose readers look for the file. `marks` are stretches of markup
    and web addresses: characters of the file that are no words of the article. `notes` say what reading could not
    settle, one sentence each.
    """

    id: str
    path: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    outlet: str | None = None
    published: date | datetime | None = None
    updated: date | datetime | None = None
    url: str | None = None
    dateline: Span | None = None
    dated: date | None = None
    country: str | None = None
    group: str | None = None
    given: str = field(default="", compare=False)
    sha256: str = ""
    notes: tuple[str, ...] = ()
    marks: tuple[Span, ...] = ()

    @cached_property
    def plain(self) -> str:
        """`text` with a blank for every character of a mark: as long as `text`, so that offsets hold in both."""
        return blanked(self.text, self.marks)

    @property
    def voice(self) -> str:
        """Who speaks: the group of outlets, else the document itself."""
        return f"group {self.group}" if self.group else self.id

    @property
    def day(self) -> date | None:
        """The day on which it was written: that of its dateline, else that of its publication."""
        published = self.published.date() if isinstance(self.published, datetime) else self.published
        return self.dated or published

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; columns count code points. Lines end as editors end them: at LF,
        CR or CR LF, and nowhere else."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, both from 1. Raises ValueError where the text has no such place."""
        if not 1 <= line <= len(self._line_starts):
            raise ValueError(f"line {line} is not in the text; it has {len(self._line_starts)}")
        offset = self._line_starts[line - 1] + column - 1
        if column < 1 or offset >= len(self.text) or self.position(offset)[0] != line:
            raise ValueError(f"line {line} has no column {column}")
        return offset
