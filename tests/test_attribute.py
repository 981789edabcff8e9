"""Roles and origins: their normal form and how two of them compare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import extract
from factcheck.values.attribute import Attribute, AttributeSort, compare_attributes
from factcheck.values.base import Value, Verdict

WORDS = st.lists(
    st.sampled_from("chief executive deputy mayor half-brother captain former école owner".split()),
    min_size=1,
    max_size=4,
)
ROLES = st.builds(Attribute, WORDS.map(" ".join))
ORIGINS = st.sampled_from(
    [
        Attribute(w, AttributeSort.ORIGIN, c)
        for w, c in (("Danish", "DK"), ("Dane", "DK"), ("Thai", "TH"), ("Danissh", ""))
    ]
)
VALUES = ROLES | ORIGINS


@given(VALUES, VALUES)
def test_comparison_is_symmetric(left: Attribute, right: Attribute) -> None:
    there, back = compare_attributes(left, right), compare_attributes(right, left)
    assert (there.verdict, there.relation) == (back.verdict, back.relation)
    assert not there.conflicts


@given(VALUES)
def test_an_attribute_is_compatible_with_itself(value: Attribute) -> None:
    assert compare_attributes(value, value).verdict is Verdict.COMPATIBLE
    assert isinstance(value, Value) and 0 < value.vagueness <= 1


@given(WORDS, WORDS)
def test_a_shorter_form_of_a_role_is_compatible(words: list[str], more: list[str]) -> None:
    short, long = Attribute(" ".join(words)), Attribute(" ".join([*words, *more]))
    assert compare_attributes(short, long).verdict is Verdict.COMPATIBLE


@given(VALUES)
def test_a_key_reads_back(value: Attribute) -> None:
    assert Attribute.read(value.key).key == value.key


def test_a_key_of_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="PERSON"):
        Attribute.read("PERSON:Berg")


def test_a_role_is_told_of_its_holder() -> None:
    claims = extract("Norvik's chief executive, Ida Moss, met two Danish sailors.")
    told = {c.text: c.value.as_dict() for c in claims if isinstance(c.value, Attribute)}
    assert told == {
        "chief executive": {"label": "chief executive", "type": "ROLE", "of": "Ida Moss"},
        "Danish": {"label": "Danish", "type": "ORIGIN", "country": "DK"},
    }
