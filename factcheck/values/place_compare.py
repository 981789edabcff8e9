"""When two places can both be right.

A list of steps, each of which settles the matter or hands it on; "nothing to compare" is the answer at the end. Two
places clash only where something says so: two countries, two known cities, two nouns that exclude each other. A name
that no gazetteer has clashes with nothing, save another spelling of itself.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.values.base import Comparison, Relation, compatible, conflict, not_comparable, same
from factcheck.values.body import parts, split
from factcheck.values.facility import Described, describe
from factcheck.values.place import COMPASS, Place, Position, Sort
from factcheck.values.place_distance import LOOSE, distant
from factcheck.values.toponym import fold, near_spelling, same_name

Step = Callable[[Place, Place], Comparison | None]

COMPASS_CLASH = 3
"""Eighths of a full turn from which on two directions exclude each other: north and south-east do, north and east may
be two words for north-east."""

PARTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
ADMINISTRATIVE = (Sort.CONTINENT, Sort.COUNTRY, Sort.REGION, Sort.CITY)
WATERS_THAT_NEST = ("sea", "ocean", "waters")


def compare_places(left: Place, right: Place) -> Comparison:
    """Whether one thing can have happened at both places. The verdict does not depend on the order."""
    if left == right:
        return same()
    for step in STEPS:
        found = step(left, right)
        if found is not None:
            return found
    return not_comparable(Relation.SCOPE, f"nothing tells how {left.label} and {right.label} lie to each other")


def _bodies(left: Place, right: Place) -> Comparison | None:
    if Sort.BODY not in (left.sort, right.sort):
        return None
    if left.sort is not right.sort:
        return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} are of different sorts")
    (side, part), (other_side, other_part) = split(left.name), split(right.name)
    nested = part == other_part or part in parts().get(other_part, ()) or other_part in parts().get(part, ())
    if side and other_side and side != other_side:
        return conflict(f"{left.label} and {right.label} are on two sides of the body")
    if nested:
        return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} can be one spot")
    return conflict(f"{left.label} and {right.label} are different parts of the body")


def _anchored(left: Place, right: Place) -> Comparison | None:
    """Between, off, and the directions: places told by their distance from others."""
    told = (Position.BETWEEN, Position.OFF, *COMPASS)
    if left.position not in told and right.position not in told:
        return None
    if left.position in COMPASS and right.position in COMPASS and same_name(left.name, right.name):
        return _directions(left, right)
    shared = {fold(n) for n in _anchors(left)} & {fold(n) for n in _anchors(right)}
    if shared:
        return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} are told from the same place")
    return not_comparable(Relation.SCOPE, f"{left.label} and {right.label} are told from different places")


def _anchors(place: Place) -> tuple[str, ...]:
    return (place.name, *((place.beside,) if place.beside else ()), *place.within)


def _directions(left: Place, right: Place) -> Comparison:
    if _turn(COMPASS.index(left.position), COMPASS.index(right.position)) >= COMPASS_CLASH:
        return conflict(f"{left.label} and {right.label} lie in opposite directions")
    return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} lie in about the same direction")


def _turn(one: int, other: int) -> int:
    apart = abs(one - other)
    return min(apart, len(COMPASS) - apart)


def _same_name(left: Place, right: Place) -> Comparison | None:
    if not same_name(left.name, right.name):
        return None
    if left.country and right.country and _apart(left, right):
        reason = f"{_full(left)} and {_full(right)} are two places of one name"
        if left.stated and right.stated:
            return conflict(reason)
        return not_comparable(Relation.DIFFERENT, reason)
    return _positions(left, right) or _part(left, right) or same(f"{left.label} in both")


def _part(left: Place, right: Place) -> Comparison | None:
    one, other = _compass_part(left.part), _compass_part(right.part)
    if one is not None and other is not None and _turn(one, other) >= COMPASS_CLASH:
        return conflict(f"{left.label} and {right.label} are opposite parts")
    if left.part != right.part:
        if left.part and right.part:
            return not_comparable(Relation.SCOPE, f"{left.label} and {right.label} may overlap")
        return compatible(Relation.GRANULARITY, f"one of {left.label} and {right.label} is part of the other")
    return None


def _compass_part(part: str) -> int | None:
    word = part.replace("-", "").removesuffix("ern")
    return PARTS.index(word) if word in PARTS else None


def _positions(left: Place, right: Place) -> Comparison | None:
    """In against outside, where the place has an inside; elsewhere outside is as good as near."""
    if left.position is right.position:
        return None
    both = {left.position, right.position}
    if both == {Position.IN, Position.OUTSIDE} and _has_inside(left) and _has_inside(right):
        return conflict(f"{_put(left)} and {_put(right)} exclude each other")
    return compatible(Relation.GRANULARITY, f"{_put(left)} and {_put(right)} can be one spot")


def _put(place: Place) -> str:
    return f"in the {place.name}" if place.position is Position.IN else place.label


def _has_inside(place: Place) -> bool:
    found = describe(place.name)
    return found is not None and found.facility.side


def _contained(left: Place, right: Place) -> Comparison | None:
    found = [(inner, outer) for inner, outer in ((left, right), (right, left)) if _holds(outer, inner)]
    # Two places may be told to lie in each other: then neither order may decide.
    for inner, outer in found:
        if outer.part:
            return not_comparable(Relation.SCOPE, f"{inner.label} may lie in {outer.label}")
    return compatible(Relation.GRANULARITY, f"{found[0][0].label} is in {found[0][1].name}") if found else None


def _holds(outer: Place, inner: Place) -> bool:
    if any(same_name(outer.name, name) for name in inner.within):
        return True
    if outer.sort is Sort.COUNTRY:
        return bool(outer.country) and outer.country == inner.country
    return outer.sort is Sort.REGION and bool(outer.region) and outer.region == inner.region


def _far_apart(left: Place, right: Place) -> Comparison | None:
    if not _apart(left, right):
        return None
    if Position.NEAR in (left.position, right.position) or Position.OUTSIDE in (left.position, right.position):
        return not_comparable(Relation.SCOPE, f"{left.label} and {right.label} may be one spot at a border")
    return conflict(f"{_full(left)} and {_full(right)} are different places")


def _apart(left: Place, right: Place) -> bool:
    """In two countries, or in two first-level regions of one country."""
    if left.sort is Sort.CONTINENT and right.sort is Sort.CONTINENT:
        return True
    if not (left.country and right.country):
        return False
    if left.country != right.country:
        return True
    return bool(left.region and right.region) and left.region != right.region


def _full(place: Place) -> str:
    return f"{place.label} ({', '.join(place.within)})" if place.within and not place.stated else place.label


def _spellings(left: Place, right: Place) -> Comparison | None:
    if (left.known and right.known) or not (left.name[:1].isupper() and right.name[:1].isupper()):
        return None
    if near_spelling(left.name, right.name):
        return conflict(f"{left.name} and {right.name} look like two spellings of one name")
    return None


def _cities(left: Place, right: Place) -> Comparison | None:
    """Two settlements or regions of a gazetteer; neighbours may be called by each other's name."""
    if not (left.known and right.known and left.sort is right.sort and left.sort in ADMINISTRATIVE):
        return None
    if not (left.country and right.country):
        return None
    if left.metro in (right.name, right.metro or "?") or right.metro == left.name:
        return not_comparable(Relation.SCOPE, f"{left.label} and {right.label} are neighbours")
    if left.position not in LOOSE or right.position not in LOOSE:
        return not_comparable(Relation.SCOPE, f"{left.label} and {right.label} may be one spot")
    return conflict(f"{left.label} and {right.label} are two places")


def _streets(left: Place, right: Place) -> Comparison | None:
    """One street under two numbers, or one number in two numbered streets."""
    if left.sort is not Sort.STREET or right.sort is not Sort.STREET:
        return None
    one, other = fold(left.name).split(), fold(right.name).split()
    if one and other and one[0].isdigit() and other[0].isdigit():
        return conflict(f"{left.label} and {right.label} are two addresses")
    if set(one) <= set(other) or set(other) <= set(one):
        return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} can be one address")
    return None


def _waters(left: Place, right: Place) -> Comparison | None:
    if left.sort is not Sort.WATER or right.sort is not Sort.WATER:
        return None
    one, other = _water_noun(left), _water_noun(right)
    if one and one == other and one not in WATERS_THAT_NEST:
        return conflict(f"{left.label} and {right.label} are two {one}s")
    return None


def _water_noun(place: Place) -> str:
    found = describe(place.name)
    return found.noun if found and found.facility.kind == "water" and found.proper else ""


def _facilities(left: Place, right: Place) -> Comparison | None:
    one, other = describe(left.name), describe(right.name)
    if left.sort is not Sort.BUILDING or right.sort is not Sort.BUILDING or one is None or other is None:
        return None
    if one.facility.kind != other.facility.kind:
        return None
    at = _positions(left, right)
    if at is not None and at.conflicts:
        return at
    return _named(left, one, right, other) or _nouns(left, one, right, other)


def _named(left: Place, one: Described, right: Place, other: Described) -> Comparison | None:
    if not (one.proper and other.proper):
        return None
    if one.proper <= other.proper or other.proper <= one.proper:
        return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} can be one name in full and in short")
    towns = bool(left.town and right.town) and not same_name(left.town, right.town)
    if one.facility.group == other.facility.group and (towns or one.proper.isdisjoint(other.proper)):
        return conflict(f"{left.label} and {right.label} are two names")
    return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} bear different names")


def _nouns(left: Place, one: Described, right: Place, other: Described) -> Comparison:
    loose = -1 in (one.facility.group, other.facility.group)
    if one.facility.group == other.facility.group or loose or not one.facility.apart:
        return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} can be one place")
    return conflict(f"a {one.noun} is no {other.noun}")


STEPS: tuple[Step, ...] = (
    _bodies,
    distant,
    _anchored,
    _same_name,
    _contained,
    _far_apart,
    _spellings,
    _cities,
    _streets,
    _waters,
    _facilities,
)
