"""Years and stretches named by them: `2024`, `mid-2024`, `the 1990s`, `Q3 2025`, `2022-23`, `FY23`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.data import load
from factcheck.grammar.dates.calendar import direction, full_year
from factcheck.grammar.dates.guards import is_year, speaks_of
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.values.calendar import Days, months, part_of
from factcheck.values.interval import DateValue, on

_WHOSE = ("his", "her", "their", "my", "your")
"""Before a decade, these tell an age: `in his sixties`."""


def _partly(days: Days | None, granularity: str, site: Site) -> DateValue | None:
    """A stretch, or the early, middle or late part of it that was named."""
    part = site.one("PART")
    word = part.word if part else ""
    return replace(on(part_of(days, word), granularity), part=word) if days else None


def _year(site: Site) -> DateValue | None:
    """`2024`, `early 2012`, `the end of 2012`, `the year 2008`."""
    year = site.one("YEAR", "SHORT")
    unit = site.one("UNIT")
    if year is None or unit and unit.word != "year":
        return None
    alone = site if site.end - site.first == 1 else None
    if alone and year.cls == "SHORT":
        return None
    if not (site.one("PART", "CALENDAR", "UNIT") and 1500 <= year.number <= 2199 or is_year(site, year)):
        return None
    return _partly(months(full_year(year, site.line.published), 1, 12), "year", site)


def _year_in_words(site: Site) -> DateValue | None:
    """`in nineteen ninety-six`; `two thousand people` are no year."""
    after = site.token(site.after()) if site.after().start >= 0 else None
    counts = after is not None and after.pos in ("NOUN", "ADJ", "PROPN", "NUM")
    if counts or site.before().cls not in ("IN", "SINCE", "BY", "FROM", "BEFORE", "AFTER"):
        return None
    return _partly(months(site.lexemes[0].number, 1, 12), "year", site)


def _range(site: Site) -> DateValue | None:
    """`1950-53` is a stretch of years; `2022-23` a fiscal year, which begins in one and ends in the next."""
    years = site.one("RANGE")
    if years is None:
        return None
    if years.most == years.number + 1 and len(years.text) == 7 or site.one("FISCAL", "FY"):
        return fiscal_year(years.most, site.line.country)
    first, last = months(years.number, 1, 12), months(years.most, 1, 12)
    return on((first[0], last[1]), "range") if first and last and years.number >= 1000 else None


def _fiscal(site: Site) -> DateValue | None:
    """`FY23`, `fiscal 2024`, `financial year 2022-23`: named by the year in which it ends."""
    found = site.one("FY") if site.one("FY") and not site.one("YEAR", "RANGE") else site.one("YEAR", "RANGE", "SHORT")
    if found is None:
        return None
    if found.cls in ("RANGE", "FY") and found.most:
        return fiscal_year(found.most, site.line.country)
    year = full_year(found, site.line.published) if found.cls == "SHORT" else found.number
    return fiscal_year(year, site.line.country)


def fiscal_year(ends: int, country: str | None) -> DateValue | None:
    """The fiscal year that ends in a year. It begins in April, July or October by country; where that is not known,
    all of these are meant."""
    starts = load("fiscal")["starts"]
    month = starts.get(country or "", 0)
    if month:
        days = months(ends - (month > 1), month, 12)
    else:
        first, last = months(ends - 1, min(starts.values()), 1), months(ends, max(starts.values()) - 1, 1)
        days = (first[0], last[1]) if first and last else None
    return replace(on(days, "fiscal year"), name=f"{ends - 1}-{ends % 100:02}") if days else None


def _decade(site: Site) -> DateValue | None:
    """`the 1990s`, `the late '80s`, `the sixties`; `the 1800s` are a century."""
    found = site.one("DECADE")
    if found is None or speaks_of(site, "weather") or site.before().text.lower() in _WHOSE:
        return None
    if site.after().cls == "DASH" and site.after().start == found.end:
        return None
    if found.number < 100 and not (site.one("THE") or found.text[0] in "'’‘"):
        return None
    start = found.number if found.number >= 100 else 1900 + found.number
    if start % 100 == 0 and start < 2000:
        return _partly(months(start, 1, 1200), "century", site)
    return _partly(months(start, 1, 120), "decade", site)


def _century(site: Site) -> DateValue | None:
    """`the 19th century`: here from the years in 00, as most writers mean it."""
    number, unit = site.one("ORD", "ORDWORD"), site.one("UNIT")
    if site.after().cls == "DASH" or site.after().text[:1].isupper():
        return None
    if number is None or unit is None or unit.word != "century" or not 2 <= number.number <= 22:
        return None
    return _partly(months((number.number - 1) * 100, 1, 1200), "century", site)


def _quarter(site: Site) -> DateValue | None:
    """`Q3 2025`, `the third quarter of last year`, `the first half of 2024`."""
    number, year = site.one("QUARTER", "HALF", "ORD", "ORDWORD"), site.one("YEAR", "SHORT")
    half = site.one("HALF", "HALFWORD") is not None
    unit = site.one("UNIT")
    if number is None or number.number > (2 if half else 4) or site.before().cls == "FISCAL":
        return None
    if _of_fiscal_year(site):
        return None
    if number.cls.startswith("ORD") and not half and (unit is None or unit.word != "quarter"):
        return None
    name, size = ("half", 6) if half else ("quarter", 3)
    if year is not None:
        whole = months(full_year(year, site.line.published), (number.number - 1) * size + 1, size)
        return on(whole, name) if whole else None
    return _near_quarter(site, (number.number - 1) * size + 1, size, name)


def _of_fiscal_year(site: Site) -> bool:
    """`Q1 FY26`, `the first quarter of 2024-25`: its months hang on where that year begins, which nobody tells here."""
    following = site.after(2) if site.after().cls == "OF" else site.after()
    return site.one("FISCAL") is not None or following.cls in ("FY", "FISCAL", "RANGE")


def _near_quarter(site: Site, month: int, size: int, name: str) -> DateValue | None:
    """A quarter or half without its year: that of `this year` and so on, or in business the last one that has begun."""
    published = site.line.published
    of_year = any(x.word == "year" for x in site.all("UNIT"))
    if published is None or not (of_year or speaks_of(site, "business")):
        return None
    whole = months(published.year + (direction(site) or 0), month, size)
    if whole and whole[0] > published and not of_year:
        whole = months(published.year - 1, month, size)
    return replace(on(whole, name), basis="publication date") if whole else None


_PART = "(?: THE? PART (?: OF | DASH | IN )? )?"
_OF_YEAR = "(?: OF? (?: FISCAL )? YEARNO | OF THE? MOD? UNIT | COMMA? OF? MOD UNIT )?"

FORMS: tuple[Form, ...] = (
    form("year", f"{_PART} (?: THE? (?: CALENDAR | UNIT ) )? YEAR", _year),
    form("year in words", "YEARWORD", _year_in_words),
    form("calendar year", "CY", lambda site: _partly(months(site.lexemes[0].number, 1, 12), "year", site)),
    form("years", "(?: FISCAL )? RANGE", _range),
    form("fiscal year", "FY (?: YEAR | RANGE )? | FISCAL (?: YEAR | RANGE | SHORT )", _fiscal),
    form("decade", "THE? (?: PART (?: OF THE | DASH )? )? DECADE", _decade),
    form("century", "THE? (?: PART (?: OF THE | DASH )? )? (?: ORD | ORDWORD ) UNIT", _century),
    form(
        "quarter", f"(?: QUARTER | HALF | THE? (?: ORD | ORDWORD ) DASH? (?: UNIT | HALFWORD ) ) {_OF_YEAR}", _quarter
    ),
)
