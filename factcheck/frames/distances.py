"""How far one place is from another: which two places a distance is told of.

`Velm, 40 km north of Oslo` and `Velm lies about 60 km from Oslo` tell one distance whatever else their sentences tell,
while `40 km north of Oslo` and `60 km from the border` are two, and so are the ways from two towns to Oslo.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from factcheck.clauses import NOUNS, SUBJECTS
from factcheck.data import load
from factcheck.frames.dimensions import DISTANCE
from factcheck.model import Claim, Frame, Sentence, Token
from factcheck.values.quantity import Quantity
from factcheck.values.toponym import fold

REACH = 12
"""Tokens behind a distance in which the place is looked for that it is measured from."""


def as_distance(frame: Frame, claim: Claim, sentence: Sentence) -> Frame:
    """The frame of a distance with its two ends, where the sentence tells what it is measured from; any other frame as
    it is."""
    tokens = sentence.tokens_in(claim.span) if claim.kind == "measure" else []
    if not tokens or not isinstance(claim.value, Quantity) or claim.value.base.dimension != "length":
        return frame
    origin = tuple(_origin(sentence, tokens[-1].i + 1))
    if not origin:
        return frame
    place = _told_of(sentence, tokens[0])
    frame = replace(frame, dimension=DISTANCE, ends=(place, origin))
    if not place:
        return frame
    named = tuple(f"@{name}" for name in (*place, *origin) if _is_name(name))
    return replace(frame, measured=DISTANCE, modifiers=named)


def other_ends(left: Frame, right: Frame) -> str:
    """Why two distances are two: they are measured from two things, or are those of two places; '' where nothing says
    so."""
    if not left.ends[1] or not right.ends[1]:
        return ""
    if not _meet(left.ends[1], right.ends[1]):
        return "they are measured from different places"
    apart = left.ends[0] and right.ends[0] and not _meet(left.ends[0], right.ends[0])
    return "they are the distances of different places" if apart else ""


def one_way(left: Frame, right: Frame) -> bool:
    """Whether two measures are distances, told of the same two places by name."""
    if not left.ends[1] or not right.ends[1]:
        return False
    return all(_meet(a, b) for a, b in zip(left.ends, right.ends, strict=True))


def _meet(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether one name of either side is on both, in full or in short."""
    words = [[set(name.split()) for name in side] for side in (left, right)]
    return any(a <= b or b <= a for a in words[0] for b in words[1])


def _is_name(word: str) -> bool:
    return not word.startswith("the ")


def _origin(sentence: Sentence, begin: int) -> Iterator[str]:
    """What a distance that ends before a token is measured from: the names in the phrase behind `north of`, `from`,
    `off`, or the noun that it ends in (`the border`, `Oslo's harbour`)."""
    tokens = sentence.tokens
    at = _past_brackets(tokens, begin)
    start = at
    while at < len(tokens) and (tokens[at].lower in _words("ways") or tokens[at].text == "-"):
        at += 1
    if at >= len(tokens) or tokens[at].lower not in _words("from"):
        return
    if tokens[at].lower == "of" and at == start:
        return  # `20 km of cable`
    phrase = list(_phrase(tokens, at + 1))
    nouns = [t for t in phrase if t.pos in NOUNS]
    named = phrase[:-1] if _ends_in_sort(phrase) else phrase
    if nouns and named[-1].pos == "PROPN":
        yield from (fold(run) for run in _runs(named))
    elif at + 1 < len(tokens):
        yield f"the {(nouns[-1] if nouns else tokens[at + 1]).lemma.lower()}"  # `the border`, `where he was seen`


def _past_brackets(tokens: Sequence[Token], begin: int) -> int:
    """The token behind the same distance in another unit: `40 km (25 miles) north`."""
    if begin < len(tokens) and tokens[begin].text == "(":
        return next((t.i + 1 for t in tokens[begin : begin + REACH] if t.text == ")"), begin)
    return begin


def _phrase(tokens: Sequence[Token], begin: int) -> Iterator[Token]:
    """The tokens of the noun phrase that begins here, with a name behind a comma (`the capital, Oslo`)."""
    for token in tokens[begin : begin + REACH]:
        following = tokens[token.i + 1].pos if token.i + 1 < len(tokens) else ""
        comma = token.text == "," and following == "PROPN" and tokens[token.i - 1].pos == "NOUN"
        if not comma and token.pos not in (*NOUNS, "DET", "ADJ", "PART", "PRON") and token.lower not in ("of", "-"):
            return
        yield token


def _ends_in_sort(tokens: Sequence[Token]) -> bool:
    """Whether a name is followed by what it is the name of: `Velm island`."""
    return len(tokens) > 1 and tokens[-1].lower in _words("sorts") and tokens[-2].pos == "PROPN"


def _runs(tokens: Sequence[Token]) -> Iterator[str]:
    """The runs of capitals among tokens that follow each other."""
    run: list[str] = []
    for token in tokens:
        if token.pos == "PROPN" and token.text[:1].isupper():
            run.append(token.text)
        elif run:
            yield " ".join(run)
            run = []
    if run:
        yield " ".join(run)


def _told_of(sentence: Sentence, first: Token) -> tuple[str, ...]:
    """The place that is so far off: the name before the distance, or what `lies` or `is` there."""
    before = [t for t in sentence.tokens[: first.i] if t.lower not in _words("about") and t.text not in ("-", "—", "–")]
    if before and before[-1].text == ",":
        before.pop()
        # `Velm, Norway, 40 km from`: the place, not what it lies in.
        while (
            (start := _start_of_run(before)) > 1 and before[start - 1].text == "," and before[start - 2].pos == "PROPN"
        ):
            before = before[: start - 1]
    if _ends_in_sort(before):
        before.pop()
    return _name_ending(before) or _subject(sentence, first) or _beside(before)


def _beside(before: Sequence[Token]) -> tuple[str, ...]:
    """The name that an apposition ending here stands behind: `Velm, a tiny village`."""
    at = len(before)
    while at > 0 and before[at - 1].pos in ("NOUN", "ADJ", "DET", "ADV"):
        at -= 1
    if 1 < at < len(before) and before[at - 1].text == "," and before[at - 2].pos == "PROPN":
        return _name_ending(before[: at - 1])
    return ()


def _name_ending(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The name that some tokens end in, folded; none where they end in no name."""
    start = _start_of_run(tokens)
    return (fold(" ".join(t.text for t in tokens[start:])),) if start < len(tokens) else ()


def _start_of_run(tokens: Sequence[Token]) -> int:
    start = len(tokens)
    while start > 0 and tokens[start - 1].pos == "PROPN" and tokens[start - 1].text[:1].isupper():
        start -= 1
    return start


def _subject(sentence: Sentence, first: Token) -> tuple[str, ...]:
    """The name of what lies somewhere, or of what a noun before the distance stands beside: `Velm, a village 40 km`."""
    for token in sentence.ancestors(first):
        if token.dep == "appos" and (name := _name_ending(sentence.tokens[: sentence.head(token).i + 1])):
            return name
        if token.lemma in _words("lying"):
            said_of = next((t for t in sentence.children(token) if t.dep in SUBJECTS), None)
            if said_of is None or said_of.tag in ("WDT", "WP"):
                return _antecedent(sentence, token)
            return _name_ending(sentence.tokens[: said_of.i + 1])
        if token.pos == "VERB":
            return ()
    return ()


def _antecedent(sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The name that a relative clause or a participle is told of, over an apposition too: `Velm, a town of 300 people
    which lies`."""
    noun = sentence.head(verb)
    if noun.pos == "PROPN":
        return _name_ending(sentence.tokens[: noun.i + 1])
    for token in (noun, *sentence.ancestors(noun)):
        if token.dep == "appos":
            return _name_ending(sentence.tokens[: sentence.head(token).i + 1])
        if token.pos == "VERB":
            return ()
    return ()


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("distances")[name])
