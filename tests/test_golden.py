"""The kept report of the sample story is the one that the program gives. Rebuilt by `python -m tests.golden`."""

from __future__ import annotations

import json
import struct

import pytest

from factcheck import check
from tests import screenshots
from tests.findings import SEEDS
from tests.golden import BLOCK, PICTURES, README, REPORTS, shown, written


@pytest.mark.parametrize("name", ["report.html", "report.json"])
def test_the_kept_report_is_up_to_date(name: str) -> None:
    assert (REPORTS / name).read_bytes().decode() == written()[name]


def test_nothing_else_is_kept() -> None:
    assert sorted(p.name for p in REPORTS.iterdir()) == ["report.html", "report.json"]


def test_the_kept_report_shows_both_contradictions() -> None:
    findings = json.loads((REPORTS / "report.json").read_bytes())["findings"]
    loud = [f for f in findings if f["severity"] != "note"]
    assert [(f["severity"], f["relation"], f["kind"]) for f in loud] == [("error", "conflict", "date")] * 2


def test_the_screenshots_show_the_kept_report() -> None:
    assert screenshots.are_current(REPORTS / "report.html", PICTURES), "python -m tests.golden takes them anew"
    readme = README.read_text(encoding="utf-8")
    for shot in screenshots.SHOTS:
        head = (PICTURES / f"{shot.name}.png").read_bytes()[:24]
        assert head.startswith(b"\x89PNG") and struct.unpack(">II", head[16:]) == (shot.width, shot.height)
        assert f"docs/screenshots/{shot.name}.png" in readme


def test_the_readme_shows_what_is_printed() -> None:
    [block] = BLOCK.findall(README.read_bytes().decode())
    assert block == shown(check([SEEDS]))
