"""What a measure tells of a thing: its depth, its height, its speed. `10 km deep` and `a depth of 10 km` are the depth
of one thing, while a gust is no wind, and the 400m is no length of anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from factcheck.clauses import NOUNS
from factcheck.data import load
from factcheck.model import Claim, Frame, Sentence, Span, Token
from factcheck.values.quantity import Quantity

RACE, DISTANCE = "race", "distance"
"""The dimension of measures that only name a race, and of how far one place is from another."""


def as_measured(frame: Frame, claim: Claim, sentence: Sentence) -> Frame:
    """The frame of a measure with its dimension, where a word tells it, by whatever noun it is called; any other frame
    as it is."""
    tokens = sentence.tokens_in(claim.span) if claim.kind == "measure" else []
    if not tokens or not isinstance(claim.value, Quantity):
        return frame
    unit = claim.value.base.dimension
    noun = _names(unit, "nouns").get(frame.measured, "")
    told = dimension_of(sentence, tokens, unit) or noun
    if not told:
        return frame
    own = told in load("dimensions")["general"]["things"]
    return replace(frame, dimension=told, measured=told if own or noun == told else frame.measured)


def dimension_of(sentence: Sentence, tokens: list[Token], unit: str) -> str:
    """The dimension of a figure by the words around it, '' where none tells it; `unit` is the dimension of its unit."""
    if unit == "length" and _names_a_race(sentence, tokens):
        return RACE
    for word, row in _around(sentence, tokens):
        found = _names(unit, row).get(word.lemma.lower()) or _names(unit, row).get(word.lower)
        if found:
            return found
    return ""


def _around(sentence: Sentence, tokens: list[Token]) -> Iterator[tuple[Token, str]]:
    """The words that may tell the dimension, each with the sort of words it is looked for in: those behind the figure,
    the noun whose `of` it is, or the verb it hangs on where no noun stands between."""
    last = tokens[-1].i
    behind = sentence.tokens[last + 1 : last + 3]
    if [t.lower for t in behind[:1]] == ["in"]:
        yield from ((t, "nouns") for t in behind[1:])  # `30 metres in height`
    for token in behind:
        if token.text != "-":
            yield token, "adjectives"
            break
    yield from ((t, "nouns") for t in _nouns_behind(sentence, last + 1))
    for above in _above(sentence, tokens):
        if above.pos in NOUNS:
            yield above, "nouns"
            return
        if above.pos in ("VERB", "AUX"):
            yield above, "verbs"
            return


def _nouns_behind(sentence: Sentence, begin: int) -> Iterator[Token]:
    """The nouns of the phrase that the figure stands in: `120 km/h north-westerly winds`."""
    for token in sentence.tokens[begin : begin + 5]:
        if token.pos not in (*NOUNS, "ADJ") and token.text != "-":
            return
        if token.pos in NOUNS:
            yield token


def _above(sentence: Sentence, tokens: list[Token]) -> Iterator[Token]:
    """What the figure hangs on, up to the first verb."""
    head = sentence.head_of(Span(tokens[0].start, tokens[-1].end))
    ids = {t.i for t in tokens}
    if head is not None:
        yield from (t for t in sentence.ancestors(head) if t.i not in ids)


def _names_a_race(sentence: Sentence, tokens: list[Token]) -> bool:
    """`in the 400m`, `the 100 metres final`: a length with `the` that no measured noun follows, or a race."""
    behind = list(_nouns_behind(sentence, tokens[-1].i + 1))
    if any(_names("length", "nouns").get(t.lemma.lower()) == RACE for t in behind):
        return True
    before = [t.lower for t in sentence.tokens[max(0, tokens[0].i - 2) : tokens[0].i]]
    return not behind and before[-1:] in (["the"], ["women"], ["men"]) and "of" not in _next(sentence, tokens)


def _next(sentence: Sentence, tokens: list[Token]) -> tuple[str, ...]:
    return tuple(t.lower for t in sentence.tokens[tokens[-1].i + 1 : tokens[-1].i + 2])


@cache
def _names(unit: str, row: str) -> dict[str, str]:
    """The dimensions that one sort of words tells with a kind of unit."""
    tables: dict[str, Any] = load("dimensions")
    return {w: name for name, table in tables.items() if table.get("unit") == unit for w in table.get(row, ())}
