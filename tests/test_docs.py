"""The documents say what the program does: every command, option and rule, and the two commands that matter most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from factcheck.cli import main
from factcheck.kinds import KINDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def commands(command: click.Command, path: str = "factcheck") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, child in sorted(command.commands.items()):
            yield from commands(child, f"{path} {name}")


ALL = list(commands(main))
OPTIONS = sorted(
    {o for _, c in ALL for p in c.params if isinstance(p, click.Option) for o in (*p.opts, *p.secondary_opts)}
)


@pytest.mark.parametrize("path", [path for path, _ in ALL])
def test_command_is_documented(path: str) -> None:
    assert f"`{path}" in README


@pytest.mark.parametrize("option", OPTIONS)
def test_option_is_documented(option: str) -> None:
    assert re.search(rf"`(?:[^`\n]* )?{re.escape(option)}(?: [^`\n]*)?`", README), option


@pytest.mark.parametrize(("path", "command"), ALL, ids=[path for path, _ in ALL])
def test_command_and_its_options_help_themselves(path: str, command: click.Command) -> None:
    assert command.help
    assert all(p.help for p in command.params if isinstance(p, click.Option))


def test_every_kind_is_documented() -> None:
    page = (ROOT / "docs/kinds.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert sorted(rows) == sorted(kind.name for kind in KINDS)


@pytest.mark.parametrize("mark", ["run the main job", "run the tests"])
def test_the_commands_that_ci_takes_from_the_readme(mark: str) -> None:
    [command] = re.findall(rf"^<!-- {mark} -->\n```sh\n(.+?)\n```$", README, re.MULTILINE | re.DOTALL)
    assert command.startswith("python3 -m venv") and "\n" not in command
    assert f'run_readme "{mark}"' in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
