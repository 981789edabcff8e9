"""The word lists of places.toml, each read once."""

from __future__ import annotations

from functools import cache

from factcheck.data import load
from factcheck.values.place import Position


@cache
def listed(table: str, key: str) -> frozenset[str]:
    """The words of one list, in lower case."""
    return frozenset(w.strip().casefold() for w in load("places")[table][key].split(",") if w.strip())


@cache
def prepositions() -> dict[str, Position]:
    """Preposition -> the position it tells."""
    rows = load("places")["prepositions"].items()
    return {w.strip(): Position("" if p == "at" else p) for p, words in rows for w in words.split(",")}


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Position], ...]]:
    """Last word -> prepositions of several words that end in it, each with its position."""
    positions = load("places")["phrase_positions"]
    found: dict[str, tuple[tuple[tuple[str, ...], Position], ...]] = {}
    for text, position in positions.items():
        words = tuple(text.split())
        found[words[-1]] = (*found.get(words[-1], ()), (words, Position(position)))
    return found
