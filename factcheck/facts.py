"""The facts of a story and what is found on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import cast

from factcheck.align import Compare, Group, align, scored
from factcheck.analysis import Analysed
from factcheck.clauses.triggers import light, word_class
from factcheck.evidence import Profile
from factcheck.findings.developments import developments
from factcheck.findings.judge import Matter, judge, only_follows
from factcheck.findings.loose import loose_groups
from factcheck.findings.relations import Standing
from factcheck.findings.repeats import once
from factcheck.findings.results import result_groups
from factcheck.findings.reworded import compare_wording, reworded_groups
from factcheck.findings.siblings import siblings_of
from factcheck.findings.slotted import slot_groups
from factcheck.frames.frame import FIGURES
from factcheck.frames.lists import items_of
from factcheck.kinds import KINDS, added_kind
from factcheck.kinds.name import Name
from factcheck.model import Claim, Fact, Finding, Frame, Zone
from factcheck.names.crossdocument import story_names
from factcheck.names.grades import graded_offices
from factcheck.names.holders import holder_groups
from factcheck.names.identity import compare_spelling, name_groups
from factcheck.names.peoples import origin_groups
from factcheck.names.toponyms import Slip, slips
from factcheck.names.written import written_groups
from factcheck.story import Rarity, Reading, StoryRarity, vocabulary
from factcheck.strands import strands
from factcheck.values.attribute import is_role
from factcheck.values.base import Relation
from factcheck.values.grade import compare_grades
from factcheck.values.name import NameType
from factcheck.values.place import Place
from factcheck.values.toponym import core


def _remembered(compare: Compare) -> Compare:
    """The same few values meet again and again, beside ever other claims."""
    return cast(Compare, lru_cache(maxsize=1 << 16)(compare))


class _ByKind(dict[str, Compare]):
    """Comparisons by kind. Kinds that other packages add are looked for when one of their claims is first compared."""

    def __missing__(self, kind: str) -> Compare:
        self[kind] = _remembered(added_kind(kind).compare)
        return self[kind]


COMPARE: Mapping[str, Compare] = _ByKind(
    (name, _remembered(compare))
    for name, compare in ({kind.name: kind.compare for kind in KINDS} | {"name": compare_spelling}).items()
)

IN_ONE_ROLE = _remembered(Name().compare)
"""How names in one role are compared: any two names clash, not only two spellings."""


def story_profiles(articles: Sequence[Analysed], names: Mapping[tuple[str, str], str]) -> tuple[list[Profile], Rarity]:
    """The readings of all claims of a story, ready to be compared, and what is rare in it."""
    named = {a.article.document.id: _named(a, names) for a in articles}
    profiles = list(_profiles(articles, names, named))
    words = {a.article.document.id: frozenset(vocabulary(a.article, (c.frame for c in a.claims))) for a in articles}
    leading = {a.article.document.id: _leading(a, names) for a in articles}
    published = {a.article.document.id: a.article.document.day for a in articles}
    telling = {source: names for source, names in named.items() if names}
    return profiles, StoryRarity(words, strands(telling, leading, published))


def facts_of(articles: Sequence[Analysed]) -> tuple[tuple[Fact, ...], list[Finding]]:
    """All facts in the order of their first claims, and the findings on them."""
    names = story_names(articles)
    profiles, rarity = story_profiles(articles, names)
    pairs = scored(profiles, rarity, COMPARE)
    bearers = name_groups(articles, profiles, names, rarity)
    groups = align(pairs, profiles) + bearers
    unordered = [
        _matter(g, profiles) for g in (*groups, *origin_groups(profiles, rarity), *result_groups(profiles, rarity))
    ]
    unordered += [_matter(g, profiles) for g in slot_groups(profiles, rarity, COMPARE)]
    unordered += [_of_slip(s, profiles) for s in slips(profiles, rarity)]
    unordered += [_matter(g, profiles, MOVED_ON) for g in developments(articles, profiles, names, rarity)]
    unordered += [_of_role(role, g, profiles) for role, g in holder_groups(articles, profiles, names, rarity)]
    unordered += [_matter(g, profiles, REWORDED) for g in reworded_groups(groups, profiles)]
    unordered += [
        replace(_matter(g, profiles, WRITTEN), claims=c) for g, c in written_groups(bearers, profiles, rarity)
    ]
    unordered += [
        Matter("", "name", g.who, g.claims, g.group) for g in graded_offices(articles, profiles, names, rarity)
    ]
    documents = {a.article.document.id: a.article.document for a in articles}
    unordered = [m for m in unordered if not only_follows(m, _compare(m), documents)]
    matters = sorted(unordered, key=lambda m: [c.number for c in m.claims.values()])
    matters = [replace(m, fact=f"f{n}") for n, m in enumerate(matters, 1)]
    facts = tuple(Fact(m.fact, m.kind, m.about, tuple(dict.fromkeys(c.id for c in m.claims.values()))) for m in matters)
    loose = [replace(_matter(g, profiles), loose=True) for g in loose_groups(pairs, groups, profiles)]
    found = [f for m in (*matters, *loose) if (f := judge(m, _compare(m), documents))]
    return facts, once(found, {c.id: c for a in articles for c in a.claims})


def _compare(matter: Matter) -> Compare:
    """How the values of a matter are compared: names of one bearer by their spelling, names in one role as names, the
    roles of one bearer by their grades, quotations of one utterance by their wording."""
    if matter.role:
        return IN_ONE_ROLE
    if matter.told is REWORDED:
        return compare_wording
    return compare_grades if any(is_role(c.value) for c in matter.claims.values()) else COMPARE[matter.kind]


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


MOVED_ON = Standing(Relation.UPDATE, "one may have followed the other: the later news holds")
"""How articles stand to each other that tell two stages of one matter (factcheck.findings.developments)."""


WRITTEN = Standing(Relation.ROUNDING, "a matter of style")
"""How two ways of writing one name stand to each other (factcheck.names.written)."""


REWORDED = Standing(Relation.ROUNDING, "a quotation promises the words that were said")
"""How two wordings of one utterance stand to each other (factcheck.findings.reworded)."""


def _matter(group: Group, profiles: Sequence[Profile], told: Standing | None = None) -> Matter:
    """The group as a fact: a claim under two of its frames counts once."""
    claims = {i: profiles[i].reading.claim for i in group.members}
    ordered = dict(sorted(claims.items(), key=lambda row: row[1].number))
    kind = next(iter(ordered.values())).kind
    return Matter("", kind, _about(list(ordered.values())), ordered, group, told)


def _of_slip(slip: Slip, profiles: Sequence[Profile]) -> Matter:
    """A place under two spellings as a fact, which is about the name alone, whatever stands round it."""
    matter = replace(_matter(slip.group, profiles), kind="name", loose=slip.two_known)
    return replace(matter, claims={i: _bare(c) for i, c in matter.claims.items()})


def _bare(claim: Claim) -> Claim:
    value = claim.value
    assert isinstance(value, Place)
    return replace(claim, value=Place(core(value.name), sort=value.sort, known=value.known))


def _of_role(role: str, group: Group, profiles: Sequence[Profile]) -> Matter:
    """Two names in one role as a fact, which is about the role."""
    return replace(_matter(group, profiles), role=role, about=role)


def _about(claims: Sequence[Claim]) -> str:
    """The title of a fact: that of the first claim whose own names its subject, says enough and is not too long."""
    told = [c.frame for c in claims if c.frame.about]
    good = [f.about for f in told if f.plain and 3 <= len(f.about.split()) <= 16]
    fair = [f.about for f in told if 3 <= len(f.about.split()) <= 16]
    return next(iter((*good, *fair, *(f.about for f in told))), "")
