"""Whether two figures can both be right: hedges, rounding, units, periods."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.values.base import Comparison, Relation, Value, compatible, conflict, not_comparable, same
from factcheck.values.currency import comparable
from factcheck.values.quantity import BANDS, Quantity

CONVERTED = 0.01
"""Room given at either end of a figure that is converted into another unit: writers round what they convert."""

_EPS = 1e-12


@dataclass(frozen=True, slots=True)
class _Extent:
    """The numbers that a statement leaves possible, in the base unit; `cut` where the upper end is not one of them."""

    low: float
    high: float
    cut: bool


def compare(left: Quantity, right: Quantity) -> Comparison:
    """The verdict on two figures said of one matter.

    Two plain figures agree where the finer one, rounded half up, is the coarser one. A hedged figure agrees with all
    that its band or bound leaves possible. Other currencies, dimensions and periods cannot be compared, save where a
    restatement in brackets gives both in one unit.
    """
    pairs = [(a, b) for a in (left, *left.restated) for b in (right, *right.restated) if _commensurable(a, b)]
    if not pairs:
        return not_comparable(Relation.UNIT, f"{left.label} and {right.label} are not in the same unit")
    if reason := _other_scope(left, right):
        return not_comparable(Relation.SCOPE, reason)
    alike = [p for p in pairs if p[0].unit == p[1].unit] or pairs
    verdicts = [_agree(a, b) for a, b in alike]
    if alike is pairs:
        return next((v for v in verdicts if not v.conflicts), verdicts[0])
    return next((v for v in verdicts if v.conflicts), verdicts[0])


def _commensurable(left: Quantity, right: Quantity) -> bool:
    if left.sort == right.sort == "money":
        return comparable(left.unit, right.unit)
    if left.sort == right.sort and left.sort in ("count", "ordinal"):
        return True
    plain = {left.sort, right.sort} & {"money", "count", "ordinal"}
    return not plain and left.base.dimension == right.base.dimension


def _other_scope(left: Quantity, right: Quantity) -> str:
    """Why two figures are not of one matter, '' where nothing says so."""
    if left.period and right.period and left.period != right.period:
        return f"{left.label} and {right.label} are for different periods"
    changes = {left.change, right.change} - {""}
    if len(changes) == 2:
        words = {"by": "the size of a change", "from": "the level before it", "to": "the level after it"}
        return f"{left.label} is {words[left.change]}, {right.label} {words[right.change]}"
    return ""


def _agree(left: Quantity, right: Quantity) -> Comparison:
    if (left.low, left.high, left.unit) == (right.low, right.high, right.unit):
        return same(f"both say {left.label}")
    converted = left.unit != right.unit and left.sort not in ("money", "count", "ordinal")
    if left.exact and right.exact and not converted:
        fits = _rounds(left, right)
    elif {left.hedge, right.hedge} <= _AROUND and left.nominal == right.nominal:
        fits = True  # `nearly 100` and `more than 100` speak of one round number, from either side
    elif LIMIT == left.hedge == right.hedge and not converted:
        if _one_limit(left, right):
            return compatible(Relation.ROUNDING, f"{left.label} and {right.label} name about the same limit")
        return conflict(f"{left.label} and {right.label} name different limits")
    else:
        fits = _overlap(_extent(left, converted), _extent(right, converted))
    if not fits:
        return conflict(f"{left.label} and {right.label} cannot both be right")
    if converted:
        return compatible(Relation.UNIT, f"{left.label} and {right.label} are the same in other units")
    return compatible(Relation.ROUNDING, f"{left.label} and {right.label} agree within what each leaves open")


LIMIT = "up to"
"""Who writes `up to 20` says that 20 were reached, so that `up to 50` of the same says something else, though every
number up to 20 would fit both. Lower bounds (`more than 20`, `at least 50`) are but what was known."""


def _one_limit(left: Quantity, right: Quantity) -> bool:
    """Whether two limits are apart by no more than the coarser one may be rounded."""
    ends = [q.base.base(q.nominal) for q in (left, right)]
    steps = [q.base.base(q.step) for q in (left, right)]
    return abs(ends[0] - ends[1]) <= max(steps) + _slack(max(ends))


def _rounds(left: Quantity, right: Quantity) -> bool:
    """Whether the finer of two plain figures in one unit, rounded half up, gives the coarser. Ages are cut, not
    rounded: somebody is 26 up to the day of turning 27."""
    coarse, fine = (left, right) if left.step >= right.step else (right, left)
    room = _extent(coarse, False)
    value = fine.base.base(fine.nominal)
    slack = _slack(value)
    return room.low - slack <= value and value < room.high - slack


def _extent(q: Quantity, converted: bool) -> _Extent:
    low, high, cut = q.low, q.high, False
    if q.sort == "age" and q.exact and high is not None:
        high, cut = high + q.step, True
    elif not q.hedge and low is not None and high is not None:
        low, high, cut = low - q.step / 2, high + q.step / 2, True
    ends = (-math.inf if low is None else q.base.base(low), math.inf if high is None else q.base.base(high))
    room = CONVERTED if converted else 0.0
    return _Extent(ends[0] - room * _size(ends[0]), ends[1] + room * _size(ends[1]), cut or q.hedge in _STRICT)


_AROUND = frozenset(
    {"nearly", "just under", "about", "just over", "more than", "less than", "at least", "at most", "up to"}
)

_STRICT = BANDS - {"about", "just over"} | {"less than"}


def _size(value: float) -> float:
    return abs(value) if math.isfinite(value) else 0.0


def _slack(value: float) -> float:
    return _EPS * max(1.0, abs(value))


def _overlap(left: _Extent, right: _Extent) -> bool:
    return _reaches(left, right) and _reaches(right, left)


def _reaches(lower: _Extent, upper: _Extent) -> bool:
    """Whether `lower` ends at or above where `upper` begins; an end that is cut off does not reach by touching."""
    slack = _slack(upper.low) if math.isfinite(upper.low) else 0.0
    return lower.high - slack > upper.low if lower.cut else lower.high + slack >= upper.low


def compare_values(left: Value, right: Value) -> Comparison:
    """`compare` for claim values of any type; what is no figure cannot be compared with one."""
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return compare(left, right)
    return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} are not both figures")
