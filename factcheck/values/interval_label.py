"""Dates as an editor writes them: `Sunday 8 February 2026`, `early August 2024`, `since 1957`, `a Saturday`."""

from __future__ import annotations

from datetime import date

from factcheck.values.calendar import MONTHS, WEEKDAYS, Days, moved
from factcheck.values.date_parts import NAMED, NEAREST, DateParts, Relative

_ORDINALS = ("first", "second", "third", "fourth")
_NEAR = {
    ("publication", -1): "last", ("publication", 0): "this", ("publication", 1): "next",
    ("text", -1): "the previous", ("text", 0): "that", ("text", 1): "the next",
}  # fmt: skip
_DEICTIC = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def label(value: DateParts) -> str:
    """The value in words, with its hedge, bound and part of the day."""
    text = _core(value)
    if value.invalid:
        text += " (no such day)"
    elif value.stated_weekday is not None:
        text += f" (called a {WEEKDAYS[value.stated_weekday]})"
    if value.daypart and (value.known or value.options):
        text += f", {value.daypart}"
    return " ".join(filter(None, (value.bound, "about" if value.hedge == "about" else "", text)))


def _core(value: DateParts) -> str:
    if value.options:
        return " or ".join(_day(d, weekday=False) for d in value.options)
    if value.invalid:
        parts = (value.day, MONTHS[value.month - 1] if value.month else None, value.earliest and value.earliest.year)
        return " ".join(str(p) for p in parts if p)
    days = value.stated or (value.earliest, value.latest)
    if days[0] and days[1]:
        return _known(value, (days[0], days[1]))
    if days[0] or days[1]:
        return f"from {_day(days[0])} on" if days[0] else f"up to {_day(days[1] or date.max)}"
    return _unknown(value)


def _known(value: DateParts, days: Days) -> str:
    first, last = days
    if first == last and value.granularity in ("day", "range"):
        return f"{value.name} ({_day(first)})" if value.name else _day(first)
    if value.name:
        told = value.granularity == "fiscal year" or value.name.endswith(str(last.year))
        return value.name if told else f"{value.name} ({_stretch(first, last)})"
    if value.part in ("earlier", "later"):
        edge = first if value.part == "later" else last
        return f"{value.part} in {_whole(value.granularity, edge, edge)}"
    whole = _whole(value.granularity, first, last)
    if value.granularity in ("decade", "century") and whole.startswith("the ") and " of" not in value.part:
        return "the " + _part(value) + whole[4:]
    return _part(value) + whole


def _part(value: DateParts) -> str:
    """`early `, `mid-` and so on, as it stands before the unit."""
    if not value.part:
        return ""
    if " of" in value.part:
        return f"the {value.part} "
    joined = " in " if value.granularity in ("week", "weekend") else " "
    return f"{value.part}-" if value.part == "mid" else f"{value.part}{joined}"


def _whole(granularity: str, first: date, last: date) -> str:
    """A unit of the calendar by the days it spans, or by a part of those days."""
    if granularity == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    if granularity == "year":
        return str(first.year)
    if granularity == "quarter":
        return f"the {_ORDINALS[(first.month - 1) // 3]} quarter of {first.year}"
    if granularity == "half":
        return f"the {_ORDINALS[(first.month - 1) // 6]} half of {first.year}"
    if granularity == "decade":
        return _decade(first.year // 10 * 10)
    if granularity == "century":
        return f"the {_ordinal(first.year // 100 + 1)} century"
    if granularity in ("week", "weekend"):
        start = moved(first, (5 if granularity == "weekend" else 0) - first.weekday())
        return f"the {granularity} of {_day(start, weekday=False)}"
    return _stretch(first, last)


def _decade(start: int) -> str:
    """`the 1990s`; but the 1900s are a century to most readers."""
    return f"{start}–{start + 9}" if start % 100 == 0 and start != 2000 else f"the {start}s"


def _stretch(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and moved(last, 1).day == 1:
        start = "" if first.year == last.year else f" {first.year}"
        return f"{MONTHS[first.month - 1]}{start} – {MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last, weekday=False)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {_day(last, weekday=False)}"
    return f"{_day(first, weekday=False)} – {_day(last, weekday=False)}"


def _day(day: date, weekday: bool = True) -> str:
    name = f"{WEEKDAYS[day.weekday()]} " if weekday else ""
    return f"{name}{day.day} {MONTHS[day.month - 1]} {day.year}"


def _unknown(value: DateParts) -> str:
    """What is told of a date whose stretch is not known."""
    # `About a year ago` is not `last year`, which is a calendar's.
    rough = value.hedge == "about"
    near = _NEAR.get((value.relative.anchor, value.relative.amount), "") if value.relative and not rough else ""
    told = _told(value)
    if value.daypart and value.relative and value.relative.unit == "day" and near:
        return _of_day(near, value)
    if value.daypart:
        told = f"{told} {value.daypart}".strip()
    if value.relative is None:
        return told if value.hedge != "a" or not told else f"a {told.removeprefix('a ')}"
    if value.relative.unit in (NAMED, NEAREST):
        return f"{near} {told.removeprefix('a ')}".strip()
    counted = _counted(value.relative, near)
    if value.part:
        counted = f"{value.part} {counted}"
    return f"{told.removeprefix('a ')} of {counted}" if told else counted


def _of_day(near: str, value: DateParts) -> str:
    """A part of a day that is counted: `last night`, `this morning`, `the next evening`."""
    day = _DEICTIC[value.relative.amount] if value.relative else ""
    if near == "last" and value.daypart != "night" or near == "next":
        near = day
    return f"{near} {value.daypart}"


def _told(value: DateParts) -> str:
    weekday = "" if value.weekday is None else WEEKDAYS[value.weekday]
    if value.month is None and value.day is None:
        return value.name or (f"a {weekday}" if weekday else "")
    month = "" if value.month is None else MONTHS[value.month - 1]
    number = "" if value.day is None else str(value.day) if month else f"the {_ordinal(value.day)}"
    return " ".join(filter(None, (weekday, number, _part(value) + month if month else "")))


def _counted(relative: Relative, near: str) -> str:
    """A counted date whose starting point is not known: `yesterday`, `last month`, `2 days earlier`."""
    amount, unit = relative.amount, relative.unit
    if relative.anchor == "publication" and unit == "day" and amount in _DEICTIC and relative.most is None:
        return _DEICTIC[amount]
    if near and relative.most is None:
        return f"{near} {unit}"
    far = "" if relative.most is None else f" to {abs(relative.most)}"
    many = f"{abs(amount)}{far} {unit}{'' if abs(amount) == 1 and not far else 's'}"
    if relative.anchor == "publication":
        return f"{many} ago" if amount < 0 else f"in {many}"
    words = ("earlier", "later") if relative.anchor == "text" else ("before", "after")
    return f"{many} {words[amount > 0]}"


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
