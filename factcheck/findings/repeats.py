"""One clash is told once: what a plainer or surer finding says already is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, permutations

from factcheck.findings.judge import NOTE_FROM
from factcheck.model import Claim, Finding, Severity
from factcheck.values.base import Relation
from factcheck.values.toponym import core, fold, near_spelling


def once(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """The findings without those that say again what another does. `claims` are those of the story by id."""
    kept = _spelt_once(_without_echoes(findings, claims))
    kept = [f for f in kept if not _outdone(f, kept)]
    return [f for f in kept if not (_known(f, kept) if not f.fact else _contested(f, kept))]


def _without_echoes(findings: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """Of a finding on two quotations and one on what differs in them, the plainer alone: that on the figure, date or
    name, unless the one on the quotations is louder or its difference is a negation."""

    def sides(finding: Finding) -> list[list[Claim]]:
        return [[claims[c] for c in side.claims] for side in finding.values]

    def outdone(finding: Finding) -> bool:
        """Whether the finding on the quotations that hold all its claims says more."""
        return any(
            (finding.kind == "status" or q.severity.rank < finding.severity.rank)
            and _all_in([c for side in sides(q) for c in side], sides(finding))
            for q in quoted
        )

    quoted = [f for f in findings if f.kind == "quote" and f.confidence >= NOTE_FROM]
    plain = [f for f in findings if f.kind != "quote" and not outdone(f)]
    told = [c for f in plain if f.confidence >= NOTE_FROM for side in sides(f) for c in side]

    def echoed(finding: Finding) -> bool:
        return all(any(_holds(q, c) for q in side for c in told) for side in sides(finding))

    kept = {id(f) for f in plain}
    return [f for f in findings if id(f) in kept or (f.kind == "quote" and not echoed(f))]


def _all_in(quotations: Sequence[Claim], sides: Sequence[Sequence[Claim]]) -> bool:
    """Whether all claims of a finding stand in the quotations of another, those of two sides in two."""
    if not all(any(_holds(q, c) for q in quotations) for side in sides for c in side):
        return False
    places = [{q.id for q in quotations for c in side if _holds(q, c)} for side in sides]
    return len(sides) > 1 and not any(a & b for a, b in combinations(places, 2))


def _holds(quotation: Claim, claim: Claim) -> bool:
    return quotation.source == claim.source and quotation.span.contains(claim.span)


SPELLING, PLACES = "FC401", "FC301"


def _spelt_once(findings: Sequence[Finding]) -> list[Finding]:
    """Of findings on one name under the same spellings, the one that says so of most mentions: a place may be read as
    a name of something else as well, and be where an event is told to have been."""
    spelt = [(_spellings(f), f) for f in findings]
    best: dict[frozenset[str], Finding] = {}
    for names, finding in sorted(spelt, key=lambda row: _weight(row[1]), reverse=True):
        best.setdefault(names, finding)
    return [f for names, f in spelt if not names or best[names] is f]


def _spellings(finding: Finding) -> frozenset[str]:
    """The names, folded, that a finding holds to be two spellings of one; none where it holds something else."""
    names = [fold(core(side.label)) for side in finding.values]
    alike = len(names) == 2 and near_spelling(*names)
    told = finding.code == SPELLING or (finding.code == PLACES and alike)
    return frozenset(names) if told and all(names) else frozenset()


def _weight(finding: Finding) -> tuple[bool, int, int]:
    return finding.code == SPELLING, -finding.severity.rank, sum(len(side.claims) for side in finding.values)


def _known(note: Finding, findings: Sequence[Finding]) -> bool:
    """Whether a clash outside facts is of several values of one article, or of values that the finding on a fact has
    against each other."""
    labels = {side.label for side in note.values}
    known = (f for f in findings if f.fact and f.kind == note.kind)
    return note.relation is Relation.SEVERAL or any(labels <= {side.label for side in f.values} for f in known)


def _outdone(finding: Finding, findings: Sequence[Finding]) -> bool:
    """Whether a surer finding of its kind holds some of its statements against each other."""
    surer = (f for f in findings if f.fact and f.kind == finding.kind and f.confidence > finding.confidence)
    return bool(finding.fact) and finding.kind not in ("status", "name") and any(_against(finding, f) for f in surer)


def _contested(update: Finding, findings: Sequence[Finding]) -> bool:
    """Whether the stages of an update are held against each other by a louder finding."""
    if update.kind != "status" or update.relation is not Relation.UPDATE:
        return False
    return any(f.kind == "status" and f.severity is not Severity.NOTE and _against(update, f) for f in findings)


def _against(left: Finding, right: Finding) -> bool:
    """Whether two findings share statements on two sides of each."""
    a, b = ([set(side.claims) for side in f.values] for f in (left, right))
    return any(p & r and q & s for p, q in permutations(a, 2) for r, s in permutations(b, 2))
