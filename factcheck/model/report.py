"""What is found between articles: facts, findings and the report that holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from factcheck.model.claim import Claim
from factcheck.model.text import Document, Span
from factcheck.values.base import Json, Relation


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return (Severity.ERROR, Severity.WARNING, Severity.NOTE).index(self)


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims of one kind, from any number of sources, on one matter. `claims` are claim ids in source order."""

    id: str
    kind: str
    about: str
    claims: tuple[str, ...]

    def as_dict(self) -> dict[str, Json]:
        return {"id": self.id, "kind": self.kind, "about": self.about, "claims": list(self.claims)}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values of a finding, under its most precise label, with the claims and sources that state it. A side
    `between` fits two others that clash with each other, and contradicts neither."""

    label: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    between: bool = False

    def as_dict(self) -> dict[str, Json]:
        row: dict[str, Json] = {"label": self.label, "claims": list(self.claims), "sources": list(self.sources)}
        return {**row, "between": True} if self.between else row


@dataclass(frozen=True, slots=True)
class Carried:
    """How a claim is told of a matter that its own sentence does not speak of: `words` at `span`, in another `sentence`
    of its article, refer back to it."""

    claim: str
    words: str
    span: Span
    sentence: Span

    def as_dict(self) -> dict[str, Json]:
        return {
            "claim": self.claim,
            "text": self.words,
            "start": self.span.start,
            "end": self.span.end,
            "sentence": {"start": self.sentence.start, "end": self.sentence.end},
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact whose values do not agree, or a statement that cannot be right by itself (`relation` INVALID).

    `fact` is '' where the finding stands on no fact of the report. `question` is what to ask the sources.
    `evidence` names each part of the evidence that paired the claims, with its weight in log-odds. `matter` is what
    the clashing claims are about, in words that stay when a source is added (factcheck.fingerprints). `carried` tells
    of claims on its sides that were carried over to another sentence.
    """

    fingerprint: str
    code: str
    severity: Severity
    relation: Relation
    kind: str
    fact: str
    about: str
    confidence: float
    message: str
    values: tuple[Side, ...]
    why_paired: tuple[str, ...]
    why_flagged: str
    question: str
    evidence: tuple[tuple[str, float], ...] = ()
    matter: tuple[str, ...] = ()
    carried: tuple[Carried, ...] = ()

    def as_dict(self) -> dict[str, Json]:
        return {
            "fingerprint": self.fingerprint,
            "matter": list(self.matter),
            "code": self.code,
            "severity": self.severity.value,
            "relation": self.relation.value,
            "kind": self.kind,
            "fact": self.fact or None,
            "about": self.about,
            "confidence": self.confidence,
            "message": self.message,
            "values": [side.as_dict() for side in self.values],
            "why_paired": list(self.why_paired),
            "why_flagged": self.why_flagged,
            "question": self.question,
            "carried": [row.as_dict() for row in self.carried],
        }


@dataclass(frozen=True)
class Source:
    """What a report keeps of a document. `document` stays at hand for renderers that show the text."""

    id: str
    document: Document

    def as_dict(self) -> dict[str, Json]:
        d = self.document
        return {
            "id": self.id,
            "path": d.path,
            "title": d.title,
            "outlet": d.outlet,
            "published": d.published.isoformat() if d.published else None,
            "sha256": d.sha256,
            "characters": len(d.text),
            **({"group": d.group} if d.group else {}),
        }


@dataclass(frozen=True)
class Unchecked:
    """What could not be checked. `kind` is one of `no-date` (weekdays stay open), `once` (values stated by a single
    source), `left-out` (text or files not read)."""

    kind: str
    source: str
    message: str

    def as_dict(self) -> dict[str, Json]:
        return {"kind": self.kind, "source": self.source, "message": self.message}


@dataclass(frozen=True, slots=True)
class Explanation:
    """What speaks for and against two claims being about one fact. `rows` are comparison, level and weight in
    log-odds, in the order of the comparisons; `score` is what they add up to, None where something else decided;
    `outcome` says in a sentence what came of it."""

    left: Claim
    right: Claim
    rows: tuple[tuple[str, str, float], ...]
    score: float | None
    outcome: str


@dataclass(frozen=True)
class Report:
    """All that a renderer may read. Everything is in its final order. `faint` are clashes that too little speaks for to
    report them: no renderer shows them, but what a baseline knows has not gone while it is among them."""

    version: str
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...] = ()
    faint: tuple[Finding, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict, compare=False)

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {s.id: s for s in self.sources}

    def _told(self, finding: Finding) -> dict[str, Json]:
        """The finding as the format has it; where outlets are grouped, each value says how many voices it has."""
        row = finding.as_dict()
        if any(s.document.group for s in self.sources):
            row["values"] = [{**side.as_dict(), "voices": self.voices(side.sources)} for side in finding.values]
        return row

    def voices(self, sources: Iterable[str]) -> int:
        """How many voices the sources of these ids are: outlets of one group are one."""
        return len({self.source[s].document.voice for s in sources if s in self.source})

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that are more than notes."""
        return tuple(f for f in self.findings if f.severity is not Severity.NOTE)

    def as_dict(self) -> dict[str, Json]:
        """The report as the format `factcheck-report/1` has it; the order of keys and rows is fixed."""
        return {
            "format": "factcheck-report/1",
            "tool": {"name": "factcheck", "version": self.version},
            "sources": [s.as_dict() for s in self.sources],
            "claims": [c.as_dict() for c in self.claims],
            "facts": [f.as_dict() for f in self.facts],
            "findings": [self._told(f) for f in self.findings],
            "unchecked": [u.as_dict() for u in self.unchecked],
        }
