"""Four digits without a comma: a year, or a number that counts what stands behind it."""

from __future__ import annotations

from factcheck.data import load
from factcheck.grammar.figures.find import Figure
from factcheck.grammar.figures.nouns import noun_at
from factcheck.grammar.status.verb_groups import AUXILIARIES
from factcheck.model import Sentence, Token

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
"""The years that things of news are told by without `the year`."""

_DATED = frozenset(load("counting")["dated_things"])
_VERBS = frozenset({"VBD", "VBG", "VBP", "VBZ", "VB"})


def is_year(sentence: Sentence, figure: Figure, first: Token, at: int) -> bool:
    """Whether four bare digits are a year. `first` is their token, `at` the place of the one behind them.

    `Seized 1292 rounds` is a count, even where the tagger takes it for a date: a plural noun follows, and a verb or a
    hedge stands before. Things that have a year of their own (`rigged 2014 elections`) are not counted.
    """
    number = figure.number
    if not number.bare or number.end - number.start != 4:
        return False
    noun = noun_at(sentence, at)
    dated = noun is not None and (noun.lemmas[0] in _DATED or noun.noun in _DATED)
    if first.entity not in ("DATE", "TIME"):
        return dated and EARLIEST_YEAR <= number.low <= LATEST_YEAR
    if noun is None or not noun.plural or dated:
        return True
    before = sentence.tokens[first.i - 1] if first.i else None
    acts = before is not None and before.tag in _VERBS and before.lemma not in AUXILIARIES
    return not acts and not figure.quantity.hedge and number.low <= LATEST_YEAR
