"""Likenesses as levels."""

from __future__ import annotations

from bisect import bisect_right


class Grade:
    """Names for the stretches between ascending steps: `under 0.25`, `from 0.25` …"""

    def __init__(self, *steps: float) -> None:
        self._steps = steps
        self._names = (f"under {steps[0]:g}", *(f"from {s:g}" for s in steps))

    def __call__(self, likeness: float) -> str:
        return self._names[bisect_right(self._steps, likeness)]
