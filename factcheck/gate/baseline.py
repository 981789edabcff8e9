"""The baseline: the findings that were there when the gate was put up, and do not fail it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from factcheck.gate.entries import Entry, entry_from, rows_of, text_of
from factcheck.model import Finding


def read(file: Path, missing_is_empty: bool = False) -> tuple[Entry, ...]:
    """The entries of a baseline. Raises InputError."""
    return rows_of(file, entry_from, missing_is_empty, remedy="; write it with --write-baseline")


def text(entries: Iterable[Entry]) -> str:
    """The file with these entries."""
    return text_of(entry.as_dict() for entry in entries)


def of(findings: Iterable[Finding], before: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """An entry for each finding; the one it had before stays as it is, so that the file changes only where it must."""
    known = {entry.fingerprint: entry for entry in before}
    return tuple(_kept(known.get(f.fingerprint), f) for f in findings)


def pruned(entries: Iterable[Entry], findings: Collection[Finding]) -> tuple[Entry, ...]:
    """The entries that still occur."""
    return tuple(entry for entry in entries if entry.occurs(findings))


def _kept(entry: Entry | None, finding: Finding) -> Entry:
    return entry if entry and entry.is_of(finding) else Entry.of(finding)
