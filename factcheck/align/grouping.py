"""Complete-link grouping of pairs into facts, and those who only take a side in one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.align.pairs import VETOED, Group, Pair
from factcheck.evidence import Profile
from factcheck.values.base import Verdict
from factcheck.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Bounds:
    """Log-odds of grouping: `meet`, which pairs that agree reach on average, `clash`, which one of those that clash
    reaches, and `floor`, under which no pair of a group may be."""

    meet: float
    clash: float
    floor: float

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Bounds:
        return cls(float(table["meet"]), float(table["clash"]["meet"]), float(table["floor"]))

    @classmethod
    def wider(cls, table: Mapping[str, Any]) -> Bounds | None:
        """Those of groups that only agree, if the family has any: no two that clash become one fact by them."""
        told = table.get("wider")
        return None if told is None else cls(float(told["meet"]), math.inf, float(told["floor"]))


def group(pairs: Iterable[Pair], bounds: Bounds, start: Sequence[Group] = ()) -> list[Group]:
    """Complete-link groups: the strongest pair first, two groups become one if they meet (_may_join); a pair that
    blocking never let meet counts as under the floor. The groups of `start` are there from the beginning."""
    pairs = list(pairs)
    link: dict[tuple[int, int], Pair] = {(p.left, p.right): p for p in pairs}
    members: dict[int, list[int]] = {g.members[0]: list(g.members) for g in start}
    group_of: dict[int, int] = {i: home for home, held in members.items() for i in held}
    for pair in sorted(pairs, key=lambda p: (-p.score, p.left, p.right)):
        if pair.score < (bounds.clash if pair.comparison.conflicts else bounds.meet):
            continue
        for i in (pair.left, pair.right):
            if i not in group_of:
                group_of[i] = i
                members[i] = [i]
        a, b = group_of[pair.left], group_of[pair.right]
        if a == b or not _may_join(members[a], members[b], link, bounds):
            continue
        keep, drop = min(a, b), max(a, b)
        for i in members[drop]:
            group_of[i] = keep
        members[keep] = sorted(members[keep] + members.pop(drop))
    found = [tuple(m) for _, m in sorted(members.items()) if len(m) > 1]
    return [Group(m, tuple(_inside(m, link))) for m in found]


def _may_join(left: Sequence[int], right: Sequence[int], link: Mapping[tuple[int, int], Pair], bounds: Bounds) -> bool:
    """Whether every pair between two groups reaches the floor, and those that agree reach `meet` on average.

    Where all pairs clash, one that reaches `clash` is enough, and less than half may be vetoed or unmet: further
    sources on a side must not hide what one of them shows. Beside pairs that agree well, a few may be vetoed."""
    pairs = [link.get((i, j) if i < j else (j, i)) for i in left for j in right]
    agreeing = [p.score for p in pairs if p and not p.comparison.conflicts]
    clashing = [p.score for p in pairs if p and p.comparison.conflicts and p.score > VETOED]
    open_ = len(agreeing) + len(clashing)
    if open_ < len(pairs) and not (_may_spare(pairs, agreeing) if agreeing else 2 * open_ > len(pairs)):
        return False
    if min((*agreeing, *clashing), default=-math.inf) < bounds.floor:
        return False
    return sum(agreeing) / len(agreeing) >= bounds.meet if agreeing else max(clashing) >= bounds.clash


FEW = 0.25
"""Share of the pairs between two groups that may be vetoed where those that agree speak for one fact."""


def _may_spare(pairs: Sequence[Pair | None], agreeing: Sequence[float]) -> bool:
    """Whether two groups that agree in part, and well, may have the vetoed pairs that they have."""
    vetoed = sum(p is not None and p.score <= VETOED for p in pairs)
    return None not in pairs and vetoed <= FEW * len(pairs) and sum(agreeing) >= 0


def with_supporters(
    groups: Sequence[Group], pairs: Sequence[Pair], profiles: Sequence[Profile], meet: float
) -> list[Group]:
    """The groups with those readings that are in none and that agree, tellingly, with other articles' members of just
    one.

    A supporter need not meet the members that it clashes with, nor those of its own article: it says on which side its
    article stands, and founds no conflict by itself.
    """
    home = {i: n for n, g in enumerate(groups) for i in g.members}
    link = {(p.left, p.right): p for p in pairs}
    fits: dict[int, dict[int, list[float]]] = {}
    for pair in (p for p in pairs if _takes_a_side(p, profiles)):
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if one not in home and other in home:
                fits.setdefault(one, {}).setdefault(home[other], []).append(pair.score)
    further: dict[int, list[int]] = {}
    for one, found in fits.items():
        good = [n for n, scores in found.items() if sum(scores) / len(scores) >= meet]
        if len(good) == 1:
            further.setdefault(good[0], []).append(one)
    rows = [tuple(sorted((*g.members, *further.get(n, ())))) for n, g in enumerate(groups)]
    return [Group(m, tuple(_inside(m, link))) for m in rows]


def _takes_a_side(pair: Pair, profiles: Sequence[Profile]) -> bool:
    """Whether the values of two articles agree in a way that says something: `at least five` and `scores` agree with
    most counts, of whatever else is counted beside."""
    claims = [profiles[i].reading.claim for i in (pair.left, pair.right)]
    if pair.comparison.verdict is not Verdict.COMPATIBLE or claims[0].source == claims[1].source:
        return False
    counts = [c.value for c in claims if isinstance(c.value, Quantity) and c.value.sort == "count"]
    return not any(v.vague or v.low is None or v.high is None for v in counts)


def _inside(members: Sequence[int], link: Mapping[tuple[int, int], Pair]) -> Iterator[Pair]:
    for n, i in enumerate(members):
        for j in members[n + 1 :]:
            if (i, j) in link:
                yield link[i, j]
