"""Comments in a Markdown source that excuse a finding at one place: `<!-- factcheck: ignore FC101 the reason -->`.

A comment holds for the paragraph on whose lines it stands; one on lines of its own for the paragraph that follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from factcheck.errors import Problem
from factcheck.model import Document, Finding, Report, Span
from factcheck.rules import codes, is_code

LONGEST = 1000
"""Characters in which a comment ends."""

_COMMENT = re.compile(rf"<!--\s*factcheck\s*:(?P<words>(?:(?!-->).){{0,{LONGEST}}})-->", re.DOTALL | re.IGNORECASE)
_IGNORE = re.compile(r"\s*ignore\b\s*(?P<codes>(?:FC\d+\b[\s,]*)*)(?:reason\b\s*[:=]?)?(?P<reason>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that excuses findings of some codes whose values stand in `place`. `line` counts from 1."""

    source: str
    line: int
    codes: tuple[str, ...]
    reason: str
    place: Span

    def covers(self, finding: Finding, report: Report) -> bool:
        if finding.code not in self.codes:
            return False
        claims = (report.claim[i] for side in finding.values for i in side.claims if i in report.claim)
        return any(c.source == self.source and c.span.overlaps(self.place) for c in claims)


def comments_of(report: Report) -> tuple[tuple[Comment, ...], tuple[Problem, ...]]:
    """The comments of all Markdown sources, in order, and what is wrong with those that are refused."""
    found: list[Comment] = []
    problems: list[Problem] = []
    for source in report.sources:
        if source.document.path.casefold().endswith(".md"):
            for row in _comments(source.document):
                (problems if isinstance(row, Problem) else found).append(row)  # type: ignore[arg-type]
    return tuple(found), tuple(problems)


def _comments(document: Document) -> Iterator[Comment | Problem]:
    for match in _COMMENT.finditer(document.text):
        line, _ = document.position(match.start())
        where = f"{document.given or document.path}:{line}"
        told = _IGNORE.fullmatch(match["words"])
        named = tuple(re.findall(r"\w+", told["codes"])) if told else ()
        reason = " ".join(told["reason"].split()) if told else ""
        wrong = _wrong(named, reason)
        if wrong:
            yield Problem(where, wrong)
        else:
            yield Comment(document.id, line, named, reason, _place(document, match.start(), match.end()))


def _wrong(named: tuple[str, ...], reason: str) -> str:
    """What is wrong with a comment, '' where nothing is."""
    if not named:
        return "a factcheck comment is of the form <!-- factcheck: ignore FC101 the reason -->"
    for code in named:
        if not is_code(code):
            near = get_close_matches(code, codes(), n=1)
            return f"there is no code '{code}'" + (f"; did you mean {near[0]}?" if near else "")
    return (
        "" if reason else f"an ignore comment needs a reason: <!-- factcheck: ignore {' '.join(named)} the reason -->"
    )


def _place(document: Document, start: int, end: int) -> Span:
    """The paragraph of the comment's lines, else the next one; nothing where there is none."""
    lines = Span(document.text.rfind("\n", 0, start) + 1, _line_end(document.text, end))
    beside = [p.span for p in document.paragraphs if p.span.overlaps(lines) and not _inside(p.span, start, end)]
    after = [p.span for p in document.paragraphs if p.span.start >= end]
    return (beside or after or [Span(end, end)])[0]


def _inside(span: Span, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
