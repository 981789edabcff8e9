"""A prison term for life: no number of years, and no other term either."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.values.agreement import compare_values
from factcheck.values.base import Comparison, Json, Relation, Value, compatible, not_comparable, same
from factcheck.values.quantity import Quantity

LIFE = "life"
_TERMS = frozenset({"months", "years", "decades"})


@dataclass(frozen=True, slots=True)
class LifeTerm:
    """`life in prison`, `a life sentence`. There is only one."""

    @property
    def label(self) -> str:
        return LIFE

    @property
    def key(self) -> str:
        return f"duration:{LIFE}"

    @property
    def vagueness(self) -> float:
        return 0.0

    def as_dict(self) -> dict[str, Json]:
        return {"label": LIFE, "low": None, "high": None, "unit": LIFE}


def compare_terms(left: Value, right: Value) -> Comparison:
    """Lengths of time, of which one may be a term for life: it agrees with itself and with a term that has no upper
    bound (`at least 25 years`). Beside another term of months or years it says nothing: whoever gets life often gets a
    term as well, or is served a least part of it."""
    if not isinstance(left, LifeTerm) and not isinstance(right, LifeTerm):
        return compare_values(left, right)
    other = right if isinstance(left, LifeTerm) else left
    if isinstance(other, LifeTerm):
        return same("both say life")
    if not isinstance(other, Quantity) or other.unit not in _TERMS or other.period:
        return not_comparable(Relation.UNIT, f"{left.label} and {right.label} are not both prison terms")
    if other.high is None:
        return compatible(Relation.ROUNDING, f"{other.label} may be life")
    return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} may be two terms of one sentence")
