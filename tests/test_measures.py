"""Figures of one thing that are two, in business prose: kept apart, and true clashes beside them still found."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.clash.measures import other_scale
from factcheck.frames.bearers import other_bearers
from factcheck.pipeline import extract
from tests.findings import LOUD, report_on

TWO = [
    ("Shares of Alva rose 4% on Monday in Osk.", "Brickell shares rose 22% on Monday in Osk."),
    ("Net profit at Harrow Bank rose to $900 million in May.", "Net profit at Stanmore rose to $1.3 billion in May."),
    (
        "The price of Brent fell to $71 a barrel on Monday.",
        "The price of West Texas crude fell to $67 a barrel on Monday.",
    ),
    (
        "The price of copper fell to $9,100 a tonne on Monday in Gantry.",
        "The price of zinc fell to $7,700 a tonne on Monday in Gantry.",
    ),
    ("Operating profit at Corvo was $540 million in May.", "Net profit at Corvo was $310 million in May."),
    ("Shares of Quillo opened at $31 on Thursday.", "Shares of Quillo closed at $36 on Thursday."),
    ("Lumen Foods earned $1.20 a share in May.", "Lumen Foods earned $240 million in May."),
    (
        "Output in Tarnland grew 0.6 per cent in May from the month before.",
        "Output in Tarnland grew 2.1 per cent in May from a year earlier.",
    ),
    (
        "In the fourth quarter the toolmaker Norvik did well. Revenue at Norvik was $3 billion.",
        "For the full year, revenue at the toolmaker Norvik was $11.5 billion.",
    ),
    (
        "Prices in Orland rose 3.4 per cent in May, figures showed on Tuesday.",
        "Core prices in Orland rose 4.1 per cent in May, figures showed on Tuesday.",
    ),
    (
        "The yield on ten-year bonds of Orland rose to 4.2 per cent on Wednesday.",
        "The yield on two-year bonds of Orland rose to 4.6 per cent on Wednesday.",
    ),
    ("By Monday, balloonist Ida Moss had flown 1,200 km.", "On Monday, balloonist Ida Moss flew at 31,000 feet."),
    (
        "The carrier Ostra expects a loss of €50 million in 2031.",
        "The carrier Ostra had a loss of €70 million in 2031.",
    ),
]

ONE = [
    ("Shares of Alva rose 4% on Monday in Osk.", "Alva shares rose 9% on Monday in Osk."),
    ("Net profit at Corvo was $540 million in May.", "Net profit at Corvo was $310 million in May."),
    ("Shares of Quillo closed at $31 on Thursday.", "Shares of Quillo closed at $36 on Thursday."),
    (
        "Output in Tarnland grew 0.6 per cent in May from a year earlier.",
        "Output in Tarnland grew 0.9 per cent in May from a year earlier.",
    ),
    (
        "In the second quarter, revenue at Norvik rose to $3.2 billion.",
        "Revenue at Norvik rose to $3.8 billion in the second quarter.",
    ),
    ("By Monday, balloonist Ida Moss had flown 1,200 km.", "By Monday, balloonist Ida Moss had flown 900 miles."),
    ("By Monday, balloonist Ida Moss had flown 31 km.", "By Monday, balloonist Ida Moss had flown 310 km."),
    ("Copper fell to $9,100 a tonne in Gantry on Monday.", "Copper fell to $7,700 a tonne in Gantry on Monday."),
]


@pytest.mark.parametrize(
    ("left", "right", "told_apart"),
    [
        (["@Alva"], ["Brickell"], True),
        (["in Osk"], ["in Velm"], True),
        (["@Alva", "in Osk"], ["@Alva", "in Velm"], True),
        (["@Alva"], ["@@Alva Holdings"], False),
        (["@NTC"], ["Norvik Tool Company"], False),
        (["@Alva"], [], False),
        (["@Alva"], ["in Velm"], False),
    ],
)
def test_bearers_that_cannot_be_one(left: list[str], right: list[str], told_apart: bool) -> None:
    assert other_bearers(left, right) is other_bearers(right, left) is told_apart


def loud(texts: tuple[str, str], folder: Path) -> list[str]:
    articles = {f"{n}.md": f"---\ndate: 2031-06-10\n---\n\n{text}\n" for n, text in enumerate(texts)}
    return [f.message for f in report_on(articles, folder).findings if f.severity in LOUD]


@pytest.mark.parametrize("texts", TWO)
def test_two_figures_do_not_clash(texts: tuple[str, str], tmp_path: Path) -> None:
    assert loud(texts, tmp_path) == []


@pytest.mark.parametrize("texts", ONE)
def test_one_figure_told_in_two_ways_clashes(texts: tuple[str, str], tmp_path: Path) -> None:
    assert len(loud(texts, tmp_path)) == 1


BEARERS = [
    ("Shares of Alva rose 4%.", {"Alva"}),
    ("Brickell shares rose 4%.", {"Brickell"}),
    ("Brickell's revenue rose 4%.", {"Brickell"}),
    ("Profit at Harrow Bank fell 4%.", {"Harrow Bank"}),
    ("Shares of the Osk toolmaker rose 4%.", set()),
    ("Shares rose 4% in Osk.", {"in Osk"}),
    ("Shares rose 4% in May.", set()),
]


@pytest.mark.parametrize(("text", "names"), BEARERS)
def test_whose_a_figure_is(text: str, names: set[str]) -> None:
    [claim] = [c for c in extract(text) if c.kind == "percent"]
    assert {name.lstrip("@") for name in claim.frame.bearers} == names


FACETS = [
    ("Net profit was $3 million.", ("profit net",)),
    ("Net profit was $3 million, and operating profit was $5 million.", ("profit net",)),
    ("Profit was $3 million.", ()),
    ("In the first quarter, it made $3 million.", ("span first quarter",)),
    ("It was a good second half. It made $3 million.", ("span second half",)),
    ("Output in the first quarter, not the second quarter, was $3 million.", ()),
    ("The firm expects $3 million.", ("stage expected",)),
    ("It made $3 million, and the firm raised its forecast.", ()),
    ("Output grew by $3 million from the quarter before.", ("compared quarter",)),
]


@pytest.mark.parametrize(("text", "facets"), FACETS)
def test_which_of_several_figures_it_is(text: str, facets: tuple[str, ...]) -> None:
    claims = [c for c in extract(text) if c.kind == "money"]
    assert claims[0].frame.facets == facets


SCALES = [
    ("18 inches", "60 miles", True),
    ("more than 15 inches", "about 60 miles", True),
    ("48,000 feet (14,600 metres)", "1,400 km (870 miles)", True),
    ("48,000 feet (14,600 metres)", "1,400 metres", False),
    ("3 km", "985 feet", False),
    ("3 km", "300 km", False),
]


@pytest.mark.parametrize(("left", "right", "told_apart"), SCALES)
def test_measures_of_another_scale(left: str, right: str, told_apart: bool) -> None:
    values = [next(c.value for c in extract(f"It was {text}.") if c.kind == "measure") for text in (left, right)]
    assert other_scale(*values) is other_scale(*reversed(values)) is told_apart


def test_rain_is_in_no_fact_with_a_way(tmp_path: Path) -> None:
    texts = {
        "a.md": "The storm brought Ostra more than 15 inches of rain.",
        "b.md": "The storm front brought Ostra rain from about 60 miles away.",
        "c.md": "The storm brought Ostra 18 inches of rain.",
    }
    report = report_on(texts, tmp_path)
    facts = [{report.claim[c].text.strip() for c in fact.claims} for fact in report.facts]
    assert any(len(f & {"more than 15 inches", "18 inches"}) == 2 for f in facts)
    assert not any("about 60 miles" in f and len(f) > 1 for f in facts)
