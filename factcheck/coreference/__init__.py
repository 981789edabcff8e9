"""Who is who in one article, and whether two entities of two articles can be one.

Precision goes first: a pronoun or a description of which two readings are left stays unresolved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.coreference.aged import aged
from factcheck.coreference.anaphora import pronouns
from factcheck.coreference.clusters import cluster
from factcheck.coreference.descriptions import callings, descriptions, joint_mentions
from factcheck.coreference.entities import PLACE, Entities, Entity, disjoint
from factcheck.coreference.places import places
from factcheck.model import Article, Claim, Span
from factcheck.values.base import Relation, Verdict
from factcheck.values.name import NameType, NameValue, compare, spelling_variant
from factcheck.values.name_parts import Parts, given_names, words_of

__all__ = ["PLACE", "Entities", "Entity", "name_parts", "resolve", "same_entity"]


def resolve(article: Article, names: Sequence[Claim], ages: Sequence[Claim] = ()) -> Entities:
    """The entities of an article. `names` are its name claims, `ages` those of age; places and peoples are taken from
    spaCy's labels."""
    entities = [*_named(article, names), *_placed(article, names)]
    entities.sort(key=lambda e: (e.mentions[0], e.name))
    entities = _with(entities, descriptions(article, entities))
    entities = _with(entities, aged(article, entities, ages))
    entities = _with(entities, pronouns(article, entities))
    entities = _with(entities, list(callings(article, entities)))
    return Entities(tuple(entities), tuple(joint_mentions(article, entities)))


def _named(article: Article, names: Sequence[Claim]) -> list[Entity]:
    found = []
    for group in cluster(sorted(names, key=lambda c: c.span)):
        spans = disjoint(c.span for c in group.claims)
        forms = tuple(dict.fromkeys(v.label for v in group.values.values()))
        kind = group.type
        gender = group.gender(article.document.text) if kind is NameType.PERSON else ""
        found.append(Entity(group.canonical().label, kind.value, gender, spans, group.roles, forms))
    return found


def _placed(article: Article, names: Sequence[Claim]) -> list[Entity]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for name, span in places(article, [c.span for c in names]):
        spans[name].append(span)
    return [Entity(name, PLACE, "", disjoint(found), (), (name,)) for name, found in spans.items()]


def _with(entities: Sequence[Entity], further: Sequence[tuple[Span, int]]) -> list[Entity]:
    """The entities with further mentions, which overlap none that is there already."""
    more: dict[int, list[Span]] = defaultdict(list)
    for span, n in further:
        more[n].append(span)
    return [replace(e, mentions=disjoint([*e.mentions, *more[n]])) if n in more else e for n, e in enumerate(entities)]


def name_parts(entity: Entity) -> Parts:
    """An entity's name taken apart; that of a place is its words."""
    return Parts(words_of(entity.name)) if entity.type == PLACE else _name(entity.name, entity.type).parts


def same_entity(left: Entity, right: Entity) -> float:
    """0 to 1: how surely two entities of two articles are one. 1.0: one name; 0.0: different; between: unsure.

    A surname alone against a full name is likely, not sure; two spellings of one name are as likely as they are alike.
    """
    if left.gender and right.gender and left.gender != right.gender:
        return 0.0
    if PLACE in (left.type, right.type):
        return 1.0 if left.type == right.type and left.name == right.name else 0.0
    return _one_name(left.name, left.type, right.name, right.type)


@lru_cache(maxsize=1 << 14)
def _one_name(left: str, left_type: str, right: str, right_type: str) -> float:
    """As `same_entity`, by names and types alone. The same few names meet in article after article."""
    a, b = _name(left, left_type), _name(right, right_type)
    if not _one_sort(left_type, right_type):
        return _whole(a, b)
    result = compare(a, b)
    if result.verdict is Verdict.COMPATIBLE:
        return _COMPATIBLE.get(result.relation, 1.0)
    return 0.0 if _given_alone(a, b) or _given_alone(b, a) else 0.8 * (spelling_variant(a, b) or 0.0)


def _given_alone(one: NameValue, other: NameValue) -> bool:
    """Whether one is a given name alone (`Robert`, as royals and children are called), and the other has given name and
    surname: that its surname is like it (`Anna Roberts`) is no slip."""
    words = one.parts.words
    return len(words) == 1 and words[0] in given_names() and len(other.parts.words) > 1


def _whole(a: NameValue, b: NameValue) -> float:
    """As `same_entity` where the types differ. Those are often guesses; that two names of several words, or of one
    long word, differ in a letter or not at all tells more."""
    words, others = a.parts.words, b.parts.words
    if len(words) != len(others) or (len(words) == 1 and min(len(words[0]), len(others[0])) < LONG):
        return 0.0
    if len(words) > 1 and words == others:
        return 1.0
    sure = spelling_variant(a, b) or 0.0
    return 0.8 * sure if sure >= NEAR else 0.0


LONG = 8
"""Letters from which one word is a name that hardly two things bear."""
NEAR = 0.85
"""Spelling likeness of one wrong letter in a word that is not short."""

_COMPATIBLE = {Relation.GRANULARITY: 0.8, Relation.ROUNDING: 0.95}


@lru_cache(maxsize=4096)
def _name(name: str, type_: str) -> NameValue:
    """One value a name: it takes its parts apart when first compared, and keeps them."""
    return NameValue(name, NameType(type_))


def _one_sort(left: str, right: str) -> bool:
    bodies = {NameType.ORG.value, NameType.GROUP.value, NameType.OTHER.value}
    return left == right or NameType.OTHER.value in (left, right) or {left, right} <= bodies
