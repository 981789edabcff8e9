"""The type of a name that only the tagger tells: its guess holds where the signs around the name bear it out, gives way
where they tell another, and counts for nothing where there are none."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.names.signs import STRONG, Sign, Signs
from factcheck.values.name import NameType
from factcheck.values.name_parts import given_names, listed

LONGEST_PERSON = 4
"""Words of the longest name that signs alone make a person's."""


def guessed(guess: NameType, signs: Signs, words: Sequence[str], mentions: int, lower: int) -> NameType:
    """The type, OTHER where it is not told. `mentions` is how often the tagger made the guess; `lower` counts the outer
    words of the name that the article has in lower case as well."""
    given = words[0] in given_names()
    person = signs[Sign.PERSON] + given * (STRONG if len(words) > 1 else 1)
    if guess is NameType.PERSON:
        return _person(signs, person, len(words), lower)
    if guess is NameType.ORG:
        return _body(signs, person, words, mentions)
    if guess is NameType.OTHER and person >= STRONG + given and not signs[Sign.THING] and _short(words):
        return NameType.PERSON
    return guess


def _short(words: Sequence[str]) -> bool:
    return 2 <= len(words) <= LONGEST_PERSON


def _person(signs: Signs, person: int, size: int, lower: int) -> NameType:
    against = signs[Sign.THING] + (lower if size > 1 else 0)
    if person and person >= max(against, signs[Sign.BODY]):
        return NameType.PERSON
    if signs[Sign.BODY] >= STRONG and signs[Sign.BODY] > person + signs[Sign.THING]:
        return NameType.ORG
    if against:
        return NameType.OTHER
    return NameType.PERSON if size > 1 or signs[Sign.SPEAKER] else NameType.OTHER


def _body(signs: Signs, person: int, words: Sequence[str], mentions: int) -> NameType:
    told = signs[Sign.BODY] + signs[Sign.SPEAKER]
    if person >= STRONG and person > signs[Sign.BODY] + signs[Sign.THING] and words[0] != "the":
        return NameType.PERSON
    if signs[Sign.NEITHER] > told:
        return NameType.OTHER
    if len(words) > 1 or told or _a_bodys_word(words[0]):
        return NameType.ORG
    return NameType.ORG if mentions > 1 and not signs[Sign.THING] and not person else NameType.OTHER


def _a_bodys_word(word: str) -> bool:
    """`Congress`, `the Navy`, `ostra.com`: a word that names of bodies begin or end with, or an address."""
    return word in listed("names", "organisation", "last") | listed("names", "organisation", "first")
