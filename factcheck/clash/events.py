"""Claims that are told of two events, or of two steps of one."""

from __future__ import annotations

import re

from factcheck.clash.days import is_of_the_week
from factcheck.clash.meeting import REWORDED, Meeting
from factcheck.clauses.triggers import light, terms, two_steps
from factcheck.evidence import COPY, Profile, clashing_siblings
from factcheck.frames.frame import HARM
from factcheck.model import Modality, Zone
from factcheck.values.base import Relation, Verdict
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity


def in_one_article(m: Meeting) -> bool:
    """Whether one article has both values, elsewhere than in its headline and its body."""
    heads = [p.reading.claim.zone in (Zone.HEADLINE, Zone.STANDFIRST) for p in (m.a, m.b)]
    return m.one_source and heads[0] == heads[1]


def nothing_in_common(m: Meeting) -> bool:
    """Whether the two articles name somebody or some place, and not one in common."""
    return m.level("articles") == "nothing in common" and bool(m.a.named and m.b.named)


def other_event(m: Meeting) -> bool:
    """Whether the sentences do not speak of one event. A date needs an event that both name: a verb that says little
    (`set out`) leaves open which day is told. A story has so many days of one week that there it is not enough if one
    sentence only names the other's event beside its own (`was told on Tuesday of the vote`)."""
    told, weekly = m.level("trigger"), [is_of_the_week(p) for p in (m.a, m.b)]
    if any(weekly) and told in ("", "other"):
        return not _one_text(m)
    if any(weekly) and told == "each near the other":
        return not m.in_one_list
    if all(weekly) and told == "one near the other":
        return not (m.reworded or m.in_one_list)
    loose = ("", "other") if m.kind == "date" else ("other",)
    return not m.sure and told in loose


def hours_of_a_state(m: Meeting) -> bool:
    """Whether two hours are those at which something was so (`at 2 p.m. the storm was 90 miles off`), and nothing says
    of what one event they are."""
    unsaid = m.level("trigger") in ("", "same, light") and any(p.reading.frame.trigger in light() for p in (m.a, m.b))
    return unsaid and m.level("measured") != "same throughout"


def _one_text(m: Meeting) -> bool:
    """Whether two sentences tell one event though their verbs do not: where both verbs are known, only another verb
    parts them; else they may be reworded. Much else is alike in the news of two days on one story."""
    alike = (COPY,) if m.level("trigger") == "other" else REWORDED
    return m.level("wording") in alike or m.in_one_list


def steps_of_one_matter(m: Meeting) -> bool:
    """Whether one is told of a step that goes before the other's."""
    return m.level("trigger") in ("other", "one occasion") and two_steps(*m.classes)


def length_and_term(m: Meeting) -> bool:
    """Whether of two durations one is that of an event, and the other counts to it or from it (`the fourth in four
    days`, `three days after the third`)."""
    if _counts_from(m.a) != _counts_from(m.b):
        return True
    return m.level("preposition") == "other" and not set(m.classes) <= terms()


def _counts_from(p: Profile) -> bool:
    value = p.reading.claim.value
    return isinstance(value, Quantity) and value.period in ("after", "before")


def one_from(m: Meeting) -> bool:
    """Whether a way is told from or by one place, and to or at the other."""
    return _comes_from(m.a) != _comes_from(m.b)


def _comes_from(p: Profile) -> bool:
    return p.reading.frame.preposition in ("from", "via") or bool(_FROM.search(p.before))


_FROM = re.compile(r"\b(?:from|via)\s(?:[\w’'-]+\s){0,3}(?:(?:in|at|near|of)\s)?\Z")
"""What stands before a place that something came from: `from Velm`, `via a depot in Velm`."""


def two_events_alike(m: Meeting) -> bool:
    """Whether much else that the two sentences state differs as well, or a level and its day."""
    if m.level("siblings") == "several clash" and len({s.kind for s in clashing_siblings(m.a, m.b)}) > 1:
        return True
    others = _ENOUGH.get(m.kind, ()) if m.kind == "date" or not of_harm(m.a, m.b) else ()
    return m.level("siblings") == "one clashes" and any(s.kind in others for s in clashing_siblings(m.a, m.b))


_OF_A_DAY = ("measure", "money", "percent", "count")
"""Kinds of which each day has another value: prices, rates, levels of rivers, points."""

_ENOUGH = {"date": _OF_A_DAY, "venue": ("count",), **dict.fromkeys(_OF_A_DAY, ("date",))}
"""Of each kind those of which one other clash beside it is enough."""


def of_harm(*profiles: Profile) -> bool:
    """Whether the dead or hurt are counted: of one event, whatever day or spot the sentences tell."""
    return any(p.reading.frame.trigger_class in HARM for p in profiles)


def years_apart(m: Meeting) -> bool:
    """Whether two dates name years that are not next to each other, and another value differs as well: what strikes
    again strikes in another year (`the flood of 2011`, `the flood of 2029`)."""
    days = [p.reading.claim.value for p in (m.a, m.b)]
    years = [d.earliest.year for d in days if isinstance(d, DateValue) and d.earliest]
    return len(years) == len(days) and abs(years[0] - years[1]) > 1 and _other_numbers(m)


def other_objects(m: Meeting) -> bool:
    """Whether the same is done to others, and their number differs, too: a minister meets twelve governors one day and
    six bankers the next."""
    others = bool(m.a.patients and m.b.patients) and not m.a.patients & m.b.patients
    return others and _other_numbers(m)


def _other_numbers(m: Meeting) -> bool:
    """Whether both sentences have numbers, and none in common, whatever period they are told for."""
    told = [{s.value.nominal for s in p.siblings if isinstance(s.value, Quantity)} for p in (m.a, m.b)]
    return bool(told[0] and told[1]) and not told[0] & told[1]


def one_of_another(m: Meeting) -> bool:
    """Whether one sentence alone says that it tells of another event than that of the news: `in a similar crash`."""
    return not m.reworded and m.one_alone(lambda p: bool(_ANOTHER.search(p.sentence)))


_ANOTHER = re.compile(
    r"\b(?:(?:an?|two|three|several)\s(?:very\s)?(?:similar|separate|unrelated|earlier|previous)|in\sanother)\s[a-z]",
    re.IGNORECASE,
)


def one_of_more(m: Meeting) -> bool:
    """Whether one sentence tells of a day on which some came to those who were counted before (`eight more died on
    Monday`): such days are many."""
    return m.level("wording") != COPY and any(s.increment for p in (m.a, m.b) for s in p.siblings)


def one_condition(m: Meeting) -> bool:
    """Whether one alone is what has to come about for something else (`if its winds rise to 156 mph`)."""
    return m.one_alone(lambda p: bool(_IF.search(p.sentence[: p.start])))


_IF = re.compile(r"\b(?:if|unless)\s[^,;:.]{0,80}\Z", re.IGNORECASE)
"""A condition, as far as the value in it."""


def each_has_both(m: Meeting) -> bool:
    """Whether each sentence states the other's value too (`from A to B`, `to B from A`): then the two are no rivals."""
    return _has(m.a, m.b) and _has(m.b, m.a)


def _has(p: Profile, other: Profile) -> bool:
    value, kind = other.reading.claim.value, other.reading.claim.kind
    alike = (s.compare(s.value, value) for s in p.siblings if s.kind == kind)
    close = (Relation.SAME, Relation.GRANULARITY) if kind == "venue" else (Relation.SAME,)
    return any(v.verdict is Verdict.COMPATIBLE and v.relation in close for v in alike)


def one_denied(m: Meeting) -> bool:
    """Whether one of them alone is denied by its own article, and may be of something else."""
    if m.sure or m.one_bearer:
        return False
    return m.one_alone(lambda p: p.reading.claim.modality is Modality.DENIED)
