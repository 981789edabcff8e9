"""The range plot of a finding on figures: each value as a point, a band, or a band with an open end, on one axis.

It is made from values as the report format has them (`low`, `high`, `unit`; `earliest`, `latest` for times of day).
Places are shares of the plot's width, from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.values.base import Json
from factcheck.values.clock import DAY, clock, minutes
from factcheck.values.precision import print_figure
from factcheck.values.units import unit

MARGIN = 0.12
"""Share of the width that stays free at either end, for open ends and labels."""

WIDE_RANGE = 50
"""From this ratio of the greatest to the smallest figure on, the axis is logarithmic."""

TICKS = 4
LATE = 0.55
"""A label of a point to the right of this stands on its left."""

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Bar:
    """A value on its line. A point has no width; `opens_left`, `opens_right`: the value has no bound there. `flipped`:
    the label stands before the mark. `side` counts from 0."""

    side: int
    label: str
    x: float
    width: float
    opens_left: bool
    opens_right: bool
    flipped: bool

    @property
    def end(self) -> float:
        return self.x + self.width


@dataclass(frozen=True, slots=True)
class Plot:
    """`ticks` are places on the axis with what stands there."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    logarithmic: bool


@dataclass(frozen=True, slots=True)
class Axis:
    low: float
    high: float
    logarithmic: bool

    def place(self, figure: float) -> float:
        low, high, at = (map(math.log10, (self.low, self.high, figure))) if self.logarithmic else (
            self.low, self.high, figure,
        )  # fmt: skip
        return MARGIN + (at - low) / (high - low) * (1 - 2 * MARGIN)


def plot(kind: str, sides: Sequence[Sequence[Mapping[str, Json]]]) -> Plot | None:
    """The plot of the sides of a finding, each with its distinct values. None where a side has no figure, where units
    cannot be brought together, or where all figures are the same."""
    values = [(n, value) for n, side in enumerate(sides) for value in side]
    bounds = [_bounds(kind, value, values[0][1]) for _, value in values]
    figures = sorted(end for ends in bounds if ends for end in ends if end is not None)
    placed = {n for (n, _), ends in zip(values, bounds, strict=True) if ends and ends != (None, None)}
    if len(placed) < max(2, len(sides)) or figures[0] == figures[-1]:
        return None
    axis = Axis(figures[0], figures[-1], figures[0] > 0 and figures[-1] / figures[0] > WIDE_RANGE)
    bars = [_bar(n, v, e, axis) for (n, v), e in zip(values, bounds, strict=True) if e and e != (None, None)]
    return Plot(tuple(bars), tuple(_ticks(axis, kind)), axis.logarithmic)


def _bounds(kind: str, value: Mapping[str, Json], first: Mapping[str, Json]) -> Bounds | None:
    """Low and high in the unit of the first value."""
    if kind == "time":
        return _clock_bounds(value)
    low, high = value.get("low"), value.get("high")
    own, wanted = str(value.get("unit") or ""), str(first.get("unit") or "")
    if kind not in ("measure", "duration", "age") or own == wanted:
        # What is counted is named in words that may differ between two sources: ‘people’, ‘passengers’.
        same = kind in ("count", "ordinal") or own == wanted
        return (_number(low), _number(high)) if same else None
    here, there = unit(own), unit(wanted)
    if here.dimension != there.dimension:
        return None
    ends = [None if n is None else (here.base(n) - there.offset) / there.factor for n in map(_number, (low, high))]
    return ends[0], ends[1]


def _number(value: Json) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _clock_bounds(value: Mapping[str, Json]) -> Bounds:
    ends = [minutes(t) if isinstance(t, str) else None for t in (value.get("earliest"), value.get("latest"))]
    low, high = ends
    if low is not None and high is not None and high < low:
        high += DAY
    return low, high


def _bar(side: int, value: Mapping[str, Json], bounds: Bounds, axis: Axis) -> Bar:
    low, high = bounds
    start = 0.0 if low is None else axis.place(low)
    end = 1.0 if high is None else axis.place(high)
    return Bar(side, str(value["label"]), start, end - start, low is None, high is None, end > LATE)


def _ticks(axis: Axis, kind: str) -> Iterator[tuple[float, str]]:
    """Round figures between the outermost ones, both of them where there are none."""
    step = _step(axis, kind)
    at, found = math.ceil(axis.low / step) * step, []
    while at <= axis.high * (1 + 1e-12) and not axis.logarithmic:
        found.append(at)
        at += step
    for figure in found if len(found) > 1 else (axis.low, axis.high):
        yield axis.place(figure), _tick(figure, step, kind)


def _step(axis: Axis, kind: str) -> float:
    rough = (axis.high - axis.low) / TICKS
    if kind == "time":
        return next((s for s in (5.0, 15.0, 30.0, 60.0, 180.0) if s >= rough), 360.0)
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= rough * (1 - 1e-9))


def _tick(figure: float, step: float, kind: str) -> str:
    if kind == "time":
        return clock(round(figure) % DAY)
    return print_figure(float(f"{figure:.10g}"), min(step, 10.0 ** math.floor(math.log10(step))))
