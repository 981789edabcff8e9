"""How far an event has come (planned, under way, done, called off), or how a matter ended (convicted, acquitted)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from factcheck.data import load
from factcheck.values.base import (
    Comparison,
    Json,
    Relation,
    Verdict,
    compatible,
    conflict,
    not_comparable,
    same,
)

EVENT = "event"
"""The family of the stages of an event; the other families are the `ways` of status.toml."""

CASE, FREEDOM = "case", "freedom"
"""The families of how far a case against somebody is, and of whether somebody who is sought is free."""

NAMINGS = ("victim", "suspect", "person")
"""The families of whether the police have told somebody's name, by who that is in the matter."""

WITHHELD, NAMED = "name withheld", "named"
AT_LARGE, CAPTURED, ESCAPED = "at large", "captured", "escaped"

NEGOTIATED, PLANNED, UNDER_WAY, DONE = "in negotiations", "planned", "under way", "done"
POSTPONED, CANCELLED, NOT_DONE, DENIED = "postponed", "cancelled", "not done", "denied"
NOT_YET = "not yet done"
RESUMED, CONFIRMED = "resumed", "confirmed"

STAGES = (NEGOTIATED, PLANNED, UNDER_WAY, DONE)
"""What an event runs through when nothing comes between."""

_ON_THE_WAY = {NEGOTIATED: 0, PLANNED: 1, NOT_YET: 1, POSTPONED: 2, UNDER_WAY: 3, DONE: 4, CANCELLED: 4}

# Pairs that need not follow each other in any order, and pairs of which one may only be the later news.
_TOGETHER = frozenset(
    map(
        frozenset,
        (
            (NOT_DONE, NEGOTIATED), (NOT_DONE, PLANNED), (NOT_DONE, UNDER_WAY), (NOT_DONE, POSTPONED),
            (NOT_DONE, CANCELLED), (NOT_DONE, DENIED), (NOT_DONE, RESUMED), (CANCELLED, DENIED), (POSTPONED, DENIED),
            (RESUMED, UNDER_WAY), (RESUMED, NEGOTIATED), (CONFIRMED, NEGOTIATED), (CONFIRMED, PLANNED),
            (CONFIRMED, UNDER_WAY), (CONFIRMED, DONE), (CONFIRMED, POSTPONED), (CONFIRMED, CANCELLED),
            (CONFIRMED, RESUMED),
        ),
    )
)  # fmt: skip
_LATER = frozenset(
    map(
        frozenset,
        (
            (POSTPONED, NEGOTIATED), (POSTPONED, PLANNED), (POSTPONED, UNDER_WAY), (POSTPONED, CANCELLED),
            (POSTPONED, RESUMED), (CANCELLED, NEGOTIATED), (RESUMED, PLANNED), (RESUMED, DONE),
        ),
    )
)  # fmt: skip
_OPEN = frozenset(map(frozenset, ((DENIED, NEGOTIATED), (DENIED, PLANNED), (CONFIRMED, NOT_DONE))))


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage of an event, or a way in which a matter stands.

    `event` is the lemma of the verb or noun that names the event (`sign` in `expected to sign`): a help for frames,
    no part of the value, since two articles may use two words for one event.
    """

    state: str
    family: str = EVENT
    event: str = field(default="", compare=False)

    @property
    def label(self) -> str:
        return self.state

    @property
    def key(self) -> str:
        """`family:state`; `Standing.read` takes it back, without the event."""
        return f"{self.family}:{self.state}"

    @classmethod
    def read(cls, key: str) -> Standing:
        """The standing whose key this is. Raises ValueError for an unknown family or state."""
        family, _, state = key.partition(":")
        if state not in states(family):
            raise ValueError(f"not the key of a status: {key!r}")
        return cls(state, family)

    @property
    def vagueness(self) -> float:
        """0.0: a state is one of a few."""
        return 0.0

    def as_dict(self) -> dict[str, Json]:
        return {"label": self.label, "family": self.family, "event": self.event}


@cache
def states(family: str) -> tuple[str, ...]:
    """The states of a family, () for an unknown one."""
    if family == EVENT:
        return (*STAGES, POSTPONED, CANCELLED, NOT_DONE, NOT_YET, DENIED, RESUMED, CONFIRMED)
    way = load("status")["ways"].get(family)
    if way is None:
        return ()
    listed = [state for row in way["rows"] for state in row]
    named = [s for table in way.values() if isinstance(table, dict) for s in table]
    return tuple(dict.fromkeys((*listed, *named)))


def stage(standing: Standing) -> int | None:
    """How far on a matter is, 0 for the first stage of its family; None where that family has no order. Of two states
    of one stage neither follows the other (acquitted, convicted)."""
    if standing.family == EVENT:
        return _ON_THE_WAY.get(standing.state)
    rows: list[list[str]] = load("status")["ways"].get(standing.family, {}).get("rows", [])
    if any(row[::-1] in rows for row in rows):
        return None
    return max((row.index(standing.state) for row in rows if standing.state in row), default=None)


def in_family(standing: Standing, family: str) -> Standing | None:
    """What a standing tells in a family: itself in its own, and in another that counts its state (whoever is arrested
    is captured); None where it tells nothing there."""
    if standing.family == family:
        return standing
    other: dict[str, str] = load("status")["ways"].get(family, {}).get("other", {})
    told = next((state for state, same_state in other.items() if same_state == standing.state), None)
    return Standing(told, family, standing.event) if told is not None else None


def compare_standings(left: Standing, right: Standing) -> Comparison:
    """Whether both can hold of one event or matter.

    A stage and a later one (planned, done) are a CONFLICT of relation UPDATE: within one article or on one day both
    cannot hold, in a later article the later one is news. The dates of the articles decide, not the values.
    """
    left = in_family(left, right.family) or left
    right = in_family(right, left.family) or right
    if left.family != right.family:
        return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} tell different things")
    if left.state == right.state:
        return same(f"{left.label} in both")
    return _event(left, right) if left.family == EVENT else _way(left, right)


def _event(left: Standing, right: Standing) -> Comparison:
    pair = frozenset((left.state, right.state))
    if NOT_YET in pair:
        later = DONE in pair
        told = f"{left.label} and {right.label} can both hold"
        return _update(left, right) if later else compatible(Relation.GRANULARITY, told)
    if pair in _TOGETHER:
        return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} can both hold")
    if pair in _OPEN:
        return not_comparable(Relation.SCOPE, f"{left.label} and {right.label} may be said of different steps")
    if pair in _LATER or pair <= set(STAGES):
        return _update(left, right)
    return conflict(f"{left.label} and {right.label} exclude each other")


def _way(left: Standing, right: Standing) -> Comparison:
    beside = load("developments")["beside"]
    if right.state in beside.get(left.state, ()) or left.state in beside.get(right.state, ()):
        return compatible(Relation.GRANULARITY, f"{left.label} and {right.label} may both be so")
    rows: list[list[str]] = load("status")["ways"][left.family]["rows"]
    if any(left.state in row and right.state in row for row in rows):
        return _update(left, right)
    return conflict(f"{left.label} and {right.label} exclude each other")


def _update(left: Standing, right: Standing) -> Comparison:
    return Comparison(
        Verdict.CONFLICT, Relation.UPDATE, f"{left.label} and {right.label} cannot hold at one time, but may follow"
    )
