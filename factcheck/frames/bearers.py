"""Whose a figure is: the names beside the noun that it measures (`shares of Alta`, `Brick shares`, `profit at Corvo`).

A name that a reader takes for one need not be an entity of the tagger's: a proper noun in such a place is enough.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from factcheck.clauses import objects_of
from factcheck.clauses.triggers import describing, trigger_class
from factcheck.frames.titles import EntityAt
from factcheck.gazetteer import entries
from factcheck.model import Sentence, Token
from factcheck.values.name_parts import words_of

TIES = frozenset({"of", "at", "by", "for"})
"""Prepositions that tie a figure's noun to whose it is."""

IN = "in "
"""What a place is marked with among the names."""

MOVES = frozenset({"rise", "fall", "earn", "lose"})
"""Trigger classes of verbs whose subject is itself what the figure is of: `the Dow fell 2 per cent`."""


def bearers_of(sentence: Sentence, noun: Token | None, trigger: Token | None, entity_at: EntityAt) -> tuple[str, ...]:
    """The names of those whom a figure of `noun` belongs to, entities as frames write them, others as written, and
    places marked with IN."""
    if noun is None:
        return ()
    names = [_name(t, sentence, entity_at) for t in _named(sentence, noun, trigger)]
    places = [f"{IN}{t.text}" for t in _placed(sentence, noun)]
    return tuple(dict.fromkeys((*names, *places)))


def _named(sentence: Sentence, noun: Token, trigger: Token | None) -> Iterator[Token]:
    """The names that a noun's own name is built on."""
    if _is_name(noun):
        if trigger is not None and trigger_class(trigger.lemma) in MOVES:
            yield noun
        return
    for child in sentence.children(noun):
        if child.dep == "poss" or (child.dep in ("compound", "nmod") and not _is_somebody(noun.lemma)):
            yield from (t for t in (child,) if _is_name(t))
        elif child.dep == "prep" and child.lemma in TIES:
            for thing in objects_of(sentence, child):
                yield from _named_by(thing, sentence)


def _placed(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The places that no gazetteer has, behind `in`: those that are known are compared as such."""
    verb = next((t for t in sentence.ancestors(noun) if t.pos == "VERB"), noun)
    for child in (*sentence.children(noun), *sentence.children(verb)):
        if child.dep == "prep" and child.lemma == "in":
            yield from (t for t in objects_of(sentence, child) if _is_unknown(t))


def _named_by(thing: Token, sentence: Sentence) -> Iterator[Token]:
    """`Brent` in `the price of Brent`, `Texas` in `the price of Texas crude`. Somebody who is described is mostly not
    called by the place in the description: `the shares of the Osk toolmaker`."""
    if _is_name(thing):
        yield thing
    elif not _is_somebody(thing.lemma):
        yield from (c for c in sentence.children(thing) if c.dep == "compound" and _is_name(c))


def _is_unknown(token: Token) -> bool:
    return _is_name(token) and token.entity not in ("DATE", "TIME") and not entries(token.text)


_AGENTS = ("er", "or", "ist", "ian")
"""Endings of nouns for somebody who does something."""


def _is_somebody(lemma: str) -> bool:
    """Whether a noun mostly describes somebody or a body that has a name: `company`, `toolmaker`."""
    return lemma.endswith(_AGENTS) or lemma in describing()


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" or (token.text[:1].isupper() and token.entity in ("ORG", "PERSON", "PRODUCT", "GPE"))


def _name(token: Token, sentence: Sentence, entity_at: EntityAt) -> str:
    """The name that a proper noun is part of."""
    if known := entity_at(token.start):
        return known[0]
    parts = [*(c for c in sentence.children(token) if c.dep in ("compound", "nmod") and c.pos == "PROPN"), token]
    return " ".join(t.text for t in sorted(parts, key=lambda t: t.i))


def other_bearers(left: Collection[str], right: Collection[str]) -> bool:
    """Whether both figures have named bearers or places, and no name of one side can be one of the other."""
    for placed in (False, True):
        a, b = ([name for name in side if name.startswith(IN) is placed] for side in (left, right))
        if a and b and not any(_may_be_one(x, y) for x in a for y in b):
            return True
    return False


def _may_be_one(left: str, right: str) -> bool:
    a, b = (words_of(name.removeprefix(IN).lstrip("@")) for name in (left, right))
    return bool({*a} & {*b}) or _shortens(a, b) or _shortens(b, a)


def _shortens(short: Iterable[str], long: Iterable[str]) -> bool:
    """Whether one name is the initials of the other."""
    first = "".join(w[:1] for w in long)
    return len(first) > 1 and "".join(short) == first
