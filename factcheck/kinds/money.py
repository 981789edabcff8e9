"""Amounts of money, with their currency as far as outlet and text tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.grammar.figures.find import figures
from factcheck.grammar.figures.nouns import thing
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence
from factcheck.values.agreement import compare_values
from factcheck.values.base import Comparison, Value
from factcheck.values.currency import family, in_country, is_iso
from factcheck.values.quantity import Quantity


class Money:
    """A number with a currency. A bare sign that many currencies share (`$`, `Rs`, `peso`) is settled by the country of
    the outlet, else by the one currency of that family which the article names, else by the family's usual one."""

    name = "money"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        shift = sentence.span.start
        for figure in figures(sentence.text):
            if figure.sort == self.name:
                of = thing(sentence, shift + figure.end)
                value = replace(figure.quantity, counted=of.lemmas)
                yield claim(self.name, sentence, document, shift + figure.start, shift + figure.end, value)

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        named = _named([c.value for c in claims if isinstance(c.value, Quantity)])
        country = article.document.country
        for found in claims:
            value = found.value
            yield replace(found, value=_settled(value, named, country)) if isinstance(value, Quantity) else found

    def compare(self, left: Value, right: Value) -> Comparison:
        return compare_values(left, right)


def _named(values: Sequence[Quantity]) -> Mapping[str, str]:
    """Of each family the one currency that the article names in full, where it is only one."""
    seen: dict[str, set[str]] = {}
    for value in values:
        for amount in (value, *value.restated):
            if is_iso(amount.unit):
                seen.setdefault(family(amount.unit), set()).add(amount.unit)
    return {name: next(iter(codes)) for name, codes in seen.items() if len(codes) == 1}


def _settled(value: Quantity, named: Mapping[str, str], country: str | None) -> Quantity:
    if value.restated:
        value = replace(value, restated=tuple(_settled(q, named, country) for q in value.restated))
    if is_iso(value.unit):
        return value
    known = named.get(value.unit) or in_country(value.unit, country)
    return replace(value, unit=known) if known else value
