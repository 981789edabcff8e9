"""`factcheck explain`: the evidence behind a finding, and between two places that were or were not brought together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import main

ONE = "The dam at Brannoch was opened on 3 March 2031 by the energy minister, Ines Varga. It cost €40 million.\n"
TWO = "The energy minister, Ines Varga, opened the dam at Brannoch on 9 March 2031. A cafe opened in Pell on Sunday.\n"


@pytest.fixture(autouse=True)
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story").mkdir()
    Path("story/one.txt").write_text(ONE, encoding="utf-8")
    Path("story/two.txt").write_text(TWO, encoding="utf-8")


def explain(*words: str) -> Result:
    return CliRunner().invoke(main, ["explain", *words])


def place(name: str, text: str, words: str) -> str:
    return f"story/{name}.txt:1:{text.index(words) + 1}"


def test_a_finding_by_the_beginning_of_its_fingerprint() -> None:
    report = json.loads(CliRunner().invoke(main, ["report", "story", "--format", "json"]).stdout)
    [finding] = report["findings"]
    shown = json.loads(explain(finding["fingerprint"][:6], "story", "--format", "json").stdout)
    assert (shown["fingerprint"], shown["confidence"]) == (finding["fingerprint"], finding["confidence"])
    assert {"trigger", "agents", "distance"} <= {row["comparison"] for row in shown["evidence"]}
    text = explain(finding["fingerprint"], "story").stdout
    assert "no day is both" in text and "trigger" in text


def test_two_places_that_clash() -> None:
    shown = explain(place("one", ONE, "3 March"), place("two", TWO, "9 March"))
    assert shown.exit_code == 0
    assert "story/one.txt:1:35  date  3 March 2031" in shown.stdout
    assert "the values clash: no day is both" in shown.stdout


def test_the_places_that_are_shown_can_be_given_back() -> None:
    asked = (place("one", ONE, "3 March"), place("two", TWO, "9 March"))
    shown = json.loads(explain(*asked, "--format", "json").stdout)
    assert tuple(claim["place"] for claim in shown["claims"]) == asked


def test_two_places_that_were_kept_apart_say_why() -> None:
    shown = json.loads(explain(place("one", ONE, "3 March"), place("two", TWO, "Sunday"), "--format", "json").stdout)
    assert shown["claims"][1]["text"] == "Sunday"
    assert shown["outcome"].startswith(("Kept apart", "Not brought together", "Not compared"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("story/one.txt:1:1", "story/two.txt:9:1"), "line 9 is not in the text"),
        (("story/one.txt:1:1", "story/two.txt:1:900"), "has no column 900"),
        (("story/one.txt:1:1", "story/two.txt:1:59"), "no claim is here; the nearest is"),
        (("story/none.txt:1:1", "story/two.txt:1:5"), "story/none.txt"),
        ((place("one", ONE, "€40"), place("two", TWO, "9 March")), "only one kind compares"),
        (("story/one.txt:1:1",), "A second place is missing"),
        (("story/one.txt:1:1", "story/two.txt"), "'story/two.txt' is no second place"),
        (("story/one.txt:1:99999999999", "story/two.txt:1:5"), "'story/one.txt:1:99999999999' is neither"),
        (("story/one.txt:-1:x", "story/two.txt:1:5"), "write a place as FILE:LINE:COLUMN"),
        ((place("one", ONE, "3 March"), place("one", ONE, "March 2031")), "both places are in one claim"),
        (("beef", "story"), "no finding has the fingerprint 'beef'"),
        (("bee", "story"), "too short for a fingerprint: give at least its first 4"),
    ],
)
def test_wrong_calls_get_one_line(words: tuple[str, ...], said: str) -> None:
    result = explain(*words)
    assert result.exit_code == 2
    assert said in result.stderr and result.stderr.count("\n") == 1
