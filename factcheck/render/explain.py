"""The evidence behind a finding or between two places, as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from factcheck.model import Claim, Document, Explanation, Finding
from factcheck.render.console import plain_table, printed
from factcheck.render.json import dump
from factcheck.render.safe import one_line
from factcheck.values.base import Json

FORMAT = "factcheck-explanation/1"

Row = tuple[str, str, float]


@dataclass(frozen=True, slots=True)
class Pairing:
    """An explanation with the documents that its claims stand in, by id."""

    found: Explanation
    documents: Mapping[str, Document]


def finding_text(finding: Finding, width: int = 80, color: bool = False) -> str:
    """The evidence of the pair that a finding rests on, for a terminal."""
    return printed(_finding_parts(finding), width, color)


def _finding_parts(finding: Finding) -> Iterator[RenderableType]:
    yield Text(one_line(f"{finding.code} {finding.severity} · {finding.message}"), style="bold")
    yield _table(_evidence(finding))
    yield Text(f"confidence {finding.confidence:.2f} · {one_line(finding.why_flagged)}")


def finding_json(finding: Finding) -> str:
    """One object: fingerprint, code, confidence, and the evidence as comparison, level and weight."""
    return dump(
        {
            "format": FORMAT,
            "fingerprint": finding.fingerprint,
            "code": finding.code,
            "confidence": finding.confidence,
            "why_flagged": finding.why_flagged,
            "evidence": _rows(_evidence(finding)),
        }
    )


def _evidence(finding: Finding) -> list[Row]:
    """The evidence of a finding, which names comparison and level in one."""
    return [(*name.partition(": ")[::2], weight) for name, weight in finding.evidence]


def pairing_text(pairing: Pairing, width: int = 80, color: bool = False) -> str:
    """The evidence between two places, for a terminal."""
    return printed(_pairing_parts(pairing), width, color)


def _pairing_parts(pairing: Pairing) -> Iterator[RenderableType]:
    found = pairing.found
    for claim in (found.left, found.right):
        yield Text(f"{_place(claim, pairing)}  {claim.kind}  {one_line(claim.text)}  ", style="bold")
        yield Text(f"  read as {one_line(claim.value.label)}; {one_line(claim.frame.about)}")
    yield _table(found.rows)
    if found.score is not None:
        yield Text(f"score {found.score:+.2f} in log-odds")
    yield Text(one_line(found.outcome), style="bold")


def pairing_json(pairing: Pairing) -> str:
    """One object: the two claims, the evidence between them, and what came of it."""
    found = pairing.found
    claims: list[Json] = [
        {"place": _place(c, pairing), "kind": c.kind, "text": c.text, "label": c.value.label, "about": c.frame.about}
        for c in (found.left, found.right)
    ]
    return dump(
        {
            "format": FORMAT,
            "claims": claims,
            "evidence": _rows(found.rows),
            "score": None if found.score is None else round(found.score, 2),
            "outcome": found.outcome,
        }
    )


def _place(claim: Claim, pairing: Pairing) -> str:
    """Where a claim begins, as it may be given back to the command."""
    document = pairing.documents[claim.source]
    line, column = document.position(claim.span.start)
    given = document.given if document.given != "-" else ""
    return f"{one_line(given or document.path)}:{line}:{column}"


def _table(rows: Sequence[Row]) -> Table:
    table = plain_table()
    table.add_column("  comparison", no_wrap=True)
    table.add_column("level")
    table.add_column("weight", justify="right", no_wrap=True)
    for name, level, weight in rows:
        table.add_row(Text(f"  {name}"), Text(one_line(level)), Text(f"{weight:+.2f}"))
    return table


def _rows(rows: Sequence[Row]) -> list[Json]:
    return [{"comparison": name, "level": level, "weight": round(weight, 2)} for name, level, weight in rows]
