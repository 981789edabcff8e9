"""Figures that have opposite words beside them: earned abroad and at home, voted for and against."""

from __future__ import annotations

import re
from functools import cache

from factcheck.clash.meeting import Meeting
from factcheck.data import load
from factcheck.evidence import Profile

BEFORE, AFTER = 4, 4
"""Words before and behind a figure that stand right beside it."""

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


def opposites(m: Meeting) -> bool:
    """Whether a word beside one figure is the opposite of one beside the other."""
    return opposed(m.a, m.b)


def opposed(a: Profile, b: Profile) -> bool:
    """The same of two readings. A figure with words of both sides, or words that both figures have, tells nothing."""
    left, right = _beside(a), _beside(b)
    left, right = left - right, right - left
    if _votes(a) and _votes(b) and {frozenset(load("opposites")["camps"]) & side for side in (left, right)} == _camps():
        return True
    return any(_parted(left, right, one, other) or _parted(right, left, one, other) for one, other in _rows())


def _votes(p: Profile) -> bool:
    return not p.spoken.isdisjoint(load("opposites")["voting"])


@cache
def _camps() -> frozenset[frozenset[str]]:
    return frozenset(frozenset([camp]) for camp in load("opposites")["camps"])


def _parted(left: frozenset[str], right: frozenset[str], one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(left & one and right & other) and not (left & other or right & one)


def _beside(p: Profile) -> frozenset[str]:
    """The words right beside a figure, what it measures with its modifiers, the verb that governs it, and who acts."""
    frame = p.reading.frame
    near = (*_WORD.findall(p.before)[-BEFORE:], *_WORD.findall(_BREAK.split(p.after)[0])[:AFTER])
    told = (frame.measured, frame.trigger, *p.modifiers, *frame.neighbours, *frame.agents)
    return frozenset((*near, *(w.lstrip("@").lower() for w in told)))


_BREAK = re.compile(r"[.;:,()]")


@cache
def _rows() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    rows = (line.split("|") for line in load("opposites")["pairs"].split("\n") if "|" in line)
    return tuple((frozenset(left.split()), frozenset(right.split())) for left, right in rows)
