"""The grade at which somebody holds an office: `Assistant District Attorney` is not `District Attorney`, a corporal is
no sergeant, and a commander of the navy none of the air force."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.values.attribute import Attribute
from factcheck.values.base import Comparison, Relation, Value, conflict, not_comparable, same
from factcheck.values.name_parts import words_of

RANK, SEAT, SERVICE, PORTFOLIO = "rank", "seat", "service", "portfolio"
"""The office of those who have a rank, of those who hold an office of state of which nobody holds two at a time, of
those who serve in a force, and of ministers: these are its grades."""


@dataclass(frozen=True, slots=True)
class Grade:
    """`office` is the first word for it in its row of posts.toml, RANK, SEAT, SERVICE or PORTFOLIO; `grade` the word
    that makes another office of it (`vice`), '' for the office itself, or the rank, office of state, service or
    portfolio in full."""

    office: str
    grade: str


def grade_of(words: str) -> Grade | None:
    """The grade that a role tells; None where it is no office with grades, where it is of another time (`former`), or
    where something else than the office ends it (`assistant to the president`)."""
    told = words_of(words)
    if (rank := _rank_of(told)) is not None:
        return rank
    known = _offices()
    size = next((n for n in (3, 2, 1) if " ".join(told[-n:]) in known), 0)
    if not size or set(told) & _times() or set(told) & {"to", "of", "for", "and"}:
        return None
    office = known[" ".join(told[-size:])]
    before = told[: len(told) - size]
    if before and f"{before[-1]} {office}" in load("grades")["same"]:
        return Grade(office, "")
    return Grade(office, next((w for w in before if w in load("grades")["grades"].get(office, _every())), ""))


def _rank_of(told: Sequence[str]) -> Grade | None:
    """The rank that a role is (`Staff Sgt.`, `Police Inspector`), in full; None where it is none, or more than one."""
    begins = len(told)
    while begins and told[begins - 1] in _ranks():
        begins -= 1
    rank = [_ranks()[word] for word in told[begins:]]
    if not rank or rank[-1] not in load("grades")["ranks"] or not _services().issuperset(told[:begins]):
        return None
    return Grade(RANK, " ".join(rank))


def seat_of(words: str) -> Grade | None:
    """The office of state that a role is, behind a word for the country at most (`Turkish President`); None for any
    other."""
    told = words_of(words)
    seats = _seats()
    size = next((n for n in (2, 1) if " ".join(told[-n:]) in seats), 0)
    return Grade(SEAT, seats[" ".join(told[-size:])]) if size and len(told) <= size + 1 else None


def portfolio_of(words: str) -> Grade | None:
    """What a minister or secretary is in charge of (`Finance Minister`, `minister of defence`);
    None for two matters, for one that is not known, and for deputies and others below or before them."""
    found = _CHARGE.fullmatch(" ".join(words_of(words)))
    if found is None:
        return None
    known = _by_form(load("grades")["portfolios"])
    before = (found["before"] or "").split()
    sizes = (n for n in (2, 1) if " ".join(before[-n:]) in known and len(before) <= n + 1)
    size = next(sizes, 0)
    charge = found["behind"] or " ".join(before[-size:] if size else ())
    if charge not in known or not _below().isdisjoint(before) or (found["behind"] and len(before) > 1):
        return None
    return Grade(PORTFOLIO, known[charge])


_CHARGE = re.compile(
    r"(?:(?P<before>\w+(?: \w+){0,2}) )?(?:minister|secretary)(?: (?:of|for)(?: the)? (?P<behind>\w+(?: \w+)?))?"
)


@cache
def _below() -> frozenset[str]:
    """Words for those who stand below or before a minister."""
    return _every() | _times() | frozenset(load("grades")["shadows"]["words"])


def service_of(words: str) -> Grade | None:
    """The service that a rank or a chief is of (`Navy commander`); None for none, for two, and for other roles."""
    told = " ".join(words_of(words))
    told = f"air {told}" if told.startswith("force ") else told  # `Air` opens a sentence, and is taken for a name
    known = _by_form(load("grades")["service"])
    found = {service for form, service in known.items() if f" {form} " in f" {told} "}
    ranked = told.rpartition(" ")[2] in _ranks()
    return Grade(SERVICE, found.pop()) if len(found) == 1 and ranked else None


def _short_form(a: Grade, b: Grade) -> bool:
    """Whether one rank has all words of the other, which may stand for it."""
    left, right = set(a.grade.split()), set(b.grade.split())
    return a.office == RANK and (left <= right or right <= left)


def compare_grades(left: Value, right: Value) -> Comparison:
    """Whether two roles can be one office of one person at one time."""
    if isinstance(left, Attribute) and isinstance(right, Attribute):
        pairs = [(read(left.words), read(right.words)) for read in (grade_of, seat_of, service_of, portfolio_of)]
        alike = [(a, b) for a, b in pairs if a is not None and b is not None and a.office == b.office]
        apart = next((a for a, b in alike if not (a.grade == b.grade or _short_form(a, b))), None)
        if apart is not None:
            return conflict(f"{left.label} and {right.label} are two {_noun(apart)}s")
        if alike:
            return same(f"{left.label} and {right.label} are one {_noun(alike[0][0])}")
    return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} may both hold")


def _noun(grade: Grade) -> str:
    return grade.office if grade.office in (RANK, SERVICE, PORTFOLIO) else "office"


@cache
def _offices() -> dict[str, str]:
    """The words for offices that have grades, each with the first of its row."""
    rows: list[list[str]] = [*load("posts")["one"], *load("grades")["offices"]]
    graded = {f"{grade} {office}" for office, listed in load("grades")["grades"].items() for grade in listed}
    return {" ".join(words_of(w)): row[0] for row in rows for w in row if w not in graded}


@cache
def _every() -> frozenset[str]:
    return frozenset(load("grades")["lesser"])


@cache
def _times() -> frozenset[str]:
    return frozenset(load("posts")["ranked"]) - _every()


@cache
def _seats() -> dict[str, str]:
    """The offices of state, and other words for them, each with the office."""
    return _by_form(load("grades")["seats"])


@cache
def _ranks() -> dict[str, str]:
    """The words of ranks, and their short forms, each with the word in full."""
    return _by_form(load("grades")["ranks"] | load("grades")["longer"])


def _by_form(rows: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {form: word for word, forms in rows.items() for form in (word, *forms)}


@cache
def _services() -> frozenset[str]:
    return frozenset(load("grades")["services"]["words"])
