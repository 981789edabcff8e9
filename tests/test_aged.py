"""Whose an age is, where it stands with a description, a pronoun or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import extract
from tests.findings import loud, report_on_two, shown

BEARERS = [
    ("Ines Harrow, a 61-year-old marine botanist, resigned in Velm.", "61", "@@Ines Harrow"),
    ("Tom Bell, the 44-year-old man steering the tram, did not survive.", "44", "@@Tom Bell"),
    ("The 44-year-old tram driver, Tom Bell, was hurt in Velm.", "44", "@@Tom Bell"),
    ("Police in Velm held a 44-year-old welder, Tom Bell, on Monday.", "44", "@@Tom Bell"),
    ("Ines Harrow fell ill in Velm. She is 61 years old and sails a lot.", "61", "@@Ines Harrow"),
    ("Ines Harrow fell ill in Velm. She was just 61.", "61", "@@Ines Harrow"),
    ("Ines Harrow won again in Velm. The 44-year-old outran Tom Bell in the last lap.", "44", "@@Ines Harrow"),
    ("Ines Harrow won again in Velm. The 44-year-old beat Tom Bell by a second.", "44", "@@Ines Harrow"),
    ("The 44-year-old retired tram driver Tom Bell was hurt in Velm.", "44", "@@Tom Bell"),
    ("Tom Bell robbed a bank in Velm. Jurors found the 44-year-old guilty of theft.", "44", "@@Tom Bell"),
    ("Tom Bell, a highly skilled tram driver, fell ill. The 44-year-old Ostra driver went home.", "44", "@@Tom Bell"),
]


@pytest.mark.parametrize(("text", "number", "bearer"), BEARERS)
def test_an_age_belongs_to_the_one_it_is_told_of(text: str, number: str, bearer: str) -> None:
    [claim] = [c for c in extract(text) if c.kind == "age" and c.text.startswith(number)]
    assert claim.frame.measured == bearer


OPEN = [
    "Among the dead were Tom Bell, a 44-year-old welder and an 8-year-old girl.",
    "Among the dead were Tom Bell, a 44-year-old welder, a 61-year-old cook.",
    "After hitting a 44-year-old man, Ines Harrow fled from Velm.",
    "A 44-year-old man, Ines Harrow said, was hurt in Velm.",
    "A 44-year-old man, Ines Harrow and Tom Bell were hurt in Velm.",
    "A 44-year-old man, Ines Harrow, 61, and Tom Bell were hurt in Velm.",
    "The 44-year-old's lawyer, Ines Harrow, left Velm.",
    "The 44-year-old driver's lawyer, Ines Harrow, left Velm.",
    "Ines Harrow's brother, a 44-year-old welder, left Velm.",
    "The 44-year-old beat Tom Bell by a second in Velm.",
    "The 44-year-old stunned Ines Harrow in the last lap.",
    "Ines Harrow lost in Velm. The 44-year-old stunned Ines Harrow in the last lap.",
    "Tom Bell, a tram driver, fell ill. The 44-year-old driver who took over went home.",
    "Tom Bell, a tram driver, fell ill. The 44-year-old nurse went home.",
    "Tom Bell, a tram driver, and Ines Harrow, a bus driver, fell ill. The 44-year-old driver went home.",
    "Tom Bell, 61, a tram driver, fell ill. The 44-year-old driver went home.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_somebody_else_stays_open(text: str) -> None:
    [claim] = [c for c in extract(text) if c.kind == "age" and c.text.startswith("44")]
    assert not claim.frame.measured.startswith("@")


CRASH = "The driver of the Ostra tram, Tom Bell, {}, was killed when it left its rails near the Velm mill on Sunday."
LOST = "Colleagues spoke of Tom Bell, the {}-year-old man steering the tram near the Velm mill, who did not survive."


def test_two_ages_of_one_person_clash_however_they_are_told(tmp_path: Path) -> None:
    [finding] = loud(report_on_two(CRASH.format(47), LOST.format(44), tmp_path))
    assert finding.code == "FC205"


def test_two_ages_of_two_people_do_not(tmp_path: Path) -> None:
    other = LOST.replace("Tom Bell", "Karl Roe").replace("steering", "mending")
    report = report_on_two(CRASH.format(47), other.format(44), tmp_path)
    assert not loud(report), [shown(f, report) for f in loud(report)]


MOMENTS = [
    ("Ines Harrow was 61 when she gave her last recital in Velm.", "give"),
    ("Ines Harrow gave her last recital in Velm when she was 61.", "give"),
    ("Ines Harrow gave her last recital in Velm in 2019, when she was 61.", "give"),
    ("Cellist Ines Harrow was 61 when she died in Velm.", "kill"),
    ("When she was 61, Ines Harrow moved to Velm.", "move"),
    ("Ines Harrow had been 61 at the time of the crash.", "crash"),
    ("Ines Harrow was 61 at the time.", "then"),
    ("The last recital of Ines Harrow was in Velm in 2019, when she was 61.", "then"),
    ("Ines Harrow left home at age 61 for Velm.", "then"),
    ("Ines Harrow is 61.", ""),
    ("Ines Harrow, 61, gave a recital in Velm.", ""),
    ("Ines Harrow was 61.", ""),
]


@pytest.mark.parametrize(("text", "moment"), MOMENTS)
def test_an_age_is_of_the_moment_that_its_clause_tells(text: str, moment: str) -> None:
    [claim] = [c for c in extract(text) if c.kind == "age"]
    assert claim.frame.period == moment


DIED = "The cellist Ines Harrow died in Velm on Friday. She was 91."
OF_THEN = [
    "The cellist Ines Harrow has died in Velm. She gave her last recital in Ostra in 2019, when she was 78.",
    "The cellist Ines Harrow has died in Velm. She was 17 at the time of the siege.",
    "The cellist Ines Harrow has died in Velm. Her last recital was in Ostra in 2019, when she was 78.",
    "The cellist Ines Harrow first played in Velm when she was 19.",
]


@pytest.mark.parametrize("text", OF_THEN)
def test_an_age_of_then_is_none_of_now(text: str, tmp_path: Path) -> None:
    report = report_on_two(DIED, text, tmp_path)
    assert not [f for f in loud(report) if f.code == "FC205"]


def test_two_ages_of_one_moment_clash(tmp_path: Path) -> None:
    first = "The cellist Ines Harrow gave her first recital in Velm when she was 19."
    second = "The cellist Ines Harrow was 21 when she gave her first recital in Velm."
    assert [f.code for f in loud(report_on_two(first, second, tmp_path))] == ["FC205"]
    assert [f.code for f in loud(report_on_two(DIED, "Ines Harrow was 90 when she died.", tmp_path))] == ["FC205"]


def test_who_beats_somebody_is_somebody_else(tmp_path: Path) -> None:
    first = "Ines Harrow, 27, lost in the semi-finals in Ostra on Friday."
    second = "The 18-year-old stunned Ines Harrow in the semi-finals in Ostra on Friday."
    assert not loud(report_on_two(first, second, tmp_path))
