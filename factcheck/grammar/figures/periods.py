"""The period or unit that a figure is counted over: `a year`, `per barrel`, `in 2022-23`."""

from __future__ import annotations

import re

from factcheck.data import load
from factcheck.grammar.words import any_of

_DATA = load("figures")
_RATE = (
    rf"(?:\s(?:an?|per|each|every)\s|-an?-|\s?/\s?)(?P<unit>{any_of(_DATA['rates'])})s?\b"
    r"(?!\s(?:later|earlier|ago|after|before|and\sa))"
)
_AMOUNT_RATE = re.compile(rf"(?:\sof\s[a-z]+)?{_RATE}", re.IGNORECASE)
_COUNT_RATE = re.compile(rf"(?:\s[a-z-]+){{0,3}}?{_RATE}", re.IGNORECASE)
_ADVERB = re.compile(rf"\s(?P<adverb>{any_of(_DATA['rate_adverbs'])})\b", re.IGNORECASE)

_YEAR = r"(?:19|20)\d\d"
_NAMED_YEAR = (
    r"(?:the\s)?(?P<told>(?:fiscal|financial|calendar)\s)?(?:year\s)?(?:FY\s?)?"
    rf"(?P<year>{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?)(?![\d-])"
)
_IN_YEAR = re.compile(rf"(?P<gap>[^.,;:!?\d$€£]{{0,40}}?)\b(?:in|for|during|of)\s{_NAMED_YEAR}", re.IGNORECASE)
_OPENING = re.compile(rf"\W{{0,2}}(?:In|For|During)\s{_NAMED_YEAR},?\s")
_OTHER_CLAUSE = re.compile(r"\b(?:and|while|but|compared|from|against|up|down|than)\b", re.IGNORECASE)
_DASH = re.compile(r"\s?[-–/]\s?")


def period_of(text: str, end: int, counts: bool = False) -> str:
    """The period of the figure that ends at `end`: a rate (`a year`), a year or financial year, or ''.

    With `counts` it is a bare number, and what it counts stands between it and the rate (`12 patients a day`).
    """
    rate = (_COUNT_RATE if counts else _AMOUNT_RATE).match(text, end)
    if rate:
        unit = " ".join(rate["unit"].lower().split()).replace("annum", "year")
        return f"an {unit}" if unit[0] in "aeio" or unit == "hour" else f"a {unit}"
    if adverb := _ADVERB.match(text, end):
        name: str = _DATA["rate_adverbs"][adverb["adverb"].lower()]
        return name
    return _year(text, end)


def _year(text: str, end: int) -> str:
    """The year after the figure, or the financial year that opens the sentence: a plain year there dates an event."""
    found = _IN_YEAR.match(text, end)
    if found and not _OTHER_CLAUSE.search(found["gap"]):
        return _DASH.sub("-", found["year"])
    opening = _OPENING.match(text)
    if opening is None or opening.end() > end or (opening["year"].isdigit() and not opening["told"]):
        return ""
    return _DASH.sub("-", opening["year"])
