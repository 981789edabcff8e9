"""What changed between two reports on one story: findings that are new, gone or changed, and the sources behind them.

A finding is known again by its fingerprint and matter, as the gate does. A further value makes another fingerprint: so
of the findings left over, two of one code and kind that share a value and what they are about are one that changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.fingerprints import is_same
from factcheck.model import Finding
from factcheck.saved import SavedReport


@dataclass(frozen=True, slots=True)
class Changed:
    """A finding of both reports, and in what it differs: one clause each, at least one."""

    old: Finding
    new: Finding
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Findings in the order of the report they stand in; sources by path. `same` counts the findings that stayed.

    `edited` are sources of both reports whose bytes differ.
    """

    old: SavedReport
    new: SavedReport
    appeared: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    changed: tuple[Changed, ...]
    same: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...]


def difference(old: SavedReport, new: SavedReport) -> Difference:
    """What the new report has and the old one has not, and the other way round."""
    pairs = _pairs(old, new)
    changed = tuple(c for before, after in pairs for c in [_changed(before, after, old, new)] if c.changes)
    before, after = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    was, now = _hashes(old), _hashes(new)
    return Difference(
        old,
        new,
        tuple(f for f in new.findings if id(f) not in after),
        tuple(f for f in old.findings if id(f) not in before),
        changed,
        len(pairs) - len(changed),
        tuple(sorted(now.keys() - was.keys())),
        tuple(sorted(was.keys() - now.keys())),
        tuple(sorted(path for path in was.keys() & now.keys() if was[path] != now[path])),
    )


def _hashes(report: SavedReport) -> dict[str, str]:
    return {source.document.path: source.document.sha256 for source in report.sources.values()}


def _pairs(old: SavedReport, new: SavedReport) -> list[tuple[Finding, Finding]]:
    """The findings of both reports, each at most once, in the order of the new one."""
    waiting = list(old.findings)
    found: dict[int, Finding] = {}
    for alike in (_exactly, _again, _one_matter):
        for number, after in enumerate(new.findings):
            before = next((f for f in waiting if alike(f, after)), None) if number not in found else None
            if before is not None:
                found[number] = before
                waiting.remove(before)
    return [(found[number], after) for number, after in enumerate(new.findings) if number in found]


def _exactly(old: Finding, new: Finding) -> bool:
    return old.fingerprint == new.fingerprint and _again(old, new)


def _again(old: Finding, new: Finding) -> bool:
    return is_same(old.fingerprint, old.matter, new)


def _one_matter(old: Finding, new: Finding) -> bool:
    if (old.code, old.kind) != (new.code, new.kind):
        return False
    told = old.matter and new.matter
    matter = not set(old.matter).isdisjoint(new.matter) if told else old.about == new.about
    return matter and not {s.label for s in old.values}.isdisjoint(s.label for s in new.values)


def stated(finding: Finding, report: SavedReport) -> dict[str, tuple[str, ...]]:
    """The paths of the sources of each value."""
    rows: dict[str, list[str]] = {}
    for side in finding.values:
        rows.setdefault(side.label, []).extend(report.sources[id].document.path for id in side.sources)
    return {label: tuple(dict.fromkeys(paths)) for label, paths in rows.items()}


def _changed(before: Finding, after: Finding, old: SavedReport, new: SavedReport) -> Changed:
    return Changed(before, after, tuple(_changes(before, after, stated(before, old), stated(after, new))))


def _changes(
    before: Finding, after: Finding, was: dict[str, tuple[str, ...]], now: dict[str, tuple[str, ...]]
) -> Iterator[str]:
    for name in ("severity", "relation"):
        old, new = getattr(before, name), getattr(after, name)
        if old is not new:
            yield f"{name} is {new.value}, was {old.value}"
    for label in [*was, *(label for label in now if label not in was)]:
        yield from _value(label, was.get(label), now.get(label))


def _value(label: str, was: tuple[str, ...] | None, now: tuple[str, ...] | None) -> Iterator[str]:
    """What changed about a value: that it came, that it went, or who states it."""
    if was is None and now is not None:
        yield f"{label} is new, in {', '.join(now)}"
    elif now is None and was is not None:
        yield f"{label} is gone, was in {', '.join(was)}"
    elif was is not None and now is not None:
        if more := [path for path in now if path not in was]:
            yield f"{label} is now in {', '.join(more)}, too"
        if fewer := [path for path in was if path not in now]:
            yield f"{label} is no longer in {', '.join(fewer)}"
