"""Who is who in an article, and whether two entities of two articles can be one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.coreference import PLACE, Entities, Entity, resolve, same_entity
from factcheck.coreference.clusters import cluster
from factcheck.kinds.age import Age
from factcheck.kinds.name import Name
from factcheck.model import Claim, Span
from factcheck.values.name import NameType, NameValue
from tests.support import article, claims_of


def entities(text: str) -> Entities:
    return resolve(article(text), [c for c in claims_of(Name(), text) if isinstance(c.value, NameValue)])


def at(text: str, words: str, occurrence: int = 0) -> str | None:
    """The name of the entity meant by a stretch of the text."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    entity = entities(text).entity_at(start)
    return entity.name if entity else None


def test_a_surname_finds_its_owner() -> None:
    text = "Clara Lund opened the school. Mrs. Lund then left, and Lund's driver followed."
    (entity,) = (e for e in entities(text) if e.type == "PERSON")
    assert entity.name == "Clara Lund"
    assert entity.forms == ("Clara Lund", "Lund")
    assert len(entity.mentions) == 3


def test_a_given_name_that_was_taken_for_something_else_finds_its_owner() -> None:
    """A surname may be a firm's, a given name that the article has in full is hardly anything else's."""
    full = NameValue("Tamsyn Lund", NameType.PERSON, sure=True)
    guessed = NameValue("Tamsyn", NameType.ORG)
    firm = NameValue("Lund", NameType.ORG)
    assert [len(cluster(names(full, other))) for other in (guessed, firm)] == [1, 2]
    assert len(cluster(names(full, replace(guessed, sure=True)))) == 2


def names(*values: NameValue) -> list[Claim]:
    [claim] = [c for c in claims_of(Name(), "Clara Lund left.") if isinstance(c.value, NameValue)]
    return [replace(claim, value=v, sentence=n, span=Span(9 * n, 9 * n + 5)) for n, v in enumerate(values)]


def test_an_arabic_surname_follows_its_given_name() -> None:
    text = "The envoy Nabil al-Khatib met Omar el-Amin. On Monday al-Khatib left. Al-Amin met the Danish al-Rashid."
    assert {"Nabil al-Khatib", "Omar el-Amin", "al-Rashid"} <= {e.name for e in entities(text)}
    assert at(text, "Al-Amin met") == "Omar el-Amin"


def test_a_family_name_is_the_one_who_bore_it_first() -> None:
    text = "Qiu Anmin and Clara Lund met. Qiu, 44, left. Later Qiu Deshan came, his brother. Qiu Deshan and Qiu spoke."
    assert at(text, "Qiu, 44") == "Qiu Anmin"


def test_two_relatives_stay_apart() -> None:
    text = "Clara Lund and her brother Arne Lund own the mill. Lund bought it in May."
    names = {e.name for e in entities(text) if e.type == "PERSON"}
    assert {"Clara Lund", "Arne Lund"} <= names
    assert at(text, "Lund bought") not in ("Clara Lund", "Arne Lund")


def test_an_acronym_and_a_company_without_its_suffix() -> None:
    text = "The National Audit Office (NAO) fined Norvik Ltd. The NAO said Norvik had not paid."
    assert at(text, "NAO said") == "National Audit Office"
    assert at(text, "Norvik had") == "Norvik Ltd."


def test_a_lost_space_and_a_wrong_letter() -> None:
    text = "Karen Lindqvist met Omar Said. Chancellor Lindqviston Sunday left. Omar Siad left. Omar Said waved."
    assert at(text, "Lindqviston") == "Karen Lindqvist"
    assert at(text, "Omar Siad") == "Omar Said"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Clara Lund opened the mill. She had bought it in May.", "She", "Clara Lund"),
        ("Clara Lund sold her house.", "her", "Clara Lund"),
        ("Omar Said met Clara Lund. She left early.", "She", "Clara Lund"),
        ("Omar Said met Paul Berg in Oslo, and he left early.", "he left", None),
        ("Omar Said met a guard. The guard said he was tired.", "he was", None),
        ("In welcoming Paul Berg to his house, Omar Said smiled.", "his", None),
        ("Norvik Ltd closed its mill.", "its", "Norvik Ltd"),
    ],
)
def test_pronouns(text: str, words: str, name: str | None) -> None:
    assert at(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Mayor Clara Lund spoke first. Later the mayor left.", "the mayor", "Clara Lund"),
        ("Norvik Ltd closed a mill. Unions said the company had lied.", "the company", "Norvik Ltd"),
        ("Judge Clara Lund and Judge Omar Said sat. Then the judge left.", "the judge", None),
        ("Mayor Clara Lund met the mayor of Ostra.", "the mayor", None),
        ("The Clean Rivers Act passed. Later the act was amended.", "the act was", "Clean Rivers Act"),
    ],
)
def test_descriptions(text: str, words: str, name: str | None) -> None:
    assert at(text, words) == name


AGED = [
    ("Ines Harrow was hurt in Brenton. The 39-year-old had lived there for years.", "The 39-year-old", "Ines Harrow"),
    ("Ines Harrow, 39, and Tom Bell, 52, were hurt. The 52-year-old went home.", "The 52-year-old", "Tom Bell"),
    (
        "The bus hit 39-year-old Ines Harrow and Tom Bell. Later the 39-year-old went home.",
        "the 39-year-old",
        "Ines Harrow",
    ),
    ("Ines Harrow and Tom Bell were hurt. The 39-year-old went home.", "The 39-year-old", None),
    ("Ines Harrow, 52, was hurt. The 39-year-old went home.", "The 39-year-old", None),
    ("Ines Harrow was hurt. The 39-year-old driver went home.", "The 39-year-old", None),
    ("The 39-year-old went home. Ines Harrow was hurt.", "The 39-year-old", None),
]


@pytest.mark.parametrize(("text", "words", "name"), AGED)
def test_somebody_called_by_an_age(text: str, words: str, name: str | None) -> None:
    names = [c for c in claims_of(Name(), text) if isinstance(c.value, NameValue)]
    found = resolve(article(text), names, claims_of(Age(), text))
    entity = found.entity_at(text.index(words))
    assert (entity.name if entity else None) == name


def test_words_in_quotation_marks_are_left_alone() -> None:
    text = 'Clara Lund said: "He told me that he had lost his keys again."'
    assert at(text, "He told") is None


def test_a_country_and_its_people_are_one() -> None:
    text = "Norway signed the pact on Monday. Norwegian officials said Norway would keep it."
    (country,) = (e for e in entities(text) if e.type == PLACE)
    assert country.name == "Norway"
    assert len(country.mentions) == 3


def test_two_countries_and_two_leaders_at_once() -> None:
    text = (
        "Norway and Denmark signed a pact. President Clara Lund and Chancellor Omar Said met in Norway. "
        "The two leaders praised the pact between the two countries."
    )
    found = entities(text)
    leaders = found.entities_at(text.index("two leaders"))
    assert [e.name for e in leaders] == ["Clara Lund", "Omar Said"]
    countries = found.entities_at(text.index("two countries"))
    assert [e.name for e in countries] == ["Norway", "Denmark"]
    assert found.entity_at(text.index("two countries")) is None


def test_mentions_do_not_overlap_and_stand_in_order() -> None:
    text = "Mayor Clara Lund of Oslo met Omar Said. She said the mayor's office was his. Lund left with Said."
    spans = [s for e in entities(text) for s in e.mentions]
    assert len(spans) == len(set(spans))
    ordered = sorted(spans)
    assert all(a.end <= b.start for a, b in zip(ordered, ordered[1:], strict=False))
    for entity in entities(text):
        assert list(entity.mentions) == sorted(entity.mentions)


def test_nothing_is_found_in_nothing() -> None:
    assert len(entities("It rained.")) == 0
    assert Entities().entity_at(3) is None


def person(name: str, gender: str = "") -> Entity:
    return Entity(name, "PERSON", gender, (Span(0, len(name)),), (), (name,))


def test_same_entity() -> None:
    assert same_entity(person("Clara Lund"), person("Clara Lund")) == 1.0
    assert 0.5 < same_entity(person("Clara Lund"), person("Lund")) < 1.0
    assert 0.5 < same_entity(person("Clara Lindqvist"), person("Clara Lindkvist")) < 1.0
    assert same_entity(person("Clara Lund"), person("Arne Lund")) == 0.0
    assert same_entity(person("Lund", "f"), person("Lund", "m")) == 0.0


def test_places_and_people_are_never_the_same() -> None:
    place = Entity("Norway", PLACE, "", (Span(0, 6),), (), ("Norway",))
    assert same_entity(place, place) == 1.0
    assert same_entity(place, person("Norway")) == 0.0
    assert same_entity(person("Clara Lund"), Entity("Lund Ltd", "ORG")) == 0.0


SLIPS = [
    # A bare surname right behind the one full name that it looks like is meant to be its own, however often it stands.
    ("The quay is safe, clerk Ronnie Mardoepa said. Mordoepa told Velm so. Mordoepa left.", True),
    # A surname of its own, and one that comes much later, are somebody's else.
    ("The quay is safe, clerk Ronnie Mardoepa said. Tolvanen told Velm so. Tolvanen left.", False),
    (
        "The quay is safe, clerk Ronnie Mardoepa said. It rained. It snowed. It froze. It thawed. Mordoepa told Velm "
        "so. Mordoepa left.",
        False,
    ),
]


@pytest.mark.parametrize(("text", "slip"), SLIPS)
def test_a_bare_surname_right_after_a_full_name(text: str, slip: bool) -> None:
    homes = {e.name for e in entities(text) if any(f.endswith(("doepa", "Tolvanen")) for f in e.forms)}
    assert len(homes) == (1 if slip else 2)
