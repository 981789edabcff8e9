"""A guard against work that never ends.

Hostile text of the sizes in these tests takes a pattern that backtracks, or a loop in a loop, hours. What is sound
takes a second or three, on a slow or busy machine some ten times that: the bound lies far above both, so that it
measures no speed. Speed is measured in benchmarks.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 60.0
"""Of the processor's time of this process, not of the wall clock: what else runs does not count."""


@contextmanager
def ends_soon() -> Iterator[None]:
    start = time.process_time()
    yield
    spent = time.process_time() - start
    assert spent < SECONDS, f"{spent:.0f} s of work"
