"""What a common noun says of a place: `courtroom`, `corner shop`, `Grand Hotel`, by the classes of facilities.toml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.data import load

LONGEST = 3
"""Words in the longest noun of the list."""


@dataclass(frozen=True, slots=True)
class Facility:
    """A class of places. `group` numbers the nouns that may stand for one thing, -1 for a word that fits every group.
    `apart`: groups exclude each other. `side`: there is an inside and an outside."""

    kind: str
    group: int
    apart: bool
    side: bool


@dataclass(frozen=True, slots=True)
class Described:
    """A name taken apart: its facility, the noun as listed, and the other words, of which `proper` have a capital."""

    facility: Facility
    noun: str
    proper: frozenset[str]
    modifiers: frozenset[str]


@cache
def facilities() -> dict[str, Facility]:
    """Every listed noun, in lower case. A noun that stands in two classes keeps the first."""
    found: dict[str, Facility] = {}
    for kind, row in load("facilities").items():
        apart, side = bool(row["apart"]), bool(row["side"])
        for group, nouns in enumerate(row["groups"].split("|")):
            for noun in nouns.split(","):
                found.setdefault(noun.strip(), Facility(kind, group, apart, side))
        for noun in row.get("general", "").split(","):
            if noun.strip():
                found.setdefault(noun.strip(), Facility(kind, -1, apart, side))
    return found


def singular(noun: str) -> str:
    """The listed singular of a listed noun's plural; the word itself otherwise."""
    known = facilities()
    if noun in known:
        return noun
    endings = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("s", ""))
    for plural, single in endings:
        if noun.endswith(plural) and noun[: -len(plural)] + single in known:
            return noun[: -len(plural)] + single
    return noun


@lru_cache(maxsize=4096)
def describe(name: str) -> Described | None:
    """The facility a name speaks of: its last listed noun, before an `of` if there is one (`Church of All Saints`).

    None where it has none.
    """
    words = name.split()
    end = words.index("of") if "of" in words[1:] else len(words)
    for stop in range(end, 0, -1):
        for start in range(max(0, stop - LONGEST), stop):
            noun = singular(" ".join(words[start:stop]).casefold())
            if noun in facilities():
                rest = words[:start] + words[stop:]
                return Described(facilities()[noun], noun, _proper(rest), _modifiers(rest))
    return None


def _proper(words: list[str]) -> frozenset[str]:
    return frozenset(w.casefold() for w in words if w[:1].isupper() or w[:1].isdigit())


def _modifiers(words: list[str]) -> frozenset[str]:
    return frozenset(w for w in words if w[:1].islower() and w not in ("of", "the", "in", "on", "at"))
