"""How a matter moved on between articles: planned and done, arrested and charged, on trial and convicted.

A status belongs to somebody (`the clerk was charged`) or to an event (`will open`, `opened`). Of each article only the
furthest stage counts: what it tells of earlier ones is history. Where two articles stand at two stages of one matter,
and no later article is behind an earlier one, the one has news that the other has not: an update, and no conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.align import Group, Pair, pair_by
from factcheck.analysis import Analysed
from factcheck.data import load
from factcheck.evidence import Profile, articles
from factcheck.findings.matters import Step, matters
from factcheck.findings.whose import Holder, Parts, bearer, bill_parts, holder, parts
from factcheck.grammar.status.bills import LAW
from factcheck.grammar.status.freedom import fugitives
from factcheck.grammar.status.prisoners import CUSTODY
from factcheck.model import Claim
from factcheck.names.identity import STRANGERS
from factcheck.story import Rarity
from factcheck.values.status import (
    CASE,
    ESCAPED,
    EVENT,
    FREEDOM,
    NAMINGS,
    Standing,
    compare_standings,
    in_family,
    stage,
)


def developments(
    analysed: Sequence[Analysed],
    profiles: Sequence[Profile],
    names: Mapping[tuple[str, str], str],
    rarity: Rarity,
) -> list[Group]:
    """The matters on which articles stand at several stages, in the order of their first members."""
    steps = list(_steps(analysed, profiles, names))
    found = (_group(_current(matter), profiles, rarity) for matter in matters(steps))
    return sorted((g for g in found if g is not None), key=lambda g: g.members)


def _steps(
    analysed: Sequence[Analysed], profiles: Sequence[Profile], names: Mapping[tuple[str, str], str]
) -> Iterator[Step]:
    home = {a.article.document.id: a for a in analysed}
    spoken_of = {source: _spoken_of(a) for source, a in home.items()}
    people = {source: _people(a, names) for source, a in home.items()}
    for index, profile in enumerate(profiles):
        claim = profile.reading.claim
        if not isinstance(claim.value, Standing):
            continue
        article = home[claim.source]
        whose, told = _whose_step(claim, article, names)
        for standing in _lines(claim.value, whose):
            place = stage(standing)
            if place is not None and (whose is not None or standing.family in (EVENT, LAW)):
                day, spoken = article.article.document.day, spoken_of[claim.source]
                yield Step(index, claim.source, day, standing, place, whose, told, spoken, people[claim.source])


def _whose_step(claim: Claim, article: Analysed, names: Mapping[tuple[str, str], str]) -> tuple[Holder | None, Parts]:
    """Whose a status is, and the parts of an event, all under the names of the story."""
    sentence, entity_of = article.article.sentences[claim.sentence], article.entities.entity_at
    family = claim.value.family if isinstance(claim.value, Standing) else EVENT
    if family == EVENT:
        told = parts(claim, sentence, entity_of)
        return None, replace(told, names=frozenset(names.get((claim.source, n), n) for n in told.names))
    if family == LAW:
        return None, bill_parts(claim, sentence)
    whose = bearer(claim, sentence, entity_of) if family in NAMINGS else holder(claim, sentence, entity_of)
    if whose is None:
        return None, Parts()
    return replace(whose, name=names.get((claim.source, whose.name), whose.name)), Parts()


def _lines(standing: Standing, whose: Holder | None) -> list[Standing]:
    """A standing in each family in which it is a stage: whoever is arrested is no longer free, and whoever escaped is.
    Escapes are no stage of a case (who escapes may have been convicted long before), nor those of people who flee from
    a danger or are taken from it."""
    nobody = whose is not None and not whose.name and whose.noun not in fugitives()
    if nobody and (standing.state == ESCAPED or standing.family == CUSTODY):
        return []
    if standing.family not in (CASE, FREEDOM):
        return [standing]
    told = (in_family(standing, family) for family in (CASE, FREEDOM))
    return [s for s in told if s is not None and s.state != ESCAPED]


def _people(article: Analysed, names: Mapping[tuple[str, str], str]) -> frozenset[str]:
    source = article.article.document.id
    return frozenset(names.get((source, e.name), e.name) for e in article.entities)


def _spoken_of(article: Analysed) -> frozenset[str]:
    words = {t.lemma for s in article.article.sentences for t in s.tokens if t.pos == "NOUN"}
    return frozenset(state for word, state in load("developments")["spoken_of"].items() if word in words)


def _current(matter: Sequence[Step]) -> list[Step]:
    """The furthest stage of each article, without articles that are behind one of an earlier day: they need not tell
    all that was known by then."""
    furthest = {s.source: max(t.stage for t in matter if t.source == s.source) for s in matter}
    top = [s for s in matter if s.stage == furthest[s.source]]

    def behind(step: Step) -> bool:
        return any(s.stage > step.stage and s.day and step.day and s.day < step.day for s in top)

    return [s for s in top if not behind(s)]


def _follow(a: Step, b: Step) -> bool:
    """Whether the second is a later stage, and says more than the first."""
    if a.stage >= b.stage or a.source == b.source or b.standing.state in a.known:
        return False
    if b.standing.state in load("developments")["beside"].get(a.standing.state, ()):
        return False
    return compare_standings(a.standing, b.standing).conflicts


def _group(steps: Sequence[Step], profiles: Sequence[Profile], rarity: Rarity) -> Group | None:
    """The steps that follow one another as a group, None where none does."""
    pairs = [
        pair
        for a, b in combinations(sorted(steps, key=lambda s: s.index), 2)
        if (_follow(a, b) or _follow(b, a)) and (pair := _pair(a, b, profiles, rarity)) is not None
    ]
    members = sorted({i for p in pairs for i in (p.left, p.right)})
    return Group(tuple(members), tuple(pairs)) if members else None


def _pair(a: Step, b: Step, profiles: Sequence[Profile], rarity: Rarity) -> Pair | None:
    told = articles(profiles[a.index], profiles[b.index], rarity)
    if told in STRANGERS:
        return None
    table = load("developments")["weights"]
    rows = [("whose", _whose(a, b)), ("articles", told), ("days", "in order" if a.day and b.day else "not all told")]
    return pair_by(a.index, b.index, rows, table, compare_standings(a.standing, b.standing))


def _whose(a: Step, b: Step) -> str:
    if a.whose is None or b.whose is None:
        return "one event"
    return "one person" if a.whose.name and a.whose.name == b.whose.name else "one person, not named everywhere"
