"""Numbers that are no figures: parts of dates, times, telephone numbers, scores, addresses and names of things."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from factcheck.data import load
from factcheck.grammar.figures.numerals import TENS, UNITS
from factcheck.grammar.words import any_of

_DATA = load("figures")
_WORD = any_of((*UNITS, *TENS))
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_MONTHS = f"(?:{_MONTH}|{_MONTH.upper()})(?![A-Za-z])"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[4-9]|20)\d\d"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|and|or|until|through)\s)"
_YEAR_OPENER = any_of(
    "in since by until till from before after during circa of year early late mid to for through spring summer autumn "
    "fall winter and between the".split()
)

_DATES = (
    re.compile(rf"\b{_DAY}(?:{_TO}{_DAY})?(?:\sof)?\s{_MONTHS}(?:,?\s{_YEAR}\b)?"),
    re.compile(rf"\b{_MONTHS}\s{_DAY}(?:{_TO}(?:{_MONTHS}\s)?{_DAY})?\b(?:,?\s{_YEAR}\b)?"),
    re.compile(rf"\b{_MONTHS},?\s{_YEAR}\b"),
    re.compile(r"\b\d{4}-\d\d?-\d\d?\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)\b"),
    re.compile(rf"\b{_YEAR}\s?[-–—/]\s?(?:{_YEAR}|\d\d)\b(?!%)"),
    # A year after a preposition, unless a plural or a unit makes it a number: `of 2000 people`, `in 1950 tonnes`.
    re.compile(rf"(?:\b{_YEAR_OPENER}[\s-]|[(]){_YEAR}\b(?![-\s](?:[a-z]+s\b|people|per|%)|[,.]\d|%)", re.IGNORECASE),
    re.compile(r"(?:\b(?:1[4-9]|20)|['’‘]|\b)\d0['’]?s\b"),
    re.compile(r"\b[Qq][1-4]\s(?:FY)?\d{2,4}\b|\bFY\s?\d{2,4}(?:[-–/]\d\d)?\b"),
)

_ZONE = r"(?:GMT|UTC|BST|IST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|SGT|MYT|WIB|PKT|hrs)"
_HALF_OF_DAY = r"(?:[ap]\.?\s?m\b\.?|AM\b|PM\b|A\.M\.|P\.M\.|o['’]?clock\b)"
_TIMES = (
    re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?\s?[AaPp]\.?\s?[Mm]\b\.?"),
    re.compile(r"\b\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\b"),
    re.compile(rf"\b(?:\d{{1,2}}(?:\s?[-–]\s?|\sto\s))?(?:\d{{1,2}}|{_WORD})\s?{_HALF_OF_DAY}"),
    re.compile(rf"\b\d{{3,4}}\s?{_ZONE}\b|\b\d{{1,2}}\.\d\d\s?{_ZONE}\b"),
    re.compile(rf"\b(?:half|quarter|ten|five|twenty)\s(?:past|to)\s{_WORD}\b", re.IGNORECASE),
    re.compile(
        # Figures stand at a level, and events happen at an hour.
        r"(?<!stood\s)(?<!stands\s)(?<!stand\s)(?<!put\s)(?<!remained\s)(?<!estimated\s)"
        rf"\bat\s(?:1?\d|2[0-4]|{_WORD})\s"
        r"(?:in\sthe\s(?:morning|afternoon|evening)|at\snight|this\s|tomorrow|yesterday|on\s[A-Z])"
    ),
)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,80}@[\w.-]{1,80}")
_TELEPHONES = (
    _ADDRESS,
    re.compile(r"(?<![\w.])\+\d{1,3}[\s-]?\(?\d{1,4}\)?(?:[\s-]\d{2,5}){1,4}\b|\(\d{2,5}\)\s?\d{3,4}[\s-]\d{3,4}\b"),
    re.compile(r"\b(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}\b|\b\d{3}-\d{4}\b|\b0\d{2,4}[\s-]\d{3,4}(?:[\s-]\d{3,4})?\b"),
    re.compile(r"\b(?:1-)?800-[\dA-Z-]{4,10}\b"),
    re.compile(r"\b(?:calls?|called|calling|dial|dialled|dialed|dialing|text)\s\d{3}\b", re.IGNORECASE),
)

_SCORE = any_of(_DATA["scores"])
_SCORES = (
    re.compile(r"\b\d{1,3}(?:\s?[-–]\s?\d{1,3}){2,5}\b"),
    re.compile(rf"\b{_SCORE}\s(?:\w+\s){{0,2}}\d{{1,3}}\s?[-–]\s?\d{{1,3}}\b(?!\s?(?:%|per))", re.IGNORECASE),
    re.compile(rf"\b\d{{1,3}}[-–]\d{{1,3}}\s(?:\w+\s)?{_SCORE}\b", re.IGNORECASE),
    re.compile(r"\b\d{1,3}-\d{1,3},\s\d{1,3}-\d{1,3}(?:,\s\d{1,3}-\d{1,3}){0,4}\b"),
    re.compile(r"\b\d{1,3}(?:-to-|/)\d{1,3}\b(?!\s(?:inch|cup|mile))"),
)

_CAPITAL = _DATA["capital_designators"]
_NAMED = any_of((*(w.capitalize() for w in _CAPITAL), *(w.upper() for w in _CAPITAL)))
_STREET = any_of(w.capitalize() for w in _DATA["streets"])
_THINGS = (
    re.compile(
        rf"\b{any_of(_DATA['designators'])}\s(?:no\.?\s|number\s)?(?:\d+(?:[-./]\d+)*|{_WORD})\b(?!-)", re.IGNORECASE
    ),
    re.compile(rf"(?<![\w.]){_NAMED}[\s-](?:\d+(?:[-./]\d+)*|(?i:{_WORD}))\b(?!-)"),
    re.compile(
        r"(?<![\w$€£.,])\d{1,5}[A-Z]?(?:\s(?:[NSEW]\.?|[A-Z][\w.'’-]{1,20}|\d{1,3}(?:st|nd|rd|th))){1,4}\s"
        rf"{_STREET}(?!\w)"
    ),
    re.compile(r"^\W{0,3}\d{1,2}(?:[.)]|\s?[-–—])\s(?=[A-Z\"“'‘])"),  # the number of a list
    re.compile(r"[(\[]\d{1,2}[)\]]"),
)

# Shares told as chances: `one in five`, `nine out of ten`.
_CHANCES = (
    re.compile(
        rf"\b(?:{_WORD}|\d)\s(?:in|out\sof)\s(?:every\s)?(?:five|ten|10|100|a\s(?:hundred|thousand|million))\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:one|1)[-\s](?:in|out[-\s]of)[-\s](?:every\s)?(?:{_WORD}|\d{{1,4}})\b(?!\s?(?:%|years?\b))",
        re.IGNORECASE,
    ),
)

PATTERNS = (*_DATES, *_TIMES, *_TELEPHONES, *_SCORES, *_THINGS, *_CHANCES)


@lru_cache(maxsize=256)
def barred(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a text in which a bare number is no figure, merged and in text order."""
    found = sorted((m.start(), m.end()) for pattern in PATTERNS for m in pattern.finditer(text))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


@lru_cache(maxsize=256)
def _addresses(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((m.start(), m.end()) for m in _ADDRESS.finditer(text))


def in_address(text: str, start: int) -> bool:
    """Whether a number lies in an address of the net, where not even `20%` is a figure."""
    stretches = _addresses(text)
    at = bisect_right(stretches, (start, len(text) + 1)) - 1
    return at >= 0 and start < stretches[at][1]


def is_barred(text: str, start: int, end: int) -> bool:
    """Whether a number lies in such a stretch."""
    stretches = barred(text)
    at = bisect_right(stretches, (start, len(text) + 1)) - 1
    return at >= 0 and end <= stretches[at][1] and stretches[at][0] <= start
