"""Amounts of money: `$2.5 million`, `Rs 1.2 lakh crore`, `two-million-euro`, `10 €`, `3 dollars 50 cents`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from factcheck.data import load
from factcheck.grammar.figures.amounts import Amount
from factcheck.grammar.figures.numbers import Number, read_number
from factcheck.grammar.words import any_of
from factcheck.values.currency import currencies, family

_LETTER_SCALES: Mapping[str, float] = load("numbers")["letter_scales"]
_LETTERS: Mapping[str, str] = {row["letter"]: row["code"] for row in load("currencies")["currency"] if "letter" in row}


@cache
def _signs() -> Mapping[str, str]:
    return {sign: c.code for c in reversed(currencies()) for sign in c.signs}


@cache
def _names() -> Mapping[str, str]:
    """Spelled-out names in lower case, plurals among them."""
    names: dict[str, str] = {}
    for currency in reversed(currencies()):
        for name in currency.names:
            names[name.lower()] = currency.code
            if name[-1].isalpha() and not name.endswith("s") and name.upper() != currency.code:
                names[f"{name.lower()}s"] = currency.code
    return names


@cache
def _minor() -> Mapping[str, str]:
    names: dict[str, str] = {}
    for currency in currencies():
        for name in currency.minor:
            names[name] = names[f"{name}s"] = currency.code
    return names


_SIGN_LIST = any_of(_signs())
_CODE_DOLLAR = r"[a-zA-Z]{3}\$"
_BEFORE = re.compile(rf"(?<![\w$])(?:(?P<sign>{_SIGN_LIST})|(?P<code>{_CODE_DOLLAR}))\s?(?P<minus>[-−–]?)\Z")
_LETTER = re.compile(rf"(?<![\w$])(?P<letter>{any_of(_LETTERS)})\Z")
_SCALE = re.compile(r"\s?(?:(?P<scale>[kKmMbBtT])|(?P<word>mil\b\.?|mio\b|bil\b\.?))(?![A-Za-z\d])")
_NAME = re.compile(rf"(?:(?:\sof)?\s|-|\s-\s)?(?P<name>{any_of(_names())})(?![\w])", re.IGNORECASE)
_MULTI = re.compile(
    rf"multi-?(?P<scale>million|billion|trillion)[-\s](?P<name>{any_of(_names())})(?![\w])", re.IGNORECASE
)
_SIGN_AFTER = re.compile(rf"\s?(?P<sign>{_SIGN_LIST})(?![\w$])(?!\d|\s\d++(?:[.,]\d+)*+(?!\s?[$€£]))")
_MILLIONS = re.compile(r"\s?M(?P<code>USD|EUR|GBP)\b")
_CODE_SCALE = re.compile(r"\s(?P<scale>thousand|million|billion|trillion)\b")
_MINOR = re.compile(rf"(?:\s|-)?(?P<name>{any_of(_minor())})(?![\w])", re.IGNORECASE)
_PENCE = re.compile(r"(?<=\d)(?P<name>p)(?!\w|\.\w)")
_SHARES = re.compile(r"\b(?:shares?|stocks?|dividends?)\b", re.IGNORECASE)
_FEWEST_CROWNS = 100
_DEAREST = 20_000
_OPINION = re.compile(r"two\s(?:cents|pence)['’]?(?=\s(?:worth|in)\b|[.!?])", re.IGNORECASE)
_AND = re.compile(r"\s(?:and\s)?")
_LONE_ENDING = re.compile(r"\s(?:and\s)?(?P<cents>\d{1,2}|[a-z]{3,9}(?:-[a-z]{3,5})?)(?=[.,;!?]?\s*$|[.;!?])")

_WINDOW = 8
_WEIGHT = re.compile(r"(?:weigh\w*|mass of|heav\w+|lost|gained|lift\w*|shed)\s(?:\w+\s){0,3}\Z", re.IGNORECASE)
_NEWBORN = re.compile(r"\s(?:and\s)?(?:at\s(?:birth|\w+\s(?:days|weeks|months|years))|\w+\s(?:ounces|ozs?|inches))\b")
_OF_STUFF = re.compile(
    r"[\s-](?:of\s(?!the\b|his\b|her\b|their\b|its\b|public\b|tax)|heavier|lighter|overweight|per\ssquare)"
)


def read_money(text: str, number: Number) -> Amount | None:
    """The amount of money that the number belongs to, or None."""
    return _signed(text, number) or _named(text, number) or _cents(text, number)


def read_multi(text: str, start: int) -> Amount | None:
    """`a multimillion-dollar deal`: some millions, fewer than a thousand."""
    found = _MULTI.match(text, start)
    if found is None:
        return None
    scale = {"million": 1e6, "billion": 1e9, "trillion": 1e12}[found["scale"].lower()]
    words = f"multi{found['scale'].lower()}"
    number = Number(start, found.end(), 2 * scale, 999 * scale, scale, "vague", vague=words, scale=scale)
    return Amount(start, found.end(), number, "money", _names()[_plain(found["name"])])


def _signed(text: str, number: Number) -> Amount | None:
    """With a sign or code before it; a name after it that repeats or names the currency is taken in."""
    begin = max(0, number.start - _WINDOW)
    found = _BEFORE.search(text[begin : number.start])
    if found is None:
        return _lettered(text, number)
    code = _signs()[found["sign"]] if found["sign"] else _signs().get(found["code"].upper()[:3], "$")
    if found["code"] and found["code"].upper()[:3] not in _signs():
        return None
    number = with_letter(text, number)
    if (found["sign"] or "").lower() in ("euro", "euros") and number.bare:
        return None  # the games of Euro 2024; euros 500 people lost
    if found["minus"] in ("-", "−"):
        number = replace(number, low=-number.low, high=-number.high)
    end, code = _repeated(text, number.end, code)
    return Amount(begin + found.start(), end, number, "money", code)


def _lettered(text: str, number: Number) -> Amount | None:
    found = _LETTER.search(text[max(0, number.start - 2) : number.start])
    if found is None:
        return None
    number = with_letter(text, number)
    if abs(number.low) < 1000 or number.bare or (found["letter"].islower() and not number.scaled):
        return None
    return Amount(number.start - 1, number.end, number, "money", _LETTERS[found["letter"]])


def with_letter(text: str, number: Number) -> Number:
    """`$5m`, `$136M`, `$2.174T`: a single letter beside a currency is a scale."""
    found = None if number.scaled else _SCALE.match(text, number.end)
    if found is not None and found["word"]:
        return number.times(1e9 if found["word"][0] == "b" else 1e6, found.end())
    if found is None or (found["scale"] in "tT" and not text.startswith(found["scale"], number.end)):
        return number
    return number.times(_LETTER_SCALES[found["scale"]], found.end())


def _repeated(text: str, end: int, code: str) -> tuple[int, str]:
    """`$5 million US dollars`: the name that follows may make an open sign a currency."""
    found = _NAME.match(text, end)
    if found is None:
        return end, code
    named = _names()[_plain(found["name"])]
    return (found.end(), named) if named != code and family(named) == code else (end, code)


def _named(text: str, number: Number) -> Amount | None:
    """With a name, code or sign after it."""
    if number.form == "part":
        return None
    if millions := _MILLIONS.match(text, number.end):
        return Amount(number.start, millions.end(), number.times(1e6, millions.end()), "money", millions["code"])
    longer = with_letter(text, number)
    for reading in (longer, number) if longer is not number else (number,):
        found = _NAME.match(text, reading.end) or _SIGN_AFTER.match(text, reading.end)
        if found:
            return _settled(text, reading, found)
    return None


def _settled(text: str, number: Number, found: re.Match[str]) -> Amount | None:
    if "name" in found.groupdict():
        name = _plain(found["name"])
        code = _names()[name]
        of = number.form != "vague" and found.group().lower().startswith(" of")
        if of or not _plausible(text, number, found, name):
            return None
    else:
        code = _signs()[found["sign"]]
    end = found.end()
    if not number.scaled and (scale := _CODE_SCALE.match(text, end)):
        number = number.times(
            {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}[scale["scale"]], scale.end()
        )
        return Amount(number.start, scale.end(), number, "money", code)
    return _with_cents(text, Amount(number.start, end, number, "money", code))


def _plausible(text: str, number: Number, found: re.Match[str], name: str) -> bool:
    """Words that are also something else: `won` the verb, `pounds` of weight, `crowns` that are won."""
    if name in ("crown", "crowns"):
        return number.scaled or number.low >= _FEWEST_CROWNS
    if name == "won":
        return number.scaled or number.low >= 1000
    if name in ("pound", "pounds"):
        before, after = text[max(0, number.start - 40) : number.start], found.end()
        weight = _WEIGHT.search(before) or _OF_STUFF.match(text, after) or found.group().startswith("-")
        weight = weight or _NEWBORN.match(text, after) is not None
        tenths = 0.01 < number.step < 1  # sums are written with two decimals
        return number.scaled or not (weight or tenths)
    return True


def _with_cents(text: str, amount: Amount) -> Amount:
    """`3 dollars 50 cents`, `15 dollars and 50`."""
    gap = _AND.match(text, amount.end)
    if gap is None or amount.number.scaled:
        return amount
    cents = read_number(text, gap.end()) if gap.end() < len(text) and text[gap.end()].isalnum() else None
    if cents is None or not 0 < cents.low < 100 or cents.low != cents.high:
        return amount
    name = _MINOR.match(text, cents.end)
    ending = _LONE_ENDING.match(text, amount.end)
    if name is None and (ending is None or ending.end() < cents.end):
        return amount
    end = name.end() if name else cents.end
    value = amount.low + cents.low / 100
    number = replace(amount.number, end=end, low=value, high=value, step=0.01)
    return replace(amount, end=end, number=number)


def _cents(text: str, number: Number) -> Amount | None:
    """`34 cents`, `470 pence`: in the unit of which they are the hundredth part."""
    found = _MINOR.match(text, number.end) or _PENCE.match(text, number.end)
    if found is not None and _OPINION.match(text, number.start):
        return None  # my two cents' worth
    if found is None or number.form == "part" or (found["name"] == "p" and not _are_pence(text, number)):
        return None
    return Amount(
        number.start, found.end(), number.times(0.01, number.end), "money", _minor().get(_plain(found["name"]), "£")
    )


def _are_pence(text: str, number: Number) -> bool:
    """`34p`; more than a hundred of them, as prices of shares are told, only where shares are spoken of."""
    return 0 < number.low < 100 or (0 < number.low < _DEAREST and _SHARES.search(text) is not None)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())
