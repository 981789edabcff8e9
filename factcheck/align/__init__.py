"""Brings claims on the same fact together: blocking, evidence, grouping.

Blocking lets two claims meet when they are of one kind and share something that is not everywhere: what is
measured, a trigger class, an entity or a rare word. Evidence says how likely they are about one fact. Grouping is
complete-link: a group is a fact only if every pair in it meets, so that one loose pair does not glue two facts.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align.blocking import candidates
from factcheck.align.grouping import Bounds, group, with_supporters
from factcheck.align.pairs import VETOED, Group, Pair, Scored, linked, pair_by, strongest
from factcheck.align.scoring import frame_pair, scored, scored_pairs, value_level
from factcheck.align.weighing import confidence, table_of, weights
from factcheck.align.wider import widened, with_told_once
from factcheck.evidence import Profile

__all__ = [
    "VETOED",
    "Bounds",
    "Group",
    "Pair",
    "Scored",
    "align",
    "candidates",
    "confidence",
    "frame_pair",
    "group",
    "linked",
    "pair_by",
    "scored",
    "scored_pairs",
    "strongest",
    "table_of",
    "value_level",
    "weights",
    "with_told_once",
]


def align(pairs: Scored, profiles: Sequence[Profile]) -> list[Group]:
    """The groups of two and more readings that are about one fact, in the order of their first members."""
    groups: list[Group] = []
    for kind, rows in pairs.items():
        table = table_of(kind)
        found = with_supporters(group(rows, Bounds.of(table)), rows, profiles, table["meet"])
        groups += widened(found, rows, profiles, table)
    return sorted(groups, key=lambda g: g.members)
