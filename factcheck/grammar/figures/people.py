"""Which numbers count people."""

from __future__ import annotations

from functools import cache

from factcheck.data import load
from factcheck.values.quantity import Quantity


def of_people(value: Quantity) -> bool:
    """Whether a number counts people, by the noun behind it."""
    unit = value.unit.lower()
    return value.sort == "count" and (unit in _groups() or not {unit, *value.counted[:1]}.isdisjoint(_people()))


@cache
def _groups() -> frozenset[str]:
    return frozenset(load("counting")["age_groups"])


@cache
def _people() -> frozenset[str]:
    return frozenset(load("counting")["people"])
