"""Numbers in words: `twenty-one`, `one hundred and twenty thousand`, `two and a half million`, `forty-second`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.data import load
from factcheck.grammar.words import any_of

_DATA = load("numbers")
UNITS: dict[str, float] = _DATA["units"]
TENS: dict[str, float] = _DATA["tens"]
SCALES: dict[str, float] = _DATA["scales"]
ORDINALS: dict[str, float] = _DATA["ordinals"]

CARDINAL_WORDS = (*UNITS, *TENS, *SCALES)
_WORD = re.compile(rf"(?:{any_of((*CARDINAL_WORDS, *ORDINALS))})\b", re.IGNORECASE)
_GLUE = re.compile(r"(?P<and>\s{1,2}and\s{1,2})|\s{1,2}|\s?-\s?", re.IGNORECASE)
_AND_A_HALF = re.compile(r"(?:\s|-)and(?:\s|-)an?(?:\s|-)(?P<part>half|quarter|third)\b", re.IGNORECASE)
# Glued to its digits, or in the plural behind them: `€85million`, `85 millions`.
_GLUED_SCALE = re.compile(
    r"(?<=\d)(?:(?P<glued>million|billion|trillion|crore|lakh)s?|\s(?P<plural>million|billion|trillion)s)\b",
    re.IGNORECASE,
)
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}


@dataclass(frozen=True, slots=True)
class Words:
    """A number in words. `scale` is the last scale word's (1 without one), `mantissa` the digits before that scale,
    `half` whether a fraction was put on top, `ordinal` whether the last word is an ordinal."""

    end: int
    value: float
    mantissa: str
    scale: float = 1.0
    ordinal: bool = False


@dataclass(slots=True)
class _State:
    """The sum of the closed groups, the open group below a thousand, and what the last word was."""

    total: float = 0.0
    group: float = 0.0
    last: str = ""
    floor: float = float("inf")

    def value(self) -> float:
        return self.total + self.group


def read_words(text: str, start: int, one: bool = False) -> Words | None:
    """The longest number in words that begins at `start`. With `one` an article stood before it: `a hundred`."""
    state = _State(group=1.0, last="unit") if one else _State()
    best: Words | None = None
    for word, end, after_and in _run(text, start):
        if not _take(state, word, after_and):
            break
        ordinal = word in ORDINALS and word not in CARDINAL_WORDS
        best = _result(state, end, word, ordinal)
        if ordinal:
            break
    return _with_part(text, best) if best and not best.ordinal else best


def read_scales(text: str, start: int) -> tuple[int, float]:
    """Scale words from `start` on, as after digits (` lakh crore`, `-million`): their end and product."""
    end, scale = start, 1.0
    if glued := _GLUED_SCALE.match(text, start):
        end, scale = glued.end(), SCALES[(glued["glued"] or glued["plural"]).lower()]
    while (gap := _GLUE.match(text, end)) and not gap["and"]:
        word = _WORD.match(text, gap.end())
        if word is None or word.group().lower() not in SCALES:
            break
        scale *= SCALES[word.group().lower()]
        end = word.end()
    return end, scale


def _run(text: str, start: int) -> Iterator[tuple[str, int, bool]]:
    """The number words one after another, each with its end and whether `and` stood before it."""
    at, after_and = start, False
    while word := _WORD.match(text, at):
        yield word.group().lower(), word.end(), after_and
        gap = _GLUE.match(text, word.end())
        if gap is None:
            return
        at, after_and = gap.end(), bool(gap["and"])


def _take(state: _State, word: str, after_and: bool) -> bool:
    """Add a word to the number, or say that it cannot stand there."""
    if after_and and state.last not in ("hundred", "scale"):
        return False
    if word in SCALES and word != "hundred":
        return not after_and and _scale(state, SCALES[word])
    value = UNITS.get(word, TENS.get(word, ORDINALS.get(word, 0.0)))
    if word == "hundred" or (word in ORDINALS and value == 100):
        return not after_and and _hundred(state)
    if word in ORDINALS and value >= 1000:
        return not after_and and _scale(state, value)
    return _digit(state, value, tens=20 <= value < 100)


def _digit(state: _State, value: float, tens: bool) -> bool:
    below_ten = 1 <= value < 10
    if not (state.last in ("", "hundred", "scale") or (state.last == "tens" and below_ten)):
        return False
    state.group += value
    state.last = "tens" if tens else "unit"
    return True


def _hundred(state: _State) -> bool:
    if state.last not in ("unit", "tens") or not 0 < state.group < 100:
        return False
    state.group *= 100
    state.last = "hundred"
    return True


def _scale(state: _State, scale: float) -> bool:
    if state.last == "":
        return False
    if state.last == "scale":
        state.total *= scale
    elif scale < state.floor:
        state.total += state.group * scale
    else:
        return False
    state.group, state.last, state.floor = 0.0, "scale", scale
    return True


def _result(state: _State, end: int, word: str, ordinal: bool) -> Words:
    value = state.value()
    scale = SCALES.get(word, 1.0) if word in SCALES and SCALES[word] >= 1e5 else 1.0
    mantissa = value / scale
    return Words(end, value, f"{mantissa:.0f}" if mantissa.is_integer() else f"{mantissa:.4g}", scale, ordinal)


def _with_part(text: str, words: Words) -> Words:
    """`two and a half`, and `two and a half million`."""
    found = _AND_A_HALF.match(text, words.end)
    if found is None:
        return words
    part = _PARTS[found["part"].lower()]
    end, scale = read_scales(text, found.end())
    if scale > 1.0 and words.scale == 1.0:
        return Words(end, (words.value + part) * scale, f"{words.mantissa}.5", scale)
    return Words(found.end(), words.value + part * words.scale, f"{words.mantissa}.5", words.scale)
