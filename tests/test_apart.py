"""Claims that are worded alike and yet told of two things: nothing loud comes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import listed, loud, report_on_dated

DAY = "2031-05-12"
APART = [
    (
        "speeds at two hours",
        "The Grey Heron jet was flying over Velm with a speed of 295 knots, Ida Marsh of Norvik Air said.",
        "Ida Marsh of Norvik Air said that the Grey Heron jet was moving east with a speed of 325 knots.",
    ),
    (
        "since when two amounts of rain are counted",
        "Ostra has received 5.1 inches of rain since Friday and 2.5 inches on Sunday, the Velm weather office said.",
        "Ostra has received 15 inches of rain since May 1, with 2.5 inches on Sunday, the Velm weather office said.",
    ),
    (
        "so many in as many days, and how long after another",
        "It was the sixth rocket that Tarnia fired in five days, and two small rockets fell off Velm.",
        "The launch came three days after Tarnia fired two small rockets off Velm.",
    ),
    (
        "some members of a body",
        "A court in Velm summoned Tom Dahl and 14 members of the Ostra cabinet, Ida Marsh of Norvik said.",
        "Tom Dahl left Velm by car with six other members of the Ostra cabinet, Ida Marsh of Norvik said.",
    ),
    (
        "a sum and the many beside a single one",
        "Five boats, including a ferry, brought 30 people from the Velm light to Ostra.",
        "Four harbour boats and a ferry brought 30 people from the Velm light to Ostra.",
    ),
    (
        "a sum and the many beside two single ones",
        "Six people were killed when a bus overturned near Velm, among them a child, Ida Marsh said.",
        "Four men, a woman and a child were killed when a bus overturned near Velm, Ida Marsh said.",
    ),
    (
        "those who got away and some of those who were taken",
        "Gunmen took hikers in the hills of Ostra, and two foreign hikers managed to escape, Ida Marsh of Velm said.",
        "Gunmen took 20 people, including 10 foreign hikers, hostage in the hills of Ostra, Ida Marsh of Velm said.",
    ),
    (
        "mills burned in a year, and over years",
        "Red Tide was blamed by Velm for the burning of three grain mills in 2029.",
        "Over the past six years, Red Tide has burned a bank, a school and two grain mills in Velm.",
    ),
    (
        "two groups of ages",
        "The Velm court has banned prison terms for those 15 and under, Ida Marsh said.",
        "The Velm court allows prison terms for those aged 16 to 18, Ida Marsh said.",
    ),
    (
        "somebody accused is charged",
        "Ida Marsh and Tom Dahl, accused of looting Norvik Mills, go on trial in Velm.",
        "Ida Marsh and Tom Dahl, charged with looting Norvik Mills, are in court in Velm.",
    ),
    (
        "a year, and that of games by which another year is placed",
        "Red Tide and Grey Dawn are held to be behind the bombings of ministries in Ostra in 2025.",
        "Red Tide and Grey Dawn carried out bombings of ministries in Ostra despite a crackdown before the Velm Games "
        "in 2024.",
    ),
    (
        "two days of one visit",
        "Mayor Ida Marsh met with harbour leaders on Thursday during a short visit to the Ostra valley about a strike.",
        "During a short visit to the Ostra part of Velm, Mayor Ida Marsh proposed Wednesday to hold talks on a strike.",
    ),
    (
        "somebody's age and that of a child of hers",
        "Ida Marsh, 56, who sold the mill in Ostra, has written a book.",
        "Ida Marsh, who was in Ostra with her 21-year-old daughter, has sold the mill.",
    ),
    (
        "somebody's age and that of whom he took",
        "The 12-year-old girl Moss abducted was found in Velm. Peter Moss was held. Peter Moss is a plumber.",
        "Peter Moss, 45, was held in Velm on Monday. Peter Moss is a plumber.",
    ),
    (
        "a run that lasts and one that is over",
        "Ida Marsh has run the Ostra Courier for 22 years.",
        "Ida Marsh ran the Ostra Courier for two years in Velm.",
    ),
]
TOGETHER = [
    (
        "two numbers, beside one of which somebody speaks",
        "Police held five men over the theft of a bell from Velm church, a spokesman said.",
        "Police held four men, a spokesman said, over the theft of a bell from Velm church.",
    ),
    (
        "top speeds",
        "The Grey Heron jet of Norvik Air has a top speed of 295 knots, Ida Marsh said.",
        "The top speed of the Grey Heron jet of Norvik Air is 325 knots, Ida Marsh said.",
    ),
    (
        "since when one amount of rain is counted",
        "Ostra has received 5.1 inches of rain since Friday, the Velm weather office said.",
        "Ostra has received 5.1 inches of rain since Thursday, the Velm weather office said.",
    ),
    (
        "days of one sinking, one of them behind `after`",
        "Three men died after the ferry sank in Velm on Saturday, Ida Marsh of Ostra Lines said.",
        "The Ostra Lines ferry sank in Velm on Sunday, killing three men, Ida Marsh said.",
    ),
    (
        "the ages of one man",
        "The Velm court heard Tom Dahl, 15, of Ostra on Monday.",
        "The Velm court heard Tom Dahl, 18, of Ostra on Monday.",
    ),
]


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_two_things_are_kept_apart(left: str, right: str, tmp_path: Path) -> None:
    report = report_on_dated(tmp_path, (DAY, left), (DAY, right))
    assert not loud(report), listed(report)


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in TOGETHER], ids=[row[0] for row in TOGETHER])
def test_one_thing_is_held_together(left: str, right: str, tmp_path: Path) -> None:
    report = report_on_dated(tmp_path, (DAY, left), (DAY, right))
    assert len(loud(report)) == 1, listed(report)


COUNTED_ON = [
    (
        "thefts since a month",
        "The Velm office reported that 61 boats have been stolen in Ostra since March, of which 24 were found.",
        "The Velm office reported that 68 boats have been stolen in Ostra since March, of which 29 were found.",
    ),
    (
        "ships that are still held",
        "Pirates attacked many ships off Ostra. Of those, 112 ships were still held in Velm, the office said.",
        "Pirates attacked many ships off Ostra. Of those, 114 ships were still held in Velm, the office said.",
    ),
    (
        "a plan that has slipped",
        "Tom Dahl is on trial in Velm. His lawyer Ida Marsh is expected to end her speech on Saturday.",
        "Tom Dahl is on trial in Velm. His lawyer Ida Marsh is expected to end her speech on Sunday.",
    ),
]


@pytest.mark.parametrize(("early", "late"), [row[1:] for row in COUNTED_ON], ids=[row[0] for row in COUNTED_ON])
def test_what_goes_on_from_day_to_day_is_an_update(early: str, late: str, tmp_path: Path) -> None:
    report = report_on_dated(tmp_path, ("2031-05-10", early), ("2031-05-11", late))
    assert {f.relation.value for f in report.findings} == {"update"}, listed(report)
    (tmp_path / "one day").mkdir()
    assert loud(report_on_dated(tmp_path / "one day", ("2031-05-10", early), ("2031-05-10", late)))


def test_the_wind_of_another_day_is_an_update(tmp_path: Path) -> None:
    report = report_on_dated(
        tmp_path,
        ("2031-05-10", "The storm Ulla neared Velm with winds of 97 km/h, Ida Marsh of the Ostra office said."),
        ("2031-05-11", "The storm Ulla neared Velm with winds of 160 km/h, Ida Marsh of the Ostra office said."),
    )
    assert [f.relation.value for f in report.findings] == ["update"]


def test_a_weekday_that_follows_the_stamp_may_be_the_next_day(tmp_path: Path) -> None:
    """Agencies stamp by their own clocks: `on Sunday`, said on a Saturday, may be a Sunday that had begun elsewhere."""
    text = "The wave hit Velm on Friday, and officials in Ostra said Sunday that 40 people had died."
    assert not loud(report_on_dated(tmp_path, ("2031-05-10", text), ("2031-05-11", text)))


def test_a_weekday_that_follows_the_stamp_still_clashes_with_another(tmp_path: Path) -> None:
    report = report_on_dated(
        tmp_path,
        ("2031-05-10", "The trawler Grey Heron sank off Velm on Sunday with three men aboard, Ida Marsh said."),
        ("2031-05-12", "The trawler Grey Heron sank off Velm on Saturday with three men aboard, Ida Marsh said."),
    )
    assert [f.code for f in loud(report)] == ["FC101"]
