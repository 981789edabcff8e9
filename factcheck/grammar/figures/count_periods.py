"""Whether the year after a count is that of what is counted, or of something else that happened."""

from __future__ import annotations

import re

from factcheck.grammar.figures.find import Figure
from factcheck.grammar.figures.nouns import index_after, token_at
from factcheck.model import Sentence, Token

_NAMED_YEAR = re.compile(r"(?:19|20)\d\d")
_DEFINITE = frozenset({"the", "these", "those", "its", "their", "our", "his", "her", "my", "your"})
_PAIRS = 2.0
"""`The two` are a party to what happens: no year counts them."""
_NOUNS = ("NOUN", "PROPN", "PRON")
_LONGEST = 8


def own_period(sentence: Sentence, figure: Figure, noun: str) -> str:
    """The period of a count of `noun`, '' where the year dates another matter.

    `12 people were killed in 2005` are the dead of 2005; `relations between two countries were upgraded in 2024` counts
    nothing over a year. A rate (`a day`) always belongs to the count.
    """
    period = figure.quantity.period
    if not _NAMED_YEAR.match(period):
        return period
    at = index_after(sentence, sentence.span.start + figure.end)
    first = token_at(sentence, sentence.span.start + figure.core)
    year = next((t for t in sentence.tokens[at:] if t.text.startswith(period[:4])), None)
    if first is None or year is None:
        return period
    counted = next((t for t in sentence.tokens[at : at + _LONGEST] if t.lower == noun), first)
    below = {t.i for t in sentence.subtree(counted)}
    if _definite(sentence, first, figure):
        return period if year.i in below and figure.quantity.nominal != _PAIRS else ""
    return period if year.i in below or _one_clause(sentence, counted, year) else ""


def _definite(sentence: Sentence, first: Token, figure: Figure) -> bool:
    """Known parties rather than a figure: `the three states`, `between three states`."""
    before = sentence.tokens[first.i - 1].lower if first.i else ""
    return before in _DEFINITE or (before == "between" and not figure.quantity.ranged)


def _one_clause(sentence: Sentence, counted: Token, year: Token) -> bool:
    """Whether both hang on one word, the counted noun without another noun in between, the year without a clause."""
    above = (counted, *sentence.ancestors(counted))
    ids = [t.i for t in above]
    over_year = list(sentence.ancestors(year))
    meet = next((t for t in over_year if t.i in ids), None)
    if meet is None:
        return False
    between = above[1 : ids.index(meet.i)]
    if any(t.pos in _NOUNS and not _container(t) for t in between):
        return False
    return not any(_clause(sentence, t) for t in over_year[: over_year.index(meet)])


def _container(noun: Token) -> bool:
    """`a total of 12 people`, `dozens of people`: the number's own noun."""
    return noun.lemma in ("total", "number", "dozen", "hundred", "thousand", "million", "record") or noun.tag == "CD"


def _clause(sentence: Sentence, token: Token) -> bool:
    """A verb with a subject of its own."""
    subjects = ("nsubj", "nsubjpass", "csubj")
    return token.pos in ("VERB", "AUX") and any(t.dep in subjects for t in sentence.children(token))
