"""Two numbers that are the ends of one range (`10 to 15 km`, `$5-10 million`), or the two sides of a score."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.grammar.figures.amounts import Amount, alone
from factcheck.grammar.figures.changes import change_of, has_change_before
from factcheck.grammar.figures.money import with_letter
from factcheck.grammar.figures.numbers import START, Number, read_number

_JOINER = re.compile(r"-?\s(?P<word>to|or|and)\s|\s?(?P<dash>[-–—‑])\s?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:\w+\s)?\Z", re.IGNORECASE)
LEAST_SCALED = 1000
"""From here on a number before `million` in a falling range stands for itself."""
_GAP = 5
"""Characters that a currency sign may take between the joiner and the second number."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two ends of a range, or one amount twice. `between` is where a leading `between` begins;
    `score` marks two numbers that are no figure at all."""

    first: Amount
    last: Amount
    between: int | None = None
    score: bool = False


def joined(text: str, first: Amount, read: Callable[[str, Number], Amount]) -> Pair | None:
    """The range that `first` begins, None where it stands alone."""
    joiner = _JOINER.match(text, first.end)
    if joiner is None or first.number.form in ("part", "vague"):
        return None
    start = START.search(text, joiner.end(), joiner.end() + _GAP)
    number = read_number(text, start.start(), spaced=True) if start else None
    if number is None or number.form in ("part", "vague"):
        return None
    second = read(text, number)
    if first.sort == "money" and joiner["dash"] and second.unit in ("", "m"):
        second = alone(with_letter(text, number))
    if second.start != joiner.end() or not _joins(text, joiner, first, second):
        return None
    return _combine(text, first, second, bool(joiner["dash"]))


def _joins(text: str, joiner: re.Match[str], first: Amount, second: Amount) -> bool:
    word = (joiner["word"] or "").lower()
    if word == "and":
        return bool(_BETWEEN.search(text[max(0, first.start - 9) : first.start]))
    if word == "or":
        close = 0 < second.low - first.low <= max(2, first.low / 4)
        return close and not first.sort and not second.number.scaled
    if word == "to" and _FROM.search(text[max(0, first.start - 14) : first.start]):
        return not first.sort and not has_change_before(text, first.start)
    if word == "to" and first.sort and change_of(text, first.start, first.end) == "by":
        return False  # rose $2bn to $19bn
    if joiner["dash"] and second.sort == "age" and first.sort == "age":
        return False
    return not (joiner["dash"] and joiner.group() != joiner.group().strip() and not first.sort and not second.sort)


def _ascending(first: Amount, second: Amount) -> tuple[Amount, Amount]:
    """The two ends where they stand, the lower value first: `635 to 541 million years ago` counts down."""
    if first.low <= second.low:
        return first, second
    low = replace(first, number=replace(first.number, low=second.low, high=second.high))
    return low, replace(second, number=replace(second.number, low=first.low, high=first.high))


def _combine(text: str, first: Amount, second: Amount, dash: bool) -> Pair | None:
    if first.sort and second.sort and (first.sort, first.unit) != (second.sort, second.unit):
        return None
    sign_first = first.start < first.number.start
    sign_second = second.start < second.number.start
    if first.sort and not second.sort and not sign_first:
        return None
    if second.sort and not first.sort and sign_second and second.sort == "money":
        return None
    if not second.sort and first.sort:
        second = replace(second, sort=first.sort, unit=first.unit)
    if second.number.scaled and not first.number.scaled:
        whole = second.low / second.number.scale
        if first.low < whole or (not dash and second.sort == "duration" and whole < first.low < LEAST_SCALED):
            first = first.scaled(second.number.scale)
            first, second = _ascending(first, second)
    if first.low < second.low:
        start = _BETWEEN.search(text[max(0, first.start - 9) : first.start])
        return Pair(first, second, max(0, first.start - 9) + start.start() if start else None)
    bare = not first.sort and not second.sort
    return Pair(first, second, score=True) if bare else None
