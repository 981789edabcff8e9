"""The claims of a story, each under the names of the story, ready to be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from factcheck.analysis import Analysed
from factcheck.clauses import FIGURES
from factcheck.clauses.triggers import light, word_class
from factcheck.comparing import COMPARE
from factcheck.evidence import Profile
from factcheck.evidence.siblings import siblings_of
from factcheck.frames.lists import items_of
from factcheck.model import Frame, Zone
from factcheck.story import Rarity, Reading, StoryRarity, vocabulary
from factcheck.strands import strands
from factcheck.values.attribute import is_role
from factcheck.values.name import NameType


def story_profiles(articles: Sequence[Analysed], names: Mapping[tuple[str, str], str]) -> tuple[list[Profile], Rarity]:
    """The readings of all claims of a story, ready to be compared, and what is rare in it."""
    named = {a.article.document.id: _named(a, names) for a in articles}
    profiles = list(_profiles(articles, names, named))
    words = {a.article.document.id: frozenset(vocabulary(a.article, (c.frame for c in a.claims))) for a in articles}
    leading = {a.article.document.id: _leading(a, names) for a in articles}
    published = {a.article.document.id: a.article.document.day for a in articles}
    telling = {source: names for source, names in named.items() if names}
    return profiles, StoryRarity(words, strands(telling, leading, published))


def people_of(articles: Sequence[Analysed], names: Mapping[tuple[str, str], str]) -> frozenset[str]:
    """The story's names that some article takes for a person's, and at least as many as for anything else's."""
    people: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for article in articles:
        for entity in article.entities:
            told = names.get((article.article.document.id, entity.name), entity.name)
            if entity.type == NameType.PERSON:
                people[told] += 1
            elif entity.type != NameType.OTHER:
                others[told] += 1
    return frozenset(name for name, votes in people.items() if votes >= others[name])


def _profiles(
    articles: Sequence[Analysed], names: Mapping[tuple[str, str], str], named: Mapping[str, frozenset[str]]
) -> Iterator[Profile]:
    """The readings of all claims, with what their articles name, by source."""
    people = people_of(articles, names)
    for order, article in enumerate(articles):
        sentences = article.article.sentences
        beside = siblings_of(article.claims, sentences, COMPARE)
        listed = items_of(sentences, article.claims, COMPARE)
        # What somebody is (an office) is told beside a name and takes part in no comparison.
        readings = [(c, c.frame, False) for c in article.claims if not is_role(c.value)]
        readings += [(article.claims[n], frame, True) for n, frame in article.carried]
        sorts = [sort_of(claim.kind, frame) for claim, frame, _ in readings]
        values: dict[str, set[str]] = {}
        for sort, (claim, _, _) in zip(sorts, readings, strict=True):
            values.setdefault(sort, set()).add(claim.value.key)
        for sort, (claim, frame, moved) in zip(sorts, readings, strict=True):
            claim = replace(claim, frame=renamed(frame, claim.source, names, people))
            sentence = sentences[claim.sentence]
            yield Profile(
                Reading(claim, claim.frame, order, moved),
                sentence.text,
                sentence.index / max(1, len(sentences)),
                () if moved else beside.get(claim.id, ()),
                named[claim.source],
                claim.span.start - sentence.span.start,
                claim.span.end - sentence.span.start,
                sort,
                len(values[sort]) - 1,
                article.article.document.day,
                None if moved else listed.get(claim.id),
            )


def sort_of(kind: str, frame: Frame) -> str:
    """What a value is one of in its article: of counts, measures and ranks the thing, of ages all ages, of other kinds
    the event. '' where that is not told."""
    if kind == "age":
        return kind
    by_thing = kind in ("count", "measure", "ordinal")
    told = word_class(frame.measured) if by_thing else "" if frame.trigger in light() else frame.trigger_class
    return f"{kind} {told}" if told else ""


def _named(article: Analysed, names: Mapping[tuple[str, str], str]) -> frozenset[str]:
    """All that an article names: its entities, by their names in the story, and the words of its proper nouns, since
    not every name is told apart as an entity."""
    source = article.article.document.id
    words = {
        t.lemma
        for s in article.article.sentences
        for t in s.tokens
        if s.zone is Zone.BODY and t.pos == "PROPN" and t.entity not in FIGURES and len(t.lemma) > 2
    }
    return frozenset(words | {names.get((source, e.name), e.name) for e in article.entities})


HEAD = 2
"""Sentences of the body that, with the headline, are the head of an article: they tell what it is about."""


def _leading(article: Analysed, names: Mapping[tuple[str, str], str]) -> frozenset[str]:
    """The persons at the head of an article, by their names in the story."""
    source, sentences = article.article.document.id, article.article.sentences
    end = max([s.span.end for s in sentences if s.zone is Zone.BODY][:HEAD], default=0)
    people = (e for e in article.entities if e.type == NameType.PERSON)
    return frozenset(names.get((source, e.name), e.name) for e in people if any(m.end <= end for m in e.mentions))


def renamed(frame: Frame, source: str, names: Mapping[tuple[str, str], str], people: frozenset[str]) -> Frame:
    """The frame with each entity under the name it goes by in the story. `people` are the story's names of persons:
    that somebody is one may be plain in another article only."""

    def story_name(word: str) -> str:
        name = word.lstrip("@")
        if name == word:
            return word
        told = names.get((source, name), name)
        return f"@@{told}" if told in people else f"@{told}"

    def row(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(story_name, words)))

    return replace(
        frame,
        measured=story_name(frame.measured),
        modifiers=row(frame.modifiers),
        governors=row(frame.governors),
        own=row(frame.own),
        bearers=row(frame.bearers),
        agents=row(frame.agents),
        patients=row(frame.patients),
        others=row(frame.others),
        entities=row(frame.entities),
        nearby=row(frame.nearby),
    )
