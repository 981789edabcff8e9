"""Pairs of readings with the evidence that they are about one fact, and groups of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from factcheck.align.weighing import weighed
from factcheck.values.base import Comparison


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings with the evidence that they are about one fact.

    `frame_score` is what the frames say, in log-odds; `score` adds what the values say: that they agree, or, where
    they clash, whether they clash about one fact. `evidence` holds each comparison's level and weight.
    """

    left: int
    right: int
    score: float
    frame_score: float
    evidence: tuple[tuple[str, str, float], ...]
    comparison: Comparison

    @property
    def levels(self) -> dict[str, str]:
        """The level of each comparison."""
        return {name: level for name, level, _ in self.evidence}


Scored = Mapping[str, Sequence[Pair]]
"""The pairs of a story by kind."""


@dataclass(frozen=True, slots=True)
class Group:
    """Readings about one fact, by index, with the pairs that tie them."""

    members: tuple[int, ...]
    pairs: tuple[Pair, ...]


VETOED = -99.0
"""The score of a pair that a veto keeps apart."""


def vetoed(pair: Pair, reason: str) -> Pair:
    return replace(pair, score=VETOED, evidence=(*pair.evidence, ("veto", reason, VETOED)))


def pair_by(
    left: int, right: int, rows: Iterable[tuple[str, str]], table: Mapping[str, Any], comparison: Comparison
) -> Pair:
    """Two readings that other evidence than that of their frames brings together: `rows` is all that is weighed."""
    evidence = tuple(weighed(rows, table))
    score = float(table["bias"]) + sum(w for _, _, w in evidence)
    return Pair(left, right, score, score, evidence, comparison)


def strongest(pairs: Iterable[Pair]) -> Pair:
    """The pair of the highest score; of equal ones that of the first readings. Raises ValueError for none."""
    return max(pairs, key=lambda p: (p.score, -p.left, -p.right))


def linked(pairs: Sequence[Pair]) -> list[Group]:
    """The pairs of one matter together, in the order of their first members: every two in a group must have met."""
    met = {(p.left, p.right): p for p in pairs}
    groups: list[list[int]] = []
    for i in sorted({i for p in pairs for i in (p.left, p.right)}):
        home = next((g for g in groups if all((k, i) in met for k in g)), None)
        if home is None:
            groups.append([i])
        else:
            home.append(i)
    return [Group(tuple(g), tuple(met[pair] for pair in combinations(g, 2))) for g in groups if len(g) > 1]
