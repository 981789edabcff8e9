"""How many are aboard: in other words, in one number or in two, and of whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from factcheck.render.html.cards import diff_card
from factcheck.render.view import cards
from tests.findings import loud, report_on_two

DAY = "---\npublished: 2031-05-08\n---\n"


@pytest.mark.parametrize(
    "text, told",
    [
        ("It had 241 people on board.", [("aboard", "people")]),
        ("There were 102 people aboard.", [("aboard", "people")]),
        ("The ferry, carrying 602 people, sank.", [("aboard", "people")]),
        ("The bus had 52 pupils aboard.", [("aboard", "pupil")]),
        ("The barge sank with some 600 on board.", [("aboard", "people")]),
        ("The jet carried 90 passengers and six crew.", [("aboard", "passenger"), ("aboard", "crew")]),
        ("The jet had 96 passengers and crew aboard.", [("aboard", "people")]),
        ("A plane with 90 passengers and six crew members on board vanished.", [("aboard", "passenger")] * 1
         + [("aboard", "member")]),
        ("The Grey Gull, on her way to Velm with 241 passengers and 42 crew, sent a call.", [("aboard", "passenger"),
         ("aboard", "crew")]),
        ("There were 214 passengers on the ship, the owner said.", [("aboard", "passenger")]),
        ("The guards saved 214 passengers.", [("save", "passenger")]),
        ("There were 214 people on the beach.", [("be", "people")]),
        ("At least 40 people aboard drowned.", [("drown", "people")]),
        ("Police carried 12 people out of the house.", [("carry", "people")]),
    ],
)  # fmt: skip
def test_being_aboard_is_the_event(text: str, told: list[tuple[str, str]]) -> None:
    frames = [c.frame for c in extract(text) if c.kind == "count"]
    assert [(f.trigger, f.measured) for f in frames] == told


PARTS = (
    "The ferry Grey Gull of Velm was carrying 142 passengers and 17 crew when it sank off Ostra. Guards came late.\n"
)
SUM = "159 people aboard (142 passengers + 17 crew)"

TWO = [
    ("a sum", "The port of Ostra said the Grey Gull of Velm had 168 people on board.\n", {SUM, "168 people"}),
    ("all", "The port of Ostra said 168 passengers and crew were aboard the Grey Gull of Velm.\n",
     {SUM, "168 passengers"}),
    ("the same sum", "The port of Ostra said the Grey Gull of Velm had 159 people on board.\n", set()),
    ("a number that leaves it open", "The Grey Gull of Velm left Ostra with about 160 people on board.\n", set()),
    ("some of them", "Of those aboard the Grey Gull of Velm, 168 people were from Ostra.\n", set()),
    ("another part", "The Grey Gull of Velm left Ostra with 146 passengers aboard.\n",
     {"142 passengers", "146 passengers"}),
    ("another sum", "The Grey Gull of Velm left Ostra with 146 passengers and 17 crew aboard.\n",
     {"142 passengers", "146 passengers"}),
    ("passengers without a verb", "The Grey Gull of Velm, on her way to Ostra with 146 passengers, sank on a reef.\n",
     {"142 passengers", "146 passengers"}),
    ("passengers on a ship", "There were 146 passengers on the ship, the owner of the Grey Gull of Velm said.\n",
     {"142 passengers", "146 passengers"}),
    ("one of more", "In 2019 the Grey Gull of Velm ran aground off Ostra with 168 people on board.\n", set()),
]  # fmt: skip


@pytest.mark.parametrize(("what", "other", "labels"), TWO, ids=[row[0] for row in TWO])
def test_passengers_and_crew_are_all_aboard(what: str, other: str, labels: set[str], tmp_path: Path) -> None:
    report = report_on_two(DAY + PARTS, DAY + other, tmp_path)
    found = [{v.label for v in f.values} for f in loud(report) if f.code == "FC201"]
    assert found == ([labels] if labels else [])


def test_a_third_number_behind_the_two_leaves_the_sum_open(tmp_path: Path) -> None:
    parts = PARTS.replace("17 crew", "17 crew and two pilots")
    other = "The port of Ostra said the Grey Gull of Velm had 161 people on board.\n"
    assert loud(report_on_two(DAY + parts, DAY + other, tmp_path)) == []


def test_pupils_carried_are_the_students_aboard(tmp_path: Path) -> None:
    one = "The ferry Grey Gull of Velm sank off Ostra on Monday with 284 pupils aboard. It was built in Tarnia.\n"
    other = "The port of Ostra said the Grey Gull of Velm had 281 students on board. It sank on Monday.\n"
    found = [{v.label for v in f.values} for f in loud(report_on_two(DAY + one, DAY + other, tmp_path))]
    assert {"284 pupils", "281 students"} in found


def test_no_figure_is_drawn_where_a_side_is_a_sum(tmp_path: Path) -> None:
    for name, other in (("sum", "168 people on board"), ("part", "146 passengers aboard")):
        text = f"The port of Ostra said the Grey Gull of Velm had {other}.\n"
        report = report_on_two(DAY + PARTS, DAY + text, tmp_path)
        (card,) = (diff_card(c, report) for c in cards(report)[0] if c.finding.code == "FC201")
        assert (card.plot is None) is (name == "sum")
