"""Who takes part in what two claims tell, and whose they are."""

from __future__ import annotations

from functools import lru_cache

from factcheck.evidence.grade import Grade
from factcheck.evidence.profile import Profile
from factcheck.frames.parents import CHILDREN
from factcheck.story import Rarity


def role_level(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> str:
    """Whether the words of one role are the same in two sentences; '' where one has none."""
    if not a or not b:
        return ""
    likeness = rarity.cosine(a, b)
    if likeness >= 0.6:
        return "same"
    if likeness > 0 or may_be_one(a, b):
        return "some"
    named = any(w.startswith("@") for w in a) and any(w.startswith("@") for w in b)
    return "other names" if named else "other"


def may_be_one(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether somebody of the one may be somebody of the other, of whom but a part of the name is told: of a surname
    that several have in the story nobody knows whose it is."""
    others = [w for w in right if w.startswith("@@")]
    pairs = ((_words_of(a), _words_of(b)) for a in left if a.startswith("@@") for b in others)
    return any(a <= b or b <= a for a, b in pairs)


@lru_cache(maxsize=8192)
def _words_of(person: str) -> frozenset[str]:
    return frozenset(person[2:].split())


def agents(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Who acts."""
    return role_level(a.agents, b.agents, rarity)


def patients(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Who or what is acted on."""
    return role_level(a.patients, b.patients, rarity)


_ARGUMENTS = Grade(0.01, 0.25, 0.5, 0.8)


def arguments(a: Profile, b: Profile, rarity: Rarity) -> str:
    """All that depends on the trigger, whatever its role."""
    if not a.reading.arguments or not b.reading.arguments:
        return ""
    return _ARGUMENTS(rarity.cosine(a.reading.arguments, b.reading.arguments))


def own(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The names that belong to the value alone; people are held against people, places and bodies against theirs."""
    left, right = a.own, b.own
    if not left or not right:
        return ""
    if left & right:
        return "same" if left == right else "some"
    if may_be_one(left, right):
        return "some"
    people = [any(w.startswith("@@") for w in side) for side in (left, right)]
    others = [any(not w.startswith("@@") for w in side) for side in (left, right)]
    return "other" if all(people) or all(others) else ""


def bearer(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whose an age is, or whose children are counted: somebody has one age, whatever else the two sentences tell."""
    if a.reading.claim.kind != "age" and not a.reading.frame.measured == b.reading.frame.measured == CHILDREN:
        return ""
    left, right = bearer_of(a), bearer_of(b)
    return "" if not left or not right else "same" if left == right else "other"


def bearer_of(p: Profile) -> str:
    """Who the age is said of, as frames write it; '' where nobody is named. Somebody described is known by the one
    named beside the noun: `@@Tom Dahl wife` for `Tom Dahl's wife`."""
    frame = p.reading.frame
    if frame.measured.startswith("@"):
        return frame.measured
    people = {w for w in frame.own if w.startswith("@")}
    return f"{people.pop()} {frame.measured}".rstrip() if len(people) == 1 else ""
