"""One bearer's name in two ways of writing: a hyphen, apostrophe, space, accent or initial more or less.

That is no slip, but a house has one way for a name: worth a note, where the name is spelt alike otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.align import Group
from factcheck.evidence import Profile
from factcheck.model import Claim
from factcheck.names.identity import likest_pair
from factcheck.story import Rarity
from factcheck.values.name import NameValue, WrittenName, compare_written


def written_groups(
    groups: Sequence[Group], profiles: Sequence[Profile], rarity: Rarity
) -> Iterator[tuple[Group, dict[int, Claim]]]:
    """Of the groups of mentions of one bearer those in which its name is written in two ways and not spelt in two: the
    mentions of these ways with the pairs of them that differ, and their claims by how they are written."""
    for group in groups:
        ways = [] if group.pairs else _two_ways(group.members, profiles)
        if not ways:
            continue
        written, several = list(profiles), {i for left, right in ways for i in (*left, *right)}
        for i in several:
            written[i] = _as_written(profiles[i])
        pairs = [p for left, right in ways if (p := likest_pair(left, right, written, rarity)) is not None]
        if pairs:
            keys = {_key(written[i]) for p in pairs for i in (p.left, p.right)}
            told = {i: written[i].reading.claim for i in sorted(several) if _key(written[i]) in keys}
            yield Group(tuple(told), tuple(pairs)), told


def _two_ways(members: Sequence[int], profiles: Sequence[Profile]) -> list[tuple[list[int], list[int]]]:
    """The mentions of each two ways of writing the name."""
    ways: dict[str, list[int]] = defaultdict(list)
    names: dict[str, WrittenName] = {}
    for i in members:
        name = _written(profiles[i])
        ways[name.key].append(i)
        names.setdefault(name.key, name)
    return [
        (ways[left], ways[right])
        for left, right in combinations(sorted(ways), 2)
        if compare_written(names[left], names[right]).conflicts
    ]


def _written(profile: Profile) -> WrittenName:
    value = profile.reading.claim.value
    assert isinstance(value, NameValue)
    return WrittenName.of(value)


def _as_written(profile: Profile) -> Profile:
    claim = replace(profile.reading.claim, value=_written(profile))
    return replace(profile, reading=replace(profile.reading, claim=claim))


def _key(profile: Profile) -> str:
    return profile.reading.claim.value.key
