"""Which articles of a folder tell one story: those that name the same people, places and bodies.

Average linkage over the likeness of what two articles name, rare names counting more. Groups of a few articles join
the group they are most like; only between groups of LEAST and more is there a border, for a lone article that names
little is no other story. Nor is there one between groups that tell of the same person first of all: an assassination
and the funeral have other names in them. Between articles of the same days the border is lower: one agency's names are
not another's, and two events of one sort seldom come at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from factcheck.story import Rarity, overlap

APART = 0.11
"""Mean likeness of names under which two groups of articles tell two stories. Two events of one sort, with the same
countries and bodies in them, came to 0.06 and 0.10, the halves of one story to 0.13 and more."""

APART_AT_ONCE = 0.05
"""The same where the articles of both groups were published in the same days. One bridge told by two agencies came to
0.09, a flood of a week to 0.07; articles of one day on other things seldom come to 0.02."""

AT_ONCE = timedelta(days=2)
"""The most time between the articles of two groups that were published in the same days."""

LEAST = 3
"""Articles that make a story of their own beside another."""

RELATED = 0.15
"""Share of the names of the article with fewer of them under which two articles have too little in common to be
joined, whatever else there is."""


MOST = 2 / 3
"""Share of the articles of a group that a person stands at the head of to be the one whom the group tells of."""


@dataclass(slots=True)
class _Group:
    members: list[int]
    likeness: dict[int, float]
    """Mean likeness to each other group, by number."""
    leading: Counter[str]
    """At the head of how many of the articles each person stands."""
    days: list[date]
    """On which the articles were published, as far as that is known."""

    @property
    def protagonists(self) -> frozenset[str]:
        return frozenset(p for p, n in self.leading.items() if n >= MOST * len(self.members))


def strands(
    named: Mapping[str, frozenset[str]],
    leading: Mapping[str, frozenset[str]],
    published: Mapping[str, date | None] | None = None,
) -> dict[str, str]:
    """For each source the first source of its story. `named` are the names in each article, `leading` the persons at
    its head, `published` the day on which it came out, by source."""
    sources, days = list(named), published or {}
    heads = [leading.get(s, frozenset()) for s in sources]
    groups = _linked([named[s] for s in sources], heads, [days.get(s) for s in sources])
    return {sources[i]: sources[min(members)] for members in groups for i in sorted(members)}


def _linked(
    named: Sequence[frozenset[str]], leading: Sequence[frozenset[str]], published: Sequence[date | None]
) -> list[list[int]]:
    """The articles, by number, in groups that tell one story each."""
    groups = {i: _Group([i], {}, Counter(leading[i]), [day] if day else []) for i, day in enumerate(published)}
    rarity = Rarity(named)
    for i, j in combinations(range(len(named)), 2):
        if overlap(named[i], named[j]) >= RELATED:
            groups[i].likeness[j] = groups[j].likeness[i] = rarity.cosine(named[i], named[j])
        else:
            groups[i].likeness[j] = groups[j].likeness[i] = 0.0
    while (pair := _nearest(groups)) is not None:
        _join(groups, *pair)
    return [g.members for g in groups.values()]


def _nearest(groups: Mapping[int, _Group]) -> tuple[int, int] | None:
    """The two groups that are most alike among those that may be one story."""
    best: tuple[float, int, int] | None = None
    for i, group in groups.items():
        for j, likeness in group.likeness.items():
            row = (likeness, -i, -j)
            if i < j and 0 < likeness and (best is None or row > best) and _may_be_one(group, groups[j], likeness):
                best = row
    return None if best is None else (-best[1], -best[2])


def _may_be_one(left: _Group, right: _Group, likeness: float) -> bool:
    border = APART_AT_ONCE if _at_once(left, right) else APART
    if likeness >= border or min(len(left.members), len(right.members)) < LEAST:
        return True
    return bool(left.protagonists & right.protagonists)


def _at_once(left: _Group, right: _Group) -> bool:
    """Whether the articles of two groups, of which most are dated, were published in the same days."""
    if any(2 * len(g.days) < len(g.members) or not g.days for g in (left, right)):
        return False
    return max(min(left.days), min(right.days)) - min(max(left.days), max(right.days)) <= AT_ONCE


def _join(groups: dict[int, _Group], i: int, j: int) -> None:
    """Puts group j into group i, and takes the mean of what was alike: average linkage, as Lance and Williams update
    it."""
    kept, gone = groups[i], groups.pop(j)
    a, b = len(kept.members), len(gone.members)
    for k, group in groups.items():
        if k != i:
            mean = (a * kept.likeness[k] + b * gone.likeness[k]) / (a + b)
            kept.likeness[k] = group.likeness[i] = mean
            del group.likeness[j]
    del kept.likeness[j]
    kept.members += gone.members
    kept.leading += gone.leading
    kept.days += gone.days
