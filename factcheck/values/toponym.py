"""Place names as strings: one form for the spellings that mean the same, and a measure of near-identity."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.data import load
from factcheck.values.spelling import LIKELY, american, people_of, word_variant

_MARKS = re.compile(r"[’'‘`´ʻʿ]")
_BREAKS = re.compile(r"[^\w]+")
_STREETISH = re.compile(r"\d|street|avenue|road|boulevard|drive|lane|way|place")

LONG_WORD = 7
"""From this length on two letters may differ before a word counts as another word, below it one."""


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The name without case, accents, hyphens, apostrophes, full stops and `the`, short forms written out.

    Equal for spellings that mean the same (`St. Mary's` and `Saint Marys`, `U.S.` and `United States`).
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    words = _BREAKS.sub(" ", _MARKS.sub("", plain)).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return _alias(" ".join(_expand(words)))


def _expand(words: list[str]) -> list[str]:
    data = load("place_names")
    written = [data["words"].get(w, w) if len(words) > 1 else w for w in words]
    last = len(words) - 1
    for i, word in enumerate(words):
        if word == "st" and last:
            written[i] = data["saint"]["after" if i == last else "before"]
    if _STREETISH.search(" ".join(written)):
        written = [data["compass"].get(w, w) for w in written]
    return written


def _alias(folded: str) -> str:
    return str(load("place_names")["aliases"].get(folded, folded))


def same_name(left: str, right: str) -> bool:
    """Whether two spellings mean the same name: equal once folded, a space more or less and British or American
    spelling included."""
    a, b = _levelled(left), _levelled(right)
    return a == b or a.replace(" ", "") == b.replace(" ", "")


def _levelled(name: str) -> str:
    return " ".join(map(american, fold(name).split()))


def core(name: str) -> str:
    """The name without common nouns at either end: `Rue Daunou area` is `Rue Daunou`; '' where all words are common."""
    words = name.split()
    proper = [i for i, w in enumerate(words) if w[:1].isupper()]
    return " ".join(words[proper[0] : proper[-1] + 1]) if proper else ""


def near_spelling(left: str, right: str) -> bool:
    """Whether two different names look like two spellings of one.

    As many words in each, one of which differs: by one letter (a swap of neighbours counts as one), by two in words
    of at least LONG_WORD letters. Words with digits, and words shorter than four letters, never pass for each other.
    """
    a, b = _levelled(left).split(), _levelled(right).split()
    if len(a) != len(b):
        return False
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(unlike) == 1 and _near_word(*unlike[0])


def toponym_variant(left: str, right: str) -> float:
    """0 to 1: how surely two names that look alike are one place's; more where other words of the name are the same."""
    pairs = list(zip(_levelled(left).split(), _levelled(right).split(), strict=False))
    sure = min((word_variant(x, y) for x, y in pairs if x != y), default=0.0)
    return sure + (1.0 - sure) * 0.5 if sure >= LIKELY and any(x == y for x, y in pairs) else sure


def _near_word(left: str, right: str) -> bool:
    shorter = min(len(left), len(right))
    if shorter < 4 or not (left.isalpha() and right.isalpha()):
        return False
    if people_of(left, right) or people_of(right, left):
        return False
    if abs(len(left) - len(right)) > 1:
        return False  # an ending more (`Velm`, `Velmia`) makes another name
    allowed = 2 if shorter >= LONG_WORD else 1
    return DamerauLevenshtein.distance(left, right, score_cutoff=allowed) <= allowed
