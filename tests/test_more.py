"""What came to those who were counted before, and other things that look like one matter and are two."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import LOUD, report_on

TALE = "The marshes of Tarnia lie under water near Velm, where governor Ilo Marsen sent boats. "


def loud(folder: Path, *articles: tuple[str, str]) -> list[str]:
    texts = {f"{n}.md": f"---\npublished: {day}\n---\n\n{text}\n" for n, (day, text) in enumerate(articles)}
    return [f.message for f in report_on(texts, folder).findings if f.severity in LOUD]


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
        "One diver was killed in the flood near Velm and a second was killed by a crane, Ilo Marsen of Tarnia said.",
        "Two divers were killed in the flood near Velm, Ilo Marsen of Tarnia said.",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_matters_are_no_conflict(one: str, other: str, tmp_path: Path) -> None:
    assert loud(tmp_path, ("2024-03-12", TALE + one), ("2024-03-12", TALE + other)) == []


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
    assert len(loud(tmp_path, ("2024-03-12", TALE + one), ("2024-03-12", TALE + other))) == 1
