"""Pairs that a hedge lets agree, though they are of two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Report
from tests.findings import report_on_dated

DAY = "2031-05-08"


def together(report: Report, *texts: str) -> bool:
    """Whether some fact holds claims of both texts."""
    words = {c.id: c.text for c in report.claims}
    return any(set(texts) <= {words[c] for c in f.claims} for f in report.facts)


@pytest.mark.parametrize(
    ("other", "one_fact"),
    [
        ("The blast at the mill in Ostra on Monday hurt 40 people, guards said.", False),
        ("The blast at the mill in Ostra on Monday killed 40 people, guards said.", True),
    ],
)
def test_open_numbers_of_the_dead_and_of_the_hurt_are_two_things(other: str, one_fact: bool, tmp_path: Path) -> None:
    first = "The blast at the mill in Ostra on Monday killed at least 30 people, guards said."
    assert together(report_on_dated(tmp_path, (DAY, first), (DAY, other)), "at least 30", "40") is one_fact
