"""The word lists of status.toml, each read once, and what the readers of statuses hand on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.data import load


@dataclass(frozen=True, slots=True)
class Told:
    """A status read off tokens `start` to `end` (exclusive); `event` is the lemma that names the event."""

    start: int
    end: int
    state: str
    family: str
    event: str


@cache
def words(table: str, key: str) -> frozenset[str]:
    """The words of one list; `table` may have a dot (`fate.sure`)."""
    row = load("status")
    for part in table.split("."):
        row = row[part]
    return frozenset(w.strip() for w in row[key].split(",") if w.strip())


@cache
def by_word(table: str) -> dict[str, str]:
    """Word -> the state whose list holds it, for a table of such lists."""
    row = load("status")
    for part in table.split("."):
        row = row.get(part, {})
    return {w.strip(): state for state, listed in row.items() if isinstance(listed, str) for w in listed.split(",")}


@cache
def families() -> tuple[str, ...]:
    """The families of ways that matters end in."""
    return tuple(load("status")["ways"])


@cache
def exceptions_of(verb: str) -> frozenset[str]:
    """Lemmas near a verb that make it another verb (`captured the moment`)."""
    return words("unless", verb) if verb in load("status")["unless"] else frozenset()


@cache
def phrase_starts() -> frozenset[str]:
    """First words of all listed phrases: a token that is none of them begins no phrase."""
    listed = [*words("underway", "phrases"), *(p for f in families() for p in by_word(f"ways.{f}.phrases"))]
    return frozenset(p.split()[0] for p in listed)
