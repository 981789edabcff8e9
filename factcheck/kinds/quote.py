"""Quotations of five words or more, or of three or four with a speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Modality, Sentence
from factcheck.values.base import Comparison, Value
from factcheck.values.quote import QuoteValue, compare

LEAST_WORDS = 5
"""Words from which on a quotation is a claim; fewer are said by too many people."""

LEAST_SPOKEN = 3
"""The same where a speaker is told: who says it then tells it from others' words."""


class Quote:
    """The kind `quote`."""

    name = "quote"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        """Nothing: a quotation is no matter of one sentence. `settle` takes them from the article."""
        return iter(())

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        """The article's quotations as claims, each on the sentence in which it begins."""
        starts = [s.span.start for s in article.sentences]
        for quotation in article.quotations:
            value = QuoteValue(quotation.span.of(article.document.text), quotation.speaker or "")
            at = bisect_right(starts, quotation.span.start) - 1
            least = LEAST_SPOKEN if value.speaker else LEAST_WORDS
            if sum(bool(w.form) for w in value.words) < least or at < 0:
                continue
            found = claim(
                self.name,
                article.sentences[at],
                article.document,
                quotation.span.start,
                quotation.span.end,
                value,
                Modality.QUOTED,
            )
            yield replace(found, speaker=quotation.speaker)

    def compare(self, left: Value, right: Value) -> Comparison:
        if not isinstance(left, QuoteValue) or not isinstance(right, QuoteValue):
            raise TypeError("quote compares quotations")
        return compare(left, right)
