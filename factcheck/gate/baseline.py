"""The baseline: the findings that were there when the gate was put up, and do not fail it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.gate.entries import Entry, entry_from, rows_of, text_of
from factcheck.model import Finding


def read(file: Path) -> tuple[Entry, ...]:
    """The entries of a baseline. Raises InputError."""
    return rows_of(file, entry_from)


def text(entries: Iterable[Entry]) -> str:
    """The file with these entries."""
    return text_of(entry.as_dict() for entry in entries)


def of(findings: Iterable[Finding]) -> tuple[Entry, ...]:
    """An entry for each finding."""
    return tuple(map(Entry.of, findings))
