"""Somebody whom a story knows by what he or she does in it: `the driver, 36,`, `the gunman, a man of 24`.

Where each article has one driver, it is the same one, named or not.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.data import load
from factcheck.evidence import Profile
from factcheck.grammar.words import any_of

REACH = 80
"""Characters before an age in which the role is told."""


def role_of(p: Profile) -> str:
    """The role of the one whose age a claim tells; '' where it is not told of a definite person in such a role."""
    found = _told(p)
    return found["role"] if found else ""


def may_be_in_one_role(a: Profile, b: Profile) -> bool:
    """Whether two are in one role, and neither what narrows it (`bus driver`) nor their names tell them apart."""
    left, right = _told(a), _told(b)
    return left is not None and right is not None and left["role"] == right["role"] and not _are_two(left, right)


def told_apart_by_role(a: Profile, b: Profile) -> bool:
    """Whether what narrows two roles, or the names of those in them, say that they are two people."""
    left, right = _told(a), _told(b)
    return left is not None and right is not None and _are_two(left, right)


def _are_two(left: re.Match[str], right: re.Match[str]) -> bool:
    kinds, names = (_words(left["kind"]), _words(right["kind"])), (_words(left["name"]), _words(right["name"]))
    return any(one and other and not one & other for one, other in (kinds, names))


def _words(text: str | None) -> frozenset[str]:
    return frozenset((text or "").lower().replace(",", " ").split())


def _told(p: Profile) -> re.Match[str] | None:
    before, after = p.sentence[max(0, p.start - REACH) : p.start], p.sentence[p.end :]
    if p.reading.claim.text.lower().endswith("-old"):
        return _behind().match(after) if _AN_OLD.search(before) else None
    return _before().search(before) if _ENDS.match(after) else None


_AN_OLD = re.compile(r"\b(?:the|its|their)\s\Z", re.IGNORECASE)
_ENDS = re.compile(r"(?:\syears?(?:\sold|\sof\sage))?(?:[,.;)]|\sand\s|\Z)")
_NAME = r"(?:,\s(?:named\sas\s|identified\sas\s)?(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}))?"


@cache
def _roles() -> str:
    return rf"(?P<kind>(?:[a-z]+\s){{0,2}}?)(?P<role>{any_of(load('slots')['roles'])})"


@cache
def _before() -> re.Pattern[str]:
    """What stands before an age: the role, and how the age is tied to it."""
    somebody = r"an?\s(?:[a-z]+\s){0,2}?(?:man|woman|boy|girl|youth|teenager)\s(?:of|aged)"
    tie = rf"(?:,\s(?:aged\s|who\s(?:is|was)\s|{somebody}\s)?|\s\((?:aged\s)?|\s(?:is|was|aged)\s)"
    return re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s{_roles()}{_NAME}{tie}(?:just\s|only\s|then\s)?\Z")


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind `the 34-year-old`."""
    return re.compile(rf"\s{_roles()}\b(?!['’]){_NAME}")
