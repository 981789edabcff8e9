"""Surnames that an article misspells, and words that only look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import extract
from tests.findings import loud, report_on_two

TOLD = "Carla Lundqvist left Velm on Monday. The court had summoned Lundqvist, and Lundqvist said nothing. {}"

CASES = [
    ("Lundqivst, who denies the charge, went to Ostra.", "Lundqivst"),
    ("Later that day Lundqvst went to Ostra.", "Lundqvst"),
    ("Reporters asked Mrs. Lundqwist in Ostra.", "Lundqwist"),
    # Silence: a family's plural, a word more at its end, a name of two words, another letter at the head, two letters.
    ("The Lundqvists left for Ostra.", ""),
    ("Lundqvista left for Ostra.", ""),
    ("Tom Lundqwist left for Ostra.", ""),
    ("Sundqvist left for Ostra.", ""),
    ("Lindquist left for Ostra.", ""),
]


@pytest.mark.parametrize(("further", "slip"), CASES)
def test_a_slip_of_a_surname_that_the_article_has(further: str, slip: str, tmp_path: Path) -> None:
    report = report_on_two(TOLD.format(further), "Carla Lundqvist is in Ostra. Velm is calm.", tmp_path)
    spelt = [{s.label for s in f.values} for f in loud(report) if f.kind == "name"]
    assert [slip in labels for labels in spelt] == ([True] if slip else [])


def test_a_surname_must_stand_often() -> None:
    claims = extract("Carla Lundqvist left Velm on Monday. Lundqivst, who denies the charge, went to Ostra.")
    assert "Lundqivst" not in {c.text for c in claims if c.value.as_dict().get("type") == "PERSON"}


def test_a_word_of_the_language_is_no_slip() -> None:
    text = "Ida Warner left. Warner was asked. Warner said no. Warned of it, Warner went. The Warder of Velm came."
    assert not {"Warned", "Warder"} & {c.text for c in extract(text) if c.kind == "name"}
