"""Sums of money whose currency nobody tells: `worth 40 million`, `a 15 million deal`, `a ransom of 50,000`."""

from __future__ import annotations

import re

from factcheck.data import load
from factcheck.grammar.figures.amounts import Amount
from factcheck.grammar.figures.money import with_letter
from factcheck.grammar.figures.numbers import Number
from factcheck.grammar.words import any_of

_DATA = load("sums")

LEAST_SUM = 1e5
"""Scale from which a bare number beside `worth` is a sum of money."""
LEAST_FINE = 10
"""The least sum that is read behind `fined` or `a ransom of`."""

LEAST_WHOLE = 1e4
"""The least sum, written out with its commas, that is read behind `owes` or `worth`."""

_WINDOW = 40
_BETWEEN = r"(?:[a-z]+\s){0,2}"
_SURE = re.compile(
    rf"\b(?:{any_of(_DATA['verbs'])}|{any_of(_DATA['nouns'])}\sof)\s{_BETWEEN}\Z",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    rf"\b(?:{any_of(_DATA['scaled_verbs'])}|{any_of((*_DATA['nouns'], *_DATA['scaled_nouns']))}\sof)\s{_BETWEEN}\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\s?(?:[,.;:()\"”]|$)|\s{any_of(_DATA['after'])}\b", re.IGNORECASE)
_IN = re.compile(rf"\sin\s{any_of(_DATA['within'])}\b", re.IGNORECASE)
_OWNED = re.compile(
    r"(?:\b(?:an?|the|its|his|her|their|our|this|that|another)|['’]s)\s(?:[a-z-]+\s){0,2}\Z", re.IGNORECASE
)
_PRICED = re.compile(
    rf"[\s-](?:[a-z]+[\s-])?{any_of(_DATA['priced'])}"
    rf"(?=\s?(?:[,.;:()\"”]|$)|\s(?:of|{any_of(_DATA['after'])}|[a-z]+ed)\b)",
    re.IGNORECASE,
)


def read_sum(text: str, number: Number) -> Amount | None:
    """The number as a sum in no known currency (its unit is ''), None where nothing says that it is money."""
    number = with_letter(text, number) if number.form == "digits" else number
    if number.form in ("vague", "part") or not _is_sum(text, number):
        return None
    return Amount(number.start, number.end, number, "money")


def _is_sum(text: str, number: Number) -> bool:
    before = text[max(0, number.start - _WINDOW) : number.start]
    ends = bool(_AFTER.match(text, number.end))
    if number.scale < LEAST_SUM:
        sure = number.low >= LEAST_FINE and bool(_SURE.search(before))
        large = not number.bare and number.low >= LEAST_WHOLE and bool(_LIKELY.search(before))
        return number.form == "digits" and ends and (sure or large)
    if ends and (_SURE.search(before) or _LIKELY.search(before)):
        return True
    return bool(_IN.match(text, number.end) or (_OWNED.search(before) and _PRICED.match(text, number.end)))
