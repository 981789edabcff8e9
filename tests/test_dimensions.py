"""Measures across articles: the same dimension in other words clashes, another dimension does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import extract
from tests.findings import loud, report_on_two

FOUND = [
    (
        "depth, adjective and noun",
        "The earthquake hit 10 km deep off Ostra, killing two.",
        "The earthquake off Ostra struck at a depth of 35 km and killed two people.",
        {"10 km", "35 km"},
    ),
    (
        "height",
        "The tower in Velm is 210 metres tall and will open in May.",
        "The tower in Velm, which will open in May, has a height of 250 metres.",
        {"210 m", "250 m"},
    ),
    (
        "length",
        "The Velm bridge is 2.3 km long.",
        "The bridge in Velm has a length of 3.2 km.",
        {"2.3 km", "3.2 km"},
    ),
    (
        "winds",
        "The storm brought winds of 120 km/h to Ostra.",
        "Hurricane-force winds of 150 km/h hit Ostra as the storm came ashore.",
        {"120 km/h", "150 km/h"},
    ),
    (
        "gusts, verb and noun",
        "The storm gusted to 150 km/h in Ostra.",
        "Gusts of 180 km/h were measured in Ostra during the storm.",
        {"150 km/h", "180 km/h"},
    ),
    (
        "altitude",
        "The plane was flying at 31,000 feet when it lost contact near Ostra.",
        "The plane lost contact near Ostra at an altitude of 36,000 feet.",
        {"31,000 ft", "36,000 ft"},
    ),
    (
        "speed",
        "The train was travelling at 120 km/h when it derailed in Velm.",
        "The train derailed in Velm at a speed of 150 km/h.",
        {"120 km/h", "150 km/h"},
    ),
    (
        "a stretch",
        "A 40-km stretch of the road to Ostra was closed after the landslide.",
        "The landslide closed 25 km of the road to Ostra.",
        {"40 km", "25 km"},
    ),
    (
        "a distance",
        "The crash happened 20 km north of Ostra.",
        "The crash occurred 35 km north of Ostra.",
        {"20 km", "35 km"},
    ),
]

SILENT = [
    (
        "winds and gusts",
        "The storm brought winds of 120 km/h to Ostra.",
        "The storm brought gusts of 150 km/h to Ostra.",
    ),
    (
        "winds, and the storm's own speed",
        "The storm was moving at 20 km/h towards Ostra.",
        "The storm brought winds of 120 km/h to Ostra.",
    ),
    ("two races", "Anna Holm fell in the 400m in Oslo.", "Anna Holm fell in the 800m in Oslo."),
    ("two things", "The 210-metre tower in Velm was sold.", "The 250-metre bridge in Velm was sold."),
    (
        "width and depth",
        "The hole in the road to Ostra is 12 metres wide.",
        "The hole in the road to Ostra is 20 metres deep.",
    ),
    (
        "depth and distance",
        "The quake off Ostra struck at a depth of 10 km.",
        "The quake struck 25 km off Ostra.",
    ),
    ("felt and struck", "The quake was felt 300 km away in Ostra.", "The quake struck 100 km from Ostra."),
    (
        "a fall and a height",
        "The climber fell 30 metres in Velm.",
        "The climber was found at a height of 240 metres in Velm.",
    ),
    (
        "speed and limit",
        "The train in Velm was travelling at 120 km/h when it derailed.",
        "The speed limit in Velm, where the train derailed, is 80 km/h.",
    ),
]


@pytest.mark.parametrize(("left", "right", "labels"), [r[1:] for r in FOUND], ids=[r[0] for r in FOUND])
def test_one_dimension_is_found(left: str, right: str, labels: set[str], tmp_path: Path) -> None:
    [finding] = loud(report_on_two(left, right, tmp_path))
    assert finding.code == "FC204" and {side.label for side in finding.values} == labels


@pytest.mark.parametrize(("left", "right"), [r[1:] for r in SILENT], ids=[r[0] for r in SILENT])
def test_two_dimensions_are_silent(left: str, right: str, tmp_path: Path) -> None:
    assert not loud(report_on_two(left, right, tmp_path))


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("The quake was 10 km deep.", "depth"),
        ("It struck at a depth of 10 km.", "depth"),
        ("The 30-metre-high wall fell.", "height"),
        ("The ship, 120 metres long, sank.", "length"),
        ("Winds of 90 mph hit the coast.", "wind"),
        ("They faced 90 mph north-westerly winds.", "wind"),
        ("The storm gusted to 90 mph.", "gust"),
        ("She won the 100 metres final.", "race"),
        ("He drove at 90 mph.", "speed"),
        ("The town is 20 km north of Ostra.", "distance"),
        ("The 120-metre ship sank.", ""),
        ("The truck carried 12 tonnes of sand.", ""),
    ],
)
def test_the_dimension_of_a_measure(text: str, dimension: str) -> None:
    [claim] = [c for c in extract(text) if c.kind == "measure"]
    assert claim.frame.dimension == dimension
