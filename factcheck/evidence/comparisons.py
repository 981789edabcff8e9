"""All comparisons, in the order in which they are told."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.evidence.matter import dimension, matter, measured, period, row, scope, trigger
from factcheck.evidence.profile import Profile
from factcheck.evidence.roles import agents, arguments, bearer, own, patients
from factcheck.evidence.setting import alone, articles, lead, siblings
from factcheck.evidence.words import (
    clause,
    entities,
    governors,
    neighbours,
    phrases,
    preposition,
    sentence,
    window,
    wording,
)
from factcheck.story import Rarity

Comparison = Callable[[Profile, Profile, Rarity], str]
"""Puts a pair on a level, or on none ('')."""

COMPARISONS: tuple[tuple[str, Comparison], ...] = (
    ("measured", measured),
    ("trigger", trigger),
    ("agents", agents),
    ("patients", patients),
    ("arguments", arguments),
    ("matter", matter),
    ("governors", governors),
    ("neighbours", neighbours),
    ("clause", clause),
    ("sentence", sentence),
    ("wording", wording),
    ("window", window),
    ("siblings", siblings),
    ("phrases", phrases),
    ("articles", articles),
    ("entities", entities),
    ("preposition", preposition),
    ("lead", lead),
    ("own", own),
    ("bearer", bearer),
    ("scope", scope),
    ("alone", alone),
    ("period", period),
    ("row", row),
    ("dimension", dimension),
)


def levels(a: Profile, b: Profile, rarity: Rarity) -> list[tuple[str, str]]:
    """Each comparison that says something of the pair, with the level the pair is on."""
    rarity = rarity.between(a.reading.claim.source, b.reading.claim.source)
    return [(name, level) for name, comparison in COMPARISONS if (level := comparison(a, b, rarity))]
