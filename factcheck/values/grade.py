"""The grade at which somebody holds an office: `Assistant District Attorney` is not `District Attorney`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.values.attribute import Attribute
from factcheck.values.base import Comparison, Relation, Value, conflict, not_comparable, same
from factcheck.values.name_parts import words_of


@dataclass(frozen=True, slots=True)
class Grade:
    """`office` is the first word for it in its row of posts.toml; `grade` the word that makes another office of it
    (`vice`), '' for the office itself."""

    office: str
    grade: str


def grade_of(words: str) -> Grade | None:
    """The grade that a role tells; None where it is no office with grades, where it is of another time (`former`), or
    where something else than the office ends it (`assistant to the president`)."""
    told = words_of(words)
    known = _offices()
    size = next((n for n in (3, 2, 1) if " ".join(told[-n:]) in known), 0)
    if not size or set(told) & _times() or set(told) & {"to", "of", "for", "and"}:
        return None
    office = known[" ".join(told[-size:])]
    before = told[: len(told) - size]
    if before and f"{before[-1]} {office}" in load("grades")["same"]:
        return Grade(office, "")
    return Grade(office, next((w for w in before if w in load("grades")["grades"].get(office, _every())), ""))


def compare_grades(left: Value, right: Value) -> Comparison:
    """Whether two roles can be one office of one person at one time."""
    if isinstance(left, Attribute) and isinstance(right, Attribute):
        a, b = grade_of(left.words), grade_of(right.words)
        if a is not None and b is not None and a.office == b.office:
            if a.grade == b.grade:
                return same(f"{left.label} and {right.label} are one office")
            return conflict(f"{left.label} and {right.label} are two offices")
    return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} may both hold")


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
