"""Triggers of several words: `step down`, `hand in … resignation`, `put to death`, `take the oath of office`.

A verb with a particle, an object or a preposition often names another event than the verb alone, and the same one as a
verb of one word. Such a trigger is listed in triggers.toml as its lemmas joined by `_`, the verb first; an object that
is a compound may stand there whole (`begin_jail-term`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.data import load
from factcheck.model import Sentence, Token

_OBJECTS = (
    "dobj",
    "obj",
    "nsubjpass",
    "oprd",
    "attr",
    "dative",
    "prt",
    "advmod",
    "acomp",
    "npadvmod",
    "nmod",
    "compound",
)


def trigger_of(sentence: Sentence, token: Token) -> str:
    """The lemma of a trigger, or the listed trigger of several words that it begins; the longest of these."""
    rows = _phrases().get(token.lemma, ()) if token.pos in ("VERB", "AUX") else ()
    below = list(_below(sentence, token)) if rows else []
    return next((phrase for phrase, words in rows if _holds(below, words)), token.lemma)


def _holds(below: Sequence[tuple[str, str]], words: frozenset[str]) -> bool:
    """Whether all words are below the verb, each in its place: what a preposition governs counts with it alone."""
    return words <= {word for word, preposition in below if not preposition or preposition in words}


@cache
def _phrases() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """By verb, the triggers that it begins, with their other words; the longest first."""
    rows: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for name in (w for row in load("triggers")["classes"].values() for w in row if "_" in w):
        verb, *words = name.split("_")
        rows[verb].append((name, frozenset(words)))
    return {verb: tuple(sorted(found, key=lambda r: (-len(r[1]), r[0]))) for verb, found in rows.items()}


def _below(sentence: Sentence, verb: Token) -> Iterator[tuple[str, str]]:
    """The lemmas of a verb's particles and objects, and of its prepositions and those behind an object (`the oath of
    office`) with what they govern; each with the preposition that governs it, or ''."""
    if (noun := _relative_object(sentence, verb)) is not None:
        yield noun.lemma.lower(), ""
    for child in sentence.children(verb):
        if child.dep in _OBJECTS:
            yield child.lemma.lower(), ""
            compounds = (c for c in sentence.children(child) if c.dep == "compound")
            yield from ((f"{c.lemma}-{child.lemma}".lower(), "") for c in compounds)
            yield from (row for c in sentence.children(child) if c.dep == "prep" for row in _governed(sentence, c))
        elif child.dep in ("prep", "agent"):
            yield from _governed(sentence, child)


def _relative_object(sentence: Sentence, verb: Token) -> Token | None:
    """What a relative clause has for an object: `the inquiry (that) it closed`; none where the noun acts in it."""
    if verb.dep != "relcl":
        return None
    subject = next((c for c in sentence.children(verb) if c.dep == "nsubj"), None)
    objects = (c for c in sentence.children(verb) if c.dep == "dobj" and c.lower not in _RELATIVE)
    if subject is None or subject.lower in _RELATIVE or any(objects):
        return None
    return sentence.head(verb)


_RELATIVE = frozenset({"that", "which", "who", "whom"})


def _governed(sentence: Sentence, preposition: Token) -> Iterator[tuple[str, str]]:
    yield preposition.lemma.lower(), ""
    for child in sentence.children(preposition):
        if child.dep in ("pobj", "pcomp"):
            yield child.lemma.lower(), preposition.lemma.lower()
