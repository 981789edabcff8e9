"""All figures of a sentence: numbers with their unit, hedge, range, restatement, rate and place in a change."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.grammar.figures.amounts import Amount, alone
from factcheck.grammar.figures.changes import change_of
from factcheck.grammar.figures.digits import chunk_end
from factcheck.grammar.figures.hedges import hedge_after, hedge_before
from factcheck.grammar.figures.measures import read_measure
from factcheck.grammar.figures.money import read_money, read_multi
from factcheck.grammar.figures.numbers import START, Number, read_number
from factcheck.grammar.figures.periods import period_of
from factcheck.grammar.figures.ranges import Pair, joined
from factcheck.grammar.figures.shares import read_magnitude, read_percent
from factcheck.grammar.figures.singles import read_single
from factcheck.grammar.figures.sums import read_sum
from factcheck.grammar.figures.traps import in_address, is_barred
from factcheck.grammar.figures.unit_words import crowd_scale
from factcheck.grammar.words import plain
from factcheck.values.quantity import OPEN_ABOVE, OPEN_BELOW, Quantity, bounds
from factcheck.values.units import unit as unit_of

READERS = (read_money, read_sum, read_percent, read_magnitude, read_measure)
"""What may make a number an amount, in the order in which it is asked."""

PART_STEP = 5.0
"""Per cent that a fraction in words vouches for: `two-thirds` covers 65% and 68%, not 70%."""

LONGEST = 20_000
"""Characters of a sentence that are read; what is longer is no sentence."""

LARGEST = 1e18
"""The largest number that is read as a figure."""

MOST = 500
"""Figures of one sentence that are read; what has more is a table."""

PLAIN = ("", "duration", "age")
"""Sorts whose figure is the size of a change only where `by` says so."""

_OPEN = re.compile(r"\s?[(\[]\s?")
_BETWEEN = re.compile(r"\s?(?:[;,/]|or|=)?\s?(?:or\s|equal to\s|equivalent to\s)?")
_CLOSE = re.compile(r"\s?[)\]]")
_OF = re.compile(r"\sof\s(?!a\b|an\b|20\d\d|19\d\d)", re.IGNORECASE)
_BY = re.compile(r"\bby\s(?:[a-z]{1,15}\s){0,2}\Z")
_BEFORE_BY = 40
_HOURLY = re.compile(r"\s(?:an|per)\shour\b", re.IGNORECASE)
_SPEEDS = {"km": "km/h", "mi": "mph"}
"""Units of length and what `an hour` behind their bracket makes of them: `90 kilometres (56 miles) an hour`."""

_NO_NOUN = re.compile(
    r"(?:[.,;:!?)]|\s(?:to|from|in|over|since|this|last|on|between|and|as|after|while|when|but|during|compared|within)\b|\s*\Z)"
)
_GLUED_LEFT = re.compile(r"(?:\w|\w[-‑./'’_]|[#@^])\Z")
_SPENT = re.compile(
    r"\b(?:for|lasted|lasts|last|took|takes|take|taking|spent|after|of|in|waited|serving|served|than|is|was|were|now|"
    r"already|and|worked|been|within|before|with)\s\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text. `start` and `end` are where its claim stands, hedge included, `core` where the number (with
    its currency sign) begins, `number` the last number of it."""

    start: int
    end: int
    core: int
    quantity: Quantity
    number: Number

    @property
    def sort(self) -> str:
        return self.quantity.sort


@lru_cache(maxsize=512)
def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a sentence in text order. Those of sort '' are bare numbers: counts, ages, or nothing at all,
    which only the syntax tells. Offsets are those of `text`."""
    text = plain(text)
    found: list[Figure] = []
    at = 0
    for start in START.finditer(text, 0, LONGEST):
        if start.start() < at:
            continue
        if len(found) == MOST:
            break
        figure, end = _figure(text, start.start())
        if figure and figure.core >= at:
            found.append(figure)
        at = max(at, end)
    return tuple(found)


def read_amount(text: str, number: Number) -> Amount:
    """The number with the unit that belongs to it, or by itself."""
    for read in READERS:
        if amount := read(text, number):
            return amount
    return alone(number)


def _figure(text: str, start: int) -> tuple[Figure | None, int]:
    """The figure that begins at `start`, and where to look on."""
    single = read_single(text, start) or read_multi(text, start)
    number = single.number if single else read_number(text, start, spaced=True)
    if number is None or not number.high <= LARGEST:
        return None, chunk_end(text, start)
    amount, tail = (single, "") if single else _amount(text, number)
    if not _stands_free(text, amount):
        return None, max(number.end, chunk_end(text, start))
    pair = joined(text, amount, read_amount)
    if pair and pair.score:
        return None, pair.last.end
    if amount.number.form == "part" and not amount.sort:
        return _part_of(text, amount)
    figure = _hedged(text, pair or Pair(amount, amount), tail)
    return figure, figure.end


def _amount(text: str, number: Number) -> tuple[Amount, str]:
    """The amount, and the hedge that stands between number and unit (`30-odd years`, `50 or more people`)."""
    amount = read_amount(text, number)
    if amount.sort:
        return amount, ""
    if (crowd := crowd_scale(text, number)) is not number:
        return alone(crowd), ""
    unspaced = _unspaced(text, number)
    if unspaced is not number:
        return _amount(text, unspaced)
    end, hedge = hedge_after(text, number.end)
    if not hedge:
        return amount, ""
    longer = read_amount(text, replace(number, end=end))
    return (longer if longer.sort else replace(amount, end=end)), hedge


def _unspaced(text: str, number: Number) -> Number:
    """Digits that only spaces group are one number beside a unit and nowhere else."""
    if " " not in text[number.start : number.end] or not text[number.start].isdigit() or number.bare:
        return number
    plain = read_number(text, number.start)
    return plain if plain and plain.end < number.end and not plain.scaled and plain.bare else number


def _stands_free(text: str, amount: Amount) -> bool:
    """Whether the number is no part of a date, an identifier or a longer word."""
    number = amount.number
    if in_address(text, number.start):
        return False
    left = text[max(0, amount.start - 4) : amount.start]
    if amount.sort == "money" and amount.start < number.start and left.endswith("/"):
        left = ""  # €40m/$53m
    calibre = amount.unit == "calibre" and amount.start < number.start  # its point, also where the space before is lost
    if _GLUED_LEFT.search(left) and not left.lower().endswith("-of-") and not calibre:
        return False
    if not amount.sort and text[amount.end : amount.end + 1].isalnum():
        return False
    point = text[number.start - 1 : number.start] == "."
    if text[number.start].isdigit() and amount.start == number.start and point:
        return False
    sure = amount.sort == "percent" or (amount.sort and (not number.bare or amount.start < number.start))
    return bool(sure) or not is_barred(text, number.start, number.end)


def _part_of(text: str, amount: Amount) -> tuple[Figure | None, int]:
    """`two-thirds of the seats` as a share, `fell by a third` as a change."""
    number = amount.number
    changed = _BY.search(text, max(0, number.start - _BEFORE_BY), number.start) and _NO_NOUN.match(text, number.end)
    if not _OF.match(text, number.end) and not changed:
        return None, number.end
    share = round(number.low * 100, 1)
    number = replace(number, low=share, high=share, step=PART_STEP)
    figure = _hedged(text, Pair(*(replace(amount, number=number, sort="percent", unit="%"),) * 2), "")
    return figure, figure.end


def _hedged(text: str, pair: Pair, hedge: str) -> Figure:
    """The figure with the hedges around it and all that is told of it."""
    core, end = pair.first.start, pair.last.end
    start = core
    if pair.between is None:
        start, before = hedge_before(text, core)
        if before == "more than" and pair.last.sort == "duration" and not _counts_over(text, start):
            start, before = core, ""
        hedge = before or hedge
    else:
        start = pair.between
    if not hedge:
        end, hedge = hedge_after(text, end)
    end, restated = _restated(text, pair.last, end)
    quantity = _quantity(pair, hedge)
    if restated and (hour := _HOURLY.match(text, end)) and all(q.unit in _SPEEDS for q in (quantity, *restated)):
        end, quantity = hour.end(), replace(quantity, unit=_SPEEDS[quantity.unit])
        restated = tuple(replace(q, unit=_SPEEDS[q.unit]) for q in restated)
    quantity = replace(
        quantity,
        period=pair.last.per or ("" if _describes(text, pair.last) else period_of(text, end, counts=not quantity.sort)),
        change=change_of(text, start, end, counts=quantity.sort in PLAIN),
        restated=restated,
    )
    return Figure(start, end, core, quantity, pair.last.number)


def _describes(text: str, amount: Amount) -> bool:
    """Whether a measure is only an adjective of a thing, whose years are not its own: `a 48-metre ship of 1997`."""
    return amount.sort == "measure" and text[amount.number.end : amount.number.end + 1] == "-"


def _counts_over(text: str, start: int) -> bool:
    """Whether `over` before a duration means `more than`, not `in the course of`."""
    return text[start : start + 4].lower() != "over" or bool(_SPENT.search(text[max(0, start - 12) : start]))


def _quantity(pair: Pair, hedge: str) -> Quantity:
    first, last = pair.first, pair.last
    sort, unit = last.sort or first.sort, last.unit or first.unit
    low, high, number = first.low, last.high, last.number
    step = min(first.number.step, last.number.step)
    if number.vague:
        named = hedge in OPEN_ABOVE
        return Quantity(sort, low, None if named else high, unit, step, hedge if named else number.vague)
    if first is last:
        lower, upper = bounds(low, step, hedge)
        return Quantity(sort, lower, upper, unit, step, hedge)
    if hedge in OPEN_BELOW:
        return Quantity(sort, None, high, unit, step, hedge)
    if hedge in OPEN_ABOVE:
        return Quantity(sort, low, None, unit, step, hedge)
    return Quantity(sort, low, high, unit, step)


def _restated(text: str, stated: Amount, end: int) -> tuple[int, tuple[Quantity, ...]]:
    """Where a bracket that says the same in other units ends, and what it says."""
    found = _OPEN.match(text, end)
    if found is None or stated.sort not in ("money", "measure"):
        return end, ()
    others: list[Quantity] = []
    at = found.end()
    for _ in range(3):
        other = _other(text, at, stated)
        if other is None:
            return end, ()
        amount, hedge = other
        others.append(_quantity(Pair(amount, amount), hedge))
        if close := _CLOSE.match(text, amount.end):
            return close.end(), tuple(others)
        gap = _BETWEEN.match(text, amount.end)
        at = gap.end() if gap else amount.end
    return end, ()


def _other(text: str, at: int, stated: Amount) -> tuple[Amount, str] | None:
    """An amount that begins at `at`, hedge first, of the same sort in another unit."""
    start = START.search(text, at, at + 40)
    number = read_number(text, start.start(), spaced=True) if start else None
    if number is None:
        return None
    amount = read_amount(text, number)
    begin, hedge = hedge_before(text, amount.start)
    fits = begin == at and amount.sort == stated.sort and amount.unit != stated.unit
    alike = stated.sort == "money" or unit_of(amount.unit).dimension == unit_of(stated.unit).dimension
    return (amount, hedge) if fits and alike else None
