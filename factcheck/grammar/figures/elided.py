"""Numbers that count without a noun: `killing 12`, `three were hurt`, `a mother of 12`, `26 arrested`."""

from __future__ import annotations

import re

from factcheck.data import load
from factcheck.grammar.figures.find import Figure
from factcheck.grammar.figures.nouns import index_after
from factcheck.model import Sentence, Token

_DATA = load("counting")
_VERBS = frozenset(_DATA["verbs"])
_COLLECTIONS = frozenset(_DATA["collections"])
_STATES = frozenset(_DATA["states"])
_STANDS = frozenset({"stand", "remain", "put", "rise", "climb", "stay", "top", "pass"})
_TALLIES = frozenset(_DATA["tallies"])
_LEADING = frozenset("be reach hit exceed average near approach top fall drop grow climb swell dip".split())
_GUESSED = frozenset({"estimate", "put", "reckon", "say", "number"})
_ADVERBS = frozenset(
    {"still", "reported", "reportedly", "confirmed", "feared", "presumed", "believed", "seriously", "badly"}
)
_BESIDE = re.compile(r"\bcompared\s(?:to|with)\s(?:just\s|only\s)?\Z", re.IGNORECASE)
_ASIDE = re.compile(r"[,–—]\s\Z")
_CLOSED = re.compile(r"\s?[,–—]")
_REST = frozenset({"other", "all", "remaining"})
_CROWDS = frozenset({"dozens", "hundreds", "thousands", "several"})
_FAVOUR = re.compile(r"\bin\sfavou?r\b", re.IGNORECASE)
_CODE = re.compile(r"[A-Z][A-Z\d]{1,2}")
"""Before a number, the other half of its name: `flight EI 660`."""
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_LARGE = 1000
_CLAUSE = 9
"""Tokens before a figure among which the subject of its `was` or `reached` is looked for."""


def stands_alone(sentence: Sentence, figure: Figure, at: int) -> bool:
    """Whether the figure counts by itself; `at` is the token behind it."""
    if figure.quantity.nominal == 0:
        return False
    first = index_after(sentence, sentence.span.start + figure.start)
    if figure.quantity.step < 1:
        return _large(figure) and _changes(sentence, figure, first)
    before = list(sentence.tokens[max(0, first - 5) : first])[::-1]
    following = sentence.tokens[at] if at < len(sentence.tokens) else None
    if before and (verdict := _told_before(before)) is not None:
        return verdict
    if before and _large(figure) and _tallied(sentence, first, before[0]):
        return True
    if sentence.text[max(0, figure.core - 4) : figure.core].lower() == "-of-":  # mother-of-two
        return True
    if _beside(sentence, figure):
        return True
    if any(t.lower in _STATES for t in sentence.tokens[at : at + 1 + _still(following)]):
        return True
    if " ".join(t.lower for t in sentence.tokens[at : at + 2]) in _STATES:
        return True
    if following is not None and figure.quantity.nominal > 1 and (following.lower == "who" or _sides(sentence, at)):
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
        if _there_are(before):
            return True
        if near.lower == "of" and second.tag == "CD":  # four of almost 2,000
            return True
        if near.lower == "of" and second.lemma in _COLLECTIONS:
            return True
        if near.lower in ("at", "of", "past") and second.lemma in _STANDS and any(t.lemma in _TALLIES for t in before):
            return True
        if near.lower == "the" and second.lower == "of":  # three of the four
            return len(before) > 2 and before[2].tag == "CD"
    return None


def _there_are(before: list[Token]) -> bool:
    """`there were now 34`."""
    at = 1 if before[0].tag == "RB" else 0
    return len(before) > at + 1 and before[at].lemma == "be" and before[at + 1].lower == "there"


def _large(figure: Figure) -> bool:
    return figure.number.scaled or (figure.quantity.nominal >= _LARGE and not figure.number.bare)


def _still(following: Token | None) -> bool:
    """Whether an adverb stands before the state: `30 still missing`."""
    return following is not None and following.lower in _ADVERBS


def _beside(sentence: Sentence, figure: Figure) -> bool:
    """`23 raids, compared with 9 in May`; `two in five pupils, some 1.3 million, are`."""
    text, start = sentence.text, figure.start
    if _BESIDE.search(text[max(0, start - 24) : start]):
        return not (figure.number.bare and figure.number.end - figure.number.start == 4)
    aside = _ASIDE.search(text[max(0, start - 2) : start]) and _CLOSED.match(text, figure.end)
    return bool(aside) and bool(figure.quantity.hedge) and _large(figure)


def _tallied(sentence: Sentence, first: int, near: Token) -> bool:
    """`a net migration figure of 300,000`, `turnout at 45,000`: the word that the figure belongs to is a sum."""
    if near.lower in ("at", "of", ":") and first > 1:
        second = sentence.tokens[first - 2]
        guessed = second.lemma in _GUESSED and any(
            t.lemma in _TALLIES for t in sentence.tokens[max(0, first - 5) : first]
        )
        return second.lemma in _TALLIES or guessed
    if near.lemma not in _LEADING:
        return False
    clause = sentence.tokens[max(0, first - _CLAUSE) : first]
    return any(t.lemma in _TALLIES and t.tag[:2] == "NN" for t in clause)


def _sides(sentence: Sentence, at: int) -> bool:
    """`nine in favour, three against`: the two sides of a vote."""
    words = [t.lower for t in sentence.tokens[at : at + 2]]
    side = words[:1] == ["against"] or words in (["in", "favour"], ["in", "favor"])
    return side and _FAVOUR.search(sentence.text) is not None


def _changes(sentence: Sentence, figure: Figure, first: int) -> bool:
    """`the toll rose to 24`, `up from 1.2 million last year`."""
    if figure.quantity.change not in ("to", "from"):
        return False
    if _large(figure):
        return True
    return any(t.lemma in _COLLECTIONS for t in sentence.tokens[:first])


def _subject(figure: Figure, before: list[Token], following: Token | None) -> bool:
    """`three were hurt`: a verb follows, and no name stands before."""
    named = bool(before) and (before[0].tag in ("NNP", "NNPS") or _CODE.fullmatch(before[0].text) is not None)
    if following is None or following.tag not in _FINITE or named:
        return False
    return not figure.quantity.vague or figure.quantity.hedge in _CROWDS
