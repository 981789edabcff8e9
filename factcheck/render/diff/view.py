"""What is shown of a difference, the same in every format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.diff import Difference
from factcheck.model import Finding, Source
from factcheck.render.view import anchors, letter
from factcheck.saved import SavedReport


@dataclass(frozen=True, slots=True)
class Told:
    """A value of a finding with the sources that state it; `other` where the other report does not have it so."""

    letter: str
    number: int
    label: str
    sources: tuple[tuple[Source, bool], ...]
    other: bool


@dataclass(frozen=True, slots=True)
class Half:
    """A finding as one of the reports has it."""

    finding: Finding
    values: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A finding of the difference: as it was, as it is, and in what it changed. One half may be missing."""

    anchor: str
    old: Half | None
    new: Half | None
    changes: tuple[str, ...]

    @property
    def finding(self) -> Finding:
        """As it is, else as it was."""
        half = self.new or self.old
        assert half is not None
        return half.finding

    @property
    def halves(self) -> tuple[tuple[str, Half], ...]:
        return tuple((name, half) for name, half in (("Before", self.old), ("Now", self.new)) if half)


def sections(found: Difference) -> list[tuple[str, list[Row]]]:
    """New, changed and gone findings under their headings, without those sections that are empty."""
    new = [Row("", None, _half(f, found.new, None, None), ()) for f in found.appeared]
    changed = [
        Row("", _half(c.old, found.old, c.new, found.new), _half(c.new, found.new, c.old, found.old), c.changes)
        for c in found.changed
    ]
    gone = [Row("", _half(f, found.old, None, None), None, ()) for f in found.gone]
    titled = [(title, rows) for title, rows in (("New", new), ("Changed", changed), ("Gone", gone)) if rows]
    named = iter(anchors(row.finding for _, rows in titled for row in rows))
    return [(title, [replace(row, anchor=next(named)) for row in rows]) for title, rows in titled]


def _half(finding: Finding, report: SavedReport, other: Finding | None, others: SavedReport | None) -> Half:
    known = {side.label: _paths(side.sources, others) for side in other.values} if other and others else None
    return Half(finding, tuple(_values(finding, report, known)))


def _paths(ids: tuple[str, ...], report: SavedReport) -> set[str]:
    return {report.sources[id].document.path for id in ids}


def _values(finding: Finding, report: SavedReport, known: dict[str, set[str]] | None) -> Iterator[Told]:
    for number, side in enumerate(finding.values):
        paths = None if known is None else known.get(side.label)
        sources = tuple(
            (report.sources[id], paths is not None and report.sources[id].document.path not in paths)
            for id in side.sources
        )
        yield Told(letter(number), number, side.label, sources, known is not None and paths is None)


def headline(found: Difference) -> str:
    """`Findings: 1 new, 2 changed, 1 gone, 3 as before`, without what does not occur."""
    counts = (len(found.appeared), len(found.changed), len(found.gone), found.same)
    told = zip(counts, ("new", "changed", "gone", "as before"), strict=True)
    return "Findings: " + (", ".join(f"{number:,} {name}" for number, name in told if number) or "none, before and now")


def source_lines(found: Difference) -> list[tuple[str, tuple[str, ...]]]:
    """What happened to the sources, with their paths."""
    rows = (("Added", found.added), ("Removed", found.removed), ("Edited", found.edited))
    return [(name, paths) for name, paths in rows if paths]
