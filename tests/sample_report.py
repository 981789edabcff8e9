"""Reports built by hand from invented articles, for the tests of all that takes a finished report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone

from factcheck.model import (
    Claim,
    Document,
    Fact,
    Finding,
    Frame,
    Modality,
    Paragraph,
    Report,
    Severity,
    Side,
    Source,
    Span,
    Unchecked,
    Zone,
)
from factcheck.values.base import Json, Relation

GAZETTE = """\
Ferry runs aground off Cape Ardley

The ferry Marisol ran aground off Cape Ardley on Monday, and crews of three lifeboats worked through the night.
They brought 148 passengers ashore at Port Merrin, the coastguard said. Five people were hurt.
Captain Ilse Varga was the last to leave the ship. She has sailed the route since 2019.
Salvage will cost about €2 million, according to the harbour office.
"""

COURIER = (
    "---\r\noutlet: Ardley Courier\r\n---\r\n"
    "All safe after night on the rocks\r\n\r\n"
    "A rescue at sea ended well. The Marisol, which struck a reef on 12 May 2031 on her way from\r\n"
    "Port Merrin, was emptied by dawn, and 148 passengers were warm and dry.\r\n"
    "Ilse Vargha, the captain, thanked the volunteers of “Lifeboat 7”.\r\n"
)

PLAIN = """\
The grounding of the Marisol has reopened a debate about the lighthouse, which went dark on Sunday.
The port of Port Merrin had asked for repairs twice.
"""

RADIO = """\
Twelve hurt as ferry strands

Twelve people are now known to have been hurt when the Marisol went aground off the cape on Tuesday.
Captain Varga told reporters that the radar had failed; the owners deny it.
"""

OBSERVER = """\
صحيفة المضيق: العبارة ماريسول

Rescuers counted all 184 passengers of the Marisol into the hall at Port Merrin.
It was Sunday, 12 May 2031, a night without moon. 渡し船は座礁した。
"""


@dataclass(frozen=True)
class Plain:
    """A value that is its label."""

    label: str
    more: tuple[tuple[str, Json], ...] = ()
    key: str = field(default="", compare=False)
    vagueness: float = field(default=0.0, compare=False)

    def as_dict(self) -> dict[str, Json]:
        return {"label": self.label, **dict(self.more)}


def value(label: str, **more: Json) -> Plain:
    return Plain(label, tuple(more.items()), key=label)


def document(
    id: str, path: str, text: str, outlet: str | None = None, published: date | datetime | None = None, **more: str
) -> Document:
    """A document with a headline, unless its first paragraph ends with a full stop; front matter is no paragraph."""
    body = re.match(r"---\r?\n.*?---\r?\n", text, re.DOTALL)
    lines = [
        Paragraph(Span(m.start(), m.end()), Zone.BODY)
        for m in re.finditer(r"\S(?:(?!\r?\n\r?\n|\s*\Z).)*", text, re.DOTALL)
        if not body or m.start() >= body.end()
    ]
    if len(lines) > 1 and not lines[0].span.of(text).endswith("."):
        lines[0] = replace(lines[0], zone=Zone.HEADLINE)
    title = lines[0].span.of(text) if lines and lines[0].zone is Zone.HEADLINE else None
    fields = {"title": title, "sha256": id.ljust(64, "0"), **more}
    return Document(id, path, text, tuple(lines), outlet=outlet, published=published, **fields)


def claim(doc: Document, id: str, kind: str, sentence: str, text: str, val: Plain, about: str = "", **more) -> Claim:
    """The claim on `text` inside the document's first `sentence`."""
    at = doc.text.index(sentence)
    start = at + sentence.index(text)
    span, whole = Span(start, start + len(text)), Span(at, at + len(sentence))
    return Claim(kind, doc.id, span, text, val, 0, whole, frame=Frame(about=about), id=id, **more)


def whole(doc: Document, words: str) -> str:
    """The sentence of the document that begins with or holds the words; line breaks within it stay."""
    at = doc.text.index(words)
    return next(m.group() for m in re.finditer(r"\S(?:(?!\r?\n\r?\n)[^.])*\.?", doc.text) if m.start() <= at < m.end())


def sample() -> Report:
    """Five sources on one accident: three errors, a warning, two notes, and an agreement."""
    docs = _documents()
    claims = _claims(docs)
    return Report(
        version="0.1.0",
        sources=tuple(Source(d.id, d) for d in docs),
        claims=claims,
        facts=_facts(),
        findings=_findings(),
        unchecked=(
            Unchecked("no-date", "s3", "no publication date is known: 1 weekday stays open; tell it with --published"),
            Unchecked("once", "s1", "2 values are stated by this source alone"),
            Unchecked("left-out", "s5", "1 sentence is not in English"),
        ),
        timings={"read": 0.012, "parse": 0.4},
    )


def _documents() -> tuple[Document, ...]:
    return (
        document("s1", "ferry/000.md", GAZETTE, "Harbour Gazette", date(2031, 5, 13), url="https://gazette.example/1"),
        document("s2", "ferry/001.md", COURIER, "Ardley Courier", datetime(2031, 5, 14, 7, 30, tzinfo=_EAST)),
        document("s3", "ferry/002.txt", PLAIN),
        document("s4", "ferry/003.md", RADIO, "Coastline Radio", datetime(2031, 5, 15, 18, 0, tzinfo=UTC)),
        document("s5", "ferry/004.md", OBSERVER, "Strait Observer", date(2031, 5, 14)),
    )


_EAST = timezone(timedelta(hours=5, minutes=30))
_WHEN = "the ferry Marisol runs aground off Cape Ardley"
_SAVED = "passengers of the Marisol brought ashore"
_HURT = "people hurt when the Marisol ran aground"
_AT = "where the passengers were brought ashore"


def _claims(docs: tuple[Document, ...]) -> tuple[Claim, ...]:
    s1, s2, s3, s4, s5 = docs
    aground = whole(s1, "ran aground")
    brought = whole(s1, "They brought")
    reef = whole(s2, "struck a reef")
    monday = value("Monday, 12 May 2031", earliest="2031-05-12", latest="2031-05-12")
    port = value("Port Merrin", within=["Ardley"])
    thanked = whole(s2, "thanked the")
    cost = whole(s1, "Salvage will")
    hurt = whole(s4, "Twelve people are")
    quoted = {"modality": Modality.QUOTED, "speaker": "the harbour office"}
    all_184 = whole(s5, "all 184")
    return (
        claim(s1, "c1", "date", aground, "Monday", monday, _WHEN),
        claim(s1, "c2", "count", brought, "148 passengers", value("148 passengers", low=148, high=148), _SAVED),
        claim(s1, "c3", "venue", brought, "Port Merrin", port, _AT),
        claim(s1, "c4", "count", "Five people were hurt.", "Five people", value("5 people", low=5, high=5), _HURT),
        claim(s1, "c5", "name", whole(s1, "the last to leave"), "Ilse Varga", value("Ilse Varga"), "captain"),
        claim(s1, "c6", "money", cost, "about €2 million", _cost(), "cost of salvage", **quoted),
        claim(s2, "c7", "date", reef, "12 May 2031", replace(monday, label="12 May 2031"), _WHEN),
        claim(s2, "c8", "count", reef, "148 passengers", value("148 passengers", low=148, high=148), _SAVED),
        claim(s2, "c9", "name", thanked, "Ilse Vargha", value("Ilse Vargha"), "captain"),
        claim(s3, "c10", "date", whole(s3, "went dark"), "Sunday", value("Sunday", weekday=6), "the lighthouse"),
        claim(s4, "c11", "count", hurt, "Twelve people", value("12 people", low=12), _HURT),
        claim(s4, "c12", "date", hurt, "Tuesday", _tuesday(), _WHEN),
        claim(s5, "c13", "count", all_184, "184 passengers", value("184 passengers", low=184, high=184), _SAVED),
        claim(s5, "c14", "venue", all_184, "Port Merrin", port, _AT),
        claim(s5, "c15", "date", whole(s5, "It was Sunday"), "Sunday, 12 May 2031", value("12 May 2031"), "the night"),
    )


def _cost() -> Plain:
    return value("about EUR 2 million", low=1.8e6, high=2.2e6, unit="EUR")


def _tuesday() -> Plain:
    return value("Tuesday, 13 May 2031", earliest="2031-05-13", latest="2031-05-13")


def _facts() -> tuple[Fact, ...]:
    return (
        Fact("f1", "date", _WHEN, ("c1", "c7", "c12")),
        Fact("f2", "count", _SAVED, ("c2", "c8", "c13")),
        Fact("f3", "venue", _AT, ("c3", "c14")),
        Fact("f4", "count", _HURT, ("c4", "c11")),
        Fact("f5", "name", "captain of the Marisol", ("c5", "c9")),
    )


def finding(
    code: str, severity: Severity, relation: Relation, kind: str, fact: str, about: str, *sides, **more
) -> Finding:
    """A finding with (label, claims, sources) for its sides."""
    fields = {
        "fingerprint": f"{code.lower()}{fact or 'x'}".ljust(16, "a"),
        "confidence": 0.97,
        "message": " against ".join(label for label, _, _ in sides),
        "why_paired": ("both say that the Marisol went aground", "both name Cape Ardley"),
        "why_flagged": "12 May 2031 ends before 13 May 2031 begins",
        "question": "",
        **more,
    }
    values = tuple(Side(*side) for side in sides)
    return Finding(
        code=code, severity=severity, relation=relation, kind=kind, fact=fact, about=about, values=values, **fields
    )


def _findings() -> tuple[Finding, ...]:
    error, warning, note = Severity.ERROR, Severity.WARNING, Severity.NOTE
    return (
        finding(
            *("FC101", error, Relation.CONFLICT, "date", "f1", _WHEN),
            ("Monday, 12 May 2031", ("c1", "c7"), ("s1", "s2")),
            ("Tuesday, 13 May 2031", ("c12",), ("s4",)),
            question="Was it Monday, 12 May 2031, or Tuesday, 13 May 2031? Coastline Radio has Tuesday.",
        ),
        finding(
            *("FC102", error, Relation.INVALID, "date", "", "the night of the rescue"),
            ("Sunday, 12 May 2031", ("c15",), ("s5",)),
            message="12 May 2031 is a Monday",
            why_paired=(),
            why_flagged="12 May 2031 is a Monday, not a Sunday",
            question="Is it Monday, 12 May 2031, or Sunday, 11 May 2031?",
        ),
        finding(
            *("FC201", error, Relation.CONFLICT, "count", "f2", _SAVED),
            ("148 passengers", ("c2", "c8"), ("s1", "s2")),
            ("184 passengers", ("c13",), ("s5",)),
            why_flagged="148 is not 184: two digits are swapped",
            question="Were it 148 passengers or 184?",
        ),
        finding(
            *("FC401", warning, Relation.CONFLICT, "name", "f5", "captain of the Marisol"),
            ("Ilse Varga", ("c5",), ("s1",)),
            ("Ilse Vargha", ("c9",), ("s2",)),
            why_flagged="one letter differs",
            question="Is it Varga or Vargha?",
            confidence=0.7,
        ),
        finding(
            *("FC201", note, Relation.UPDATE, "count", "f4", _HURT),
            ("5 people", ("c4",), ("s1",)),
            ("12 people", ("c11",), ("s4",)),
            message="5 people on 13 May, 12 people on 15 May",
            why_flagged="the later article has the later figure",
        ),
        finding(
            *("FC602", note, Relation.ATTRIBUTION, "money", "", "cost of salvage"),
            ("about EUR 2 million", ("c6",), ("s1",)),
            message="only the harbour office puts it at about EUR 2 million",
            why_flagged="the article does not take it up",
        ),
    )


def clean() -> Report:
    """One source, one claim, nothing wrong."""
    report = sample()
    return replace(
        report, sources=report.sources[:1], claims=report.claims[:1], facts=report.facts[:1], findings=(), unchecked=()
    )


def empty() -> Report:
    return Report("0.1.0", (), (), (), ())


NASTY = (
    "</style></script><script>alert(1)</script>",
    '"onload="alert(1)" <img src=x onerror=alert(1)>',
    "[click](javascript:alert(1)) ![pic](https://evil.example/x.png) <https://evil.example> www.evil.example",
    "{{ 7*7 }}{% raw %}{# x #}",
    "[bold red]x[/bold red] [link=https://evil.example]y[/link] :warning:",
    "nul\x00 bell\x07 esc\x1b[31m\x1b]8;;https://evil.example\x1b\\ c1\x9b31m del\x7f",
    "bidi \u202etxet\u202c \u2066iso\u2069 \u200bzero\u200f \ufeff \u2028sep",
    '=HYPERLINK("https://evil.example") @everyone #1 GH-1 `code` ``` ~~x~~ | a | b | $x$ &#64;you &amp;',
)


def hostile(nasty: str) -> Report:
    """A report whose every word that comes from a source is `nasty`."""
    text = f"Before it. It was {nasty} then.\n\nAfter it."
    sentence = f"It was {nasty} then."
    doc = document("s1", f"{nasty[:20]}.md", text, outlet=nasty, title=nasty, url=nasty)
    said = claim(doc, "c1", "name", sentence, nasty, value(nasty, role=nasty), nasty, speaker=nasty)
    found = finding(
        *("FC401", Severity.ERROR, Relation.CONFLICT, "name", "f1", nasty),
        (nasty, ("c1",), ("s1",)),
        message=nasty,
        why_paired=(nasty,),
        why_flagged=nasty,
        question=nasty,
    )
    noted = replace(found, severity=Severity.NOTE, fingerprint="note")
    left = Unchecked("left-out", "s1", nasty)
    fact = Fact("f1", "name", nasty, ("c1",))
    return Report("0.1.0", (Source("s1", doc),), (said,), (fact,), (found, noted), (left,))


def large(sources: int = 200, claims_each: int = 100, findings: int = 300) -> Report:
    """Many sources with many claims, each finding between two of them."""
    docs = [
        document(
            f"s{n}",
            f"wire/{n:03}.txt",
            "".join(f"At post {i} they counted {n + i} birds. " for i in range(claims_each)),
        )
        for n in range(1, sources + 1)
    ]
    rows = [
        claim(
            d,
            f"c{n * claims_each + i}",
            "count",
            f"At post {i} they counted {n + 1 + i} birds.",
            f"{n + 1 + i} birds",
            value(f"{n + 1 + i} birds", low=n + 1 + i, high=n + 1 + i),
            f"birds at post {i}",
        )
        for n, d in enumerate(docs)
        for i in range(claims_each)
    ]
    found = tuple(
        replace(
            finding(
                "FC201",
                Severity.ERROR,
                Relation.CONFLICT,
                "count",
                "",
                f"birds at post {k}",
                *((rows[x].value.label, (rows[x].id,), (rows[x].source,)) for x in (k, k + claims_each)),
            ),
            fingerprint=f"{k:016x}",
        )
        for k in range(min(findings, len(rows) - claims_each))
    )
    return Report("0.1.0", tuple(Source(d.id, d) for d in docs), tuple(rows), (), found)
