"""Which steps of a story are of one matter: one person's case, one person's freedom, one name, one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import combinations

from factcheck.clauses.triggers import light, trigger_class, word_class
from factcheck.data import load
from factcheck.findings.whose import Holder, Parts
from factcheck.grammar.status.bills import LAW
from factcheck.values.status import (
    CAPTURED,
    EVENT,
    FREEDOM,
    NAMED,
    NAMINGS,
    PLANNED,
    UNDER_WAY,
    WITHHELD,
    Standing,
)

SOMEBODY = ""
"""Stands for the one person of a story's case whom nobody names."""

UNTOLD = "person"
"""The family of names whose bearers are told to be neither victim nor suspect."""


@dataclass(frozen=True, slots=True)
class Step:
    """A status by reading index: the article it stands in and its day, and the stage."""

    index: int
    source: str
    day: date | None
    standing: Standing
    stage: int
    whose: Holder | None = None
    parts: Parts = Parts()
    known: frozenset[str] = frozenset()
    """Further states that the article speaks of without telling them as a status."""
    named: frozenset[str] = frozenset()
    """The persons whom the article names."""


def matters(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The steps of each matter."""
    yield from _cases([s for s in steps if s.standing.family not in NAMINGS])
    yield from _names([s for s in steps if s.standing.family in NAMINGS])
    yield from _laws([s for s in steps if s.standing.family == LAW])
    yield from _events(steps)


def _cases(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The stages of each person, family by family. Who is not named is the one person that the article names in a
    stage of the family, else the one that the story does; of several such persons none."""
    families: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.whose is not None:
            families[step.standing.family].append(step)
    for _, mine in sorted(families.items()):
        mine = _in_full(mine)
        whole = {s.whose.name for s in mine if s.whose and not s.whose.several} - {SOMEBODY}
        persons: dict[str, list[Step]] = defaultdict(list)
        for step in _without_old_arrests(mine):
            named = (s.whose.name for s in mine if s.whose and not s.whose.several and s.source == step.source)
            own = set(named) - {SOMEBODY}
            meant = {step.whose.name} if step.whose and step.whose.name else own or whole or {SOMEBODY}
            if len(meant) == 1:
                persons[next(iter(meant))].append(step)
        yield from (persons[name] for name in sorted(persons))


def _in_full(steps: Sequence[Step]) -> list[Step]:
    """The steps with each surname that stands alone as the one full name that ends in it."""
    full = {s.whose.name for s in steps if s.whose and " " in s.whose.name and not s.whose.several}

    def whole(name: str) -> str:
        fitting = [f for f in full if name in f.split()[1:]]
        return fitting[0] if len(fitting) == 1 else name

    return [replace(s, whose=replace(s.whose, name=whole(s.whose.name))) if s.whose else s for s in steps]


def _without_old_arrests(steps: Sequence[Step]) -> Iterator[Step]:
    """The steps without arrests that an article tells of somebody who escaped: they may have gone before."""
    escaped = {s.source for s in steps if s.standing.family == FREEDOM and s.standing.event == "escape"}
    for step in steps:
        told = step.standing.state == CAPTURED and step.standing.event in load("developments")["arrests"]
        if not (told and step.source in escaped):
            yield step


def _events(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The stages of each event: those that share what they are done to, or who takes part."""
    mine = [s for s in steps if s.standing.family == EVENT and s.standing.event not in light()]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, step in enumerate(mine):
        for key in sorted(_done_to(step) | step.parts.names):
            holders[key].append(place)
    home = list(range(len(mine)))
    for a, b in sorted({pair for held in holders.values() for pair in combinations(held, 2)}):
        if home[a] != home[b] and _one_event(mine[a], mine[b]):
            old, new = max(home[a], home[b]), min(home[a], home[b])
            home = [new if h == old else h for h in home]
    rows: dict[int, list[Step]] = defaultdict(list)
    for place, step in zip(home, mine, strict=True):
        rows[place].append(step)
    yield from (row for row in rows.values() if len(row) > 1)


def _one_event(a: Step, b: Step) -> bool:
    """Whether two statuses are of one event: of one class, done to the same by no others, or, where one does not tell
    what it is done to, by the same. Of what people do again and again (they meet, travel, play) nothing may be told on
    one side that is not on the other."""
    left, right = _done_to(a), _done_to(b)
    if {a.standing.state, b.standing.state} == {PLANNED, UNDER_WAY}:
        return bool(left & right)
    names = a.parts.names & b.parts.names
    if trigger_class(a.standing.event) != trigger_class(b.standing.event):
        return False
    if names and a.source == b.source and a.standing == b.standing:
        return True
    if left and right:
        return bool(left & right) and (bool(names) or not (a.parts.names and b.parts.names))
    if not names or (trigger_class(a.standing.event) in _repeated() and (left or right)):
        return False
    rest = [p.others | p.names - names for p in (a.parts, b.parts)]
    return trigger_class(a.standing.event) not in _repeated() or bool(rest[0] & rest[1]) or not any(rest)


@cache
def _repeated() -> frozenset[str]:
    """Classes of events that the same people have many of."""
    return frozenset(load("developments")["repeated"])


def _done_to(step: Step) -> frozenset[str]:
    """What an event is done to; what is under way is told by its subject."""
    own = {step.standing.event} if step.standing.state == UNDER_WAY else set()
    return frozenset(word_class(t) for t in step.parts.things | own)


def _laws(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The stages of each bill: those that share what tells it from others."""
    told: set[tuple[int, ...]] = set()
    for mark in sorted({m for s in steps for m in s.parts.things}):
        mine = [s for s in steps if mark in s.parts.things]
        key = tuple(s.index for s in mine)
        if key not in told:
            told.add(key)
            yield mine


def _names(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The steps in which the name of the story's victim is kept back or told, and those of its suspect. Nothing is
    known of a story that names several in one part, nor of an article that names the one and keeps another back.
    Whoever is told to be neither must be the only one in question."""
    for family in NAMINGS:
        mine = [s for s in steps if s.standing.family == family]
        told = {s.whose.name for s in mine if s.whose and s.standing.state == NAMED}
        if len(told) == 1 and (family != UNTOLD or len(mine) == len(steps)):
            yield [s for s in mine if s.standing.state != WITHHELD or not told & s.named]
