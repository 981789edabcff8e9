"""Hedges that are prepositions after all: `a film about two brothers`, `over three tables`, `under five kings`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.grammar.figures.find import Figure
from factcheck.grammar.figures.nouns import token_at
from factcheck.model import Sentence, Token
from factcheck.values.quantity import bounds

_DOUBTFUL = frozenset({"around", "over", "under", "above", "below", "some", "beyond"})
_SMALL = 10


def unhedged(sentence: Sentence, figure: Figure) -> Figure:
    """The figure without its hedge where a small number follows a word that the tagger takes for a preposition."""
    q = figure.quantity
    if not q.hedge or q.vague or q.ranged or q.nominal >= _SMALL or figure.start == figure.core:
        return figure
    token = token_at(sentence, sentence.span.start + figure.start)
    if token is None or not _is_preposition(token):
        return figure
    low, high = bounds(q.nominal, q.step, "")
    return replace(figure, start=figure.core, quantity=replace(q, low=low, high=high, hedge=""))


def _is_preposition(token: Token) -> bool:
    """The tagger tells the two uses of `about` by the tag, those of the others by the relation."""
    if token.lower == "about":
        return token.tag == "IN"
    return token.lower in _DOUBTFUL and token.dep == "prep"
