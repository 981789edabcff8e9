"""Measures: lengths, areas, weights, volumes, speeds, temperatures, energy, data, magnitudes and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.grammar.figures.find import figures
from factcheck.grammar.figures.nouns import thing
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.agreement import compare_values
from factcheck.values.base import Comparison, Value


class Measure:
    """A number with a unit of measure other than time and money."""

    name = "measure"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        for figure in figures(sentence.text):
            if figure.sort == self.name:
                of = thing(sentence, shift + figure.end)
                value = replace(figure.quantity, counted=of.lemmas)
                yield claim(self.name, sentence, document, shift + figure.start, shift + figure.end, value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_values(left, right)
