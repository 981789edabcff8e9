"""Adjectives of origin that an article misspells: `Kenyen sailors` where others tell of `Kenyan sailors`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.align import Group
from factcheck.evidence import Profile, articles
from factcheck.grammar.names.origins import meant_origin
from factcheck.names.identity import STRANGERS, spelling_pair
from factcheck.story import Rarity
from factcheck.values.attribute import Attribute, AttributeSort
from factcheck.values.name_parts import fold
from factcheck.values.spelling import near

_LAST = re.compile(r"([\w-]{1,60})\s\Z")
_NEXT = re.compile(r"\s([\w-]+)")


def origin_groups(profiles: Sequence[Profile], rarity: Rarity) -> Iterator[Group]:
    """For each country whose adjective is misspelt, the claims on that adjective with the pairs of a right and a wrong
    spelling of it in one place: before the same noun, or after the same number."""
    by_country: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        value = profile.reading.claim.value
        if isinstance(value, Attribute) and value.sort is AttributeSort.ORIGIN:
            by_country[value.country or meant_origin(value.label)].append(i)
    for _, members in sorted(by_country.items()):
        wrong = [i for i in members if not _country(profiles[i])]
        known = [i for i in members if _country(profiles[i])]
        right = [i for i in known if any(_a_letter_off(profiles[i], profiles[j]) for j in wrong)]
        pairs = [
            spelling_pair(profiles, min(i, j), max(i, j), rarity)
            for i in wrong
            for j in right
            if _a_letter_off(profiles[i], profiles[j])
            and _one_place(profiles[i], profiles[j])
            and articles(profiles[i], profiles[j], rarity) not in STRANGERS
        ]
        if pairs:
            yield Group(tuple(sorted([*wrong, *right])), tuple(sorted(pairs, key=lambda p: (p.left, p.right))))


def _country(profile: Profile) -> str:
    value = profile.reading.claim.value
    return value.country if isinstance(value, Attribute) else ""


def _a_letter_off(a: Profile, b: Profile) -> bool:
    left, right = (fold(p.reading.claim.value.label) for p in (a, b))
    return near(left, right)


def _one_place(a: Profile, b: Profile) -> bool:
    """Whether both stand before one word, or after one number."""
    nouns = [found[1] for p in (a, b) if (found := _NEXT.match(p.after))]
    numbers = [found[1] for p in (a, b) if (found := _LAST.search(p.before)) and found[1].isdigit()]
    return any(len(words) == 2 and words[0] == words[1] for words in (nouns, numbers))
