"""Whose an age is, where it stands with another noun than a name, or with none.

A name and what somebody is called stand side by side (`Ines Harrow, a 61-year-old botanist`, `The 61-year-old botanist,
Ines Harrow,`), an age is said of somebody whom a pronoun stands for (`She is 61 years old`), and `The 61-year-old` is
somebody by itself. What may as well be a list of people is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.clauses import NOUNS
from factcheck.clauses.acting import SAY_AGE, verb_behind_age
from factcheck.clauses.triggers import reporting
from factcheck.frames.titles import EntityAt
from factcheck.model import Claim, Frame, Sentence, Token

SOMEBODY = "somebody"
"""What is measured by the age of one who does something to somebody named, and is not named."""

_ARTICLES = frozenset({"a", "an", "the"})
_HEDGES = frozenset({"just", "only", "now", "then", "about", "already", "still", "nearly", "almost"})
"""What may stand between such a verb and the age."""

_NEAR = 4
"""Tokens after an `and` in which a further age or article makes it the middle of a list."""


def as_aged(frame: Frame, claim: Claim, sentence: Sentence, at: EntityAt) -> Frame:
    """The frame of an age with the one whose it is as what is measured, where that can be told; any other as it is."""
    if claim.kind != "age":
        return frame
    found = at(claim.span.start) or _said_of(claim, sentence, at)
    if verb_behind_age(sentence, claim.span.end):
        frame = replace(frame, measured=SOMEBODY, governors=(), modifiers=())
    elif not found and not frame.measured.startswith("@"):
        found = _beside(claim, sentence, at)
    people = [name for name in found if name.startswith("@@")] or list(found)
    return replace(frame, measured=people[0], own=tuple(people)) if len(people) == 1 else frame


def _said_of(claim: Claim, sentence: Sentence, at: EntityAt) -> tuple[str, ...]:
    """The one of whom a pronoun or name right before the verb says the age."""
    before = [t for t in sentence.tokens if t.end <= claim.span.start]
    while before and before[-1].lower in _HEDGES:
        before.pop()
    if len(before) < 2 or before[-1].lemma not in SAY_AGE or before[-2].pos not in ("PRON", "PROPN"):
        return ()
    return at(before[-2].start)


def _beside(claim: Claim, sentence: Sentence, at: EntityAt) -> tuple[str, ...]:
    """The one whose name stands beside a description with the age, as an apposition."""
    first = next((n for n, t in enumerate(sentence.tokens) if t.start >= claim.span.start), 0) - 1
    last = _noun(claim, sentence)
    tokens = sentence.tokens
    if last is not None and (called := _called(tokens, last)) is not None:
        return () if _acts(sentence, called) else _person(called, at)
    if first < 0 or last is None or tokens[first].lower not in _ARTICLES:
        return ()
    if first > 1 and tokens[first - 1].text == "," and not _is_listed(tokens[last.i + 1 :]):
        return _person(tokens[first - 2], at)
    if last.i + 2 < len(tokens) and tokens[last.i + 1].text == ",":
        name = tokens[last.i + 2]
        apposed = first == 0 or last.i in (name.head, _head_of_name(sentence, name).head)
        return _person(name, at) if apposed and not _goes_on(sentence, name, at) else ()
    return ()


_NAMING = ("named", "called", "identified")


def _called(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The name right behind a description: `34-year-old driver Ida Moss`, `a 34-year-old driver named Ida Moss`."""
    if noun.pos == "PROPN":
        return noun
    behind = list(tokens[noun.i + 1 : noun.i + 4])
    if behind and behind[0].lower in _NAMING:
        behind = [t for t in behind[1:] if t.lower != "as"]
    return behind[0] if behind and behind[0].pos == "PROPN" else None


def _acts(sentence: Sentence, name: Token) -> bool:
    """Whether a name is the subject of a clause on the noun before it: `the 12-year-old girl Moss abducted`."""
    tokens = sentence.tokens
    after = tokens[name.i + 1] if name.i + 1 < len(tokens) else None
    bare = name.i == 0 or tokens[name.i - 1].pos != "PROPN"
    reduced = bare and after is not None and after.pos == "VERB" and after.dep in ("acl", "relcl")
    return reduced or (name.dep in ("nsubj", "nsubjpass") and sentence.head(name).dep in ("relcl", "acl", "ccomp"))


def _person(token: Token, at: EntityAt) -> tuple[str, ...]:
    named = at(token.start) if token.pos == "PROPN" else ()
    return named if len(named) == 1 and named[0].startswith("@@") else ()


def _noun(claim: Claim, sentence: Sentence) -> Token | None:
    """The noun that the age stands before, with nothing but adjectives and further nouns between."""
    found = None
    for token in (t for t in sentence.tokens if t.start >= claim.span.end):
        if token.pos in NOUNS:
            found = token
        elif token.pos != "ADJ" and token.text != "-":
            break
    return found


def _is_listed(after: Sequence[Token]) -> bool:
    """Whether a description goes on as a list of people does: `and a boy of 8`, `, an 8-year-old boy`."""
    for n, token in enumerate(after):
        near = after[n + 1 : n + 1 + _NEAR]
        if token.lower in ("and", "or") or token.text == ",":
            return bool(near) and (near[0].lower in _ARTICLES or any(t.pos == "NUM" for t in near))
        if token.pos == "VERB" and token.tag not in ("VBG", "VBN"):
            return False
    return False


def _head_of_name(sentence: Sentence, token: Token) -> Token:
    """The last word of a name."""
    above = sentence.head(token)
    return above if token.dep in ("compound", "nmod") and above.pos == "PROPN" else token


def _goes_on(sentence: Sentence, name: Token, at: EntityAt) -> bool:
    """Whether what follows a name says that it is no apposition: more of a list, its own age, what it owns, or a verb
    by which it is only the speaker."""
    named = at(name.start)
    after = next((t for t in sentence.tokens[name.i + 1 :] if at(t.start) != named or t.pos != "PROPN"), None)
    if after is None:
        return False
    if after.text == ",":
        behind = sentence.tokens[after.i + 1] if after.i + 1 < len(sentence.tokens) else None
        return behind is not None and behind.pos in ("PROPN", "NUM")
    return after.pos == "CCONJ" or after.tag == "POS" or after.lemma in reporting()
