"""Dates that clash though both may be right: by their stamps, by what they are dates of, by when they were told."""

from __future__ import annotations

import re
from datetime import timedelta

from factcheck.clash.meeting import Meeting
from factcheck.clash.values import distance, is_since
from factcheck.evidence import Profile, Sibling
from factcheck.model import Claim
from factcheck.values.base import Value
from factcheck.values.calendar import MONTHS, WEEKDAYS
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

AHEAD = timedelta(days=20)
"""From how long before and after publication on a day told as past and one told as to come are of two events."""


def one_ahead(m: Meeting) -> bool:
    """Whether of two articles, when both were out, one told of a day well ahead and the other of one well past."""
    return _is_ahead(m.a, m.b) or _is_ahead(m.b, m.a)


def _is_ahead(coming: Profile, past: Profile) -> bool:
    later, earlier = coming.reading.claim.value, past.reading.claim.value
    if not (isinstance(later, DateValue) and isinstance(earlier, DateValue) and coming.published and past.published):
        return False
    if later.earliest is None or earlier.latest is None:
        return False
    out = sorted((coming.published, past.published))
    return later.earliest >= out[1] + AHEAD and earlier.latest <= out[0] - AHEAD


def one_period(m: Meeting) -> bool:
    """Whether one of the dates is the period of a figure beside it (`sales of $2 billion in 2024`)."""
    return any(_is_period(p) for p in (m.a, m.b))


def _is_period(p: Profile) -> bool:
    value = p.reading.claim.value
    figures = (s.value for s in p.siblings if s.kind in ("money", "percent", "measure"))
    periods = {v.period for v in figures if isinstance(v, Quantity) and v.period}
    return isinstance(value, DateValue) and bool(periods & {value.name, value.label, p.reading.claim.text})


def one_of_a_landmark(m: Meeting) -> bool:
    """Whether one date is that of something by which the other event is only placed: `before the Ostra Games in 2004`
    dates the games."""
    return _is_of_landmark(m.a) is not _is_of_landmark(m.b)


def _is_of_landmark(p: Profile) -> bool:
    """Whether a date stands behind a landmark that does not hold its own event: a form of that event's word begins as
    it does (`after the ferry sank on Monday` is the day of sinking)."""
    found = _LANDMARK.search(p.before)
    trigger = p.reading.frame.trigger
    value = p.reading.claim.value
    if not isinstance(value, DateValue) or not value.earliest or not value.latest or found is None or not trigger:
        return False
    # A day hangs on the verb more often (`was arrested after a chase on Monday`), a year on the noun beside it.
    if value.latest - value.earliest < STAY:
        return False
    return not any(w[0] == trigger[0] for w in found["words"].split())


_LANDMARK = re.compile(
    r"\b(?:before|after|since|until|till|following|ahead of|prior to)\s(?:the|an?|its|his|her|their|[\w-]+['’]s)\s"
    r"(?P<words>(?:[\w'’-]+\s){1,3})(?:in|on)\s\Z"
)


def day_within(m: Meeting) -> bool:
    """Whether one of two days near each other is only that of something done during the other's event: a visit, talks
    or a strike lasts longer (`met the mayor on Thursday during a visit`)."""
    during = any(p.reading.carried and _DURING.match(p.reading.frame.carried_words) for p in (m.a, m.b))
    days = [p.reading.claim.value for p in (m.a, m.b)]
    if not during or not all(isinstance(d, DateValue) and d.earliest for d in days):
        return False
    first, last = sorted(d.earliest for d in days if isinstance(d, DateValue) and d.earliest)
    return last - first <= STAY


_DURING = re.compile(r"(?:during|while|amid|throughout)\b", re.IGNORECASE)
STAY = timedelta(days=7)
"""How long something may last that people do other things during."""


def since_of_figures(m: Meeting) -> bool:
    """Whether each date may tell since when another figure counts (`5 inches since Friday`, `15 since 1 January`)."""
    met = (a.compare(a.value, b.value) for a in _amounts(m.a) for b in _amounts(m.b) if a.kind == b.kind)
    return all(is_since(p.reading.claim.value) for p in (m.a, m.b)) and any(c.conflicts for c in met)


def _amounts(p: Profile) -> list[Sibling]:
    return [s for s in p.siblings if s.kind in ("count", "measure", "money", "percent")]


def only_by_publication(m: Meeting) -> bool:
    """Whether dates clash only by the days on which their articles were published: neither names a day, or one does
    not and they are a day apart, as time zones and later versions make them."""
    claims = m.a.reading.claim, m.b.reading.claim
    loose = [names_no_day(c) for c in claims]
    return all(loose) or (any(loose) and distance(claims[0].value, claims[1].value) == "a day")


def names_no_day(claim: Claim) -> bool:
    """Whether a date (`today`, `that morning`) is only counted from when its article was published, or from a day
    before it: that stamp may be of a later version, and is no statement of the article."""
    value = claim.value
    return isinstance(value, DateValue) and value.basis not in ("", "stated") and not _DAY.search(claim.text)


_NAMES = [form for name in (*MONTHS, *WEEKDAYS) for form in (name, name[:3])] + ["Sept", "Tues", "Thur", "Thurs"]
_DAY = re.compile(rf"\d|\b(?:{'|'.join(_NAMES)})s?\b", re.IGNORECASE)


def one_looks_back(m: Meeting) -> bool:
    """Whether one of the sentences alone looks back to a month or year."""
    return _looks_back(m.a) != _looks_back(m.b)


def _looks_back(p: Profile) -> bool:
    return any(s.kind == "date" and grain(s.value) == LONGER for s in p.siblings)


DAY, LONGER = "day", "longer"


def grain(value: Value) -> str:
    """Whether a date is of a day, or of a month and longer; '' where it is neither."""
    if not isinstance(value, DateValue):
        return ""
    if value.weekday is not None or value.single or value.granularity == "day":
        return DAY
    return LONGER if value.granularity in ("month", "season", "quarter", "half", "year", "decade") else ""
