"""Places of which at least one is only near the spot: whether both can mean it, by the distance of the cities."""

from __future__ import annotations

from factcheck.values.base import Comparison, Relation, compatible, conflict
from factcheck.values.globe import kilometres
from factcheck.values.place import Place, Position
from factcheck.values.toponym import same_name

LOOSE = (Position.AT, Position.IN)
ABOUT = (Position.NEAR, Position.OFF, Position.OUTSIDE)
REACH = 100.0
"""Kilometres between two cities from which on what is near, off or outside one is neither in nor near the other: even
a spot half-way would be fifty from both. Our own setting, wide for what reports call near."""


def distant(left: Place, right: Place) -> Comparison | None:
    """Two known cities, at least one of which is only near the spot: by the distance of their centres."""
    told = (left.position, right.position)
    if left.at is None or right.at is None or same_name(left.name, right.name):
        return None
    if not set(told) <= {*ABOUT, *LOOSE} or set(told) <= set(LOOSE):
        return None
    apart = kilometres(left.at, right.at)
    between = f"{left.name} and {right.name} lie about {max(1, round(apart))} km apart"
    if apart > REACH:
        return conflict(f"{between}, too far for {left.label} and {right.label} to be one spot")
    return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} can be one spot: {between}")
