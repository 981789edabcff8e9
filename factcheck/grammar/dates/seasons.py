"""Seasons: `last summer`, `in the fall`, `spring of 2012`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.data import load
from factcheck.grammar.dates.calendar import direction, full_year
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.values.calendar import Days, months
from factcheck.values.interval import NAMED, DateValue, Relative, on


def _season(site: Site) -> DateValue | None:
    """`last summer`, `in the fall`, `spring of 2012`. The months hang on the hemisphere."""
    season, year, unit = site.one("SEASON"), site.one("YEAR", "SHORT"), site.one("UNIT")
    if season is None or unit and unit.word != "year" or not _is_season(site):
        return None
    if year is not None:
        number = full_year(year, site.line.published)
        days = season_days(season.word, number, site.line.country)
        return replace(on(days, "season"), name=f"{season.word} {number}") if days else None
    amount = direction(site)
    relative = None if amount is None else Relative(amount, "year" if unit else NAMED)
    return DateValue(name=season.word, granularity="season", relative=relative)


def _is_season(site: Site) -> bool:
    """Whether `fall` is a season: with a year, behind last or next, or `in the fall` that is not of something."""
    if site.one("YEAR", "SHORT", "MOD") or direction(site) is not None:
        return True
    season = site.one("SEASON")
    token = site.token(season) if season else None
    if token is None or token.tag not in ("NN", "NNP") or site.after().cls in ("OF", "DASH") or token.dep == "compound":
        return False
    return site.before().cls in ("IN", "BY", "DURING", "SINCE", "UNTIL", "BEFORE", "TO") and token.dep == "pobj"


def season_days(name: str, year: int, country: str | None) -> Days | None:
    """The months a season can reach into in a year, by the hemisphere of a country; of both where it is not known."""
    seasons = load("seasons")
    half = "north" if country or name == "fall" else "unknown"
    if country in seasons["hemisphere"]["south"]:
        half = "south"
    if name not in seasons[half]:
        return None
    first, last = seasons[half][name]
    return months(year, first, last - first + 1)


FORMS: tuple[Form, ...] = (
    form(
        "season", "(?: THE? PART (?: OF | DASH )? )? (?: MOD | THE )? SEASON (?: OF? YEARNO | OF? MOD UNIT )?", _season
    ),
)
