"""Which articles tell one story."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from factcheck.strands import strands

FLOOD = ["Velm", "Ada Roe", "Ostra", "Pell River", "Water Board"]
TRIAL = ["Tarn", "Olsvik", "Harrow Court", "Ines Bell", "Justice Ministry"]
BOTH = ["Norland", "Police"]


def told(names: list[str], articles: int, prefix: str) -> dict[str, frozenset[str]]:
    """Articles that each leave out another name, and name somebody nobody else does."""
    return {
        f"{prefix}{n}": frozenset({*names[: n % len(names)], *names[n % len(names) + 1 :], *BOTH, f"{prefix} only {n}"})
        for n in range(articles)
    }


def stories(named: dict[str, frozenset[str]]) -> set[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for source, first in strands(named, {}).items():
        found.setdefault(first, set()).add(source)
    return {frozenset(row) for row in found.values()}


def test_two_stories_with_the_same_country_and_police_are_two() -> None:
    flood, trial = told(FLOOD, 5, "f"), told(TRIAL, 5, "t")
    assert stories({**flood, **trial}) == {frozenset(flood), frozenset(trial)}


def test_one_story_is_one() -> None:
    assert len(stories(told(FLOOD, 9, "f"))) == 1


def test_two_articles_beside_a_story_are_no_story_of_their_own() -> None:
    assert len(stories({**told(FLOOD, 5, "f"), **told(TRIAL, 2, "t")})) < 3


def test_articles_with_nothing_in_common_are_never_joined() -> None:
    assert len(stories({"a": frozenset({"Velm"}), "b": frozenset({"Tarn"}), "c": frozenset()})) == 3


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_articles_makes_no_other_stories(seed: int) -> None:
    named = {**told(FLOOD, 4, "f"), **told(TRIAL, 4, "t")}
    rows = list(named.items())
    random.Random(seed).shuffle(rows)
    assert stories(dict(rows)) == stories(named)


def test_two_groups_that_tell_of_one_person_first_of_all_are_one_story() -> None:
    killing, funeral = told(FLOOD, 5, "k"), told(TRIAL, 5, "f")
    named = {**killing, **funeral}
    assert len(set(strands(named, {s: frozenset({"Rafa Idris"}) for s in named}).values())) == 1
    some = {s: frozenset({"Rafa Idris"}) for n, s in enumerate(named) if n % 2}
    assert len(set(strands(named, some).values())) == 2


def days_apart(days: int) -> set[str]:
    """The stories of two groups of articles that share a few names, so many days between them."""
    one = {f"a{n}": frozenset({"Velm", "Tarn River", f"Agency {n}", f"Guide {n}", "Ilo Marsen"}) for n in range(4)}
    other = {f"b{n}": frozenset({"Velm", "Pia Lund", f"Bureau {n}", f"Witness {n}", "Mill Street"}) for n in range(4)}
    first = date(2024, 3, 12)
    out = {**dict.fromkeys(one, first), **dict.fromkeys(other, first + timedelta(days=days))}
    return set(strands({**one, **other}, {}, out).values())


def test_articles_of_the_same_days_need_less_in_common() -> None:
    assert len(days_apart(1)) == 1
    assert len(days_apart(40)) == 2
