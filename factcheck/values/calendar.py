"""Arithmetic on days in the proleptic Gregorian calendar: no clock, no locale.

A stretch of days is a pair, both ends included. Where a result would leave the years 1 to 9999 it is None.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Days = tuple[date, date]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are counted in whole months."""
DAYS_IN = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""Units that are counted in whole days."""

# Shares of a unit that `early`, `mid` and the like stand for. They overlap on purpose: nobody counts to the day.
_PARTS = {
    "start of": (0.0, 0.34),
    "early": (0.0, 0.5),
    "mid": (0.2, 0.8),
    "late": (0.5, 1.0),
    "end of": (0.66, 1.0),
}
PARTS = tuple(_PARTS)

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def read_day(text: str) -> date | None:
    """The day written `2026-02-08`, or None."""
    return day(*map(int, text.split("-"))) if _ISO.fullmatch(text) else None


def last_of(year: int, month: int) -> int:
    """The number of days of a month."""
    return monthrange(year, month)[1]


def months(year: int, first: int, count: int = 1) -> Days | None:
    """`count` whole months from month `first` of a year; `first` may lie outside 1 to 12."""
    start = year * 12 + first - 1
    end = start + count - 1
    if not (MINYEAR * 12 <= start and end < (MAXYEAR + 1) * 12):
        return None
    last_year, last_month = end // 12, end % 12 + 1
    return date(start // 12, start % 12 + 1, 1), date(last_year, last_month, last_of(last_year, last_month))


def shifted(base: date, amount: int, unit: str) -> Days | None:
    """The whole unit that lies `amount` units from the one that holds `base`: the week, month, year before.

    A week runs from Monday to Sunday (ISO 8601), a weekend is its Saturday and Sunday. A decade and a century start
    with the years that end in 0 and 00.
    """
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        at = base.year * 12 + base.month - 1
        start = at // size * size + amount * size
        return months(start // 12, start % 12 + 1, size)
    if unit not in DAYS_IN:
        return None
    try:
        moved = base + timedelta(days=amount * DAYS_IN[unit])
        if unit == "day":
            return moved, moved
        monday = moved - timedelta(days=moved.weekday())
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    except OverflowError:
        return None


def counted(base: date, amount: int, unit: str) -> date | None:
    """The day so many units away: the same day of the month, or the month's last where it is shorter."""
    if unit in DAYS_IN:
        days = shifted(base, amount * DAYS_IN[unit], "day")
        return days and days[0]
    whole = months(base.year, base.month + amount * MONTHS_IN[unit]) if unit in MONTHS_IN else None
    return whole and whole[0].replace(day=min(base.day, whole[1].day))


def nth_weekday(month: Days, weekday: int, which: int) -> date | None:
    """The first (1), second or last (-1) such weekday of a month; None where it has not so many."""
    if which < 0:
        return moved(month[1], -((month[1].weekday() - weekday) % 7))
    found = moved(month[0], (weekday - month[0].weekday()) % 7 + 7 * (which - 1))
    return found if found <= month[1] else None


def part_of(days: Days, part: str) -> Days:
    """The days that `early`, `late` or another of PARTS leaves of a stretch; all of it for any other word."""
    low, high = _PARTS.get(part, (0.0, 1.0))
    span = (days[1] - days[0]).days + 1
    first = days[0] + timedelta(days=int(span * low))
    last = days[0] + timedelta(days=max(int(span * low), min(span - 1, round(span * high) - 1)))
    return first, last


def moved(start: date, days: int) -> date:
    """A day so many days away, held within the years 1 to 9999."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
