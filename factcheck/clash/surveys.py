"""Figures of two surveys: a share that one pollster found is no rival of what another found."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.data import load
from factcheck.evidence import COPY, Profile
from factcheck.gazetteer import demonyms
from factcheck.grammar.dates.words import month_numbers
from factcheck.grammar.words import any_of


def of_two_surveys(a: Profile, b: Profile, wording: str) -> bool:
    """Whether both sentences name who made the survey that they tell of, and nobody is named in both."""
    left, right = makers(a.sentence), makers(b.sentence)
    return wording != COPY and bool(left and right) and not left & right


@lru_cache(maxsize=8192)
def makers(text: str) -> frozenset[str]:
    """The words, in lower case, of the names by which surveys are called in a text: those of whoever made or ordered
    them (`a Norda poll for the Courier`, `Norda's latest survey`, `a survey by Norda`)."""
    names = (found["name"] for pattern in _patterns() for found in pattern.finditer(text))
    words = frozenset(w.lower() for name in names for w in _WORD.findall(name))
    return words - _plain()


_WORD = re.compile(r"[A-Z][\w&-]*")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """A name before the word for a survey, and one behind it."""
    words = load("surveys")
    survey, kinds = rf"{any_of(words['surveys'])}s?\b", any_of(words["kinds"])
    name = r"(?P<name>[A-Z][\w&-]*(?:[ /][A-Z][\w&-]*){0,3})"
    made = rf"(?:\s(?:of\s[\d,]+\s[a-z]+|{any_of(words['made'])})){{0,2}}"
    return (
        re.compile(rf"\b{name}(?:['’]s)?(?:\s{kinds}){{0,2}}\s{survey}"),
        re.compile(rf"\b{survey}{made}\s(?:by|for|from)\s(?:{any_of(words['makers'])}\s){{0,2}}{name}"),
    )


@cache
def _plain() -> frozenset[str]:
    """Words with a capital that name nobody who makes surveys."""
    dates = (*load("weekdays")["weekdays"], *month_numbers())
    return frozenset((*load("surveys")["plain"], *dates, *map(str.lower, demonyms())))
