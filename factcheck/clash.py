"""When values clash: whether they clash about one fact, or there are two.

Pairs whose values cannot both be right pass vetoes first: each names a way in which two claims that look alike are
told apart (one article has both, each has a better partner in the other's article, they belong to other names). What
is left is weighed by what the frames say, and by how far apart the values are: a slip is rarely a leap.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from functools import cache

from factcheck.data import load
from factcheck.days import days_of_saying, is_of_the_week, other_news, year_filled_in
from factcheck.dimensions import DISTANCE, RACE
from factcheck.distances import one_way, other_ends
from factcheck.evidence import COPY, COUNTED, Profile, bearer_of, clashing_siblings, family_of
from factcheck.grammar.words import any_of
from factcheck.measures import other_figure, other_than_headline
from factcheck.model import Modality, Zone
from factcheck.owned import of_two_owners
from factcheck.towns import in_other_towns
from factcheck.triggers import describing, light, other_fates, reporting, terms, two_steps, word_class
from factcheck.values.base import Comparison, Relation, Value, Verdict
from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

RIVAL_MARGIN = 1.0
"""Log-odds by which a clashing pair must beat the best agreeing partner of either claim."""

TWIN_MARGIN = 2.0
"""Log-odds by which a clashing pair must beat another clash of either claim with a third value of the same article."""

SCOPED = frozenset({"count", "figure", "rank"})
"""Families whose figures cover a part or the whole of something."""


STRONG = 2.0
"""Log-odds of the frames from which two sentences tell one thing beyond the doubts of APART and their like."""


def veto(a: Profile, b: Profile, levels: Mapping[str, str], margin: float | None, frames: float = 0.0) -> str:
    """Why two clashing claims are not about one fact, or ''. `levels` are those of factcheck.evidence; `margin` is by
    how much the pair beats the best agreeing partner that either claim has in the other's article, None where there
    is none; `frames` is what the frames say, in log-odds."""
    left, right = a.reading.claim, b.reading.claim
    sure = _is_sure(left.kind, levels, frames)
    if left.source == right.source and not _headline_and_body(a, b):
        return "one article has both values"
    if left.source == right.source and other_than_headline(a, b):
        return "the headline tells of another event, or of a change where the body tells a level"
    if levels.get("articles") == "two stories":
        return "their articles tell two stories"
    if levels.get("articles") == "nothing in common" and a.named and b.named:
        return "their articles name nobody and no place in common"
    if margin is not None and margin <= RIVAL_MARGIN:
        return "one of them has a partner in the other's article that agrees with it"
    if levels.get("own") == "other":
        return "they belong to different names"
    told = levels.get("bearer") == "same"  # whose it is, whoever else acts
    if not told and (_other_people(a.agents, b.agents) or _other_people(a.patients, b.patients)):
        return "they are of different people"
    if left.kind in ("duration", "measure", "money", "percent") and _other_people(*_measured(a, b)):
        return "they are of different people"
    timed = family_of(left.kind) in ("date", "venue") or left.kind == "duration"
    if timed and _other_event(a, b, levels, sure):
        return "they are told of different events"
    if timed and levels.get("trigger") in ("other", "one occasion") and two_steps(*_classes(a, b)):
        return "they are told of two steps of one matter"
    if left.kind == "duration" and levels.get("preposition") == "other" and not set(_classes(a, b)) <= terms():
        return "one is how long something took and the other when it ended or began"
    if left.kind == "venue" and _both_spoke(a, b):
        return "each is where somebody spoke"
    if left.kind == "venue" and _one_way(a, b):
        return "one is where something came from"
    if left.kind == "venue" and "roles" not in levels.get("matter", "") and not sure:
        return "nothing says that the same people take part"
    if levels.get("siblings") == "several clash" and len({s.kind for s in clashing_siblings(a, b)}) > 1:
        return "day, place or number differ as well: two events alike"
    if left.kind == "age" and not sure and bool(bearer_of(a)) is not bool(bearer_of(b)) and _nothing_shared(levels):
        return "nothing says that the one who is not named is the other"
    if family_of(left.kind) == "date" and (why := days_of_saying(a, b, levels, sure)):
        return why
    if left.kind == "count" and _describes(a) != _describes(b) and not levels.get("measured", "").startswith("same"):
        return "one of them describes a thing and counts no others"
    if left.kind == "count" and not levels.get("trigger", "").startswith("same") and _is_named_part(a, b):
        return "they are parts of two wholes"
    if left.kind == "count" and (_is_sum(a, b) or _is_sum(b, a)):
        return "one of them is the sum of two figures that the other tells apart"
    if left.kind != "name" and not _reworded(levels) and _is_of_another(a) is not _is_of_another(b):
        return "one of them is told of another such event"
    if left.kind in ("count", "duration") and _is_stretch(a) and _is_stretch(b):
        return "each is the length of a stretch that its writer has chosen"
    if left.kind == "date" and year_filled_in(a, b):
        return "they differ in the year alone, which one of them does not tell"
    if left.kind == "date" and (_is_ahead(a, b) or _is_ahead(b, a)):
        return "one is still to come, the other long past"
    if _each_has_both(a, b):
        return "each sentence has the other's value as well"
    if _only_by_publication(a, b):
        return "a date that names no day is counted from a publication date, which may be a day off"
    if left.kind == "date" and (why := other_news(a, b, _reworded(levels))):
        return why
    if left.kind == "date" and (_is_period(a) or _is_period(b)):
        return "one of them says which period a figure is of"
    if not told and (why := _told_apart(a, b, levels, sure)):
        return why
    if left.kind == "age" and levels.get("measured", "")[:4] not in ("", "same", "one ") and not in_one_list(levels):
        return "they are of different people"
    if left.kind == "age" and levels.get("bearer") != "same" and _other_fates(a, b):
        return "they are of people to whom different things happened"
    if left.kind == "status" and levels.get("trigger", "other")[:4] != "same":
        return "they are of different events"
    if left.kind == "status" and _looks_back(a) != _looks_back(b):
        return "one of them looks back to a month or year"
    if levels.get("scope") == "other" and family_of(left.kind) in SCOPED and not in_one_list(levels):
        return "they cover different parts of a whole"
    if left.kind == "measure" and (why := _other_measure(a, b, levels)):
        return why
    if family_of(left.kind) in SCOPED and not _reworded(levels) and in_other_towns(a, b):
        return "they are told of different towns"
    if levels.get("row") == "other" and not _one_copy(a, b, levels):
        return "they rank in different rows, or only tell which of several is meant"
    if levels.get("period") == "other":
        return "they are of different periods"
    if why := other_figure(a, b, levels, _reworded(levels)):
        return why
    if why := of_two_owners(a, b, levels):
        return why
    if not (sure or told) and (left.modality is Modality.DENIED) != (right.modality is Modality.DENIED):
        return "one of them is denied by its own article"
    return ""


def _other_people(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether persons are named on both sides in one role, and nobody is on both."""
    people = [{w for w in side if w.startswith("@@")} for side in (left, right)]
    return bool(people[0] and people[1]) and not left & right


def _measured(a: Profile, b: Profile) -> tuple[frozenset[str], frozenset[str]]:
    """What each measures: whoever a length of time or a sum is told of stands there, not among those who act."""
    return frozenset((a.reading.frame.measured,)), frozenset((b.reading.frame.measured,))


def _classes(a: Profile, b: Profile) -> tuple[str, str]:
    return a.reading.frame.trigger_class, b.reading.frame.trigger_class


def _other_fates(a: Profile, b: Profile) -> bool:
    """Whether one is told of the dead, say, and the other of the hurt, and neither sentence tells of both."""
    told = _classes(a, b)
    return other_fates(*told) and told[0] not in b.reading.classes and told[1] not in a.reading.classes


def _other_event(a: Profile, b: Profile, levels: Mapping[str, str], sure: bool) -> bool:
    """Whether the sentences do not speak of one event. A date needs an event that both name: a verb that says little
    (`set out`) leaves open which day is told. A story has so many days of one week that there it is not enough if one
    sentence only names the other's event beside its own (`was told on Tuesday of the vote`)."""
    told, weekly = levels.get("trigger", ""), [is_of_the_week(p) for p in (a, b)]
    if any(weekly) and told in ("", "other"):
        return not _one_text(levels)
    if any(weekly) and told == "each near the other":
        return not in_one_list(levels)
    loose = ("", "other") if a.reading.claim.kind == "date" else ("other",)
    return not sure and (told in loose or (all(weekly) and told == "one near the other"))


def _is_sure(kind: str, levels: Mapping[str, str], frames: float) -> bool:
    """Whether the two sentences look like one piece of copy, reworded, or stand at one place of two lists of which
    several items agree, or their frames leave little doubt: less is not enough for a place, since one event has
    several."""
    if _reworded(levels) or in_one_list(levels):
        return True
    return kind != "venue" and frames >= STRONG


def _one_text(levels: Mapping[str, str]) -> bool:
    """Whether two sentences tell one event though their verbs do not: where both verbs are known, only another verb
    parts them; else they may be reworded. Much else is alike in the news of two days on one story."""
    alike = (COPY,) if levels.get("trigger") == "other" else REWORDED
    return levels.get("wording") in alike or in_one_list(levels)


def in_one_list(levels: Mapping[str, str]) -> bool:
    """Whether the two are matched items of lists of which several items agree."""
    return "several" in levels.get("list", "")


def _reworded(levels: Mapping[str, str]) -> bool:
    """Whether the two sentences look like one piece of copy, reworded."""
    return levels.get("wording") in REWORDED


REWORDED = ("from 0.7", COPY)
"""Likeness of two sentences from which they are one piece of copy, reworded: levels of the evidence."""


def _one_copy(a: Profile, b: Profile, levels: Mapping[str, str]) -> bool:
    """Whether two sentences have nearly the same words, and another figure in common."""
    figures = (v for kind in ("money", "count", "measure", "percent") for v in _between_siblings(a, b, kind))
    return levels.get("wording") == COPY and any(v.relation is Relation.SAME for v in figures)


def _other_measure(a: Profile, b: Profile, levels: Mapping[str, str]) -> str:
    """Why two measures are of two matters: they tell different things of one, distances of two events, or are of two
    things that are both named."""
    told = {p.reading.frame.dimension for p in (a, b)}
    if RACE in told or levels.get("dimension") == "other":
        return "they measure different things"
    left, right = a.reading.frame, b.reading.frame
    if told == {DISTANCE} and (why := other_ends(left, right)):
        return why
    if told == {DISTANCE} and levels.get("trigger") == "other" and not one_way(left, right):
        return "they are distances of different events"
    return "they measure different things" if levels.get("measured") == "other" else ""


def _nothing_shared(levels: Mapping[str, str]) -> bool:
    """Whether two sentences tell neither the same event nor anybody who takes part in both."""
    event = levels.get("trigger", "").startswith(("same", "each near"))
    return not event and not any(levels.get(role) in ("same", "some") for role in ("agents", "patients", "own"))


def _both_spoke(a: Profile, b: Profile) -> bool:
    """Whether both places are where somebody spoke (`officials in Velm said`), and not the same person by name."""
    spoke = all(p.reading.frame.trigger in reporting() for p in (a, b))
    return spoke and not any(w.startswith("@@") for w in a.agents & b.agents)


def _one_way(a: Profile, b: Profile) -> bool:
    """Whether a way is told from one place, and to or at the other."""
    return _comes_from(a) != _comes_from(b)


_FROM = re.compile(r"\bfrom\s(?:[\w’'-]+\s){0,3}(?:(?:in|at|near|of)\s)?\Z")
"""What stands before a place that something came from: `from Velm`, `from a depot in Velm`."""


def _comes_from(p: Profile) -> bool:
    return p.reading.frame.preposition == "from" or bool(_FROM.search(p.before))


_AMONG = re.compile(r"\b(?:including|among them)\s(?:[a-z]+\s){0,2}\Z")


def _is_named_part(a: Profile, b: Profile) -> bool:
    """Whether both are told as a part of a number before (`96 passengers, including 11 children`)."""
    return all(_AMONG.search(p.before) for p in (a, b))


def _describes(p: Profile) -> bool:
    """Whether a number is a part of an adjective (`a one-room school`)."""
    return p.after.startswith("-")


def _is_sum(whole: Profile, part: Profile) -> bool:
    """Whether a count is that of the other sentence and another count of the same, or of `others`, beside it: three
    were shot, of whom one was killed and two were hurt."""
    total, one = whole.reading.claim.value, part.reading.claim.value
    if not (isinstance(total, Quantity) and isinstance(one, Quantity)):
        return False
    alike = {word_class(part.reading.frame.measured), "other", ""}
    beside = (s.value for s in part.siblings if s.kind == "count" and s.measured in alike)
    return any(isinstance(v, Quantity) and v.exact and one.nominal + v.nominal == total.nominal for v in beside)


def is_part_of(part: Profile, whole: Profile) -> bool:
    """Whether a number is told as some of another right behind it: `26 of the train's 114 cars`. What is told there is
    told of the part."""
    one, other = part.reading.claim, whole.reading.claim
    if (one.source, one.sentence) != (other.source, other.sentence):
        return False
    return bool(_OF_A_WHOLE.fullmatch(part.sentence[part.end : whole.start]))


_OF_A_WHOLE = re.compile(
    r"(?:\s[\w-]+)?\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all)\s)?(?:[\w-]+\s){0,2}(?:[\w-]+[’']s?\s)?"
)
"""What stands between a number and that of the whole."""


@cache
def _stretches() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load('stretches')['words'])}\s\Z")


def _is_stretch(p: Profile) -> bool:
    """Whether a number only says how far back or ahead a text looks (`in the last 15 games`)."""
    return bool(_stretches().search(p.before))


_ANOTHER = re.compile(
    r"\b(?:(?:an?|two|three|several)\s(?:very\s)?(?:similar|separate|unrelated|earlier|previous)|in\sanother)\s[a-z]",
    re.IGNORECASE,
)


def _is_of_another(p: Profile) -> bool:
    """Whether a sentence says that it tells of another event than that of the news: `in a similar crash`."""
    return bool(_ANOTHER.search(p.sentence))


def _is_period(p: Profile) -> bool:
    """Whether a date is the period of a figure beside it (`sales of $2 billion in 2024`)."""
    value = p.reading.claim.value
    figures = (s.value for s in p.siblings if s.kind in ("money", "percent", "measure"))
    periods = {v.period for v in figures if isinstance(v, Quantity) and v.period}
    return isinstance(value, DateValue) and bool(periods & {value.name, value.label, p.reading.claim.text})


def _told_apart(a: Profile, b: Profile, levels: Mapping[str, str], sure: bool) -> str:
    """The first doubt of APART that is not lifted, '' for none."""
    doubts = ((why, apart) for name, why, apart in APART if not _is_lifted(name, levels, sure))
    return next((why for why, apart in doubts if apart(a, b)), "")


def _is_lifted(name: str, levels: Mapping[str, str], sure: bool) -> bool:
    """Whether a doubt of APART only weakens the pair. One verb said of two doers, or of
    the news and of what it is compared with, makes frames alike: there the wording must be, too."""
    return _reworded(levels) if name in ("doers", "news") else sure


def _each_has_both(a: Profile, b: Profile) -> bool:
    """Whether each sentence states the other's value too (`from A to B`, `to B from A`): then the two are no rivals."""

    def has(p: Profile, other: Profile) -> bool:
        value, kind = other.reading.claim.value, other.reading.claim.kind
        alike = (s.compare(s.value, value) for s in p.siblings if s.kind == kind)
        close = (Relation.SAME, Relation.GRANULARITY) if kind == "venue" else (Relation.SAME,)
        return any(v.verdict is Verdict.COMPATIBLE and v.relation in close for v in alike)

    return has(a, b) and has(b, a)


def _only_by_publication(a: Profile, b: Profile) -> bool:
    """Whether dates clash only by the days on which their articles were published: neither names a day, or one does
    not and they are a day apart, as time zones and later versions make them."""
    loose = [_names_no_day(p.reading.claim.value, p.reading.claim.text) for p in (a, b)]
    return all(loose) or (any(loose) and distance(a.reading.claim.value, b.reading.claim.value) == "a day")


def _between_siblings(a: Profile, b: Profile, kind: str, aside: bool = True) -> list[Comparison]:
    """How the other claims of one kind in the two sentences stand to each other, with or without those told aside."""
    left, right = ([s for s in p.siblings if s.kind == kind and (aside or not s.aside)] for p in (a, b))
    return [v for x in left for y in right if (v := x.against(y))]


def _told_of_other_places(a: Profile, b: Profile) -> bool:
    """Whether both sentences place what they count, and no two of their places can be one."""
    if family_of(a.reading.claim.kind) not in SCOPED:
        return False
    verdicts = _between_siblings(a, b, "venue")
    return bool(verdicts) and all(v.conflicts for v in verdicts)


def _told_of_other_days(a: Profile, b: Profile) -> bool:
    """Whether both sentences date what they tell, and no two of their dates can be one. The day on which the news was
    told is none of the news: only two of these are held against each other."""
    dated = bool(_between_siblings(a, b, "date", aside=False))
    said = [{s.said for s in p.siblings if s.kind == "date"} for p in (a, b)]
    if a.reading.claim.kind in COUNTED and not said[0] & said[1]:
        return False
    return dated and all(v.conflicts for v in _between_siblings(a, b, "date"))


def _told_of_other_times(a: Profile, b: Profile) -> bool:
    """Whether one sentence tells news of a day and the other looks back to a month or year (`in January, five …`)."""
    grains = [{_grain(s.value) for s in p.siblings if s.kind == "date" and not s.aside} - {""} for p in (a, b)]
    return {"day"} in grains and {"longer"} in grains


OLD = timedelta(days=60)
"""From how long before its publication on what an article dates is none of its news."""

NEWS = 0.35
"""The part of an article, 0 to 1, that tells its news."""


def _told_of_old_news(a: Profile, b: Profile) -> bool:
    """Whether one sentence tells of a day long before its article, and the other, at the head of its own, of none."""
    return any(_is_old(old) and new.position <= NEWS and not new.dates for old, new in ((a, b), (b, a)))


def _is_old(p: Profile) -> bool:
    """Whether the sentence dates what it tells, and all of it long before the article was published."""
    ends = [d.latest or d.earliest for d in p.dates]
    if not ends or p.published is None:
        return False
    return all(end is not None and end < p.published - OLD for end in ends)


AHEAD = timedelta(days=20)
"""From how long before and after publication on a day told as past and one told as to come are of two events."""


def _is_ahead(coming: Profile, past: Profile) -> bool:
    """Whether of two articles, when both were out, one told of a day well ahead and the other of one well past."""
    later, earlier = coming.reading.claim.value, past.reading.claim.value
    if not (isinstance(later, DateValue) and isinstance(earlier, DateValue) and coming.published and past.published):
        return False
    if later.earliest is None or earlier.latest is None:
        return False
    out = sorted((coming.published, past.published))
    return later.earliest >= out[1] + AHEAD and earlier.latest <= out[0] - AHEAD


def _looks_back(p: Profile) -> bool:
    return any(s.kind == "date" and _grain(s.value) == "longer" for s in p.siblings)


def _grain(value: Value) -> str:
    if not isinstance(value, DateValue):
        return ""
    if value.weekday is not None or value.single or value.granularity == "day":
        return "day"
    return "longer" if value.granularity in ("month", "season", "quarter", "half", "year", "decade") else ""


def _others(a: Profile, b: Profile) -> bool:
    """Whether one verb is said of two: its doers differ, and so does all else, or there is nothing acted on that
    could tell (`X arrived on Monday`, `Y arrived on Tuesday`). A doer who is only described (`the couple`, `the
    company`) may be the one whom the other article names or describes in other words."""
    if a.reading.frame.trigger_class != b.reading.frame.trigger_class or a.reading.frame.trigger in light():
        return False
    if not (a.agents and b.agents) or a.agents & b.agents or a.patients & b.patients:
        return False
    if any(not w.startswith("@") and w in describing() for w in a.agents | b.agents):
        return False
    return not (a.patients or b.patients) or not a.reading.arguments & b.reading.arguments


def _other_matters(a: Profile, b: Profile) -> bool:
    """Whether one event of the same doers has two matters (`signed an order`, `signed a bill`): two dates or places."""
    left, right = a.reading.frame, b.reading.frame
    if family_of(a.reading.claim.kind) not in ("date", "venue") or left.trigger_class != right.trigger_class:
        return False
    return bool(a.patients and b.patients) and not (a.patients & b.patients or set(left.phrases) & set(right.phrases))


APART: tuple[tuple[str, str, Callable[[Profile, Profile], bool]], ...] = (
    ("days", "they are told of different days", _told_of_other_days),
    ("times", "one is told of a day and the other of a month or year", _told_of_other_times),
    ("news", "one is told of the news and the other of long before", _told_of_old_news),
    ("places", "they are told of different places", _told_of_other_places),
    ("doers", "the same is told of others", _others),
    ("matters", "the same is done to something else", _other_matters),
)
"""What tells two facts apart, unless it is sure that the sentences tell one thing: then the difference may be the slip,
and only speaks against one fact."""


def _headline_and_body(a: Profile, b: Profile) -> bool:
    heads = [p.reading.claim.zone in (Zone.HEADLINE, Zone.STANDFIRST) for p in (a, b)]
    return heads[0] != heads[1]


def clash_levels(a: Profile, b: Profile, levels: Mapping[str, str], frames: float = 0.0) -> Iterator[tuple[str, str]]:
    """The comparisons of the values themselves, and what speaks against one fact without ruling it out. `levels` are
    those of factcheck.evidence, `frames` what they add up to."""
    far = distance(a.reading.claim.value, b.reading.claim.value)
    if far:
        yield "distance", far
    form = _form(a, b)
    if form:
        yield "form", form
    if "alone" in levels:
        yield "sole", levels["alone"]
    # Of the doubts that are not lifted, any has ruled the clash out (veto).
    if levels.get("bearer") != "same":  # who has one age has it on any day and in any place
        sure = _is_sure(a.reading.claim.kind, levels, frames)
        yield from ((name, "other") for name, _, apart in APART if _is_lifted(name, levels, sure) and apart(a, b))


def _form(a: Profile, b: Profile) -> str:
    if any(_names_no_day(p.reading.claim.value, p.reading.claim.text) for p in (a, b)):
        return "one names no day"
    return forms(a.reading.claim.value, b.reading.claim.value)


def _names_no_day(value: Value, text: str) -> bool:
    """Whether a date (`today`, `that morning`) is only counted from when its article was published, or from a day
    before it: that stamp may be of a later version, and is no statement of the article."""
    return isinstance(value, DateValue) and value.basis not in ("", "stated") and not _DAY.search(text)


_NAMES = [form for name in (*MONTHS, *WEEKDAYS) for form in (name, name[:3])] + ["Sept", "Tues", "Thur", "Thurs"]
_DAY = re.compile(rf"\d|\b(?:{'|'.join(_NAMES)})s?\b", re.IGNORECASE)


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
    if _is_other_year(left, right):
        return "another year"
    if left.earliest is None or right.earliest is None:
        return "weekdays" if left.weekday is not None and right.weekday is not None else "months"
    days = abs((left.earliest - right.earliest).days)
    for limit, name in ((1, "a day"), (7, "a week"), (62, "two months"), (800, "two years")):
        if days <= limit:
            return name
    return "farther"


def _is_other_year(left: DateValue, right: DateValue) -> bool:
    """Whether two articles give one day of one month in two years: hardly by chance."""
    if not (left.granularity == right.granularity == "day" and left.earliest and right.earliest):
        return False
    a, b = left.earliest, right.earliest
    return (a.month, a.day) == (b.month, b.day) and a.year != b.year


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
