"""What came to those who were counted before, and other things that look like one matter and are two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import loud, report_on_dated

TALE = "The marshes of Tarnia lie under water near Velm, where governor Ilo Marsen sent boats. "


def told(folder: Path, *articles: tuple[str, str]) -> list[str]:
    return [f.message for f in loud(report_on_dated(folder, *articles))]


TWO = [
    # A day of more deaths is not the day of the first.
    (
        "Floods near Velm in Tarnia killed eight people on Sunday, governor Ilo Marsen said.",
        "Eight more people died on Monday as floods near Velm in Tarnia reached the mills, said governor Ilo Marsen.",
    ),
    # Nor is what came on top one day what came on top at another time.
    (
        "Floods near Velm in Tarnia killed eight more people, governor Ilo Marsen said.",
        "Another six people died as floods near Velm in Tarnia reached the mills, said governor Ilo Marsen.",
    ),
    # Somebody speaks at more than one briefing.
    (
        "The dykes held, governor Ilo Marsen of Tarnia said at a briefing in Velm on Friday.",
        "Boats would do, Ilo Marsen, the governor of Tarnia, told a briefing on Saturday, while rain fell on Velm.",
    ),
    # A way leads over one place into another.
    (
        "The smugglers came to Norland via Ostra, governor Ilo Marsen said in Velm, Tarnia.",
        "The smugglers came to Norland from Velm, governor Ilo Marsen of Tarnia said.",
    ),
    # The first of two is not all of them.
    (
        "One diver was killed in the flood near Velm, and a second was killed later under a crane, Ilo Marsen of "
        "Tarnia said.",
        "Tarnia mourns two divers whom the flood near Velm killed, as Ilo Marsen told the town.",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_matters_are_no_conflict(one: str, other: str, tmp_path: Path) -> None:
    assert told(tmp_path, ("2024-03-12", TALE + one), ("2024-03-12", TALE + other)) == []


ONE = [
    (
        "Floods near Velm in Tarnia killed eight people on Sunday, governor Ilo Marsen said.",
        "Floods near Velm in Tarnia killed eight people on Monday, governor Ilo Marsen said.",
    ),
    (
        "Floods near Velm in Tarnia killed eight people, governor Ilo Marsen said.",
        "Floods near Velm in Tarnia killed six people, governor Ilo Marsen told his staff.",
    ),
    (
        "A wave killed a boatman and injured 12 others near Velm, Ilo Marsen of Tarnia said.",
        "A wave killed a boatman and injured 15 others near Velm, Ilo Marsen of Tarnia told his staff.",
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_matter_is_a_conflict(one: str, other: str, tmp_path: Path) -> None:
    assert len(told(tmp_path, ("2024-03-12", TALE + one), ("2024-03-12", TALE + other))) == 1


STATES = [
    # Where something moves, it is elsewhere at another hour.
    (
        "At 8 p.m. storm Ada was about 415 miles east of Velm in Tarnia, Ilo Marsen said.",
        "The eye of storm Ada was about 85 miles east of Velm at 2 p.m., Ilo Marsen told Tarnia, which had no power.",
    ),
    # Who has been held for some days has been so for longer in a later article, and may be held for others.
    (
        "A judge in Velm, Tarnia, held the brothers Ilo Marsen and Pia Marsen for eight days.",
        "Ilo Marsen and Pia Marsen, brothers who have been held in Velm, Tarnia, for 11 days, said nothing.",
    ),
    # A condition is no fact.
    (
        "Storm Ada brought winds of 75 mph to Velm in Tarnia, Ilo Marsen said.",
        "Ilo Marsen said Velm in Tarnia would be cleared if the winds of storm Ada rise to 156 mph.",
    ),
    # A number that is a part of a name counts nothing.
    (
        "Ilo Marsen said two category 5 storms had come to Velm in Tarnia.",
        "Ilo Marsen of Tarnia recalled that only two Category 5 storms had come to Velm.",
    ),
    # A father is not a slip for his son.
    (
        "Amad Tolvar, a baker from Velm in Tarnia, was shot by the police.",
        "The father, Saku Amadu Tolvar, came to Velm in Tarnia when the police had shot his son.",
    ),
]


@pytest.mark.parametrize(("one", "other"), STATES)
def test_states_conditions_and_kin_are_no_conflict(one: str, other: str, tmp_path: Path) -> None:
    assert told(tmp_path, ("2024-03-12", one), ("2024-03-13", other)) == []


def test_a_day_that_was_planned_may_be_over(tmp_path: Path) -> None:
    one = "The lift in Velm, Tarnia, was to be repainted Saturday, said Ilo Marsen, whose firm runs it."
    other = "The lift in Velm, Tarnia, was scheduled to be repainted Saturday, said Ilo Marsen, whose firm runs it."
    assert told(tmp_path, ("2024-03-16", one), ("2024-03-17", other)) == []


def test_a_day_until_which_something_went_on_is_not_that_of_what_happened(tmp_path: Path) -> None:
    one = "Ilo Marsen shot a swan in Velm, Tarnia, on Saturday, the police said."
    other = "The police of Tarnia did not learn that Ilo Marsen had shot a swan in Velm until Sunday."
    assert told(tmp_path, ("2024-03-12", one), ("2024-03-12", other)) == []
    on = "The police of Tarnia wrote that Ilo Marsen had shot a swan in Velm on Sunday."
    assert len(told(tmp_path, ("2024-03-12", one), ("2024-03-12", on))) == 1
