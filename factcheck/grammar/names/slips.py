"""Finds misspelt surnames of people whom an article names: `Lundqivst` where it tells of Ida Lundqvist throughout.

Nothing tells that such a word is a name but its likeness to one. So the surname must stand several times, the word must
be nobody else's name, no place's and no word of the language, and may differ by one letter or a swap alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from factcheck.gazetteer import demonyms, entries
from factcheck.grammar.names.capitals import capital
from factcheck.grammar.names.known import Found, Key, ends_of
from factcheck.grammar.names.titles import end_of, plain
from factcheck.model import Article, Sentence, Span, Token, Zone
from factcheck.values.name import NameType
from factcheck.values.name_parts import given_names, honorifics, words_of
from factcheck.values.spelling import misspells

SHORTEST = 6
"""Letters of the shortest surname that is looked at: of shorter ones too many are a letter apart."""

OFTEN = 3
"""How often the article has the surname that is meant, at least."""


def find_slips(article: Article, names: Mapping[Key, NameType], taken: Sequence[Span]) -> Iterator[Found]:
    """Where a word stands for a surname that it nearly is, outside the spans already taken."""
    surnames = {key[0] for key, kind in names.items() if kind is NameType.PERSON and len(key) == 1}
    long = {word for word in surnames if len(word) >= SHORTEST}
    tokens = (t for s in article.sentences for t in s.tokens if capital(t)) if long else ()
    told = Counter(word for token in tokens for word in words_of(token.text)[-1:])
    often = [word for word in long if told[word] >= OFTEN]
    if not often:
        return
    lower = {t.text for s in article.sentences for t in s.tokens if t.text.islower()}
    named = {word for key in names for word in key}
    covered = ends_of(taken)
    for sentence in article.sentences:
        for token in sentence.tokens if sentence.zone is Zone.BODY else ():
            if token.pos != "PROPN" or not capital(token) or token.start in covered:
                continue
            word = plain(token)
            if word in named or word in lower or not _stands_alone(sentence, token):
                continue
            if sum(_is_slip(word, surname) for surname in often) == 1 and _is_nothing_else(word, token):
                yield sentence, token.start, end_of(token), NameType.PERSON


def _is_nothing_else(word: str, token: Token) -> bool:
    """Whether no list has a word: as a given name, a people or a place."""
    return word not in given_names() and not demonyms().get(token.text) and not entries(token.text)


def _is_slip(word: str, surname: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and misspells(word, surname)


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """Whether a word is part of no longer name, but for a form of address before it."""
    before = sentence.tokens[token.i - 1] if token.i else None
    after = sentence.tokens[token.i + 1] if token.i + 1 < len(sentence.tokens) else None
    if after is not None and (capital(after) or after.start == token.end and after.text == "-"):
        return False
    return before is None or not capital(before) or plain(before) in honorifics()
