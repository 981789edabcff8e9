"""A large report of invented articles, for what must stay small and quick: 200 sources, 20,000 claims, 300 findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factcheck.model import Claim, Document, Fact, Finding, Frame, Report, Severity, Source, Span
from factcheck.values.base import Relation
from tests.sample_report import Plain, document, finding, value

SOURCES, CLAIMS, FINDINGS = 200, 100, 300
SHARED = 5
"""So many sources speak of each fact."""

START = date(2031, 3, 1)
NAMES = ("Ilse Varga", "Tomas Okafor", "Mirela Sand", "Per Lindqvist", "Amina Holt")
CODES = {"count": "FC201", "date": "FC101", "name": "FC401", "money": "FC202"}
KINDS = tuple(CODES)


def told(fact: int, kind: str, wrong: bool) -> tuple[str, Plain]:
    """The words of a claim and its value; the wrong one differs from the others."""
    number = 20 + fact % 70 + 7 * wrong
    if kind == "date":
        day = START + timedelta(days=number)
        label = f"{day.day} {day:%B} {day.year}"
        return label, value(label, earliest=day.isoformat(), latest=day.isoformat())
    if kind == "name":
        name = NAMES[(fact + wrong) % len(NAMES)]
        return name, value(name)
    if kind == "money":
        return f"€{number} million", value(f"EUR {number} million", low=number * 1e6, high=number * 1e6, unit="EUR")
    return f"{number} herons", value(f"{number} herons", low=number, high=number, unit="herons")


BEFORE = "At post {} on the marsh of Vell the wardens of the eastern shore have reported "
AFTER = ", the office said. "


def article(n: int, first_claim: int) -> tuple[Document, list[tuple[int, Claim]]]:
    """The document of a source, and its claims with the numbers of their facts."""
    text, claims, source = "", [], f"s{n + 1}"
    for i in range(CLAIMS):
        fact = n // SHARED * CLAIMS + i
        kind = KINDS[fact % len(KINDS)]
        words, val = told(fact, kind, fact < FINDINGS and n % SHARED == 0)
        start = len(text) + len(BEFORE.format(fact))
        whole = Span(len(text), start + len(words) + len(AFTER) - 1)
        text += BEFORE.format(fact) + words + AFTER + ("\n\n" if i % 10 == 9 else "")
        span, frame = Span(start, start + len(words)), Frame(about=f"what was reported at post {fact}")
        claims.append((fact, Claim(kind, source, span, words, val, i, whole, frame=frame, id=f"c{first_claim + i}")))
    return document(source, f"marsh/{n:03}.txt", text, f"Marsh Wire {n:03}", START + timedelta(days=n % 9)), claims


def found(n: int, kind: str, claims: list[Claim]) -> Finding:
    """The finding on a fact whose first claim differs from the others."""
    sides = [
        (part[0].value.label, tuple(c.id for c in part), tuple(c.source for c in part))
        for part in (claims[:1], claims[1:])
    ]
    severity = (Severity.ERROR, Severity.WARNING, Severity.NOTE)[n % 3]
    about = claims[0].frame.about
    row = finding(CODES[kind], severity, Relation.CONFLICT, kind, f"f{n + 1}", about, *sides, question="Which is it?")
    return replace(row, fingerprint=f"{n:016x}")


def large_report(sources: int = SOURCES, findings: int = FINDINGS) -> Report:
    """So many sources, and so many findings on the first of their facts."""
    documents, facts, count = [], dict[int, list[Claim]](), 1
    for n in range(sources):
        made, claims = article(n, count)
        documents.append(made)
        count += len(claims)
        for fact, claim in claims:
            facts.setdefault(fact, []).append(claim)
    rows = [(n, group[0].kind, group) for n, group in sorted(facts.items())]
    made_findings = [found(*row) for row in rows[:findings]]
    return Report(
        "0.1.0",
        tuple(Source(d.id, d) for d in documents),
        tuple(sorted((c for group in facts.values() for c in group), key=lambda c: int(c.id[1:]))),
        tuple(Fact(f"f{n + 1}", kind, group[0].frame.about, tuple(c.id for c in group)) for n, kind, group in rows),
        tuple(sorted(made_findings, key=lambda f: f.severity.rank)),
    )
