"""Shares told as so many of a few: `one in five drivers`, `nine out of ten patients`, `half the crew`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.grammar.figures.hedges import hedge_before
from factcheck.grammar.figures.nouns import thing, token_at
from factcheck.grammar.figures.numbers import read_number
from factcheck.grammar.figures.numerals import TENS, UNITS
from factcheck.grammar.words import any_of, plain
from factcheck.model import Sentence
from factcheck.values.quantity import Quantity, bounds

_NUMBER = rf"(?:{any_of((*UNITS, *TENS))}|\d{{1,3}})"
_CHANCE = re.compile(
    rf"(?<![\w$€£.,-])(?P<top>{_NUMBER})\s(?:in|out\sof)\s(?:every\s)?(?P<under>{_NUMBER}|100|1,000|10,000)(?![\w%,.]\w|-)",
    re.IGNORECASE,
)
_TIMES = frozenset(
    "second minute hour day week month year decade attack game match time place round try attempt case over".split()
)
_OF_THEM = re.compile(r"\sof\s(?:the|these|those|all|its|their|our)\b", re.IGNORECASE)
_OBJECTS = ("dobj", "obj", "pobj", "attr", "oprd")
_MORE = ("than", "as", "to", "by", "of", "about", "nearly", "almost", "only", "just", "around", "some")

_HALF = re.compile(
    r"(?<![\w-])half(?=\s(?:the|its|their|our|all)\s(?:\w+\s)?[a-z]+\b)"
    r"(?!\s\w+\s(?:time|times|day|night|year|month|week|hour|size|price|cost|battle|story|fun|distance|height|width|"
    r"length|speed|rate|amount|level|way|world|trouble|problem|age|weight|second|first|game|match)\b)",
    re.IGNORECASE,
)

ROUGH = 1.0
"""Per cent that `one in seven` vouches for, half of it up and down."""


def chances(sentence: Sentence) -> Iterator[tuple[int, int, Quantity]]:
    """Start and end (offsets of the sentence's text) and share in per cent."""
    text = plain(sentence.text)
    for found in _CHANCE.finditer(text):
        share = _share(text, found)
        if share and _counts_people_or_things(sentence, found):
            yield _read(sentence, text, found, share)
    for found in _HALF.finditer(text):
        yield _read(sentence, text, found, 50.0)


def _read(sentence: Sentence, text: str, found: re.Match[str], share: float) -> tuple[int, int, Quantity]:
    start, hedge = hedge_before(text, found.start())
    low, high = bounds(share, ROUGH, hedge)
    of = thing(sentence, sentence.span.start + found.end())
    return start, found.end(), Quantity("percent", low, high, "%", ROUGH, hedge, counted=of.lemmas)


def _share(text: str, found: re.Match[str]) -> float:
    """The share in per cent, 0 where the numbers make none."""
    top, under = (read_number(text, found.start(group)) for group in ("top", "under"))
    if top is None or under is None or not 0 < top.low < under.low or under.low < 3:
        return 0.0
    return round(100 * top.low / under.low, 1)


def _counts_people_or_things(sentence: Sentence, found: re.Match[str]) -> bool:
    """Not `killed two in five attacks`, nor `three in ten days`: a noun in the plural follows, and what stands before
    is no verb that takes the first number for its object."""
    shift = sentence.span.start
    of = thing(sentence, shift + found.end())
    first = token_at(sentence, shift + found.start())
    if first is not None and _OF_THEM.match(sentence.text, found.end()):
        return True
    if first is None or not (of.plural or of.noun in ("people", "")) or (of.lemmas and of.lemmas[0] in _TIMES):
        return False
    before = sentence.tokens[first.i - 1] if first.i else None
    free = before is None or before.pos == "PUNCT" or before.lower in _MORE
    return (free or first.dep not in _OBJECTS) and (bool(of.noun) or "out" in found.group())
