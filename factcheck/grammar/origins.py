"""Where people, crews and ships are said to come from: `Danish sailors`, `a Kenyan-flagged tanker`, `two Swedes`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.gazetteer import demonyms
from factcheck.grammar.titles import person_roles
from factcheck.model import Sentence, Token
from factcheck.values.name_parts import listed

REACH = 5
"""Tokens after an adjective of origin in which the noun that it describes must stand."""

_INNER = ("ADJ", "NOUN", "PROPN", "NUM")


def origins(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Tokens that tell the origin of somebody or of a ship, with the code of the country. The adjective of an office,
    a body or an idea (`Danish government`, `Danish law`) tells none."""
    for token in sentence.tokens:
        country = demonyms().get(token.text)
        if country and token.entity not in ("ORG", "LANGUAGE", "WORK_OF_ART") and _describes(sentence, token):
            yield token.i, country


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
