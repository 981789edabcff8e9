"""Figures that have opposite words beside them: earned abroad and at home, voted for and against."""

from __future__ import annotations

from functools import cache

from factcheck.data import load
from factcheck.evidence import Profile

Row = tuple[frozenset[str], frozenset[str]]
"""Words of two opposite sides."""


def opposed(a: Profile, b: Profile) -> bool:
    """Whether a word beside one figure is the opposite of one beside the other. A figure with words of both sides, or
    words that both figures have, tells nothing."""
    left, right = a.beside - b.beside, b.beside - a.beside
    rows = (*_rows(), _camps()) if _votes(a) and _votes(b) else _rows()
    return any(_parted(left, right, one, other) or _parted(right, left, one, other) for one, other in rows)


def _votes(p: Profile) -> bool:
    return not p.spoken.isdisjoint(load("opposites")["voting"])


@cache
def _camps() -> Row:
    one, other = load("opposites")["camps"]
    return frozenset([one]), frozenset([other])


def _parted(left: frozenset[str], right: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(left & one and right & other) and not (left & other or right & one)


@cache
def _rows() -> tuple[Row, ...]:
    rows = (line.split("|") for line in load("opposites")["pairs"].split("\n") if "|" in line)
    return tuple((frozenset(left.split()), frozenset(right.split())) for left, right in rows)
