"""Days with names: `Christmas Day`, `Easter weekend`, `last Thanksgiving`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.data import load
from factcheck.grammar.dates.calendar import daypart_of, direction, full_year
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.model import Span
from factcheck.values.calendar import Days, day, months, moved, nth_weekday, shifted
from factcheck.values.interval import NAMED, DateValue, Relative, on

_EDGES = ("BY", "BEFORE", "AFTER", "SINCE", "TO", "HEDGE")
_BEFORE = ("ON", "BY", "BEFORE", "AFTER", "SINCE", "DURING", "FROM", "LAST", "NEXT", "THIS", "PREVIOUS", "IN", "TO")


def holiday_days(name: str, year: int, country: str | None) -> Days | None:
    """The days of a holiday in a year (Easter by the western church); None where its rule or country is unknown.

    `Easter weekend` has a rule of its own; of other days, the weekend is the Saturday and Sunday next to it with what
    lies between, and the week is the one that holds it.
    """
    lower = name.lower()
    plain = lower if lower in load("holidays") else lower.removesuffix(" weekend").removesuffix(" week")
    rows: list[dict[str, Any]] = load("holidays").get(plain, [])
    row = next((r for r in rows if "country" not in r or country in r["country"]), {})
    first = _first(row, year)
    if first is None:
        return None
    if plain == lower:
        return first, moved(first, row.get("days", 1) - 1)
    if lower.endswith(" week"):
        return shifted(first, 0, "week")
    saturday = moved(first, (5 - first.weekday()) % 7 if first.weekday() >= 3 else -((first.weekday() + 2) % 7))
    return min(first, saturday), max(first, moved(saturday, 1))


def _first(row: dict[str, Any], year: int) -> date | None:
    if "fixed" in row:
        return day(year, *row["fixed"])
    if "easter" in row and 1583 <= year <= 4099:
        from dateutil.easter import easter

        return moved(easter(year), row["easter"])
    whole = months(year, row["nth"][0]) if "nth" in row else None
    return nth_weekday(whole, row["nth"][1], row["nth"][2]) if whole else None


def _holiday(site: Site) -> DateValue | None:
    found, year = site.one("HOLIDAY"), site.one("YEAR", "SHORT")
    if found is None or _bare(site, found.word) and not _when(site):
        return None
    unit = site.one("UNIT")
    if unit is not None and unit.word not in ("week", "weekend"):
        return None
    long = unit.word if unit else "weekend" if found.word == "easter" and site.before().cls == "DURING" else ""
    name = _title(f"{found.word} {long}".strip())
    granularity = long or "day"
    value = DateValue(name=name, granularity=granularity, daypart=daypart_of(site))
    if year is not None:
        days = holiday_days(name, full_year(year, site.line.published), site.line.country)
        return replace(on(days, granularity), name=name, daypart=value.daypart) if days else None
    amount = direction(site)
    return value if amount is None else replace(value, relative=Relative(amount, NAMED))


def _bare(site: Site, name: str) -> bool:
    return bool(load("holidays")[name][0].get("bare")) and not site.one("UNIT", "DAYPART", "YEAR")


def _when(site: Site) -> bool:
    """Whether a name such as `Christmas` says when, and is not the first half of `Christmas party`."""
    found = site.one("HOLIDAY")
    token = site.line.sentence.head_of(Span(found.start, found.end)) if found else None
    if direction(site) is not None:
        return True
    if token is not None and token.dep in ("compound", "amod", "nmod", "poss", "nsubj", "nsubjpass", "dobj"):
        return False
    edge = found is not None and load("holidays")[found.word][0].get("edge")
    return site.before().cls in (_EDGES if edge else _BEFORE)


def _title(name: str) -> str:
    small = ("of", "al-fitr", "al-adha")
    return " ".join(w if w in small or w in ("week", "weekend") else w[0].upper() + w[1:] for w in name.split())


FORMS: tuple[Form, ...] = (
    form("holiday", "MOD? THE? HOLIDAY (?: DAYPART | UNIT )? (?: (?: COMMA | OF | IN )? YEARNO )?", _holiday),
)
