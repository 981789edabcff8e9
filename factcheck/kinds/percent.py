"""Shares and changes in per cent, percentage points or basis points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.grammar.figures.chances import chances
from factcheck.grammar.figures.find import figures
from factcheck.grammar.figures.nouns import thing
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.agreement import compare_values
from factcheck.values.base import Comparison, Value


class Percent:
    """Per cent, percentage points and basis points; a fraction in words (`two-thirds of`) is a share too."""

    name = "percent"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        for figure in figures(sentence.text):
            if figure.sort == self.name:
                of = thing(sentence, shift + figure.end)
                value = replace(figure.quantity, counted=of.lemmas)
                yield claim(self.name, sentence, document, shift + figure.start, shift + figure.end, value)
        for start, end, share in chances(sentence):
            yield claim(self.name, sentence, document, shift + start, shift + end, share)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_values(left, right)
