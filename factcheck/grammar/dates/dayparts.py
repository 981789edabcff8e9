"""Parts of the day that stand by themselves: `overnight`, `in the early hours`, `before dawn`, `a dawn raid`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.data import load
from factcheck.model import Sentence
from factcheck.values.clock import TimeValue, minutes

_PARTS = re.compile(
    r"""\b(?:
      (?P<hours>(?i:(?:early|small)\shours)(?:\sof\s(?:the\s|that\s)?(?:morning|night))?)
    | (?:in|during|throughout)\sthe\s(?P<in>(?:(?:early|late)\s)?(?:morning|afternoon|evening))\b(?!\sof\b)
    | (?P<late>(?:early|late)\s(?:in\sthe|at)\s(?:morning|afternoon|evening|night))
    | (?P<mid>(?i:mid)-?\s?(?:morning|afternoon))
    | (?P<edge>(?:early|late)[\s-](?:morning|afternoon|evening))
    | (?:at|before|by|until|around|after|since)\s(?P<at>dawn|daybreak|sunrise|sunset|dusk|nightfall|lunchtime)
    | (?P<alone>dawn|overnight|Overnight)
    )\b""",
    re.VERBOSE,
)
_WORDS = re.compile(r"hours|morning|afternoon|evening|night|dawn|daybreak|sunrise|sunset|dusk|lunchtime", re.IGNORECASE)

_FAME = frozenset(
    {"fame", "star", "stardom", "sensation", "success", "celebrity", "famous", "status", "changed", "rich"}
)
"""Beside these `overnight` means at once."""


def find_dayparts(sentence: Sentence) -> Iterator[tuple[int, int, TimeValue]]:
    """Start and end in the sentence's text, and the value, of each part of the day, in text order."""
    if not _WORDS.search(sentence.text):
        return
    for match in _PARTS.finditer(sentence.text):
        group = match.lastgroup or ""
        if group == "alone" and not _adverb(sentence, match.start(), match["alone"].lower()):
            continue
        yield match.start(group), match.end(group), _value(match[group])


def _value(text: str) -> TimeValue:
    part = " ".join(text.lower().split())
    if "hours" in part:
        part = part[: part.index("hours") + 5]
    part = part.replace(" in the", "").replace(" at", "")
    if part.startswith("mid"):
        part = "mid-" + part[3:].lstrip("- ")
    bounds = load("dayparts")["bounds"]
    low, high = bounds[part if part in bounds else part.replace("-", " ")]
    return TimeValue(minutes(low), minutes(high), part=part)


def _adverb(sentence: Sentence, start: int, word: str) -> bool:
    """`overnight` as an adverb (not an overnight bag), `dawn` before the noun of an event (not the person)."""
    at = sentence.span.start + start
    token = next((t for t in sentence.tokens if t.start == at), None)
    if token is None:
        return False
    if word == "overnight":
        famed = any(t.lower in _FAME for t in sentence.tokens[max(0, token.i - 4) : token.i + 3])
        return token.pos == "ADV" and token.dep in ("advmod", "npadvmod") and not famed
    return token.dep in ("compound", "amod", "nmod") and sentence.head(token).i == token.i + 1
