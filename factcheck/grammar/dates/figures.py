"""The figures from which dates are built: what a number is by its form alone."""

from __future__ import annotations

import re

from factcheck.data import load
from factcheck.grammar.dates.words import Lexeme, month_numbers

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_ALONE = r"(?!\w|[-/.:,]\d)"

_DIGITS = re.compile(
    rf"""
      (?P<COMPACT> (?: \d{{4}}(?P<s1>[-/.])\d{{1,2}}(?P=s1)\d{{1,2}}
                     | \d{{1,2}}(?P<s2>[-/.])\d{{1,2}}(?P=s2)\d{{4}}
                     | \d{{1,2}}/\d{{1,2}}/\d{{2}}
                     | \d{{1,2}}[ ]/[ ]\d{{1,2}}[ ]/[ ](?:\d{{4}}|\d{{2}})
                     | \d{{1,2}}(?P<s3>[-/]){_MONTH}(?P=s3)(?:\d{{4}}|\d{{2}})
                     | \d{{4}}(?P<s5>[-/])\d{{1,2}}(?P=s5){_MONTH} ) (?!\w|[-/.:]\d) )
    | (?P<SLASHED> \d{{1,2}}/\d{{1,2}} {_ALONE} )
    | (?P<RANGE> (?:1\d|2[01])\d\d(?:[-–/]\d{{1,2}}|[ ]?[-–—][ ]?(?:1\d|2[01])\d\d) {_ALONE} )
    | (?P<PAIR> \d{{1,2}}-\d{{1,2}} {_ALONE} )
    | (?P<ORD> \d{{1,2}}(?:st|nd|rd|th)\b )
    | (?P<DECADE> (?:1\d|20)\d0['’]?s\b | [1-9]0['’]?s\b )
    | (?P<int> \d{{1,4}}(?!\w|[-/.:]\d|,\d{{3}}(?!\d)) )
    | (?P<BIG> \d(?:[.,:/-](?=\d)|\w)* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUOTED = re.compile(
    r"(?P<DECADE>['’‘][1-9]0s\b)|(?P<SHORT>['’‘]\d\d(?!\w))|(?P<POSS>['’]s\b|(?<=s)['’])", re.IGNORECASE
)

_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
_TEENS = "(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_TENS = f"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]{_ONES})?)"
_LETTERS = re.compile(
    rf"""
      (?P<COMPACT> {_MONTH}(?P<s>[-/])\d{{1,2}}(?P=s)\d{{4}} (?!\w|[-/.:]\d) )
    | (?P<yearmonth> {_MONTH}/\d{{4}} {_ALONE} )
    | (?P<fiscal> (?:FY|CY)[ ]?['’]?(?P<f1>\d{{4}}|\d{{2}})(?:[-–/](?P<f2>\d{{4}}|\d{{2}}))? {_ALONE} )
    | (?P<QUARTER> [QH][1-4]\b )
    | (?P<yearwords> (?: (?:(?:fif|six|seven|eigh|nine)teen|twenty)[ -](?:{_TENS}|{_TEENS}|oh[ -]{_ONES}|hundred)
                       | two[ ]thousand(?:(?:[ ]and)?[ ](?:{_TENS}|{_TEENS}|{_ONES}))? )\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEGINNINGS = re.compile(
    r"fy|cy|[qh]$|(?:fif|six|seven|eigh|nine)teen$|twenty$|two$|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)


def figure_at(text: str, start: int, word: str) -> tuple[Lexeme, int] | None:
    """The figure that begins at an offset with a digit, a quotation mark or the letters `word`, and where it ends."""
    if word[0].isdecimal():
        match = _DIGITS.match(text, start)
    elif word[0] in "'’‘":
        match = _QUOTED.match(text, start)
    elif _BEGINNINGS.match(word.lower()):
        match = _LETTERS.match(text, start)
    else:
        return None
    return (_figure(match), match.end()) if match else None


def _figure(match: re.Match[str]) -> Lexeme:
    kind, text = match.lastgroup or "", match[0]
    if kind == "int":
        return Lexeme(_size(text), 0, 0, text, int(text))
    if kind in ("RANGE", "PAIR", "SLASHED"):
        return _pair(kind, text)
    if kind == "fiscal":
        cls = "CY" if text[0] in "cC" and not match["f2"] else "FY"
        return Lexeme(cls, 0, 0, text, _year(match["f1"]), _year(match["f2"]) if match["f2"] else 0)
    if kind == "yearwords":
        return Lexeme("YEARWORD", 0, 0, text, _spelled(text))
    if kind == "yearmonth":
        return Lexeme("YEARMONTH", 0, 0, text, int(text[-4:]), month_numbers().get(text[:-5].lower(), 0))
    if kind in ("ORD", "DECADE", "SHORT", "QUARTER"):
        return _marked(kind, text)
    return Lexeme(kind, 0, 0, text)


def _marked(kind: str, text: str) -> Lexeme:
    """`8th`, `1990s`, `'08`, `Q3`: a number with a mark that tells what it is."""
    number = int("".join(c for c in text if c.isdecimal()))
    if kind == "QUARTER" and text[0] in "hH":
        kind = "HALF"
    return Lexeme("BIG" if kind == "ORD" and not 1 <= number <= 31 else kind, 0, 0, text, number)


def _size(digits: str) -> str:
    """The class of a whole number: a day, a year, or only a number."""
    number = int(digits)
    if len(digits) <= 2:
        return "NUM" if 1 <= number <= 31 else "TWO" if len(digits) == 2 else "BIG"
    return "YEAR" if 1000 <= number <= 2199 else "HUNDREDS" if len(digits) == 3 else "BIG"


def _year(digits: str) -> int:
    """The year of a fiscal year; two digits are of this century (no fiscal year of news is older)."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _spelled(text: str) -> int:
    """The year in words: `nineteen eighty-six`, `two thousand and fifteen`."""
    numbers: dict[str, int] = load("dates")["number"]
    first, *rest = (numbers[w] for w in re.split(r"[ -]", text.lower()) if w in numbers)
    if rest and rest[0] == 1000:
        return first * 1000 + sum(rest[1:])
    return first * 100 + (0 if rest == [100] else sum(rest))


def _pair(kind: str, text: str) -> Lexeme:
    """`6-8`, `11/20`, `2016-17`."""
    first, second = (int(part) for part in re.split(r" ?[-–—/] ?", text))
    if kind == "PAIR":
        return Lexeme("PAIR" if 1 <= first < second <= 31 else "BIG", 0, 0, text, first, second)
    if kind == "SLASHED":
        return Lexeme("SLASHED" if 1 <= first <= 31 and 1 <= second <= 31 else "BIG", 0, 0, text, first, second)
    if second >= 100:
        return Lexeme("RANGE" if first < second else "BIG", 0, 0, text, first, second)
    return _years(text, first, second)


def _years(text: str, first: int, second: int) -> Lexeme:
    """`2016-17`, `1999-00`, `1914-8` are years; `2015-12` is a month."""
    whole = first // 100 * 100 + second if text[-2].isdecimal() else first // 10 * 10 + second
    if second == 0 and first % 100 == 99:
        whole = first + 1
    if whole > first:
        return Lexeme("RANGE", 0, 0, text, first, whole)
    return Lexeme("YEARMONTH" if 1 <= second <= 12 else "BIG", 0, 0, text, first, second)
