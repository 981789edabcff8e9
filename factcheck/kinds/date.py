"""Dates: days, months, years and stretches of them, as far as they are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from factcheck.data import load
from factcheck.grammar.dates.find import find_dates
from factcheck.grammar.dates.settle import near_day, settle_dates
from factcheck.grammar.dates.site import Line
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.base import Comparison, Relation, Value, not_comparable
from factcheck.values.interval import DateValue, on
from factcheck.values.interval_compare import compare

_DAY_FIRST, _MONTH_FIRST = "DMY", "MDY"


@lru_cache(maxsize=1024)
def _read(text: str, order: str) -> date | None:
    """The day a compact date stands for, all of whose parts are told. dateparser knows more ways to write one than
    are worth a grammar; it is given nothing to fill in."""
    import dateparser

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={"DATE_ORDER": order, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
    )
    # dateparser swaps day and month where the order asked for gives no date; it never gives another year.
    return found.date() if found else None


def readings(text: str) -> tuple[date, ...]:
    """The days a compact date can mean, that of day before month first. With full stops the day always comes first."""
    if re.match(r"\d{4}", text):
        orders: tuple[str, ...] = ("YMD",)
    else:
        orders = (_DAY_FIRST,) if "." in text else (_DAY_FIRST, _MONTH_FIRST)
    days = (_read(text, order) for order in orders)
    return tuple(dict.fromkeys(d for d in days if d is not None))


class DateKind:
    """Dates (`factcheck.values.interval`)."""

    name = "date"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        line = Line(sentence, document.day, document.country, readings)
        for found in find_dates(line):
            yield claim(self.name, sentence, document, found.span.start, found.span.end, found.value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return settle_dates(_in_order(claims, article.document), article)

    def compare(self, left: Value, right: Value) -> Comparison:
        if isinstance(left, DateValue) and isinstance(right, DateValue):
            return compare(left, right)
        return not_comparable(Relation.DIFFERENT, "one of them is no date")


def _in_order(claims: Sequence[Claim], document: Document) -> list[Claim]:
    """Settles whether the article writes the day or the month first, where a date can be read both ways."""
    order = _order(claims, document)
    return [replace(c, value=_one_reading(c, order, document.day)) for c in claims]


def _order(claims: Sequence[Claim], document: Document) -> str | None:
    """By the outlet's country, or else by the article's other dates."""
    if document.country:
        return _MONTH_FIRST if document.country in load("zones")["words"]["month_first_countries"] else _DAY_FIRST
    seen = {_written(c.text) for c in claims} - {None}
    return seen.pop() if len(seen) == 1 else None


def _written(text: str) -> str | None:
    """The order a date shows by having a number above 12."""
    numbers = re.findall(r"\d+", text)
    if not re.search(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$", text.replace(" ", "")) or len(numbers) != 3:
        return None
    first, second = int(numbers[0]), int(numbers[1])
    return _DAY_FIRST if first > 12 >= second else _MONTH_FIRST if second > 12 >= first else None


def _one_reading(found: Claim, order: str | None, published: date | None) -> Value:
    value = found.value
    if not isinstance(value, DateValue) or len(value.options) != 2 or value.relative or value.known:
        return value
    if order is not None:
        numbers = re.findall(r"\d+", found.text)
        number = int(numbers[0 if order == _DAY_FIRST else 1])
        day, basis = next((d for d in value.options if d.day == number), None), "article's own dates"
    else:
        day, basis = near_day(value.options, published) if published else None, "publication date"
    return on((day, day), "day", basis) if day else value
