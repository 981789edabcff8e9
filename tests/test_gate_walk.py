"""The gate from end to end on the sample story: a walk through it, and a baseline that outlives every rearrangement."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.findings import SEEDS, STORIES, texts_of
from tests.gate_story import gate, lines, run, states
from tests.test_stability import joined, moved, renamed

TEXTS = texts_of(SEEDS)
LAST = max(TEXTS)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in TEXTS.items():
        if name != LAST:
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_walk_through_the_gate(story: Path) -> None:
    files = ("story", "--baseline", "baseline.jsonl", "--waivers", "waivers.jsonl")
    Path("waivers.jsonl").write_text("", encoding="utf-8")

    # Four articles, with what they say of themselves in the baseline: green.
    done = run("gate", *files, "--write-baseline")
    assert (done.exit_code, done.stderr) == (0, "")
    before = gate(*files)
    assert before["status"] == 0 and set(states(before)) == {"known"}

    # The fifth comes in: red, with exactly the findings that it brings.
    (story / LAST).write_text(TEXTS[LAST], encoding="utf-8")
    red = gate(*files)
    known = {f["fingerprint"] for f in before["findings"]}
    brought = [f for f in red["findings"] if f["fingerprint"] not in known]
    source = next(s["id"] for s in red["sources"] if s["path"].endswith(LAST))
    assert red["status"] == 1
    assert {row["fingerprint"] for row in red["gate"]["findings"] if row["state"] == "new"} == {
        f["fingerprint"] for f in brought
    }
    [clash] = [f for f in brought if f["severity"] == "error"]
    assert all(source in {s for v in f["values"] for s in v["sources"]} for f in brought)
    assert [row["fingerprint"] for row in red["gate"]["findings"] if row["fails"]] == [clash["fingerprint"]]

    # Accepted with a reason: green.
    accepted = run(
        "accept", clash["fingerprint"][:8], "story", "--reason", "asked the desk", "--waivers", "waivers.jsonl"
    )
    assert accepted.exit_code == 0 and clash["fingerprint"] in accepted.stdout
    [waiver] = lines(Path("waivers.jsonl"))
    assert waiver["values"] == sorted(v["label"] for v in clash["values"])
    green = gate(*files)
    assert green["status"] == 0 and states(green).count("waived") == 1

    # The article's value changes: the waiver does not hide that.
    [year] = re.findall(r"August (\d{4})", TEXTS[LAST])
    other = "2022"
    (story / LAST).write_text(TEXTS[LAST].replace(f"August {year}", f"August {other}"), encoding="utf-8")
    changed = gate(*files)
    assert changed["status"] == 1 and "waived" not in states(changed)
    assert changed["gate"]["unused_waivers"] == [waiver]

    # The conflict is corrected: green, and the waiver is told to be of no use.
    right = next(v["label"] for v in clash["values"] if v["label"] != f"August {year}")
    (story / LAST).write_text(TEXTS[LAST].replace(f"August {year}", right), encoding="utf-8")
    mended = gate(*files)
    assert mended["status"] == 0 and mended["gate"]["unused_waivers"] == [waiver]
    assert f"no longer found: {clash['fingerprint']}" in run("gate", *files).stdout.replace("\n    ", " ")
    assert run("gate", *files, "--fail-on-stale").exit_code == 1


FOLDERS = [SEEDS, *sorted(p for p in STORIES.iterdir() if p.is_dir())]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_a_baseline_outlives_new_names_moved_paragraphs_and_an_unrelated_source(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("gate", folder, "--baseline", "known.jsonl", "--write-baseline").exit_code == 0
    kept = Path("known.jsonl").read_bytes()
    Path("other").mkdir()
    for name, text in joined(moved(renamed(texts_of(folder)))).items():
        Path("other", name).write_bytes(text.encode())
    said = gate("other", "--baseline", "known.jsonl", "--fail-on", "note", "--fail-on-stale")
    assert (said["status"], said["gate"]["stale"]) == (0, [])
    assert set(states(said)) <= {"known"}
    assert run("gate", "other", "--baseline", "known.jsonl", "--prune-baseline").exit_code == 0
    assert Path("known.jsonl").read_bytes() == kept


def test_the_baseline_of_a_story_is_written_the_same_from_any_arrangement(tmp_path: Path) -> None:
    for n, change in enumerate((dict, renamed)):
        folder = tmp_path / str(n)
        folder.mkdir()
        for name, text in change(TEXTS).items():
            (folder / name).write_bytes(text.encode())
        run("gate", folder, "--baseline", tmp_path / f"{n}.jsonl", "--write-baseline")
    first, second = ([row["fingerprint"] for row in lines(tmp_path / f"{n}.jsonl")] for n in (0, 1))
    assert first == second == sorted(first)
    assert all(json.dumps(row) and "path" not in row for row in lines(tmp_path / "0.jsonl"))
