"""The claim kinds, in the order in which they are asked. A new kind is a file here and a line in KINDS; other packages
add theirs through an entry point (factcheck.kinds.added)."""

from __future__ import annotations

from functools import cache

from factcheck.kinds.added import code_of, installed
from factcheck.kinds.age import Age
from factcheck.kinds.base import Kind
from factcheck.kinds.count import Count
from factcheck.kinds.date import DateKind
from factcheck.kinds.duration import Duration
from factcheck.kinds.measure import Measure
from factcheck.kinds.money import Money
from factcheck.kinds.name import Name
from factcheck.kinds.ordinal import Ordinal
from factcheck.kinds.percent import Percent
from factcheck.kinds.quote import Quote
from factcheck.kinds.score import ScoreKind
from factcheck.kinds.status import Status
from factcheck.kinds.time import TimeKind
from factcheck.kinds.venue import Venue

KINDS: tuple[Kind, ...] = (
    DateKind(),
    TimeKind(),
    Money(),
    Percent(),
    Age(),
    Duration(),
    Measure(),
    Ordinal(),
    ScoreKind(),
    Count(),
    Venue(),
    Name(),
    Status(),
    Quote(),
)


@cache
def all_kinds() -> tuple[Kind, ...]:
    """The kinds above and after them those that other packages add, by name. Raises InputError where one of these
    cannot be used."""
    return (*KINDS, *installed(kind.name for kind in KINDS))


def added_kind(name: str) -> Kind:
    """The kind of this name that another package adds. Raises KeyError where there is none."""
    try:
        return next(kind for kind in all_kinds()[len(KINDS) :] if kind.name == name)
    except StopIteration:
        raise KeyError(name) from None


def added_code(name: str) -> str:
    """The finding code of a clash between values of an added kind. Raises KeyError where there is no such kind."""
    return code_of(added_kind(name))
