"""A small story for the tests of the gate, and calls of the command in its folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from factcheck.cli import main

Call = Callable[..., Result]

OPENED = "The Osmund dam was opened by Governor Ola Brandt in {}."
COST = "The Osmund dam cost €{} million, the ministry of works said."
PARTING = "Nobody lives in the valley any more."


def article(year: str, cost: str = "40", extra: str = "") -> str:
    return "\n\n".join(filter(None, (OPENED.format(year), COST.format(cost), extra, PARTING))) + "\n"


def write(folder: Path, **texts: str) -> Path:
    """Articles by their stems, as .txt."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def run(*arguments: object, **more: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], **more)  # type: ignore[arg-type]


def gate(*arguments: object) -> dict:
    """What the gate says in JSON; `status` is its exit status."""
    result = run("gate", *arguments, "--format", "json")
    assert result.stdout, result.stderr
    return {**json.loads(result.stdout), "status": result.exit_code}


def states(said: dict) -> list[str]:
    return [row["state"] for row in said["gate"]["findings"]]


def lines(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
