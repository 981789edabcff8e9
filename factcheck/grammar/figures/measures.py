"""Measures, durations and ages: a number with a unit, and amounts told in two units (`5 feet 2 inches`)."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.grammar.figures.amounts import Amount
from factcheck.grammar.figures.numbers import Number, read_number
from factcheck.grammar.figures.unit_words import unit_after
from factcheck.values.units import TIME, Unit, units

_OLD = re.compile(r"(?:\s|-)?(?:olds?|of\sage)\b", re.IGNORECASE)
_SHORT_OLD = re.compile(r"[\s-]?(?:y\.?o\.?|yrs?[\s-]old|y/o)(?!\w)", re.IGNORECASE)
_RATE_UNIT = re.compile(r"\s?(?:(?P<barrels>[bm]?bpd|b/d)|(?P<tonnes>tpd|mtpa))\b")
_MINUS = re.compile(r"(?<!\w)(?:(?:minus|negative)\s|[-−–])\Z", re.IGNORECASE)
_BELOW_ZERO = ("temperature", "angle")

_DAY_WORDS = (
    "for|within|after|in|lasted|lasts|only|just|than|another|least|nearly|almost|about|over|under|of|every|once"
)
_DAY_BEFORE = re.compile(rf"\b(?:{_DAY_WORDS})\s\Z", re.IGNORECASE)
_DAY_AFTER = re.compile(r"\s(?:later|earlier|before|after|ago|more|behind|ahead)\b", re.IGNORECASE)

_LESSER = {
    "hours": "minutes", "minutes": "seconds", "years": "months", "days": "hours", "weeks": "days", "months": "days",
}  # fmt: skip
_AND_PART = re.compile(r"\sand\sa\s(?P<part>half|quarter)\b", re.IGNORECASE)
_JOIN = re.compile(r",?\s(?:and\s)?|")
_GLUED_MINUTES = re.compile(r"m(?![A-Za-z])")
_INCHES = re.compile(
    r"[\s-]?(?P<inches>\d{1,2}(?:\.\d+)?|[a-z]{3,6})(?P<unit>\s?-?(?:inch(?:es)?|in|ins|″|\")(?![\w.]\w))?(?!\w)"
)
_POUNDS = re.compile(r"\s?(?P<pounds>\d{1,2})(?:\s?lbs?|\s?pounds?)?(?![\w.,]\w|\w)", re.IGNORECASE)
_LOWER_CASE = re.compile(r"\s[a-z]")


def read_measure(text: str, number: Number) -> Amount | None:
    """A number with a unit other than money and per cent. A unit of time makes a duration, or an age where `old` or
    `of age` follows; any other unit makes a measure."""
    if old := _SHORT_OLD.match(text, number.end):
        return Amount(number.start, old.end(), number, "age", "years") if number.form != "vague" else None
    if rate := _RATE_UNIT.match(text, number.end):
        return _rate(number, rate)
    if calibre := _calibre(text, number):
        return calibre
    end, unit = unit_after(text, number)
    if unit is None:
        return None
    if unit.dimension == TIME:
        return _time(text, number, end, unit)
    amount = _below_zero(text, Amount(number.start, end, number, "measure", unit.symbol))
    if unit.symbol == "st":
        return _with_pounds(text, amount)
    return _with_inches(text, amount) if unit.symbol == "ft" else amount


_CALIBRE = re.compile(r"[\s-]?(?:calib(?:er|re)|cal)\b\.?", re.IGNORECASE)
_LONE_POINT = re.compile(r"(?:\A|[^\W\d_]|[\s(\"'“‘-])\.\Z")


def _calibre(text: str, number: Number) -> Amount | None:
    """`.45-calibre`: hundredths of an inch, written without the nought."""
    found = _CALIBRE.match(text, number.end)
    if found is None or not number.bare:
        return None
    start, value = number.start, number.low
    if _LONE_POINT.search(text[max(0, start - 2) : start]):
        start, value = start - 1, value / 10 ** (number.end - number.start)
    step = value / number.low
    return Amount(start, found.end(), replace(number, low=value, high=value, step=step), "measure", "calibre")


def _rate(number: Number, rate: re.Match[str]) -> Amount:
    """`200,000 bpd`, `4,500 tpd`: the unit holds its rate."""
    word = rate.group().strip().lower()
    scaled = number.times(1e6, rate.end()) if word.startswith("m") else number
    per = "a year" if word.endswith("a") else "a day"
    return Amount(number.start, rate.end(), scaled, "measure", "bbl" if rate["barrels"] else "t", per)


def _below_zero(text: str, amount: Amount) -> Amount:
    """`minus 5 degrees`, `-5C`."""
    if units()[amount.unit].dimension not in _BELOW_ZERO:
        return amount
    minus = _MINUS.search(text[max(0, amount.start - 10) : amount.start])
    if minus is None:
        return amount
    number = replace(amount.number, low=-amount.low, high=-amount.high, bare=False)
    return replace(amount, start=amount.start - len(minus.group()), number=number)


def _time(text: str, number: Number, end: int, unit: Unit) -> Amount | None:
    if old := _OLD.match(text, end):
        return Amount(number.start, old.end(), number, "age", unit.symbol)
    before = text[max(0, number.start - 10) : number.start]
    one_day = number.form == "words" and number.low == 1 and unit.symbol == "days" and text[number.end] != "-"
    if one_day and not _DAY_BEFORE.search(before) and not _DAY_AFTER.match(text, end):
        return None  # `one day` is mostly some day
    amount = Amount(number.start, end, number, "duration", unit.symbol)
    return _with_part(text, amount) or _with_rest(text, amount) or amount


def _with_part(text: str, amount: Amount) -> Amount | None:
    """`one year and a half`."""
    found = _AND_PART.match(text, amount.end)
    if found is None:
        return None
    value = amount.low + (0.25 if found["part"].lower() == "quarter" else 0.5)
    return _raised(amount, found.end(), value, 0.5)


def _with_rest(text: str, amount: Amount) -> Amount | None:
    """`6 hours 12 minutes`, `two years and three months`, `1h 30m`."""
    lesser = _LESSER.get(amount.unit)
    gap = _JOIN.match(text, amount.end)
    at = gap.end() if gap else amount.end
    if lesser is None or at >= len(text) or not text[at].isalnum() or amount.number.form == "vague":
        return None
    rest = read_number(text, at)
    if rest is None or rest.form not in ("digits", "words"):
        return None
    end, unit = unit_after(text, rest)
    if amount.unit == "hours" and (minutes := _GLUED_MINUTES.match(text, rest.end)):
        end, unit = minutes.end(), units()["minutes"]
    if unit is None or unit.symbol != lesser or _OLD.match(text, end):
        return None
    share = unit.factor / units()[amount.unit].factor
    return _raised(amount, end, amount.low + rest.low * share, share)


def _with_inches(text: str, amount: Amount) -> Amount:
    """`5 feet 2 inches`, `5-foot-2`, `6ft 3`."""
    found = _INCHES.match(text, amount.end)
    if found is None or amount.number.form == "vague":
        return amount
    inches = read_number(text, found.start("inches"))
    if inches is None or not 0 <= inches.low < 12 or inches.end != found.end("inches"):
        return amount
    spelled_out = "f" in text[amount.start : amount.end].lower() and "ft" not in text[amount.start : amount.end].lower()
    loose = text[amount.end] != "-" and spelled_out
    if not found["unit"] and (loose or _LOWER_CASE.match(text, found.end())):
        return amount
    return _raised(amount, found.end(), amount.low + inches.low / 12, 1 / 12)


def _with_pounds(text: str, amount: Amount) -> Amount:
    """`11st 4lb`, `11 stone 4 pounds`: 14 pounds are a stone."""
    found = _POUNDS.match(text, amount.end)
    if found is None or int(found["pounds"]) >= 14:
        return amount
    return _raised(amount, found.end(), amount.low + int(found["pounds"]) / 14, 1 / 14)


def _raised(amount: Amount, end: int, value: float, step: float) -> Amount:
    return replace(amount, end=end, number=replace(amount.number, low=value, high=value, step=step))
