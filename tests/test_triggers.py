"""Which words report one event, and which only look as if they did."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from factcheck.clauses.triggers import event_class, is_event_noun, one_occasion, trigger_class
from factcheck.data import load
from tests.findings import report_on


def test_each_word_is_of_one_class() -> None:
    words = [w for row in load("triggers")["classes"].values() for w in row]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("row", ["fates", "occasions", "courses"])
def test_rows_of_classes_name_classes(row: str) -> None:
    known = set(load("triggers")["classes"])
    assert {name for names in load("triggers")[row] for name in names} <= known


def test_words_that_are_no_events_as_nouns_are_of_a_class_as_verbs() -> None:
    known = {w for row in load("triggers")["classes"].values() for w in row}
    assert set(load("triggers")["things"]) | set(load("triggers")["nouns"]) <= known


def test_a_noun_may_be_another_event_than_the_verb() -> None:
    assert event_class("fire", noun=False) == trigger_class("shoot") != event_class("fire", noun=True)
    assert event_class("fire", noun=True) == trigger_class("blaze")


@pytest.mark.parametrize("word", ["book", "pass", "land", "bear"])
def test_a_thing_is_no_event(word: str) -> None:
    assert not is_event_noun(word) and event_class(word, noun=True) == word
    assert event_class(word, noun=False) != word


def test_what_strikes_and_what_it_does_are_of_one_occasion() -> None:
    assert all(one_occasion(a, b) and one_occasion(b, a) for a, b in combinations(["quake", "kill", "damage"], 2))
    assert not one_occasion("quake", "quake")
    assert not one_occasion("quake", "marry")


TRIGGERS = [
    ("A tram derailed near the Hestad pass on Friday.", "crash"),
    ("Two cooks were named on the night train in Velm on Friday.", "appoint"),
    ("The choir sang of a bear in Velm on Friday.", "sing"),
    ("A fire on Friday gutted the Velm mill.", "fire_event"),
    ("Police fired at the Velm mill on Friday.", "shoot"),
    ("The council passed the Velm budget on Friday.", "approve"),
]


@pytest.mark.parametrize(("sentence", "kin"), TRIGGERS)
def test_the_event_of_a_date(sentence: str, kin: str, tmp_path: Path) -> None:
    [found] = [c for c in report_on({"velm.txt": sentence}, tmp_path).claims if c.kind == "date"]
    assert found.frame.trigger_class == kin
