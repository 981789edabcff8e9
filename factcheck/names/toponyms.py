"""Names of places that a story spells in two ways: `Port Ellin` where others tell of `Port Ellen`.

Where a place lies is compared by the kind `venue`, event by event. How its name is written is a matter of the story as
a whole: two names a letter apart are mostly one place, unless a gazetteer knows both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.align import Group
from factcheck.evidence import Profile
from factcheck.gazetteer import demonyms, entries, one_city
from factcheck.names.identity import likest_pair
from factcheck.story import Rarity
from factcheck.values.name import NameValue
from factcheck.values.name_parts import given_names
from factcheck.values.place import Place, Sort
from factcheck.values.spelling import misspells
from factcheck.values.toponym import core, fold, near_spelling

SHORTEST = 5
"""Letters of the shortest name looked at: of shorter ones too many are a letter apart."""

_LARGE = (Sort.CONTINENT, Sort.COUNTRY, Sort.REGION)


@dataclass(frozen=True, slots=True)
class Slip:
    """The claims on a name that stands once in the story and on the place that it can be a slip for, with the pair
    whose surroundings are most alike. `two_known`: a gazetteer has both names, so that they may be two places."""

    group: Group
    two_known: bool


def slips(profiles: Sequence[Profile], rarity: Rarity) -> Iterator[Slip]:
    """The slips of a story: of places, in the order of their names, then of names that were not read as places."""
    named = _named(profiles)
    meant = {slip: [n for n in named if n != slip and _is_slip(slip, n, named, profiles)] for slip in sorted(named)}
    rows = [(named[slip], names) for slip, names in meant.items()]
    for members, names in (*rows, *_misread(profiles, named)):
        if len(names) != 1:
            continue
        right = named[names[0]]
        if (pair := likest_pair(members, right, profiles, rarity)) is not None:
            two_known = _known(members, profiles) and _known(right, profiles)
            yield Slip(Group(tuple(sorted([*members, *right])), (pair,)), two_known)


def _named(profiles: Sequence[Profile]) -> dict[str, list[int]]:
    """The claims on places that bear a name of their own, by its core."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        value = profile.reading.claim.value
        if isinstance(value, Place) and value.sort is not Sort.BODY and not profile.reading.carried:
            name = core(value.name)
            if name[:1].isupper() and len(name) >= SHORTEST:
                found[fold(name)].append(i)
    return found


def _misread(profiles: Sequence[Profile], named: dict[str, list[int]]) -> Iterator[tuple[list[int], list[str]]]:
    """The names that stand once in the story and that nothing but their likeness to one could tell for a place's:
    nothing says whose they are, and no list has them. With each the well-known places that it can be a slip for."""
    often = [name for name, members in named.items() if len(members) >= OFTEN and _known(members, profiles)]
    found: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        value = profile.reading.claim.value
        if isinstance(value, NameValue) and not profile.reading.carried:
            found[fold(value.label)].append(i)
    people = {word for name in found for word in name.split() if " " in name} | given_names().keys()
    for slip, members in sorted(found.items()):
        if len(members) == 1 and slip not in named and slip not in people:
            meant = [name for name in often if misspells(slip, name) and near_spelling(slip, name)]
            if meant and _is_nobody(slip, profiles[members[0]]):
                yield members, meant


def _is_nobody(name: str, profile: Profile) -> bool:
    value = profile.reading.claim.value
    assert isinstance(value, NameValue)
    plain = len(name) >= LONG and name.replace(" ", "").isalpha()
    return plain and not value.sure and not value.role and not entries(value.label) and not demonyms().get(value.label)


LONG = 6
"""Letters of the shortest name that is taken for a misspelt place's where nothing else says that it is one."""

OFTEN = 3
"""How often a story has the place that is meant then, at least."""


def _sources(members: Sequence[int], profiles: Sequence[Profile]) -> set[str]:
    return {profiles[i].reading.claim.source for i in members}


def _is_slip(slip: str, name: str, named: dict[str, list[int]], profiles: Sequence[Profile]) -> bool:
    """Whether a name that stands once looks like another, which stands more often or is the one of the two that a
    gazetteer has. Two that it has are two places, unless the other is the town that several articles tell of. Of two
    that it lacks each may stand often: articles keep to their spelling, and none has both."""
    once, often = named[slip], named[name]
    if slip[0] != name[0] or not near_spelling(slip, name):
        return False
    if len(once) > 1:
        apart = _sources(once, profiles).isdisjoint(_sources(often, profiles))
        return apart and len(often) > 1 and slip > name and not _known([*once, *often], profiles)
    known = [_known(members, profiles) for members in (once, often)]
    if all(known):
        return len(_sources(often, profiles)) > 1 and not _large([*once, *often], profiles) and not one_city(slip, name)
    return len(often) > 1 or (known[1] and not known[0]) or (not any(known) and slip > name)


def _known(members: Sequence[int], profiles: Sequence[Profile]) -> bool:
    return any(place.known for place in _places(members, profiles))


def _large(members: Sequence[int], profiles: Sequence[Profile]) -> bool:
    return any(place.sort in _LARGE for place in _places(members, profiles))


def _places(members: Sequence[int], profiles: Sequence[Profile]) -> Iterator[Place]:
    for i in members:
        value = profiles[i].reading.claim.value
        if isinstance(value, Place):
            yield value
