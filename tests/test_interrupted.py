"""A run that is ended at any moment, or finds no room, leaves each file as it was or as it shall be: never a part."""

from __future__ import annotations

import errno
import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from factcheck.cli import output
from factcheck.cli.output import write_files
from tests.findings import COMMAND, ROOT
from tests.gate_story import article, run, write

OLD, NEW = "old\n" * 3000, "new\n" * 5000
NAMES = ("baseline.jsonl", "waivers.jsonl", "out/report.json")


@pytest.fixture
def files(tmp_path: Path) -> dict[Path, str]:
    """Files with their old text, and what is to be written into them."""
    for name in NAMES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(OLD, encoding="utf-8")
    return {tmp_path / name: NEW for name in NAMES}


def texts(files: dict[Path, str]) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in files]


def leftovers(files: dict[Path, str]) -> list[str]:
    folders = {file.parent for file in files}
    return [p.name for folder in folders for p in folder.iterdir() if p.is_file() and p not in files]


@contextmanager
def ended_at(step: int, error: type[BaseException]) -> Iterator[list[int]]:
    """Raises the error when so many lines of the writer have been run, as a signal's handler does. Tells how many."""
    seen = [0]

    def trace(frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
        if frame.f_code.co_filename != output.__file__:
            return None
        if event == "line":
            seen[0] += 1
            if seen[0] == step:
                raise error
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield seen
    finally:
        sys.settrace(before)


def steps(files: dict[Path, str]) -> int:
    with ended_at(0, KeyboardInterrupt) as seen:
        write_files(files)
    for file in files:
        file.write_text(OLD, encoding="utf-8")
    return seen[0]


# Ended between the opening of a file and the block that closes it, the file is closed by the collector.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_ended_after_any_line_of_the_writer(files: dict[Path, str], error: type[BaseException]) -> None:
    whole = steps(files)
    assert whole > 40
    kept = 0
    for step in range(1, whole + 1):
        with suppress(error), ended_at(step, error):
            write_files(files)
        found = texts(files)
        assert set(found) <= {OLD, NEW}, f"a part after step {step}"
        kept += found[0] == OLD
        for file in files:
            file.write_text(OLD, encoding="utf-8")
        for name in leftovers(files):  # ended in the midst of its own clearing up
            assert name.startswith(".") and name.endswith(".tmp")
            next(p for f in files if (p := f.parent / name).exists()).unlink()
    gc.collect()
    assert kept > whole / 2, "nothing is replaced before all is written"


def failing(name: str, at: int, error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    """The so-manyth call of a function of `os` fails."""
    real, calls = getattr(os, name), [0]

    def call(*arguments: Any, **more: Any) -> Any:
        calls[0] += 1
        if calls[0] == at:
            raise error
        return real(*arguments, **more)

    monkeypatch.setattr(os, name, call)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.EDQUOT], ids=errno.errorcode.get)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_disk_without_room_leaves_all_files(
    files: dict[Path, str], number: int, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing("fsync", at, OSError(number, os.strerror(number)), monkeypatch)
    with pytest.raises(OSError, match=os.strerror(number)):
        write_files(files)
    assert texts(files) == [OLD] * 3 and leftovers(files) == []


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_file_that_cannot_be_replaced_leaves_whole_files(
    files: dict[Path, str], at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = Path.replace, [0]

    def replace(self: Path, target: Path) -> Path:
        calls[0] += 1
        if calls[0] == at:
            raise PermissionError(errno.EACCES, "Permission denied", str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError):
        write_files(files)
    assert texts(files) == [NEW] * (at - 1) + [OLD] * (4 - at) and leftovers(files) == []


def test_links_and_permissions_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "w.jsonl", tmp_path / "w.jsonl"
    real.parent.mkdir()
    real.write_text(OLD, encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    write_files({link: NEW})
    assert link.is_symlink() and real.read_text(encoding="utf-8") == NEW and real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("path", ["/dev/null", "."])
def test_what_is_no_file_is_refused(path: str) -> None:
    with pytest.raises(OSError):
        write_files({Path(path): NEW})


# The command itself, with real signals. The pipeline is stood in for, so that a run takes a moment.

CALL = """
import os, signal, sys
from types import SimpleNamespace
from tests.sample_report import sample
from factcheck.cli import output
sys.modules["factcheck.pipeline"] = SimpleNamespace(run=lambda *a, **k: SimpleNamespace(report=sample(), problems=()))
number, at, seen = int(sys.argv.pop(1)), int(sys.argv.pop(1)), 0
def trace(frame, event, argument):
    global seen
    if frame.f_code.co_filename != output.__file__:
        return None
    if event == "line":
        seen += 1
        if seen == at:
            os.kill(os.getpid(), number)
    return trace
from factcheck.cli import main
sys.settrace(trace)
main(prog_name="factcheck")
"""

COMMANDS = {
    "write the baseline": ["gate", "x", "--baseline", "baseline.jsonl", "--write-baseline"],
    "accept": ["accept", "fc101f1aaaaaaaaa", "x", "--reason", "asked", "--waivers", "waivers.jsonl"],
    "outputs": ["gate", "x", "--output", "json=out/report.json", "--output", "sarif=baseline.jsonl"],
    "report": ["report", "x", "-o", "out"],
}


def call(folder: Path, number: int, at: int, arguments: list[str], **more: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", CALL, str(int(number)), str(at), *arguments]
    options = {"capture_output": True, "timeout": 60, "env": environment, **more}
    return subprocess.run(command, cwd=folder, **options)


MOMENTS = {signal.SIGINT: (3, 17), signal.SIGTERM: (12, 21), signal.SIGKILL: (18,)}
"""After so many lines of the writer the signal comes. The last leaves the program no time to clear up."""


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_signal_leaves_whole_files(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "out").mkdir()
    names = (*NAMES, "out/report.html")

    def clear() -> None:
        for name in names:
            (tmp_path / name).write_bytes(b"")

    clear()
    assert call(tmp_path, 0, 0, arguments).returncode in (0, 1)
    after = {name: (tmp_path / name).read_bytes() for name in names}
    assert any(after.values())
    for number, at in ((number, at) for number, row in MOMENTS.items() for at in row):
        clear()
        done = call(tmp_path, number, at, arguments)
        assert done.returncode == (-number if number is signal.SIGKILL else 128 + number)
        assert done.stderr == (b"factcheck: interrupted\n" if number is signal.SIGINT else b"")
        assert all((tmp_path / name).read_bytes() in (b"", after[name]) for name in names)
        if number is not signal.SIGKILL:
            assert not list(tmp_path.rglob("*.tmp"))


IMPORTED = """
import os, signal, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == wanted:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)
wanted = sys.argv.pop(1)
sys.meta_path.insert(0, Finder())
from factcheck.cli import main
main(prog_name="factcheck")
"""


@pytest.mark.parametrize("name", ["factcheck.cli.commands", "click", "click.shell_completion", "factcheck.cli.rule"])
def test_an_interrupt_while_the_commands_are_loaded_is_one_line(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTED, name, "rule"], cwd=ROOT, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"factcheck: interrupted\n")


@pytest.mark.parametrize("name", ["factcheck.pipeline", "spacy", "numpy"])
def test_an_interrupt_while_the_parser_is_loaded_is_one_line(name: str) -> None:
    command = [sys.executable, "-c", IMPORTED, name, "report", "seeds", "-j", "1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"factcheck: interrupted\n")


@pytest.mark.parametrize("wait", [10, 30, 60, 100, 150, 250, 500, 1000])
def test_the_command_interrupted_soon_after_its_start(wait: int) -> None:
    """Milliseconds. Until the guard itself is loaded Python answers, as it will; after that no traceback."""
    started = subprocess.Popen([COMMAND, "report", "seeds"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(wait / 1000)
    started.send_signal(signal.SIGINT)
    shown, said = started.communicate(timeout=60)
    guarded = (b"import COMMANDS", b"main()")  # lines of a traceback from behind the guard
    reached = started.returncode == 130 or any(line in said for line in guarded)
    if reached:
        assert (started.returncode, said) == (130, b"factcheck: interrupted\n")
    else:  # not yet there, or done already
        assert started.returncode in (0, 1, -signal.SIGINT)
    assert not shown or started.returncode == 0


def test_an_ignored_interrupt_stays_ignored() -> None:
    """As with nohup, or in the background of a shell."""
    before = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    done = subprocess.run([sys.executable, "-c", before + IMPORTED, "click", "rule"], cwd=ROOT, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("form", ["terminal", "json"])
def test_standard_output_without_room_is_one_line(tmp_path: Path, form: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = call(
            tmp_path, 0, 0, ["gate", "x", "--format", form], stdout=full, stderr=subprocess.PIPE, capture_output=False
        )
    assert (done.returncode, done.stderr) == (2, b"factcheck: No space left on device\n")


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "story", a=article("March 2028"), b=article("March 2029"))
    for arguments in (
        ["gate", "story", "--baseline", "/proc/none/b.jsonl", "--write-baseline"],
        ["gate", "story", "--output", "json=/proc/none/b.json"],
        ["accept", "*", "story", "--reason", "x", "--waivers", "/proc/none/w.jsonl"],
    ):
        mark = "".join(run("gate", "story", "-q", "--format", "github").stdout.split("[")[1][:16])
        result = run(*(mark if word == "*" else word for word in arguments))
        assert result.exit_code == 2 and result.stderr.count("\n") == 1 and "/proc/none" in result.stderr
