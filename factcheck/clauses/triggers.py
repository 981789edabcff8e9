"""Trigger classes: which verbs and event nouns report the same thing (factcheck/data/triggers.toml)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.data import load


@cache
def _classes() -> dict[str, str]:
    rows: dict[str, list[str]] = load("triggers")["classes"]
    return {lemma: name for name, lemmas in rows.items() for lemma in lemmas}


@cache
def light() -> frozenset[str]:
    """Verbs that carry an event rather than name it."""
    return frozenset(load("triggers")["light"])


@cache
def reporting() -> frozenset[str]:
    """Verbs that hand on somebody's words."""
    return frozenset(load("triggers")["reporting"])


@cache
def resultative() -> frozenset[str]:
    """Verbs that leave something in a state, which is the event: `left four people dead`."""
    return frozenset(load("triggers")["resultative"])


@cache
def _rows(name: str) -> tuple[frozenset[str], ...]:
    """Rows of trigger classes that belong together, by what ties them."""
    return tuple(frozenset(row) for row in load("triggers")[name])


def _in_one_row(name: str, left: str, right: str) -> bool:
    return any({left, right} <= row for row in _rows(name))


@cache
def _befalling() -> frozenset[str]:
    return frozenset().union(*_rows("fates"))


def fate(words: Iterable[str]) -> str:
    """The first class of what befalls people among those of some lemmas, '' for none."""
    return next((name for name in map(trigger_class, words) if name in _befalling()), "")


def other_fates(left: str, right: str) -> bool:
    """Whether two trigger classes are of what befalls people, and hardly of one person."""
    return {left, right} <= _befalling() and not _in_one_row("fates", left, right)


def tells_level(lemma: str) -> bool:
    """Whether a verb only says where a figure stands or has come to (`reached`, `rose to`)."""
    return lemma in load("triggers")["levels"]


def other_degree(left: str, right: str) -> bool:
    """Whether two triggers of one class count different ones all the same: what is destroyed and what is damaged."""
    rows = load("triggers")["degrees"]
    return any({left, right} <= set().union(*row) and not any({left, right} <= set(d) for d in row) for row in rows)


def one_occasion(left: str, right: str) -> bool:
    """Whether what two trigger classes report happens on one occasion, at one time and place."""
    return left != right and _in_one_row("occasions", left, right)


def two_steps(left: str, right: str) -> bool:
    """Whether two trigger classes are steps of one matter that are taken one after the other."""
    return left != right and _in_one_row("courses", left, right)


@cache
def terms() -> frozenset[str]:
    """Trigger classes that are told with a length, whatever its preposition: `sentenced to`, `jailed for`."""
    return frozenset(load("triggers")["terms"])


@cache
def beginnings() -> frozenset[str]:
    """Forms of the verbs by which something begins, and `since`."""
    return frozenset(load("triggers")["beginnings"])


@cache
def partitives() -> frozenset[str]:
    """Nouns that only part or count what stands behind their `of`."""
    return frozenset(load("nouns")["partitives"])


@cache
def describing() -> frozenset[str]:
    """Nouns for somebody or a body that may be named, or called by another of them, elsewhere."""
    return frozenset(load("nouns")["describing"])


def trigger_class(lemma: str) -> str:
    """The class of a trigger; a trigger in no class stands for itself."""
    return _classes().get(lemma, lemma)


@cache
def _nouns() -> dict[str, str]:
    rows: dict[str, list[str]] = load("nouns")["classes"]
    return {lemma: f"{name} (noun)" for name, lemmas in rows.items() for lemma in lemmas}


@cache
def _things() -> frozenset[str]:
    return frozenset(load("triggers")["things"])


def event_class(lemma: str, noun: bool) -> str:
    """The trigger class of a verb, or of a noun: as nouns, some words are other events, or none."""
    if not noun:
        return trigger_class(lemma)
    told: dict[str, str] = load("triggers")["nouns"]
    return lemma if lemma in _things() else told.get(lemma) or trigger_class(lemma)


def word_class(lemma: str) -> str:
    """The class of a noun (nouns.toml), else that of the event it names; a word in no class stands for itself."""
    return _nouns().get(lemma) or event_class(lemma, noun=True)


def is_event_verb(lemma: str) -> bool:
    """Whether a verb, or a trigger of several words, names an event of a known class."""
    return lemma in _classes()


def is_event_noun(lemma: str) -> bool:
    """Whether a noun names an event of a known class."""
    return lemma in _classes() and lemma not in _things()
