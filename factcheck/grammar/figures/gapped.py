"""Numbers whose noun stands with the number before: `three counts of assault and two of theft`, `40 people in Velm and
13 in Ostra`."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.grammar.figures.find import Figure, figures
from factcheck.grammar.figures.nouns import Counted, headed, index_after, noun_at, noun_run
from factcheck.model import Sentence

_PREPOSITIONS = frozenset({"of", "in", "at", "from", "on", "for", "against", "near"})
_APART = frozenset({"VERB", "AUX", "PRON", "SCONJ", "PUNCT"})
_COORDINATORS = frozenset({"and", "but", ","})


def gapped(sentence: Sentence, figure: Figure, at: int) -> Counted | None:
    """The noun that a number shares with the one before it, where both stand before the same preposition; `at` is the
    token behind the figure. What follows `of` narrows the noun."""
    tokens = sentence.tokens
    first = index_after(sentence, sentence.span.start + figure.start)
    link = tokens[at].lower if at < len(tokens) else ""
    if link not in _PREPOSITIONS or first == 0 or tokens[first - 1].lower not in _COORDINATORS:
        return None
    shared = _before(sentence, figure, link, first)
    if shared is None:
        return None
    narrowed = noun_at(sentence, at + 1) if link == "of" else None
    return Counted(shared.noun, (shared.lemmas[0], *(narrowed.lemmas if narrowed else shared.lemmas[1:])), True)


def _before(sentence: Sentence, figure: Figure, link: str, first: int) -> Counted | None:
    """The noun of the number before, which may share it itself; `first` is the first token of the figure."""
    tokens, told = sentence.tokens, figures(sentence.text)
    earlier = told[: bisect_left(told, figure.start, key=lambda f: f.start)]
    if not earlier or earlier[-1].sort:
        return None
    start = index_after(sentence, sentence.span.start + earlier[-1].end)
    run = noun_run(tokens, start)
    noun = headed(run) if run else gapped(sentence, earlier[-1], start)
    at = run[-1].i + 1 if run else start
    if noun is None or not noun.plural or at >= first or tokens[at].lower != link:
        return None
    between = tokens[at + 1 : first - 1]
    return None if any(t.pos in _APART for t in between) else noun
