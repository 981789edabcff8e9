"""How many are aboard: `had 40 people on board`, `carrying 40 people` and `40 were aboard` tell one state."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factcheck.clauses.triggers import light
from factcheck.data import load
from factcheck.grammar.figures.people import of_people
from factcheck.grammar.words import any_of
from factcheck.model import Claim, Frame, Sentence
from factcheck.values.quantity import Quantity

ABOARD = "aboard"
"""The event of being on board."""

PEOPLE, PASSENGERS, CREW = "people", "passengers", "crew"
"""Sorts of those who are aboard (factcheck/data/aboard.toml)."""


def as_aboard(frame: Frame, claim: Claim, sentence: Sentence) -> Frame:
    """The frame of a number of people with their being aboard as its event, if that is what is told of them. Where
    more is told of them than that (`40 people aboard drowned`), the frame stays."""
    if claim.kind != "count" or not isinstance(claim.value, Quantity):
        return frame
    behind = sentence.text[claim.span.end - sentence.span.start :]
    if not claim.value.counted and _at_once().match(behind):
        return replace(frame, measured=PEOPLE, modifiers=(), patients=(), trigger=ABOARD, trigger_class=ABOARD)
    if not (_is_carried(frame) or _is_placed(frame, claim.value, behind)):
        return frame
    both = sort_of(frame.measured) == PASSENGERS and _CREW_TOO.match(behind)
    return replace(frame, measured=PEOPLE if both else frame.measured, trigger=ABOARD, trigger_class=ABOARD)


def sort_of(noun: str) -> str:
    """Whether a noun is of PEOPLE, PASSENGERS or CREW; '' for others."""
    return next((sort for sort in (PEOPLE, PASSENGERS, CREW) if noun in _words(sort)), "")


@cache
def aboard() -> frozenset[str]:
    """All nouns for those who are aboard."""
    return _words(PEOPLE) | _words(PASSENGERS) | _words(CREW)


def _is_carried(frame: Frame) -> bool:
    """Whether a vehicle carries those who are counted."""
    if frame.trigger not in _words("verbs") or not sort_of(frame.measured):
        return False
    by = {a.lstrip("@").lower().split()[-1] for a in frame.agents if a}
    return sort_of(frame.measured) == PASSENGERS or bool(by & _words("vehicles"))


def _is_placed(frame: Frame, value: Quantity, behind: str) -> bool:
    """Whether the words behind a number of people say that they were aboard, and its verb says no more. Passengers are
    so without these words: `the ferry, with 40 passengers,`."""
    people = not frame.measured or bool(sort_of(frame.measured)) or of_people(value)
    bare = frame.trigger in light() or frame.preposition in _HAVING
    if people and bare and _placed().match(behind):
        return True
    if frame.measured not in _words("only_aboard"):
        return False
    return frame.preposition in _HAVING or (frame.trigger in light() and bool(_on_vehicle().match(behind)))


_HAVING = ("with",)
"""Prepositions by which what has people aboard is described."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("aboard")[name])


_CREW_TOO = re.compile(r"(?:\s[\w-]+)?\sand\s(?:its\s|their\s)?crew\b", re.IGNORECASE)
"""What stands behind a number of passengers that is that of the crew as well: `102 passengers and crew`."""


_IS = r"(?:\s(?:was|were|are|is|had\sbeen|have\sbeen))?"


@cache
def _at_once() -> re.Pattern[str]:
    return re.compile(rf"\s{any_of(load('aboard')['places'])}\b", re.IGNORECASE)


@cache
def _placed() -> re.Pattern[str]:
    """What stands between a number and `aboard`: its noun, and another number beside it with its own."""
    noun = r"(?:\s[\w-]+){0,2}?"
    return re.compile(rf"{noun}(?:,?\sand\s[\w-]+{noun})?{_IS}\s{any_of(load('aboard')['places'])}\b", re.IGNORECASE)


@cache
def _on_vehicle() -> re.Pattern[str]:
    """What stands behind a number of those who are said to be on a vehicle: `passengers on the ship`."""
    place = rf"(?:on|in)\s(?:the|a|its|her)\s(?:[\w-]+\s){{0,2}}{any_of(load('aboard')['vehicles'])}"
    return re.compile(rf"(?:\s[\w-]+){{1,2}}?{_IS}\s{place}\b", re.IGNORECASE)
