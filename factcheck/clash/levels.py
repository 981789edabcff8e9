"""What is weighed in a clash beside the frames: the values, and the doubts that are lifted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.clash.dates import names_no_day
from factcheck.clash.doubts import lifted
from factcheck.clash.meeting import Meeting
from factcheck.clash.values import distance, forms
from factcheck.evidence import Profile


def clash_levels(a: Profile, b: Profile, levels: Mapping[str, str], frames: float = 0.0) -> Iterator[tuple[str, str]]:
    """The comparisons of the values themselves, and what speaks against one fact without ruling it out. `levels` are
    those of factcheck.evidence, `frames` what they add up to."""
    far = distance(a.reading.claim.value, b.reading.claim.value)
    if far:
        yield "distance", far
    form = _form(a, b)
    if form:
        yield "form", form
    if "alone" in levels:
        yield "sole", levels["alone"]
    # Of the doubts that are not lifted, any has ruled the clash out (veto).
    yield from ((name, "other") for name in lifted(Meeting(a, b, levels, frames=frames)))


def _form(a: Profile, b: Profile) -> str:
    if any(names_no_day(p.reading.claim) for p in (a, b)):
        return "one names no day"
    return forms(a.reading.claim.value, b.reading.claim.value)
