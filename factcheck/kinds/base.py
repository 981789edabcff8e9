"""What a claim kind is, and what all kinds share: making a claim from a stretch of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from factcheck.model import Article, Claim, Document, Modality, Sentence, Span
from factcheck.values.base import Comparison, Value


class Kind(Protocol):
    """A kind of claim: how it is found, settled and compared.

    `find` looks at one sentence. `settle` sees all claims of this kind in an article, in text order, and may
    replace, drop or complete them by what the article says elsewhere (a year named once, the publication date).
    """

    name: str

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]: ...

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]: ...

    def compare(self, left: Value, right: Value) -> Comparison: ...


def claim(
    kind: str,
    sentence: Sentence,
    document: Document,
    start: int,
    end: int,
    value: Value,
    modality: Modality = Modality.ASSERTED,
) -> Claim:
    """A claim on `document.text[start:end]`. Offsets are those of the document, not of the sentence."""
    return Claim(
        kind=kind,
        source=document.id,
        span=Span(start, end),
        text=document.text[start:end],
        value=value,
        sentence=sentence.index,
        sentence_span=sentence.span,
        zone=sentence.zone,
        modality=modality,
    )
