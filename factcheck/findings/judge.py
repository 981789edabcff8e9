"""From facts to findings: verdict, relation, severity, and the words a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.align import Group, Pair, confidence, strongest
from factcheck.findings.relations import Standing, standing
from factcheck.findings.sides import Camp, camps
from factcheck.findings.wording import message, question, why_flagged, why_paired
from factcheck.fingerprints import fingerprint, matter_of
from factcheck.kinds import added_code
from factcheck.model import Carried, Claim, Document, Finding, Modality, Severity, Side, Zone
from factcheck.values.attribute import is_role
from factcheck.values.base import Compare, Relation
from factcheck.values.status import Standing as Stage
from factcheck.values.status import stage

CODES = {
    "date": "FC101", "time": "FC104", "duration": "FC105",
    "count": "FC201", "money": "FC202", "percent": "FC203", "measure": "FC204", "age": "FC205", "score": "FC209",
    "venue": "FC301", "name": "FC401", "ordinal": "FC501", "status": "FC601", "quote": "FC701",
}  # fmt: skip
"""The code of a conflict between statements, by kind. An added kind says its own."""

HEADLINE = "FC602"
TWO_IN_ONE_ROLE = "FC402"
TWO_GRADES = "FC403"

ERROR_FROM = 0.75
WARNING_FROM = 0.5
NOTE_FROM = 0.35
"""Confidence from which a conflict is an error, a warning, a note; below the last it is not reported."""

FAINT_FROM = 0.25
"""Confidence from which a clash is kept in mind: a note that a baseline knows may sink a little under its bound when a
source is added, and has not gone for that."""


@dataclass(frozen=True, slots=True)
class Matter:
    """A fact on its way to a finding: its claims by reading index, and the pairs between them. `told` is how its sides
    stand where that was settled when they were brought together; where they are `loose`, no fact, but a few claims that
    may be of one matter, nothing more than a note can come of them. `role` is the role of which its names clash, ''
    where they are of one bearer."""

    fact: str
    kind: str
    about: str
    claims: Mapping[int, Claim]
    group: Group
    told: Standing | None = None
    loose: bool = False
    role: str = ""


def judge(matter: Matter, compare: Compare, documents: Mapping[str, Document]) -> Finding | None:
    """The finding of a fact, or None where its values can all be right or too little speaks for a clash. One under
    NOTE_FROM is not to be reported."""
    sides = _in_turn(camps(list(matter.claims.values()), compare))
    clashing = [c for c in sides if not c.between]
    if len(clashing) < 2:
        return None
    decided = matter.told or _decided(matter.kind, clashing, documents)
    pairs = _between(matter, clashing)
    if not pairs:
        return None
    best = strongest(pairs)
    sure = round(confidence(best.score, matter.kind, "slot" in best.levels), 2)
    severity = _severity(matter.kind, sure, decided, clashing)
    if severity is None:
        return None
    if matter.loose:
        severity, decided = Severity.NOTE, replace(decided, reason=_joined(decided.reason, LOOSE))
        sure = min(sure, EVEN_ODDS)
    return _finding(matter, sides, decided, severity, sure, best, documents)


EVEN_ODDS = 0.4
"""The most confidence in a clash outside facts: of those on labelled clusters not even half were marked as conflicts,
whatever their pairs scored (docs/accuracy.md)."""

LOOSE = "too little ties the two together to be sure that they speak of one matter"
"""Why a clash outside facts is a note."""


def _joined(*reasons: str) -> str:
    return "; ".join(r for r in reasons if r)


def only_follows(matter: Matter, compare: Compare, documents: Mapping[str, Document]) -> bool:
    """Whether a matter is of stages that may follow each other: factcheck.findings.developments settles those, and
    knows better whose they are."""
    if matter.kind != "status" or matter.told:
        return False
    clashing = [c for c in camps(list(matter.claims.values()), compare) if not c.between]
    return len(clashing) > 1 and _decided(matter.kind, clashing, documents).relation is Relation.UPDATE


def _in_turn(sides: Sequence[Camp]) -> list[Camp]:
    """The stages of a matter in the order in which they follow each other; other sides as they are."""
    return sorted(sides, key=lambda c: (c.between, (stage(c.value) or 0) if isinstance(c.value, Stage) else 0))


def _standing(kind: str, left: Camp, right: Camp, documents: Mapping[str, Document]) -> Standing:
    """Whether two sides can both be right. Two spellings of one name cannot, whoever speaks and wherever they stand:
    that they are of one entity was settled before (factcheck.names.identity)."""
    return Standing(Relation.CONFLICT, "") if kind == "name" else standing(left, right, documents)


def _decided(kind: str, clashing: Sequence[Camp], documents: Mapping[str, Document]) -> Standing:
    """How two and more sides stand to each other, all in all."""
    return _gravest([_standing(kind, a, b, documents) for a, b in combinations(clashing, 2)])


def _gravest(verdicts: Sequence[Standing]) -> Standing:
    """A conflict of any two sides makes the finding a conflict, unless one article has the values of two sides: then
    all of them may be several values of one list."""
    for verdict in verdicts:
        if verdict.relation is Relation.SEVERAL:
            return verdict
    for verdict in verdicts:
        if verdict.relation is Relation.CONFLICT and verdict.strict:
            return verdict
    for verdict in verdicts:
        if verdict.relation is Relation.CONFLICT:
            return verdict
    return verdicts[0]


def _between(matter: Matter, clashing: Sequence[Camp]) -> list[Pair]:
    """The pairs that join two clashing sides."""
    side_of = {id(claim): n for n, camp in enumerate(clashing) for claim in camp.claims}
    claims = matter.claims
    return [
        p
        for p in matter.group.pairs
        if p.comparison.conflicts and side_of.get(id(claims[p.left])) != side_of.get(id(claims[p.right]))
    ]


def _severity(kind: str, sure: float, decided: Standing, clashing: Sequence[Camp]) -> Severity | None:
    """How grave a finding is; None where it is too faint to be kept in mind. Two spellings of a name change nothing
    that is told, and are a warning at most."""
    if sure < FAINT_FROM:
        return None
    if decided.relation is not Relation.CONFLICT:
        return Severity.NOTE
    if sure < WARNING_FROM:
        return Severity.NOTE
    weak = kind == "name" or not decided.strict or any(_all_hedged(c) for c in clashing)
    return Severity.ERROR if sure >= ERROR_FROM and not weak else Severity.WARNING


def _all_hedged(camp: Camp) -> bool:
    return all(c.modality in (Modality.HEDGED, Modality.QUOTED) for c in camp.claims)


def _code(matter: Matter, clashing: Sequence[Camp]) -> str:
    if matter.role:
        return TWO_IN_ONE_ROLE
    claims = [c for camp in clashing for c in camp.claims]
    if any(is_role(c.value) for c in claims):
        return TWO_GRADES
    if len({c.source for c in claims}) == 1 and any(c.zone in (Zone.HEADLINE, Zone.STANDFIRST) for c in claims):
        return HEADLINE
    return CODES.get(matter.kind) or added_code(matter.kind)


def _finding(
    matter: Matter,
    sides: Sequence[Camp],
    decided: Standing,
    severity: Severity,
    sure: float,
    best: Pair,
    documents: Mapping[str, Document],
) -> Finding:
    clashing = [c for c in sides if not c.between]
    code = _code(matter, clashing)
    return Finding(
        fingerprint=fingerprint(code, matter.kind, [c.value.key for c in clashing]),
        code=code,
        severity=severity,
        relation=decided.relation,
        kind=matter.kind,
        fact=matter.fact,
        about=matter.about,
        confidence=sure,
        message=message(matter.kind, matter.about, clashing, decided),
        values=tuple(Side(c.label, tuple(dict.fromkeys(x.id for x in c.claims)), c.sources, c.between) for c in sides),
        why_paired=why_paired(best),
        why_flagged=why_flagged(best, decided),
        question=question(clashing, decided, documents),
        evidence=tuple((f"{name}: {level}", weight) for name, level, weight in best.evidence),
        matter=matter_of(c for camp in clashing for c in camp.claims),
        carried=tuple(_carried(c for camp in sides for c in camp.claims)),
    )


def _carried(claims: Iterable[Claim]) -> Iterator[Carried]:
    for claim in claims:
        if claim.frame.carried_in is not None:
            yield Carried(claim.id, claim.frame.carried_words, *claim.frame.carried_in)
