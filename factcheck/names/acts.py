"""Whether two sentences tell one thing of two names: the same words, or one event with the same others in it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.clauses import arguments, clause_of
from factcheck.clauses.triggers import light, reporting
from factcheck.evidence import Profile
from factcheck.model import Sentence, Span
from factcheck.story import Rarity

ACTS = ("reworded, in one event", "reworded", "alike, in one event", "alike", "same act")
"""How surely two articles tell the same of two bearers, the surest first."""

REWORDED, ALIKE = 0.7, 0.35
"""Likeness of two sentences, without names and role, from which they are one reworded, and tell alike."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mention of a name with the sentence it stands in."""

    profile: Profile
    sentence: Sentence


def one_act(left: Told, right: Told, without: frozenset[str], rarity: Rarity) -> str:
    """How surely two sentences tell one thing of two names: one of ACTS, `none` where they do not. `without` are words
    that say nothing of it: those of the names and of their role."""
    a, b = left.profile, right.profile
    if _elsewhere(a, b):
        return "none"
    rarity = rarity.between(a.reading.claim.source, b.reading.claim.source)
    words = [frozenset(w for w in p.context if w not in without and w.lower() not in without) for p in (a, b)]
    shared, likeness = len(words[0] & words[1]), rarity.cosine(words[0], words[1])
    event = _one_event(left, right, without)
    if likeness >= REWORDED and shared > 3:
        return "reworded, in one event" if event else "reworded"
    if likeness >= ALIKE and shared > (1 if likeness >= REWORDED else 2):
        return "alike, in one event" if event else "alike"
    return "same act" if event else "none"


def _elsewhere(a: Profile, b: Profile) -> bool:
    """Whether the two sentences tell other days, or other places."""
    for kind in ("date", "venue"):
        left, right = ([s for s in p.siblings if s.kind == kind] for p in (a, b))
        verdicts = [v for x in left for y in right if (v := x.against(y))]
        if verdicts and all(v.conflicts for v in verdicts):
            return True
    return False


def _one_event(left: Told, right: Told, without: frozenset[str]) -> bool:
    """Whether both act, or are acted on, in events of one class with others in common."""
    a, b = left.profile, right.profile
    frames = a.reading.frame, b.reading.frame
    if frames[0].trigger_class != frames[1].trigger_class or frames[0].trigger in light() | reporting() | {""}:
        return False
    sides = [_side(t.sentence, t.profile.reading.claim.span) for t in (left, right)]
    others = [{w for w in p.reading.arguments if w.lower() not in without} for p in (a, b)]
    return bool(sides[0]) and sides[0] == sides[1] and bool(others[0] & others[1])


def _side(sentence: Sentence, name: Span) -> str:
    """Whether a name acts in the event of its clause, or is acted on; '' where neither."""
    clause, head = clause_of(sentence, name), sentence.head_of(name)
    if clause is None or clause.trigger is None or head is None:
        return ""
    while head.dep in ("appos", "compound", "nmod") and head.head != head.i:
        head = sentence.head(head)
    agents, patients, _ = arguments(sentence, clause.trigger)
    return "agent" if head in agents else "patient" if head in patients else ""
