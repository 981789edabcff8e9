"""Pronouns of which a single reading is left.

`he` and `she` stand for the one person of that gender in the sentence so far, else in the sentence before, where no
unnamed person (`a guard`) is a rival; a subject that opens a sentence stands for the subject of the one before. `its`
stands for the subject of its clause. What stands inside quotation marks is left alone: there, `he` is seldom the
speaker and often somebody whom only the speaker had named.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.coreference.entities import PLACE, Entity
from factcheck.coreference.scene import Scene
from factcheck.data import load
from factcheck.grammar.names.titles import person_roles
from factcheck.model import Article, Sentence, Span, Token
from factcheck.values.name import NameType

REACH = 2
"""Sentences looked back for the person that a pronoun stands for."""
_SUBJECTS = ("nsubj", "nsubjpass")
_THINGS = frozenset({NameType.ORG.value, NameType.GROUP.value, NameType.SHIP.value, PLACE})


@cache
def _genders() -> dict[str, str]:
    """Pronouns by what they tell: m, f or `thing`."""
    rows = load("pronouns")
    return {word: key for key in ("m", "f", "thing") for word in rows[key].split()}


def pronouns(article: Article, entities: Sequence[Entity]) -> list[tuple[Span, int]]:
    """The pronouns that stand for one of the entities: span and the entity's number."""
    scene = Scene(article, entities)
    found: list[tuple[Span, int]] = []
    for place, sentence in enumerate(article.sentences):
        for token in sentence.tokens:
            gender = _genders().get(token.lower) if token.pos in ("PRON", "DET") else None
            if gender is None or scene.quoted(token.start):
                continue
            reading = _thing(scene, place, sentence, token) if gender == "thing" else None
            if gender != "thing":
                reading = _person(scene, place, sentence, token, gender)
            if reading is not None:
                span = Span(token.start, token.end)
                scene.add(place, span, reading)
                found.append((span, reading))
    return found


def _thing(scene: Scene, place: int, sentence: Sentence, token: Token) -> int | None:
    """The named subject of the clause in which `its` stands."""
    for above in sentence.ancestors(token):
        if above.pos not in ("VERB", "AUX"):
            continue
        subject = next((c for c in sentence.children(above) if c.dep in _SUBJECTS), None)
        if subject is None:
            continue
        entity = scene.mentioned(place, subject) if subject.start < token.start else None
        return entity if entity is not None and scene.entities[entity].type in _THINGS else None
    return None


def _person(scene: Scene, place: int, sentence: Sentence, token: Token, gender: str) -> int | None:
    here = _persons(scene, place, gender, token.start)
    rivals = _unnamed(scene, place, sentence, gender, token.start)
    if here or rivals:
        single = len(here) == 1 and not rivals and not _subject_follows(scene, place, sentence, token)
        return here.pop() if single else None
    for before in scene.previous(place, REACH):
        earlier = scene.article.sentences[before]
        persons = _persons(scene, before, gender, earlier.span.end)
        rivals = _unnamed(scene, before, earlier, gender, earlier.span.end)
        if len(persons) == 1 and not rivals:
            return persons.pop()
        if persons or rivals:
            return _subject(scene, before, earlier, persons) if _opens(sentence, token) else None
    return None


def _persons(scene: Scene, place: int, gender: str, end: int) -> set[int]:
    """The people mentioned in a sentence before an offset who may be of this gender; those of whom it is known, if
    there are any."""
    found = {m.entity for m in scene.at(place) if m.span.end <= end}
    people = {n for n in found if scene.entities[n].type == NameType.PERSON}
    return {n for n in people if scene.entities[n].gender in (gender, "")}


def _subject_follows(scene: Scene, place: int, sentence: Sentence, token: Token) -> bool:
    """`On welcoming Lund to his house, Moss …`: the main subject is still to come, and may be meant."""
    for child in sentence.children(sentence.root):
        if child.dep in _SUBJECTS and child.i > token.i:
            entity = scene.mentioned(place, child)
            return entity is not None and scene.entities[entity].type == NameType.PERSON
    return False


def _unnamed(scene: Scene, place: int, sentence: Sentence, gender: str, end: int) -> bool:
    """Whether a person without a name is spoken of before an offset (`a guard`, `the victim`)."""
    for token in sentence.tokens:
        if token.start >= end:
            return False
        if token.pos != "NOUN" or token.tag != "NN" or token.lemma not in person_roles():
            continue
        fits = person_roles()[token.lemma] in (gender, "") and scene.mentioned(place, token) is None
        if fits and not _describes(scene, place, sentence, token):
            return True
    return False


def _describes(scene: Scene, place: int, sentence: Sentence, noun: Token) -> bool:
    """Whether a role noun belongs to a name of the same sentence (`court clerk Lund`, `Lund, a clerk, …`) or only
    qualifies another noun (`police officer training`)."""
    if noun.dep in ("compound", "nmod", "appos", "attr", "poss", "amod"):
        return True
    near = (c for c in sentence.children(noun) if c.dep in ("appos", "compound", "nmod"))
    return any(scene.mentioned(place, c) is not None for c in near)


def _opens(sentence: Sentence, token: Token) -> bool:
    """Whether the pronoun is the subject with which the sentence begins."""
    return token.dep in _SUBJECTS and sentence.head(token).dep == "ROOT" and token.i <= 1


def _subject(scene: Scene, place: int, sentence: Sentence, persons: set[int]) -> int | None:
    """The subject of a sentence's main clause, if it is one of these."""
    for child in sentence.children(sentence.root):
        if child.dep in _SUBJECTS:
            entity = scene.mentioned(place, child)
            return entity if entity in persons else None
    return None
