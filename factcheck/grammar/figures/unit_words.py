"""The unit of measure or time that stands behind a number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.data import load
from factcheck.grammar.figures.numbers import Number
from factcheck.grammar.words import any_of
from factcheck.values.units import TIME, Unit, units

_SINGLE_OK = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})
_NO_PLURAL = frozenset({"feet", "inches", "centuries"})
_NOT_VAGUE = frozenset({"bit", "bits", "cup", "cups", "carat", "carats", "yard"})
_APART = frozenset({"t", "L"})
_STONES = (5, 40)
"""`stone` is a weight of people; `two stone lions` is not."""


@cache
def _words() -> Mapping[str, str]:
    """Spelled-out units in lower case, plurals among them, with their symbols."""
    table: dict[str, str] = {}
    # `square-foot` beside `square foot`
    for symbol, unit in units().items():
        for word in unit.words:
            table[word.lower()] = table[f"{word.lower()}s"] = symbol
        table.update({form.lower(): symbol for form in unit.forms})
    table.update({word.replace(" ", "-"): symbol for word, symbol in table.items() if " " in word})
    return table


_SHORT = {a: s for s, u in units().items() for a in u.short}
_GLUED = {a: s for s, u in units().items() for a in u.glued}

_BETWEEN = any_of(
    "more additional extra further full whole consecutive straight long solid calendar working business total "
    "other".split()
)
_WORD = re.compile(
    rf"(?:(?P<of>\sof)?(?:\s{_BETWEEN}){{0,2}}\s|-|\s-\s)?(?P<word>{any_of(_words())})(?!\w)", re.IGNORECASE
)
_ABBREVIATED = re.compile(
    rf"(?:\s|-)?(?P<short>{any_of(_SHORT)})(?![\w/^²³])"
    rf"|\s?(?:\((?P<round>{any_of(_SHORT)})\)|{{(?P<curly>{any_of(_SHORT)})}})"
)
_TIGHT = re.compile(rf"(?:-|(?P<gap>\s))?(?P<short>{any_of(_GLUED)})(?![\w/])")
_TALL = re.compile(
    r"\s(?:tall|high|deep|long|wide|thick|across|above|below|from|away|freestyle|hurdles|sprint|race|dash)\b"
)
_CROWD = re.compile(r"\s(?:[a-z]+\s){0,2}?(?:people|children|men|women|[a-z]{3,}s)\b")
_THING = re.compile(
    r"\s(?!(?:and|or|but|in|at|on|by|for|from|to|of|with|as|a|an|the|it|last|this|next|when|after|while|against|compared)\b)"
    r"[a-z]"
)
_CROWD_REACH = 60
_LETTERS: Mapping[str, float] = load("numbers")["letter_scales"]
_MILLIONS = re.compile(r"[kKmMbB](?=\s)")


def unit_after(text: str, number: Number) -> tuple[int, Unit | None]:
    """The unit behind the number and where it ends; None where there is none."""
    word = _WORD.match(text, number.end)
    if word and (number.form == "vague" or not word["of"]):
        unit = units()[_words()[" ".join(word["word"].lower().split())]]
        if _fits(number, word, unit):
            return word.end(), unit
    if number.form in ("part", "vague"):
        return number.end, None
    if short := _ABBREVIATED.match(text, number.end):
        symbol = _SHORT[short["short"] or short["round"] or short["curly"]]
        if symbol != "m" or _is_metre(text, number, short.end()):
            return short.end(), units()[symbol]
    if (tight := _TIGHT.match(text, number.end)) and _fits_tight(number, tight):
        return tight.end(), units()[_GLUED[tight["short"]]]
    return number.end, None


def _fits(number: Number, word: re.Match[str], unit: Unit) -> bool:
    """Whether a spelled-out unit is meant: no `12 second`, no academic degrees, no single foot."""
    name, touching = word["word"].lower(), word.group()[0] == "-"
    single = not name.endswith("s") and name not in _NO_PLURAL
    if unit.dimension == TIME and single and not touching and number.low != 1 and number.form != "part":
        return unit.symbol in _SINGLE_OK and name not in ("night", "min", "sec")
    if name in ("degree", "degrees"):
        return number.form == "digits" or number.low >= 10
    if name == "stone":
        grouped = not number.bare and number.low >= 1000
        return number.form == "digits" and (grouped or _STONES[0] <= number.low <= _STONES[1])
    if number.form == "words" and number.low == 1 and (name == "bit" or word["word"][0].isupper()):
        return False  # not one bit; the Capital One Cup
    if name in ("foot", "feet"):
        return touching or number.low != 1
    return not (name in _NOT_VAGUE and number.form == "vague")


def ends_like_first(number: float) -> bool:
    """Whether `st` behind digits makes an ordinal of them: `1st`, `21st`; `4st` is a weight."""
    return number % 10 == 1 and number % 100 != 11


def _is_metre(text: str, number: Number, end: int) -> bool:
    """Not `3m tickets`, nor `viewers rose to 9.8m, while`: with a decimal and nothing that measures behind it, `m` is
    mostly millions."""
    if _TALL.match(text, end) or text[number.end] == "-":
        return True
    loose = number.step < 1 and text[number.end] == "m" and not _THING.match(text, end)
    return not loose and not _crowd(text, end)


def _crowd(text: str, end: int) -> bool:
    """`3m tickets`: millions of something rather than metres."""
    return bool(_CROWD.match(text, end, end + _CROWD_REACH))


def crowd_scale(text: str, number: Number) -> Number:
    """The number in millions where a letter says so before a plural noun: `3m tickets`."""
    letter = _MILLIONS.match(text, number.end)
    if letter is None or number.scaled or _TALL.match(text, letter.end()) or not _crowd(text, letter.end()):
        return number
    return number.times(_LETTERS[letter.group()], letter.end())


def _fits_tight(number: Number, tight: re.Match[str]) -> bool:
    """Single letters that touch a number are often something else: `737s`, `5F`; apart from it they mostly are."""
    short = tight["short"]
    if tight["gap"]:
        return short in _APART and not number.bare
    if short == "s":
        return number.step < 1
    if short == "st":
        return not ends_like_first(number.low)
    return short != "F" or number.low >= 20
