"""The claim kinds, in the order in which they are asked. A new kind is a file here and a line in KINDS."""

from __future__ import annotations

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
    Count(),
    Venue(),
    Name(),
    Status(),
    Quote(),
)
