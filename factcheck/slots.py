"""What a person, a thing or an occasion has but one of, told in other words in each article.

Two articles seldom tell the day somebody died, the turnout of an election or the price of a purchase alike, and their
sentences have little in common. But where both say whose it is, or each has one such value alone, the values are of one
matter (factcheck/data/slots.toml). An article that has two values of a slot speaks of two things, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from itertools import combinations
from typing import Any

from factcheck.ages import told_beside
from factcheck.align import Compare, Group, Pair, linked, pair_by
from factcheck.clash import distance
from factcheck.data import load
from factcheck.evidence import Profile, articles, bearer_of
from factcheck.grammar.words import any_of
from factcheck.identity import STRANGERS
from factcheck.model import Frame, Modality
from factcheck.story import Rarity
from factcheck.values.base import Value, Verdict
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

NEWS = 31
"""Days before its publication within which a date in a sentence does not make it one that looks back."""

APART = 10
"""Days between two articles after which they may tell of two occasions."""

STORY, NAMES, AGENT, PERSON, AGE, TALLY = "story", "names", "agent", "person", "age", "tally"
"""Of whom a slot is told, where more than a name of its own tells it (slots.toml)."""

TELLING = 10
"""The least number of votes by which two tallies are known to be of one vote."""


@dataclass(frozen=True, slots=True)
class Told:
    """One way in which a slot is told: of each of these that is not empty, the claim has a word."""

    things: frozenset[str]
    verbs: frozenset[str]
    events: frozenset[str]
    parties: frozenset[str]
    prepositions: frozenset[str]
    words: frozenset[str]
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Slot:
    """What something has but one of, with `of` whom or what it must be told (slots.toml)."""

    name: str
    kinds: frozenset[str]
    of: str
    told: tuple[Told, ...]
    without: frozenset[str]


@cache
def slots() -> tuple[Slot, ...]:
    """The slots of slots.toml, in its order."""
    return tuple(_slot(row) for row in load("slots")["slot"])


def _slot(row: Mapping[str, Any]) -> Slot:
    told = tuple(Told(*(frozenset(way.get(f.name, ())) for f in fields(Told))) for way in row["told"])
    return Slot(row["name"], frozenset(row["kinds"]), row["of"], told, frozenset(row.get("without", ())))


def slot_groups(profiles: Sequence[Profile], rarity: Rarity, compare: Mapping[str, Compare]) -> list[Group]:
    """The values of each slot of one bearer, across articles: those that agree and those that do not."""
    groups: list[Group] = []
    for slot in slots():
        filled = [i for i, p in enumerate(profiles) if fills(p, slot)]
        filled = [i for i in filled if not any(_is_other(profiles[i], profiles[j], slot, compare) for j in filled)]
        rows = (_pair(i, j, slot, profiles, rarity, compare) for i, j in combinations(filled, 2))
        groups += linked([p for p in rows if p is not None])
    return groups


def fills(p: Profile, slot: Slot) -> bool:
    """Whether a claim tells the value of a slot, by its own article's word and for its own time."""
    claim, frame = p.reading.claim, p.reading.frame
    if claim.kind not in slot.kinds or p.reading.carried or claim.modality in (Modality.DENIED, Modality.HEDGED):
        return False
    if isinstance(claim.value, Quantity) and (claim.value.change in ("from", "by") or claim.value.vague):
        return False
    words = {*map(str.lower, frame.context), *_WORD.findall(p.sentence.lower())}
    if not any(_holds(frame, claim.value, words, way) for way in slot.told) or slot.without & words:
        return False
    if p.before.endswith(_OF_OTHERS) or (slot.of == AGE and not _is_age_now(p)):
        return False
    return slot.of not in (STORY, NAMES, AGENT) or not _looks_back(p)


_WORD = re.compile(r"[\w-]+")
_OF_OTHERS = ("other ", "another ", "further ", "more ", "additional ")
"""What stands before a figure of some beside those that the slot counts."""


def _holds(frame: Frame, value: Value, words: Collection[str], way: Told) -> bool:
    """Whether a claim is told in one of the ways of a slot."""
    thing = _plain(frame.measured)
    held = {thing, *map(_plain, (*frame.agents, *frame.patients))}
    scheduled = frame.trigger in load("slots")["scheduling"] and bool(held & way.events)
    unit = value.unit if isinstance(value, Quantity) else ""
    return (
        (not way.things or thing in way.things)
        and (not way.verbs or frame.trigger in way.verbs)
        and (not way.events or frame.trigger in way.events or scheduled)
        and (not way.parties or not way.parties.isdisjoint(held))
        and (not way.prepositions or frame.preposition in way.prepositions)
        and (not way.words or not way.words.isdisjoint({thing, *words}))
        and (not way.units or unit in way.units)
    )


def _plain(word: str) -> str:
    """A word of a frame without the mark of a name: sentences begin with capitals."""
    return word.lstrip("@").lower()


def _is_age_now(p: Profile) -> bool:
    """Whether an age is told for the day of the news: beside a name, as what somebody is, or died at."""
    return p.reading.frame.trigger in _DYING or told_beside(p.before, p.after, p.reading.claim.text)


_DYING = ("die", "pass_away", "perish", "death")


def _looks_back(p: Profile) -> bool:
    """Whether a sentence compares with, or dates itself to, another time than that of the news."""
    if _background().search(p.sentence):
        return True
    days = (s.value.latest for s in p.siblings if isinstance(s.value, DateValue))
    return any(d is not None and p.published is not None and (p.published - d).days > NEWS for d in days)


@cache
def _background() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load('slots')['background']['words'])}\b", re.IGNORECASE)


def _is_other(a: Profile, b: Profile, slot: Slot, compare: Mapping[str, Compare]) -> bool:
    """Whether one article has two values of a slot for one bearer."""
    left, right = a.reading.claim, b.reading.claim
    if left.source != right.source or left.kind != right.kind or not _one_bearer(a, b, slot):
        return False
    return compare[left.kind](left.value, right.value).conflicts


def _one_bearer(a: Profile, b: Profile, slot: Slot) -> bool:
    if slot.of == TALLY:
        return bool(_beside(a) & _beside(b))
    shared = bearers(a, slot.of) & bearers(b, slot.of)
    return slot.of == STORY or len(shared) >= (2 if slot.of == NAMES else 1)


def _beside(p: Profile) -> frozenset[float]:
    """The other numbers in the sentence of a vote, by which it is known."""
    values = (s.value for s in p.siblings if s.kind == "count")
    return frozenset(v.nominal for v in values if isinstance(v, Quantity) and v.exact and v.nominal >= TELLING)


def bearers(p: Profile, of: str) -> frozenset[str]:
    """Whose value it may be, as frames write names."""
    frame = p.reading.frame
    if of == "object":
        begun = frame.agents if frame.trigger in _BEGINNING else ()
        return frozenset(w for w in (*frame.patients, *begun) if w.startswith("@"))
    if of == AGENT:
        return frozenset(w for w in frame.agents if w.startswith("@"))
    if of == AGE and ((who := bearer_of(p)) or frame.trigger not in _DYING):
        return frozenset([who] if who.startswith("@@") else ())
    if of in (PERSON, AGE):
        return frozenset(w for w in (*frame.agents, *frame.patients) if w.startswith("@@"))
    told = (*frame.agents, *frame.patients, *frame.own, *frame.entities, frame.measured)
    return frozenset(w for w in told if w.startswith("@"))


_BEGINNING = ("begin", "originate")


def _pair(
    i: int, j: int, slot: Slot, profiles: Sequence[Profile], rarity: Rarity, compare: Mapping[str, Compare]
) -> Pair | None:
    """Two articles' values of a slot, as far as they may be of one matter."""
    a, b = profiles[i], profiles[j]
    left, right = a.reading.claim, b.reading.claim
    if left.source == right.source or left.kind != right.kind or not _one_bearer(a, b, slot):
        return None
    near = articles(a, b, rarity.between(left.source, right.source))
    if near in STRANGERS or (slot.of == STORY and _days_between(a, b) > APART):
        return None
    found = compare[left.kind](left.value, right.value)
    if found.verdict is Verdict.NOT_COMPARABLE:
        return None
    rows = [("slot", slot.of), ("articles", near), ("far", _far(left.value, right.value))]
    return pair_by(i, j, [row for row in rows if row[1]], load("slots")["weights"], found)


def _far(left: Value, right: Value) -> str:
    """How far apart two figures are; of days and years that says nothing."""
    return distance(left, right) if isinstance(left, Quantity) else ""


def _days_between(a: Profile, b: Profile) -> int:
    return abs((a.published - b.published).days) if a.published and b.published else 0
