"""Sentences of one build, in tests/lookalikes.yml: of two things they are silent, of one thing they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.findings import loud, report_on_two

HEAD = "A line of its own\n\nMay 12, 2031\n\n"
PAIRS = yaml.safe_load((Path(__file__).parent / "lookalikes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("one", "other"), PAIRS["apart"])
def test_two_things_told_alike_are_apart(one: str, other: str, tmp_path: Path) -> None:
    report = report_on_two(f"{HEAD}{one}\n", f"{HEAD}{other}\n", tmp_path)
    assert [f.message for f in loud(report)] == []


@pytest.mark.parametrize(("one", "other"), PAIRS["clash"])
def test_one_thing_told_with_two_values_is_flagged(one: str, other: str, tmp_path: Path) -> None:
    assert len(loud(report_on_two(f"{HEAD}{one}\n", f"{HEAD}{other}\n", tmp_path))) == 1
