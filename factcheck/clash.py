"""When values clash: whether they clash about one fact, or there are two.

Pairs whose values cannot both be right pass vetoes first: each names a way in which two claims that look alike are
told apart (one article has both, each has a better partner in the other's article, they belong to other names). What
is left is weighed by what the frames say, and by how far apart the values are: a slip is rarely a leap.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from factcheck.evidence import FAMILIES, Profile
from factcheck.model import Modality, Zone
from factcheck.values.base import Value
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

RIVAL_MARGIN = 0.5
"""Log-odds by which a clashing pair must beat the best agreeing partner of either claim."""

SCOPED = frozenset({"count", "figure", "rank"})
"""Families whose figures cover a part or the whole of something."""


def veto(a: Profile, b: Profile, levels: Mapping[str, str], margin: float | None) -> str:
    """Why two clashing claims are not about one fact, or ''. `levels` are those of factcheck.evidence; `margin` is by
    how much the pair beats the best agreeing partner that either claim has in the other's article, None where there
    is none."""
    left, right = a.reading.claim, b.reading.claim
    if left.source == right.source and not _headline_and_body(a, b):
        return "one article has both values"
    if margin is not None and margin <= RIVAL_MARGIN:
        return "one of them has a partner in the other's article that agrees with it"
    if levels.get("own") == "other":
        return "they belong to different names"
    if _other_people(a.agents, b.agents) or _other_people(a.patients, b.patients):
        return "they are of different people"
    if levels.get("trigger") in ("same", "same, rare") and _others(a, b):
        return "the same is told of others"
    if levels.get("scope") == "other" and FAMILIES[left.kind] in SCOPED:
        return "they cover different parts of a whole"
    if levels.get("period") in ("other", "one unsaid"):
        return "they are of different periods"
    if Modality.DENIED in (left.modality, right.modality):
        return "one of them is denied by its own article"
    return ""


def _other_people(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether persons are named on both sides in one role, and nobody is on both."""
    people = [{w for w in side if w.startswith("@@")} for side in (left, right)]
    return bool(people[0] and people[1]) and not left & right


def _others(a: Profile, b: Profile) -> bool:
    """Whether both clauses have doers or things acted on, and none in common."""
    left, right = a.reading.arguments, b.reading.arguments
    return bool(a.agents and b.agents and not a.agents & b.agents and not (a.patients & b.patients) and left and right)


def _headline_and_body(a: Profile, b: Profile) -> bool:
    heads = [p.reading.claim.zone in (Zone.HEADLINE, Zone.STANDFIRST) for p in (a, b)]
    return heads[0] != heads[1]


def clash_levels(a: Profile, b: Profile) -> Iterator[tuple[str, str]]:
    """The comparisons of the values themselves."""
    far = distance(a.reading.claim.value, b.reading.claim.value)
    if far:
        yield "distance", far
    form = forms(a.reading.claim.value, b.reading.claim.value)
    if form:
        yield "form", form


def distance(left: Value, right: Value) -> str:
    """How far apart the values are: figures by ratio, dates by days."""
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return _ratio(left, right)
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        return _days(left, right)
    return ""


def _ratio(left: Quantity, right: Quantity) -> str:
    a, b = abs(left.nominal * left.base.factor), abs(right.nominal * right.base.factor)
    if not a or not b:
        return "to zero"
    ratio = abs(math.log(a / b))
    small = max(a, b) <= 12 and left.sort == right.sort == "count"
    for limit, name in ((0.25, "close"), (0.7, "under twice"), (1.61, "under five times")):
        if ratio <= limit:
            return f"{name}, small" if small else name
    return "farther"


def _days(left: DateValue, right: DateValue) -> str:
    if left.earliest is None or right.earliest is None:
        return "weekdays" if left.weekday is not None and right.weekday is not None else "months"
    days = abs((left.earliest - right.earliest).days)
    for limit, name in ((1, "a day"), (7, "a week"), (62, "two months"), (800, "two years")):
        if days <= limit:
            return name
    return "farther"


def forms(left: Value, right: Value) -> str:
    """Whether the values are of one make: a day against a day, a bound against a bound."""
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        if bool(left.bound) != bool(right.bound):
            return "bound and point"
        if left.part or right.part:
            return "part of a period"
        return "one grain" if left.granularity == right.granularity else "two grains"
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if left.exact and right.exact:
            return "both exact"
        return "one vague" if left.vague or right.vague else "one hedged"
    return ""
