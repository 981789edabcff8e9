"""The words of the house, from Document to Report: frozen, typed, no I/O."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from factcheck.values.base import Json, Relation, Value

_LINE_END = re.compile(r"\r\n?|\n")

_INK = re.compile(r"\S")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in `Document.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with a blank for every character of ordered, disjoint spans; white space stays, and so does length."""
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], _INK.sub(" ", span.of(text))]
        at = span.end
    return "".join(parts) + text[at:]


class Zone(StrEnum):
    """The part of an article a paragraph stands in. META and FURNITURE yield no claims."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    BODY = "body"
    META = "meta"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text that is parsed by itself.

    `section` counts the subheads before it, from 0. `span` has no white space at either end.
    """

    span: Span
    zone: Zone
    section: int = 0


@dataclass(frozen=True)
class Document:
    """One article: its decoded text and what its head says of it.

    `text` is the decoded file without its byte-order mark, line ends kept, so that offsets into it are offsets into
    the file. `published` is a date, or a datetime with or without a zone; None where unknown: never today.
    `path` is as shown in reports. `dateline` is the span of a dateline's place, `dated` the day it names where that is
    next to the day of publication, `country` an ISO 3166-1 alpha-2 code
    told or known of the outlet, `group` the name of all outlets that count as one voice with it. `given` is the path as
    the caller named it; no report shows it but those whose readers look for the file. `marks` are stretches of markup
    and web addresses: characters of the file that are no words of the article. `notes` say what reading could not
    settle, one sentence each.
    """

    id: str
    path: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    outlet: str | None = None
    published: date | datetime | None = None
    updated: date | datetime | None = None
    url: str | None = None
    dateline: Span | None = None
    dated: date | None = None
    country: str | None = None
    group: str | None = None
    given: str = field(default="", compare=False)
    sha256: str = ""
    notes: tuple[str, ...] = ()
    marks: tuple[Span, ...] = ()

    @cached_property
    def plain(self) -> str:
        """`text` with a blank for every character of a mark: as long as `text`, so that offsets hold in both."""
        return blanked(self.text, self.marks)

    @property
    def voice(self) -> str:
        """Who speaks: the group of outlets, else the document itself."""
        return f"group {self.group}" if self.group else self.id

    @property
    def day(self) -> date | None:
        """The day on which it was written: that of its dateline, else that of its publication."""
        published = self.published.date() if isinstance(self.published, datetime) else self.published
        return self.dated or published

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; columns count code points. Lines end as editors end them: at LF,
        CR or CR LF, and nowhere else."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, both from 1. Raises ValueError where the text has no such place."""
        if not 1 <= line <= len(self._line_starts):
            raise ValueError(f"line {line} is not in the text; it has {len(self._line_starts)}")
        offset = self._line_starts[line - 1] + column - 1
        if column < 1 or offset >= len(self.text) or self.position(offset)[0] != line:
            raise ValueError(f"line {line} has no column {column}")
        return offset


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a parsed sentence. `start` and `end` are offsets into the document; `head` an index into the
    sentence's tokens (the root is its own head); `entity` the label of the named entity it belongs to, or ''."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    entity_begins: bool
    space: bool
    lower: str = field(init=False, repr=False, compare=False)
    """The text in lower case: asked for by every rule, and so made once."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True)
class Quotation:
    """Words in quotation marks. `span` is what stands between the marks; `speaker` is as written, None if not told."""

    span: Span
    speaker: str | None = None
    speaker_span: Span | None = None


@dataclass(frozen=True)
class Sentence:
    """A parsed sentence. `paragraph` indexes `Document.paragraphs`, `index` counts sentences of the article from 0."""

    index: int
    span: Span
    text: str
    tokens: tuple[Token, ...]
    paragraph: int
    zone: Zone
    section: int

    @cached_property
    def _children(self) -> tuple[tuple[Token, ...], ...]:
        rows: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                rows[token.head].append(token)
        return tuple(tuple(row) for row in rows)

    @property
    def root(self) -> Token:
        return next((t for t in self.tokens if t.head == t.i), self.tokens[0])

    def children(self, token: Token) -> Iterator[Token]:
        """The syntactic dependents of a token, in text order."""
        return iter(self._children[token.i])

    def head(self, token: Token) -> Token:
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The token's head, its head's head and so on up to the root; bounded by the sentence's length."""
        for _ in self.tokens:
            if token.head == token.i:
                return
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """The token and all below it, in text order."""
        found, todo = [], [token]
        while todo:
            above = todo.pop()
            found.append(above)
            todo.extend(self._children[above.i])
        return sorted(found, key=lambda t: t.i)

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that overlap a span of the document."""
        return [t for t in self.tokens if t.start < span.end and span.start < t.end]

    def head_of(self, span: Span) -> Token | None:
        """The token of the span that governs the others: the one whose head lies outside it."""
        inside = self.tokens_in(span)
        ids = {t.i for t in inside}
        return next((t for t in inside if t.head not in ids or t.head == t.i), inside[0] if inside else None)


@dataclass(frozen=True)
class Article:
    """A document with its sentences and its quotations."""

    document: Document
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = ()


class Modality(StrEnum):
    """How a source stands behind a claim."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    HEDGED = "hedged"
    DENIED = "denied"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a claim is about, read off the clause it stands in. All words are lemmas; an entity is written `@name`, a
    person `@@name`, by the name that its mentions in the article resolve to.

    `measured` is the counted or measured thing or the noun a value belongs to, `modifiers` narrow it. `trigger` is the
    governing verb or event noun, `trigger_class` the class of triggers that report the same thing (the lemma itself
    where it is in none). `governors` are the content words between the value and the root, nearest first.
    `agents` act, `patients` are acted on, `others` are the trigger's remaining complements. `entities` stand in the
    clause, `nearby` in the sentence. `words` are content words of the clause, `context` of the sentence, `neighbours`
    of the three places before and after the value. `bearers` are the names of those whose figure it is, `facets` tell
    which of several figures of one thing (factcheck.frames.facets). `period` is the normal form of the time a figure is
    of, `dimension` what a measure tells of a thing (factcheck.frames.dimensions), `ends` the names of the place that a
    distance is of and of what it is measured from (factcheck.frames.distances). `rank` is by what an ordinal ranks,
    `row` says among what (factcheck.frames.ranked).
    `carried_words` is how the text refers to the event whose time was carried over, `carried_in` where those words and
    their sentence are, if it is another than the claim's. `about` is a title for people (no lemmas), `plain` whether it
    names its subject and tells what happened (factcheck.frames.titles).
    """

    measured: str = ""
    modifiers: tuple[str, ...] = ()
    trigger: str = ""
    trigger_class: str = ""
    preposition: str = ""
    governors: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    facets: tuple[str, ...] = ()
    period: str = ""
    dimension: str = ""
    ends: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    rank: str = ""
    row: tuple[str, ...] = ()
    carried_words: str = ""
    carried_in: tuple[Span, Span] | None = None
    about: str = ""
    plain: bool = False


EMPTY_FRAME = Frame()


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement: `document.text[span] == text`.

    `sentence` is the index of the sentence it stands in. `id` is given when a report is put together. `speaker` is
    whose words they are, as written, where the modality is QUOTED or the clause is attributed (`police said`).
    """

    kind: str
    source: str
    span: Span
    text: str
    value: Value
    sentence: int
    sentence_span: Span
    zone: Zone = Zone.BODY
    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    frame: Frame = EMPTY_FRAME
    id: str = ""

    @property
    def number(self) -> int:
        """The place of the claim among those of the report, as its id says."""
        return int(self.id[1:])

    def as_dict(self) -> dict[str, Json]:
        """The claim as the report format has it."""
        return {
            "id": self.id,
            "source": self.source,
            "kind": self.kind,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "value": self.value.as_dict(),
            "about": self.frame.about,
            "modality": self.modality.value,
            "sentence": {"start": self.sentence_span.start, "end": self.sentence_span.end},
        }


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
