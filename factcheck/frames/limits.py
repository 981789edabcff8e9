"""What limits a figure: the phrases with a preposition that hang on what is counted, or on the verb that governs it.

`Firefighters rescued 12 people from the roof` counts none of those whom they rescued from a lift, and 20 years as a
lawyer are none as a judge. Dates and other figures are no limits here: they are claims of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from factcheck.clauses import FIGURES, NOUNS, Clause, objects_of
from factcheck.data import load
from factcheck.model import Sentence, Span, Token


def limits_of(
    sentence: Sentence, clause: Clause, noun: Token | None, span: Span, word: Callable[[Token], str]
) -> tuple[tuple[str, str], ...]:
    """The limits of the value at `span`, which is one of `noun`: each preposition with the noun behind it, as `word`
    writes it in frames."""
    heads = [t for t in (clause.head, noun, clause.trigger) if t is not None]
    found = ((p.lemma, word(t)) for head in heads for p, t in _phrases(sentence, head, span))
    return tuple(dict.fromkeys(found))


def _phrases(sentence: Sentence, head: Token, span: Span) -> Iterator[tuple[Token, Token]]:
    """The prepositions below a token, each with the nouns that it stands before, but for the value itself."""
    for child in sentence.children(head):
        if child.dep == "prep" and child.lemma in _limiting():
            told = (t for t in objects_of(sentence, child) if t.pos in NOUNS and t.entity not in FIGURES)
            yield from ((child, t) for t in told if not _holds(sentence, t, span))


def _holds(sentence: Sentence, token: Token, span: Span) -> bool:
    return any(t.start < span.end and span.start < t.end for t in sentence.subtree(token))


@cache
def _limiting() -> frozenset[str]:
    return frozenset(load("limits")["prepositions"])
