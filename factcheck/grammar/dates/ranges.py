"""Stretches of days and months: `6–8 February`, `Feb 28 – March 3`, `January–March 2024`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.grammar.dates.calendar import full_year
from factcheck.grammar.dates.guards import speaks_of
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.grammar.dates.words import Lexeme
from factcheck.values.calendar import MONTHS, day, months
from factcheck.values.interval import DateValue, on


def _range_in_month(site: Site) -> DateValue | None:
    """`6–8 February`, `Feb. 6-8, 2026`."""
    month, pair, year = site.one("MONTH"), site.one("PAIR"), site.one("YEAR", "SHORT")
    if pair is not None:
        first, last = pair.number, pair.most
    else:
        first, last = (x.number for x in site.all("NUM", "ORD")[:2])
    if month is None or first >= last:
        return None
    return _range(site, (month.number, first), (month.number, last), year)


def _range_over_months(site: Site) -> DateValue | None:
    """`Feb 28 – March 3`, `28 February to 3 March 2026`."""
    (left, right), numbers = site.all("MONTH"), site.all("NUM", "ORD")
    return _range(site, (left.number, numbers[0].number), (right.number, numbers[1].number), site.one("YEAR", "SHORT"))


def _range(site: Site, start: tuple[int, int], end: tuple[int, int], year: Lexeme | None) -> DateValue | None:
    if year is None:
        published = site.line.published
        if published is None:
            return DateValue(month=start[0] if start[0] == end[0] else None, granularity="range")
        value = None
        for guess in (published.year - 1, published.year, published.year + 1):
            found = _ends(guess, start, end)
            if found and (value is None or _gap(found, published) < _gap(value, published)):
                value = found
        return value and replace(value, basis="publication date")
    return _ends(full_year(year, site.line.published), start, end)


def _gap(value: DateValue, published: date) -> int:
    return abs(((value.earliest or published) - published).days)


def _ends(year: int, start: tuple[int, int], end: tuple[int, int]) -> DateValue | None:
    first = day(year - (start > end), *start)
    last = day(year, *end)
    return on((first, last), "range") if first and last else None


def _months_range(site: Site) -> DateValue | None:
    """`January–March 2024`, `January to March 2024`. Without its year it may be a stretch of every year, and stays
    open: its two months are not dated one by one. `Moved from May to June` is no stretch."""
    (left, right), year = site.all("MONTH"), site.one("YEAR", "SHORT")
    if year is None and speaks_of(site, "moves"):
        return None
    if year is None:
        return DateValue(granularity="range", name=f"{MONTHS[left.number - 1]}–{MONTHS[right.number - 1]}")
    number = full_year(year, site.line.published)
    first = months(number - (left.number > right.number), left.number)
    last = months(number, right.number)
    return on((first[0], last[1]), "range") if first and last else None


FORMS: tuple[Form, ...] = (
    form(
        "days of a month",
        "(?: WDAY COMMA? )? MONTH (?: PAIR | DAYNO (?: DASH | TO ) DAYNO ) (?: COMMA? YEARNO )?",
        _range_in_month,
    ),
    form(
        "days before a month",
        "(?: PAIR | DAYNO (?: DASH | TO ) DAYNO ) OF? MONTH (?: COMMA? YEARNO )?",
        _range_in_month,
    ),
    form("days of two months", "MONTH DAYNO (?: DASH | TO ) MONTH DAYNO (?: COMMA? YEARNO )?", _range_over_months),
    form("days before two months", "DAYNO MONTH (?: DASH | TO ) DAYNO MONTH (?: COMMA? YEARNO )?", _range_over_months),
    form("months of a year", "MONTH (?: DASH | TO ) MONTH (?: COMMA? YEARNO )?", _months_range),
)
