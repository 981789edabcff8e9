"""What every format of the gate says alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factcheck.gate.decide import Decided, Result, State
from factcheck.gate.entries import Entry
from factcheck.gate.waivers import Waiver
from factcheck.model import Claim, Finding
from factcheck.render.words import count

STATES = {
    State.NEW: "new",
    State.KNOWN: "in the baseline",
    State.WAIVED: "waived",
    State.IGNORED: "ignored by a comment",
}


def verdict(result: Result) -> str:
    """One line that is said also where all is clean: `Gate passed: 5 sources, 3 findings: 1 new, 2 in the baseline`."""
    found = ", ".join(f"{len(rows)} {STATES[s]}" for s in State if (rows := result.of(s)))
    findings = count(len(result.report.findings), "finding")
    failing = f"; {count(len(result.failing), 'finding')} at or above {result.fail_on}" if result.failing else ""
    if result.fail_on_stale and result.leftovers:
        failing += f"; {result.leftovers} of no use any more"
    head = "Gate failed" if result.failed else "Gate passed"
    sources = count(len(result.report.sources), "source")
    return f"{head}: {sources}, {findings}{f': {found}' if found else ''}{failing}"


def leftovers(result: Result) -> Iterator[str]:
    """A line for each thing that is known and of no use any more, and for each waiver whose time is over."""
    for entry in result.stale:
        yield f"no longer found: {entry_line(entry)} (baseline)"
    for waiver in result.unused:
        yield f"no longer found: {entry_line(waiver.entry)} (waived: {waiver.reason})"
    for waiver in result.over:
        yield f"the waiver ended on {until(waiver)}: {entry_line(waiver.entry)} ({waiver.reason})"
    for comment in result.idle:
        place = f"{result.place(comment.source)}:{comment.line}"
        yield f"the comment at {place} ignores nothing: {', '.join(comment.codes)} ({comment.reason})"


def until(waiver: Waiver) -> str:
    return waiver.until.isoformat() if waiver.until else ""


def entry_line(entry: Entry) -> str:
    """`46c076e8352deecb FC101 August 2023 / August 2024: what it is about`."""
    head = " ".join(filter(None, (entry.fingerprint, entry.code, " / ".join(entry.values))))
    return f"{head}: {entry.about}" if entry.about else head


def decided_line(decided: Decided) -> str:
    """A finding in one line, with its reason where it has one."""
    finding = decided.finding
    reason = f" ({decided.reason})" if decided.reason else ""
    return f"{finding.severity.value} {finding.code} {finding.message}{reason} [{finding.fingerprint}]"


def claims_of(finding: Finding, result: Result) -> list[Claim]:
    """The claims of a finding, side by side in its order, each once."""
    ids = dict.fromkeys(chain.from_iterable(side.claims for side in finding.values))
    return [result.report.claim[i] for i in ids if i in result.report.claim]
