"""What is not a conflict: why two sides of a fact may both be right, each reason with its name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.clauses.triggers import trigger_class, word_class
from factcheck.data import load
from factcheck.findings.sides import Camp
from factcheck.model import Claim, Document, Modality, Zone
from factcheck.values.agreement import LIMIT
from factcheck.values.base import Relation
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity
from factcheck.values.status import Standing as Stage
from factcheck.values.status import compare_standings

POSTPONED = "postpone"
"""The trigger class of putting off."""

TAKINGS = "earn"
"""The trigger class of money that comes in."""

CUMULATIVE_KINDS = ("count", "money", "percent", "measure", "duration", "age", "ordinal")


@dataclass(frozen=True, slots=True)
class Standing:
    """How two sides stand to each other, with the reason in plain words. `strict` is False where the relation only
    weakens a conflict to a warning."""

    relation: Relation
    reason: str
    strict: bool = True


def standing(left: Camp, right: Camp, documents: Mapping[str, Document]) -> Standing:
    """The relation of two sides whose values clash."""
    return (
        _update(left, right, documents)
        or _attribution(left, right)
        or _several(left, right)
        or _limits(left, right)
        or Standing(Relation.CONFLICT, "")
    )


def _update(left: Camp, right: Camp, documents: Mapping[str, Document]) -> Standing | None:
    """A running figure that grew between two publications, a plan that was carried out later, or an age that fits the
    time between the two articles."""
    if (moved := _moved(left, right)) is not None:
        return moved
    days_left = [documents[s].day for s in left.sources]
    days_right = [documents[s].day for s in right.sources]
    if None in days_left or None in days_right:
        return _may_follow(left, right) or _grew(left, right) or _carried_out(left, right) or _carried_out(right, left)
    early, late = _ordered(left, right, [d for d in days_left if d], [d for d in days_right if d])
    if early is None or late is None:
        return _grew(left, right)
    kind = early.claims[0].kind
    if kind == "status":
        return Standing(Relation.UPDATE, "the later article tells how it went on")
    if kind == "age":
        return _older(early, late, documents)
    if kind in ("date", "time") and _all(early, Modality.PLANNED):
        if _all(late, Modality.ASSERTED):
            return Standing(Relation.UPDATE, f"planned for {early.label}, and told as done in a later article")
        if _had_passed(early, late, documents) and _all(late, Modality.PLANNED):
            return Standing(Relation.UPDATE, f"{early.label} had passed when the later article told of another plan")
    if (done := _carried_out(early, late)) is not None:
        return done
    if _fell(early, late):
        return Standing(Relation.CONFLICT, "fewer dead are told later than before", strict=False)
    runs = _runs(early.claims) or _runs(late.claims) or _stands(late.claims, documents)
    if kind in CUMULATIVE_KINDS and (runs or _blows(early.claims + late.claims)):
        return Standing(Relation.UPDATE, f"a running figure: {early.label} first, {late.label} later")
    return None


def _fell(early: Camp, late: Camp) -> bool:
    """Whether fewer dead are told later than before: a toll rises, and where it does not one of the articles is wrong,
    if no more than that the first count was taken back. Under half of the first, it is rather a part of it."""
    first, then = early.value, late.value
    if not (isinstance(first, Quantity) and isinstance(then, Quantity)) or first.low is None or then.high is None:
        return False
    asserted = all(c.kind == "count" and c.modality is Modality.ASSERTED for c in (*early.claims, *late.claims))
    of_the_dead = all(DEAD in _told(c) for c in (*early.claims, *late.claims))
    return asserted and of_the_dead and then.high < first.low <= 2 * then.high


DEAD = "kill"
"""The trigger class of those who die by another's hand or by accident."""


def _carried_out(plan: Camp, done: Camp) -> Standing | None:
    """A figure that was planned (`plans to hire 300 people`), and another that is told as done."""
    if (
        plan.claims[0].kind not in PLANNED_KINDS
        or not _all(plan, Modality.PLANNED)
        or not _all(done, Modality.ASSERTED)
    ):
        return None
    if not {c.frame.trigger_class for c in plan.claims} & {c.frame.trigger_class for c in done.claims} - {""}:
        return None
    return Standing(Relation.UPDATE, f"{plan.label} is told as a plan, {done.label} as what came of it")


PLANNED_KINDS = ("count", "money", "percent")


def _had_passed(early: Camp, late: Camp, documents: Mapping[str, Document]) -> bool:
    """Whether the day that was planned first was over when all of the later articles came out."""
    planned = [c.value.latest for c in early.claims if isinstance(c.value, DateValue)]
    out = [day for s in late.sources if (day := documents[s].day)]
    return bool(out) and bool(planned) and all(d is not None and d < min(out) for d in planned)


def _all(camp: Camp, stance: Modality) -> bool:
    return all(c.modality is stance for c in camp.claims)


def _blows(claims: Sequence[Claim]) -> bool:
    """Whether measures are of wind or waves, which are never the same for a day."""
    return all(c.frame.dimension in load("dimensions")["general"]["things"] for c in claims)


def _moved(left: Camp, right: Camp) -> Standing | None:
    """Two dates of which one is that to which the other was put off."""
    told = [any(c.frame.trigger_class == POSTPONED for c in camp.claims) for camp in (left, right)]
    if left.claims[0].kind not in ("date", "time") or told[0] == told[1]:
        return None
    return Standing(Relation.UPDATE, "one of them tells of a date that was put off")


def _grew(left: Camp, right: Camp) -> Standing | None:
    """A running count, or takings that come in, of which one article says by the words beside it that it has grown, or
    is the latest."""
    kind = left.claims[0].kind
    marks = set(load("running")["grown" if kind == "count" else "taken"])
    late = [c for camp in (left, right) for c in camp.claims if marks & {*c.frame.neighbours, *c.frame.governors}]
    if kind not in ("count", "money") or set(left.sources) & set(right.sources) or not (late and _counts(left, right)):
        return None
    return Standing(Relation.UPDATE, "a running figure: one of the articles says that it has grown")


def _counts(left: Camp, right: Camp) -> bool:
    """Whether both sides count what grows while news comes in; sums of money do so as takings."""
    money = left.claims[0].kind == "money"
    classes = {TAKINGS} if money else set(load("running")["classes"])
    return all(any(_told(c) & classes for c in camp.claims) for camp in (left, right))


def _told(claim: Claim) -> set[str]:
    frame = claim.frame
    return {frame.trigger_class, *map(trigger_class, (frame.measured, *frame.agents, *frame.governors))}


def _may_follow(left: Camp, right: Camp) -> Standing | None:
    """Two stages of one matter in articles of which not all tell their day: one may be the later news."""
    a, b = left.value, right.value
    if not (isinstance(a, Stage) and isinstance(b, Stage)) or set(left.sources) & set(right.sources):
        return None
    if compare_standings(a, b).relation is not Relation.UPDATE:
        return None
    return Standing(Relation.UPDATE, "one may have followed the other; not all of the articles tell their day")


def _ordered(
    left: Camp, right: Camp, days_left: Sequence[date], days_right: Sequence[date]
) -> tuple[Camp | None, Camp | None]:
    if max(days_left) < min(days_right):
        return left, right
    if max(days_right) < min(days_left):
        return right, left
    return None, None


def _older(early: Camp, late: Camp, documents: Mapping[str, Document]) -> Standing | None:
    first = min(d for s in early.sources if (d := documents[s].day))
    last = max(d for s in late.sources if (d := documents[s].day))
    low, high = getattr(early.value, "low", None), getattr(late.value, "low", None)
    if low is None or high is None:
        return None
    days = (last - first).days
    if not 0 < high - low <= days / DAYS_OF_YEAR + 1:
        return None
    if days < BIRTHDAY_LIKELY:
        return Standing(Relation.CONFLICT, "only a birthday in the few days between would explain it", strict=False)
    return Standing(Relation.UPDATE, f"{days / DAYS_OF_YEAR:.1f} years lie between the two articles")


DAYS_OF_YEAR = 365.25
BIRTHDAY_LIKELY = 60
"""Days between two articles from which a birthday between them is likely enough to explain a year more: every sixth."""


def _runs(claims: Sequence[Claim]) -> bool:
    """Whether the text speaks of a figure that grows as news comes in. How large a thing is grows with none."""
    claims = [c for c in claims if not (c.kind == "measure" and _SIZE.search(c.text))]
    words = load("running")
    classes = set(words["classes"])
    return any(c.frame.trigger_class in classes or _marks(c.kind) & set(c.frame.context) for c in claims)


_SIZE = re.compile(r"\d-[^\W\d_]")
"""A measure that is part of an adjective: `the 40-ton module`."""


def _marks(kind: str) -> set[str]:
    """The words beside a figure of a kind that say that it runs. A length of time does not grow by what rises in it."""
    words = load("running")
    return set(words["marks"]) - set(words["others"] if kind == "duration" else ())


def _stands(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bool:
    """Whether a number is told as it stands on the day (`is housing 40 people`, `30 people are being treated`, `there
    are now six`): in a later article another one may be true."""
    for claim in claims:
        text = documents[claim.source].text
        before, after = (
            text[max(0, claim.span.start - 60) : claim.span.start],
            text[claim.span.end : claim.span.end + 60],
        )
        if claim.kind == "count" and (_STANDS_BEFORE.search(before) or _STANDS_AFTER.match(after)):
            return True
        if claim.kind in ("count", "money", "measure") and _COUNTED_ON.search(_sentence_to(text, claim)):
            return True
    return False


def _sentence_to(text: str, claim: Claim) -> str:
    """The text of the claim's sentence, with the one before where it is told of that (`Of those, 12 are held`)."""
    first = max(0, claim.span.start - TWO_SENTENCES)
    starts = [m.end() for m in _STOP.finditer(text, first, claim.span.start)]
    opens = _OF_THOSE.match(text, starts[-1]) if starts else None
    begin = starts[-2] if opens and len(starts) > 1 else starts[-1] if starts else first
    stop = _STOP.search(text, claim.span.end, claim.span.end + TWO_SENTENCES)
    return text[begin : stop.start() if stop else claim.span.end + TWO_SENTENCES]


TWO_SENTENCES = 400
"""Characters on either side of a number within which its sentence, or the one before, stands."""
_STOP = re.compile(r"[.!?][\"'”’]?\s+(?=[A-Z\"“])|\n\s*\n")
_OF_THOSE = re.compile(r"Of (?:those|these|them|which|whom)\b")
_COUNTED_ON = re.compile(
    r"(?<!which )(?<!who )(?<!that )\b(?:has|have)\s(?:\w+\s)?(?:been\s)?\w+(?:ed|en|n|t|k|ld|st)\b[^.,;\n]{0,100}"
    r"\b(?:since|so far|this (?:year|month|week|season))\b"
)
"""What says that a number is counted on from a day (`have been stolen since March`): the next day has another."""


_NOW = r"(?:\s(?:still|now|currently|also))?"
_STANDS_BEFORE = re.compile(
    rf"\b(?:(?:is|are){_NOW}\s[a-z]+ing|there(?:\sis|\sare|[’']s){_NOW}|remains?{_NOW})\s(?:[a-z]+\s)?\Z", re.IGNORECASE
)
_STANDS_AFTER = re.compile(
    rf"\s(?:[a-z-]+\s){{1,3}}(?:(?:is|are){_NOW}\s(?:being|in|at|without)|remains?|(?:was|were) still)\b"
)
"""What stands before, or behind, a number that may be another on another day."""


def _attribution(left: Camp, right: Camp) -> Standing | None:
    """Two speakers with two figures are no contradiction between articles; a quoted figure against an asserted one is
    a weak one."""
    if _all_told_by_others(left, right):
        return Standing(Relation.ATTRIBUTION, "two speakers are given with two values; neither article asserts one")
    if any(_all(camp, Modality.QUOTED) for camp in (left, right)):
        return Standing(Relation.CONFLICT, "one of the values is only quoted", strict=False)
    return None


def _limits(left: Camp, right: Camp) -> Standing | None:
    """Two limits are estimates, and hold against each other but weakly."""
    if all(isinstance(c.value, Quantity) and c.value.hedge == LIMIT for c in (left, right)):
        return Standing(Relation.CONFLICT, "both are limits", strict=False)
    return None


def _all_told_by_others(left: Camp, right: Camp) -> bool:
    """Whether every claim has a speaker, and no speaker of one side is one of the other."""
    speakers = [[c.speaker or "" for c in camp.claims] for camp in (left, right)]
    if not all(s for side in speakers for s in side) or any(_is_some_body(s) for side in speakers for s in side):
        return False
    words = [{w for s in side for w in s.lower().split() if len(w) > 2} - {"the"} for side in speakers]
    return not words[0] & words[1]


def _is_some_body(speaker: str) -> bool:
    """Whether a speaker is a body that is only described, as bodies are that the other article names: `the company`."""
    article, _, noun = speaker.lower().partition(" ")
    return article == "the" and word_class(noun) == word_class("company")


def _several(left: Camp, right: Camp) -> Standing | None:
    """An article whose body has both values speaks of two things."""
    both = set(left.sources) & set(right.sources)
    if not both:
        return None
    heads = (Zone.HEADLINE, Zone.STANDFIRST)
    for source in sorted(both):
        mine = [c for camp in (left, right) for c in camp.claims if c.source == source]
        if all(c.zone not in heads for c in mine):
            return Standing(Relation.SEVERAL, "one article has both values: it may speak of two things", strict=False)
    return None
