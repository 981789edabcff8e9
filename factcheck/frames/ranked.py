"""In which row an ordinal ranks: `finished third in the final`, `the fifth-largest port in Europe`, `her second title`.

Most ordinals tell which of several is meant (`the second man`, `the first leg`) and rank nothing: two of them are two
things. Those that do rank stand in a row, and only ranks in one row can clash: the rank a place reached, a size, or how
often somebody has attained something; whose it is; and the race, region or time that the row is limited to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from factcheck.clauses import NOUNS, objects_of, verb_above
from factcheck.clauses.triggers import word_class
from factcheck.data import load
from factcheck.frames.titles import EntityAt
from factcheck.model import Claim, Frame, Sentence, Token

PLACE, MOVED, NTH = "place", "place moved to", "nth"
"""Rows of places reached, of places that a table now gives after a change, and of what somebody attained, or what
happened, one after the other. Rows by size are named by the size."""

_PERIODS = frozenset(load("ranks")["rows"]["periods"])

REACH = 12
"""Tokens behind a rank, or behind what is ranked, that may say which row it is in."""


def as_ranked(frame: Frame, claim: Claim, sentence: Sentence, at: EntityAt) -> Frame:
    """The frame of an ordinal with the row it ranks in; any other frame as it is."""
    tokens = sentence.tokens_in(claim.span) if claim.kind == "ordinal" else []
    if not tokens:
        return frame
    last = tokens[-1].i + 1
    noun = _noun(sentence, last)
    if _is_place(sentence, tokens[0], noun):
        return _placed(frame, sentence, tokens[0], noun.i + 1 if noun else last, at)
    if noun is None:
        return frame
    return _by_size(frame, sentence, last, noun) or _nth(frame, sentence, noun, at) or frame


def compare_rows(left: Frame, right: Frame) -> str:
    """`same` where two ordinals rank in one row, `other` where they do not, `one unsaid` and `unsaid` where not both
    say among what. What is attained one after the other is counted over one time, and is of one make."""
    if not left.rank or left.rank != right.rank or (left.rank == NTH and _counted_apart(left, right)):
        return "other"
    if not left.row or not right.row:
        return "unsaid" if left.row == right.row else "one unsaid"
    return "same" if _one_holds_other(left.row, right.row) else "other"


def _counted_apart(left: Frame, right: Frame) -> bool:
    """Whether one is counted over a time that the other does not name, or the two are of two makes."""
    times = [_PERIODS & set(f.row) for f in (left, right)]
    return times[0] != times[1] or not _one_holds_other(left.modifiers, right.modifiers)


def _one_holds_other(left: Iterable[str], right: Iterable[str]) -> bool:
    return set(left) <= set(right) or set(right) <= set(left)


def _placed(frame: Frame, sentence: Sentence, first: Token, end: int, at: EntityAt) -> Frame:
    """A place reached: whose it is, and in what."""
    verb = verb_above(sentence, first)
    ranked = verb is not None and verb.lemma in _words("ranking") and frame.patients
    holders = frame.patients if ranked else frame.agents
    rank = MOVED if verb is not None and verb.lemma in _words("moving") else PLACE
    return replace(frame, rank=rank, measured=PLACE, modifiers=(), agents=holders, row=_row(sentence, end))


def _is_place(sentence: Sentence, first: Token, noun: Token | None) -> bool:
    """`finished third`, `came in fourth place`, `was ranked 12th`; not `the third`, nor `from ninth`."""
    verb = verb_above(sentence, first)
    if verb is None or verb.lemma not in _words("placing") or not 0 < first.i - verb.i <= REACH:
        return False
    before = sentence.tokens[first.i - 1]
    if (
        before.pos in ("DET", "PRON")
        or before.lower == "from"
        or any(t.lower in _words("under_way") for t in sentence.tokens)
    ):
        return False
    return noun is None or noun.lemma in _words("places")


def _noun(sentence: Sentence, begin: int) -> Token | None:
    """The noun that an ordinal stands before."""
    found = None
    for token in sentence.tokens[begin : begin + REACH]:
        inside = token.pos in (*NOUNS, "ADJ", "NUM") or token.tag in ("VBG", "VBN", "RBS", "HYPH") or token.text == "-"
        if not inside or (token.entity in ("DATE", "TIME") and token.pos == "PROPN"):
            break
        found = token if token.pos in NOUNS else found
    return found


def _by_size(frame: Frame, sentence: Sentence, begin: int, noun: Token) -> Frame | None:
    """`the fifth-largest port in Europe`, `Europe's fifth most visited city`."""
    words = [t for t in sentence.tokens[begin : begin + 3] if t.text != "-"]
    if not words or words[0].tag not in ("JJS", "RBS"):
        return None
    size = words[1].lemma if words[0].tag == "RBS" and len(words) > 1 else words[0].lemma
    modifiers = tuple(m for m in frame.modifiers if m.lower() not in (size, words[0].lower, words[0].lemma))
    row = tuple(dict.fromkeys((*_content(_owner(sentence, begin)), *_row(sentence, noun.i + 1))))
    kept = tuple(word_class(m) for m in modifiers if m.lstrip("@").lower() not in row)
    return replace(frame, rank=_sizes().get(size, size), modifiers=kept, row=row)


def _owner(sentence: Sentence, begin: int) -> list[Token]:
    """Whose rank it is that ends before a token, by the order of the words: `India's 13th largest`."""
    run: list[Token] = []
    owned = False
    for token in reversed(sentence.tokens[max(0, begin - REACH) : begin]):
        if owned and token.pos not in NOUNS:
            break
        if owned:
            run.insert(0, token)
        owned = owned or token.tag == "POS"
        if not owned and token.pos in ("VERB", "AUX", "PUNCT") and token.text != "-":
            break
    return run


def _nth(frame: Frame, sentence: Sentence, noun: Token, at: EntityAt) -> Frame | None:
    """`her second title`, `the third film by Ida Moss`: what somebody attains more than once; `the third outage this
    year`: what happens more than once."""
    owners = tuple(dict.fromkeys(w for t in _owners(sentence, noun) for w in at(t.start) if w.startswith("@")))
    row = _row(sentence, noun.i + 1)
    if not owners and _is_of_event(sentence, noun, row):
        return replace(frame, rank=NTH, row=row)
    if len(owners) != 1 or noun.lemma.lower() not in _words("attained"):
        return None
    if noun.lemma in _words("in_one_event") and not set(row) & _PERIODS:
        return None
    names = set(owners[0].lstrip("@").lower().split())
    kept = tuple(m for m in frame.modifiers if m not in (*owners, *row) and m.lower() not in names)
    return replace(frame, rank=NTH, modifiers=kept, agents=owners, row=tuple(w for w in row if w not in names))


def _is_of_event(sentence: Sentence, noun: Token, row: tuple[str, ...]) -> bool:
    """`It was the third outage this year`: which of its sort in some time the event is that an article tells."""
    said_of = [t.lower for t in sentence.children(sentence.head(noun)) if t.dep == "nsubj"]
    return noun.dep == "attr" and said_of in (["it"], ["this"]) and bool(set(row) & _PERIODS)


def _owners(sentence: Sentence, noun: Token) -> Iterator[Token]:
    for child in sentence.children(noun):
        if child.dep == "poss":
            yield child
        elif child.dep == "prep" and child.lower in ("by", "of", "for"):
            yield from objects_of(sentence, child)


def _row(sentence: Sentence, begin: int) -> tuple[str, ...]:
    """The words behind a rank that say in what it was reached: `in the Northern League`, `of the season`."""
    found: list[Token] = []
    inside = False
    for token in sentence.tokens[begin : begin + REACH]:
        if token.lower in _words("within"):
            inside = True
        elif token.pos in ("VERB", "AUX", "SCONJ", "CCONJ", "PUNCT", "ADP") and token.text != "-":
            break
        elif token.lemma in _PERIODS or (inside and token.entity not in ("DATE", "TIME")):
            found.append(token)
        elif token.entity in ("DATE", "TIME"):
            inside = False
    return tuple(dict.fromkeys(_content(found)))


def _content(tokens: Iterable[Token]) -> Iterator[str]:
    return (t.lemma.lower() for t in tokens if t.pos in (*NOUNS, "ADJ", "NUM"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("ranks")["rows"][name])


@cache
def _sizes() -> dict[str, str]:
    rows: dict[str, list[str]] = load("ranks")["sizes"]
    return {word: name for name, words in rows.items() for word in words}
