"""Dates in figures: `2026-02-08`, `08/02/2026`, `05-Aug-2016`, `11/20`."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.data import load
from factcheck.grammar.dates.calendar import dated, full_year, weekday_of
from factcheck.grammar.dates.guards import listed
from factcheck.grammar.dates.site import Form, Readings, Site, form
from factcheck.grammar.dates.words import Lexeme
from factcheck.values.calendar import day
from factcheck.values.interval import DateValue, on

_LONGEST_ROW = 20
_COMPACT_TWO = re.compile(r"(\d{1,2}[/-](?:\d{1,2}|[A-Za-z]+)[/-])(\d{2})")


def _compact(site: Site) -> DateValue | None:
    """`2026-02-08`, `08/02/2026`, `05-Aug-2016`; a day that can be read in two ways keeps both."""
    if site.before().text.lower() in listed("numbered"):
        return None
    return compact_value(spelled(site), site.line.read, weekday_of(site))


def spelled(site: Site) -> str:
    """The compact date with all four digits of its year and without spaces."""
    compact = site.one("COMPACT")
    text = compact.text.replace(" ", "") if compact else ""
    short = _COMPACT_TWO.fullmatch(text)
    if short is None:
        return text
    year = full_year(Lexeme("SHORT", 0, 0, short[2], int(short[2])), site.line.published)
    return f"{short[1]}{year}"


def compact_value(text: str, read: Readings, weekday: int | None) -> DateValue | None:
    """The value of a compact date by its possible readings."""
    days = read(text)
    fitting = tuple(d for d in days if weekday is None or d.weekday() == weekday) or days
    if not fitting:
        return _impossible(text)
    if len(fitting) > 1:
        return DateValue(options=tuple(sorted(fitting)), basis="unresolved")
    wrong = weekday is not None and fitting[0].weekday() != weekday
    return replace(on((fitting[0], fitting[0]), "day"), stated_weekday=weekday if wrong else None)


def _impossible(text: str) -> DateValue | None:
    """A compact date that no calendar has, where it is plain which day was meant: `30/02/2026`, `2/29/2019`."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if len(numbers) != 3:
        return None
    year = next((n for n in numbers if n > 31), 0)
    rest = [n for n in numbers if n != year]
    if len(rest) != 2 or not 1000 <= year <= 2199:
        return None
    pairs = [(m, d) for m, d in (rest, rest[::-1]) if 1 <= m <= 12 and 12 < d <= 31]
    return dated(year, *pairs[0]) if pairs else None


def _slashed(site: Site) -> DateValue | None:
    """`11/20`: month and day without a year, only behind a word that calls for a date."""
    found = site.one("SLASHED", "NUM")
    if found is None or not (site.one("WEEKDAY", "WD") or _calls_for_date(site)):
        return None
    country_first = site.line.country in load("zones")["words"]["month_first_countries"]
    a, b = found.number, found.most
    readings = [(m, d) for m, d in ((a, b), (b, a)) if m <= 12 and d <= (29 if m == 2 else 31)]
    if a <= 12 and b <= 12 and a != b and not country_first:
        published = site.line.published
        if published is None:
            return None
        days = {d for m, n in readings if (d := day(published.year, m, n)) and abs((d - published).days) < 183}
        weekday = weekday_of(site)
        fitting = tuple(sorted(d for d in days if weekday is None or d.weekday() == weekday))
        if len(fitting) == 1:
            return on((fitting[0], fitting[0]), "day", "publication date")
        return DateValue(options=fitting, basis="publication date") if fitting else None
    return DateValue(month=readings[0][0], day=readings[0][1], weekday=weekday_of(site)) if readings else None


def _calls_for_date(site: Site) -> bool:
    """Whether a bare `11/20` stands where a date must: behind on, by, since, in a row with one that does, or with a
    month."""
    joins = ("COMMA", "AND", "OR")
    if site.after().cls in joins and "MONTH" in (site.after(2).cls, site.after(3).cls, site.after(4).cls):
        return True
    back = 1
    while site.before(back).cls in joins and site.before(back + 1).cls == "SLASHED" and back < _LONGEST_ROW:
        back += 2
    return site.before(back).cls in ("ON", "BY", "SINCE", "TO", "FROM")


FORMS: tuple[Form, ...] = (
    form("compact", "(?: WDAY COMMA? )? COMPACT", _compact),
    form("slashed", "(?: WDAY COMMA? )? SLASHED", _slashed),
)
