"""Ages: `26-year-old`, `aged 26`, `Maria Okoye, 26,`, `in her thirties`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.grammar.figures.ages import age_word_start, ages_beside, ages_told, decades, groups, in_units
from factcheck.grammar.figures.find import Figure, figures
from factcheck.grammar.figures.nouns import thing
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.agreement import compare_values
from factcheck.values.base import Comparison, Value
from factcheck.values.quantity import Quantity, bounds

YEARS = "years"


class Age:
    """How old somebody or something is."""

    name = "age"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        return iter(sorted(self._found(sentence, document), key=lambda c: c.span))

    def _found(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        told = ages_told(sentence)
        for figure in figures(sentence.text):
            if value := self._value(sentence, figure, told):
                start = age_word_start(sentence.text, figure) if figure.sort != self.name else figure.start
                yield claim(self.name, sentence, document, shift + start, shift + figure.end, value)
        for start, end, years in ages_beside(sentence):
            value = Quantity(self.name, years, years, YEARS)
            yield claim(self.name, sentence, document, shift + start, shift + end, value)
        for start, end, low, high in decades(sentence.text):
            value = Quantity(self.name, float(low), float(high), YEARS)
            yield claim(self.name, sentence, document, shift + start, shift + end, value)

        for start, end, hedge, years in groups(sentence.text):
            value = Quantity(self.name, *bounds(years, 1.0, hedge), YEARS, hedge=hedge)
            yield claim(self.name, sentence, document, shift + start, shift + end, value)

    def _value(self, sentence: Sentence, figure: Figure, told: frozenset[int]) -> Quantity | None:
        if figure.sort == self.name:
            of = thing(sentence, sentence.span.start + figure.end)
            return replace(figure.quantity, counted=of.lemmas)
        if figure.start in told or in_units(sentence, figure):
            unit = figure.quantity.unit if figure.sort else YEARS
            return replace(figure.quantity, sort=self.name, unit=unit)
        return None

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_values(left, right)
