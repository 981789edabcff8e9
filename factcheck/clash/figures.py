"""Numbers that clash though both may be right: parts and wholes, stretches of time, measures of two things."""

from __future__ import annotations

import re
from functools import cache

from factcheck.clash.meeting import Meeting
from factcheck.clash.values import is_since
from factcheck.clauses.triggers import word_class
from factcheck.data import load
from factcheck.evidence import COPY, Profile, Sibling, all_clash
from factcheck.frames.aboard import ABOARD, aboard, sort_of
from factcheck.frames.besides import is_increment
from factcheck.frames.dimensions import DISTANCE, RACE
from factcheck.frames.distances import one_way, other_ends
from factcheck.grammar.reporting import verbs
from factcheck.grammar.words import any_of
from factcheck.model import Modality
from factcheck.values.base import Comparison, Relation
from factcheck.values.quantity import Quantity

SCOPED = frozenset({"count", "figure", "rank"})
"""Families whose figures cover a part or the whole of something."""


def one_describes(m: Meeting) -> bool:
    """Whether one number alone is a part of an adjective (`a one-room school`), and what both count is not the same."""
    return m.a.after.startswith("-") != m.b.after.startswith("-") and not m.level("measured").startswith("same")


def one_of_few(m: Meeting) -> bool:
    """Whether one number alone says how rare something is (`one of only four swimmers who`): it counts those of whom
    that holds, and no others."""
    return m.one_alone(lambda p: bool(_OF_FEW.search(p.before)))


_OF_FEW = re.compile(r"\bone\sof\s(?:only|just|a\smere|barely)\s\Z", re.IGNORECASE)


def increments(m: Meeting) -> bool:
    """Whether both tell how many came to those who were counted before (`eight more died`, `six more died`)."""
    return m.level("wording") != COPY and all(map(came_to_others, (m.a, m.b)))


def came_to_others(p: Profile) -> bool:
    """Whether a number came to one that was told before (`eight more died`)."""
    return is_increment(p.reading.frame, p.before, p.after)


def one_so_far(m: Meeting) -> bool:
    """Whether one length of time is that of a state up to the day of its article (`have been held for 11 days`), and
    the other is none, or is counted up to another day."""
    before = [p.sentence[: p.start] for p in (m.a, m.b)]
    so_far = [bool(_SO_FAR.search(b)) for b in before]
    lasts = [bool(_LASTS.search(b)) for b in before]
    other = so_far[0] is not so_far[1] or lasts[0] is not lasts[1]
    return other or (all(so_far) and m.a.published != m.b.published)


def one_capacity(m: Meeting) -> bool:
    """Whether one alone tells for how many there is room (`can carry 180`, `seats 40,000`)."""
    return m.one_alone(lambda p: bool(_ROOM.search(p.before)))


_ROOM = re.compile(
    r"\b(?:(?:can|could|able\sto|capable\sof|designed\sto|built\sto)\s(?:\w+\s)?|(?:capacity|room)\s(?:of|for)\s|"
    r"seats?\s|seating\s|holds\s|accommodates?\s|fits\s)(?:(?:about|some|up\sto|around|nearly|more\sthan|over)\s)*\Z"
)


def one_everywhere(m: Meeting) -> bool:
    """Whether one alone is of the whole world or country, and the other of a place that its clause names."""
    return m.one_and_other(
        lambda p: bool(_EVERYWHERE.search(f"{p.before} {p.after}")),
        lambda p: any(s.kind == "venue" for s in p.siblings),
    )


_EVERYWHERE = re.compile(
    r"\b(?:worldwide|globally|around\sthe\s(?:world|globe)|nationwide|across\sthe\s(?:country|world))\b"
)


def other_purposes(m: Meeting) -> bool:
    """Whether two sums go to different ends that both sentences name (`on roads`, `for schools`)."""
    ends = [_end(p) for p in (m.a, m.b)]
    return all(ends) and ends[0] != ends[1]


def _end(p: Profile) -> str:
    """The class of the noun to which a sum goes, right behind it; '' where none is told, or it has a name."""
    found = _END.match(p.after)
    return word_class(found[1].removesuffix("s")) if found else ""


_END = re.compile(
    r"\s(?:on|for|towards?)\s(?:the\s|new\s|its\s|their\s)?([a-z]{3,})\b(?=[.,;]|\s(?:in|on|at|and|this|next|last|by)\b|\Z)"
)


def one_needed(m: Meeting) -> bool:
    """Whether one alone is what somebody needs (`needs 50 percent to win`)."""
    return m.one_alone(lambda p: bool(_NEED.search(p.before)))


_NEED = re.compile(r"\b(?:needs?|needed|needing|requires?|required|threshold\sof|short\sof)\s(?:[\w-]+\s){0,2}\Z")


def one_of_then(m: Meeting) -> bool:
    """Whether one alone is told for a year before that of its article (`had 12 members in 2011`)."""
    return m.one_alone(_of_the_past)


def _of_the_past(p: Profile) -> bool:
    value = p.reading.claim.value
    years = _YEAR.findall(value.period) if isinstance(value, Quantity) else []
    return bool(years) and p.published is not None and int(years[-1]) < p.published.year


_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def spent_and_planned(m: Meeting) -> bool:
    """Whether one alone is what has come together so far, and the other is yet to come (`will cost`, `is expected to
    bring`)."""
    return m.one_and_other(
        lambda p: bool(_TO_DATE.search(p.sentence) or _LASTED.search(p.before)),
        lambda p: p.reading.claim.modality is Modality.PLANNED,
    )


_LASTED = re.compile(r"\b(?:has|have)\s(?:already\s|now\s)?(?:lasted|taken|been|gone\son)\s(?:for\s)?(?:\w+\s)?\Z")
_TO_DATE = re.compile(r"\b(?:so\sfar|to\sdate|until\snow|up\sto\snow|already)\b", re.IGNORECASE)


_LASTS = re.compile(
    r"\b(?:has|have)\s(?:[\w-]+\s){1,8}for\s(?:(?:about|more\sthan|nearly|over|almost|the)\s)*(?:(?:past|last)\s)?\Z",
    re.IGNORECASE,
)
_SO_FAR = re.compile(
    r"\b(?:has|have)\s(?:\w+\s)?been\s(?:[\w-]+,?\s){1,8}for\s(?:(?:the\s)?(?:past|last)\s)?\Z", re.IGNORECASE
)


def since_other_days(m: Meeting) -> bool:
    """Whether two figures count since two days that their sentences tell (`5 inches since Friday`)."""
    met = [a.against(b) for a in _since(m.a) for b in _since(m.b)]
    return any(c is not None and c.conflicts for c in met) and all(c is None or c.conflicts for c in met)


def one_over_years(m: Meeting) -> bool:
    """Whether one alone counts over a stretch that ends now (`in the past three years`)."""
    return not m.reworded and bool(_LATELY.search(m.a.sentence)) is not bool(_LATELY.search(m.b.sentence))


_LATELY = re.compile(
    r"\b(?:in|over|during|within)\s(?:the|its|his|her|their)\s(?:past|last|previous)\s(?:[\w-]+\s){0,2}"
    r"(?:months|years?|decades?|century|centuries)\b",
    re.IGNORECASE,
)


def _since(p: Profile) -> list[Sibling]:
    return [s for s in p.siblings if is_since(s.value)]


def speeds_at_two_hours(m: Meeting) -> bool:
    """Whether two speeds are what something did at some hour each, told in other words (`was doing 60 mph`): only
    that of one event, or one that is a bound or a mean, stays what it is."""
    values = [p.reading.claim.value for p in (m.a, m.b)]
    own = {p.reading.frame.dimension for p in (m.a, m.b)} <= {"", "speed"}
    moving = own and all(isinstance(v, Quantity) and v.base.dimension == "speed" for v in values)
    fixed = all(_FIXED.search(p.sentence) for p in (m.a, m.b))
    pinned = m.level("trigger").startswith("same") and m.a.reading.frame.trigger not in _motion()
    return moving and not fixed and not pinned and m.level("wording") != COPY


@cache
def _motion() -> frozenset[str]:
    """Words for what goes on at any hour of a way."""
    return frozenset(load("dimensions")["general"]["motion"])


_FIXED = re.compile(r"\b(?:average|averag\w+|top|maximum|record|limit|peak|fastest)\b", re.IGNORECASE)


def named_parts(m: Meeting) -> bool:
    """Whether both are told as a part of a number before (`96 passengers, including 11 children`)."""
    return not m.level("trigger").startswith("same") and all(_AMONG.search(p.before) for p in (m.a, m.b))


_AMONG = re.compile(r"\b(?:including|among them)\s(?:[a-z]+\s){0,2}\Z")


def some_aboard(m: Meeting) -> bool:
    """Whether one counts passengers or crew alone, and the other somebody else aboard, or everybody."""
    frames = [p.reading.frame for p in (m.a, m.b)]
    left, right = (sort_of(f.measured) for f in frames)
    return bool(left and right) and left != right and ABOARD in {f.trigger for f in frames}


def one_sum(m: Meeting) -> bool:
    """Whether a count is that of the other sentence and another count of the same, or of `others`, beside it (three
    were shot, of whom one was killed and two were hurt), or the single ones beside it (five boats are four tugs and a
    ferry)."""
    return _is_sum(m.a, m.b) or _is_sum(m.b, m.a)


def _is_sum(whole: Profile, part: Profile) -> bool:
    total, one = whole.reading.claim.value, part.reading.claim.value
    if not (isinstance(total, Quantity) and isinstance(one, Quantity)):
        return False
    measured = part.reading.frame.measured
    alike = {word_class(measured), "other", ""} | (aboard() if sort_of(measured) else frozenset())
    beside = (s.value for s in part.siblings if s.kind == "count" and s.measured in alike)
    sums = {one.nominal + v.nominal for v in beside if isinstance(v, Quantity) and v.exact}
    if total.nominal in sums:
        return True
    return not _alike(whole, part) and 0 < _single(part) == total.nominal - one.nominal


def _alike(whole: Profile, part: Profile) -> bool:
    """Whether two counts are of one noun, and nothing narrows the part: a driver beside two firemen is none."""
    left, right = whole.reading.frame, part.reading.frame
    return left.measured == right.measured and set(right.modifiers) <= set(left.modifiers)


def _single(p: Profile) -> int:
    """How many single ones stand in a list right behind a count: `four tugs, a ferry and a barge`. Whoever says so is
    none of them (`four were hurt, a doctor said`)."""
    text, number = p.sentence[p.end :].lower(), 0
    found = _ONE_MORE.match(text)
    while found and not (_SEVERAL | _says()) & set(_WORDS.findall(found.group())):
        if _says() & set(_WORDS.findall(text[found.end() : found.end() + _NEAR])[:_SPEAKER]):
            break
        number += 1
        found = _ONE_MORE.match(text, found.end())
    return number


_WORDS = re.compile(r"[\w’'-]+")
_ONE_MORE = re.compile(r"(?:\s[\w’'-]+){1,3}(?:,|,?\sand|\splus|,?\sas\swell\sas)\san?(?=\s)")
_NEAR, _SPEAKER = 60, 4
"""Characters and words behind `a` among which the verb says that it is somebody who speaks, or does something else."""


_SEVERAL = frozenset({"were", "are", "have"})
"""Verbs of several: behind them a list of those is over, and before them it may go on."""


@cache
def _says() -> frozenset[str]:
    """Verbs of one, who is in no list of others."""
    told = (f"{verb}{ending}" for verb in verbs("verbs") for ending in ("s", "d", "ed"))
    return frozenset((*told, "said", "told", "was", "had", "has", "is"))


def in_other_places(m: Meeting) -> bool:
    """Whether both sentences place what they count, and no two of their places can be one. Other than a day, a place
    that differs with its number is hardly a second slip, and no likeness of the sentences makes it one."""
    return not m.one_bearer and all_clash(between_siblings(m.a, m.b, "venue"))


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


def stretches(m: Meeting) -> bool:
    """Whether both numbers only say how far back or ahead a text looks (`in the last 15 games`)."""
    return all(_stretch().search(p.before) for p in (m.a, m.b))


@cache
def _stretch() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load('stretches')['words'])}\s\Z")


def other_scope(m: Meeting) -> bool:
    """Whether the figures are limited to two parts of a whole. In two versions of one piece of copy the parts are the
    same, however each was read."""
    return m.level("scope") == "other" and not m.in_one_list and m.level("wording") != COPY


def other_measure(m: Meeting) -> str:
    """Why two measures are of two matters: they tell different things of one, distances of two events, or are of two
    things that are both named."""
    left, right = m.a.reading.frame, m.b.reading.frame
    told = {left.dimension, right.dimension}
    if RACE in told or m.level("dimension") == "other":
        return "they measure different things"
    if told == {DISTANCE} and (why := other_ends(left, right)):
        return why
    if told == {DISTANCE} and m.level("trigger") == "other" and not one_way(left, right):
        return "they are distances of different events"
    return "they measure different things" if m.level("measured") == "other" else ""


def other_row(m: Meeting) -> bool:
    """Whether two ordinals rank in two rows, unless two sentences have nearly the same words, and another figure in
    common."""
    if m.level("row") != "other":
        return False
    figures = (v for kind in ("money", "count", "measure", "percent") for v in between_siblings(m.a, m.b, kind))
    return m.level("wording") != COPY or not any(v.relation is Relation.SAME for v in figures)


def between_siblings(a: Profile, b: Profile, kind: str, aside: bool = True) -> list[Comparison]:
    """How the other claims of one kind in the two sentences stand to each other, with or without those told aside."""
    left, right = ([s for s in p.siblings if s.kind == kind and (aside or not s.aside)] for p in (a, b))
    return [v for x in left for y in right if (v := x.against(y))]
