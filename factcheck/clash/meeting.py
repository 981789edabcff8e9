"""Two claims whose values clash, with what is known of the pair."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from factcheck.evidence import COPY, Profile

STRONG = 2.0
"""Log-odds of the frames from which two sentences tell one thing beyond the doubts of APART and their like."""

REWORDED = ("from 0.7", COPY)
"""Likeness of two sentences from which they are one piece of copy, reworded: levels of the evidence."""


def in_one_list(levels: Mapping[str, str]) -> bool:
    """Whether the two are matched items of lists of which several items agree."""
    return "several" in levels.get("list", "")


@dataclass(frozen=True)
class Meeting:
    """A pair of one kind. `levels` are those of factcheck.evidence; `margin` is by how much the pair beats the best
    agreeing partner that either claim has in the other's article, None where there is none; `frames` is what the
    frames say, in log-odds."""

    a: Profile
    b: Profile
    levels: Mapping[str, str]
    margin: float | None = None
    frames: float = 0.0

    @property
    def kind(self) -> str:
        """The kind of both claims."""
        return self.a.reading.claim.kind

    @property
    def classes(self) -> tuple[str, str]:
        """The classes of the two events."""
        return self.a.reading.frame.trigger_class, self.b.reading.frame.trigger_class

    @property
    def one_source(self) -> bool:
        """Whether one article has both."""
        return self.a.reading.claim.source == self.b.reading.claim.source

    def one_alone(self, holds: Callable[[Profile], bool]) -> bool:
        """Whether something holds of one of the two and not of the other."""
        return holds(self.a) is not holds(self.b)

    def one_and_other(self, holds: Callable[[Profile], bool], other: Callable[[Profile], bool]) -> bool:
        """Whether something holds of one of the two alone, and something else of the other."""
        first, second = holds(self.a), holds(self.b)
        return first is not second and other(self.b if first else self.a)

    def level(self, comparison: str) -> str:
        """The level of a comparison, '' where it says nothing."""
        return self.levels.get(comparison, "")

    @cached_property
    def reworded(self) -> bool:
        """Whether the two sentences look like one piece of copy, reworded."""
        return self.level("wording") in REWORDED

    @cached_property
    def in_one_list(self) -> bool:
        """Whether the two are matched items of lists of which several items agree."""
        return in_one_list(self.levels)

    @cached_property
    def sure(self) -> bool:
        """Whether the two sentences look like one piece of copy, reworded, or stand at one place of two lists of which
        several items agree, or their frames leave little doubt: less is not enough for a place, since one event has
        several."""
        return self.reworded or self.in_one_list or (self.kind != "venue" and self.frames >= STRONG)

    @cached_property
    def one_bearer(self) -> bool:
        """Whether both are told of one bearer, whoever else acts."""
        return self.level("bearer") == "same"
