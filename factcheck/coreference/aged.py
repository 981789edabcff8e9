"""People who are called by their age: `the 34-year-old`, `the 34-year-old oil worker`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.clauses.acting import verb_behind_age
from factcheck.coreference.descriptions import DOMINANT, nouns_of
from factcheck.coreference.entities import Entity
from factcheck.coreference.scene import Scene
from factcheck.grammar.names.titles import person_roles
from factcheck.model import Article, Claim, Span, Token
from factcheck.values.name import NameType
from factcheck.values.quantity import Quantity

REACH = 2
"""Sentences before the description in which the one person who is named is meant."""


def aged(article: Article, entities: Sequence[Entity], ages: Sequence[Claim]) -> list[tuple[Span, int]]:
    """Spans of `the N-year-old` with the number of the entity that each stands for. `ages` are the article's claims of
    age in text order.

    It is the person whose age the article gives so. Where it gives nobody's so, it is the one person named just
    before, or the one of whom the article speaks most; never one of whom it gives another age. With a noun behind it,
    it is the one person named just before who is called so elsewhere.
    """
    told = _told(article, entities, ages)
    scene = Scene(article, entities)
    found = []
    for claim in ages:
        noun = _noun(article, claim)
        if noun is not None and _is_free(scene, claim) and scene.mentioned(claim.sentence, noun) is None:
            meant = _called(scene, claim, noun, told)
            if meant is not None:
                found.append((Span(noun.start, noun.end), meant))
            continue
        span = _description(article, claim)
        if span is not None and _is_free(scene, claim):
            meant = _meant(scene, claim, told)
            if meant is not None:
                found.append((span, meant))
    return found


def _is_free(scene: Scene, claim: Claim) -> bool:
    """Whether no mention is read where the claim stands."""
    return not any(m.span.overlaps(claim.span) for m in scene.at(claim.sentence))


def _description(article: Article, claim: Claim) -> Span | None:
    """The description that an age is the head of, None where it only stands with a noun (`the 34-year-old driver`)."""
    sentence = article.sentences[claim.sentence]
    before = [t for t in sentence.tokens if t.end <= claim.span.start]
    if not before or before[-1].lower != "the" or not claim.text.lower().endswith("old"):
        return None
    whole = Span(before[-1].start, claim.span.end)
    if verb_behind_age(sentence, claim.span.end):
        return whole
    after = next((t for t in sentence.tokens if t.start >= claim.span.end and t.pos != "ADJ"), None)
    more = after is not None and (after.pos in ("NOUN", "PROPN", "NUM") or after.text == "-")
    return None if more else whole


def _noun(article: Article, claim: Claim) -> Token | None:
    """The noun for a person that an age with a definite article stands before: `the 34-year-old oil worker`. None where
    more behind it tells who is meant (`the 34-year-old worker who fell`)."""
    sentence = article.sentences[claim.sentence]
    before = [t for t in sentence.tokens if t.end <= claim.span.start]
    if not before or before[-1].lower != "the":
        return None
    inside = [t for t in sentence.tokens if t.start >= before[-1].start]
    noun = next((t for t in inside if t.tag == "NN" and t.lemma in person_roles() and t.start >= claim.span.end), None)
    if noun is None or any(t.pos not in _INNER for t in inside if claim.span.end <= t.start < noun.start):
        return None
    following = sentence.tokens[noun.i + 1] if noun.i + 1 < len(sentence.tokens) else None
    if following is not None and following.pos in ("NOUN", "PROPN"):
        return None
    more = any(c.dep in ("prep", "relcl", "acl", "appos", "conj") for c in sentence.children(noun) if c.i > noun.i)
    return None if more else noun


_INNER = ("ADJ", "NOUN", "PROPN", "ADP", "PUNCT")
"""What stands between an age and its noun; `University of Wyoming student` has a preposition."""


def _called(scene: Scene, claim: Claim, noun: Token, told: Mapping[int, set[float]]) -> int | None:
    """The one person named just before whom the article calls by a noun; none of whom it gives another age."""
    value = claim.value
    for place in (claim.sentence, *scene.previous(claim.sentence, REACH)):
        people = {m.entity for m in scene.at(place) if m.span.end <= claim.span.start}
        fits = {n for n in people if noun.lemma in nouns_of(scene.entities[n])}
        if fits:
            meant = fits.pop()
            other = isinstance(value, Quantity) and any(value.low != age for age in told.get(meant, ()))
            return None if fits or other or scene.entities[meant].type != NameType.PERSON else meant
    return None


def _told(article: Article, entities: Sequence[Entity], ages: Sequence[Claim]) -> Mapping[int, set[float]]:
    """The ages right beside the names of people: `Ana Berg, 34,`, `34-year-old Ana Berg`, `Ana Berg (34)`."""
    mentions = [(span, n) for n, e in _people(entities) for span in e.mentions]
    starts, ends = {span.start: n for span, n in mentions}, {span.end: n for span, n in mentions}
    text = article.document.text
    found: dict[int, set[float]] = defaultdict(set)
    for claim in ages:
        value = claim.value
        if not isinstance(value, Quantity) or value.low is None:
            continue
        for mark in (", ", " (", ","):
            at = claim.span.start - len(mark)
            if at in ends and text[at : claim.span.start] == mark:
                found[ends[at]].add(value.low)
        if claim.span.end + 1 in starts:
            found[starts[claim.span.end + 1]].add(value.low)
    return found


def _people(entities: Sequence[Entity]) -> Iterator[tuple[int, Entity]]:
    return ((n, e) for n, e in enumerate(entities) if e.type == NameType.PERSON)


def _meant(scene: Scene, claim: Claim, told: Mapping[int, set[float]]) -> int | None:
    value = claim.value
    if not isinstance(value, Quantity) or value.low is None:
        return None
    same = [n for n, ages in told.items() if value.low in ages]
    if same:
        return same[0] if len(same) == 1 else None
    near = _near(scene, claim, told)
    meant = near if near is not None else _most_named(scene, claim, told)
    return None if meant in _named_after(scene, claim) else meant


def _named_after(scene: Scene, claim: Claim) -> set[int]:
    """Whom the rest of the sentence names: somebody else, of whom or to whom the described one does something."""
    return {m.entity for m in scene.at(claim.sentence) if m.span.start >= claim.span.end}


def _near(scene: Scene, claim: Claim, told: Mapping[int, set[float]]) -> int | None:
    """The one person named before in the sentence, else in the sentences before, the nearest first."""
    for place in (claim.sentence, *scene.previous(claim.sentence, REACH)):
        named = {m.entity for m in scene.at(place) if m.span.end <= claim.span.start}
        people = {n for n in named if scene.entities[n].type == NameType.PERSON}
        if people:
            return people.pop() if len(people) == 1 and not people & told.keys() else None
    return None


def _most_named(scene: Scene, claim: Claim, told: Mapping[int, set[float]]) -> int | None:
    """The person whom the article names several times as often as any other."""
    people = sorted(_people(scene.entities), key=lambda row: -len(row[1].mentions))
    if not people or people[0][0] in told or people[0][1].mentions[0].start > claim.span.start:
        return None
    if len(people) > 1 and len(people[0][1].mentions) < DOMINANT * len(people[1][1].mentions):
        return None
    return people[0][0]
