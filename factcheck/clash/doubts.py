"""What tells two facts apart unless it is sure that the sentences tell one thing: other days, hours, doers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from factcheck.clash.dates import DAY, LONGER, grain
from factcheck.clash.figures import between_siblings
from factcheck.clash.meeting import Meeting
from factcheck.clauses.triggers import describing, light
from factcheck.evidence import COPY, COUNTED, Profile, all_clash, family_of


def told_apart(m: Meeting) -> str:
    """The first doubt of APART that is not lifted, '' for none. Who has one age has it on any day and in any place."""
    if m.one_bearer:
        return ""
    return next((d.why for d in APART if not d.lifted(m) and d.apart(m.a, m.b)), "")


def lifted(m: Meeting) -> Iterator[str]:
    """The names of the doubts that only weaken a pair."""
    if m.one_bearer:
        return
    yield from (d.name for d in APART if d.lifted(m) and d.apart(m.a, m.b))


def _told_of_other_days(a: Profile, b: Profile) -> bool:
    """Whether both sentences date what they tell, and no two of their dates can be one. The day on which the news was
    told is none of the news: only two of these are held against each other."""
    dated = bool(between_siblings(a, b, "date", aside=False))
    said = [{s.said for s in p.siblings if s.kind == "date"} for p in (a, b)]
    if a.reading.claim.kind in COUNTED and not said[0] & said[1]:
        return False
    return dated and all(v.conflicts for v in between_siblings(a, b, "date"))


def _told_of_other_hours(a: Profile, b: Profile) -> bool:
    """Whether both sentences tell at what hour a figure was so, and no two of their hours can be one: a storm that is
    40 miles off at noon is nearer at night."""
    if a.reading.claim.kind not in COUNTED:
        return False
    return all_clash(between_siblings(a, b, "time", aside=False))


def _told_of_other_times(a: Profile, b: Profile) -> bool:
    """Whether one sentence tells news of a day and the other looks back to a month or year (`in January, five …`)."""
    grains = [{grain(s.value) for s in p.siblings if s.kind == "date" and not s.aside} - {""} for p in (a, b)]
    return {DAY} in grains and {LONGER} in grains


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


@dataclass(frozen=True, slots=True)
class Doubt:
    """What tells two facts apart unless it is lifted: then the difference may be the slip, and only speaks against one
    fact. `name` is its comparison's, `why` the reason."""

    name: str
    why: str
    apart: Callable[[Profile, Profile], bool]
    lifted: Callable[[Meeting], bool]


def _if_sure(m: Meeting) -> bool:
    return m.sure


def _if_reworded(m: Meeting) -> bool:
    """One verb said of two doers, or of the news and of what it is compared with, makes frames alike: there the wording
    must be, too."""
    return m.reworded


def _if_copied(m: Meeting) -> bool:
    """What moves is told alike at any hour."""
    return m.level("wording") == COPY


APART = (
    Doubt("days", "they are told of different days", _told_of_other_days, _if_sure),
    Doubt("hours", "they are told of different hours", _told_of_other_hours, _if_copied),
    Doubt("times", "one is told of a day and the other of a month or year", _told_of_other_times, _if_sure),
    Doubt("news", "one is told of the news and the other of long before", _told_of_old_news, _if_reworded),
    Doubt("doers", "the same is told of others", _others, _if_reworded),
    Doubt("matters", "the same is done to something else", _other_matters, _if_sure),
)
"""In the order in which they are asked."""
