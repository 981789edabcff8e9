"""Two clock times that are one statement: a stretch (`9am to 5pm`), or the same time in another zone in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from factcheck.values.clock import DAY, TimeValue

_TO = re.compile(r"\.?\s?(?:to|until|till|-|–|—)\s?")
_UNTIL = re.compile(r"\.?\s(?:until|till)\s")
_AND = re.compile(r"\s?and\s?")
_BETWEEN = re.compile(r"(?i:\bbetween)\s\Z")
_FROM = re.compile(r"from\s{1,3}", re.IGNORECASE)
_FROM_BEFORE = re.compile(r"\bfrom\s{1,3}\Z", re.IGNORECASE)
_HOUR = 60
_OPENED = re.compile(r"\s?\(\s?")
_BARE = re.compile(r"(?<![\w.:/$-])(\d{1,2})(?:[:.]([0-5]\d))?\s?(to|and|-|–|until)\s?\Z")


class Timed(NamedTuple):
    """A time with where it starts and ends in its text."""

    start: int
    end: int
    value: TimeValue


def joined(text: str, times: Iterable[Timed]) -> Iterator[Timed]:
    """The times in order, those that belong together as one."""
    last: Timed | None = None
    for time in times:
        both = _restated(text, last, time) or _stretch(text, last, time) if last else None
        if both is None:
            if last is not None:
                yield last
            both = _from_number(text, time)
        last = both
    if last is not None:
        yield last


def _restated(text: str, left: Timed, right: Timed) -> Timed | None:
    """`10:00 am (0800 GMT)`: the bracket tells the zone of the first time, and is no statement of its own."""
    bracket = _OPENED.fullmatch(text, left.end, right.start) and text[right.end : right.end + 1] == ")"
    if not bracket or not right.value.zone:
        return None
    value = left.value
    if right.value.offset is not None and value.offset is None:
        ahead = (value.low - right.value.low + DAY // 2) % DAY - DAY // 2
        value = replace(value, offset=ahead + right.value.offset, half_unknown=False)
    return Timed(left.start, left.end, value)


def _stretch(text: str, left: Timed, right: Timed) -> Timed | None:
    """`9am to 5pm`, `between 07:28 and 08:06 UTC`."""
    one, two = left.value, right.value
    until = two.hedge == "before" and _UNTIL.match(text, left.end)
    if one.low != one.high or two.low != two.high or (two.hedge and not until):
        return None
    between = _BETWEEN.search(text, max(0, left.start - 10), left.start)
    if not (
        until or _TO.fullmatch(text, left.end, right.start) or between and _AND.fullmatch(text, left.end, right.start)
    ):
        return None
    zone, offset = (two.zone, two.offset) if two.zone else (one.zone, one.offset)
    unknown = one.half_unknown or two.half_unknown
    start = _FROM.match(text, left.start)
    lasts = not between and _lasts(text, left.start, one.low, two.low)
    value = TimeValue(one.low, two.low, zone=zone, offset=offset, half_unknown=unknown, throughout=lasts)
    return Timed(between.start() if between else start.end() if start else left.start, right.end, value)


def _from_number(text: str, time: Timed) -> Timed:
    """`2 to 3 p.m.`: the bare number shares the half of the day of the time behind it."""
    value = time.value
    bare = _BARE.search(text, max(0, time.start - 16), time.start)
    if bare is None or value.hedge or value.half_unknown or not 1 <= int(bare[1]) <= 12:
        return time
    between = _BETWEEN.search(text, max(0, bare.start() - 10), bare.start())
    if bare[3] == "and" and not between:
        return time
    low = int(bare[1]) % 12 * 60 + int(bare[2] or 0) + value.low // (DAY // 2) * (DAY // 2)
    if low > value.low:
        low -= DAY // 2
    lasts = not between and _lasts(text, bare.start(), low, value.low)
    return Timed((between or bare).start(), time.end, replace(value, low=low % DAY, whole=False, throughout=lasts))


def _lasts(text: str, start: int, low: int, high: int) -> bool:
    """Whether a stretch is one that something lasts: told with `from`, or longer than an hour. In a shorter one, as in
    `2 to 3 p.m.`, some moment may lie."""
    told = _FROM.match(text, start) or _FROM_BEFORE.search(text, max(0, start - 8), start)
    return bool(told) or (high - low) % DAY > _HOUR
