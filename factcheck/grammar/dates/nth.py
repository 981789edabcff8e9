"""Days and weeks counted within a month: `the first Monday of February`, `the last week of April 2019`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.grammar.dates.calendar import full_year
from factcheck.grammar.dates.resolve import fitting
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.values.calendar import Days, months, moved, nth_weekday
from factcheck.values.interval import DateValue, on


def _nth_week(month: Days, which: int) -> Days | None:
    """Seven days of a month by count, the last ones for -1: nobody means the calendar's weeks."""
    if which < 0:
        return moved(month[1], -6), month[1]
    first = moved(month[0], 7 * (which - 1))
    return (first, min(moved(first, 6), month[1])) if first <= month[1] else None


def _nth(site: Site) -> DateValue | None:
    month, year = site.one("MONTH"), site.one("YEAR", "SHORT")
    if month is None:
        return None
    weekday, unit = site.one("WEEKDAY"), site.one("UNIT")
    if unit is not None and unit.word != "week":
        return None
    published = site.line.published
    if year is None and published is None:
        return DateValue(month=month.number, weekday=weekday.number if weekday else None, granularity=_unit(site))
    base = full_year(year, published) if year else published.year if published else 0
    years = (base,) if year else (base - 1, base, base + 1)
    stretches = [d for y in years if (m := months(y, month.number)) and (d := _within(site, m))]
    found = stretches[0] if year and stretches else fitting(site, stretches)
    basis = "stated" if year else "publication date"
    return replace(on(found, _unit(site)), basis=basis) if found else None


def _unit(site: Site) -> str:
    return "day" if site.one("WEEKDAY") else "range"


def _within(site: Site, month: Days) -> Days | None:
    number, weekday = site.one("ORD", "ORDWORD"), site.one("WEEKDAY")
    which = number.number if number else -1
    if which > 5:
        return None
    if weekday is None:
        return _nth_week(month, which)
    day = nth_weekday(month, weekday.number, which)
    return (day, day) if day else None


FORMS: tuple[Form, ...] = (
    form(
        "nth weekday of a month",
        "THE? (?: ORD | ORDWORD | LAST ) (?: WEEKDAY | UNIT ) (?: OF | IN ) MONTH (?: COMMA? YEARNO )?",
        _nth,
    ),
)
