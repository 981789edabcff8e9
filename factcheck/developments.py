"""How a matter moved on between articles: planned and done, arrested and charged, on trial and convicted.

A status belongs to somebody (`the clerk was charged`) or to an event (`will open`, `opened`). Of each article only the
furthest stage counts: what it tells of earlier ones is history. Where two articles stand at two stages of one matter,
and no later article is behind an earlier one, the one has news that the other has not: an update, and no conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import combinations

from factcheck.align import Group, Pair, weighed
from factcheck.analysis import Analysed
from factcheck.data import load
from factcheck.evidence import Profile, articles
from factcheck.identity import STRANGERS
from factcheck.story import Rarity
from factcheck.triggers import light, trigger_class, word_class
from factcheck.values.status import EVENT, PLANNED, UNDER_WAY, Standing, compare_standings, stage
from factcheck.whose import Holder, Parts, holder, parts

SOMEBODY = ""
"""Stands for the one person of a story's case whom nobody names."""


@dataclass(frozen=True, slots=True)
class Step:
    """A status by reading index: the article it stands in and its day, and the stage."""

    index: int
    source: str
    day: date | None
    standing: Standing
    stage: int
    whose: Holder | None = None
    parts: Parts = Parts()
    known: frozenset[str] = frozenset()
    """Further states that the article speaks of without telling them as a status."""


def developments(
    analysed: Sequence[Analysed],
    profiles: Sequence[Profile],
    names: Mapping[tuple[str, str], str],
    rarity: Rarity,
) -> list[Group]:
    """The matters on which articles stand at several stages, in the order of their first members."""
    steps = list(_steps(analysed, profiles, names))
    matters = [*_cases(steps), *_events(steps)]
    found = (_group(_current(matter), profiles, rarity) for matter in matters)
    return sorted((g for g in found if g is not None), key=lambda g: g.members)


def _steps(
    analysed: Sequence[Analysed], profiles: Sequence[Profile], names: Mapping[tuple[str, str], str]
) -> Iterator[Step]:
    home = {a.article.document.id: a for a in analysed}
    spoken_of = {source: _spoken_of(a) for source, a in home.items()}
    for index, profile in enumerate(profiles):
        claim = profile.reading.claim
        if not isinstance(claim.value, Standing) or (place := stage(claim.value)) is None:
            continue
        article = home[claim.source]
        sentence, entity_of = article.article.sentences[claim.sentence], article.entities.entity_at
        day, spoken = article.article.document.day, spoken_of[claim.source]
        step = Step(index, claim.source, day, claim.value, place, known=spoken)
        if claim.value.family == EVENT:
            told = parts(claim, sentence, entity_of)
            known = frozenset(names.get((claim.source, n), n) for n in told.names)
            yield replace(step, parts=replace(told, names=known))
        elif (whose := holder(claim, sentence, entity_of)) is not None:
            yield replace(step, whose=replace(whose, name=names.get((claim.source, whose.name), whose.name)))


def _spoken_of(article: Analysed) -> frozenset[str]:
    words = {t.lemma for s in article.article.sentences for t in s.tokens if t.pos == "NOUN"}
    return frozenset(state for word, state in load("developments")["spoken_of"].items() if word in words)


def _cases(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The stages of each person, family by family. Who is not named is the one person that the article names in a
    stage of the family, else the one that the story does; of several such persons none."""
    families: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.whose is not None:
            families[step.standing.family].append(step)
    for _, mine in sorted(families.items()):
        whole = {s.whose.name for s in mine if s.whose and not s.whose.several} - {SOMEBODY}
        persons: dict[str, list[Step]] = defaultdict(list)
        for step in mine:
            named = (s.whose.name for s in mine if s.whose and not s.whose.several and s.source == step.source)
            own = set(named) - {SOMEBODY}
            meant = {step.whose.name} if step.whose and step.whose.name else own or whole or {SOMEBODY}
            if len(meant) == 1:
                persons[next(iter(meant))].append(step)
        yield from (persons[name] for name in sorted(persons))


def _events(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The stages of each event: those that share what they are done to, or who takes part."""
    mine = [s for s in steps if s.standing.family == EVENT and s.standing.event not in light()]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, step in enumerate(mine):
        for key in sorted(_done_to(step) | step.parts.names):
            holders[key].append(place)
    home = list(range(len(mine)))
    for a, b in sorted({pair for held in holders.values() for pair in combinations(held, 2)}):
        if home[a] != home[b] and _one_event(mine[a], mine[b]):
            old, new = max(home[a], home[b]), min(home[a], home[b])
            home = [new if h == old else h for h in home]
    rows: dict[int, list[Step]] = defaultdict(list)
    for place, step in zip(home, mine, strict=True):
        rows[place].append(step)
    yield from (row for row in rows.values() if len(row) > 1)


def _one_event(a: Step, b: Step) -> bool:
    """Whether two statuses are of one event: of one class, done to the same by no others, or, where one does not tell
    what it is done to, by the same. Of what people do again and again (they meet, travel, play) nothing may be told on
    one side that is not on the other."""
    left, right = _done_to(a), _done_to(b)
    if {a.standing.state, b.standing.state} == {PLANNED, UNDER_WAY}:
        return bool(left & right)
    names = a.parts.names & b.parts.names
    if trigger_class(a.standing.event) != trigger_class(b.standing.event):
        return False
    if names and a.source == b.source and a.standing == b.standing:
        return True
    if left and right:
        return bool(left & right) and (bool(names) or not (a.parts.names and b.parts.names))
    if not names or (trigger_class(a.standing.event) in _repeated() and (left or right)):
        return False
    rest = [p.others | p.names - names for p in (a.parts, b.parts)]
    return trigger_class(a.standing.event) not in _repeated() or bool(rest[0] & rest[1]) or not any(rest)


@cache
def _repeated() -> frozenset[str]:
    """Classes of events that the same people have many of."""
    return frozenset(load("developments")["repeated"])


def _done_to(step: Step) -> frozenset[str]:
    """What an event is done to; what is under way is told by its subject."""
    own = {step.standing.event} if step.standing.state == UNDER_WAY else set()
    return frozenset(word_class(t) for t in step.parts.things | own)


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
    return a.standing.family == EVENT or compare_standings(a.standing, b.standing).conflicts


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
    evidence = tuple(weighed(rows, table))
    score = float(table["bias"]) + sum(w for _, _, w in evidence)
    return Pair(a.index, b.index, score, score, evidence, compare_standings(a.standing, b.standing))


def _whose(a: Step, b: Step) -> str:
    if a.whose is None or b.whose is None:
        return "one event"
    return "one person" if a.whose.name and a.whose.name == b.whose.name else "one person, not named everywhere"
