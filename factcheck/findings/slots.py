"""What a person, a thing or an occasion has but one of, and whether a claim tells it (factcheck/data/slots.toml)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from factcheck.clash.unnamed import role_of
from factcheck.data import load
from factcheck.evidence import Profile
from factcheck.frames.ages import told_beside
from factcheck.frames.frame import SHARE
from factcheck.grammar.words import any_of
from factcheck.model import Frame, Modality
from factcheck.values.base import Value
from factcheck.values.quantity import Quantity

NEWS = 31
"""Days before its publication within which a date in a sentence does not make it one that looks back."""

STORY, HARM, THING, WORD, NAMES, OBJECT = "story", "harm", "thing", "word", "names", "object"
AGENT, PERSON, PARENT, AGE, ROLE, TALLY, NAMED = "agent", "person", "parent", "age", "role", "tally", "named"
"""Of whom a slot is told (slots.toml)."""

OF_NOBODY = (STORY, HARM)
"""Slots of which no bearer is told."""

DYING = ("die", "pass_away", "perish", "death")
"""Triggers of deaths, behind which an age is that of the dead."""


@dataclass(frozen=True, slots=True)
class Told:
    """One way in which a slot is told: of each of these that is not empty, the claim has a word."""

    things: frozenset[str]
    verbs: frozenset[str]
    events: frozenset[str]
    parties: frozenset[str]
    prepositions: frozenset[str]
    modifiers: frozenset[str]
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
    hedged: bool
    describes: bool = False


@cache
def slots() -> tuple[Slot, ...]:
    """The slots of slots.toml, in its order."""
    return tuple(_slot(row) for row in load("slots")["slot"])


def _slot(row: Mapping[str, Any]) -> Slot:
    told = tuple(Told(*(frozenset(way.get(f.name, ())) for f in fields(Told))) for way in row["told"])
    return Slot(
        row["name"],
        frozenset(row["kinds"]),
        row["of"],
        told,
        frozenset(row.get("without", ())),
        row.get("hedged", False),
        row.get("describes", False),
    )


def fills(p: Profile, slot: Slot) -> bool:
    """Whether a claim tells the value of a slot, by its own article's word and for its own time."""
    claim, frame = p.reading.claim, p.reading.frame
    if claim.kind not in slot.kinds or p.reading.carried or claim.modality is Modality.DENIED:
        return False
    if claim.modality is Modality.HEDGED and not slot.hedged:
        return False
    if isinstance(claim.value, Quantity) and (_is_step(claim.value) or claim.value.vague):
        return False
    if slot.describes and not (is_tied(p) if slot.of == NAMED else _describes(p)):
        return False
    words = p.spoken
    unfit = {plain(frame.measured)} if slot.describes else words
    if not any(_holds(frame, claim.value, words, way) for way in slot.told) or not slot.without.isdisjoint(unfit):
        return False
    if slot.of in OF_NOBODY and _OF_THOSE.search(p.before):
        return False
    if slot.of == WORD and _OF_THE_BODY.match(p.after) and not _DEFINITE.search(p.before):
        return False
    if (SHARE in frame.scope and p.before.endswith(_OF_OTHERS)) or (slot.of == AGE and not _is_age_now(p)):
        return False
    if slot.of == ROLE and not role_of(p):
        return False
    dated = slot.of == THING and claim.kind == "date"
    return dated or slot.of in (PERSON, PARENT, OBJECT, AGE, ROLE, TALLY) or not _looks_back(p)


def _describes(p: Profile) -> bool:
    """Whether a figure stands before the noun of a definite thing: `the nine-foot-long hall`, `its 44-ton hull`."""
    return is_tied(p) and bool(_DEFINITE.search(p.before)) and bool(p.reading.frame.measured)


def is_tied(p: Profile) -> bool:
    """Whether a figure is part of an adjective: `the nine-foot hall`."""
    return "-" in p.reading.claim.text or p.after.startswith("-")


_DEFINITE = re.compile(r"\b(?:the|its|his|her|their|this|that)\s(?:[\w-]+\s)?\Z")


_OF_THE_BODY = re.compile(r"\s(?:[\w-]+\s){1,3}(?:of|from|in|on)\s")
"""What stands behind a number that is a part of a body, unless it is all of them (`13 members of the cabinet`)."""


_OF_THOSE = re.compile(r"\b(?:of|among)\s(?:those|these|all|the)\b[^,;.]*,\s(?:\w+\s)?\Z")
"""What stands before a number of some: `Of those aboard, 168 …`."""


def _is_step(value: Quantity) -> bool:
    """Whether a figure is where a change began, or its size; what falls some metres only comes down."""
    return value.change == "from" or (value.change == "by" and value.sort != "measure")


_OF_OTHERS = ("other ", "another ", "further ", "more ", "additional ")
"""What stands before a figure of some beside those that the slot counts."""


def _holds(frame: Frame, value: Value, words: Collection[str], way: Told) -> bool:
    """Whether a claim is told in one of the ways of a slot."""
    thing = plain(frame.measured)
    held = {thing, *map(plain, (*frame.agents, *frame.patients))}
    scheduled = frame.trigger in load("slots")["scheduling"] and bool(held & way.events)
    unit = value.unit if isinstance(value, Quantity) else ""
    return (
        (not way.things or thing in way.things)
        and (not way.verbs or frame.trigger in way.verbs)
        and (not way.events or frame.trigger in way.events or scheduled)
        and (not way.parties or not way.parties.isdisjoint(held))
        and (not way.prepositions or frame.preposition in way.prepositions)
        and (not way.modifiers or not way.modifiers.isdisjoint(frame.modifiers))
        and (not way.words or not way.words.isdisjoint({thing, *words}))
        and (not way.units or unit in way.units)
    )


def plain(word: str) -> str:
    """A word of a frame without the mark of a name: sentences begin with capitals."""
    return word.lstrip("@").lower()


def _is_age_now(p: Profile) -> bool:
    """Whether an age is told for the day of the news: beside a name, as what somebody is, or died at."""
    return p.reading.frame.trigger in DYING or told_beside(p.before, p.after, p.reading.claim.text)


def _looks_back(p: Profile) -> bool:
    """Whether a sentence compares with, or dates itself to, another time than that of the news."""
    part = _own_part(p)
    front = _BESIDE.sub("", p.sentence[: p.start]) if SHARE not in p.reading.frame.scope else p.sentence[: p.start]
    if _background().search(front + part[p.start :]):
        return True
    if part != p.sentence and not _OTHER_TIME.search(part):
        return False
    days = (d.latest for d in p.dates)
    return any(d is not None and p.published is not None and (p.published - d).days > NEWS for d in days)


_BESIDE = re.compile(r"\banother\s\Z", re.IGNORECASE)
"""What stands before a number of others than those counted before (factcheck.frames.besides), and is no comparison."""

_OTHER_TIME = re.compile(r"\b(?:(?:1[89]|20)\d\d|years?|months?|earlier|last)\b")


def _own_part(p: Profile) -> str:
    """A sentence as far as the semicolon behind a value: what follows that may be of another time; what stands before
    holds on (`In May one sank; its three crew …`)."""
    end = p.sentence.find(";", p.end)
    return p.sentence[: end if end >= 0 else len(p.sentence)]


@cache
def _background() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load('slots')['background']['words'])}\b", re.IGNORECASE)
