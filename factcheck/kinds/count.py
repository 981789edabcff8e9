"""Counts of people and things: `at least five`, `26 pirates`, `a dozen people`, `the five-member panel`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.grammar.figures.ages import ages_told
from factcheck.grammar.figures.count_periods import own_period
from factcheck.grammar.figures.counting import counted
from factcheck.grammar.figures.find import figures
from factcheck.grammar.figures.nobody import nobody
from factcheck.grammar.figures.prepositions import unhedged
from factcheck.grammar.results.votes import votes
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.agreement import compare_values
from factcheck.values.base import Comparison, Value
from factcheck.values.quantity import Quantity


class Count:
    """A number that counts something. The claim stands on the number and its hedge; what is counted is in the value."""

    name = "count"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        return iter(sorted(self._found(sentence, document), key=lambda c: c.span))

    def _found(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        ages = ages_told(sentence)
        for figure in figures(sentence.text):
            of = None if figure.sort or figure.start in ages else counted(sentence, figure)
            if of is None:
                continue
            figure = unhedged(sentence, figure)
            period = own_period(sentence, figure, of.noun)
            value = replace(figure.quantity, sort=self.name, unit=of.noun, counted=of.lemmas, period=period)
            yield claim(self.name, sentence, document, shift + figure.start, shift + figure.end, value)
        for start, end, number, side in votes(sentence.text):
            value = Quantity(self.name, number, number, side, counted=tuple(side.split()[::-1]))
            yield claim(self.name, sentence, document, shift + start, shift + end, value)
        for start, end, noun, lemmas in nobody(sentence):
            none = Quantity(self.name, 0.0, 0.0, noun, counted=lemmas)
            yield claim(self.name, sentence, document, shift + start, shift + end, none)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_values(left, right)
