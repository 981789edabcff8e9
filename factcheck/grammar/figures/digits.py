"""Numbers in digits: `1,500`, `1,20,000`, `2.6`, `10 000`, `2½`, `1/2`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.data import load

LONGEST = 18
"""Digits and marks of the longest numeral that is read; a longer one is no figure of news."""

_SIGNS: dict[str, float] = load("numbers")["signs"]
_SIGN = "[" + "".join(_SIGNS) + "]"

# White space that groups digits. A plain space does so only before a unit, which the caller has to see to.
_GAP = "[\u00a0\u2009\u202f']"
_CHUNK = re.compile(r"\d(?:\d|[.,](?=\d))*")
_GROUPED = re.compile(rf"\d{{1,3}}(?:{_GAP}\d{{3}})+(?![\d.,]\d|\d)")
_SPACED = re.compile(r"\d{1,3}(?: \d{3}){1,4}(?![\d.,]\d|\d)")
_FORM = re.compile(
    r"""(?P<west>\d{1,3}(?:,\d{3})+)(?P<westdec>\.\d+)?
      | (?P<indian>\d{1,2}(?:,\d{2})+,\d{3})(?P<indiandec>\.\d+)?
      | (?P<plain>\d+)(?P<plaindec>\.\d+)?""",
    re.VERBOSE,
)
_FRACTION = re.compile(rf"\s?(?P<sign>{_SIGN})|[\s-](?P<top>1|2|3)/(?P<under>2|3|4|8)(?![\d/])")
_ALONE = re.compile(r"(?P<top>\d{1,2})/(?P<under>\d{1,3})(?![\d/])")
_SLASH = re.compile(r"/\d")
_LONE_SIGN = re.compile(_SIGN)


@dataclass(frozen=True, slots=True)
class Digits:
    """A numeral: where it ends, its value, and the digits by which its precision is told (`mantissa`)."""

    end: int
    value: float
    mantissa: str
    grouped: bool = False


def read_digits(text: str, start: int, spaced: bool = False) -> Digits | None:
    """The numeral that begins at `start`, or None where the digits there are none (`1.2.3`, `12/10/2023`).

    With `spaced` groups parted by a plain space count as one numeral (`10 000`).
    """
    if sign := _LONE_SIGN.match(text, start):
        return Digits(sign.end(), _SIGNS[sign.group()], "0.5")
    group = _GROUPED.match(text, start) or (_SPACED.match(text, start) if spaced else None)
    if group:
        digits = re.sub(r"\D", "", group.group())
        return Digits(group.end(), float(digits), digits, True) if len(digits) <= LONGEST else None
    chunk = _CHUNK.match(text, start)
    if chunk is None or len(chunk.group()) > LONGEST:
        return None
    if _SLASH.match(text, chunk.end()):
        return _alone(text, start)
    return _form(text, start, chunk.end())


def chunk_end(text: str, start: int) -> int:
    """Where the run of digits, dots and commas at `start` ends."""
    chunk = _CHUNK.match(text, start)
    return chunk.end() if chunk else start + 1


def _form(text: str, start: int, end: int) -> Digits | None:
    form = _FORM.fullmatch(text, start, end)
    if form is None:
        return None
    name = next(n for n in ("west", "indian", "plain") if form[n])
    whole, decimals = form[name].replace(",", ""), form[f"{name}dec"] or ""
    if decimals == "" and (fraction := _FRACTION.match(text, end)):
        part = _SIGNS[fraction["sign"]] if fraction["sign"] else int(fraction["top"]) / int(fraction["under"])
        return Digits(fraction.end(), int(whole) + part, f"{whole}.5")
    return Digits(end, float(whole + decimals), whole + decimals, name != "plain")


def _alone(text: str, start: int) -> Digits | None:
    """A fraction by itself, `1/2` or `3/4`; not `9/11`, `24/7` or a date."""
    found = _ALONE.match(text, start)
    if found is None:
        return None
    top, under = int(found["top"]), int(found["under"])
    if under not in (2, 3, 4, 5, 8, 10, 16) or not 0 < top < under:
        return None
    return Digits(found.end(), top / under, f"{top / under:.2f}")
