"""Pairs the words of two names: which are the same, which are spelt otherwise, which only one of the two has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os.path import commonprefix

from factcheck.data import load
from factcheck.values.name_parts import SMALL, Parts, given_names, listed, same_given
from factcheck.values.spelling import (
    LIKELY,
    american,
    form_variant,
    given_variant,
    near,
    people_of,
    skeleton,
    word_variant,
)

MOST = 16
"""Words of a name that are paired; what a longer one has beyond them is left out."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """What pairing two names gave. `equal` counts words that are the same (or a nickname, or an initial and its
    name), `variants` those spelt otherwise, `sure` how surely all of them are mere spellings. `mended` names a
    difference that is none of substance (an initial, a small word). `left_out`: one of the two lacks a word in its
    middle, or has another small word there. `coarser`: one of the two has fewer words, all of them in the
    other."""

    equal: int = 0
    variants: int = 0
    sure: float = 0.0
    mended: str = ""
    left_out: bool = False
    coarser: bool = False

    @property
    def small_word(self) -> bool:
        """Whether a small word is all that differs."""
        return self.mended == A_SMALL_WORD


A_SMALL_WORD = "a small word"
APART = Pairing()


def glued(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the names differ in spaces and hyphens alone (`Del Giudice`, `DelGiudice`)."""
    return left != right and "".join(left) == "".join(right)


@dataclass(frozen=True, slots=True)
class _Step:
    left: int | None
    right: int | None
    score: float


def pair_words(left: Parts, right: Parts, person: bool) -> Pairing:
    """The best pairing in order of the words of two names."""
    if left.suffix and right.suffix and left.suffix != right.suffix and person:
        return APART
    a, b = left.words[:MOST], right.words[:MOST]
    if not a or not b:
        return APART
    if person and len(a) == len(b) == 2 and a == b[::-1]:
        return Pairing(equal=2, mended="the order of its words")
    if len(a) != len(b) and len(a) > 1 < len(b):
        a, b = _joined(a, b), _joined(b, a)
    if not person and (left.suffix or right.suffix):
        a, b = _without_company(a, b), _without_company(b, a)
    steps = _align(a, b, person)
    return _person(steps, a, b) if person else _other(steps, a, b)


def _without_company(words: tuple[str, ...], others: Sequence[str]) -> tuple[str, ...]:
    """The words without a `company` at their end that the other name's suffix stands for (`Alder Marine Co.`)."""
    closes = len(words) > 2 and words[-1] in ("company", "corporation") and words[-1] not in others
    return words[:-1] if closes else words


def _joined(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """The words, two that the other name writes as one put together (`Del Giudice`, `DelGiudice`)."""
    found: list[str] = []
    for word in words:
        if found and found[-1] + word in others:
            found[-1] += word
        else:
            found.append(word)
    return tuple(found)


def _align(a: Sequence[str], b: Sequence[str], person: bool) -> list[_Step]:
    """Steps through both names with the highest sum of word scores; words that stay alone score nothing."""
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    scores = [[_score(x, y, person, i, j, len(a), len(b)) for j, y in enumerate(b)] for i, x in enumerate(a)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], scores[i][j] + best[i + 1][j + 1] if scores[i][j] else 0.0)
    steps: list[_Step] = []
    i = j = 0
    while i < len(a) and j < len(b):
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            steps.append(_Step(i, j, scores[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            steps.append(_Step(i, None, 0.0))
            i += 1
        else:
            steps.append(_Step(None, j, 0.0))
            j += 1
    steps += [_Step(k, None, 0.0) for k in range(i, len(a))]
    return steps + [_Step(None, k, 0.0) for k in range(j, len(b))]


def _score(x: str, y: str, person: bool, i: int, j: int, n: int, m: int) -> float:
    """1 for the same word, a little less for a nickname or an initial, then how surely it is the same word misspelt."""
    if x == y:
        return 1.0
    if _umlaut(x) == _umlaut(y):
        return 0.99
    if _derived(x, y) or _derived(y, x):
        return 0.0
    if n == m == 1 and (people_of(x, y) or people_of(y, x)):
        return 0.0
    if not person and n > 1 < m and _kindred(x, y):
        return KINDRED
    if not person:
        alone = n == m == 1
        return 0.99 if american(x) == american(y) else _if_likely(word_variant(x, y) if alone else form_variant(x, y))
    given = n > 1 and m > 1 and i < n - 1 and j < m - 1
    if given and (same_given(x, y) or _initial(x, y) or _initial(y, x)):
        return 0.99
    if n == m > 2 and _syllable(x, y):
        return SYLLABLE
    if given or (x in given_names() and y in given_names()):
        return _if_likely(given_variant(x, y), 0.05)
    return _if_likely(word_variant(x, y), 0.25)


SYLLABLE = 0.5
"""How surely a syllable of a romanised name that differs in its vowels is the same (`Hun-seok`, `Hoon-seok`)."""


def _syllable(x: str, y: str) -> bool:
    """Whether two short words differ in their vowels alone."""
    return 2 < min(len(x), len(y)) and max(len(x), len(y)) < 5 and x[0] == y[0] and skeleton(x) == skeleton(y)


KINDRED = 0.7
"""How surely two nouns of bodies that are taken for each other stand for one body."""


def _kindred(x: str, y: str) -> bool:
    """Whether two words are nouns for bodies that are taken for each other (`agency`, `authority`), or are made from
    one verb (`Development`, `Developing`)."""
    rows: list[list[str]] = load("names")["organisation"]["kindred"]
    return any(x in row and y in row for row in rows) or _of_one_verb(x, y)


def _of_one_verb(x: str, y: str) -> bool:
    """Whether two words are a stem that is no short one with two endings by which nouns are made from verbs."""
    stem = len(commonprefix((x, y)))
    endings = load("names")["organisation"]["verbal"]
    return stem >= STEM and x[stem:] in endings and y[stem:] in endings


STEM = 5
"""Letters of the shortest stem: of shorter ones too many are two words' (`Trading`, `Tradition`)."""


def _derived(word: str, name: str) -> bool:
    """Whether a word is made from a name and means its bearer's people or ways (`Keynesian`, `Blairite`)."""
    return len(name) > 2 and word.startswith(name) and word[len(name) :] in _DERIVING


_DERIVING = frozenset({"ies", "ite", "ites", "ist", "ists", "ism", "ian", "ians", "esque"})


def _umlaut(word: str) -> str:
    """`mueller` and `muller` are both what is left of `müller`."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _if_likely(score: float, least: float = LIKELY) -> float:
    return min(score, 0.95) if score >= least else 0.0


def _initial(short: str, long: str) -> bool:
    """`j` for `john`, `jk` for `joanne`."""
    return len(short) <= 2 and short[0] == long[0] and short not in given_names() and (len(short) == 1 or len(long) > 2)


def _counts(steps: Sequence[_Step]) -> tuple[int, int, float]:
    """Words that are the same, words spelt otherwise, and how surely the latter are spellings."""
    equal = sum(s.score > 0.95 for s in steps)
    variants = [s.score for s in steps if 0 < s.score <= 0.95]
    sure = min(variants, default=0.0)
    if equal and sure >= LIKELY:
        sure += (1.0 - sure) * 0.5
    return equal, len(variants), round(sure, 3)


def _alone(steps: Sequence[_Step]) -> tuple[list[int], list[int]]:
    """Places of the words that only the left, only the right name has."""
    return [s.left for s in steps if s.right is None and s.left is not None], [
        s.right for s in steps if s.left is None and s.right is not None
    ]


def _person(steps: Sequence[_Step], a: Sequence[str], b: Sequence[str]) -> Pairing:
    equal, variants, sure = _counts(steps)
    only_left, only_right = _alone(steps)
    if only_left and only_right:
        return _two_sided(equal, variants, [a[i] for i in only_left], [b[j] for j in only_right])
    if not equal + variants:
        return APART
    if variants and equal == 1 and 0 in (*only_left, *only_right) and min(len(a), len(b)) > 1:
        return APART  # who has a given name in front is not somebody whose own is misspelt
    pairs = [(a[s.left], b[s.right]) for s in steps if s.left is not None and s.right is not None]
    if equal > 1 and variants == 1 and not only_left and not only_right and _one_letter(pairs):
        sure = max(sure, REST_EQUAL)
    initial = any(x != y and 1 in (len(x), len(y)) for x, y in pairs)
    return Pairing(equal, variants, sure, coarser=bool(only_left or only_right) or initial)


REST_EQUAL = 0.8
"""How surely a name of three words and more that differs in a letter is misspelt: relatives share a surname, but hardly
a given name with it."""


def _one_letter(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether the words that differ are a letter apart, and are not both common given names (`Eric`, `Erin`)."""
    apart = [(x, y) for x, y in pairs if x != y and not same_given(x, y)]
    return all(_letter_apart(x, y) and not (x in given_names() and y in given_names()) for x, y in apart)


def _letter_apart(x: str, y: str) -> bool:
    """Whether one letter parts two words, a first one only where romanisations take it for the other (`Kim`, `Gim`)."""
    return near(x, y) or (len(x) == len(y) > 2 and x[1:] == y[1:] and skeleton(x) == skeleton(y))


def _two_sided(equal: int, variants: int, left: list[str], right: list[str]) -> Pairing:
    """Both names have a word of their own: two people, unless it is a middle initial."""
    if equal >= 2 and not variants and len(left) == len(right) == 1 and min(len(left[0]), len(right[0])) == 1:
        return Pairing(equal, mended="an initial")
    return APART


def _other(steps: Sequence[_Step], a: Sequence[str], b: Sequence[str]) -> Pairing:
    equal, variants, sure = _counts(steps)
    only_left, only_right = _alone(steps)
    content_left = [i for i in only_left if a[i] not in SMALL]
    content_right = [j for j in only_right if b[j] not in SMALL]
    if not equal + variants or (content_left and content_right) or _plural(a, b):
        return APART
    if variants and (equal or len(a) == len(b) == 1 or sure >= LIKELY):
        more = len(content_left) + len(content_right)
        enough = not more or equal > more
        return Pairing(equal, variants, sure) if enough else APART
    inner = _inner(content_left, len(a)) or _inner(content_right, len(b))
    if inner:
        return Pairing(equal, sure=WORD_LOST, left_out=True)
    if content_left or content_right:
        return Pairing(equal, coarser=True)
    small = [a[i] for i in only_left], [b[j] for j in only_right]
    if not small[0] and not small[1]:
        return Pairing(equal)
    if _fixed(a, *small):
        return Pairing(equal, sure=SMALL_WORD, left_out=True)
    return Pairing(equal, mended=A_SMALL_WORD)


WORD_LOST, SMALL_WORD = 0.6, 0.7
"""How surely a name is a slip for another that has one inner word more, or `the` or another preposition there."""


def _fixed(words: Sequence[str], left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether `the`, or one preposition for another, is a slip in this name: people are free with both in what an
    office of state or a body of its sort is called (`Ministry of Trade`, `Ministry for the Trade`)."""
    if words[0] in listed("names", "organisation", "free"):
        return False
    prepositions = {*left, *right} - {"the"}
    return not prepositions or (len(left) == len(right) == 1 and prepositions <= _PREPOSITIONS)


_PREPOSITIONS = frozenset({"of", "for", "on", "in", "at", "to"})


def _plural(a: Sequence[str], b: Sequence[str]) -> bool:
    """One member and many (`Ranger`, `Rangers`): no slip where the word is the whole name, or a short form of it."""
    if min(len(a), len(b)) > 1:
        return False
    return a[-1] in plurals(b[-1]) or b[-1] in plurals(a[-1])


def plurals(name: str) -> tuple[str, ...]:
    """What several bearers of a name are called (`the Bergs`, `the Joneses`)."""
    return (f"{name}es", f"{name}s") if name.endswith(("s", "x", "z", "ch", "sh")) else (f"{name}s",)


def _inner(places: Sequence[int], size: int) -> bool:
    """Whether a single word is missing that is neither among the first nor the last words of the name."""
    return len(places) == 1 and 0 < places[0] < size - 1 and size >= 4
