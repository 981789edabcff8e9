"""The calendar strip of a date finding: days, months or years in a row, and below them where each value falls.

It is made from values as the report format has them (`earliest`, `latest`, `weekday`, `month`), so that it can be drawn
from a report that was read back as well. Places are shares of the strip's width, from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from factcheck.values.base import Json
from factcheck.values.calendar import MONTHS, WEEKDAYS

ROOM = 0.3
"""Share of the width that a label needs on a phone."""

JOINED = 2
"""A gap of so few cells is not worth a break."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a cell stands for. `index` numbers the cells of all time; `most` fit side by side on a phone; `pad` are
    shown on either side of a value, `wide` where a weekday is to be placed."""

    name: str
    index: Callable[[date], int]
    first: int
    last: int
    most: int
    pad: int
    wide: int


UNITS = (
    Unit("day", date.toordinal, 1, date.max.toordinal(), 21, 3, 7),
    Unit("month", lambda d: d.year * 12 + d.month - 1, 12, 12 * 9999 + 11, 24, 2, 2),
    Unit("year", lambda d: d.year, 1, 9999, 10, 1, 1),
)
WEEK = Unit("weekday", date.weekday, 0, 6, 7, 0, 0)


@dataclass(frozen=True, slots=True)
class Cell:
    """`text` is '' for a break between two stretches."""

    x: float
    width: float
    head: str
    text: str
    rest: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value falls. One that is `loose` may lie there or elsewhere: a weekday without a date."""

    x: float
    width: float
    loose: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A value of a side with its marks, on a line of its own. `side` counts from 0. `wider`: another value of the side
    is more precise."""

    side: int
    label: str
    wider: bool
    marks: tuple[Mark, ...]

    @property
    def place(self) -> str:
        """Where the label has room: `inside` the mark, `after` it, or `before` it."""
        first, last = self.marks[0], self.marks[-1]
        if first.width >= ROOM:
            return "inside"
        return "after" if 1 - last.x - last.width >= ROOM or first.x < ROOM else "before"


@dataclass(frozen=True, slots=True)
class Strip:
    cells: tuple[Cell, ...]
    headings: tuple[tuple[float, str], ...]
    lanes: tuple[Lane, ...]


def strip(sides: Sequence[Sequence[Mapping[str, Json]]]) -> Strip | None:
    """The strip of the sides of a finding, each with its distinct values; None where fewer than two sides (or the
    only one) can be placed on one."""
    values = [(n, value) for n, side in enumerate(sides) for value in side]
    known = [ends for _, value in values if (ends := _ends(value))]
    unit, slots = _slots(known, any(_weekday(v) is not None for _, v in values))
    lanes = tuple(_lanes(sides, unit, slots)) if slots else ()
    if len({lane.side for lane in lanes}) < min(2, len(sides)) or not lanes:
        return None
    return Strip(tuple(_cells(unit, slots)), tuple(_headings(unit, slots)), lanes)


def _lanes(sides: Sequence[Sequence[Mapping[str, Json]]], unit: Unit, slots: Sequence[int | None]) -> Iterator[Lane]:
    for number, side in enumerate(sides):
        rows = [(str(value["label"]), tuple(_marks(value, unit, slots))) for value in side]
        narrowest = min((sum(m.width for m in marks) for _, marks in rows if marks), default=0.0)
        for label, marks in rows:
            if marks:
                yield Lane(number, label, sum(m.width for m in marks) > narrowest, marks)


def _ends(value: Mapping[str, Json]) -> tuple[date, date] | None:
    """The first and the last day; the other end where one is open."""
    days = [date.fromisoformat(d) for d in (value.get("earliest"), value.get("latest")) if isinstance(d, str)]
    return (days[0], days[-1]) if days else None


def _weekday(value: Mapping[str, Json]) -> int | None:
    told = value.get("weekday")
    return told if isinstance(told, int) and not _ends(value) else None


def _slots(known: Sequence[tuple[date, date]], weekdays: bool) -> tuple[Unit, list[int | None]]:
    """The finest unit in which all that is known fits, and its cells in order with None for a break."""
    if not known:
        return WEEK, list(range(7)) if weekdays else []
    for unit in UNITS:
        pad = unit.wide if weekdays else unit.pad
        shown = sorted({i for ends in known for i in _around(unit, ends, pad)})
        slots = list(_broken(shown))
        if len(slots) <= unit.most:
            return unit, slots
    return unit, []


def _around(unit: Unit, ends: tuple[date, date], pad: int) -> range:
    first, last = unit.index(ends[0]), unit.index(ends[1])
    most = min(last, first + unit.most) + pad
    return range(max(unit.first, first - pad), min(unit.last, most) + 1)


def _broken(shown: Sequence[int]) -> Iterator[int | None]:
    for at, number in enumerate(shown):
        gap = number - shown[at - 1] - 1 if at else 0
        if gap > JOINED:
            yield None
        else:
            yield from range(number - gap, number)
        yield number


def _marks(value: Mapping[str, Json], unit: Unit, slots: Sequence[int | None]) -> Iterator[Mark]:
    width, weekday, ends = 1 / len(slots), _weekday(value), _ends(value)
    if ends:
        first = 0 if value.get("earliest") is None else slots.index(unit.index(ends[0]))
        last = len(slots) - 1 if value.get("latest") is None else slots.index(unit.index(ends[1]))
        yield Mark(first * width, (last - first + 1) * width, False)
    elif unit is WEEK and weekday is not None:
        yield Mark(weekday * width, width, False)
    else:
        yield from (Mark(at * width, width, True) for at in _loose(value, weekday, unit, slots))


def _loose(value: Mapping[str, Json], weekday: int | None, unit: Unit, slots: Sequence[int | None]) -> Iterator[int]:
    """The cells on which a value without a year or a date may fall."""
    for at, number in enumerate(slots):
        if number is None:
            continue
        if unit.name == "day" and weekday is not None and date.fromordinal(number).weekday() == weekday:
            yield at
        if unit.name == "month" and value.get("month") == number % 12 + 1:
            yield at


def _cells(unit: Unit, slots: Sequence[int | None]) -> Iterator[Cell]:
    width = 1 / len(slots)
    for at, number in enumerate(slots):
        head, text, rest = ("", "", False) if number is None else _written(unit, number)
        yield Cell(at * width, width, head, text, rest)


def _written(unit: Unit, number: int) -> tuple[str, str, bool]:
    """The head and the text of a cell, and whether it is a day of rest."""
    if unit is WEEK:
        return "", WEEKDAYS[number][:3], number > 4
    if unit.name == "day":
        day = date.fromordinal(number)
        return WEEKDAYS[day.weekday()][0], str(day.day), day.weekday() > 4
    return ("", MONTHS[number % 12][0], False) if unit.name == "month" else ("", str(number), False)


def _headings(unit: Unit, slots: Sequence[int | None]) -> Iterator[tuple[float, str]]:
    """The month over days, the year over months, where there is room."""
    if unit.name not in ("day", "month"):
        return
    at = 0
    for name, run in groupby(slots, key=lambda n: "" if n is None else _heading(unit, n)):
        cells = len(list(run))
        if name and (cells > 2 or cells * 3 > len(slots)):
            yield at / len(slots), name
        at += cells


def _heading(unit: Unit, number: int) -> str:
    if unit.name == "month":
        return str(number // 12)
    day = date.fromordinal(number)
    return f"{MONTHS[day.month - 1][:3]} {day.year}"
