"""The words round two values: those of the clause and sentence, and the letters beside the value."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from factcheck.evidence.grade import Grade
from factcheck.evidence.profile import Profile
from factcheck.story import Rarity

_GOVERNORS = Grade(0.01, 0.35, 0.65, 0.95)


def governors(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words between the value and the root of its sentence."""
    if not a.governors or not b.governors:
        return ""
    return _GOVERNORS(rarity.cosine(a.governors, b.governors))


_NEIGHBOURS = Grade(0.01, 0.3, 0.6, 0.9)


def neighbours(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words within three places."""
    if not a.neighbours or not b.neighbours:
        return ""
    return _NEIGHBOURS(rarity.cosine(a.neighbours, b.neighbours))


_CLAUSE = Grade(0.05, 0.2, 0.35, 0.5, 0.75)


def clause(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words of the clause."""
    if not a.words or not b.words:
        return ""
    return _CLAUSE(rarity.cosine(a.words, b.words))


_SENTENCE = Grade(0.1, 0.2, 0.3, 0.45, 0.7)


def sentence(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The content words of the sentence."""
    return _SENTENCE(rarity.cosine(a.context, b.context))


_WORDING = Grade(0.4, 0.5, 0.6, 0.7, 0.85)

COPY = "from 0.85"
"""Likeness of two sentences from which they are one piece of copy."""


def wording(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Likeness of the two sentences as strings (rapidfuzz token_set_ratio)."""
    return _WORDING(_alike(a.sentence, b.sentence) / 100)


@lru_cache(maxsize=1 << 12)
def _alike(left: str, right: str) -> float:
    """In per cent. Two sentences meet as often as they have claims of one kind."""
    return fuzz.token_set_ratio(left, right)


_WINDOW = Grade(0.3, 0.4, 0.5, 0.65, 0.8)


def window(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Likeness of what stands just before and just after the value: copy that was passed on keeps it."""
    before = fuzz.ratio(a.before, b.before) / 100 if a.before and b.before else 0.0
    after = fuzz.ratio(a.after, b.after) / 100 if a.after and b.after else 0.0
    return _WINDOW((before + after) / 2)


def phrases(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Terms of three and more words that both sentences use: rarely two things bear one long name."""
    left, right = frozenset(a.reading.frame.phrases), frozenset(b.reading.frame.phrases)
    return "" if not left or not right else "shared" if left & right else "none shared"


_ENTITIES = Grade(0.1, 0.8, 1.6, 3.0)


def entities(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The named entities of the sentence."""
    if not a.nearby or not b.nearby:
        return ""
    both = rarity.weight(a.nearby & b.nearby)
    return "none shared" if not both else _ENTITIES(both)


def preposition(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The preposition that ties the value to its clause."""
    left, right = a.reading.frame.preposition, b.reading.frame.preposition
    return "" if not left or not right else "same" if left == right else "other"
