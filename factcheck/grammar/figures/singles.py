"""One of a unit without a number: `nearly a year`, `half an hour`, `a week-long visit`, `a mile away`."""

from __future__ import annotations

import re

from factcheck.grammar.figures.amounts import Amount
from factcheck.grammar.figures.hedges import hedge_before
from factcheck.grammar.figures.numbers import SINGLES, SPANS, Number
from factcheck.grammar.words import any_of

_MEASURES = {
    "mile": "mi", "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "tonne": "t", "ton": "ton",
    "gallon": "gal", "litre": "l",
}  # fmt: skip
_A_UNIT = re.compile(rf"(?:an?|one)\s(?P<unit>{any_of(SINGLES)})\b(?!-|\sold)", re.IGNORECASE)
_HALF_UNIT = re.compile(
    rf"(?:(?:an?|one)[\s-])?(?P<part>half|quarter|three[\s-]quarters?)(?:\sof)?[\s-](?:an?\s)?(?P<unit>{any_of(SINGLES)})\b(?!\sold)",
    re.IGNORECASE,
)
_LONG = re.compile(rf"(?P<unit>{any_of(SPANS)})-?long\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:for|within|after|lasted|lasting|lasts|took|takes|spent|waited|in|only|just|than|another|of)\s\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s(?:and\sa\s(?:half|quarter)|away|long|deep|high|wide|from|off|north|south|east|west)\b",
    re.IGNORECASE,
)
_STUFF = re.compile(r"(?<=gallon|.litre|.tonne)\sof\s", re.IGNORECASE)
_RATE = re.compile(r"[\d%$€£]\s\Z|\b(?:dollars|cents|pence|euros|rupees|miles)\s\Z")
_SUM = re.compile(r"[\d%$€£](?:m|bn|k|\s?(?:million|billion|trillion|lakh|crore))?\s\Z", re.IGNORECASE)
"""Before `a year` a figure that it is the rate of."""
_AND_PART = re.compile(r"\sand\sa\s(?P<part>half|quarter)\b", re.IGNORECASE)
_PARTS = {"half": 0.5, "quarter": 0.25}


def read_single(text: str, start: int) -> Amount | None:
    """The amount that begins at `start`, None where the article is no `one` (`twice a day`, `$5 a gallon`)."""
    if long := _LONG.match(text, start):
        return _amount(start, long.end(), 1.0, long["unit"], 1.0)
    if half := _HALF_UNIT.match(text, start):
        part = _PARTS.get(half["part"].lower(), 0.75)
        return _amount(start, half.end(), part, half["unit"], 0.25)
    found = _A_UNIT.match(text, start)
    if found is None or not _is_one(text, start, found.end()):
        return None
    if more := _AND_PART.match(text, found.end()):
        return _amount(start, more.end(), 1.0 + _PARTS[more["part"].lower()], found["unit"], 0.5)
    return _amount(start, found.end(), 1.0, found["unit"], 1.0)


def _is_one(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 12) : start]
    if text[:end].endswith("second"):
        return bool(re.match(r"\s(?:later|earlier|ago)\b", text[end:], re.IGNORECASE))
    if _STUFF.match(text, end) and not _RATE.search(before):
        return True
    if _SUM.search(before) or text.startswith(" out", end):
        return False
    return bool(hedge_before(text, start)[1] or _BEFORE.search(before) or _AFTER.match(text, end))


def _amount(start: int, end: int, value: float, word: str, step: float) -> Amount:
    word = word.lower()
    number = Number(start, end, value, value, step, "words")
    if word in _MEASURES:
        return Amount(start, end, number, "measure", _MEASURES[word])
    return Amount(start, end, number, "duration", {"century": "centuries", "night": "days"}.get(word, f"{word}s"))
