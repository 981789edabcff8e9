"""Definite descriptions that stand for somebody or something named: `the prime minister`, `the company`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from factcheck.coreference.entities import PLACE, Entity
from factcheck.coreference.scene import Scene
from factcheck.data import load
from factcheck.gazetteer import is_country
from factcheck.grammar.names.titles import person_roles
from factcheck.model import Article, Sentence, Span, Token
from factcheck.values.name import NameType
from factcheck.values.name_parts import listed, other_parts, words_of

DOMINANT = 4
"""Of several entities that a description fits, one with so many times the mentions of the next is meant."""
_PREPOSITIONS = frozenset("of at for in with behind from to on by under who which that against about".split())
_NAMED_BY_NOUN = frozenset({NameType.ORG.value, NameType.LAW.value, NameType.GROUP.value, NameType.SHIP.value})


def descriptions(article: Article, entities: Sequence[Entity]) -> list[tuple[Span, int]]:
    """Spans of definite noun phrases with the number of the entity that each stands for."""
    scene = Scene(article, entities)
    words = [_Words(nouns_of(e), _words(e)) for e in entities]
    found: list[tuple[Span, int]] = []
    for place, sentence in enumerate(article.sentences):
        for noun in sentence.tokens:
            asked = _asked(scene, place, sentence, noun)
            if asked is None:
                continue
            start, needed = asked
            reading = _reading(entities, words, needed, start)
            if reading is not None:
                found.append((Span(start, noun.end), reading))
    return found


@dataclass(frozen=True, slots=True)
class _Words:
    """`nouns` may call an entity, `all` may stand beside them."""

    nouns: frozenset[str]
    all: frozenset[str]


def nouns_of(entity: Entity) -> frozenset[str]:
    """The words of its roles up to the first preposition (`director` of `director of the film company`)."""
    fit = frozenset(person_roles()) if entity.type == NameType.PERSON else _things()
    heads = {w for role in entity.roles for w in takewhile(lambda w: w not in _PREPOSITIONS, words_of(role))}
    return fit.intersection(heads | _own_nouns(entity))


def _words(entity: Entity) -> frozenset[str]:
    return frozenset({w for role in entity.roles for w in words_of(role)} | _own_nouns(entity))


def _own_nouns(entity: Entity) -> set[str]:
    """The nouns in a body's own name; `company` for a firm, `ship` for a ship."""
    words: set[str] = set()
    if entity.type in _NAMED_BY_NOUN:
        words |= {w for form in entity.forms for w in words_of(form)}
        if any(other_parts(form).suffix for form in entity.forms):
            words |= {"company", "firm"}
    if entity.type == NameType.SHIP:
        words |= {"ship", "vessel"}
    return words


def _asked(scene: Scene, place: int, sentence: Sentence, noun: Token) -> tuple[int, tuple[str, ...]] | None:
    """Where a definite description begins, and the words that its entity must have; None for any other noun."""
    if noun.pos not in ("NOUN", "PROPN") or noun.tag not in ("NN", "NNP") or noun.lemma not in _nouns():
        return None
    below = list(sentence.children(noun))
    article = next((c for c in below if c.dep == "det" and c.lower == "the" and c.i < noun.i), None)
    if article is None or noun.dep in ("compound", "nmod", "appos", "attr") or scene.mentioned(place, noun) is not None:
        return None
    if any(c.dep in ("prep", "relcl", "acl", "appos", "nummod", "conj") and c.i > noun.i for c in below):
        return None
    inner = sentence.tokens[article.i + 1 : noun.i]
    if any(t.pos not in ("ADJ", "NOUN", "PROPN") for t in inner):
        return None
    return article.start, (noun.lemma, *(w for t in inner for w in words_of(t.text)))


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    rows = [listed("roles", sort, "nouns") for sort in ("organisation", "ship", "law")]
    return rows[0].union(*rows[1:])


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return _things() | frozenset(person_roles())


def _reading(entities: Sequence[Entity], words: Sequence[_Words], needed: tuple[str, ...], before: int) -> int | None:
    """The entity that has the noun, which comes first in `needed`, and all its modifiers."""
    noun, *modifiers = needed
    fits = [
        n
        for n, e in enumerate(entities)
        if noun in words[n].nouns and words[n].all.issuperset(modifiers) and e.mentions[0].start < before
    ]
    fits.sort(key=lambda n: -len(entities[n].mentions))
    if len(fits) > 1 and len(entities[fits[0]].mentions) < DOMINANT * len(entities[fits[1]].mentions):
        return None
    return fits[0] if fits else None


def callings(article: Article, entities: Sequence[Entity]) -> Iterator[tuple[Span, int]]:
    """Nouns right before the name of a body or thing that tell its sort, and carry its part in the clause: `the company
    Norvik was founded`. Behind a noun for people a name may begin a clause (`the girl Moss abducted`)."""
    scene = Scene(article, entities)
    for place, sentence in enumerate(article.sentences):
        for mention in scene.at(place):
            head = sentence.head_of(mention.span)
            noun = sentence.head(head) if head is not None and head.dep == "appos" else None
            if scene.entities[mention.entity].type == NameType.PERSON or noun is None or noun.lemma not in _things():
                continue
            if noun.tag == "NN" and noun.end + 1 == mention.span.start:
                yield Span(noun.start, noun.end), mention.entity


def joint_mentions(article: Article, entities: Sequence[Entity]) -> Iterator[tuple[Span, tuple[Entity, ...]]]:
    """`the two sides`, `both countries`, `the two leaders`, where the article has just the two."""
    words = load("pronouns")["joint"]
    before, lands, people = (frozenset(words[k].split()) for k in ("before", "countries", "people"))
    scene = Scene(article, entities)
    for place, sentence in enumerate(article.sentences):
        for noun in sentence.tokens:
            if noun.lower not in lands | people or noun.i == 0 or sentence.tokens[noun.i - 1].lower not in before:
                continue
            pair = _countries(entities) if noun.lower in lands else _people(scene, place)
            if len(pair) == 2:
                yield Span(sentence.tokens[noun.i - 1].start, noun.end), tuple(pair)


def _countries(entities: Sequence[Entity]) -> list[Entity]:
    """The two countries of which the article speaks most, if no third has half as many mentions as the second."""
    found = sorted((e for e in entities if e.type == PLACE and is_country(e.name)), key=lambda e: -len(e.mentions))
    if len(found) < 2 or (len(found) > 2 and 2 * len(found[2].mentions) > len(found[1].mentions)):
        return []
    return sorted(found[:2], key=lambda e: e.mentions[0])


def _people(scene: Scene, place: int) -> list[Entity]:
    """The two holders of an office spoken of in this sentence and the two before; none where there are more."""
    numbers: dict[int, None] = {}
    for n in (place, *scene.previous(place, 2)):
        numbers |= dict.fromkeys(m.entity for m in scene.at(n))
    return [e for e in (scene.entities[n] for n in sorted(numbers)) if e.type == NameType.PERSON and e.roles]
