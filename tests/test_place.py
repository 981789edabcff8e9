"""Places as values: labels, keys, and which two can both be right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.values.base import Relation, Value, Verdict
from factcheck.values.globe import kilometres
from factcheck.values.place import COMPASS, Place, Position, Sort
from factcheck.values.place_compare import compare_places
from factcheck.values.toponym import fold, near_spelling, same_name


def city(name: str, country: str, code: str, region: str = "", region_code: str = "", **more) -> Place:
    within = tuple(n for n in (region, country) if n)
    return Place(name, within, Sort.CITY, country=code, region=region_code, known=True, **more)


def building(name: str, position: Position = Position.AT, within: tuple[str, ...] = ()) -> Place:
    return Place(name, within, Sort.BUILDING, position)


def country(name: str, code: str) -> Place:
    return Place(name, (), Sort.COUNTRY, country=code, known=True)


LIMA = city("Lima", "Peru", "PE")
CUSCO = city("Cusco", "Peru", "PE")
QUITO = city("Quito", "Ecuador", "EC")
PERU = country("Peru", "PE")
ECUADOR = country("Ecuador", "EC")
MAINE = Place("Maine", ("United States",), Sort.REGION, country="US", region="US-ME", known=True)
OREGON = Place("Oregon", ("United States",), Sort.REGION, country="US", region="US-OR", known=True)
PORTLAND_OREGON = city("Portland", "United States", "US", "Oregon", "US-OR", stated=True)
PORTLAND_MAINE = city("Portland", "United States", "US", "Maine", "US-ME", stated=True)
SUBURB = city("Callao", "Peru", "PE", metro="Lima")

TACNA = city("Tacna", "Peru", "PE", at=(-18.0, -70.2))
ARICA = city("Arica", "Chile", "CL", at=(-18.5, -70.3))
PISCO = city("Pisco", "Peru", "PE", at=(-13.7, -76.2))
MAGISTRATES = "Magistrates' Court"

COMPATIBLE, CONFLICT, APART = Verdict.COMPATIBLE, Verdict.CONFLICT, Verdict.NOT_COMPARABLE


def told(place: Place, position: Position) -> Place:
    return replace(place, position=position)


@pytest.mark.parametrize("position", [Position.NEAR, Position.OFF, Position.OUTSIDE])
def test_what_is_near_one_city_is_not_near_a_distant_one(position: Position) -> None:
    near = told(TACNA, position)
    for far in (PISCO, told(PISCO, Position.IN), told(PISCO, Position.NEAR), told(PISCO, Position.OFF)):
        assert compare_places(near, far).verdict is CONFLICT
        assert compare_places(far, near).verdict is CONFLICT
    for close in (ARICA, told(ARICA, Position.NEAR)):
        assert compare_places(near, close).relation is Relation.GRANULARITY
        assert compare_places(close, near).relation is Relation.GRANULARITY


def test_distance_says_nothing_of_directions_and_of_cities_without_coordinates() -> None:
    assert compare_places(told(TACNA, Position.SOUTH), told(PISCO, Position.NEAR)).verdict is not CONFLICT
    assert compare_places(told(LIMA, Position.NEAR), told(PISCO, Position.NEAR)).verdict is APART


def test_kilometres_of_a_degree_and_half_round_the_globe() -> None:
    assert kilometres((0.0, 0.0), (1.0, 0.0)) == pytest.approx(111.2, abs=0.1)
    assert kilometres((60.0, 10.0), (60.0, 11.0)) == pytest.approx(55.6, abs=0.1)
    assert kilometres((0.0, 0.0), (0.0, 180.0)) == pytest.approx(20015, abs=1)


@pytest.mark.parametrize(
    ("one", "other", "verdict"), [("Wigan", "Bolton", CONFLICT), ("Wigan", "Wigan", APART), ("Wigan", "", APART)]
)
def test_courts_of_two_towns_are_two(one: str, other: str, verdict: Verdict) -> None:
    left = replace(building(f"Wigan Lower {MAGISTRATES}"), town=one)
    right = replace(building(f"Bolton Upper {MAGISTRATES}"), town=other)
    assert compare_places(left, right).verdict is verdict


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (LIMA, PERU, COMPATIBLE),
        (LIMA, CUSCO, CONFLICT),
        (LIMA, QUITO, CONFLICT),
        (LIMA, ECUADOR, CONFLICT),
        (PERU, ECUADOR, CONFLICT),
        (LIMA, SUBURB, APART),
        (MAINE, OREGON, CONFLICT),
        (PORTLAND_OREGON, OREGON, COMPATIBLE),
        (PORTLAND_OREGON, MAINE, CONFLICT),
        (PORTLAND_OREGON, PORTLAND_MAINE, CONFLICT),
        (Place("Portland"), PORTLAND_MAINE, COMPATIBLE),
        (Place("Quarrendon"), LIMA, APART),
        (Place("Quarrendon"), Place("Ashby Vale"), APART),
        (Place("Quarrendon"), Place("Quarrenden"), CONFLICT),
        (Place("Quarren-don"), Place("Quarrendon"), COMPATIBLE),
        (Place("St. Elwin's Cross"), Place("Saint Elwins Cross"), COMPATIBLE),
        (Place("northern Peru"), Place("Peru"), APART),
        (country("Iran", "IR"), country("Iraq", "IQ"), CONFLICT),
        (Place("Bay of Ardun", sort=Sort.WATER), Place("Bay of Ordun", sort=Sort.WATER), CONFLICT),
        (Place("Lake Ardun", sort=Sort.WATER), Place("Lake Semsey", sort=Sort.WATER), CONFLICT),
        (Place("Ardun Sea", sort=Sort.WATER), Place("Semsey Sea", sort=Sort.WATER), APART),
        (building("wall"), building("fence"), CONFLICT),
        (building("courtroom"), building("courthouse"), COMPATIBLE),
        (building("courtroom", Position.IN), building("courthouse", Position.OUTSIDE), CONFLICT),
        (building("courtroom"), building("courthouse", Position.OUTSIDE), COMPATIBLE),
        (building("church"), building("mosque"), CONFLICT),
        (building("church"), building("hospital"), APART),
        (building("Regal Hotel"), building("Regal Garden Hotel"), COMPATIBLE),
        (building("Regal Hotel"), building("Astor Hotel"), CONFLICT),
        (building("corner shop"), building("shop"), COMPATIBLE),
        (building("Regal Hotel", within=("Lima", "Peru")), LIMA, COMPATIBLE),
        (building("school"), LIMA, APART),
        (Place("48 Alder Road", sort=Sort.STREET), Place("84 Alder Road", sort=Sort.STREET), CONFLICT),
        (Place("48 Alder Road", sort=Sort.STREET), Place("Alder Rd.", sort=Sort.STREET), COMPATIBLE),
        (Place("40 East Fifth Avenue", sort=Sort.STREET), Place("40 E. 5th Ave", sort=Sort.STREET), COMPATIBLE),
        (Place("Alder Road", sort=Sort.STREET), Place("Birch Road", sort=Sort.STREET), APART),
        (Place("left arm", sort=Sort.BODY), Place("arm", sort=Sort.BODY), COMPATIBLE),
        (Place("left arm", sort=Sort.BODY), Place("right arm", sort=Sort.BODY), CONFLICT),
        (Place("cheek", sort=Sort.BODY), Place("face", sort=Sort.BODY), COMPATIBLE),
        (Place("chest", sort=Sort.BODY), Place("leg", sort=Sort.BODY), CONFLICT),
        (Place("chest", sort=Sort.BODY), LIMA, APART),
        (Place("Lima", position=Position.NORTH), Place("Lima", position=Position.SOUTH), CONFLICT),
        (Place("Lima", position=Position.NORTH), Place("Lima", position=Position.NORTHWEST), COMPATIBLE),
        (Place("Lima", position=Position.NORTH), Place("Lima", position=Position.EAST), COMPATIBLE),
        (Place("Lima", position=Position.NEAR), LIMA, COMPATIBLE),
        (city("Lima", "Peru", "PE", position=Position.NEAR), QUITO, APART),
        (Place("Peru", sort=Sort.COUNTRY, part="northern", country="PE"), PERU, COMPATIBLE),
        (Place("Peru", part="northern"), Place("Peru", part="southern"), CONFLICT),
        (Place("Peru", part="northern"), Place("Peru", part="coastal"), APART),
        (Place("Peru", position=Position.OFF), Place("Chile", position=Position.OFF), APART),
        (
            Place("Peru", position=Position.BETWEEN, beside="Chile"),
            Place("Chile", position=Position.OFF),
            COMPATIBLE,
        ),
        (Place("Africa", sort=Sort.CONTINENT), Place("Europe", sort=Sort.CONTINENT), CONFLICT),
    ],
)
def test_verdicts(left: Place, right: Place, verdict: Verdict) -> None:
    found = compare_places(left, right)
    assert found.verdict is verdict, found.reason
    assert compare_places(right, left).verdict is verdict


def test_relations_and_reasons() -> None:
    assert compare_places(LIMA, PERU).relation is Relation.GRANULARITY
    assert compare_places(PERU, PERU).relation is Relation.SAME
    assert "two spellings" in compare_places(Place("Quarrendon"), Place("Quarrenden")).reason
    assert compare_places(building("wall"), building("fence")).reason == "a wall is no fence"


@pytest.mark.parametrize(
    ("place", "label"),
    [
        (LIMA, "Lima"),
        (PORTLAND_MAINE, "Portland, Maine"),
        (building("courthouse", Position.OUTSIDE), "outside the courthouse"),
        (building("courtroom", Position.IN), "courtroom"),
        (Place("Peru", part="northern"), "northern Peru"),
        (Place("Peru", position=Position.BETWEEN, beside="Chile"), "between Peru and Chile"),
        (Place("Lima", position=Position.NORTHEAST), "north-east of Lima"),
    ],
)
def test_labels(place: Place, label: str) -> None:
    assert place.label == label
    assert place.as_dict()["label"] == label


def test_the_dictionary_holds_the_containers() -> None:
    row = {"label": "Portland, Maine", "within": ["Maine", "United States"], "sort": "city"}
    assert PORTLAND_MAINE.as_dict() == row


def test_a_smaller_place_is_less_vague() -> None:
    assert building("shop").vagueness < LIMA.vagueness < PERU.vagueness
    assert Place("Peru", part="northern").vagueness < Place("Peru").vagueness


@pytest.mark.parametrize("key", ["", "Lima", "town:Lima", "city:Lima|position=over", "city:Lima|within"])
def test_what_is_no_key(key: str) -> None:
    with pytest.raises(ValueError):
        Place.read(key)


@pytest.mark.parametrize(
    ("left", "right"),
    [("U.S.", "the United States"), ("Mt. Ardun", "Mount Ardun"), ("Abudun", "Abu Dun"), ("São Belo", "Sao Belo")],
)
def test_one_name_in_two_spellings(left: str, right: str) -> None:
    assert same_name(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("5th Avenue", "6th Avenue"), ("East Alder", "West Alder"), ("Oslo", "Asle"), ("Alder", "Alder Hill")],
)
def test_two_names_are_no_misspelling_of_one(left: str, right: str) -> None:
    assert not same_name(left, right)
    assert not near_spelling(left, right)


NAMES = st.sampled_from(["Lima", "Cusco", "Peru", "Ardun", "courtroom", "Regal Hotel", "wall", "left arm", "the U.S."])
TEXTS = st.one_of(NAMES, st.text(max_size=8))
PLACES = st.builds(
    Place,
    name=TEXTS,
    within=st.lists(TEXTS, max_size=3).map(tuple),
    sort=st.sampled_from(Sort),
    position=st.sampled_from(Position),
    part=st.sampled_from(["", "northern", "South", "central"]),
    beside=st.sampled_from(["", "Chile"]),
    country=st.sampled_from(["", "PE", "EC"]),
    region=st.sampled_from(["", "PE-LIM", "PE-CUS"]),
    metro=st.sampled_from(["", "Lima"]),
    known=st.booleans(),
    stated=st.booleans(),
)


@given(PLACES, PLACES)
@example(
    Place("Lima", ("Cusco",), sort=Sort.CONTINENT),
    Place("Cusco", ("Lima",), sort=Sort.CONTINENT, part="northern"),
)
def test_comparison_is_symmetric(left: Place, right: Place) -> None:
    there, back = compare_places(left, right), compare_places(right, left)
    assert (there.verdict, there.relation) == (back.verdict, back.relation)


@given(PLACES)
def test_a_place_is_compatible_with_itself(place: Place) -> None:
    assert compare_places(place, place).verdict is Verdict.COMPATIBLE


@given(PLACES, st.sampled_from(Sort), st.data())
def test_a_place_never_clashes_with_what_contains_it(place: Place, sort: Sort, data: st.DataObject) -> None:
    if not place.within or place.sort is Sort.BODY or sort is Sort.BODY:
        return
    outer = Place(data.draw(st.sampled_from(place.within)), (), sort, country=place.country, known=place.known)
    assert compare_places(place, outer).verdict is not Verdict.CONFLICT


@given(PLACES)
def test_a_key_gives_the_place_back(place: Place) -> None:
    assert Place.read(place.key) == place
    assert len(place.key.splitlines()) <= 1


@given(PLACES, PLACES)
def test_keys_are_equal_for_equal_places_only(left: Place, right: Place) -> None:
    assert (left.key == right.key) == (left == right)


@given(PLACES)
def test_a_place_is_a_value(place: Place) -> None:
    assert isinstance(place, Value)
    assert 0.0 <= place.vagueness <= 1.0
    assert {"label", "within"} <= set(place.as_dict())


@given(st.text(max_size=30))
def test_folding_is_settled(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_directions_go_round() -> None:
    assert len(COMPASS) == 8
