"""Every option of every command is run once, in a call that is right, and told where the command tells of itself."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from factcheck.cli import main
from tests.findings import ROOT
from tests.gate_story import article, gate, run, write

SHARED = "--published story/a.txt=2031-05-09 --settings factcheck.toml --quiet --verbose --color never --jobs 1"

CALLS = (
    f"report story --output out --format json --fail-on never --min-confidence 0.2 {SHARED}",
    f"claims story --format csv {SHARED}",
    f"check story/a.txt --against story --format markdown --fail-on never --min-confidence 0.2 {SHARED}",
    "gate story --baseline known.jsonl --write-baseline",
    "gate story --baseline known.jsonl --prune-baseline",
    f"gate story --baseline known.jsonl --waivers waivers.jsonl --new story/a.txt --fail-on error --fail-on-stale"
    f" --today 2031-06-01 --format sarif --output junit=out/junit.xml --min-confidence 0.2 {SHARED}",
    "gate story --since HEAD --fail-on never",
    "accept MARK story --reason asked --until 2031-12-31 --today 2031-06-01 --decision real"
    f" --waivers waivers.jsonl {SHARED}",
    f"explain MARK story --format json {SHARED}",
    "diff old.json new.json --format markdown --color never",
    "rule FC101 --color never",
    "config story --settings factcheck.toml --color never",
    "--version",
)
"""The calls. MARK is the fingerprint of the story's finding."""

ELSEWHERE = {("check", "--watch"): "test_check.py"}
"""Options that cannot be run in a row with others, and the tests that run them."""


def options(command: click.Command) -> set[str]:
    """The long names of a command's options."""
    named = (p for p in command.params if isinstance(p, click.Option))
    return {next(o for o in p.opts if o.startswith("--")) for p in named}


ALL = {(name, option) for name, command in main.commands.items() for option in options(command)}


def used(call: str) -> set[tuple[str, str]]:
    name, *words = call.split()
    return {(name, word) for word in words if word.startswith("--")}


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A story with one finding, in a git repository with settings; the finding's fingerprint."""
    import subprocess

    monkeypatch.chdir(tmp_path)
    write(tmp_path / "story", a=article("March 2028"), b=article("March 2029"))
    Path("factcheck.toml").write_text("", encoding="utf-8")
    for name in ("known.jsonl", "waivers.jsonl"):
        Path(name).write_text("", encoding="utf-8")
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    for words in (["init", "-q"], ["add", "story"], ["commit", "-qm", "first"]):
        subprocess.run(["git", *who, *words], check=True, capture_output=True)
    for name in ("old.json", "new.json"):
        Path(name).write_text(run("report", "story", "--format", "json").stdout, encoding="utf-8")
    return str(gate("story")["findings"][0]["fingerprint"])


def test_the_calls_are_right_and_leave_no_option_out(story: str) -> None:
    for call in CALLS:
        result = run(*call.replace("MARK", story).split())
        assert result.exit_code in (0, 1) and not isinstance(result.exception, Exception), (call, result.stderr)
    left = ALL - set().union(*map(used, CALLS)) - ELSEWHERE.keys()
    assert not left, sorted(left)


@pytest.mark.parametrize(("name", "option"), sorted(ALL))
def test_an_option_is_in_its_help_and_in_the_readme(name: str, option: str) -> None:
    shown = run(name, "--help").stdout
    assert option in shown
    section = re.split(
        r"^`factcheck (\w+)[^`]*`:", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    told = dict(zip(section[1::2], section[2::2], strict=True))
    short = next(o for p in main.commands[name].params for o in p.opts if option in p.opts)
    assert option in told[name] or short in told[name], f"the README's part on {name} does not tell of {option}"


@pytest.mark.parametrize(("call", "file"), sorted(ELSEWHERE.items()))
def test_what_is_run_elsewhere(call: tuple[str, str], file: str) -> None:
    assert f'"{call[1]}"' in (Path(__file__).with_name(file)).read_text(encoding="utf-8")
