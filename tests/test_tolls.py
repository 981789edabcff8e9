"""Tolls, and numbers of something: which figures they are, and what they count."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import extract
from tests.findings import LOUD, loud, report_on_dated

NUMBERS = [
    ("The number of dead was estimated at 2,980.", ["2,980"]),
    ("The number of injured rose to 298 by dawn.", ["298"]),
    ("The number of missing climbed to 17.", ["17"]),
    ("Tarnia's army put the number of rebels killed at 35.", ["35"]),
    ("The number of passengers aboard was 112.", ["112"]),
    ("Officials raised the number of missing from 11 to 17.", ["11", "17"]),
    ("The toll from the landslide in Velm has reached 45.", ["45"]),
    ("Two divers went back, which brought the toll to 14.", ["Two", "14"]),
    ("Rescuers lowered the toll to four.", ["four"]),
    ("The number of dead stood at 31 on Tuesday.", ["31"]),
    # Silence: hours, places, parts of clauses, roads with a toll.
    ("The number of visitors at 9 on Monday was low.", []),
    ("The number of pupils, who came in 14 buses, was low.", ["14"]),
    ("A number of shops at 12 Hill Street were shut.", []),
    ("The toll road opened at 9 on Monday.", []),
]


@pytest.mark.parametrize(("text", "told"), NUMBERS)
def test_a_number_of_something_is_a_count(text: str, told: list[str]) -> None:
    assert [c.text for c in extract(text) if c.kind == "count"] == told


FRAMES = [
    ("The death toll rose to 24.", "people", "kill"),
    ("The toll stands at 45.", "people", "kill"),
    ("The death toll was put at 45.", "people", "kill"),
    ("The number of dead was estimated at 2,980.", "people", "kill"),
    ("The number of injured rose to 53.", "people", "injure"),
    ("The number of homeless was put at 7,200.", "people", "displace"),
    ("The number of dockers killed in the blast stood at 12.", "docker", "kill"),
    ("The number of deaths stood at 45.", "people", "kill"),
    ("Tarnia's army put the number of rebels killed at 35.", "rebel", "kill"),
    ("The number of houses destroyed was put at 450.", "house", "damage"),
    ("The number of passengers aboard was 112.", "passenger", "be"),
    ("A clerk put the toll at 70 and 150 injured.", "people", "kill"),
]


@pytest.mark.parametrize(("text", "measured", "event"), FRAMES)
def test_a_toll_is_of_those_whom_it_counts(text: str, measured: str, event: str) -> None:
    claim = next(c for c in extract(text) if c.kind == "count")
    assert (claim.frame.measured, claim.frame.trigger_class) == (measured, event)


def test_a_figure_with_a_state_is_of_that_state() -> None:
    claims = [c for c in extract("A clerk put the toll at 70 and 150 injured.") if c.kind == "count"]
    assert [c.frame.trigger_class for c in claims] == ["kill", "injure"]


BESIDE = [
    ("Five porters were killed and 12 others injured.", "12", False),
    ("Five porters were killed. Another 53 were injured.", "53", False),
    ("The blast killed five and injured 12 others.", "12", False),
    ("Five porters died and another 12 were injured.", "Five", False),
    # Parts: others of those who were counted before, or nobody before.
    ("Twelve were hurt on Monday and another five were hurt on Tuesday.", "five", True),
    ("Another 53 were injured.", "53", True),
]


@pytest.mark.parametrize(("text", "figure", "part"), BESIDE)
def test_others_than_the_dead_are_all_of_the_hurt(text: str, figure: str, part: bool) -> None:
    claim = next(c for c in extract(text) if c.kind == "count" and c.text == figure)
    assert ("share" in claim.frame.scope) is part
    assert claim.frame.measured != "other"


FIRST = (
    "A landslide struck the village of Velm in Tarnia on Monday, and 24 people were killed, governor Ilo Marsen "
    "said.\n\n{}"
)
SECOND = "{} by governor Ilo Marsen, who went to Velm. Tarnia sent its army.\n"
THIRD = "The landslide in Velm, Tarnia, tore away a bridge, governor Ilo Marsen said. {}\n"


def findings(folder: Path, *texts: str) -> list[tuple[str, str]]:
    report = report_on_dated(folder, *(("2024-03-12", text) for text in texts))
    return [(f.severity, f.message) for f in report.findings]


def test_a_toll_clashes_with_the_dead(tmp_path: Path) -> None:
    toll = SECOND.format("The toll of the landslide that struck Velm was put at 28")
    assert any(s in LOUD and "24 people / 28" in m for s, m in findings(tmp_path, FIRST.format(""), toll))
    same = SECOND.format("The toll of the landslide that struck Velm was put at 24")
    assert findings(tmp_path, FIRST.format(""), same) == []


def test_numbers_of_injured_alone_in_their_articles_are_a_note(tmp_path: Path) -> None:
    hurt = FIRST.format("Another 53 were injured, nurses said.")
    found = findings(tmp_path, hurt, THIRD.format("The number of injured was put at 61."))
    assert [(s, "53" in m and "61" in m) for s, m in found] == [("note", True)]


def test_two_numbers_of_injured_in_one_article_are_of_two_events(tmp_path: Path) -> None:
    hurt = FIRST.format("Another 53 were injured, nurses said. A fire in Ostra injured 16.")
    assert findings(tmp_path, hurt, THIRD.format("The number of injured was put at 61.")) == []


def test_articles_that_name_nobody_may_tell_one_story(tmp_path: Path) -> None:
    one = "An estimated 100 stone drums have been discovered so far on the remote plateau, archaeologists said."
    other = "Some 53 stone drums have been found upon the remote plateau, the archaeologists wrote."
    assert [s in LOUD for s, _ in findings(tmp_path, one, other)] == [True]


def test_the_day_of_a_toll_is_the_day_on_which_it_was_told() -> None:
    [day] = [
        c for c in extract("Clerks lowered the toll of the landslide in Velm to four on Thursday.") if c.kind == "date"
    ]
    assert day.frame.trigger == "report"
    other = "Clerks lowered the toll from a mill fire to four Thursday, but warned that it could rise."
    assert [c.frame.trigger for c in extract(other) if c.kind == "date"] == ["report"]
    [year] = [c for c in extract("The number of deaths rose to 400 in 1998.") if c.kind == "date"]
    assert year.frame.trigger == "rise"


def test_a_year_told_aside_makes_no_old_news(tmp_path: Path) -> None:
    one = "The barge, which was built in Norland in 1992, had 438 people on board, Ilo Marsen of Tarnia said.\n"
    other = "Ilo Marsen of Tarnia told reporters that the barge had 428 people on board, and boats left Velm.\n"
    assert any("438" in m and "428" in m for _, m in findings(tmp_path, one, other))


@pytest.mark.parametrize(
    ("late", "severities"),
    [
        ("28 dockers", set()),
        ("23 dockers", {"warning"}),
        ("up to 23 dockers", {"warning"}),
        ("about 26 dockers", set()),
    ],
)
def test_a_toll_does_not_fall(late: str, severities: set[str], tmp_path: Path) -> None:
    first = "A blast at the Velm dockyard on Thursday killed 26 dockers, officials said."
    second = f"The blast at the Velm dockyard on Thursday killed {late}, officials said."
    report = report_on_dated(tmp_path, ("2027-03-19", first), ("2027-03-21", second))
    assert {f.severity.value for f in loud(report)} == severities


def test_other_numbers_may_fall(tmp_path: Path) -> None:
    first = "A blast at the Velm dockyard on Thursday wounded 26 dockers, officials said."
    second = "The blast at the Velm dockyard on Thursday wounded 23 dockers, officials said."
    assert not loud(report_on_dated(tmp_path, ("2027-03-19", first), ("2027-03-21", second)))
