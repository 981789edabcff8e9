"""Claims that are told of two people, or of one who is not said to be the other."""

from __future__ import annotations

import re

from factcheck.clash.meeting import Meeting
from factcheck.clauses.triggers import describing, is_event_verb, other_degree, other_fates, reporting, tells_level
from factcheck.evidence import COPY, Profile, bearer_of, may_be_one
from factcheck.frames.residence import LIVE
from factcheck.grammar.figures.people import of_people
from factcheck.values.base import Value
from factcheck.values.quantity import Quantity


def other_doers(m: Meeting) -> bool:
    """Whether other persons act, or are acted on, unless one bearer tells whose both are."""
    sides = ((m.a.agents, m.b.agents), (m.a.patients, m.b.patients))
    return not m.one_bearer and any(_are_others(*s) and not (m.sure and may_be_one(*s)) for s in sides)


def other_deeds(m: Meeting) -> bool:
    """Whether the two are told of two things that happen, by verbs of which both are known: the dead and the hurt, who
    is held and who is charged, what is bought and what is sold, however alike the sentences are otherwise."""
    triggers = [p.reading.frame.trigger for p in (m.a, m.b)]
    if not _both_happen(m) or any(map(tells_level, triggers)):
        return False
    other = m.level("trigger") in ("other", "one occasion")
    return other or other_degree(*triggers) or other_fates(*m.classes)


def other_acts(m: Meeting) -> bool:
    """The same of days, hours and lengths of time, which two verbs of one occasion may share."""
    return _both_happen(m) and m.level("trigger") == "other" and not m.in_one_list


def _both_happen(m: Meeting) -> bool:
    """Whether both verbs name events of a known class."""
    return all(is_event_verb(p.reading.frame.trigger) for p in (m.a, m.b))


def some_got_away(m: Meeting) -> bool:
    """Whether one alone counts those who escaped, of whom the other's sentence does not tell."""
    escaped = [ESCAPED in p.reading.classes or p.reading.frame.trigger_class == ESCAPED for p in (m.a, m.b)]
    told = ESCAPED in m.classes
    return told and escaped[0] is not escaped[1] and all(map(_counts_people, (m.a, m.b)))


ESCAPED = "escape"
"""The class of getting away."""


def _counts_people(p: Profile) -> bool:
    value = p.reading.claim.value
    return p.reading.frame.measured in describing() or (isinstance(value, Quantity) and of_people(value))


def other_measured(m: Meeting) -> bool:
    """Whether other persons are measured: whoever a length of time or a sum is told of stands there, not among those
    who act."""
    left, right = (frozenset((p.reading.frame.measured,)) for p in (m.a, m.b))
    return _are_others(left, right)


def _are_others(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether persons are named on both sides in one role, and nobody is on both."""
    people = [{w for w in side if w.startswith("@@")} for side in (left, right)]
    return bool(people[0] and people[1]) and not left & right


def both_spoke(m: Meeting) -> bool:
    """Whether both places are where somebody spoke (`officials in Velm said`), and not the same person by name."""
    spoke = all(p.reading.frame.trigger in reporting() for p in (m.a, m.b))
    return spoke and not any(w.startswith("@@") for w in m.a.agents & m.b.agents)


def one_home(m: Meeting) -> bool:
    """Whether one place alone is where somebody lives: what happens to people happens elsewhere, too, and once they
    lived elsewhere."""
    home = m.one_alone(lambda p: p.reading.frame.trigger in _LIVING)
    return home or (m.a.reading.frame.trigger in _LIVING and m.one_alone(lambda p: bool(_ONCE.search(p.sentence))))


_ONCE = re.compile(r"\b(?:until|once|formerly|former|previously|used\sto|before|originally)\b", re.IGNORECASE)
"""What a sentence says of where somebody lived before."""


_LIVING = (LIVE, "reside")


def two_bases(m: Meeting) -> bool:
    """Whether a place is where some body has its seat (`a Velm-based group`), and nothing says that it is one body."""
    based = any(p.after.startswith("-based") for p in (m.a, m.b))
    return based and not m.a.clause_names & m.b.clause_names


def nobody_in_both(m: Meeting) -> bool:
    """Whether nothing says that the same people take part."""
    return "roles" not in m.level("matter") and not m.sure


def one_unnamed(m: Meeting) -> bool:
    """Whether one age alone is of somebody named, and nothing else says that it is of the same."""
    return not m.sure and bool(bearer_of(m.a)) is not bool(bearer_of(m.b)) and _nothing_shared(m)


def one_convict(m: Meeting) -> bool:
    """Whether one prison term alone is of somebody named: a story has several who face one."""
    one = m.one_alone(lambda p: any(w.startswith("@") for w in p.agents | p.patients))
    return not m.reworded and one and set(m.classes) <= TERMS


TERMS = frozenset({"sentence", "expect_sentence", "serve_sentence"})
"""Classes of events of which a length of time is a prison term."""


def _nothing_shared(m: Meeting) -> bool:
    """Whether two sentences tell neither the same event nor anybody who takes part in both."""
    event = m.level("trigger").startswith(("same", "each near"))
    return not event and not any(m.level(role) in ("same", "some") for role in ("agents", "patients", "own"))


def at_another_moment(m: Meeting) -> bool:
    """Whether one age alone is told of a moment (`when she gave her last concert`), and nothing says that the other is
    of the same: whoever died was as old then as in the news of it."""
    left, right = (p.reading.frame.period for p in (m.a, m.b))
    if bool(left) is bool(right):
        return False
    then, other = (m.a, m.b) if left else (m.b, m.a)
    moment = then.reading.frame.period
    if _years_between(m) > SLIP:
        return True
    return moment not in _LAST and moment != other.reading.frame.trigger_class


SLIP = 5
"""Years by which two ages of one moment differ at most, if one of them is wrong."""


def _years_between(m: Meeting) -> float:
    ages = [p.reading.claim.value for p in (m.a, m.b)]
    told = [v.nominal for v in ages if isinstance(v, Quantity)]
    return abs(told[0] - told[1]) if len(told) == len(ages) else 0


_LAST = ("kill",)
"""Classes of moments after which nobody gets older."""


def age_groups(m: Meeting) -> bool:
    """Whether both ages bound a group and not somebody's age (`those aged 16 to 18`, `anybody under 15`): rules part
    people into as many groups as they like."""
    bounds = all(bool(_GROUP.search(p.before)) and not _point(p.reading.claim.value) for p in (m.a, m.b))
    return bounds and m.level("wording") != COPY


_GROUP = re.compile(
    r"\b(?:those|anyone|anybody|everyone|everybody|people|persons?|children|minors?|juveniles?|youths?|adults?|"
    r"teenagers|defendants|offenders|pupils|students|voters|drivers|women|men|boys|girls)\s(?:who\s(?:are|were)\s)?(?:\w+\s)?\Z",
    re.IGNORECASE,
)


def _point(value: Value) -> bool:
    return isinstance(value, Quantity) and value.low == value.high


def of_other_people(m: Meeting) -> bool:
    """Whether two ages are told of other people, in other words than those of one list."""
    return m.level("measured")[:4] not in ("", "same", "one ") and not m.in_one_list


def of_other_fates(m: Meeting) -> bool:
    """Whether one is told of the dead, say, and the other of the hurt, and neither sentence tells of both."""
    return not m.one_bearer and other_fates(*m.classes) and not (_tells(m.b, m.classes[0]) or _tells(m.a, m.classes[1]))


def _tells(p: Profile, event: str) -> bool:
    return event in p.reading.classes
