"""Who says it: the subject of a verb that hands on somebody's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.grammar.names.mentions import Mention, mentions
from factcheck.model import Sentence, Span, Token
from factcheck.values.name import NameType

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
LONGEST = 12
"""Tokens of the longest description that is kept as a speaker (`a spokesman for the harbour board`)."""

_LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "quantmod"})
_CASED = frozenset({"of", "for", "from", "at", "with", "in"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Where a speaker is named or described. `pronoun` where it is a mere he, she, they or it."""

    span: Span
    pronoun: bool = False
    person: bool = False


@cache
def verbs(kind: str) -> frozenset[str]:
    """Lemmas of `factcheck/data/reporting.toml`: verbs, calling, believing, denying."""
    words: str = load("reporting")[kind]
    return frozenset(words.split())


def reports(token: Token) -> bool:
    """Whether a token is a verb that hands on words."""
    return token.pos in ("VERB", "AUX") and token.lemma in verbs("verbs")


def speaker_of(verb: Token, sentence: Sentence, quoted: Span | None = None) -> Speaker | None:
    """The subject of a reporting verb, its own or that of the verb above it that it shares. A subject inside `quoted`
    is none: the words of a quotation do not report it."""
    for above in _with_heads(verb, sentence):
        for child in sentence.children(above):
            if child.dep in SUBJECTS and not (quoted and quoted.start <= child.start < quoted.end):
                return speaker_at(child, sentence)
    return None


def _with_heads(verb: Token, sentence: Sentence) -> Iterator[Token]:
    yield verb
    token = verb
    while token.dep in ("conj", "xcomp", "advcl") and token.head != token.i:
        token = sentence.head(token)
        yield token


def speaker_at(noun: Token, sentence: Sentence) -> Speaker | None:
    """The speaker that a noun or pronoun heads: a name in it if there is one, else the phrase as described."""
    if noun.pos == "PRON":
        known = noun.lower in ("he", "she", "they", "it")
        return Speaker(Span(noun.start, noun.end), pronoun=True) if known else None
    names = list(mentions(sentence, noun.i))
    own = next((m for m in names if m.start <= noun.i < m.end or _titled(m, noun)), None)
    if own is None:
        own = next((m for m in names if _belongs(m, noun, sentence)), None)
    if own is not None:
        return Speaker(own.span(sentence), person=own.type is NameType.PERSON)
    return _described(noun, sentence) if noun.pos in ("NOUN", "PROPN", "ADJ", "NUM") else None


def _titled(mention: Mention, noun: Token) -> bool:
    """`Secretary of the Interior Ida Moss`: the noun is a part of the name's title."""
    return mention.title is not None and mention.title.start <= noun.i < mention.title.end


def _belongs(mention: Mention, noun: Token, sentence: Sentence) -> bool:
    """`the harbour master, Ida Moss,`: a person's name in apposition to the noun."""
    head = sentence.head_of(mention.span(sentence))
    if head is None or mention.type is not NameType.PERSON:
        return False
    return (head.head == noun.i and head.dep == "appos") or noun.head == head.i and noun.dep in ("compound", "nmod")


def _described(noun: Token, sentence: Sentence) -> Speaker:
    """The noun with what stands before it and one phrase with `of` or `for` after it."""
    start, end = noun, noun
    for child in sentence.children(noun):
        if child.i < noun.i and child.dep in _LEFT:
            first = sentence.subtree(child)[0]
            start = first if first.i < start.i else start
        elif child.dep == "prep" and child.lower in _CASED and child.i == end.i + 1:
            last = sentence.subtree(child)[-1]
            end = last if last.i - noun.i <= LONGEST and last.text[-1].isalnum() else end
    return Speaker(Span(start.start, end.end))
