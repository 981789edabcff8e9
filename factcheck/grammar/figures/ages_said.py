"""Ages that a sentence states of somebody: `Okoye, who is 26,`, `when I was 16`, `At 34, his`, `they are over 45`."""

from __future__ import annotations

import re

from factcheck.data import load
from factcheck.grammar.figures.find import Figure
from factcheck.grammar.figures.nouns import token_at
from factcheck.grammar.words import any_of
from factcheck.model import Sentence, Token

OLDEST = 122
"""The greatest age on record (Jeanne Calment)."""

BOUNDS = frozenset({"less than", "more than", "at least", "at most"})
"""Hedges with which an age is a bound: `people over 65`, `men 25 and under`."""

_PEOPLE = frozenset(load("counting")["people"])
_SUBJECTS = frozenset({"he", "she", "who", "i", "you"})
_WAS = re.compile(r"\b(?:was|is|were|are|be|been|being|now|just|only)\s\Z", re.IGNORECASE)
_THEN = re.compile(r"\s(?:at\sthe\stime|when\s(?:he|she|they|it|the|his|her|this)\b|years?\sof\sage)", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:when|while|since|until|before|after)\s(?:i|he|she|you)\s(?:was|were|is|am)\s(?:just\s|only\s)?\Z",
    re.IGNORECASE,
)
_PRETENDED = re.compile(r"\bpretend(?:s|ed|ing)?\sto\sbe\s\Z", re.IGNORECASE)
_AT = re.compile(r"(?:\A|[.;:\"“”‘']\s?|\s[-–—]\s)at\s(?:just\s|only\s|age\s)?\Z", re.IGNORECASE)
_DIED_AT = re.compile(rf"\b{any_of(load('counting')['ends_of_life'])}\sat\s(?:just\s|only\s)?\Z", re.IGNORECASE)
_OWN = re.compile(r",\s(?:he|she|his|her)\b", re.IGNORECASE)
_BE_BEFORE = re.compile(
    r"(?P<word>[^\W\d_][\w.'’-]{0,60}),?\s(?:is|was|were|are|ha[ds]\sbeen)\s(?:(?:then|now|just|only|still|barely|both|all)\s)?\Z",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s?[,.;)–—]|\s(?:and|or)\s(?:\d|[a-z-]+\W*$)|\sand\s(?:lives|lived|works|worked|has|had|is|was|comes|came|married)\b|"
    r"\s(?:when|at\sthe\stime)\b|\s*$"
)
_THING = re.compile(r"\s(?:of|for|in|on|behind|ahead|per|to|and|out|over|under)\b|\s[a-z]+s\b(?<!his)(?<!this)|-")
_ENDS_AT = re.compile(r"\s?[,.;)–—](?!\d)|\s(?:in|on|after|from|following|of)\s|\s*$")
_HOURS = 24
"""Up to here a bare number behind `died at` may be an hour."""
_LEAST_SAID = 5
"""`She was 3` is rarely an age and often a score."""
_WORD_REACH = 40


def may_be(figure: Figure, hedged: bool = False) -> bool:
    """Whether a bare number is one that somebody may be old; with `hedged` the number under the hedge."""
    q = figure.quantity
    low, high = (q.nominal, q.nominal) if hedged else (q.low, q.high)
    whole = low is not None and high is not None and float(low).is_integer() and 1 <= low <= high <= OLDEST
    if figure.number.form == "words" and figure.quantity.nominal < 10 and low == 1:
        return False
    return not q.sort and whole and figure.number.form in ("digits", "words") and not figure.number.scaled


def is_somebody(token: Token, word: str) -> bool:
    return token.entity == "PERSON" or word.lower() in _PEOPLE or token.lemma in _PEOPLE


def is_said_to_be(sentence: Sentence, figure: Figure) -> bool:
    """Whether a bare number is said to be an age, by a form of `be` or by `at`."""
    text = sentence.text
    before = text[max(0, figure.start - _WORD_REACH) : figure.start]
    if figure.quantity.hedge in BOUNDS:
        return may_be(figure, hedged=True) and _of_somebody(sentence, figure)
    if not may_be(figure):
        return False
    if _WAS.search(before) and _THEN.match(text, figure.end):
        return True
    if _WHEN.search(before) or _PRETENDED.search(before):
        return not _THING.match(text, figure.end)
    if _AT.search(before):
        return bool(_OWN.match(text, figure.end))
    if _DIED_AT.search(before) and figure.quantity.nominal > _HOURS:
        return bool(_ENDS_AT.match(text, figure.end))
    return _of_somebody(sentence, figure)


def _of_somebody(sentence: Sentence, figure: Figure) -> bool:
    """`Okoye, who is 26,`, `She was 34.`: a person, a form of `be`, the number, and nothing that it could count."""
    begin = max(0, figure.start - _WORD_REACH)
    found = _BE_BEFORE.search(sentence.text[begin : figure.start])
    if found is None or not _ENDS.match(sentence.text, figure.end) or figure.quantity.nominal < _LEAST_SAID:
        return False
    token = token_at(sentence, sentence.span.start + begin + found.start("word"))
    if token is None:
        return False
    crowd = token.lower == "they" and bool(figure.quantity.hedge) and " all " in found.group()
    return token.lower in _SUBJECTS or crowd or is_somebody(token, found["word"]) or _is_full_name(sentence, token)


def _is_full_name(sentence: Sentence, token: Token) -> bool:
    """Whether a word ends a name of two words or more that the tagger takes for nothing else than somebody's."""
    names = sentence.tokens[max(0, token.i - 1) : token.i + 1]
    return (
        len(names) > 1 and all(t.pos == "PROPN" or t.tag == "NNS" for t in names) and not any(t.entity for t in names)
    )
