"""Waivers: findings that somebody has looked at and excused, with a reason and, where it is given, a last day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.gate.entries import BadLine, Entry, entry_from, rows_of, text_of, word
from factcheck.gate.levels import DECISIONS
from factcheck.model import Finding
from factcheck.values.base import Json


@dataclass(frozen=True, slots=True)
class Waiver:
    """An excused finding. It holds up to and with the day `until`."""

    entry: Entry
    decision: str
    reason: str
    until: date | None = None

    def is_over(self, today: date) -> bool:
        return self.until is not None and self.until < today

    def as_dict(self) -> dict[str, Json]:
        row = {**self.entry.as_dict(), "decision": self.decision, "reason": self.reason}
        return {**row, "until": self.until.isoformat()} if self.until else row


def read(file: Path, missing_is_empty: bool = False) -> tuple[Waiver, ...]:
    """The waivers of a file. Raises InputError with a line for each that cannot be used: one without a reason, too."""
    return rows_of(file, _waiver, missing_is_empty)


def text(waivers: Iterable[Waiver]) -> str:
    """The file with these waivers."""
    return text_of(waiver.as_dict() for waiver in waivers)


def accepted(waivers: Iterable[Waiver], new: Waiver, finding: Finding) -> tuple[Waiver, ...]:
    """The waivers with a new one, which takes the place of those on the same finding."""
    return (*(w for w in waivers if not w.entry.is_of(finding)), new)


def _waiver(row: Mapping[str, Any]) -> Waiver:
    entry = entry_from(row)
    decision = word(row, "decision", DECISIONS[0])
    if decision not in DECISIONS:
        raise BadLine(f"its decision is neither {' nor '.join(DECISIONS)}")
    reason = word(row, "reason", "")
    if not reason.strip():
        raise BadLine("has no reason; say why the finding may stand")
    return Waiver(entry, decision, reason, _day(word(row, "until", "")))


def _day(told: str) -> date | None:
    try:
        return date.fromisoformat(told) if told else None
    except ValueError:
        raise BadLine(f"its until, '{told}', is no day such as 2026-12-31") from None
