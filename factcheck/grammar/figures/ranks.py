"""Ordinals that rank something: `second term`, `13th largest`, `No. 1`, `ranked 12th`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from factcheck.data import load
from factcheck.grammar.figures.nouns import index_after, token_at
from factcheck.grammar.figures.numerals import CARDINAL_WORDS, ORDINALS, TENS, UNITS, read_words
from factcheck.grammar.figures.traps import is_barred
from factcheck.grammar.figures.unit_words import ends_like_first
from factcheck.grammar.names.headline_case import is_title_case
from factcheck.grammar.words import any_of, plain
from factcheck.model import Sentence, Token

_DATA = load("ranks")
_NAMES = frozenset(_DATA["names"])
_PLACING = frozenset(_DATA["placing"])
_MOMENTS = any_of(_DATA["moments"])
_NUMBER_WORD = any_of((*UNITS, *TENS))
_PARTS = frozenset(load("numbers")["fractions"])

_DETERMINERS = frozenset({"DT", "PRP$", "POS", "JJ", "WDT"})

LARGEST = 1e15
_LOWEST_PLACE = 100
_NAME_WORDS = 4
_WINDOW = 14

_NUMERAL = any_of((*CARDINAL_WORDS, *ORDINALS))
_START = re.compile(
    rf"""(?<![\w.,#$-])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}}){{0,3}})(?:st|nd|rd|th)
      | (?P<word>(?:an?\s(?=(?:hundred|thousand|million|billion|trillion)(?:th|[\s-])))?{_NUMERAL})
      | (?P<sign>\#|[Nn]os?\.?\s?|[Nn]umero\s)(?P<plain>\d{{1,3}})
      | (?P<number>[Nn]umber\s)(?P<spelled>{_NUMBER_WORD}|\d{{1,3}})
      | (?P<ranked>(?:ranked|ranking|ranks|placed)\s(?:at\s|number\s)?)(?P<rank>\d{{1,3}}))(?![\w%]|[.,]\d|-year)""",
    re.VERBOSE | re.IGNORECASE,
)
_FOLLOWED = re.compile(rf"[\s-]{any_of(_DATA['followed_by'])}\b(?!['’]s)", re.IGNORECASE)
_CARDINAL_AFTER = re.compile(
    rf"\s(?:few|couple|several|{any_of(w for w in CARDINAL_WORDS if w != 'one')}|\d+)\b", re.IGNORECASE
)
_PICTURED = re.compile(r"\s(?:from\s)?(?:the\s)?(?:right|left)(?=\s?[),.;])", re.IGNORECASE)
"""Where somebody stands in a picture: `(second right)`, `third from left,`."""
_MOMENT = re.compile(rf"\b{_MOMENTS}\s\Z", re.IGNORECASE)
_PART_BEFORE = re.compile(
    rf"(?:\b(?:an?|last|final|middle|bottom|top|remaining|other|attacking|defensive|{_NUMBER_WORD})[\s-])\Z",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"\b(?:at|from|when|since|until|or|wait\sa|just\sa|world\swar\sthe)\s\Z", re.IGNORECASE)
_FIRST_PLACE = re.compile(r"in\sthe\sfirst\splace\b", re.IGNORECASE)
_BEFORE_PLACE = re.compile(
    r"(?:\b(?:the|world|their|its|his|her|current|as|former|at|is|to)|['’]s)\s\Z(?<!the\sphone\s)", re.IGNORECASE
)
_STREET = re.compile(r"\s[A-Z][a-z]+\s(?:Street|Road|Avenue)")
_INSIDE = re.compile(r"[\w,;:]\s?\Z")
_HOUR = re.compile(r"[\s-]hour\b", re.IGNORECASE)
_DAY = re.compile(r"\b(?:on|by|until|till|from|before|after|since)\sthe\s\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rank:
    """An ordinal: where it stands (offsets of the sentence's text) and its number."""

    start: int
    end: int
    value: int


def ranks(sentence: Sentence) -> Iterator[Rank]:
    """The ranks told in a sentence, in text order."""
    text, at = plain(sentence.text), 0
    for found in _START.finditer(text):
        if found.start() < at:
            continue
        rank = _read(text, found)
        at = rank.end if rank else found.start() + 1
        if rank and rank.value > 0 and _ranks(sentence, rank, found):
            yield rank


def _read(text: str, found: re.Match[str]) -> Rank | None:
    if found["digits"]:
        value = int(found["digits"].replace(",", ""))
        weight = text[found.end() - 2 : found.end()].lower() == "st" and not ends_like_first(value)
        return None if weight else Rank(found.start(), found.end(), value)
    for group in ("plain", "rank"):
        if found[group]:
            return Rank(found.start() if group == "plain" else found.start(group), found.end(), int(found[group]))
    if spelled := found["spelled"]:
        value = int(spelled) if spelled.isdigit() else int(UNITS.get(spelled.lower(), TENS.get(spelled.lower(), 0)))
        return Rank(found.start(), found.end(), value)
    article = re.match(r"an?\s", found["word"], re.IGNORECASE)
    words = read_words(text, found.start() + (article.end() if article else 0), one=article is not None)
    if words is None or not words.ordinal or words.value >= LARGEST:
        return None
    return Rank(found.start(), words.end, int(words.value))


def _ranks(sentence: Sentence, rank: Rank, found: re.Match[str]) -> bool:
    """Whether the ordinal ranks something: no date, fraction, name, moment or adverb."""
    text = plain(sentence.text)
    if found["sign"] or found["number"] or found["ranked"]:
        return _is_placing(text, rank, found)
    before = text[max(0, rank.start - 24) : rank.start]
    word = text[rank.start : rank.end].lower()
    if (
        is_barred(text, rank.start, rank.end)
        or _FOLLOWED.match(text, rank.end)
        or _CARDINAL_AFTER.match(text, rank.end)
        or _PICTURED.match(text, rank.end)
    ):
        return False
    if rank.value == 11 and _HOUR.match(text, rank.end):
        return False  # at the eleventh hour
    if word in _PARTS and _PART_BEFORE.search(before) and not _noun_follows(sentence, rank):
        return False
    if word == "second" and _MOMENT.search(before) and not _noun_follows(sentence, rank):
        return False
    if word == "first" and (_AT_FIRST.search(before) or _FIRST_PLACE.match(text, rank.start - 7)):
        return False
    if found["digits"] and _DAY.search(before) and not _noun_follows(sentence, rank):
        return False
    return not _in_name(sentence, rank) and not _adverb(sentence, rank)


def _is_placing(text: str, rank: Rank, found: re.Match[str]) -> bool:
    """`No. 1` is a rank where `the`, a possessor or a word like `current` stands before it, else mostly a name."""
    if found["ranked"]:
        return not is_barred(text, rank.start, rank.end)
    before = text[max(0, rank.start - _WINDOW) : rank.start]
    street = _STREET.match(text, rank.end)
    return rank.value <= _LOWEST_PLACE and not street and bool(_BEFORE_PLACE.search(before))


def _noun_follows(sentence: Sentence, rank: Rank) -> bool:
    after = _token_after(sentence, rank)
    return after is not None and (after.tag[:2] in ("NN", "JJ", "VB") or after.text == "-")


def _in_name(sentence: Sentence, rank: Rank) -> bool:
    """`the Ninth Circuit`, `82nd Airborne Division`, `Fifth Avenue`."""
    after = _token_after(sentence, rank)
    if _is_capital(sentence, rank, after):
        return True
    if after is None or not after.text[:1].isupper():
        return False
    run = takewhile(lambda t: t.text[:1].isupper(), sentence.tokens[after.i : after.i + _NAME_WORDS])
    return any(token.text.rstrip(".") in _NAMES for token in run)


def _is_capital(sentence: Sentence, rank: Rank, after: Token | None) -> bool:
    """A word with a capital inside a sentence that is no headline: `the Second Front`, `Fifth and Main`."""
    inside = _INSIDE.search(sentence.text[max(0, rank.start - 3) : rank.start])
    if not inside or not sentence.text[rank.start].isupper() or is_title_case(sentence.text):
        return False
    return after is None or after.text[:1].isupper() or after.tag[:2] not in ("NN", "JJ")


def _adverb(sentence: Sentence, rank: Rank) -> bool:
    """`was first seen`, `First, …`: an adverb, unless it tells a place reached (`finished second`)."""
    first = token_at(sentence, sentence.span.start + rank.start)
    last = token_at(sentence, sentence.span.start + rank.end - 1)
    if first is None or last is None:
        return False
    before = sentence.tokens[first.i - 1] if first.i else None
    after = _token_after(sentence, rank)
    if before is None and after is not None and after.text in ",:":
        return True
    if before is not None and before.lemma in _PLACING and before.pos in ("VERB", "AUX"):
        return after is not None and after.tag in ("VBN", "VBD", "VBG", "VB")
    if before is not None and before.tag in _DETERMINERS and before.lower not in ("that", "this"):
        return False
    return last.tag == "RB" and (after is None or after.tag[:2] not in ("NN", "JJ"))


def _token_after(sentence: Sentence, rank: Rank) -> Token | None:
    at = index_after(sentence, sentence.span.start + rank.end)
    return sentence.tokens[at] if at < len(sentence.tokens) else None
