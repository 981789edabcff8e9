"""Whose children are counted."""

from __future__ import annotations

import pytest

from factcheck.frames.parents import CHILDREN
from factcheck.pipeline import extract

COUNTS = [
    ("Ines Harrow is the mother of six children and a judge in Velm.", "six", "@@Ines Harrow"),
    ("Tom Bell, a father of three, was hurt in Velm.", "three", "@@Tom Bell"),
    ("Tom Bell, 41, a father of two, went home.", "two", "@@Tom Bell"),
    ("The medal went to mother of five Ines Harrow in Velm.", "five", "@@Ines Harrow"),
    ("A father of two was hurt in Velm.", "two", ""),
]


@pytest.mark.parametrize(("text", "number", "parent"), COUNTS)
def test_a_number_of_children_belongs_to_the_parent(text: str, number: str, parent: str) -> None:
    [claim] = [c for c in extract(text) if c.kind == "count" and c.text.startswith(number)]
    assert claim.frame.measured == CHILDREN
    assert claim.frame.own == ((parent,) if parent else ())


@pytest.mark.parametrize(
    "text",
    ["Three of her children were hurt in Velm.", "Ines Harrow taught 30 children.", "A crowd of 300 met in Velm."],
)
def test_other_numbers_measure_what_they_count(text: str) -> None:
    counts = [c for c in extract(text) if c.kind == "count"]
    assert counts and all(c.frame.measured != CHILDREN for c in counts)
