"""Lists of people by nation (`four Swedes, three Poles and eleven Croats`), held against each other nation by nation.

A number of Croats alone may be of any Croats. But where two articles list nations and agree in two of them, the
lists are of one group, and a further nation that they count differently is a conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.align import Group, Pair, pair_by
from factcheck.clauses.triggers import light
from factcheck.data import load
from factcheck.evidence import Profile, articles
from factcheck.findings.slotted import grouped
from factcheck.gazetteer import demonyms
from factcheck.model import Modality
from factcheck.names.identity import STRANGERS
from factcheck.story import Rarity
from factcheck.values.base import Compare
from factcheck.values.quantity import Quantity

ANCHORS = 2
"""Nations of which two lists must have the same number to be of one group."""

_NATION = re.compile(r"\s(?:(?:are|were)\s)?([A-Z][\w-]+)(?:\s([A-Z][\w-]+))?")
"""What stands behind the number: `eleven Croats`, `the other eleven are New Zealanders`."""

Nations = Mapping[str, int]
"""Countries by code, each with the reading that counts its people."""


def national_groups(profiles: Sequence[Profile], rarity: Rarity, compare: Mapping[str, Compare]) -> list[Group]:
    """The numbers of each nation in lists of one group, across articles."""
    pairs = [
        pair
        for left, right in combinations(_lists(profiles), 2)
        for pair in _paired(left, right, profiles, rarity, compare["count"])
    ]
    return grouped(pairs, profiles)


def _lists(profiles: Sequence[Profile]) -> Iterator[Nations]:
    """The lists of the story's articles: the nations that are counted in a sentence, and in those right behind it."""
    of_source: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        if nation := _nation(profile):
            of_source[profile.reading.claim.source].append((i, nation))
    for told in of_source.values():
        told.sort(key=lambda row: profiles[row[0]].reading.claim.span)
        begin = 0
        for at in range(1, len(told) + 1):
            if at == len(told) or not _goes_on(profiles[told[at - 1][0]], profiles[told[at][0]]):
                yield _told_once(told[begin:at], profiles)
                begin = at


def _nation(p: Profile) -> str:
    """The country whose people an exact number counts, '' for any other claim."""
    claim = p.reading.claim
    if claim.kind != "count" or p.reading.carried or claim.modality in (Modality.DENIED, Modality.HEDGED):
        return ""
    exact = isinstance(claim.value, Quantity) and claim.value.exact and not claim.value.change
    found = _NATION.match(p.sentence, p.end) if exact else None
    if found is None:
        return ""
    names = (f"{found[1]} {found[2]}", found[1]) if found[2] else (found[1],)
    forms = (form for name in names for form in (name, name.removesuffix("s")))
    return next((demonyms()[form] for form in forms if form in demonyms()), "")


def _goes_on(a: Profile, b: Profile) -> bool:
    """Whether the second number may be of the first one's list: in its sentence or the next, and not of those to whom
    something else happened."""
    near = b.reading.claim.sentence - a.reading.claim.sentence <= 1
    return near and not _of_two_deeds(a, b)


def _of_two_deeds(a: Profile, b: Profile) -> bool:
    deeds = {p.reading.frame.trigger_class for p in (a, b) if p.reading.frame.trigger not in light()}
    return len(deeds) > 1


def _told_once(told: Sequence[tuple[int, str]], profiles: Sequence[Profile]) -> Nations:
    """The nations of a list, without those of which it has two numbers."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for i, nation in told:
        numbers[nation].append(i)
    keys = {n: {profiles[i].reading.claim.value.key for i in held} for n, held in numbers.items()}
    return {nation: held[0] for nation, held in numbers.items() if len(keys[nation]) == 1}


def _paired(
    left: Nations, right: Nations, profiles: Sequence[Profile], rarity: Rarity, compare: Compare
) -> Iterator[Pair]:
    """The numbers of the nations that both lists have, if they are lists of one group."""
    rows = []
    for nation in sorted(set(left) & set(right)):
        i, j = sorted((left[nation], right[nation]))
        a, b = profiles[i].reading.claim, profiles[j].reading.claim
        if a.source == b.source or _of_two_deeds(profiles[i], profiles[j]):
            return
        near = articles(profiles[i], profiles[j], rarity.between(a.source, b.source))
        if near in STRANGERS:
            return
        told = [("slot", "nation"), ("articles", near)]
        rows.append(pair_by(i, j, told, load("slots")["weights"], compare(a.value, b.value)))
    clashes = sum(p.comparison.conflicts for p in rows)
    if len(rows) - clashes >= max(ANCHORS, clashes):
        yield from rows
