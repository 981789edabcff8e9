"""Distances: the same two places clash whatever else is told, other ends never do."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from tests.findings import loud, report_on_two

ENDS = [
    ("Velm, a tiny village about 40 miles (64 km) north of Ostra, was cut off.", ("velm",), ("ostra",)),
    ("Velm lies 40 km from the border.", ("velm",), ("the border",)),
    ("Fighting broke out in Velm, 40 km south-east of the provincial capital, Ostra.", ("velm",), ("ostra",)),
    ("The town of Velm, which lies 12 miles from Ostra, was cut off.", ("velm",), ("ostra",)),
    ("She lived in Velm, Ohio, 12 miles west of Cleveland.", ("velm",), ("cleveland",)),
    ("A quake struck 85 km west of the city of Ostra.", (), ("ostra",)),
    ("The town of Velm is 3 km from Ostra's main harbour.", ("velm",), ("the harbour",)),
    ("She was caught 25 miles north of where she was seen last.", (), ("the where",)),
    ("The crash happened about 30 miles outside Lagos.", (), ("lagos",)),
    ("Trucks rolled into Velm, a town of 900 people which lies 30 km south of Ostra.", ("velm",), ("ostra",)),
    ("Rain cut off Velm, a port of 900 people located 30 km south of Ostra.", ("velm",), ("ostra",)),
    ("A man who lives in a hut that lies 30 km south of Ostra was found.", (), ("ostra",)),
    ("Crews searched near Velm island, about 30 km east of Ostra.", ("velm",), ("ostra",)),
    ("The ship sank 30 km off the coast of Velm island.", (), ("velm",)),
]

TWO_WAYS = "Velm, which lies 5 km (3 miles) from Ostra's gas fields and 30 km (19 miles) south of the capital, Tarn."

NO_ENDS = [
    "The ship carries 20 kilometres of cable.",
    "The tunnel is 12 km long.",
    "He ran 5 km on Monday.",
    "The shaft is 40 metres deep.",
]


@pytest.mark.parametrize(("text", "place", "origin"), ENDS)
def test_the_ends_of_a_distance(text: str, place: tuple[str, ...], origin: tuple[str, ...]) -> None:
    [claim] = [c for c in extract(text) if c.kind == "measure"]
    assert claim.frame.ends == (place, origin)
    assert claim.frame.dimension == "distance"


def test_both_ways_of_one_place_are_told_of_it() -> None:
    ends = [c.frame.ends for c in extract(TWO_WAYS) if c.kind == "measure"]
    assert ends == [(("velm",), ("the field",)), (("velm",), ("tarn",))]


@pytest.mark.parametrize("text", NO_ENDS)
def test_what_is_no_distance_has_no_ends(text: str) -> None:
    assert all(c.frame.ends == ((), ()) for c in extract(text))


FOUND = [
    (
        "Rebels attacked a convoy near Velm, some 280 kilometres (175 miles) south of the provincial capital Ostra.",
        "Families fled from the town of Velm, 225 kilometres south of Ostra, after the chief told troops to leave.",
    ),
    (
        "The mine is in Tarnby, about 35 miles (56 km) west of Ostra.",
        "The village of Tarnby lies 55 miles west of Ostra and has two schools.",
    ),
]

SILENT = [
    (
        "Families fled from Velm, 245 kilometres south of Ostra, after the chief told troops to leave.",
        "Velm, some 160 kilometres from the shrine of Tarn, was the scene of fighting between troops and the chief.",
    ),
    (
        "The mine is in Tarnby, about 35 miles west of Ostra.",
        "The mine owner lives in Holmby, about 55 miles west of Ostra.",
    ),
    (
        "The mine is in Tarnby, 35 miles west of Ostra.",
        "The mine is in Tarnby, about 56 kilometres west of Ostra.",
    ),
]


@pytest.mark.parametrize(("left", "right"), FOUND)
def test_one_way_of_two_lengths_is_found(left: str, right: str, tmp_path: Path) -> None:
    [finding] = loud(report_on_two(left, right, tmp_path))
    assert finding.code == "FC204"


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_two_ways_are_silent(left: str, right: str, tmp_path: Path) -> None:
    assert not loud(report_on_two(left, right, tmp_path))
