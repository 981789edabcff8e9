"""Where two claims stand: beside which other claims, in which articles, how far down."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.evidence.grade import Grade
from factcheck.evidence.profile import Profile, Sibling
from factcheck.model import Zone
from factcheck.story import Rarity, overlap
from factcheck.values.base import Comparison, Relation, Verdict


def _beside(a: Profile, b: Profile) -> list[tuple[Sibling, list[Comparison]]]:
    """What else the first sentence states, each with its verdicts on what the second one does."""
    others = b.siblings_by_kind
    return [(mine, [v for s in others.get(mine.kind, ()) if (v := mine.against(s))]) for mine in a.siblings]


def clashing_siblings(a: Profile, b: Profile) -> list[Sibling]:
    """What else the first sentence states that nothing in the second, of what can be held against it, agrees with."""
    return [mine for mine, verdicts in _beside(a, b) if all_clash(verdicts)]


def all_clash(verdicts: Sequence[Comparison]) -> bool:
    """Whether there are verdicts, and no two of the values can be one."""
    return bool(verdicts) and all(v.conflicts for v in verdicts)


def siblings(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether what else the two sentences state agrees: the same day, the same place, the same other figures."""
    told = _beside(a, b)
    agree = sum(any(v.verdict is Verdict.COMPATIBLE and v.relation is Relation.SAME for v in row) for _, row in told)
    clash = sum(all_clash(row) for _, row in told)
    if not agree and not clash:
        return ""
    if agree and clash:
        return "mixed"
    return (
        ("several agree" if agree > 1 else "one agrees") if agree else "several clash" if clash > 1 else "one clashes"
    )


_ARTICLES = Grade(0.01, 0.15, 0.3, 0.5)


def articles(a: Profile, b: Profile, rarity: Rarity) -> str:
    """How many of the entities that the two articles name they have in common: whether they tell one story."""
    if a.reading.claim.source == b.reading.claim.source:
        return ""
    if not rarity.one_story(a.reading.claim.source, b.reading.claim.source):
        return "two stories"
    common = overlap(a.named, b.named)
    return _ARTICLES(common) if common else "nothing in common"


def lead(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether both stand at the head of their articles, where the same news is told."""
    first = sum(p.position <= 0.15 or p.reading.claim.zone is not Zone.BODY for p in (a, b))
    return ("neither", "one", "both")[first]


def alone(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether each is the only value of its sort in its article: then there is nothing else that it could be."""
    if not a.sort or a.sort != b.sort or a.reading.claim.source == b.reading.claim.source:
        return ""
    few, many = sorted((a.rivals, b.rivals))
    return "both" if not many else "one" if not few else "neither"
