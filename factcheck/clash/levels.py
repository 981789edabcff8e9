"""What is weighed in a clash beside the frames: the values, and the doubts that are lifted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.clash.dates import names_no_day
from factcheck.clash.doubts import lifted
from factcheck.clash.meeting import Meeting
from factcheck.clash.values import distance, few, forms
from factcheck.evidence import Profile, family_of

_TIES = {
    "clause": ("from 0.35", "from 0.5", "from 0.75"),
    "sentence": ("from 0.3", "from 0.45", "from 0.7"),
    "matter": (
        "event and roles, a person",
        "event and thing and roles",
        "event and thing and roles, a person",
        "thing and roles, a person",
    ),
}
"""Levels at which two dates have more in common than an event of one kind: words that are rare in the story, or who
and what took part."""


def clash_levels(a: Profile, b: Profile, levels: Mapping[str, str], frames: float = 0.0) -> Iterator[tuple[str, str]]:
    """The comparisons of the values themselves, and what speaks against one fact without ruling it out. `levels` are
    those of factcheck.evidence, `frames` what they add up to."""
    far = distance(a.reading.claim.value, b.reading.claim.value)
    if far:
        yield "distance", far
    if few(a.reading.claim.value, b.reading.claim.value):
        yield "numbers", "a dozen at most"
    elif far == "farther" and a.reading.claim.kind == "count":
        yield "numbers", "over five times"
    form = _form(a, b)
    if form:
        yield "form", form
    dated = family_of(a.reading.claim.kind) == "date"
    if dated and not any(levels.get(name, "") in tying for name, tying in _TIES.items()):
        yield "tie", "none"
    if "alone" in levels:
        yield "sole", levels["alone"]
    # Of the doubts that are not lifted, any has ruled the clash out (veto).
    yield from ((name, "other") for name in lifted(Meeting(a, b, levels, frames=frames)))


def _form(a: Profile, b: Profile) -> str:
    if any(names_no_day(p.reading.claim) for p in (a, b)):
        return "one names no day"
    return forms(a.reading.claim.value, b.reading.claim.value)
