"""The same input gives the same bytes, whatever the hash seed, time zone, locale, working directory and order."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.findings import COMMAND, SEEDS

FORMATS = ("json", "html", "markdown", "csv", "terminal")
PLAIN = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
OTHERS = {
    "hash seed": {"PYTHONHASHSEED": "4242"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "locale": {"LANG": "C", "LC_ALL": "C"},
    "narrow terminal": {"COLUMNS": "40"},
}


def run(arguments: list[str], cwd: Path, **environment: str) -> bytes:
    """Standard output of a call that must succeed and say nothing on standard error."""
    done = subprocess.run(
        [COMMAND, "report", *arguments],
        cwd=cwd,
        env={**os.environ, **PLAIN, **environment},
        capture_output=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, b""), done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    shutil.copytree(SEEDS, folder / "seeds")
    return folder


@pytest.fixture(scope="module")
def plain(place: Path) -> dict[str, bytes]:
    return {f: run(["seeds", "--format", f], place) for f in FORMATS}


@pytest.mark.parametrize("form", ["json", "html"])
@pytest.mark.parametrize("environment", OTHERS.values(), ids=OTHERS)
def test_the_environment_does_not_show(place: Path, plain: dict[str, bytes], form: str, environment: dict) -> None:
    assert run(["seeds", "--format", form], place, **environment) == plain[form]


@pytest.mark.parametrize("form", ["json", "html", "markdown", "csv"])
def test_neither_does_the_working_directory(place: Path, plain: dict[str, bytes], form: str) -> None:
    assert run([str(place / "seeds"), "--format", form], Path("/")) == plain[form]
    assert run(["../seeds/", "--format", form], place / "seeds") == plain[form]


@pytest.mark.parametrize("form", ["json", "html"])
def test_nor_the_order_of_the_arguments(place: Path, form: str) -> None:
    names = sorted(p.name for p in (place / "seeds").iterdir())
    forwards = run([*names, "--format", form], place / "seeds")
    assert run([*reversed(names), "--format", form], place / "seeds") == forwards
    assert run([*names[2:], *names[:2], names[0], "--format", form], place / "seeds") == forwards


@pytest.mark.parametrize("form", FORMATS)
def test_no_output_names_this_machine(place: Path, plain: dict[str, bytes], form: str) -> None:
    assert plain[form].strip()
    for trace in (str(place), str(Path.home()), os.uname().nodename):
        if len(trace) > 3:
            assert trace.encode() not in plain[form]
