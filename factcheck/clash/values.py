"""How far apart two values are, and of what make."""

from __future__ import annotations

import math

from factcheck.values.base import Value
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity


def distance(left: Value, right: Value) -> str:
    """How far apart the values are: figures by ratio, dates by days."""
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return _ratio(left, right)
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        return _days(left, right)
    return ""


def is_since(value: Value) -> bool:
    """Whether a date is that since which something counts."""
    return isinstance(value, DateValue) and value.bound == "since"


def few(left: Value, right: Value) -> bool:
    """Whether both are counts of a dozen at most: of so few things of one sort any story has several."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or not left.sort == right.sort == "count":
        return False
    return max(abs(v.nominal * v.base.factor) for v in (left, right)) <= DOZEN


DOZEN = 12


def _ratio(left: Quantity, right: Quantity) -> str:
    a, b = abs(left.nominal * left.base.factor), abs(right.nominal * right.base.factor)
    if not a or not b:
        return "to zero"
    ratio = abs(math.log(a / b))
    small = few(left, right)
    for limit, name in ((0.25, "close"), (0.7, "under twice"), (1.61, "under five times")):
        if ratio <= limit:
            return f"{name}, small" if small else name
    return "farther"


def _days(left: DateValue, right: DateValue) -> str:
    if _is_other_year(left, right):
        return "another year"
    if left.earliest is None or right.earliest is None:
        return "weekdays" if left.weekday is not None and right.weekday is not None else "months"
    days = abs((left.earliest - right.earliest).days)
    for limit, name in ((1, "a day"), (7, "a week"), (62, "two months"), (800, "two years")):
        if days <= limit:
            return name
    return "farther"


def _is_other_year(left: DateValue, right: DateValue) -> bool:
    """Whether two articles give one day of one month in two years: hardly by chance."""
    if not (left.granularity == right.granularity == "day" and left.earliest and right.earliest):
        return False
    a, b = left.earliest, right.earliest
    return (a.month, a.day) == (b.month, b.day) and a.year != b.year


def forms(left: Value, right: Value) -> str:
    """Whether the values are of one make: a day against a day, a bound against a bound."""
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        if bool(left.bound) != bool(right.bound):
            return "bound and point"
        if left.part or right.part:
            return "part of a period"
        return "one grain" if left.granularity == right.granularity else "two grains"
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if left.exact and right.exact:
            return "both exact"
        return "one vague" if left.vague or right.vague else "one hedged"
    return ""
