"""One utterance in two wordings is a note; its fillers are nothing, another utterance neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import report_on_two

NEWS = "---\npublished: 2031-05-08\n---\n\n"
NOTED = [
    (
        "a noun",
        'Ida Marsh spoke of "a stubborn fear of every word about herring" in Ostra.',
        'In Ostra, Ida Marsh said there was "a stubborn fear of every talk about herring."',
    ),
    (
        "a verb",
        '"The harbour deck may have to be repaired before the winter," Ida Marsh said in Ostra.',
        'Ida Marsh said in Ostra: "The harbour deck might need to be replaced before the winter."',
    ),
    (
        "words left out inside it without a mark",
        '"The sale has to look more open and more honest to the crews here," Ida Marsh said in Ostra.',
        'Ida Marsh said in Ostra: "The sale has to look more open to the crews here."',
    ),
    (
        "sentences that have nothing but the words in common",
        'The skipper, Ida Marsh, was heard at noon. "We had a choice but took the way the crew wanted," Marsh replied.',
        '"We had a choice but took the way that seemed the shortest," she told the court, where Ida Marsh is on trial.',
    ),
]
SILENT = [
    (
        "words left out inside it with a mark",
        '"The sale has to look more open and more honest to the crews here," Ida Marsh said in Ostra.',
        'Ida Marsh said in Ostra: "The sale has to look more open … to the crews here."',
    ),
    (
        "fillers and short forms",
        '"I\'m really glad that the harbour is open before winter," Ida Marsh said in Ostra.',
        '"I am glad the harbour is open before winter," Ida Marsh said in Ostra.',
    ),
    (
        "a part of it",
        '"I am glad the harbour is open before winter, and so are my men," Ida Marsh said in Ostra.',
        'Ida Marsh said in Ostra she was "glad the harbour is open before winter."',
    ),
    (
        "another speaker",
        '"The harbour deck may have to be repaired before the winter," Ida Marsh said in Ostra.',
        '"The harbour deck might need to be replaced before the winter," Tom Dahl said in Ostra.',
    ),
    (
        "the same beginning of two utterances",
        '"We are trying to calm the crews," Ida Marsh said in Ostra.',
        '"We are trying to clear the harbour as early as we can," Ida Marsh said in Ostra.',
    ),
]


def quoted(left: str, right: str, folder: Path) -> list[tuple[str, str]]:
    report = report_on_two(NEWS + left, NEWS + right, folder)
    return [(f.severity.value, f.relation.value) for f in report.findings if f.code == "FC701"]


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in NOTED], ids=[row[0] for row in NOTED])
def test_other_wording_is_a_note(left: str, right: str, tmp_path: Path) -> None:
    assert quoted(left, right, tmp_path) == [("note", "rounding")]


@pytest.mark.parametrize(("left", "right"), [row[1:] for row in SILENT], ids=[row[0] for row in SILENT])
def test_what_is_no_other_wording(left: str, right: str, tmp_path: Path) -> None:
    assert quoted(left, right, tmp_path) == []
