"""Where people, crews and ships are said to come from: `Danish sailors`, `a Kenyan-flagged tanker`, `two Swedes`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.gazetteer import demonyms, entries
from factcheck.grammar.names.titles import person_roles
from factcheck.model import Sentence, Token
from factcheck.values.name_parts import fold, given_names, listed
from factcheck.values.spelling import near

REACH = 5
"""Tokens after an adjective of origin in which the noun that it describes must stand."""

_INNER = ("ADJ", "NOUN", "PROPN", "NUM")


def origins(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Tokens that tell the origin of somebody or of a ship, with the code of the country, '' where a letter is wrong.
    The adjective of an office, a body or an idea (`Danish government`, `Danish law`) tells none."""
    for token in sentence.tokens:
        country = demonyms().get(token.text)
        if country and token.entity not in ("ORG", "LANGUAGE", "WORK_OF_ART") and _describes(sentence, token):
            yield token.i, country
        elif not country and token.i and meant_origin(token.text) and _before_bearer(sentence, token):
            yield token.i, ""


def _before_bearer(sentence: Sentence, adjective: Token) -> bool:
    """Whether people or ships are named right after, whatever the tagger takes them for beside a word unknown to it."""
    following = sentence.tokens[adjective.i + 1 : adjective.i + 2]
    return any(w in _bearers() or w in person_roles() for t in following for w in (t.lemma, t.lower))


@lru_cache(maxsize=8192)
def meant_origin(word: str) -> str:
    """The code of the country whose adjective a word is that has one letter wrong (`Kenyen`), '' for any other word:
    for places, given names, short words and those that two countries' adjectives are as like."""
    if len(word) < LONG or not word.istitle() or fold(word) in given_names() or entries(word):
        return ""
    if word in demonyms() or word.removesuffix("s") in demonyms():
        return ""
    countries = {code for known, code in demonyms().items() if len(known) >= LONG and near(fold(word), fold(known))}
    return countries.pop() if len(countries) == 1 else ""


LONG = 5
"""Letters from which an adjective of origin is known with a letter wrong."""


def _describes(sentence: Sentence, adjective: Token) -> bool:
    tokens = sentence.tokens
    following = tokens[adjective.i + 1] if adjective.i + 1 < len(tokens) else None
    if following is not None and following.text in ("-", "‑"):
        after = tokens[adjective.i + 2 : adjective.i + 3]
        return bool(after) and after[0].lower in listed("roles", "origin", "joined")
    noun = None
    for token in tokens[adjective.i + 1 : adjective.i + 1 + REACH]:
        if token.pos not in _INNER or token.text[:1].isupper():
            break
        noun = token
    if noun is None:
        return False
    if noun.lemma in listed("roles", "origin", "spoken"):
        return False
    return noun.lemma in person_roles() or noun.lower in _bearers() or noun.lemma in _bearers()


def _bearers() -> frozenset[str]:
    return listed("roles", "origin", "nouns") | listed("roles", "ship", "nouns")
