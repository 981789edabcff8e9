"""The numbers of a score: `3-1`, `3 to 1`, `three goals to one`, `two-nil`, sets `6-4, 3-6, 7-5`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.grammar.figures.numerals import UNITS
from factcheck.grammar.words import any_of, plain
from factcheck.values.score import Points

_SMALL = {word: int(value) for word, value in UNITS.items() if value <= 12} | {"nil": 0, "nothing": 0, "love": 0}
_WORD = any_of(_SMALL)
_NUMBER = rf"(?:\d{{1,3}}|{_WORD})"
_UNIT = r"(?:\s(?:goals?|sets?|games?|points?|runs?|tries))?"
_SET = r"\d{1,2}-\d{1,2}(?:\s?\(\d{1,2}(?:-\d{1,2})?\))?"
_FOUND = re.compile(
    rf"""(?<![\w.,$€£%:/-])(?:(?P<sets>{_SET}(?:,?\s(?:and\s)?{_SET}){{1,4}})
      | (?P<a>{_NUMBER})(?:\s?[-–]\s?|(?P<unit>{_UNIT})\sto\s)(?P<b>{_NUMBER}))
      (?![\w%]|[.,:/–-]\d|[-–]|\s?(?:percent|per\scent|inch|years?|months?|weeks?|days?|hours?|minutes?|km|miles?)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_ONE_SET = re.compile(r"(\d{1,2})-(\d{1,2})(?:\s?\([\d-]+\))?")

MOST = 40
"""Scores of one sentence that are looked at; what has more is a table."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Two numbers, or several pairs for sets, as told; offsets of the sentence's text. `sets` where it is sets or games
    that are counted (`by two sets to one`)."""

    start: int
    end: int
    points: Points
    sets: bool = False


def scores(text: str) -> Iterator[Numbers]:
    """What may be a score, in text order. Whether it is one only its sentence tells."""
    for n, found in enumerate(_FOUND.finditer(plain(text))):
        if n == MOST:
            return
        if found["sets"]:
            points = tuple((int(a), int(b)) for a, b in _ONE_SET.findall(found["sets"]))
            yield Numbers(found.start(), found.end(), points)
        else:
            counted = (found["unit"] or "").strip().lower()
            pair = (_value(found["a"]), _value(found["b"]))
            yield Numbers(found.start(), found.end(), (pair,), counted.startswith(("set", "game")))


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _SMALL[word.lower()]
