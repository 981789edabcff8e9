"""Ctrl-C while the program is still being loaded, and nothing is under way that would have to be cleared up."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130
"""Exit status of a run that was interrupted: 128 and the number of the signal, as shells have it."""

MESSAGE = "interrupted"


@contextmanager
def ended_by_interrupt() -> Iterator[None]:
    """Has an interrupt end the program at once, with one line and status 130. An exception would not do: modules that
    are being imported may swallow or change it. A handler that somebody has set stays, and so does a signal that is
    ignored; another thread than the first may set none, and gets none."""
    if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    try:
        signal.signal(signal.SIGINT, _end)
    except ValueError:  # not the first thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(number: int, frame: FrameType | None) -> None:
    os.write(2, f"factcheck: {MESSAGE}\n".encode())
    os._exit(INTERRUPTED)
