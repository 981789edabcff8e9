"""Articles as they were parsed: sentences of tokens, and what is quoted in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.model.text import Document, Span, Zone


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
