"""One bearer's name in two ways of writing: a hyphen, apostrophe, space, accent or initial more or less.

That is no slip, but a house has one way for a name: worth a note, where the name is spelt alike otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.align import Group, Pair
from factcheck.evidence import Profile
from factcheck.identity import likest_pair
from factcheck.model import Claim
from factcheck.story import Rarity
from factcheck.values.name import NameValue, WrittenName, compare_written


def written_groups(
    groups: Sequence[Group], profiles: Sequence[Profile], rarity: Rarity
) -> Iterator[tuple[Group, dict[int, Claim]]]:
    """Of the groups of mentions of one bearer those in which its name is written in two ways and not spelt in two: the
    mentions of these ways with the pairs of them that differ, and their claims by how they are written."""
    as_written = [_as_written(p) for p in profiles]
    for group in groups:
        pairs = [] if group.pairs else _pairs(group.members, as_written, rarity)
        if pairs:
            ways = {_name(as_written[i]).key for p in pairs for i in (p.left, p.right)}
            told = [i for i in group.members if _name(as_written[i]).key in ways]
            yield Group(tuple(told), tuple(pairs)), {i: as_written[i].reading.claim for i in told}


def _as_written(profile: Profile) -> Profile:
    claim = profile.reading.claim
    if not isinstance(claim.value, NameValue):
        return profile
    return replace(profile, reading=replace(profile.reading, claim=replace(claim, value=WrittenName.of(claim.value))))


def _name(profile: Profile) -> WrittenName:
    value = profile.reading.claim.value
    assert isinstance(value, WrittenName)
    return value


def _pairs(members: Sequence[int], profiles: Sequence[Profile], rarity: Rarity) -> list[Pair]:
    """For each two ways of writing the name, the pair of mentions whose surroundings are most alike."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for i in members:
        by_key[_name(profiles[i]).key].append(i)
    clashing = (
        (left, right)
        for left, right in combinations(sorted(by_key), 2)
        if compare_written(_name(profiles[by_key[left][0]]), _name(profiles[by_key[right][0]])).conflicts
    )
    found = (likest_pair(by_key[left], by_key[right], profiles, rarity) for left, right in clashing)
    return [pair for pair in found if pair is not None]
