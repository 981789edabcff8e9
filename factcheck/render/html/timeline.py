"""The timeline: every dated claim, a band or point on one line of time, by event and by source.

News speaks of this week and of decades ago, so the line is not to scale: a gap between two neighbouring ends is drawn
by the logarithm of its days. Order is kept, and what overlaps in time overlaps in the picture. Places are shares of the
width, from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from factcheck.model import Claim, Report
from factcheck.render import words
from factcheck.render.html.links import Links
from factcheck.render.view import letter
from factcheck.values.calendar import MONTHS

MARGIN = 0.04
TICK_GAP = 0.19
LAST_GAP = 0.32
"""Ticks closer than this to each other, or to the last, would run together on a phone."""

SHORT = 120
"""A line of fewer days than this has days on its ticks, not months."""

LATE = 0.5
"""A label of a mark that begins to the right of this stands before it."""


@dataclass(frozen=True, slots=True)
class Spell:
    """One value of an event on a line of its own, with who states it. `side` is its side in a finding (from 0), or
    None. `width` is 0 for a single day; `placed` is False where no day is known."""

    label: str
    who: str
    claim: str
    side: int | None
    placed: bool
    x: float
    width: float
    opens_left: bool
    opens_right: bool

    @property
    def letter(self) -> str:
        return "" if self.side is None else letter(self.side)

    @property
    def flipped(self) -> bool:
        return self.x > LATE


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, with its spells. `anchor` is the finding that is about its date, or ''."""

    about: str
    standing: str
    anchor: str
    spells: tuple[Spell, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`ticks` are places with what stands there. The `open` events have no day at all."""

    ticks: tuple[tuple[float, str], ...]
    placed: tuple[Event, ...]
    open: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The places of days on the line, by the ends that occur."""

    places: Mapping[int, float]

    @classmethod
    def through(cls, ends: Iterable[int]) -> Line:
        days = sorted(set(ends))
        steps = [0.0, *(math.log2(1 + b - a) for a, b in pairwise(days))]
        total, at, places = sum(steps) or 1.0, 0.0, {}
        for day, step in zip(days, steps, strict=False):
            at += step
            places[day] = MARGIN + at / total * (1 - 2 * MARGIN)
        return cls(places)


def timeline(report: Report, links: Links) -> Timeline | None:
    """The timeline of a report, None where nothing in it is dated."""
    groups = sorted(_events(report), key=lambda pair: _order(pair[1]))
    if not groups:
        return None
    stretches = [s for _, group in groups for claim in group for s in [_days(claim)] if s]
    line = Line.through(end for first, last in stretches for end in (first, last + 1))
    events = [(_event(*group, report, links, line), any(map(_days, group[1]))) for group in groups]
    placed, left = (tuple(e for e, known in events if known is wanted) for wanted in (True, False))
    return Timeline(tuple(_ticks(stretches, line)), placed, left)


def _events(report: Report) -> Iterator[tuple[str, list[Claim]]]:
    """The dated claims in groups with the ids of their facts: those of a fact together, any other by itself."""
    taken: set[str] = set()
    for fact in report.facts:
        if fact.kind == "date":
            group = [report.claim[i] for i in fact.claims if i in report.claim]
            taken.update(c.id for c in group)
            if group:
                yield fact.id, group
    yield from (("", [c]) for c in report.claims if c.kind == "date" and c.id not in taken)


def _order(group: Sequence[Claim]) -> tuple[float, float]:
    """By the first day known; by the place in the report where none is."""
    days = [d for c in group if (d := _days(c))]
    return min(days) if days else (math.inf, 0.0)


def _days(claim: Claim) -> tuple[int, int] | None:
    """First and last day as ordinals; one of them where the other end is open."""
    value = claim.value.as_dict()
    ends = [date.fromisoformat(d) for d in (value.get("earliest"), value.get("latest")) if isinstance(d, str)]
    return (ends[0].toordinal(), ends[-1].toordinal()) if ends else None


def _event(fact: str, group: Sequence[Claim], report: Report, links: Links, line: Line) -> Event:
    by_label: dict[str, list[Claim]] = {}
    for claim in group:
        by_label.setdefault(claim.value.label, []).append(claim)
    first = group[0]
    standing = links.fact_standing.get(fact, links.standing[first.id])
    anchor = links.fact_finding.get(fact, "") if fact else next((a for a, _ in links.findings.get(first.id, ())), "")
    spells = [_spell(claims, anchor, report, links, line) for claims in by_label.values()]
    spells.sort(key=lambda spell: (not spell.placed, spell.x))
    about = first.frame.about or words.clipped(first.sentence_span.of(report.source[first.source].document.text))
    return Event(about, standing, anchor, tuple(spells))


def _spell(claims: Sequence[Claim], anchor: str, report: Report, links: Links, line: Line) -> Spell:
    claim, days = claims[0], _days(claims[0])
    value = claim.value.as_dict()
    x, end = (line.places[days[0]], line.places[days[1] + 1]) if days else (0.0, 0.0)
    opens_left = bool(days) and value.get("earliest") is None
    opens_right = bool(days) and value.get("latest") is None
    single = bool(days) and days is not None and days[0] == days[1] and not (opens_left or opens_right)
    left, right = (0.0 if opens_left else x), (1.0 if opens_right else end)
    who = words.names(report.source[s] for s in dict.fromkeys(c.source for c in claims))
    side = next((n for c in claims for a, n in links.findings.get(c.id, ()) if a == anchor), None)
    at = (x + end) / 2 if single else left
    return Spell(
        claim.value.label, who, claim.id, side, bool(days), at, 0.0 if single else right - left, opens_left, opens_right
    )


def _ticks(stretches: Sequence[tuple[int, int]], line: Line) -> Iterator[tuple[float, str]]:
    """The first days that occur, as far apart as their labels need; the earliest and the latest in any case."""
    days = sorted({first for first, _ in stretches})
    last = -1.0
    for first in days:
        place = line.places[first]
        near_end = line.places[days[-1]] - place < LAST_GAP and first != days[-1]
        if last < 0 or (place - last >= TICK_GAP and not near_end):
            last = place
            yield place, _tick(date.fromordinal(first), days[-1] - days[0] < SHORT)


def _tick(day: date, exact: bool) -> str:
    """The day where it is `exact`, else the month, or the year alone where it begins on that day."""
    if exact:
        return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
    return str(day.year) if (day.month, day.day) == (1, 1) else f"{MONTHS[day.month - 1][:3]} {day.year}"
