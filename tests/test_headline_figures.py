"""A figure of a headline against its own body."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import extract
from tests.findings import LOUD, report_on


def loud(headline: str, body: str, folder: Path) -> list[tuple[str, list[str]]]:
    text = f"---\ntitle: {headline}\ndate: 2031-06-10\n---\n\n{body}\n"
    found = [f for f in report_on({"a.md": text}, folder).findings if f.severity in LOUD]
    return [(f.code, [side.label for side in f.values]) for f in found]


CLASHES = [
    (
        "Ferry fire kills 12 off Velm",
        "A ferry fire off Velm killed 21 people on Sunday, police said.",
        ["12", "21 people"],
    ),
    # The body may repeat its own figure: it stands against the headline all the same.
    (
        "Ferry fire kills 12 off Velm",
        "A ferry fire off Velm killed 21 people on Sunday, police said. The 21 people killed in the fire were guests.",
        ["12", "21 people"],
    ),
]

TOLD = [
    (
        "Fire injures 7",
        "A fire in a hotel in Velm injured seven guests. Two weeks ago, a fire injured 15 in a hostel in Osk.",
    ),
    (
        "Ferry fire kills 12 off Velm",
        "A ferry fire off Velm killed 12 people on Sunday. In 2019, 40 died in such a fire.",
    ),
]


@pytest.mark.parametrize(("headline", "body", "labels"), CLASHES)
def test_a_number_of_dead_without_a_noun_is_held_against_the_body(
    headline: str, body: str, labels: list[str], tmp_path: Path
) -> None:
    assert loud(headline, body, tmp_path) == [("FC602", labels)]


@pytest.mark.parametrize(("headline", "body"), TOLD)
def test_what_the_body_tells_too_is_not_belied_by_an_earlier_event(headline: str, body: str, tmp_path: Path) -> None:
    assert loud(headline, body, tmp_path) == []


@pytest.mark.parametrize("text", ["A landslide killed 12 in Velm.", "The blast injured 30 in Velm."])
def test_whom_a_verb_befalls_is_not_measured_by_who_does_it(text: str) -> None:
    [claim] = [c for c in extract(text) if c.kind == "count"]
    assert claim.frame.measured == ""
