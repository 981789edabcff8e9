"""A measure against the same measure in another unit behind it: `a crater 600 metres (1,200 feet) deep`.

Both are rounded, so the two clash only where no value rounds to both, and by more than LEEWAY.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.consistency.invalid import invalid
from factcheck.model import Claim, Finding, Severity
from factcheck.values.quantity import Quantity

CERTAIN = ("length", "mass", "speed", "temperature", "area")
"""Dimensions whose units mean one size wherever they are written; a gallon and a ton do not."""

LEEWAY = 0.05
"""By what share of itself a conversion may be off beyond the rounding of both figures."""

NAUTICAL = 1852 / 1609.344
"""A nautical mile in statute miles: at sea and in the air `miles` may be either."""


def wrong_conversions(claim: Claim, path: str) -> Iterator[Finding]:
    """The finding on a measure that its own conversion contradicts."""
    value = claim.value
    if not isinstance(value, Quantity) or value.sort != "measure" or value.ranged or value.vague:
        return
    for other in value.restated:
        if other.base.dimension in CERTAIN and not other.ranged and not other.vague and _differ(value, other):
            yield _finding(claim, value, other, path)
            return


def _differ(stated: Quantity, converted: Quantity) -> bool:
    """Whether no size rounds to both figures, whichever mile is meant."""
    scales = (1.0, NAUTICAL) if {stated.unit, converted.unit} & {"mi", "mph"} else (1.0,)
    return not any(_meet(stated, converted, s) for s in scales)


def _meet(stated: Quantity, converted: Quantity, scale: float) -> bool:
    ends = [_span(q, scale if q.unit in ("mi", "mph") else 1.0) for q in (stated, converted)]
    room = LEEWAY * abs(ends[0][0] + ends[0][1]) / 2
    return ends[0][0] - room <= ends[1][1] and ends[1][0] - room <= ends[0][1]


def _span(figure: Quantity, scale: float) -> tuple[float, float]:
    """The sizes, in the base unit of the dimension, that the figure as written may be rounded from."""
    half = figure.step / 2
    return figure.base.base((figure.nominal - half) * scale), figure.base.base((figure.nominal + half) * scale)


def _finding(claim: Claim, value: Quantity, other: Quantity, path: str) -> Finding:
    unit = value.base
    true = (other.base.base(other.nominal) - unit.offset) / unit.factor
    return invalid(
        [claim],
        "FC210",
        f"{value.label} is not {other.label}",
        f"{other.label} is {true:,.4g} {unit.shown}",
        f"Which of the two is wrong in {path}, {value.label} or {other.label}?",
        Severity.WARNING,
        0.9,
    )
