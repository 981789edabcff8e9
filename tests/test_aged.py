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
    ("Tom Bell robbed a bank in Velm. Jurors found the 44-year-old guilty of theft.", "44", "@@Tom Bell"),
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
