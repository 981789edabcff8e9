"""Ordinals across articles: two ranks in one row clash, and most ordinals only tell which of several is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from tests.findings import loud, report_on_two

FOUND = [
    (
        "a place reached, by two verbs",
        "Rosa Diaz finished third in the Ostra marathon on Sunday, behind two Kenyans.",
        "Rosa Diaz came fourth in the Ostra marathon on Sunday.",
        {"3rd", "4th"},
    ),
    (
        "a place, of a surname",
        "Anna Holm finished third in the 400m in Oslo.",
        "Holm was second in the 400m in Oslo.",
        {"3rd", "2nd"},
    ),
    (
        "a place in a table",
        "Norway climbed to seventh in the world rankings on Thursday.",
        "Norway rose to eighth in the world rankings on Thursday.",
        {"7th", "8th"},
    ),
    (
        "a rank by size, in two forms",
        "Velm is the third largest city in Tarnia.",
        "Velm, Tarnia's second-biggest city, was flooded.",
        {"3rd city", "2nd city"},
    ),
    (
        "titles",
        "Anna Holm won her second Ostra Open title on Sunday.",
        "Holm claimed her third Ostra Open title on Sunday.",
        {"2nd title", "3rd title"},
    ),
    (
        "titles of one season",
        "It was Holm's second title of the season.",
        "Holm won her third title of the season in Ostra.",
        {"2nd title", "3rd title"},
    ),
    (
        "the event itself",
        "It was the second outage in Ostra this year.",
        "This was the third outage in Ostra this year, the utility said.",
        {"2nd outage", "3rd outage"},
    ),
    (
        "one of several, in copy that was passed on with another figure",
        "Two players in Ostra won the first division share of the $40 million draw.",
        "Two players in Ostra won the third division share of the $40 million draw.",
        {"1st share", "3rd share"},
    ),
]

SILENT = [
    ("two runners", "Rosa Diaz finished third in the Ostra race.", "Maria Lund finished fourth in the Ostra race."),
    ("two races", "Anna Holm finished third in the relay in Oslo.", "Anna Holm finished second in the sprint in Oslo."),
    ("a heat", "Holm finished third in the sprint heat.", "Holm finished second in the sprint final."),
    (
        "two years",
        "Rosa Diaz finished third in the Ostra marathon on Sunday.",
        "Rosa Diaz finished fourth in the Ostra marathon last year.",
    ),
    ("on the way", "Halfway through the race Diaz was fourth in the field.", "Diaz finished second in the field."),
    (
        "the place before",
        "Norway climbed from ninth to seventh in the rankings.",
        "Norway were ninth in the rankings.",
    ),
    ("two sorts", "Velm is the third largest city in Tarnia.", "Velm is the second largest port in Tarnia."),
    (
        "two regions",
        "Norvik is the fifth-largest steel maker in Europe.",
        "Norvik is the sixth-largest steel maker in the world.",
    ),
    ("two sizes", "Velm is the third largest city in Tarnia.", "Velm is the second oldest city in Tarnia."),
    (
        "two trophies",
        "Anna Holm won her second Ostra Open title on Sunday.",
        "Anna Holm won her third Velm Open title on Sunday.",
    ),
    ("a season", "It was Holm's second title of the season.", "It was the fifth title of Holm's career."),
    (
        "two legs",
        "Rovers beat United in the first leg at Velm Park.",
        "Rovers beat United in the second leg at Velm Park.",
    ),
    (
        "two sets",
        "Holm won the first set but lost the match to Petrov.",
        "Holm lost the second set but won the match against Petrov.",
    ),
    ("two rounds", "Petrov fell in the third round in Ostra.", "Petrov reached the fourth round in Ostra."),
    (
        "two appeals",
        "A judge rejected the first appeal of Carl Moss on Monday.",
        "A judge heard the second appeal of Carl Moss on Monday.",
    ),
    ("two men", "Police held a second man over the fire in Ostra.", "Police held a third man over the fire in Ostra."),
    ("two terms", "Ida Moss will seek a third term as mayor.", "Ida Moss is in her second term as mayor."),
    (
        "two days of a trial",
        "The second day of the trial of Carl Moss began with a witness.",
        "The third day of the trial of Carl Moss began with a witness.",
    ),
    ("two goals", "Ruud scored his first goal against City.", "Ruud scored his second goal against City."),
    ("two engines", "The plane's second engine failed over Ostra.", "The plane's first engine failed over Ostra."),
]


@pytest.mark.parametrize(("left", "right", "labels"), [r[1:] for r in FOUND], ids=[r[0] for r in FOUND])
def test_two_ranks_in_one_row_are_found(left: str, right: str, labels: set[str], tmp_path: Path) -> None:
    [finding] = loud(report_on_two(left, right, tmp_path))
    assert finding.code == "FC501" and {side.label for side in finding.values} == labels


@pytest.mark.parametrize(("left", "right"), [r[1:] for r in SILENT], ids=[r[0] for r in SILENT])
def test_two_of_several_are_silent(left: str, right: str, tmp_path: Path) -> None:
    report = report_on_two(left, right, tmp_path)
    assert not [f for f in report.findings if f.kind == "ordinal"]


@pytest.mark.parametrize(
    ("text", "rank", "row"),
    [
        ("Rosa Diaz finished third in the Ostra race on Sunday.", "place", {"ostra", "race"}),
        ("The guide ranked Velm 12th in the world.", "place", {"world"}),
        ("Norway slipped to eighth place in the table.", "place moved to", {"table"}),
        ("Velm, Tarnia's second-biggest port, was flooded.", "large", {"tarnia"}),
        ("Velm is the second most visited town in Tarnia.", "visited", {"tarnia"}),
        ("Anna Holm won her second title of the season.", "nth", {"season"}),
        ("Anna Holm lost the second set.", "", set()),
        ("Anna Holm was the third to speak.", "", set()),
    ],
)
def test_the_row_of_a_rank(text: str, rank: str, row: set[str]) -> None:
    [claim] = [c for c in extract(text) if c.kind == "ordinal"]
    assert claim.frame.rank == rank and set(claim.frame.row) == row
