"""Spans of time: `40 hours`, `a three-day visit`, `nearly a year`, `life in prison`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.grammar.figures.find import Figure, figures
from factcheck.grammar.figures.life_terms import life_terms, up_to_life
from factcheck.grammar.figures.nouns import thing
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.base import Comparison, Value
from factcheck.values.life import LifeTerm, compare_terms
from factcheck.values.quantity import Quantity


class Duration:
    """A number with a unit of time that is no age, and a prison term for life."""

    name = "duration"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        for figure in figures(sentence.text):
            if figure.sort == self.name:
                of = thing(sentence, shift + figure.end)
                end, quantity = _term(sentence, figure)
                value = replace(quantity, counted=of.lemmas)
                yield claim(self.name, sentence, document, shift + figure.start, shift + end, value)
        for start, end in life_terms(sentence.text):
            yield claim(self.name, sentence, document, shift + start, shift + end, LifeTerm())

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_terms(left, right)


def _term(sentence: Sentence, figure: Figure) -> tuple[int, Quantity]:
    """Where the length ends, and its value: `25 years to life` has no upper bound."""
    end = up_to_life(sentence.text, figure.end)
    if end == figure.end or not figure.quantity.exact:
        return figure.end, figure.quantity
    return end, replace(figure.quantity, high=None, hedge="at least")
