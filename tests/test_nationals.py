"""Lists of people by nation, held against each other where they are of one group."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import loud, report_on_two

HEAD = "A line of its own\n\nMay 12, 2031\n\n"
TAKEN = "Snow shut 24 people in at the Velm hut. They are four Swedes, three Poles, five New Zealanders and a Dane"


@pytest.mark.parametrize(
    ("one", "other", "labels"),
    [
        (
            f"{TAKEN} while the other eleven are Croats.",
            "The snow keeps four Swedes, three Poles and five New Zealanders at the Velm hut. The others are twelve "
            "Croats and a guide.",
            {"11", "12"},
        ),
        (
            f"{TAKEN}; eleven are Croats.",
            "Twelve Croats work at the Velm hut, the owner said.",
            set(),
        ),
        (
            "The blast in Velm killed three Germans, two Finns and four Danes.",
            "The blast in Velm wounded three Germans, two Finns and nine Danes.",
            set(),
        ),
    ],
    ids=["two nations agree", "no list", "another fate"],
)
def test_numbers_of_a_nation(one: str, other: str, labels: set[str], tmp_path: Path) -> None:
    report = report_on_two(f"{HEAD}{one}\n", f"{HEAD}{other}\n", tmp_path)
    told = {v.label.split()[0] for f in loud(report) for v in f.values}
    assert told == labels


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Norway's National Storm Committee listed 174 dead.",
            "In Denmark 231 people were killed, the National Storm Commission said.",
        ),
        (
            "Ida Marsh of Open Harbours, an Oslo-based group, praised the ruling on the Velm case.",
            "Ten people were held before the Velm case, a Bergen-based rights group reported.",
        ),
    ],
)
def test_bodies_of_two_countries_or_towns_are_two(one: str, other: str, tmp_path: Path) -> None:
    assert [f.code for f in loud(report_on_two(f"{HEAD}{one}\n", f"{HEAD}{other}\n", tmp_path))] == []
