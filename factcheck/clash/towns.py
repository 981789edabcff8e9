"""Numbers of two events that are told to have happened in two towns, of which a gazetteer may lack one."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.evidence import Profile, Sibling
from factcheck.values.base import Verdict
from factcheck.values.place import COMPASS, Place, Position, Sort
from factcheck.values.toponym import fold

_TOWNS = (Sort.CITY, Sort.PLACE, Sort.AREA)
_LOOSE = (*COMPASS, Position.BETWEEN, Position.OFF)
"""Positions of what is only told from a place, and does not lie in it."""


def in_other_towns(a: Profile, b: Profile) -> bool:
    """Whether both sentences tell towns, no two of which can be one: two that a gazetteer has apart, or one that the
    other's article names nowhere. Where both tell one event, one town mostly comes up in both."""
    left, right = list(_towns(a)), list(_towns(b))
    return bool(left and right) and all(_are_two(x, y, a, b) for x in left for y in right)


def _towns(p: Profile) -> Iterator[Sibling]:
    """The towns of a sentence by name, and what it tells to lie in one."""
    for sibling in p.siblings:
        place = sibling.value
        if not isinstance(place, Place) or place.position in _LOOSE:
            continue
        if (place.sort in _TOWNS and _is_named(place)) or (place.sort is Sort.BUILDING and place.within):
            yield sibling


def _is_named(place: Place) -> bool:
    return place.name[:1].isupper()


def _are_two(left: Sibling, right: Sibling, a: Profile, b: Profile) -> bool:
    verdict = left.compare(left.value, right.value).verdict
    if verdict is not Verdict.NOT_COMPARABLE:
        return verdict is Verdict.CONFLICT
    return _is_told_of_alone(left, b) or _is_told_of_alone(right, a)


def _is_told_of_alone(town: Sibling, other: Profile) -> bool:
    """Whether the other's article has no word of a town's name."""
    place = town.value
    if not isinstance(place, Place) or not _is_named(place):
        return False
    return other.named_folded.isdisjoint(fold(place.name).split())
