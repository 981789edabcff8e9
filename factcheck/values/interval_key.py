"""Dates as one line, and back: EDTF (ISO 8601-2) where it fits, `;name=value` for the rest.

`2024-08`, `202X`, `1957-01-01/..`, `[2017-01-06,2017-06-01]`, `XXXX-02-08`, `2024-08-01/2024-08-15;granularity=month`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from factcheck.values.calendar import months, read_day, shifted
from factcheck.values.date_parts import DateParts, Relative

_SHAPES = {"month": 7, "year": 4, "decade": 3, "century": 2}
_PARTIAL = re.compile(r"XXXX-(\d\d|XX)(?:-(\d\d))?", re.ASCII)
_SHORT = re.compile(r"\d{2}(?:XX|\dX|\d\d|\d\d-(?:0[1-9]|1[0-2]))", re.ASCII)
_NUMBERS = ("weekday", "stated_weekday")
_WORDS = ("granularity", "name", "part", "daypart", "bound", "hedge")


def write(value: DateParts) -> str:
    """The normal form; equal exactly for equal values."""
    core, implied = _core(value)
    tail = [] if value.granularity == implied else [("granularity", value.granularity)]
    tail += [(w, getattr(value, w)) for w in _WORDS[1:] if getattr(value, w)]
    tail += [(n, str(getattr(value, n))) for n in _NUMBERS if getattr(value, n) is not None]
    if value.options or value.known:
        tail += [(n, str(getattr(value, n))) for n in ("month", "day") if getattr(value, n) is not None]
    if value.options and value.known:
        tail.append(("within", _interval(value.earliest, value.latest)))
    if value.stated:
        tail.append(("stated", _interval(*value.stated)))
    if value.relative:
        tail.append(("relative", _relative(value.relative)))
    if value.invalid:
        tail.append(("invalid", "1"))
    return ";".join([core, *(f"{name}={text}" for name, text in tail)])


def _core(value: DateParts) -> tuple[str, str]:
    """The date itself, and the granularity that its shape implies."""
    if value.options:
        return "[" + ",".join(d.isoformat() for d in value.options) + "]", "day"
    if value.known:
        return _stretch(value.earliest, value.latest)
    if value.month is None and value.day is None:
        return "", "day"
    month = "XX" if value.month is None else f"{value.month:02}"
    return ("XXXX-" + month, "month") if value.day is None else (f"XXXX-{month}-{value.day:02}", "day")


def _stretch(earliest: date | None, latest: date | None) -> tuple[str, str]:
    if earliest and earliest == latest:
        return earliest.isoformat(), "day"
    if earliest:
        for unit, width in _SHAPES.items():
            if shifted(earliest, 0, unit) == (earliest, latest):
                return (earliest.isoformat()[:width] + "XX")[: max(4, width)], unit
    return _interval(earliest, latest), "range"


def _interval(earliest: date | None, latest: date | None) -> str:
    return "/".join(d.isoformat() if d else ".." for d in (earliest, latest))


def _relative(relative: Relative) -> str:
    most = "" if relative.most is None else f":{relative.most}"
    return f"{relative.anchor}:{relative.amount}:{relative.unit}{most}"


def read(text: str) -> dict[str, Any]:
    """The fields of the date that `write` has written. Raises ValueError for anything else."""
    core, *tail = text.split(";")
    fields = _read_core(core)
    for item in tail:
        name, found, content = item.partition("=")
        if not found:
            raise ValueError(f"not a date in normal form: {text!r}")
        fields |= _field(name, content)
    return fields


def _read_core(core: str) -> dict[str, Any]:
    if not core:
        return {}
    if core.startswith("["):
        return {"options": tuple(map(_day, core.strip("[]").split(",")))}
    if partial := _PARTIAL.fullmatch(core):
        month = None if partial[1] == "XX" else _upto(12, partial[1])
        number = None if partial[2] is None else _upto(31, partial[2])
        return {"month": month, "day": number, "granularity": "month" if number is None else "day"}
    if "/" in core:
        earliest, latest = _ends(core)
        return {"earliest": earliest, "latest": latest, "granularity": "range"}
    if _SHORT.fullmatch(core):
        return _unit(core)
    return {"earliest": _day(core), "latest": _day(core)}


def _unit(core: str) -> dict[str, Any]:
    unit = "month" if len(core) == 7 else ("year", "decade", "century")[core.count("X")]
    year = int(core[:4].replace("X", "0"))
    first = months(year, int(core[5:] or 1)) if year else None
    days = first and shifted(first[0], 0, unit)
    if days is None:
        raise ValueError(f"not a date in normal form: {core!r}")
    return {"earliest": days[0], "latest": days[1], "granularity": unit}


def _field(name: str, content: str) -> dict[str, Any]:
    if name in _WORDS:
        return {name: content}
    if name in (*_NUMBERS, "month", "day"):
        return {name: int(content)}
    if name == "within":
        earliest, latest = _ends(content)
        return {"earliest": earliest, "latest": latest}
    if name == "stated":
        first, last = _ends(content)
        if first is None or last is None:
            raise ValueError(f"an open stretch was stated: {content!r}")
        return {name: (first, last)}
    if name == "relative":
        anchor, amount, unit, *most = content.split(":")
        return {name: Relative(int(amount), unit, anchor, int(most[0]) if most else None)}
    if name == "invalid":
        return {name: True}
    raise ValueError(f"unknown part of a date: {name!r}")


def _ends(text: str) -> tuple[date | None, date | None]:
    first, found, last = text.partition("/")
    if not found:
        raise ValueError(f"not a stretch of days: {text!r}")
    return (None if first == ".." else _day(first)), (None if last == ".." else _day(last))


def _upto(most: int, digits: str) -> int:
    if not 1 <= int(digits) <= most:
        raise ValueError(f"out of range: {digits}")
    return int(digits)


def _day(text: str) -> date:
    found = read_day(text)
    if found is None:
        raise ValueError(f"not a day: {text!r}")
    return found
