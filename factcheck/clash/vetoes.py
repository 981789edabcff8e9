"""The vetoes: ways in which two clashing claims that look alike are told apart, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.clash.dates import (
    day_within,
    one_ahead,
    one_looks_back,
    one_of_a_landmark,
    one_period,
    only_by_publication,
    since_of_figures,
)
from factcheck.clash.days import days_of_saying, other_news, year_filled_in
from factcheck.clash.doubts import told_apart
from factcheck.clash.events import (
    each_has_both,
    hours_of_a_state,
    in_one_article,
    length_and_term,
    nothing_in_common,
    one_condition,
    one_denied,
    one_from,
    one_of_another,
    one_of_more,
    other_event,
    other_objects,
    steps_of_one_matter,
    two_events_alike,
    years_apart,
)
from factcheck.clash.figures import (
    SCOPED,
    in_other_places,
    increments,
    named_parts,
    one_capacity,
    one_describes,
    one_everywhere,
    one_needed,
    one_of_few,
    one_of_then,
    one_over_years,
    one_so_far,
    one_sum,
    other_measure,
    other_purposes,
    other_row,
    other_scope,
    since_other_days,
    some_aboard,
    speeds_at_two_hours,
    spent_and_planned,
    stretches,
)
from factcheck.clash.limits import limited_apart, one_of_a_further_one, one_planned_other_done, stock_and_change
from factcheck.clash.measures import other_figure, other_than_headline
from factcheck.clash.meeting import Meeting
from factcheck.clash.opposites import opposed
from factcheck.clash.owned import of_two_owners
from factcheck.clash.people import (
    age_groups,
    at_another_moment,
    both_spoke,
    nobody_in_both,
    of_other_fates,
    of_other_people,
    one_convict,
    one_home,
    one_unnamed,
    other_acts,
    other_deeds,
    other_doers,
    other_measured,
    some_got_away,
    two_bases,
)
from factcheck.clash.surveys import of_two_surveys
from factcheck.clash.towns import in_other_towns
from factcheck.clash.unnamed import told_apart_by_role
from factcheck.evidence import FAMILIES, Profile

RIVAL_MARGIN = 1.0
"""Log-odds by which a clashing pair must beat the best agreeing partner of either claim."""


def veto(a: Profile, b: Profile, levels: Mapping[str, str], margin: float | None, frames: float = 0.0) -> str:
    """Why two clashing claims are not about one fact, or '': what the first veto of their kind says. The arguments are
    those of factcheck.clash.meeting.Meeting."""
    meeting = Meeting(a, b, levels, margin, frames)
    return next((why for rule in _vetoes_of(meeting.kind) if (why := rule.why(meeting))), "")


@dataclass(frozen=True, slots=True)
class Veto:
    """One way of telling two claims apart. `why` gives the reason, '' where nothing says so; `kinds` are those that it
    is asked of, None for all, added ones among them."""

    why: Callable[[Meeting], str]
    kinds: frozenset[str] | None


def _families(*families: str) -> frozenset[str]:
    return frozenset(kind for kind, family in FAMILIES.items() if family in families)


AGE, COUNT, DATE, DURATION, MEASURE, MONEY, STATUS, TIME, VENUE = (
    frozenset({kind}) for kind in ("age", "count", "date", "duration", "measure", "money", "status", "time", "venue")
)
DATED = _families("date")
TIMED = _families("date", "venue") | DURATION
PARTIAL = _families(*SCOPED)
OF_SOMEBODY = frozenset({"duration", "measure", "money", "percent"})


def _asked(why: Callable[[Meeting], str], kinds: frozenset[str] | None = None) -> Veto:
    """A veto that tells its reason itself."""
    return Veto(why, kinds)


def _told(reason: str, holds: Callable[[Meeting], bool], kinds: frozenset[str] | None = None) -> Veto:
    return Veto(lambda m: reason if holds(m) else "", kinds)


VETOES: tuple[Veto, ...] = (
    # Their articles.
    _told("one article has both values", in_one_article),
    _told(
        "the headline tells of another event, or of a change where the body tells a level",
        lambda m: m.one_source and other_than_headline(m.a, m.b),
    ),
    _told("their articles tell two stories", lambda m: m.level("articles") == "two stories"),
    _told("their articles name nobody and no place in common", nothing_in_common),
    _told(
        "one of them has a partner in the other's article that agrees with it",
        lambda m: m.margin is not None and m.margin <= RIVAL_MARGIN,
    ),
    # Whose they are, and what happened.
    _told("they belong to different names", lambda m: m.level("own") == "other"),
    _told("they are of different people", other_doers),
    _told("they are of different people", other_measured, OF_SOMEBODY),
    _told("they are told of different events", other_event, TIMED),
    _told("they are hours at which something was so", hours_of_a_state, TIME),
    _told("they are told of two steps of one matter", steps_of_one_matter, TIMED),
    _told("one is how long something has lasted up to the day of its article", one_so_far, DURATION),
    _told("one is how long something took and the other when it ended or began", length_and_term, DURATION),
    _told("each is where somebody spoke", both_spoke, VENUE),
    _told("one is where something came from", one_from, VENUE),
    _told("nothing says that the same people take part", nobody_in_both, VENUE),
    _told("they are the seats of two bodies", two_bases, VENUE),
    _told("one of them is where somebody lives", one_home, VENUE),
    _told("day, place or number differ as well: two events alike", two_events_alike),
    _told("their years are far apart, and another value differs as well", years_apart, DATE),
    _told("the same is done to others, whose number differs as well", other_objects, DATED),
    _told("nothing says that the one who is not named is the other", one_unnamed, AGE),
    _told("nothing says that the one who is not named is the other", one_convict, DURATION),
    _asked(lambda m: days_of_saying(m.a, m.b, m.levels, m.sure), DATED),
    # What the numbers and dates are.
    _told("one of them describes a thing and counts no others", one_describes, COUNT),
    _told("one of them says how rare something is", one_of_few, COUNT),
    _told("they are parts of two wholes", named_parts, COUNT),
    _told("one counts only some of those who are aboard", some_aboard, COUNT),
    _told("they count since two days", since_other_days, PARTIAL),
    _told("one of them counts over years up to now", one_over_years, COUNT),
    _told("they are speeds at two hours", speeds_at_two_hours, MEASURE),
    _told("each is the bound of an age group", age_groups, AGE),
    _told("one of them is the age at another moment", at_another_moment, AGE),
    _told("they are of two people in such a role", lambda m: told_apart_by_role(m.a, m.b), AGE),
    _told("they are counted for two things", other_deeds, COUNT | OF_SOMEBODY),
    _told("the words beside them are opposites", lambda m: opposed(m.a, m.b), PARTIAL | OF_SOMEBODY | DATED),
    _told("they are told of two things that happen", other_acts, TIMED | TIME),
    _told("one of them is what is needed", one_needed, PARTIAL),
    _told("one of them is of a year long past", one_of_then, COUNT),
    _told("one of them tells for how many there is room", one_capacity, COUNT),
    _told("one of them is of a whole of which the other is a part", one_everywhere, PARTIAL | OF_SOMEBODY),
    _asked(lambda m: limited_apart(m.a, m.b)),
    _told("one counts what somebody has, the other what comes to it or goes", stock_and_change, COUNT),
    _told("one of them is told of another one of a sort", one_of_a_further_one),
    _told(
        "one is yet to come, the other is not, and they are told of two things", one_planned_other_done, DATED | TIME
    ),
    _told("the sums go to different ends", other_purposes, MONEY),
    _told("one is what has come so far, the other what is yet to come", spent_and_planned, PARTIAL | OF_SOMEBODY),
    _told("one of them counts those who got away", some_got_away, COUNT),
    _told("each is what came to those who were counted before", increments, COUNT),
    _told("one of them is the sum of two figures that the other tells apart", one_sum, COUNT),
    _told("one of them is told of another such event", one_of_another),
    _told("each is the length of a stretch that its writer has chosen", stretches, COUNT | DURATION),
    _told("they differ in the year alone, which one of them does not tell", lambda m: year_filled_in(m.a, m.b), DATE),
    _told("one is still to come, the other long past", one_ahead, DATE),
    _told("one of them is told of more such events", one_of_more, DATE),
    _told("each sentence has the other's value as well", each_has_both),
    _told("a date that names no day is counted from a publication date, which may be a day off", only_by_publication),
    _asked(lambda m: other_news(m.a, m.b, m.reworded), DATE),
    _told("one of them says which period a figure is of", one_period, DATE),
    _told("each says since when another figure counts", since_of_figures, DATE),
    _told("one is the date of another event that places this one", one_of_a_landmark, DATE),
    _told("one is the day of something done during the other's event", day_within, DATE),
    _asked(told_apart),
    _told("they are told of different places", in_other_places, PARTIAL),
    _told("they are of different people", of_other_people, AGE),
    _told("they are of people to whom different things happened", of_other_fates, AGE),
    _told("they are of different events", lambda m: m.level("trigger")[:4] != "same", STATUS),
    _told("one of them looks back to a month or year", one_looks_back, STATUS),
    _told("they cover different parts of a whole", other_scope, PARTIAL),
    _told("they were found by two surveys", lambda m: of_two_surveys(m.a, m.b, m.level("wording")), PARTIAL),
    _asked(other_measure, MEASURE),
    _told("they are told of different towns", lambda m: not m.reworded and in_other_towns(m.a, m.b), PARTIAL),
    _told("they rank in different rows, or only tell which of several is meant", other_row),
    _told("they are of different periods", lambda m: m.level("period") == "other"),
    _asked(lambda m: other_figure(m.a, m.b, m.levels, m.reworded)),
    _asked(lambda m: of_two_owners(m.a, m.b, m.levels)),
    _told("one of them is denied by its own article", one_denied),
    _told("one of them is only a condition", one_condition),
)
"""In the order in which they are asked: the first that holds is the reason that is given."""


@cache
def _vetoes_of(kind: str) -> tuple[Veto, ...]:
    return tuple(v for v in VETOES if v.kinds is None or kind in v.kinds)
