"""Places under two spellings, found across a story; two places never are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import loud, report_on, report_on_two

HEAD = "---\npublished: 2031-03-12\n---\n"
FIRE = "Fire crews were called to a barn in the village of {} at 9pm on Monday. Nobody was hurt, said Ida Holm of the"
TELLS = FIRE + " fire service. Roads in the village of {} were shut."

CASES = [
    ("Brackenthwaite", "Brackenthwayte", True),
    ("Ostravikko", "Ostravikkos", True),
    ("Skelgill Green", "Skelgil Green", True),
    ("Orsund", "Orsundia", False),
    ("Tarnby", "Holmwick", False),
]


@pytest.mark.parametrize(("one", "other", "found"), CASES)
def test_a_place_under_two_spellings_that_articles_keep_to(one: str, other: str, found: bool, tmp_path: Path) -> None:
    names = [one, one, other, other]
    texts = {f"{n}.md": HEAD + TELLS.format(name, name) for n, name in enumerate(names)}
    labels = [{s.label for s in f.values} for f in loud(report_on(texts, tmp_path)) if f.kind == "name"]
    assert labels == ([{one, other}] if found else [])


def test_an_article_that_has_both_tells_of_two_places(tmp_path: Path) -> None:
    village = " Crews came from the village of {0}. Roads in the village of {0} were shut."
    texts = {
        "a.md": HEAD + TELLS.format("Tarnholm", "Tarnholm") + village.format("Tarnholm"),
        "b.md": HEAD + TELLS.format("Tarnholn", "Tarnholn") + village.format("Tarnholm"),
        "c.md": HEAD + TELLS.format("Tarnholn", "Tarnholn"),
    }
    assert not [f for f in loud(report_on(texts, tmp_path)) if f.kind == "name"]


TOWN = (
    "Talks were held in Budapest on Monday. The mayor of Budapest said so. Trams in Budapest stood still, and shops in "
    "Budapest were shut. Ida Holm leads the talks. {}"
)
MISREAD = [
    ("The strike was a blow to Bugapest's plans, Ida Holm said.", {"Budapest", "Bugapest"}),
    ("The strike was a blow to Norvik's plans, Ida Holm said.", set()),
    ("The strike was a blow to Budapester plans, Ida Holm said.", set()),
    ("The strike was a blow, said Tom Bugapest, a clerk. Bugapest's plans failed.", set()),
    ("The strike was a blow to Bucharest's plans, Ida Holm said.", set()),
]


@pytest.mark.parametrize(("further", "labels"), MISREAD)
def test_a_town_that_was_not_read_as_one_for_its_slip(further: str, labels: set[str], tmp_path: Path) -> None:
    report = report_on_two(HEAD + TOWN.format(further), HEAD + TOWN.format("Ida Holm left."), tmp_path)
    assert [{s.label for s in f.values} for f in loud(report)] == ([labels] if labels else [])
