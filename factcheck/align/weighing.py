"""What levels weigh, by family of kinds, and what their sum says."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from factcheck.data import load
from factcheck.evidence import family_of


@cache
def weights(family: str) -> dict[str, Any]:
    """The weights of a family of kinds: learned ones (factcheck/data/weights.toml) with the thresholds and families
    that are set by hand (weights_by_hand.toml)."""
    learned, told = load("weights").get(family, {}), load("weights_by_hand").get(family, {})
    return {**learned, **told, "clash": {**learned.get("clash", {}), **told.get("clash", {})}}


def table_of(kind: str) -> dict[str, Any]:
    """The weights of a kind: those of its family."""
    return weights(family_of(kind))


def weighed(rows: Iterable[tuple[str, str]], table: Mapping[str, Any]) -> list[tuple[str, str, float]]:
    """Levels with their weights; a level that was never seen weighs nothing."""
    return [(name, level, float(table.get(name, _NEVER_SEEN).get(level, 0.0))) for name, level in rows]


_NEVER_SEEN: Mapping[str, float] = {}


def confidence(score: float, kind: str, slot: bool = False) -> float:
    """How likely two claims that clash are about one fact: the score of their pair, calibrated for the family, and by
    itself for what a slot brought together (factcheck.findings.slotted)."""
    table = table_of(kind)
    told = table.get("slots", table) if slot else table
    return probability(float(told["slope"]) * score + float(told["shift"]))


def probability(score: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
