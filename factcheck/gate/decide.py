"""The decision of the gate: which findings are known or excused, and whether what is left fails it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from factcheck.gate.entries import Entry
from factcheck.gate.ignore_comments import Comment
from factcheck.gate.levels import is_as_grave
from factcheck.gate.waivers import Waiver
from factcheck.model import Finding, Report


class State(StrEnum):
    """How a finding stands to what is known: not at all, in the baseline, waived, or ignored by a comment."""

    NEW = "new"
    KNOWN = "known"
    WAIVED = "waived"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Decided:
    """A finding with its state. `reason` is that of a waiver or comment. `asked` is False where only findings on
    certain sources were asked for and this is on none of them; `fails` says whether it fails the gate."""

    finding: Finding
    state: State
    reason: str
    asked: bool
    fails: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beforehand."""

    baseline: tuple[Entry, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True)
class Result:
    """All that a renderer of the gate may read. `places` are the sources by id, as paths from the current folder.

    `stale` are entries of the baseline that no longer occur, `unused` waivers that excuse nothing, `over` waivers whose
    last day has passed while their findings are still there, `idle` comments that excuse nothing.
    """

    report: Report
    decided: tuple[Decided, ...]
    fail_on: str
    stale: tuple[Entry, ...] = ()
    unused: tuple[Waiver, ...] = ()
    over: tuple[Waiver, ...] = ()
    idle: tuple[Comment, ...] = ()
    fail_on_stale: bool = False
    places: Mapping[str, str] = field(default_factory=dict)

    @property
    def failing(self) -> tuple[Decided, ...]:
        return tuple(d for d in self.decided if d.fails)

    @property
    def leftovers(self) -> int:
        """How many entries, waivers and comments are of no use any more."""
        return len(self.stale) + len(self.unused) + len(self.idle)

    @property
    def failed(self) -> bool:
        return bool(self.failing) or (self.fail_on_stale and self.leftovers > 0)

    def of(self, state: State) -> tuple[Decided, ...]:
        return tuple(d for d in self.decided if d.state is state)

    def place(self, source: str) -> str:
        """The path of a source from the current folder; as reports show it where that is not known."""
        return self.places.get(source) or self.report.source[source].document.path


def decide(
    report: Report,
    known: Known,
    *,
    fail_on: str,
    today: date,
    asked: Collection[str] | None = None,
    fail_on_stale: bool = False,
    places: Mapping[str, str] | None = None,
) -> Result:
    """The gate's decision on a report. `asked` are the ids of the sources that a finding must touch to fail it; None
    asks for all. Waivers hold up to and with their last day."""
    valid = [w for w in known.waivers if not w.is_over(today)]
    over = [w for w in known.waivers if w.is_over(today)]
    seen = [*report.findings, *report.faint]
    return Result(
        report,
        tuple(_decided(f, report, known, valid, fail_on, asked) for f in report.findings),
        fail_on,
        stale=tuple(e for e in known.baseline if not e.occurs(seen)),
        unused=tuple(w for w in known.waivers if not w.entry.occurs(seen)),
        over=tuple(w for w in over if w.entry.occurs(report.findings)),
        idle=tuple(c for c in known.comments if not any(c.covers(f, report) for f in seen)),
        fail_on_stale=fail_on_stale,
        places=places or {},
    )


def _decided(
    finding: Finding,
    report: Report,
    known: Known,
    waivers: Iterable[Waiver],
    fail_on: str,
    asked: Collection[str] | None,
) -> Decided:
    state, reason = _state(finding, report, known, waivers)
    touched = asked is None or any(s in asked for side in finding.values for s in side.sources)
    fails = state is State.NEW and touched and is_as_grave(finding, fail_on)
    return Decided(finding, state, reason, touched, fails)


def _state(finding: Finding, report: Report, known: Known, waivers: Iterable[Waiver]) -> tuple[State, str]:
    for comment in known.comments:
        if comment.covers(finding, report):
            return State.IGNORED, comment.reason
    for waiver in waivers:
        if waiver.entry.is_of(finding):
            return State.WAIVED, waiver.reason
    return (State.KNOWN if any(e.is_of(finding) for e in known.baseline) else State.NEW), ""
