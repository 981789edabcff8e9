"""Finds misspelt surnames of people whom an article names: `Lundqivst` where it tells of Ida Lundqvist throughout.

Nothing tells that such a word is a name but its likeness to one. So the surname must stand several times, the word must
be nobody else's name, no place's and no word of the language, and may differ by one letter or a swap alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.gazetteer import demonyms, entries
from factcheck.grammar.names.capitals import capital
from factcheck.grammar.names.known import Found, Key
from factcheck.grammar.names.titles import end_of, plain
from factcheck.model import Article, Sentence, Span, Token, Zone
from factcheck.values.name import NameType
from factcheck.values.name_parts import given_names, honorifics, words_of

SHORTEST = 6
"""Letters of the shortest surname that is looked at: of shorter ones too many are a letter apart."""

OFTEN = 3
"""How often the article has the surname that is meant, at least."""


def find_slips(article: Article, names: Mapping[Key, NameType], taken: Sequence[Span]) -> Iterator[Found]:
    """Where a word stands for a surname that it nearly is, outside the spans already taken."""
    words = Counter(w for s in article.sentences for t in s.tokens if capital(t) for w in words_of(t.text)[-1:])
    surnames = [
        key[0]
        for key, kind in names.items()
        if kind is NameType.PERSON and len(key) == 1 and len(key[0]) >= SHORTEST and words[key[0]] >= OFTEN
    ]
    if not surnames:
        return
    lower = {t.text for s in article.sentences for t in s.tokens if t.text.islower()}
    named = {word for key in names for word in key}
    covered = {at for span in taken for at in (span.start, span.end - 1)}
    for sentence in article.sentences:
        for token in sentence.tokens if sentence.zone is Zone.BODY else ():
            if token.pos != "PROPN" or not capital(token) or token.start in covered:
                continue
            word = plain(token)
            if word in named or word in lower or not _stands_alone(sentence, token):
                continue
            if len([s for s in surnames if _is_slip(word, s)]) == 1 and _is_nothing_else(word, token):
                yield sentence, token.start, end_of(token), NameType.PERSON


def _is_nothing_else(word: str, token: Token) -> bool:
    """Whether no list has a word: as a given name, a people or a place."""
    return word not in given_names() and not demonyms().get(token.text) and not entries(token.text)


def _is_slip(word: str, surname: str) -> bool:
    """Whether a word is a surname but for one letter, or two that are swapped. A letter more or less at its end makes a
    plural, or another name."""
    if len(word) < SHORTEST or not word.isalpha() or word[0] != surname[0]:
        return False
    if word.startswith(surname) or surname.startswith(word):
        return False
    return DamerauLevenshtein.distance(word, surname, score_cutoff=1) == 1


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """Whether a word is part of no longer name, but for a form of address before it."""
    before = sentence.tokens[token.i - 1] if token.i else None
    after = sentence.tokens[token.i + 1] if token.i + 1 < len(sentence.tokens) else None
    if after is not None and (capital(after) or after.start == token.end and after.text == "-"):
        return False
    return before is None or not capital(before) or plain(before) in honorifics()
