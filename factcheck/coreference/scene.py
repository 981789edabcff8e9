"""The mentions of an article by sentence, as the rules for pronouns and descriptions ask for them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.coreference.entities import Entity
from factcheck.model import Article, Span, Token


@dataclass(frozen=True, slots=True)
class Mention:
    """Where entity number `entity` is mentioned."""

    span: Span
    entity: int


@dataclass
class Scene:
    """Mentions by sentence, in text order, and the stretches that are somebody's own words."""

    article: Article
    entities: Sequence[Entity]
    mentions: dict[int, list[Mention]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        starts = [s.span.start for s in self.article.sentences]
        rows = sorted(((span, n) for n, e in enumerate(self.entities) for span in e.mentions), key=lambda r: r[0])
        for span, n in rows:
            at = max(0, bisect_right(starts, span.start) - 1)
            self.mentions.setdefault(at, []).append(Mention(span, n))
        self._quotes = sorted(q.span for q in self.article.quotations)
        self._quote_starts = [q.start for q in self._quotes]

    def at(self, place: int) -> Sequence[Mention]:
        return self.mentions.get(place, ())

    def add(self, place: int, span: Span, entity: int) -> None:
        """A further mention, kept in text order."""
        rows = self.mentions.setdefault(place, [])
        rows.append(Mention(span, entity))
        rows.sort(key=lambda m: m.span)

    def quoted(self, offset: int) -> bool:
        """Whether the offset lies inside quotation marks."""
        at = bisect_right(self._quote_starts, offset) - 1
        return at >= 0 and offset < self._quotes[at].end

    def mentioned(self, place: int, token: Token) -> int | None:
        """The entity whose mention holds a token."""
        return next((m.entity for m in self.at(place) if m.span.start <= token.start < m.span.end), None)

    def previous(self, place: int, count: int) -> Iterator[int]:
        """The places of up to `count` sentences before, nearest first, as long as paragraphs follow on each other."""
        sentences = self.article.sentences
        for n in range(place - 1, max(-1, place - 1 - count), -1):
            if sentences[n + 1].paragraph - sentences[n].paragraph > 1:
                return
            yield n
