"""Names that the words right behind them tell for a place's, whatever the tagger takes them for: `Velm, 40 km (25
miles) north of Oslo`, `Velm, a fishing village`, `Velm in Denmark`."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.data import load
from factcheck.gazetteer import is_country
from factcheck.grammar.places.readings import text_of
from factcheck.grammar.places.words import listed
from factcheck.model import Token

REACH = 12
"""Tokens behind a name in which the direction of a distance must stand, brackets with other units included."""
DESCRIBED = 4
"""Words of an apposition up to its noun (`a small fishing village`)."""
COUNTRY = 3
"""Words of the longest country that is looked for."""


def told_behind(tokens: Sequence[Token], end: int) -> bool:
    """Whether the words from token `end` on say that the name before it is a place's."""
    if end + 1 >= len(tokens):
        return False
    if tokens[end].text == ",":
        return _far_from(tokens, end + 1) or _called_a_town(tokens, end + 1)
    return tokens[end].lower == "in" and _country_at(tokens, end + 1)


def _far_from(tokens: Sequence[Token], start: int) -> bool:
    """`some 30 km (19 miles) south of …`"""
    ways = load("distances")
    at = start
    while at < len(tokens) and tokens[at].lower in ways["about"]:
        at += 1
    if at + 2 >= len(tokens) or tokens[at].tag != "CD" or tokens[at + 1].lemma not in listed("distances", "units"):
        return False
    behind = tokens[at + 2 : at + REACH]
    return any(t.lower in ways["from"] and (k == 0 or _leads(behind[k - 1])) for k, t in enumerate(behind))


def _leads(token: Token) -> bool:
    """Whether a word may stand between a distance and what it is measured from."""
    return token.lower in load("distances")["ways"] or token.text == ")"


def _called_a_town(tokens: Sequence[Token], start: int) -> bool:
    """`a small fishing village`"""
    if tokens[start].lower not in ("a", "an", "the"):
        return False
    towns = listed("of", "settlement") | listed("of", "land")
    for token in tokens[start + 1 : start + 1 + DESCRIBED]:
        if token.lower in towns:
            return True
        if token.pos not in ("ADJ", "NOUN", "VERB", "PROPN", "PUNCT", "ADV") or token.text == ",":
            return False
    return False


def _country_at(tokens: Sequence[Token], start: int) -> bool:
    """A country's name from a token on."""
    stops = range(start + 1, min(start + COUNTRY, len(tokens)) + 1)
    names = (text_of(tokens[start:stop]) for stop in stops if tokens[start].text[:1].isupper())
    return any(map(is_country, names))
