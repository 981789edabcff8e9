"""Claims, readings and profiles made by hand, for tests of single comparisons."""

from __future__ import annotations

from datetime import date
from typing import Any

from factcheck.evidence import Profile
from factcheck.model import Claim, Frame, Modality, Span, Zone
from factcheck.story import Rarity, Reading
from factcheck.values.base import Value
from factcheck.values.quantity import Quantity

EVEN = Rarity([])
"""A story in which every word is as rare as any other."""


def count(number: float, noun: str = "boats") -> Quantity:
    return Quantity("count", number, number, noun)


def claim(
    value: Value | None = None,
    source: str = "s1",
    kind: str = "count",
    modality: Modality = Modality.ASSERTED,
    zone: Zone = Zone.BODY,
    speaker: str | None = None,
    frame: Frame | None = None,
    at: int = 0,
) -> Claim:
    span = Span(at, at + 1)
    text = "x"
    known = value or count(5)
    return Claim(
        kind, source, span, text, known, 0, span, zone, modality, speaker, frame or Frame(), f"c{source[1:]}{at}"
    )


def profile(
    frame: Frame | None = None,
    sentence: str = "",
    position: float = 0.5,
    start: int = 0,
    end: int = 0,
    siblings: tuple[Any, ...] = (),
    published: date | None = None,
    **told: Any,
) -> Profile:
    """A profile of a claim with this frame; `told` are those of `claim`."""
    own = frame or Frame()
    reading = Reading(claim(frame=own, **told), own, 0)
    return Profile(reading, sentence, position, siblings, start=start, end=end, published=published)
