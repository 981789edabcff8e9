"""A sixth article beside the sample story: flagged where it contradicts one of the five, silent where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from factcheck.model import Report
from tests.findings import ROOT, SEEDS, claims_on, listed, loud, parts, places_of, report_on, texts_of
from tests.test_seeds import assert_two_conflicts

VARIANTS = Path(__file__).parent / "variants"
SIXTH = "sixth"


def rows(name: str) -> Iterator[object]:
    for row in yaml.safe_load((VARIANTS / f"{name}.yml").read_text(encoding="utf-8")):
        for n, wording in enumerate(row["wordings"], start=1):
            yield pytest.param(row, wording, id=f"{row.get('matter') or row['why']} {n}")


def with_sixth(text: str, folder: Path) -> Report:
    return report_on({**texts_of(SEEDS), f"{SIXTH}.txt": text}, folder)


@pytest.mark.parametrize(("row", "wording"), rows("loud"))
def test_a_sixth_article_that_contradicts_one_of_the_five(row: dict, wording: dict, tmp_path: Path) -> None:
    report = with_sixth(wording["text"], tmp_path)
    sides = [[(SIXTH, wording["says"])], places_of(row["against"])]
    new = [f for f in loud(report) if f.kind in row["kind"] and parts(f, report, sides)]
    assert len(new) == 1, listed(report)
    assert len(loud(report)) == 3, listed(report)


@pytest.mark.parametrize(("row", "wording"), rows("silent"))
def test_a_sixth_article_that_only_seems_to(row: dict, wording: dict, tmp_path: Path) -> None:
    report = with_sixth(wording["text"], tmp_path)
    assert claims_on(report, (SIXTH, wording["words"]), row["kind"]), "the claim itself was not found"
    assert_two_conflicts(report)


def test_the_variants_are_no_part_of_the_sample_story() -> None:
    assert sorted(p.suffix for p in (ROOT / "seeds").iterdir()) == [".md", ".txt", ".txt", ".txt", ".txt"]
