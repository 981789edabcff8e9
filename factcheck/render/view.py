"""What is shown of a finding, the same in every format: its sides, who states each, and the words around the value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from factcheck.model import Carried, Claim, Document, Finding, Report, Severity, Source, Span, Zone
from factcheck.render import words
from factcheck.render.safe import one_line

AROUND = 320
"""At most so many characters of a sentence are shown on either side of its value."""

CONTEXT = 160
"""At most so many characters are shown of what stands before and after the sentence."""

WORDS = 600
"""At most so many characters of the value itself are shown: a quotation may run on for paragraphs."""

_QUIET = (Zone.META, Zone.FURNITURE)


@dataclass(frozen=True, slots=True)
class Link:
    """The words by which another sentence refers to a value, with the rest of that sentence; fit for display. `line`
    counts from 1."""

    line: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A value where it stands. `before` and `after` are the rest of its sentence, `lead` and `trail` what stands next
    to the sentence; all five are fit for display. `line` and `column` count from 1. `link` is the sentence by which the
    value is told of the matter where its own does not speak of that."""

    claim: Claim
    source: Source
    line: int
    column: int
    lead: str
    before: str
    words: str
    after: str
    trail: str
    link: Link | None = None

    @property
    def place(self) -> str:
        """`path:line:column`, fit for display."""
        return f"{one_line(self.source.document.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Voice:
    """A source that states the value of a side: where it does so first, and where else."""

    source: Source
    first: Statement
    others: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A side of a finding with a letter to speak of it. `grouped` is how many voices its sources are where outlets of
    one group count as one, 0 where that says nothing."""

    letter: str
    label: str
    voices: tuple[Voice, ...]
    grouped: int = 0

    @property
    def told_by(self) -> str:
        """`2 sources`, or `2 sources, 1 voice`."""
        sources = words.count(len(self.voices), "source")
        return f"{sources}, {words.count(self.grouped, 'voice')}" if self.grouped else sources

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(voice.source for voice in self.voices)


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as it is shown. `anchor` is unique in the report and the same in the next one."""

    anchor: str
    finding: Finding
    columns: tuple[Column, ...]


def cards(report: Report) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """The findings of a report in its order: those that are more than notes, and the notes."""
    made = cards_of(report.findings, report)
    notes = tuple(c for c in made if c.finding.severity is Severity.NOTE)
    return tuple(c for c in made if c.finding.severity is not Severity.NOTE), notes


def cards_of(findings: Sequence[Finding], report: Report) -> tuple[Card, ...]:
    """Some findings of a report as they are shown, in their order."""
    return tuple(Card(a, f, columns(f, report)) for a, f in zip(anchors(findings), findings, strict=True))


def anchors(findings: Iterable[Finding]) -> Iterator[str]:
    """A name for each finding, from its fingerprint; a number tells those apart that share one."""
    seen: Counter[str] = Counter()
    for finding in findings:
        name = "".join(c for c in finding.fingerprint if c.isascii() and c.isalnum())
        seen[name] += 1
        yield f"f-{name}" if seen[name] == 1 else f"f-{name}-{seen[name]}"


def columns(finding: Finding, report: Report) -> tuple[Column, ...]:
    """The sides of a finding in its order. Claims that the report does not hold are passed over."""
    links = {row.claim: row for row in finding.carried}
    rows = ((side, tuple(_voices(side.claims, report, links))) for side in finding.values)
    return tuple(
        Column(letter(n), one_line(side.label), voices, _grouped(side.sources, report))
        for n, (side, voices) in enumerate(rows)
    )


def _grouped(sources: Iterable[str], report: Report) -> int:
    known = set(sources)
    voices = report.voices(known)
    return voices if voices < len(known & report.source.keys()) else 0


def letter(number: int) -> str:
    """A, B … Z, A2, B2 …"""
    turn, place = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(turn + 1) if turn else "")


def _voices(ids: Iterable[str], report: Report, links: Mapping[str, Carried]) -> Iterator[Voice]:
    by_source: dict[str, list[Statement]] = {}
    for claim in (report.claim[i] for i in ids if i in report.claim):
        said = statement(claim, report.source[claim.source], links.get(claim.id))
        by_source.setdefault(claim.source, []).append(said)
    for source, (first, *others) in by_source.items():
        yield Voice(report.source[source], first, tuple(others))


def statement(claim: Claim, source: Source, carried: Carried | None = None) -> Statement:
    """The claim with the words around it, and with the sentence that it was carried over to."""
    document, sentence = source.document, claim.sentence_span
    text, span = document.text, claim.span
    line, column = document.position(span.start)
    return Statement(
        claim,
        source,
        line,
        column,
        lead=clip_left(_beside(document, sentence, before=True), CONTEXT).strip(" "),
        before=clip_left(text[min(sentence.start, span.start) : span.start], AROUND),
        words=clip_right(text[span.start : span.end], WORDS),
        after=clip_right(text[span.end : max(sentence.end, span.end)], AROUND),
        trail=clip_right(_beside(document, sentence, before=False), CONTEXT).strip(" "),
        link=_link(document, carried) if carried else None,
    )


def _link(document: Document, carried: Carried) -> Link:
    text, span, sentence = document.text, carried.span, carried.sentence
    return Link(
        document.position(span.start)[0],
        clip_left(text[sentence.start : span.start], AROUND),
        clip_right(text[span.start : span.end], WORDS),
        clip_right(text[span.end : sentence.end], AROUND),
    )


def _beside(document: Document, sentence: Span, before: bool) -> str:
    """What stands before or after a sentence in its paragraph, else in the next paragraph that way."""
    shown = [p.span for p in document.paragraphs if p.zone not in _QUIET]
    if before:
        starts = [s for s in shown if s.start < sentence.start]
        return document.text[starts[-1].start : min(starts[-1].end, sentence.start)] if starts else ""
    ends = [s for s in shown if s.end > sentence.end]
    return document.text[max(ends[0].start, sentence.end) : ends[0].end] if ends else ""


def unchecked(report: Report) -> list[tuple[str, list[tuple[str, str]]]]:
    """What could not be checked, as headings with (path of the source, message); the path is '' where the message
    names it."""
    groups: dict[str, list[tuple[str, str]]] = {kind: [] for kind in words.UNCHECKED}
    for entry in report.unchecked:
        source = report.source.get(entry.source)
        path = source.document.path if source and source.document.path not in entry.message else ""
        groups.setdefault(entry.kind, []).append((path, entry.message))
    return [(words.UNCHECKED.get(kind, kind), entries) for kind, entries in groups.items() if entries]


def clip_left(text: str, limit: int) -> str:
    """The last `limit` characters or fewer, cut between words where that costs little, fit for display."""
    if len(text) <= limit:
        return one_line(text)
    tail = text[-limit:]
    cut = tail.find(" ", 0, limit // 4)
    return one_line("…" + tail[max(cut, 0) :])


def clip_right(text: str, limit: int) -> str:
    """The first `limit` characters or fewer, cut between words where that costs little, fit for display."""
    if len(text) <= limit:
        return one_line(text)
    head = text[:limit]
    cut = head.rfind(" ", limit - limit // 4)
    return one_line(head[: cut + 1 if cut >= 0 else limit] + "…")
