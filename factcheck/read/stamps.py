"""Date stamps: `Published : March 3, 2021 at 8:55 AM IST`, `Tuesday, 2 July 2013`, `3 hours ago`.

A stamp is read from left to right, token by token, and nothing but tokens may stand in it; so a date in a sentence is
no stamp. What is not stated stays unknown: `2 hours ago` is a stamp without a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from factcheck.data import load
from factcheck.read import zones
from factcheck.read.tokens import DATES, Token, months, tokens, weekdays

LONGEST = 160
"""Characters of the longest line that is tried as a stamp."""
YEARS = range(1600, 2200)
"""Years in which an article can have been published; a figure outside them is something else."""
# Two figures for a year: those of this century up to here, those of the last one from here on.
_TURN = 70
# A line without any of these is no stamp; quicker than to look at its tokens.
_HINT = re.compile(
    r"\d\s*[/.:–-]\s*\d|\d\s*[ap]\.?m|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ago\b|\bnow\b|day\b",
    re.IGNORECASE,
)


class Role(Enum):
    """What a stamp says its date is. OTHER is the day on which somebody saved a copy."""

    PUBLISHED = "published"
    DATED = "dated"
    UPDATED = "updated"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as a stamp states it. `when` is None where it cannot be told; if that is because day and month may be
    either way round, `ambiguous` has the words. `bare` is a date with neither a label nor a time."""

    role: Role
    when: date | datetime | None = None
    ambiguous: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """The stamps at the start of a line, and where they end."""

    end: int
    stamps: tuple[Stamp, ...]


def scan_line(text: str, country: str | None = None) -> Scan | None:
    """The stamp that a whole line is, None where it is none."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    found = list(tokens(text, names=True))
    if not found or found[-1].end < len(text) or not _is_stamp(found):
        return None
    return Scan(len(text), _stamps(found, country))


def scan_start(text: str, country: str | None = None) -> Scan | None:
    """The stamp glued before other words on a line (`date 2021-03-03 Bridge Reopens`), None where there is none.

    A label, a time or the ISO form must show that it is one: `March 3, 2021 changed the town` is no stamp.
    """
    found = list(tokens(text[:LONGEST]))
    last = max((n for n, t in enumerate(found) if t.kind in (*DATES, "time", "zone")), default=-1)
    found = found[: last + 1]
    shown = found and (found[0].kind in ("label", "iso") or any(t.kind == "time" for t in found))
    if not shown or not any(t.kind in DATES for t in found):
        return None
    return Scan(found[-1].end, _stamps(found, country))


def read_date(text: str, country: str | None = None) -> Stamp | None:
    """The date that one value states, as in front matter; None where it states none."""
    found = scan_line(text.strip(), country)
    return next((s for s in found.stamps if s.when or s.ambiguous), None) if found else None


def read_day_month(text: str) -> tuple[int, int] | None:
    """Month and day of `Feb 8` or `8 February`, None for other words."""
    found = list(tokens(text.strip()))
    if len(found) != 1 or found[0].kind != "day-month":
        return None
    return _day_month(found[0])


def _is_stamp(found: list[Token]) -> bool:
    kinds = {t.kind for t in found}
    return bool(kinds & {*DATES, "ago", "day-month"}) or {"label", "time"} <= kinds


@dataclass
class _Group:
    """What belongs to one date: its label, its time and zone, before or after it."""

    role: Role = Role.DATED
    labelled: bool = False
    day: Token | None = None
    time: Token | None = None
    zone: str | None = None
    weekday: int | None = None


def _stamps(found: Iterable[Token], country: str | None) -> tuple[Stamp, ...]:
    stamps: list[Stamp] = []
    last: date | None = None
    for group in _groups(found):
        stamp, last = _stamp(group, last, country)
        stamps += [stamp] if stamp else []
    return tuple(stamps)


def _groups(found: Iterable[Token]) -> list[_Group]:
    """The tokens parted into dates: a label begins a new one, and so does a second date or time."""
    groups = [_Group()]
    for token in found:
        group = groups[-1]
        if token.kind == "label" or (token.kind in DATES and group.day) or (token.kind == "time" and group.time):
            group = _Group()
            groups.append(group)
        if token.kind == "label":
            group.role, group.labelled = _role(token), True
        elif token.kind in DATES:
            group.day = token
        elif token.kind == "time":
            group.time = token
        elif token.kind == "zone":
            group.zone = token.text.strip()
        elif token.kind == "weekday":
            group.weekday = weekdays()[str(token.groups[0]).casefold()]
    return groups


def _role(token: Token) -> Role:
    label = " ".join(str(token.groups[0]).casefold().split())
    return next(Role(name) for name, spellings in load("stamps")["labels"].items() if label in spellings)


def _stamp(group: _Group, last: date | None, country: str | None) -> tuple[Stamp | None, date | None]:
    """The stamp of a group, and the date that a later time without one belongs to (`Last updated at 14:39`)."""
    if group.day is None:
        if group.time is None or last is None:
            return None, last
        return Stamp(group.role, _moment(last, group, country)), last
    readings = _readings(group, country)
    if len(readings) > 1:
        return Stamp(group.role, ambiguous=group.day.text), None
    if not readings:
        return None, None
    day = readings[0]
    return Stamp(group.role, _moment(day, group, country), bare=not group.labelled and not group.time), day


def _moment(day: date, group: _Group, country: str | None) -> date | datetime:
    clock = _time(group.time) if group.time else None
    if clock is None:
        return day
    return datetime.combine(day, clock, tzinfo=zones.zone(group.zone, country) if group.zone else None)


def _time(token: Token) -> time | None:
    hour, minute, second = (int(g or 0) for g in token.groups[:3])
    half = token.groups[3]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half in "pP" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _readings(group: _Group, country: str | None) -> list[date]:
    """The dates that a token may be: none where there is no such day, two where the order of its figures is open."""
    assert group.day is not None
    token, g = group.day, group.day.groups
    if token.kind == "iso":
        return _days([(g[0], g[2], g[3])])
    if token.kind in ("month-day-year", "day-month-year"):
        month, day = _day_month(token)
        return _days([(g[2], month, day)])
    year = int(g[3] or 0)
    if year < 100:
        year += 2000 if year < _TURN else 1900
    readings = _days({(year, g[0], g[2]): None, (year, g[2], g[0]): None})
    if len(readings) == 2 and group.weekday is not None:
        readings = [day for day in readings if day.weekday() == group.weekday] or readings
    order = zones.month_first(group.zone, country)
    if len(readings) == 2 and order is not None:
        return readings[:1] if order else readings[1:]
    return readings


def _day_month(token: Token) -> tuple[int, int]:
    """Month and day of a token that names the month."""
    first, second = str(token.groups[0]), str(token.groups[1])
    name, day = (second, first) if first.isdigit() else (first, second)
    return months()[name.casefold()], int(day)


def _days(parts: Iterable[tuple[str | int | None, str | int | None, str | int | None]]) -> list[date]:
    """The dates among (year, month, day); what is no date of the calendar is left out."""
    days: list[date] = []
    for year, month, day in parts:
        try:
            found = date(int(year or 0), int(month or 0), int(day or 0))
        except ValueError:
            continue
        if found.year in YEARS:
            days.append(found)
    return days
