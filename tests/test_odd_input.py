"""What an editor may do by mistake, and what a machine may lack: each is one clear line, never a traceback."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.findings import COMMAND, SEEDS
from tests.gate_story import run

ARTICLE = "Mayor Ruth Lind opened the Orsa bridge on 3 May 2031. It cost €40 million.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    Path("copy.txt").write_text(ARTICLE, encoding="utf-8")
    Path("empty").mkdir()
    Path("dead.txt").symlink_to("nowhere.txt")
    Path("nul.txt").write_bytes(b"The mayor\x00 opened the bridge on 3 May 2031.\n")
    Path("large.txt").write_text(ARTICLE * 30_000, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["report", "empty"], "empty: holds no .txt or .md article"),
        (["report", "dead.txt"], "dead.txt: is a link that leads nowhere"),
        (["report", "nothing.txt"], "nothing.txt: there is no such file or folder"),
        (["report", "nul.txt"], "nul.txt: is not a text file"),
        (["report", "large.txt"], "large.txt: has 2.3 MB, too much for one article"),
        (["report", "a.txt", "-o", "/dev/null"], "/dev/null: Is no folder"),
        (["report", "a.txt", "-o", "copy.txt/out"], "copy.txt/out: Not a directory"),
        (["check", "a.txt", "--against", "a.txt"], "a.txt: is all there is to hold it against; name its sources"),
    ],
    ids=lambda v: " ".join(v) if isinstance(v, list) else "",
)
def test_one_line_says_what_is_wrong(folder: Path, arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "") and result.stderr.count("\n") == 1
    assert said in result.stderr
    assert Path("copy.txt").read_text(encoding="utf-8") == ARTICLE and not list(folder.glob("*.tmp"))


def test_copies_and_paths_named_twice_are_no_contradiction(folder: Path) -> None:
    assert run("report", "a.txt", "copy.txt", "-q").stdout.endswith("0 conflicts\n")
    assert run("report", "a.txt", "a.txt", str(folder / "a.txt"), "-q").stdout.startswith("1 source,")


def test_a_name_that_is_no_utf8_is_read_and_shown(folder: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    Path(name).write_text(ARTICLE, encoding="utf-8")
    for form in ("terminal", "json", "html", "markdown", "csv"):
        done = subprocess.run([COMMAND, "report", name, "--format", form], capture_output=True, check=True)
        assert done.stdout.decode("utf-8") and not done.stderr


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, timeout=120)


CLOSED = [
    ("{} report a.txt >&-", 0),
    ("{} report a.txt -q 2>&-", 0),
    ("{} report nothing.txt 2>&-", 2),
    ("{} report - <&-", 0),
    ("{} rule FC101 >&- 2>&- <&-", 0),
    ("{} report nothing.txt 2>/dev/full", 2),
    ("{} rule nothing 2>/dev/full", 2),
    ("{} rule | head -1; exit ${{PIPESTATUS[0]}}", 0),
    ("{} report a.txt --format html | head -1; exit ${{PIPESTATUS[0]}}", 0),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(("line", "status"), CLOSED)
def test_streams_that_are_closed_or_full(folder: Path, line: str, status: int) -> None:
    done = shell(line.format(COMMAND), folder)
    assert (done.returncode, done.stderr) == (status, "")


def test_a_file_does_not_take_the_place_of_a_closed_stream(folder: Path) -> None:
    done = shell(f"{COMMAND} report {SEEDS} -o out >&- 2>&- <&-", folder)
    assert done.returncode == 0
    assert Path("out/report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert Path("out/report.json").read_text(encoding="utf-8").startswith("{")


def test_a_folder_that_is_gone_is_told(folder: Path) -> None:
    done = shell(f"mkdir gone; cd gone; rmdir ../gone; {COMMAND} report a.txt", folder)
    assert (done.returncode, done.stderr.strip()) == (2, "factcheck: the folder you are in is gone; change to another")
