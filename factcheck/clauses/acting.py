"""Verbs beside ages: those that say an age, and the one right behind `the 34-year-old`, where the parser takes it for
part of a noun phrase.

In `The 23-year-old beat Ida Moss` the age is somebody by itself. Read as `the 23-year-old beat`, it becomes the age of
the one that the verb is done to.
"""

from __future__ import annotations

from functools import cache

from factcheck.data import load
from factcheck.model import Sentence, Token

SAY_AGE = frozenset({"be", "turn"})
"""Verbs that say an age of their subject."""

_OBJECTS = ("PROPN", "PRON", "DET")
_MISREAD = ("NOUN", "ADJ", "VERB")


def verb_behind_age(sentence: Sentence, end: int) -> Token | None:
    """The word right behind an age that ends at `end` if it has the form of a past tense and what follows may be its
    object; None else."""
    tokens = sentence.tokens
    at = next((t.i for t in tokens if t.start >= end), len(tokens))
    if at + 1 >= len(tokens) or tokens[at].start != end + 1:
        return None
    word, after = tokens[at], tokens[at + 1]
    past = word.lower.endswith("ed") or word.lower in _past_forms()
    return word if past and word.pos in _MISREAD and after.pos in _OBJECTS else None


@cache
def _past_forms() -> frozenset[str]:
    return frozenset(load("tense")["irregular"])
