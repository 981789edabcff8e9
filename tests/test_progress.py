"""Progress is drawn for a person who watches, and for nobody else."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import screen
from tests.findings import COMMAND
from tests.gate_story import article, write


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_for_each_step_on_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    monkeypatch.setenv("TERM", "xterm")
    with screen.progress() as tell:
        assert tell
        for done in range(5):
            tell("extract", 4, done)
    assert "extract" in seen.getvalue() and "4/4" in seen.getvalue()


@pytest.mark.parametrize(("terminal", "wanted"), [(True, False), (False, True)])
def test_nobody_watches(monkeypatch: pytest.MonkeyPatch, terminal: bool, wanted: bool) -> None:
    seen = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", seen)
    with screen.progress(seen=wanted) as tell:
        assert tell is None
    assert seen.getvalue() == ""


@pytest.mark.parametrize(("options", "drawn"), [([], True), (["-q"], False)])
def test_the_bar_never_reaches_standard_output(tmp_path: Path, options: list[str], drawn: bool) -> None:
    write(tmp_path / "story", a=article("March 2028"), b=article("March 2029"))
    first, second = pty.openpty()
    command = [COMMAND, "gate", "story", "--format", "json", *options]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=second, env=environment) as process:
        out, _ = process.communicate()
    os.close(second)
    os.set_blocking(first, False)
    try:
        said = os.read(first, 65536)
    except OSError:  # nothing was written
        said = b""
    os.close(first)
    assert out.startswith(b"{") and b"\x1b" not in out and process.returncode == 1
    assert (b"extract" in said) is drawn
