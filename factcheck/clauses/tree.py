"""Steps through the tree of a sentence, by the labels of the ClearNLP scheme."""

from __future__ import annotations

from factcheck.clauses.triggers import reporting
from factcheck.model import Sentence, Token

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
ANY_SUBJECTS = (*SUBJECTS, *PASSIVE_SUBJECTS)
EXPLETIVE = "expl"
OBJECTS = ("dobj", "obj", "attr", "oprd", "dative")
MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod", "quantmod")
NOUNS = ("NOUN", "PROPN")
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "ADV")
FIGURES = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE", "TIME", "ORDINAL"})
"""Labels of entities that are numbers and dates."""


def conjuncts(sentence: Sentence, token: Token) -> list[Token]:
    """The token and what is coordinated with it."""
    found = [token]
    todo = [token]
    while todo:
        for child in sentence.children(todo.pop()):
            if child.dep == "conj":
                found.append(child)
                todo.append(child)
    return found


def objects_of(sentence: Sentence, preposition: Token) -> list[Token]:
    """What a preposition stands before, with what is coordinated with it."""
    return [t for child in sentence.children(preposition) if child.dep == "pobj" for t in conjuncts(sentence, child)]


_BORDERS = ("ccomp", "relcl", "advcl", "parataxis", "conj", "acl")


def verb_above(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb, full or auxiliary, that governs a token."""
    return next((t for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX")), None)


def is_definite(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun says by itself which ones are meant: `the two leaders`, `their nine boats`, `both ships`."""
    return any(c.dep == "poss" or c.lower in DEFINITE for c in sentence.children(noun))


DEFINITE = ("the", "these", "those", "both")
"""Determiners that say which ones are meant."""


def is_impersonal(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb has a `there` for its subject (`there were forty on the ship`), and so is said of nobody else."""
    return any(c.dep == EXPLETIVE for c in sentence.children(verb))


def clause_top(sentence: Sentence, token: Token) -> Token:
    """What governs all of the smallest clause that holds a token: its verb, or the root of a sentence without one."""
    for above in (token, *sentence.ancestors(token)):
        token = above
        if above.pos in ("VERB", "AUX") and above.dep in ("ROOT", *_BORDERS):
            break
    return token


def clause_members(sentence: Sentence, trigger: Token) -> list[Token]:
    """The tokens of the smallest clause that holds a token."""
    top = clause_top(sentence, trigger)
    found, todo = [top], [top]
    while todo:
        for child in sentence.children(todo.pop()):
            if child.dep in _BORDERS and child.pos in ("VERB", "AUX"):
                continue
            found.append(child)
            todo.append(child)
    return sorted(found, key=lambda t: t.i)


def noun_modifiers(sentence: Sentence, noun: Token) -> list[Token]:
    """Content words that narrow a noun: adjectives, compounds, owners, and the object of an `of` below it."""
    found: list[Token] = []
    for child in sentence.children(noun):
        if child.dep in MODIFIERS and child.pos in CONTENT:
            found.append(child)
            found += [g for g in sentence.children(child) if g.dep in MODIFIERS and g.pos in CONTENT]
        elif child.dep == "prep" and child.lemma == "of":
            for below in objects_of(sentence, child):
                found.append(below)
                found += [g for g in sentence.children(below) if g.dep in MODIFIERS and g.pos in CONTENT]
    return found


def is_reporting(token: Token) -> bool:
    """Whether a verb hands on words."""
    return token.lemma in reporting()
