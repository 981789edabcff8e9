"""The tokens a date stamp is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.read import zones

DATES = ("iso", "month-day-year", "day-month-year", "figures")
"""Tokens that are a full date."""


@dataclass(frozen=True, slots=True)
class Token:
    """`groups` are the parts of the match in the order in which its pattern names them."""

    kind: str
    start: int
    end: int
    text: str
    groups: tuple[str | None, ...]


def tokens(text: str, names: bool = False) -> Iterator[Token]:
    """The tokens at the start of a text, up to the first thing that is none.

    With `names`, who wrote the article, or where, may stand beside its date: `By Jane Roe`, a name parted off by a bar.
    """
    at, before = 0, ""
    while at < len(text):
        found = next(_at(text, at, before, names), None)
        if found is None:
            return
        yield found
        at = found.end
        # Only spaces may part a time from its zone: in `June 4, 2020-4:45pm` no offset is meant.
        if found.kind != "gap" or found.text.strip():
            before = found.text.strip() if found.kind == "gap" else found.kind


def months() -> dict[str, int]:
    """Names and abbreviations of the months, in lower case, with their numbers."""
    data = load("months")
    return {**data["months"], **data["abbreviations"]}


def weekdays() -> dict[str, int]:
    """Names and abbreviations of the weekdays, in lower case; Monday is 0."""
    data = load("weekdays")
    return {**data["weekdays"], **data["short"]}


def words(names: list[str]) -> str:
    """A pattern for one of several words or phrases, the longest first."""
    return "|".join(re.escape(n).replace(r"\ ", r"\s+") for n in sorted(names, key=lambda n: (-len(n), n)))


def _at(text: str, at: int, before: str, names: bool) -> Iterator[Token]:
    for kind, pattern in _patterns():
        if (kind == "zone" and before != "time") or (kind == "name" and not _may_name(before)):
            continue
        if kind in ("name", "capitals") and not names:
            continue
        match = pattern.match(text, at)
        if match:
            yield Token(kind, at, match.end(), match[0], match.groups())


def _may_name(before: str) -> bool:
    return not before or before[-1] in "|•·-–—"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds of tokens in the order in which they are tried. Built when the first stamp is looked for."""
    month = words(list(months()))
    labels = words([name for names in load("stamps")["labels"].values() for name in names])
    th = r"(?:st|nd|rd|th)?"
    unit = r"(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?"
    amount = rf"(?:\d{{1,3}}|an?|one|two|three|four|five|six|seven|eight|nine|ten|few|a\s+few)\s+{unit}"
    rows = (
        ("read", r"\d{1,3}[\s-]*min(?:ute)?s?[\s-]+read\b"),
        ("ago", rf"(?:(?:about|over|almost|around)\s+)?{amount}(?:(?:,|\s+and)?\s+{amount})?\s+ago\b"),
        ("ago", r"\d{1,3}\s?[smhdwy]\s+ago\b|just\s+now\b|yesterday\b|today\b"),
        ("iso", r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:T(?=\d))?"),
        ("month-day-year", rf"({month})\b\.?\s*(\d{{1,2}}){th}(?:\s*,\s*|\s+)(\d{{4}})(?!\d)"),
        ("day-month-year", rf"(\d{{1,2}}){th}(?:\s+of)?[\s-]*({month})\b\.?,?[\s-]*(\d{{4}})(?!\d)"),
        ("figures", r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)"),
        ("day-month", rf"({month})\b\.?\s*(\d{{1,2}}){th}(?![\d:])"),
        ("day-month", rf"(\d{{1,2}}){th}[\s-]*({month})\b\.?"),
        (
            "time",
            r"(\d{1,2})\s*[:.]\s*(\d{2})(?:\s*:\s*(\d{2})(?:[.,]\d{1,9})?)?(?!\d)(?:\s*([ap])\.?\s?m\b\.?)?"
            r"(?:\s*h(?:rs|ours)?\b)?",
        ),
        ("time", r"(\d{1,2})()()\s*([ap])\.?\s?m\b\.?"),
        ("time", r"([0-2]\d)([0-5]\d)()()\s*(?:h(?:rs|ours)\b|(?=(?:GMT|UTC)\b))"),
        ("zone", rf"(?-i:{words(zones.names())})(?![\w+−-])|(?-i:Z)\b"),
        ("zone", r"(?:GMT|UTC)?\s?[+−-]\d{1,2}(?::?\d{2}|:0)?(?![\d:-])"),
        ("weekday", rf"({words(list(weekdays()))})\b\.?"),
        ("label", rf"({labels})\b(?:\s+(?:on|at)\b)?\s*[:|–—-]?"),
        ("small", r"(?:on|at|as\s+of|of|the)\b"),
        ("name", r"by:?\s+(?-i:[A-Z])[\w.'’-]*(?:,?\s+(?:and\s+)?(?-i:[A-Z])[\w.'’-]*){0,6}"),
        ("name", r"(?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,4}(?=\s*(?:[|•·]|[–—-]\s|$))"),
        # An agency's letters or a town in capitals may stand there with nothing to part them off.
        ("capitals", r"(?-i:[A-Z]{2,12}(?:\s[A-Z]{2,12})?)\b:?"),
        ("gap", r"[\s,;|•·∙:()\[\]/–—-]+"),
    )
    return tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in rows)
