"""Which part somebody has in a crime or disaster: the victim or the suspect, by the noun or by what is said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.names.titles import person_roles
from factcheck.grammar.status.parties import acted_on, subjects
from factcheck.grammar.status.words import words
from factcheck.model import Sentence, Token

PARTS = ("victim", "suspect")
BACK = 2
"""Sentences back in which a pronoun's noun is looked for."""


def part_of(sentence: Sentence, noun: Token) -> str:
    """`victim` or `suspect`, '' where the sentence does not tell, or tells both."""
    told = {part for part in PARTS if noun.lemma in words(f"naming.{part}", "nouns")}
    told = told or {part for part in PARTS if _described(sentence, noun, part)}
    return next(iter(told)) if len(told) == 1 else ""


def _described(sentence: Sentence, noun: Token, part: str) -> bool:
    """`the dead woman`, `a man who died`, `the man was arrested`."""
    table = f"naming.{part}"
    if any(t.dep == "amod" and t.lower in words(table, "adjectives") for t in sentence.children(noun)):
        return True
    for verb in sentence.tokens:
        if verb.pos != "VERB":
            continue
        if verb.lemma in words(table, "under") and noun in acted_on(sentence, verb):
            return True
        if verb.lemma in words(table, "does") and noun in _doers(sentence, verb):
            return True
    return False


def _doers(sentence: Sentence, verb: Token) -> list[Token]:
    relative = verb.dep in ("relcl", "acl")
    found = subjects(sentence, verb)
    return [sentence.head(verb)] if relative and (not found or found[0].tag == "WP") else found


def part_by_words(sentence: Sentence, start: int, end: int) -> str:
    """The part that the words after a naming tell: `until relatives are told`, `until charges are laid`."""
    after = {w for t in sentence.tokens[start:end] for w in (t.lower, t.lemma)}
    told = [part for part in PARTS if after & words(f"naming.{part}", "round")]
    return told[0] if len(told) == 1 else ""


def part_of_pronoun(sentences: Sequence[Sentence], sentence: Sentence, at: int) -> str:
    """The part of whoever a pronoun at token `at` stands for: the nearest person before it that is one and not
    named."""
    for noun, where in _persons_before(sentences, sentence, at):
        return part_of(where, noun)
    return ""


def _persons_before(sentences: Sequence[Sentence], sentence: Sentence, at: int) -> Iterator[tuple[Token, Sentence]]:
    yield from _persons(sentence, sentence.tokens[:at])
    for back in range(sentence.index - 1, max(-1, sentence.index - 1 - BACK), -1):
        yield from _persons(sentences[back], sentences[back].tokens)


def _persons(sentence: Sentence, tokens: Sequence[Token]) -> Iterator[tuple[Token, Sentence]]:
    """The persons of a sentence, its subject first."""
    found = [t for t in tokens if t.pos in ("NOUN", "PROPN") and _is_person(t)]
    for token in sorted(found, key=lambda t: (t.dep not in ("nsubj", "nsubjpass"), t.i)):
        yield token, sentence


def _is_person(token: Token) -> bool:
    if token.pos == "PROPN":
        return token.entity == "PERSON" and token.dep != "compound"
    return token.tag == "NN" and token.lower in person_roles()
