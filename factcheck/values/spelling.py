"""How surely two differing words or names are two spellings of one.

A word pair scores by edit distance (Damerau-Levenshtein, by rapidfuzz) against its length, and by whether both have
the same skeleton once the letters that transliterations disagree on are levelled (Mohamad, Mohammed). The steps were
set by hand so that one wrong letter in a long word counts, and a short word counts for little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.data import load
from factcheck.values.name_parts import given_names, listed, offices

LIKELY = 0.5
"""From here on two words are taken for spellings of one word."""

# What transliterations and misspellings disagree on, levelled in this order.
_LEVEL = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"sch|sh|ch|cz|sz|zh|tch"), "s"),
    (re.compile(r"ck|kh|gh|q|c|g"), "k"),
    (re.compile(r"dh|dj"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"bh"), "b"),
    (re.compile(r"v|w"), "f"),
    (re.compile(r"z|x"), "s"),
    (re.compile(r"(?<=.)[aeiouyh]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_DIGIT = re.compile(r"\d")
_NUMERAL = re.compile(r"[ivx]+")

# Endings by which one word of an organisation's name differs in two articles (Distribution, Distributors).
_ENDINGS = re.compile(r"(?:e?s|y|ies|e|(?:er|or|ing|ion|ment|ive|i?an|ist|ic|al)s?|ity|ery|ary)?")


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The word with the letters levelled that transliterations disagree on, inner vowels dropped."""
    return _replaced(word, _LEVEL)


def _replaced(word: str, steps: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for pattern, to in steps:
        word = pattern.sub(to, word)
    return word


@cache
def _american(section: str) -> dict[str, str]:
    """British words, or endings, and their American forms."""
    text: str = load("variants")[section]["pairs"]
    rows: dict[str, str] = {}
    for pair in text.split(","):
        british, _, form = pair.strip().partition("=")
        rows[british] = form
    return rows


@lru_cache(maxsize=20_000)
def american(word: str) -> str:
    """The folded word as American English spells it; other words come back as they are."""
    listed = _american("words").get(word)
    if listed:
        return listed
    for british, form in _american("endings").items():
        if word.endswith(british) and len(word) >= len(british) + 3:
            return word.removesuffix(british) + form
    return word


@lru_cache(maxsize=50_000)
def word_variant(left: str, right: str) -> float:
    """0 to 1: how surely two folded words are spellings of one. 1 for the same word, 0 for numbers that differ."""
    if left == right:
        return 1.0
    short, long = sorted((len(left), len(right)))
    if short < 3 or _DIGIT.search(left + right) or (_NUMERAL.fullmatch(left) and _NUMERAL.fullmatch(right)):
        return 0.0
    distance = DamerauLevenshtein.distance(left, right, score_cutoff=3)
    score = _by_distance(distance, short, long)
    if (
        long >= 5
        and not _made_from(left, right)
        and skeleton(left) == skeleton(right)
        and distance <= min(FARTHEST, max(2, long // 2))
    ):
        score = max(score, 0.85)
    if score < PARTICLE_LOST and _particle_lost(*sorted((left, right), key=len)):
        return PARTICLE_LOST
    return score if left[0] == right[0] else score * 0.65


FARTHEST = 3
"""Edits beyond which two words of one skeleton are two words (`Gordon`, `guardian`)."""


def _made_from(left: str, right: str) -> bool:
    """Whether one word is made from the other: `Velm`, `Velmia`."""
    short, long = sorted((left, right), key=len)
    return long.startswith(short) and long[len(short) :] in ("ia", "ian", "ic", "ish", "ese")


def people_of(word: str, place: str) -> bool:
    """Whether a word is what a place's people are called: `african`, `africa`."""
    return word == f"{place}n" and place.endswith("a")


PARTICLE_LOST = 0.6
"""How surely a word is another that has lost the particle it is written together with."""
LONG_REST = 6
"""Letters that must be left of it: many short names are another with such a beginning (`Roy`, `Leroy`)."""


def _particle_lost(short: str, long: str) -> bool:
    begin = long.removesuffix(short)
    listed_ones = listed("titles", "particles", "written_together")
    return begin in listed_ones and len(short) >= LONG_REST and short not in given_names()


def _by_distance(distance: int, short: int, long: int) -> float:
    if distance == 1:
        return 0.3 if short < 4 else 0.5 if long == 4 else 0.7 if long == 5 else 0.85
    if distance == 2 and short >= 6:
        return 0.55 if short == long else 0.4
    return 0.0


def given_variant(left: str, right: str) -> float:
    """As `word_variant` for given names: those of different gender, and short common ones, are two people."""
    if left != right and min(len(left), len(right)) > 2 and levelled(left) == levelled(right):
        return 0.85
    score = word_variant(left, right)
    if score in (0.0, 1.0):
        return score
    known = given_names()
    genders = {known.get(left, "?"), known.get(right, "?")}
    if genders == {"m", "f"} or _feminine_pair(left, right):
        return 0.1
    alike = skeleton(left) == skeleton(right)
    if "?" not in genders and not alike:
        return 0.2
    if len(genders) == 2 and "?" in genders and (near(left, right) or _of_one_stem(left, right)):
        return max(score, 0.55)
    if min(len(left), len(right)) >= 5:
        return score
    return max(0.5 if alike and len(left) != len(right) else 0.0, score * 0.6)


# What romanisations of one given name disagree on at its ends, levelled in this order (`Yelena`, `Elena`; `Jan`, `Yan`;
# `Dmitriy`, `Dmitri`).
_LEVEL_GIVEN = (
    (re.compile(r"^ye"), "e"),
    (re.compile(r"^[ij](?=[aou])"), "y"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(?<=[^aeiou])(?:iy|ij|ii|yi)$"), "i"),
)


@lru_cache(maxsize=20_000)
def levelled(given: str) -> str:
    """A folded given name with what romanisations disagree on at its ends levelled."""
    return _replaced(given, _LEVEL_GIVEN)


STEM = 6
"""Letters with which the forms of a given name in two languages begin alike, at least."""


def _of_one_stem(left: str, right: str) -> bool:
    """Whether two given names differ but in a short ending (`Theodore`, `Theodoros`)."""
    alike = _common(left, right)
    return alike >= STEM and max(len(left), len(right)) - alike <= 3


def near(left: str, right: str) -> bool:
    """Whether one letter parts two words of three letters and more that begin alike (`Josh`, `Josg`)."""
    if left[0] != right[0] or min(len(left), len(right)) < 3:
        return False
    return bool(DamerauLevenshtein.distance(left, right, score_cutoff=1) == 1)


def misspells(word: str, name: str) -> bool:
    """Whether one letter parts a word from a name, or two that are swapped; an ending more or less makes a plural, or
    another name."""
    return near(word, name) and not word.startswith(name) and not name.startswith(word)


def _feminine_pair(left: str, right: str) -> bool:
    """`Jan` and `Jana`, `Mario` and `Maria`: a man's and a woman's form of one name."""
    short, long = sorted((left, right), key=len)
    if len(short) == len(long):
        return short[:-1] == long[:-1] and {short[-1], long[-1]} == {"o", "a"}
    return long in (short + "a", short + "ina", short + "ine")


@lru_cache(maxsize=20_000)
def form_variant(left: str, right: str) -> float:
    """As `word_variant` for words of an organisation, law or work, which also differ in number and ending. An office
    and its body (`Commissioner`, `Commission`) are two things."""
    if american(left) == american(right):
        return 1.0
    stem = _common(left, right)
    if _is_office(left) is not _is_office(right) and stem >= 3:
        return 0.0
    endings = (left[stem:], right[stem:])
    if stem >= 4 and stem >= 0.5 * max(len(left), len(right)) and all(map(_ENDINGS.fullmatch, endings)):
        return max(0.8, word_variant(left, right))
    return word_variant(left, right)


def _is_office(word: str) -> bool:
    return word in offices() or word.removesuffix("s") in offices()


def _common(left: str, right: str) -> int:
    """Length of the common beginning."""
    size = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        size += 1
    return size
