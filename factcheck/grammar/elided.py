"""Numbers that count without a noun: `killing 12`, `three were hurt`, `a mother of 12`, `26 arrested`."""

from __future__ import annotations

from factcheck.data import load
from factcheck.grammar.figures import Figure
from factcheck.grammar.nouns import index_after
from factcheck.model import Sentence, Token

_DATA = load("counting")
_VERBS = frozenset(_DATA["verbs"])
_COLLECTIONS = frozenset(_DATA["collections"])
_STATES = frozenset(_DATA["states"])
_STANDS = frozenset({"stand", "remain", "put", "rise", "climb", "stay", "top", "pass"})
_TALLIES = frozenset({"toll", "tally", "total", "count", "number", "figure", "membership", "attendance", "population"})
_REST = frozenset({"other", "all", "remaining"})
_CROWDS = frozenset({"dozens", "hundreds", "thousands", "several"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_LARGE = 1000


def stands_alone(sentence: Sentence, figure: Figure, at: int) -> bool:
    """Whether the figure counts by itself; `at` is the token behind it."""
    if figure.quantity.step < 1 or figure.quantity.nominal == 0:
        return False
    first = index_after(sentence, sentence.span.start + figure.start)
    before = list(sentence.tokens[max(0, first - 5) : first])[::-1]
    following = sentence.tokens[at] if at < len(sentence.tokens) else None
    if before and (verdict := _told_before(before)) is not None:
        return verdict
    if sentence.text[max(0, figure.core - 4) : figure.core].lower() == "-of-":  # mother-of-two
        return True
    if following is not None and following.lower in _STATES:
        return True
    return _changes(sentence, figure, first) or _subject(figure, before, following)


def _told_before(before: list[Token]) -> bool | None:
    """What the words before the figure, the nearest first, say of it; None where they say nothing."""
    near = before[0]
    if near.lemma in _VERBS and near.pos in ("VERB", "NOUN", "PROPN"):
        return True
    if near.lower in _REST:
        return True
    if len(before) > 1:
        second = before[1]
        if near.lemma == "be" and second.lower == "there":
            return True
        if near.lower == "of" and second.lemma in _COLLECTIONS:
            return True
        if near.lower in ("at", "of", "past") and second.lemma in _STANDS and any(t.lemma in _TALLIES for t in before):
            return True
        if near.lower == "the" and second.lower == "of":  # three of the four
            return len(before) > 2 and before[2].tag == "CD"
    return None


def _changes(sentence: Sentence, figure: Figure, first: int) -> bool:
    """`the toll rose to 24`, `up from 1.2 million last year`."""
    if figure.quantity.change not in ("to", "from"):
        return False
    if figure.number.scaled or figure.quantity.nominal >= _LARGE:
        return not figure.number.bare
    return any(t.lemma in _COLLECTIONS for t in sentence.tokens[:first])


def _subject(figure: Figure, before: list[Token], following: Token | None) -> bool:
    """`three were hurt`: a verb follows, and no name stands before."""
    if following is None or following.tag not in _FINITE or (before and before[0].tag in ("NNP", "NNPS")):
        return False
    return not figure.quantity.vague or figure.quantity.hedge in _CROWDS
