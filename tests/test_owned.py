"""Figures that are alike in all but whose, or of what time, they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.clash.surveys import makers
from tests.findings import loud, report_on_two

NEWS = "---\npublished: 2031-05-08\n---\n"

APART = [
    (
        "rates of two places",
        "The Velm Museum by Ida Marsh stands in Ostra. Its café draws 180,000 visitors a year.",
        "Ida Marsh built the Norvik Library in Ostra. The building draws 300,000 visitors a year.",
    ),
    (
        "games of two players",
        "Velm lost to Ostra. The bowler has taken 100 wickets in 61 games.",
        "Ostra beat Velm. He now has 38 wickets from 22 games.",
    ),
    (
        "a death of the news and one of another year",
        "A potter from Velm has died at the age of 87. Ida Marsh of Ostra mourns.",
        "Ida Marsh of Ostra mourns in Velm. Her husband, a potter, died in 2019 aged 80.",
    ),
    (
        "a book in two countries",
        "The Grey Gull by Ida Marsh was published by Velm Press in March. Ostra has a reading.",
        "The Grey Gull by Ida Marsh will be published in Canada by Lund in February. Ostra waits.",
    ),
    (
        "the votes of a winner and her lead",
        "Ida Marsh, 23, got 1,204 votes in Castle ward in Velm to the 1,092 of Tom Dahl.",
        "Ida Marsh beat Tom Dahl by 112 votes in Castle ward in Velm on Thursday.",
    ),
    (
        "polls of two pollsters",
        "The Grey Party in Velm leads with 34 per cent, a Norda poll showed on Monday, ahead of the Ostra Union.",
        "A survey by Argo on Monday put the Grey Party in Velm at 31 per cent, ahead of the Ostra Union.",
    ),
    (
        "ages of two times",
        "Ida Marsh, 44, heads the Velm Observatory in Ostra.",
        "Ida Marsh was 27 when she came to the Velm Observatory in Ostra.",
    ),
    (
        "an age of now and one in which somebody began",
        "Ida Marsh, 66, has run the Ostra Courier for 22 years.",
        "At age 25, Ida Marsh became editor of the Ostra Courier.",
    ),
    (
        "an age of now and a decade of then",
        "Ida Marsh, 66, has run the Ostra Courier for 22 years.",
        "While still in her 20s, Ida Marsh ran the Ostra Courier for two years.",
    ),
]

TOGETHER = [
    (
        "rates of one place",
        "The Velm Museum in Ostra draws 180,000 visitors a year.",
        "About 300,000 visitors a year come to the Velm Museum in Ostra.",
    ),
    (
        "a share of Sunday's vote, told on Tuesday",
        "The Grey Party took 52.4 per cent of the valid votes in Sunday's ballot in Velm. Ostra voted, too.",
        "The Grey Party took 54.2 per cent of the valid votes in Velm and Ostra, as was announced on Tuesday.",
    ),
    (
        "one poll, told in two ways",
        "The Grey Party in Velm leads with 34 per cent, a Norda poll for the Courier showed on Monday.",
        "A survey by Norda on Monday put the Grey Party in Velm at 31 per cent.",
    ),
    (
        "copies of one sentence",
        "The Velm Museum in Ostra opened. The new building draws 180,000 visitors a year.",
        "The Velm Museum in Ostra opened. The new building draws 300,000 visitors a year.",
    ),
]


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_figures_of_two_owners_are_kept_apart(left: str, right: str, tmp_path: Path) -> None:
    assert loud(report_on_two(NEWS + left, NEWS + right, tmp_path)) == []


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in TOGETHER], ids=[row[0] for row in TOGETHER])
def test_figures_of_one_owner_are_held_together(left: str, right: str, tmp_path: Path) -> None:
    assert len(loud(report_on_two(NEWS + left, NEWS + right, tmp_path))) == 1


def test_copies_sold_grow(tmp_path: Path) -> None:
    later = "---\npublished: 2031-05-12\n---\n"
    left = "The Grey Gull by Ida Marsh has sold 18,000 copies in Velm, Velm Press said."
    right = "The Grey Gull by Ida Marsh has sold 21,000 copies in Velm, Velm Press said."
    report = report_on_two(NEWS + left, later + right, tmp_path)
    assert [f.relation for f in report.findings] == ["update"]


MAKERS = [
    ("A Norda poll for the Velm Courier gave it 34 per cent.", {"norda", "velm", "courier"}),
    ("Norda's latest survey gave it 34 per cent.", {"norda"}),
    ("In a poll of 1,012 voters by Norda it had 34 per cent.", {"norda"}),
    ("It had 34 per cent in a survey carried out for the newspaper Velm Courier.", {"velm", "courier"}),
    ("The Greys in the poll had 34 per cent.", set()),
    ("A poll showed support for the Greys at 34 per cent.", set()),
    ("A German poll on Monday gave it 34 per cent.", set()),
    ("A Monday poll gave it 34 per cent.", set()),
]


@pytest.mark.parametrize(("text", "names"), MAKERS)
def test_who_made_a_survey(text: str, names: set[str]) -> None:
    assert makers(text) == names
