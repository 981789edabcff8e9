"""A sheet of notes to be read by hand: `notes_sheet.py FOLDER... [--notes N] [--seed N] [--context N]`.

Each folder is one story. Draws from all notes of their reports at random and prints each with a statement or two of
every side; the reader marks those that are worth an editor's glance. docs/accuracy.md has the figures.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from sheet import in_context

from factcheck import check
from factcheck.model import Finding, Report, Severity

Row = tuple[str, Finding, Report]

SHOWN = 2
"""Statements of a side that are printed."""


def notes_of(folders: list[Path]) -> list[Row]:
    reports = ((folder.name, check([folder])) for folder in folders)
    return [(name, f, report) for name, report in reports for f in report.findings if f.severity is Severity.NOTE]


def drawn(rows: list[Row], size: int, seed: int) -> list[Row]:
    """`size` rows, or all, in a random order that is the same for the same seed."""
    return random.Random(seed).sample(rows, min(size, len(rows)))


def shown(row: Row, context: int) -> str:
    name, finding, report = row
    lines = [f"{name}  {finding.code} {finding.relation.value} {finding.confidence:.2f}  {finding.message}"]
    for side in finding.values:
        for claim in map(report.claim.__getitem__, side.claims[:SHOWN]):
            document = report.source[claim.source].document
            lines.append(f"      {side.label}: {in_context(claim, document, context)}  ({document.path})")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--notes", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--context", type=int, default=110)
    told = parser.parse_args()
    for number, row in enumerate(drawn(notes_of(told.folders), told.notes, told.seed), 1):
        print(f"{number:4}  {shown(row, told.context)}")


if __name__ == "__main__":
    main()
