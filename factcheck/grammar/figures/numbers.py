"""Numbers in running text, in digits, words or both, without hedge and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.data import load
from factcheck.grammar.figures.digits import Digits, read_digits
from factcheck.grammar.figures.numerals import CARDINAL_WORDS, SCALES, UNITS, Words, read_scales, read_words
from factcheck.grammar.words import any_of
from factcheck.values.precision import step_of

_DATA = load("numbers")
_FRACTIONS: dict[str, float] = _DATA["fractions"]
_SHORT: dict[str, float] = _DATA["short_scales"]
_VAGUE: dict[str, list[float]] = _DATA["vague"]
DOZEN = 12.0

SPANS = ("hour", "day", "week", "month", "year", "decade", "century")
"""Units of time of which one may be told without a number: `nearly a year`, `week-long`."""
SINGLES = (
    *SPANS,
    "minute",
    "second",
    "night",
    "mile",
    "kilometre",
    "kilometer",
    "metre",
    "meter",
    "tonne",
    "ton",
    "gallon",
    "litre",
)

_BIG = any_of(w for w in SCALES if w != "hundred")
_MANY = "tens|dozens|scores|hundreds|thousands|lakhs|crores|millions|billions|trillions"
_SHORT_SCALE = re.compile(rf"[\s-]?(?P<scale>{any_of(_SHORT)})(?![a-z])", re.IGNORECASE)
_DOZEN = re.compile(r"(?:[\s-]|\b)dozen\b", re.IGNORECASE)
_ARTICLE = re.compile(rf"an?\s(?=(?:{any_of(SCALES)}|dozen)\b)", re.IGNORECASE)
_HALF = re.compile(
    rf"(?:an?[\s-])?(?P<part>half|quarter)[\s-](?:of[\s-])?(?:an?[\s-])?(?P<scale>{_BIG}|dozen)\b", re.IGNORECASE
)
_AND_HALF = re.compile(r"\sand\sa\shalf\b", re.IGNORECASE)
_PART = re.compile(
    rf"(?:(?P<top>an?|{any_of(UNITS)})[\s-](?P<under>{any_of(_FRACTIONS)})\b(?!-)"
    r"|(?P<half>half)(?=\sof\s(?:(?:the|its|their|his|her|our|your|all|those|these|them|us)\b"
    r"|(?:[a-z]+\s)?(?:[a-z]{2,}[^\Wsiu]s|people|men|women|children)\b)))",
    re.IGNORECASE,
)
_NTH_PART = re.compile(
    r"\b(?:first|second|third|fourth|last|latter|former|other|each|every|this|next|the|top|bottom|other)\s\Z",
    re.IGNORECASE,
)
_PART_OF = re.compile(rf"\sof\sa\s(?P<scale>{_BIG})\b", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"(?P<few>several|multiple|a\sfew|a\scouple\sof|a\scouple|a\shandful\sof)\b(?:[\s-](?P<scale>{_BIG}|hundred|dozen)s?\b)?"
    rf"|(?P<many>{_MANY})(?:\sof\s(?P<more>{_MANY}))?\b",
    re.IGNORECASE,
)

START = re.compile(
    rf"""\d|[½¼¾⅓⅔⅛]
      |\b(?:{any_of(CARDINAL_WORDS)}|half|quarter|dozen|{_MANY}|several|multiple
         |an?(?=[\s-](?:{any_of((*_FRACTIONS, *SCALES, *SINGLES))}|dozen|few|couple|handful)\b))\b
      |\b(?:{any_of(SPANS)})-?long\b|\bmulti-?(?:million|billion|trillion)[-\s]""",
    re.IGNORECASE | re.VERBOSE,
)
"""Where a number may begin."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text. `low` and `high` differ for a vague amount only, which `vague` then names.

    `form` is `digits`, `words`, `part` (a fraction: `two-thirds`) or `vague`. `bare` is whether it is written in
    plain digits without grouping, decimals and scale, as years and identifiers are.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    form: str
    vague: str = ""
    bare: bool = False
    scale: float = 1.0

    @property
    def scaled(self) -> bool:
        """With a scale word of a lakh or more, or a dozen."""
        return self.scale > 1.0

    def times(self, scale: float, end: int) -> Number:
        """The number with a further scale that ends at `end`."""
        return replace(
            self,
            end=end,
            low=self.low * scale,
            high=self.high * scale,
            step=self.step * scale,
            bare=False,
            scale=self.scale * scale,
        )


def read_number(text: str, start: int, spaced: bool = False) -> Number | None:
    """The number that begins at `start`, with its scale words, or None."""
    if text[start].isdigit() or text[start] in _DATA["signs"]:
        digits = read_digits(text, start, spaced)
        return _scaled_digits(text, start, digits) if digits else None
    return _vague(text, start) or _halves(text, start) or _part(text, start) or _words(text, start)


def _scaled_digits(text: str, start: int, digits: Digits) -> Number:
    end, scale = read_scales(text, digits.end)
    if end == digits.end and (short := _SHORT_SCALE.match(text, end)):
        end, scale = short.end(), _SHORT[short["scale"].lower()]
    elif end == digits.end and (dozen := _DOZEN.match(text, end)):
        end, scale = dozen.end(), DOZEN
    value = float(f"{digits.value * scale:.15g}")  # 1.1 lakh is 110,000 and no dust of binary fractions
    plain = scale == 1.0 and not digits.grouped and "." not in digits.mantissa
    return Number(
        start,
        end,
        value,
        value,
        _step(digits, scale),
        "digits",
        bare=plain,
        scale=scale if scale >= 1e5 or scale == DOZEN else 1.0,
    )


def _step(digits: Digits, scale: float) -> float:
    if scale in (100.0, 1000.0) and digits.value * scale == int(digits.value * scale):
        return step_of(str(int(digits.value * scale)))
    return step_of(digits.mantissa, scale)


def _words(text: str, start: int) -> Number | None:
    article = _ARTICLE.match(text, start)
    if article and _DOZEN.match(text, article.end()):
        return _dozens(text, start, article.end(), 1.0)
    if dozen := _DOZEN.match(text, start):
        return Number(start, dozen.end(), DOZEN, DOZEN, step_of("1", DOZEN), "words", scale=DOZEN)
    words = read_words(text, article.end() if article else start, one=article is not None)
    if words is None or words.ordinal:
        return None
    return _dozens(text, start, words.end, words.value) or _counted_out(text, start, words)


def _counted_out(text: str, start: int, words: Words) -> Number:
    value, end = words.value, words.end
    mantissa = words.mantissa
    if words.scale > 1.0 and (half := _AND_HALF.match(text, end)):  # a million and a half
        value, end, mantissa = value + words.scale / 2, half.end(), f"{mantissa}.5"
    return Number(start, end, value, value, step_of(mantissa, words.scale), "words", scale=words.scale)


def _dozens(text: str, start: int, at: int, count: float) -> Number | None:
    dozen = _DOZEN.match(text, at)
    if dozen is None:
        return None
    value, end = count * DOZEN, dozen.end()
    if half := _AND_HALF.match(text, end):
        value, end = value + DOZEN / 2, half.end()
    return Number(start, end, value, value, step_of("1", DOZEN), "words", scale=DOZEN)


def _halves(text: str, start: int) -> Number | None:
    """`half a million`, `a quarter million`, `half a dozen`."""
    found = _HALF.match(text, start)
    if found is None:
        return None
    scale = DOZEN if found["scale"].lower() == "dozen" else SCALES[found["scale"].lower()]
    end, more = read_scales(text, found.end())
    value = (0.5 if found["part"].lower() == "half" else 0.25) * scale * more
    step = 1.0 if scale == DOZEN else scale * more / 10
    return Number(start, end, value, value, step, "words", scale=scale * more)


def _part(text: str, start: int) -> Number | None:
    """`two-thirds`, `a quarter`, `three quarters of a million`."""
    found = _PART.match(text, start)
    if found is None or _NTH_PART.search(text[max(0, start - 9) : start]):
        return None
    top, under = (found["top"] or "a").lower(), (found["under"] or "half").lower()
    count = UNITS.get(top, 1.0)
    plural = under in ("halves",) or (under.endswith("s") and under != "halves")
    if count == 0 or count >= _FRACTIONS[under] or (count > 1) != plural:
        return None
    value = count / _FRACTIONS[under]
    if of := _PART_OF.match(text, found.end()):
        scale = SCALES[of["scale"].lower()]
        return Number(start, of.end(), value * scale, value * scale, scale / 10, "words", scale=scale)
    return Number(start, found.end(), value, value, 0.01, "part")


def _vague(text: str, start: int) -> Number | None:
    found = _SEVERAL.match(text, start)
    if found is None:
        return None
    if found["few"]:
        name = " ".join(found["few"].lower().split())
        name = "a couple of" if name == "a couple" else name
        scale = (found["scale"] or "").lower()
        factor = DOZEN if scale == "dozen" else SCALES.get(scale, 1.0)
        name = f"{name} {scale}".strip()
    else:
        name, factor = found["many"].lower(), 1.0
        if found["more"]:
            factor = _VAGUE[found["more"].lower()][0]
            name = f"{name} of {found['more'].lower()}"
    low, high = _VAGUE[(found["few"] and name.removesuffix(scale).strip()) or found["many"].lower()]
    return Number(start, found.end(), float(low * factor), float(high * factor), 1.0, "vague", vague=name)
