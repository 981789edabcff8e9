"""How far two points of the globe lie apart."""

from __future__ import annotations

import math

RADIUS = 6371.0
"""Mean radius of the earth in kilometres."""


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance of two points, each a latitude and longitude in degrees (haversine formula)."""
    north, east, south, west = map(math.radians, (*one, *other))
    half = math.sin((north - south) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin((east - west) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(min(1.0, half)))
