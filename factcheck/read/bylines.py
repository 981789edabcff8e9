"""Bylines: who wrote the article, on a line of its own (`By Jane Roe, Reuters`, `News Desk`)."""

from __future__ import annotations

import re
from functools import cache

from factcheck.data import load
from factcheck.read.agencies import agency
from factcheck.read.tokens import months, weekdays, words

LONGEST = 120
"""Characters of the longest byline."""
_MOST_WORDS = 4
_EDGES = "-–—|•·()[] \u00a0"
_PARTS = re.compile(r"[,|/•·()]|\s[–—-]\s|\b(?:[Bb]y|BY|for|FOR|in|and|with)\b:?")
_SENTENCE = re.compile(r"[.!?:;]$")


def is_signed(text: str) -> bool:
    """Whether a line by itself says who wrote the article: it begins with `By`, or is an agency's name."""
    if len(text) > LONGEST or _SENTENCE.search(text.removesuffix("Jr.").removesuffix("Sr.")):
        return False
    return agency(text.strip(_EDGES)) is not None or bool(_by().fullmatch(text))


def is_desk(text: str) -> bool:
    """Whether a line under a headline names a desk instead of a writer: `News Desk`, `Agencies`."""
    bare = text.strip(_EDGES).casefold()
    lists = load("furniture")["bylines"]
    return bare in lists["lines"] or (is_name(text) and bare.split()[-1] in lists["desks"])


def is_role(text: str) -> bool:
    """Whether a line under a byline says what its writer is: `Transport reporter`."""
    parts = text.split()
    return len(parts) <= _MOST_WORDS and parts[-1].casefold() in load("furniture")["bylines"]["desks"]


def is_name(text: str) -> bool:
    """Whether a line can be the name of somebody, and of nothing but: a few words, each with a capital."""
    parts = text.strip(_EDGES).split()
    small = load("furniture")["bylines"]["particles"]
    named = [p for p in parts if p not in small]
    return (
        0 < len(named)
        and len(parts) <= _MOST_WORDS
        and all(p[0].isupper() and not any(c.isdigit() for c in p) for p in named)
        and not _SENTENCE.search(text)
        and parts[0].casefold().strip(",.") not in (*weekdays(), *months())
    )


def agency_in(text: str) -> str | None:
    """The agency that a byline names (`By Jane Roe, Reuters`), None where it names none."""
    return next((found for part in _PARTS.split(text) if (found := agency(part.strip(_EDGES + ".")))), None)


@cache
def _by() -> re.Pattern[str]:
    """`By` and names: every word has a capital, so that `By Monday the water had gone` is none."""
    lists = load("furniture")["bylines"]
    dates = words([*weekdays(), *months()])
    name = r"[A-Z@][\w.'’-]*"
    return re.compile(
        rf"(?:(?i:{words(lists['roles'])})\s+(?i:by)\s*:?|[Bb]y:?|BY:?)\s+(?!(?i:{dates})\b){name}"
        # What parts two names is in no name, so that there is one way to read a line.
        rf"(?:(?:\s*[,|•·&/()]\s*|\s+[–—-]\s+|\s+)(?:{words(lists['particles'])}|{name})){{0,14}}\)?"
    )
