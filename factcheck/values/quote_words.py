"""Words of speech that writers set down in more than one way: contractions, numbers, negations."""

from __future__ import annotations

from functools import cache

from factcheck.data import load

CONTRACTIONS = (("n't", "not"), ("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'m", "am"))
"""Endings and the words they stand for. `'s` and `'d` have two readings each and stay as they are."""

NEGATIONS = frozenset({"not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without"})

SHORTENED = {"ca": "can", "wo": "will", "sha": "shall"}
"""What is left of a verb before `n't`."""


@cache
def empty() -> frozenset[str]:
    """Words that transcribers hear, leave out and put in as they like: grammar and fillers."""
    return frozenset(load("quotes")["empty"].split())


_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_NUMBERS = {word: str(n) for n, word in enumerate((*_UNITS.split(), "seventeen", "eighteen", "nineteen"))}
_NUMBERS |= {
    word: str(n * 10)
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety hundred".split(), start=2)
}
del _NUMBERS["one"]  # more often a pronoun than a figure


def number_of(word: str) -> str:
    """The digits of a number word up to a hundred, '' for any other word."""
    return _NUMBERS.get(word, "")
