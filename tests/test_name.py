"""Names: how two compare, what is a spelling of one, and where the article decides what a name names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.grammar.names.inflected import inflected
from factcheck.kinds.name import Name
from factcheck.values.base import Relation, Verdict
from factcheck.values.name import TWO_NAMES, TWO_SPELLINGS, NameType, NameValue, compare, spelling_variant
from factcheck.values.name_parts import initials
from factcheck.values.spelling import word_variant
from tests.support import claims_of

P, B, L, W = NameType.PERSON, NameType.ORG, NameType.LAW, NameType.WORK

SAME = [
    ("Alder Marine Company", "Alder Marine Co. Ltd.", B),
    ("Mr. Lund", "Lund", P),
    ("Rob Berg", "Robert Berg", P),
    ("N.A.O.", "NAO", B),
    ("NAO", "National Audit Office", B),
    ("Norvik Ltd", "Norvik Limited", B),
    ("Norvik", "Norvik Inc.", B),
    ("PELLWORM BOOKS", "Pellworm Books", B),
    ("The Salt Road", "Salt Road", W),
]
COARSER = [
    ("Berg", "Anna Berg", P),
    ("Anna K. Berg", "Anna Berg", P),
    ("A. Berg", "Anna Berg", P),
    ("Kim", "Kim Dae Ho", P),
    ("Pellworm", "Pellworm Books", B),
    ("Fisheries Board", "Ostra Fisheries Board", B),
]
NOTES = [
    ("Di Marco", "DiMarco", P),
    ("Han Seo-yun", "Han Seo Yun", P),
    ("O'Dea", "ODea", P),
    ("Söder", "Soder", P),
    ("John A. Berg", "John B. Berg", P),
    ("Ministry of Trade", "Ministry of the Trade", B),
    ("University of Ostra", "University at Ostra", B),
    ("Moss & Sons", "Moss and Sons", B),
    ("Tall Pine Books", "TallPine Books", B),
    ("Omar Del Marco", "Omar DelMarco", P),
]
SPELLINGS = [
    ("Kim Hun-seok", "Kim Hoon-seok", P),
    ("Hanaejin Marine Company", "Hannaejin Marine Co Ltd.", B),
    ("Wolfe", "Wolff", P),
    ("Mohamad Hasan", "Mohammed Hassan", P),
    ("John Smith", "John Smyth", P),
    ("Stephen Hale", "Steven Hale", P),
    ("Anna Petersen", "Anna Peterson", P),
    ("Ostra Distribution Ltd", "Ostra Distributors Ltd", B),
    ("Marine Bird Protection Act", "Marine Birds Protection Act", L),
    ("Senate Natural Harbours Committee", "Senate Harbours Committee", B),
    ("Friends of Rivers", "Friends of the Rivers", B),
    ("Doctors for Peace", "Doctors of Peace", B),
    ("The Song of the Salt", "The Song of Salt", W),
    ("Tall Pine Distribution", "TallPine Distributors", B),
    ("Ostra Marine Rescue", "Ostra Mrine Rescue", B),
    ("Josg Hale", "Josh Hale", P),
    ("Theodore Halikis", "Theodoros Halikis", P),
    ("Ostra Harbour Authority", "Ostra Harbour Administration", B),
    ("Norvik Airlines", "Norvik Airways", B),
    ("Velm Reconstruction Fund", "Velm Reconstructive Fund", B),
    ("Joh Hale", "John Hale", P),
    ("Park Jong Soo", "Park Jog Soo", P),
    ("Yelena Borodin", "Elena Borodin", P),
    ("Jan Suharta", "Yan Suharta", P),
    ("Dmitriy Borodin", "Dmitri Borodin", P),
]
NAMES = [
    ("Kim Min-ho", "Kim Min-hee", P),
    ("Tom Gordon", "Guardian", P),
    ("Anna Berg", "Arne Berg", P),
    ("John Berg", "Joan Berg", P),
    ("Maria Rossi", "Mario Rossi", P),
    ("Jan Novak", "Jana Novak", P),
    ("Kim Dae Ho", "Kim Dae Jung", P),
    ("Eric Paul Hale", "Erin Paul Hale", P),
    ("Josh Hale", "Jose Hale", P),
    ("Alexander Hale", "Alexandra Hale", P),
    ("Harbour Commissioner", "Harbour Commission", B),
    ("Northern Commission", "Northern Council", B),
    ("Harbour Agency", "Water Authority", B),
    ("Ostra Ranger", "Rangers", B),
    ("Omar Said Jr", "Omar Said III", P),
    ("Ministry of Health", "Ministry of Defence", B),
    ("Ines Varga", "Vargaites", P),
    ("Flight 737", "Flight 747", B),
    ("Jon Hale", "Yan Hale", P),
    ("Ellen Hale", "Yelena Hale", P),
]


def verdict(left: NameValue, right: NameValue) -> tuple[Verdict, Relation]:
    result = compare(left, right)
    return result.verdict, result.relation


@pytest.mark.parametrize(("left", "right", "kind"), SAME)
def test_same(left: str, right: str, kind: NameType) -> None:
    assert verdict(NameValue(left, kind), NameValue(right, kind)) == (Verdict.COMPATIBLE, Relation.SAME)


@pytest.mark.parametrize(("left", "right", "kind"), COARSER)
def test_coarser(left: str, right: str, kind: NameType) -> None:
    assert verdict(NameValue(left, kind), NameValue(right, kind)) == (Verdict.COMPATIBLE, Relation.GRANULARITY)


@pytest.mark.parametrize(("left", "right", "kind"), NOTES)
def test_worth_a_note(left: str, right: str, kind: NameType) -> None:
    a, b = NameValue(left, kind), NameValue(right, kind)
    assert verdict(a, b) == (Verdict.COMPATIBLE, Relation.ROUNDING)
    assert spelling_variant(a, b) is None


@pytest.mark.parametrize(("left", "right", "kind"), SPELLINGS)
def test_two_spellings(left: str, right: str, kind: NameType) -> None:
    a, b = NameValue(left, kind), NameValue(right, kind)
    assert compare(a, b).conflicts
    assert compare(a, b).reason.startswith(TWO_SPELLINGS)
    assert (spelling_variant(a, b) or 0.0) >= 0.5


@pytest.mark.parametrize(("left", "right", "kind"), NAMES)
def test_two_names(left: str, right: str, kind: NameType) -> None:
    a, b = NameValue(left, kind), NameValue(right, kind)
    assert compare(a, b).conflicts
    assert compare(a, b).reason.startswith(TWO_NAMES)
    assert (spelling_variant(a, b) or 0.0) < 0.5


@pytest.mark.parametrize(
    ("words", "name", "before", "after", "is_form"),
    [
        ("bergs", "anna berg", "on monday the ", " left", True),
        ("joneses", "jones", "both ", "", True),
        ("bergs", "berg", "on monday ", " were late", True),
        ("bergs", "berg", "on monday ", " was late", False),
        ("norviks", "norvik", "he drove old ", ", he said", True),
        ("bergs", "berg", "on monday mr. ", " left", False),
        ("bergs", "berg", "on monday the ", " said no", True),
        ("anna bergs", "anna berg", "the ", "", False),
        ("tom jone", "tom jones", "", "'s book", True),
        ("jone", "tom jones", "", "’s book", True),
        ("tom jone", "tom jones", "", " said", False),
        ("tim jone", "tom jones", "", "'s book", False),
    ],
)
def test_a_form_of_grammar(words: str, name: str, before: str, after: str, is_form: bool) -> None:
    assert inflected(words.split(), name.split(), before, after) is is_form


def test_a_person_and_a_body_are_not_compared() -> None:
    assert compare(NameValue("Anna Berg", P), NameValue("Harbour Board", B)).verdict is Verdict.NOT_COMPARABLE


def test_a_short_word_that_differs_says_little() -> None:
    assert word_variant("li", "le") == 0.0
    assert word_variant("berg", "borg") < word_variant("lindberg", "lindborg")


def test_title_and_role_are_no_part_of_the_key() -> None:
    assert NameValue("Dr. Anna Berg", P, "surgeon").key == NameValue("Anna Berg", P).key == "anna berg"
    assert NameValue("Anna Berg", P, "surgeon").as_dict() == {"label": "Anna Berg", "type": "PERSON", "role": "surgeon"}


def test_fuller_names_are_less_vague() -> None:
    values = [NameValue(n, P).vagueness for n in ("Berg", "Anna Berg", "Anna Karin Berg")]
    assert values == sorted(values, reverse=True)


WORDS = st.sampled_from(
    "Anna Arne John Joan Berg Borg Lindqvist O'Neill al-Said Smith Smyth Mohamad Mohammed Board Harbour Harbours Act "
    "of the and J. K. II 737 Ltd Müller Mueller Di Marco NAO National Audit Office The Mr. Dr.".split()
)
NAME = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
VALUE = st.builds(NameValue, NAME, st.sampled_from(NameType))


@given(VALUE, VALUE)
def test_comparison_is_symmetric(left: NameValue, right: NameValue) -> None:
    assert verdict(left, right) == verdict(right, left)
    assert spelling_variant(left, right) == spelling_variant(right, left)


@given(VALUE)
def test_a_name_is_compatible_with_itself(value: NameValue) -> None:
    assert verdict(value, value) == (Verdict.COMPATIBLE, Relation.SAME)


@given(st.lists(st.sampled_from("Anna Karin Berg Lindqvist Omar Said".split()), min_size=2, max_size=4, unique=True))
def test_a_surname_never_clashes_with_its_full_name(words: list[str]) -> None:
    full, surname = NameValue(" ".join(words), P), NameValue(words[-1], P)
    assert verdict(full, surname) == (Verdict.COMPATIBLE, Relation.GRANULARITY)


@given(VALUE)
def test_a_name_of_no_known_type_never_clashes_with_itself_of_a_known_one(value: NameValue) -> None:
    assert compare(value, NameValue(value.full)).verdict is Verdict.COMPATIBLE


@given(st.lists(st.sampled_from("Anna Karin Berg Lindqvist Omar Said".split()), min_size=3, max_size=4, unique=True))
def test_a_name_never_clashes_with_itself_cut_to_initials_or_without_its_middle(words: list[str]) -> None:
    full, last = NameValue(" ".join(words), P), words[-1]
    for short in (f"{words[0]} {last}", f"{words[0][0]}. {last}", f"{words[0]} {words[1][0]}. {last}"):
        assert compare(full, NameValue(short, P)).verdict is Verdict.COMPATIBLE, short


@given(VALUE | st.builds(NameValue, st.text(min_size=1, max_size=30)))
def test_a_key_reads_back(value: NameValue) -> None:
    assert NameValue.read(value.key).key == value.key


def types(text: str) -> dict[str, str]:
    return {c.text: c.value.as_dict()["type"] for c in claims_of(Name(), text)}


def test_the_article_votes_on_a_surname() -> None:
    found = types("Dara Wintle runs the shop. Wintle opened it in May. Police spoke to Wintle on Friday.")
    assert found == {"Dara Wintle": "PERSON", "Wintle": "PERSON"}


def test_a_place_that_is_no_name_elsewhere_is_none() -> None:
    assert "Jordan" not in types("Jordan shares a border with Syria. The king of Jordan flew to Amman.")


def test_a_headline_in_capitals_has_only_names_of_the_body() -> None:
    text = "JUDGE JAILS BANKER DARA WINTLE FOR FRAUD\nDara Wintle, a banker, was jailed on Monday."
    assert [c.text for c in claims_of(Name(), text)] == ["DARA WINTLE", "Dara Wintle", "banker"]


def test_two_surnames_joined_are_no_name() -> None:
    text = "Dara Wintle met Omar Said. The Wintle-Said talks lasted an hour."
    assert "Wintle-Said" not in types(text)


def test_spans_hold_odd_spaces_and_accents() -> None:
    text = "Mrs.\u00a0Zoe\u0308 Lund\u00a0met\r\nJos\u00e9\u00a0Ruiz."
    claims = claims_of(Name(), text)
    assert claims
    assert all(text[c.span.start : c.span.end] == c.text for c in claims)


def test_other_values_are_refused() -> None:
    with pytest.raises(TypeError):
        Name().compare(NameValue("Berg"), object())  # type: ignore[arg-type]


def test_initials_pass_over_words_without_letters() -> None:
    assert initials(("northern", "", "ports")) == ("np", "np")


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The bus hit 39-year-old Ines Harrow in Velm.", NameType.PERSON),
        ("They crossed the 39-year-old Harrow Bridge in Velm.", None),
    ],
)
def test_whoever_has_an_age_before_the_name_is_a_person(text: str, type_: NameType | None) -> None:
    types = {c.value.type for c in claims_of(Name(), text) if isinstance(c.value, NameValue) and "Harrow" in c.text}
    assert types == ({type_} if type_ else set())
