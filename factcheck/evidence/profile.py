"""A claim with all that comparisons ask of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from factcheck.clauses.triggers import trigger_class, word_class
from factcheck.frames.lists import Item
from factcheck.story import Reading
from factcheck.values.base import Comparison, Value
from factcheck.values.interval import DateValue
from factcheck.values.toponym import fold

FAMILIES: dict[str, str] = {
    "date": "date", "time": "date",
    "age": "age", "count": "count", "money": "figure", "percent": "figure", "measure": "figure",
    "duration": "figure", "ordinal": "rank",
    "score": "score", "venue": "venue", "name": "name", "quote": "quote", "status": "status",
}  # fmt: skip
"""Kinds whose evidence is weighed alike."""


def family_of(kind: str) -> str:
    """The family of a kind; one that was added is weighed as what has happened is."""
    return FAMILIES.get(kind, "status")


WINDOW = 40
"""Characters on either side of a value that are compared letter by letter."""

BESIDE = 4
"""Words on either side of a value that stand right beside it."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """A claim that stands in the same sentence, with what it measures and its kind's comparison."""

    kind: str
    value: Value
    measured: str
    compare: Callable[[Value, Value], Comparison]
    aside: bool = False
    """Whether it is told of something in a clause aside from the claim: `the mill, built in 1902, employs 40`."""
    increment: bool = False
    """Whether it is a number that came to one told before: `eight more died`."""
    said: bool = False
    """Whether it is the day on which somebody told the news: `12 were hurt, the police said on Tuesday`."""

    def against(self, other: Sibling) -> Comparison | None:
        """The verdict on two siblings of one kind, None where they are not of one matter."""
        if self.kind != other.kind or (self.kind in COUNTED and self.measured != other.measured):
            return None
        return self.compare(self.value, other.value)


_WORD = re.compile(r"[\w-]+")
_NEAR_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_BREAK = re.compile(r"[.;:,()]")

COUNTED = frozenset({"count", "ordinal", "age", "percent", "measure", "money", "duration"})


@dataclass(frozen=True)
class Profile:
    """A reading with the sets that comparisons ask for, made once."""

    reading: Reading
    sentence: str
    position: float
    """The place of the sentence in its article, 0 (first) to 1."""
    siblings: tuple[Sibling, ...] = ()
    """The other claims of the sentence."""
    named: frozenset[str] = frozenset()
    """All entities of the article, by their names in the story."""
    start: int = 0
    """Where in the sentence the value begins; `end` where it ends."""
    end: int = 0
    sort: str = ""
    """What values of its article could be taken for it: those of its kind that are of one thing, or of one event."""
    rivals: int = 0
    """Other values of that sort in its article."""
    published: date | None = None
    """The day its article was published."""
    item: Item | None = None
    """The value's place in a list of its sentence."""

    @cached_property
    def named_folded(self) -> frozenset[str]:
        """What the article names, as toponyms are folded."""
        return frozenset(map(fold, self.named))

    @cached_property
    def before(self) -> str:
        return self.sentence[max(0, self.start - WINDOW) : self.start].lower()

    @cached_property
    def after(self) -> str:
        return self.sentence[self.end : self.end + WINDOW].lower()

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The words of the sentence, as written and as lemmas, in lower case."""
        return frozenset((*map(str.lower, self.reading.frame.context), *_WORD.findall(self.sentence.lower())))

    @cached_property
    def beside(self) -> frozenset[str]:
        """The words right beside the value, what it measures with its modifiers, the verb that governs it, and who
        acts: what may have an opposite beside another value."""
        frame = self.reading.frame
        behind = _NEAR_WORD.findall(_BREAK.split(self.after)[0])[:BESIDE]
        told = (frame.measured, frame.trigger, *self.modifiers, *frame.neighbours, *frame.agents)
        near = (*_NEAR_WORD.findall(self.before)[-BESIDE:], *behind)
        return frozenset((*near, *(w.lstrip("@").lower() for w in told)))

    @cached_property
    def siblings_by_kind(self) -> dict[str, list[Sibling]]:
        """The other claims of the sentence by kind."""
        found: dict[str, list[Sibling]] = {}
        for sibling in self.siblings:
            found.setdefault(sibling.kind, []).append(sibling)
        return found

    @cached_property
    def dates(self) -> tuple[DateValue, ...]:
        """The other dates of the sentence that are told of the claim's own matter."""
        return tuple(s.value for s in self.siblings if isinstance(s.value, DateValue) and not s.aside)

    @cached_property
    def clause_names(self) -> frozenset[str]:
        """All names in the clause, as frames write them."""
        frame = self.reading.frame
        told = (*frame.agents, *frame.patients, *frame.own, *frame.entities, frame.measured)
        return frozenset(w for w in told if w.startswith("@"))

    @cached_property
    def context(self) -> frozenset[str]:
        return frozenset(self.reading.frame.context)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.reading.frame.words)

    @cached_property
    def nearby(self) -> frozenset[str]:
        return frozenset(self.reading.frame.nearby)

    @cached_property
    def modifiers(self) -> frozenset[str]:
        return frozenset(self.reading.frame.modifiers)

    @cached_property
    def own(self) -> frozenset[str]:
        return frozenset(self.reading.frame.own)

    @cached_property
    def governors(self) -> frozenset[str]:
        return frozenset(map(trigger_class, self.reading.frame.governors))

    @cached_property
    def neighbours(self) -> frozenset[str]:
        return frozenset(self.reading.frame.neighbours)

    @cached_property
    def agents(self) -> frozenset[str]:
        return self._others(self.reading.frame.agents)

    @cached_property
    def patients(self) -> frozenset[str]:
        return self._others(self.reading.frame.patients)

    def _others(self, role: tuple[str, ...]) -> frozenset[str]:
        """Those in a role, by class. What a figure counts is compared as that, and says nothing twice."""
        counted = {word_class(self.reading.frame.measured)} if self.reading.claim.kind in COUNTED else set()
        return frozenset(map(word_class, role)) - counted
