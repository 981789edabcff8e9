"""A sixth article beside the sample story: flagged where it contradicts one of the five, silent where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import check
from factcheck.model import Report
from tests.findings import ROOT, SEEDS, claims_on, listed, loud, parts, places_of, report_on, signature, texts_of

VARIANTS = Path(__file__).parent / "variants"
SIXTH = "sixth"


def rows(name: str) -> list[object]:
    return [
        pytest.param(row, wording, id=f"{row.get('matter') or row['why']} {n}")
        for row in yaml.safe_load((VARIANTS / f"{name}.yml").read_text(encoding="utf-8"))
        for n, wording in enumerate(row["wordings"], start=1)
    ]


def with_sixth(text: str, folder: Path) -> Report:
    return report_on({**texts_of(SEEDS), f"{SIXTH}.txt": text}, folder)


@pytest.fixture(scope="module")
def plain() -> Report:
    return check([SEEDS])


@pytest.mark.parametrize(("row", "wording"), rows("loud"))
def test_a_sixth_article_that_contradicts_one_of_the_five(
    plain: Report, row: dict, wording: dict, tmp_path: Path
) -> None:
    report = with_sixth(wording["text"], tmp_path)
    known = {f.fingerprint for f in loud(plain)}
    new = [f for f in loud(report) if f.fingerprint not in known]
    assert len(new) == 1, listed(report)
    assert known <= {f.fingerprint for f in loud(report)}
    assert new[0].kind in row["kind"]
    assert parts(new[0], report, [[(SIXTH, wording["says"])], places_of(row["against"])]), listed(report)


@pytest.mark.parametrize(("row", "wording"), rows("silent"))
def test_a_sixth_article_that_only_seems_to(plain: Report, row: dict, wording: dict, tmp_path: Path) -> None:
    report = with_sixth(wording["text"], tmp_path)
    assert claims_on(report, (SIXTH, wording["words"]), row["kind"]), "the claim itself was not found"
    assert signature(report) == signature(plain), listed(report)


def test_the_variants_are_no_part_of_the_sample_story() -> None:
    assert sorted(p.suffix for p in (ROOT / "seeds").iterdir()) == [".md", ".txt", ".txt", ".txt", ".txt"]
