"""Standard output and standard error: what goes where, in which colours, letters and width."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from factcheck.render.safe import one_line

if TYPE_CHECKING:
    from rich.progress import TaskID

Progress = Callable[[str, int, int], None]
"""Told the step, how many parts it has, and how many of them are done."""

# What a terminal without Unicode gets for the lines and marks of a card.
_PLAINER = str.maketrans({**dict.fromkeys("╭╮╰╯", "+"), "─": "-", "│": "|", "»": ">", "«": "<", "·": "-", "…": "..."})


def open_all() -> None:
    """Opens on nothing each standard stream that was closed when the program was called (`>&-`): a file that is opened
    later would else take its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # It stays open for as long as the program runs.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def say(message: str) -> None:
    """One line on standard error; where that takes none, the exit status has to do."""
    try:
        print(f"factcheck: {one_line(message)}", file=sys.stderr, flush=True)
    except OSError:
        _silence(sys.stderr)


def show(text: str) -> None:
    """Text for people on standard output, in the letters that it has."""
    encoding = sys.stdout.encoding or "utf-8"
    try:
        content = text.encode(encoding)
    except UnicodeEncodeError:
        content = text.translate(_PLAINER).encode(encoding, "backslashreplace")
    _put(content)


def put(text: str) -> None:
    """Text for machines on standard output: UTF-8, whatever the terminal has."""
    _put(text.encode("utf-8", "backslashreplace"))


def _put(content: bytes) -> None:
    """Bytes on standard output. Where nobody reads them any more, the rest of the run goes on in silence."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        _silence(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            raise


def _silence(stream: TextIO) -> None:
    """Has a stream lead nowhere. Python flushes it once more when it ends, and would say that it cannot."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def progress(seen: bool = True) -> Iterator[Progress | None]:
    """What draws a bar for each step on standard error, gone at the end; None where nobody watches."""
    if not (seen and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = TextColumn("{task.description}"), BarColumn(bar_width=24), MofNCompleteColumn()
    # No thread of its own: processes that read articles are forked off meanwhile.
    with Bars(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bars:
        tasks: dict[str, TaskID] = {}

        def tell(step: str, whole: int, done: int) -> None:
            if step not in tasks:
                tasks[step] = bars.add_task(step, total=whole)
            bars.update(tasks[step], completed=done, refresh=True)

        yield tell


def width() -> int:
    """The columns of the terminal; 80 where standard output is none."""
    return shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80


def colored(wish: str) -> bool:
    """Whether to colour, by `auto`, `always` or `never`. Auto is for terminals; NO_COLOR (no-color.org) and a dumb
    terminal want none."""
    if wish != "auto":
        return wish == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@dataclass
class Clock:
    """Seconds by step."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start

    def add(self, seconds: Mapping[str, float]) -> None:
        """Takes over what was measured elsewhere."""
        self.seconds.update(seconds)

    def tell(self) -> None:
        """A line a step on standard error."""
        for step, seconds in self.seconds.items():
            say(f"{step}: {seconds:.3f} s")
