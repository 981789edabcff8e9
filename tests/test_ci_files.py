"""What is offered to CI: the pre-commit hook, the GitHub Action and the snippets in the documents."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.findings import COMMAND, ROOT
from tests.gate_story import article, write

ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, GATE = ACTION["runs"]["steps"][1:]
PAGE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return write(tmp_path / "story", a=article("March 2028"), b=article("March 2029"))


def test_the_hook_sees_all_sources(story: Path, tmp_path: Path) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("factcheck", "python", False)
    pattern = re.compile(hook["files"])
    assert all(map(pattern.search, ["story/a.txt", "b.md", "factcheck.toml", "x/factcheck.toml", "known.jsonl"]))
    assert not any(map(pattern.search, ["a.py", "notfactcheck.toml", "a.txt.gz"]))
    words = hook["entry"].split()
    assert words[0] == "factcheck"

    def commit(*arguments: str) -> int:
        done = subprocess.run([COMMAND, *words[1:], *arguments], cwd=tmp_path, capture_output=True)
        return done.returncode

    assert commit("story") == 1
    (tmp_path / "factcheck.toml").write_text('sources = ["story"]\nbaseline = "b.jsonl"', encoding="utf-8")
    assert commit("--write-baseline") == 0 and commit() == 0


def test_the_action_needs_no_rights_and_writes_no_input_into_a_script() -> None:
    assert ACTION["runs"]["using"] == "composite"
    assert all(row["description"] for row in ACTION["inputs"].values())
    for step in (INSTALL, GATE):
        assert step["shell"] == "bash" and "${{" not in step["run"]
    told = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))
    assert told == set(ACTION["inputs"])
    assert not re.search(r"secrets\.|github\.token|permissions", yaml.safe_dump(ACTION))
    assert all(f"`{name}`" in PAGE for name in ACTION["inputs"])


def act(folder: Path, **inputs: str) -> tuple[int, str, str]:
    """Runs the action's last step as a runner does: status, what it prints, and the summary."""
    assert set(inputs) <= {name.replace("-", "_") for name in ACTION["inputs"]}
    temp = folder / "runner"
    (temp / "factcheck" / "bin").mkdir(parents=True, exist_ok=True)
    python = temp / "factcheck" / "bin" / "python"
    if not python.exists():
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
        python.chmod(0o755)
    summary = folder / "summary.md"
    summary.write_text("", encoding="utf-8")
    names = {key: re.findall(r"inputs\.([\w-]+)", value)[0] for key, value in GATE["env"].items()}
    environment = {key: inputs.get(name.replace("-", "_"), "") for key, name in names.items()}
    environment |= {**os.environ, "RUNNER_TEMP": str(temp), "GITHUB_STEP_SUMMARY": str(summary)} | environment
    bash = shutil.which("bash")
    assert bash
    command = [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", GATE["run"]]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr, summary.read_text(encoding="utf-8")


def test_the_action_runs(story: Path, tmp_path: Path) -> None:
    status, said, summary = act(tmp_path, paths="story\n", sarif="out/f.sarif", junit="f.xml")
    assert status == 1 and said.startswith("::error file=story/a.txt,line=1") and summary.startswith("## Gate failed")
    assert (tmp_path / "out/f.sarif").exists() and (tmp_path / "f.xml").exists()
    assert act(tmp_path, paths="story", fail_on="never")[0] == 0
    status, said, _ = act(tmp_path, paths="story/a.txt\n\nstory/b.txt", new="story/b.txt", baseline="gone.jsonl")
    assert (status, said) == (2, "factcheck: gone.jsonl: there is no such file; write it with --write-baseline\n")


@pytest.mark.parametrize("nasty", ["$(touch ran)", "--help", '"; touch ran; `touch ran` "'])
def test_no_input_of_the_action_is_run_or_taken_for_an_option(story: Path, tmp_path: Path, nasty: str) -> None:
    for inputs in ({"paths": nasty}, {"paths": "story", "waivers": nasty}, {"paths": nasty, "since": nasty}):
        status, said, _ = act(tmp_path, **inputs)
        assert status == 2 and said.count("\n") == 1, said
    assert not (tmp_path / "ran").exists()


def test_the_snippets_are_well_formed_and_their_calls_are_right() -> None:
    for snippet in re.findall(r"```yaml\n(.+?)```", PAGE, re.DOTALL):
        assert yaml.safe_load(snippet)
    calls = re.findall(r"factcheck/?\w*/factcheck gate (.+)$", PAGE, re.MULTILINE)
    assert len(calls) == 2
    from factcheck.cli.gate import command

    for call in calls:
        assert command.make_context("gate", call.split()).params["output"]
    workflow = yaml.safe_load(re.findall(r"```yaml\n# .github.+?\n(.+?)```", PAGE, re.DOTALL)[0])
    assert workflow["permissions"] == {"contents": "read"}
    assert set(workflow["jobs"]["gate"]["steps"][1]["with"]) <= set(ACTION["inputs"])
