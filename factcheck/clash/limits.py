"""What limits one of two figures, and says that they are of two things: where, as what, of whom, of when, of which
part.

Two articles that tell one thing may limit it in other words, or one of them not at all: only limits that cannot be of
one thing, or that make a part of a whole, tell two figures apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from factcheck.clash.events import of_harm
from factcheck.clash.figures import between_siblings, came_to_others
from factcheck.clash.meeting import Meeting
from factcheck.clauses.triggers import word_class
from factcheck.data import load
from factcheck.evidence import Profile
from factcheck.model import Modality
from factcheck.values.base import Verdict
from factcheck.values.facility import facilities
from factcheck.values.toponym import fold


def limited_apart(a: Profile, b: Profile) -> str:
    """Why the limits of two figures say that they are of two things, '' where they do not. `a` and `b` are of one
    kind."""
    kind = a.reading.claim.kind
    return next((why for why, kinds, apart in _RULES if kind in kinds and apart(a, b)), "")


def _in_other_spots(a: Profile, b: Profile) -> bool:
    """Whether two figures are of two spots that cannot be one: rescued from the roof and from a lift, found in a
    house and in its garden. Those who come to harm are counted of one event, wherever it found them."""
    if of_harm(a, b):
        return False
    left, right = list(_limits(a, "where")), list(_limits(b, "where"))
    return bool(left and right) and all(_apart(x, y) for x in left for y in right)


def _limits(p: Profile, prepositions: str) -> Iterator[str]:
    """The nouns behind the prepositions of a list, without names."""
    listed = load("limits")[prepositions]
    limits = p.reading.frame.limits
    return (noun for preposition, noun in limits if preposition in listed and not noun.startswith("@"))


def _apart(a: str, b: str) -> bool:
    """Whether two nouns name two spots. Of those that are not listed nobody knows."""
    if word_class(a) == word_class(b):
        return False
    left, right = _spot(a), _spot(b)
    if not left or not right:
        return False
    return left[0] != right[0] or ("" not in (left[1], right[1]) and left != right)


@cache
def _spot(noun: str) -> tuple[str, str] | None:
    """The class and row of a noun that says where something is; '' for the row of one that fits any."""
    for row, nouns in enumerate(load("limits")["spots"].split("\n")):
        if noun in nouns.split():
            return "spot", str(row)
    facility = facilities().get(noun)
    if facility is None or not facility.apart:
        return None
    return facility.kind, "" if facility.group < 0 else str(facility.group)


def _in_other_posts(a: Profile, b: Profile) -> bool:
    """Whether two figures are told of somebody as two (`12 years as a judge`, `20 years as a lawyer`, `20 years
    in the Senate`)."""
    left, right = ({word_class(noun) for noun in _limits(p, "posts")} for p in (a, b))
    if left and right:
        return not left & right
    one_alone = a.reading.claim.kind == "duration" and bool(left or right)
    return one_alone and bool((b if left else a).reading.frame.limits)


def _one_of_a_group(a: Profile, b: Profile) -> bool:
    """Whether one share alone is of a group of people that the other sentence does not name (`effective in older
    adults`, `the youth unemployment rate`)."""
    return bool(_groups(a) - b.spoken) is not bool(_groups(b) - a.spoken)


def _groups(p: Profile) -> frozenset[str]:
    frame = p.reading.frame
    return _people().intersection((*frame.modifiers, *(noun for _, noun in frame.limits)))


@cache
def _people() -> frozenset[str]:
    return frozenset((*load("limits")["groups"], *load("counting")["people"]))


def _one_of_before(a: Profile, b: Profile) -> bool:
    """Whether one figure alone is of a time before the news (`54 percent in the last election`), and no day or year
    that both sentences tell says that it is the other's, too."""
    if of_harm(a, b) or _of_one_time(a, b):
        return False
    return _one_tells(a, b, "before")


def _of_one_time(a: Profile, b: Profile) -> bool:
    """Whether a day or year that the one tells is, or holds, one of the other."""
    return any(c.verdict is Verdict.COMPATIBLE for c in between_siblings(a, b, "date"))


def _one_over_a_time(a: Profile, b: Profile) -> bool:
    """Whether one figure alone is of a stretch of time (`over three days`, `this year`)."""
    if of_harm(a, b):
        return False
    return _one_tells(a, b, "stretches")


def _one_of_a_part(a: Profile, b: Profile) -> bool:
    """Whether one figure alone is of a part of what goes on (`21 points in the first half`, `31 percent by noon`)."""
    return _one_tells(a, b, "parts")


def _one_tells(a: Profile, b: Profile, name: str) -> bool:
    """Whether one of the patterns of a list holds beside one of the two alone."""
    return _told(a.sentence, a.start, a.end, name) is not _told(b.sentence, b.start, b.end, name)


@lru_cache(maxsize=8192)
def _told(sentence: str, start: int, end: int, name: str) -> bool:
    """Whether one of the patterns of a list holds of the words about a value, up to the next figure or clause. What is
    held against that time (`up from a year ago`) is of now."""
    near = (_BACK.split(sentence[:start].lower())[-1], _AHEAD.split(sentence[end:].lower())[0])
    told = _pattern(name)
    return any(not _AGAINST.search(text[: found.start()]) for text in near for found in told.finditer(text))


_BACK = re.compile(r"[;:]|\d(?!\d*(?::\d\d)?\s?[ap]\.?m\b)|[.!?]\s")
_AHEAD = re.compile(r"[,;:]|\b(?:and|but|while|which|who)\b|(?<=\s)[$€£]?\d(?!\d?(?::\d\d)?\s?[ap]\.?m\b)")
_AGAINST = re.compile(r"\b(?:from|than|with|to|since|versus|on|over|and|as)\s(?:(?:in|at|those|that|of)\s)?\Z")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    lines = [line for line in load("limits")[name].split("\n") if line]
    return re.compile(rf"\b(?:{'|'.join(lines)})\b")


def one_of_a_further_one(m: Meeting) -> bool:
    """Whether one sentence alone tells of another one of those who act or are acted on (`a second suspect was
    arrested`). What is ranked second is no other one."""
    return m.kind != "ordinal" and m.one_alone(_is_further)


def _is_further(p: Profile) -> bool:
    frame = p.reading.frame
    counted = {frame.measured} if p.reading.claim.kind == "count" else set()
    roles = {w for w in (*frame.agents, *frame.patients, frame.measured) if w[:1].isalpha()} - counted
    words = "|".join(map(re.escape, sorted(roles)))
    if not words or not _another().search(p.sentence):
        return False
    return bool(re.search(rf"{_another().pattern}(?:[a-z-]+\s){{0,2}}(?:{words})\b", p.sentence, re.IGNORECASE))


@cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('limits')['another'])})\s", re.IGNORECASE)


def stock_and_change(m: Meeting) -> bool:
    """Whether one number is of what somebody has, and the other of what comes to it or goes (`has 120 shops`, `will
    open 30 shops`)."""
    return (is_stock(m.a) and _is_change(m.b)) or (is_stock(m.b) and _is_change(m.a))


def is_stock(p: Profile) -> bool:
    """Whether a claim tells what somebody has, whatever comes to it."""
    return p.reading.frame.trigger in load("limits")["stock"]


def _is_change(p: Profile) -> bool:
    return p.reading.frame.trigger_class in load("limits")["changes"]


def one_planned_other_done(m: Meeting) -> bool:
    """Whether one is told as still to come and the other not, by verbs of two things."""
    planned = m.one_alone(lambda p: p.reading.claim.modality is Modality.PLANNED)
    return planned and m.level("trigger") in ("other", "one occasion", "one near the other")


def _parts_of_one(a: Profile, b: Profile) -> bool:
    """Whether two things are measured, each the subject of its sentence (`the tower is`, `its antenna is`)."""
    told = [p.reading.frame for p in (a, b)]
    subjects = all(f.measured in f.agents for f in told)
    return subjects and word_class(told[0].measured) != word_class(told[1].measured)


def _one_in_a_place(a: Profile, b: Profile) -> bool:
    """Whether one share alone is of a place of which the other's article says nothing (`turnout in Velm`)."""
    return bool(_places(a) - b.named_folded) is not bool(_places(b) - a.named_folded)


def _places(p: Profile) -> set[str]:
    names = (noun for preposition, noun in p.reading.frame.limits if preposition == "in" and noun.startswith("@"))
    return {fold(name.lstrip("@")) for name in names if not name.startswith("@@")}


def _of_two_bearers(a: Profile, b: Profile) -> bool:
    """Whether one is told of a person and the other of a body, or of somebody who is only known by that person (`he was
    fined`, `the company was fined`; `he was jailed`, `his brother was jailed`)."""
    return any(_is_person(x) and (_is_body(y) or _is_related(y)) for x, y in ((a, b), (b, a)))


def _roles(p: Profile) -> set[str]:
    return {*p.reading.frame.agents, *p.reading.frame.patients}


def _is_body(p: Profile) -> bool:
    """Whether a body that is only described takes part, and nobody by name."""
    roles = _roles(p)
    return not roles.isdisjoint(load("limits")["bodies"]) and not any(w.startswith("@") for w in roles)


def _is_person(p: Profile) -> bool:
    """Whether only persons, by name or pronoun, take part."""
    roles = _roles(p)
    if not roles:
        return bool(_ONE_PERSON.search(p.sentence[: p.start]))
    return all(w.startswith("@@") for w in roles)


_ONE_PERSON = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)


def _is_related(p: Profile) -> bool:
    """Whether somebody takes part who is told by somebody else: `his accomplice`, `Moss's wife`."""
    words = "|".join(sorted(_roles(p).intersection(load("limits")["related"])))
    told = rf"(?:['’]s?|\b(?:his|her|their))\s(?:[\w-]+\s)?(?:{words})\b"
    return bool(words) and bool(re.search(told, p.sentence, re.IGNORECASE))


def _one_of_several(a: Profile, b: Profile) -> bool:
    """Whether one is told of a single one of those of whom the other tells (`one hostage was held`)."""
    shared = [w for w in _roles(a) & _roles(b) if w.isalpha()]
    return any(_single(w, x) and _several(w, y) for w in shared for x, y in ((a, b), (b, a)))


def _single(noun: str, p: Profile) -> bool:
    told = rf"\bone\s(?:of\s(?:the|his|her|their|its)\s)?(?:[a-z]+\s)?{noun}(?:e?s)?\b"
    return bool(re.search(told, p.sentence, re.IGNORECASE))


def _several(noun: str, p: Profile) -> bool:
    return bool(re.search(rf"\b{noun}e?s\b", p.sentence, re.IGNORECASE)) and not _single(noun, p)


def _one_further(a: Profile, b: Profile) -> bool:
    """Whether one number alone is of those who came to others (`two more miners were rescued`)."""
    return came_to_others(a) is not came_to_others(b)


Rule = Callable[[Profile, Profile], bool]

_COUNTS = frozenset({"count"})
_SHARES = frozenset({"percent"})
_FIGURES = frozenset({"count", "duration", "measure", "money", "percent"})

_RULES: tuple[tuple[str, frozenset[str], Rule], ...] = (
    ("they are of two spots", frozenset({"count", "money"}), _in_other_spots),
    ("they are told of somebody as two", frozenset({"count", "duration"}), _in_other_posts),
    ("one of them is of a group", _SHARES, _one_of_a_group),
    ("one of them is of a time before the news", _FIGURES, _one_of_before),
    ("one of them is of a part of what goes on", _FIGURES, _one_of_a_part),
    ("one of them is of a longer time", frozenset({"count", "duration", "percent"}), _one_over_a_time),
    ("one of them is of a place", _SHARES, _one_in_a_place),
    ("they are of two things", frozenset({"measure"}), _parts_of_one),
    ("one is of a person, the other of a body or of somebody else", frozenset({"money", "duration"}), _of_two_bearers),
    ("one is of a single one of several", frozenset({"duration", "money", "measure", "percent"}), _one_of_several),
    ("one counts only those who came to others", _COUNTS, _one_further),
)
"""Each with its reason and the kinds that it is asked of."""
