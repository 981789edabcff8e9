"""Numbers of passengers and of crew beside each other, which are all aboard together: `96 passengers and six crew`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.evidence import Profile
from factcheck.frames.aboard import CREW, PASSENGERS, PEOPLE, sort_of
from factcheck.model import Claim
from factcheck.values.base import Value
from factcheck.values.quantity import Quantity

_AND = re.compile(r"(?:\s[\w-]+){1,3}?,?\sand\s(?:(?:a|its|their)\s)?(?:crew\sof\s)?")
"""What stands between the two numbers."""

_FURTHER = re.compile(r"(?:\s[\w-]+){0,3}?,?\s(?:and|plus|as\swell\sas)\s(?:\d|[\w-]+\s(?:pilot|attendant|staff))")
"""What stands behind the second where there is a third."""


def totals(profiles: Sequence[Profile]) -> Iterator[Profile]:
    """For each such pair the profile of the first claim, with the sum as its value."""
    counts = [p for p in profiles if p.reading.claim.kind == "count" and not p.reading.carried]
    for left, right in pairwise(counts):
        if _are_all(left, right):
            yield _with_sum(left, right)


def is_total(value: Value) -> bool:
    """Whether a value is such a sum, which no article states."""
    return isinstance(value, Quantity) and value.unit.startswith(_TOGETHER)


_TOGETHER = "people aboard ("


def _are_all(left: Profile, right: Profile) -> bool:
    """Whether two counts of a sentence are those of passengers and of crew, and of nobody else, side by side."""
    a, b = left.reading.claim, right.reading.claim
    if (a.source, a.sentence) != (b.source, b.sentence) or not (_is_exact(a) and _is_exact(b)):
        return False
    if {sort_of(p.reading.frame.measured) for p in (left, right)} != {PASSENGERS, CREW}:
        return False
    between, behind = left.sentence[left.end : right.start], left.sentence[right.end :]
    return bool(_AND.fullmatch(between)) and not _FURTHER.match(behind)


def _is_exact(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.exact


def _with_sum(left: Profile, right: Profile) -> Profile:
    one, other = left.reading.claim.value, right.reading.claim.value
    assert isinstance(one, Quantity) and isinstance(other, Quantity)
    total = one.nominal + other.nominal
    unit = f"{_TOGETHER}{one.label} + {other.label})"
    value = replace(one, low=total, high=total, unit=unit, counted=(PEOPLE,))
    frame = replace(left.reading.frame, measured=PEOPLE, modifiers=())
    return replace(left, reading=replace(left.reading, claim=replace(left.reading.claim, value=value), frame=frame))
