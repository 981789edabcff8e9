"""Claims, facts and findings as flat records: what tables, spreadsheets and data frames are made from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from factcheck.model import Claim, Fact, Report, Severity

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]

BOUNDS = ("earliest", "latest", "low", "high", "unit", "period")
"""The keys of a value that have a column of their own; empty where a kind does not have them."""

CLAIM_COLUMNS = (
    *("claim", "source", "path", "outlet", "published", "line", "column", "start", "end", "kind", "text", "value"),
    *BOUNDS,
    *("modality", "speaker", "zone", "about", "fact", "standing", "sentence"),
)
FACT_COLUMNS = ("fact", "kind", "about", "claims", "sources", "values")
FINDING_COLUMNS = (
    *("fingerprint", "code", "severity", "relation", "kind", "fact", "about", "confidence", "message"),
    *("side", "value", "claims", "sources", "why_paired", "why_flagged", "question"),
)


def standings(report: Report) -> dict[str, str]:
    """For each claim id how the sources stand to it: `contradicted` where it is a side of a finding that is more than
    a note, `noted` where it is a side of a note, else `agreed` where a fact has it from two voices or more, else
    `alone`. A voice is a source, or all sources of a group of outlets."""
    known = {claim.id: "alone" for claim in report.claims}
    for fact in report.facts:
        if report.voices(report.claim[i].source for i in fact.claims if i in report.claim) > 1:
            known.update(dict.fromkeys(fact.claims, "agreed"))
    for finding in sorted(report.findings, key=lambda f: -f.severity.rank):
        standing = "noted" if finding.severity is Severity.NOTE else "contradicted"
        known.update((i, standing) for side in finding.values for i in side.claims)
    return known


def claim_rows(report: Report) -> Iterator[Row]:
    """A record a claim, with the keys of `CLAIM_COLUMNS`."""
    facts: dict[str, list[str]] = {}
    for fact in report.facts:
        for i in fact.claims:
            facts.setdefault(i, []).append(fact.id)
    known = standings(report)
    for claim in report.claims:
        yield _claim(claim, report, " ".join(facts.get(claim.id, ())), known[claim.id])


def _claim(claim: Claim, report: Report, fact: str, standing: str) -> Row:
    document = report.source[claim.source].document
    line, column = document.position(claim.span.start)
    value = claim.value.as_dict()
    cells: tuple[Cell, ...] = (
        *(claim.id, claim.source, document.path, document.outlet),
        document.published.isoformat() if document.published else None,
        *(line, column, claim.span.start, claim.span.end, claim.kind, claim.text, claim.value.label),
        *(_cell(value.get(key)) for key in BOUNDS),
        *(claim.modality.value, claim.speaker, claim.zone.value, claim.frame.about, fact or None, standing),
        claim.sentence_span.of(document.text),
    )
    return dict(zip(CLAIM_COLUMNS, cells, strict=True))


def _cell(value: object) -> Cell:
    """A value as one cell; what is no plain string or number is written out."""
    return value if value is None or isinstance(value, str | int | float) else str(value)


def fact_rows(report: Report) -> Iterator[Row]:
    """A record a fact, with the keys of `FACT_COLUMNS`; ids are joined by spaces, values by ` | `."""
    for fact in report.facts:
        claims = [report.claim[i] for i in fact.claims if i in report.claim]
        cells = (fact.id, fact.kind, fact.about, " ".join(fact.claims), _sources(claims), _values(fact, report))
        yield dict(zip(FACT_COLUMNS, cells, strict=True))


def _sources(claims: list[Claim]) -> str:
    return " ".join(dict.fromkeys(claim.source for claim in claims))


def _values(fact: Fact, report: Report) -> str:
    return " | ".join(dict.fromkeys(report.claim[i].value.label for i in fact.claims if i in report.claim))


def finding_rows(report: Report) -> Iterator[Row]:
    """A record a side of a finding, with the keys of `FINDING_COLUMNS`; `side` counts from 1."""
    for finding in report.findings:
        for number, side in enumerate(finding.values, 1):
            cells: tuple[Cell, ...] = (
                *(finding.fingerprint, finding.code, finding.severity.value, finding.relation.value, finding.kind),
                *(finding.fact or None, finding.about, finding.confidence, finding.message),
                *(number, side.label, " ".join(side.claims), " ".join(side.sources)),
                *("; ".join(finding.why_paired), finding.why_flagged, finding.question),
            )
            yield dict(zip(FINDING_COLUMNS, cells, strict=True))
