"""Ranks and places in a row: `second term`, `13th largest`, `No. 1`, `the world's largest`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.grammar.figures.nouns import thing
from factcheck.grammar.figures.ranks import ranks
from factcheck.grammar.figures.superlatives import superlatives
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.agreement import compare_values
from factcheck.values.base import Comparison, Value
from factcheck.values.quantity import Quantity

ONE_OF = "one of the"


class Ordinal:
    """An ordinal that ranks something, or a superlative whose scope is named, which ranks it first.

    The claim stands on the ordinal or superlative; what is ranked is in the value.
    """

    name = "ordinal"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        return iter(sorted(self._found(sentence, document), key=lambda c: c.span))

    def _found(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        for rank in ranks(sentence):
            of = thing(sentence, shift + rank.end)
            value = Quantity(self.name, float(rank.value), float(rank.value), of.noun, counted=of.lemmas)
            yield claim(self.name, sentence, document, shift + rank.start, shift + rank.end, value)
        for first in superlatives(sentence):
            of = thing(sentence, shift + first.end)
            high, hedge = (None, ONE_OF) if first.one_of else (1.0, "")
            unit = f"{first.word} {of.noun}".strip()
            value = Quantity(self.name, 1.0, high, unit, hedge=hedge, counted=of.lemmas)
            yield claim(self.name, sentence, document, shift + first.start, shift + first.end, value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        return claims

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_values(left, right)
