"""The gate: which findings fail a run, and which are known already."""

from __future__ import annotations

from factcheck.gate.levels import LEVELS, NEVER, fails

__all__ = ["LEVELS", "NEVER", "fails"]
