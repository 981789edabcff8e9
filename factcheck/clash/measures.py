"""Figures of one thing that are two: of others, for another period, on another basis, in another event.

Business news tells many figures in nearly the same words: shares of two firms that rose on one day, profit of a quarter
and of a year, growth on the quarter before and on the year. What tells them apart stands beside them.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.clauses.triggers import describing, light, trigger_class, word_class
from factcheck.evidence import Profile, clashing_siblings, family_of
from factcheck.frames.bearers import MOVES, other_bearers
from factcheck.frames.facets import other_facet
from factcheck.model import Zone
from factcheck.values.base import Value
from factcheck.values.quantity import Quantity

TERMS = {"money": ("duration",), "percent": ("duration",), "duration": ("money", "percent")}
"""Kinds of figures by which things of one sort are told apart together: `ten-year bonds at 4.2 per cent`."""

SCALE = 20.0
"""From how many times on measures in two units are of two things: more than a slip of one digit and the rounding."""

RATE = 5.0
"""From how many times on a figure for each of something (`a share`) and one for all are two."""


def other_figure(a: Profile, b: Profile, levels: Mapping[str, str], reworded: bool) -> str:
    """Why two figures of one thing are two: of others, for another period, on another basis, of another term."""
    left, right = a.reading, b.reading
    if family_of(left.claim.kind) not in ("figure", "count"):
        return ""
    beside = TERMS.get(left.claim.kind, ())
    if any(s.kind in beside for s in clashing_siblings(a, b)):
        return "a length of time and a figure both differ: they are of two things"
    if left.claim.kind == "duration":
        return ""
    if other_bearers(left.frame.bearers, right.frame.bearers):
        return "they are figures of different names"
    if why := other_facet(left.frame.facets, right.frame.facets):
        return why
    if left.claim.kind != "count" and reworded and _of_other_things(a, b, levels):
        return "the sentences are alike but for what they measure"
    one_rate = bool(left.frame.period) != bool(right.frame.period)
    return "one is for each of something" if one_rate and _apart_by(left.claim.value, right.claim.value, RATE) else ""


def _of_other_things(a: Profile, b: Profile, levels: Mapping[str, str]) -> bool:
    """Whether two figures measure other things, or one and the same move is of others: `copper rose`, `tin rose`."""
    left, right = ({word_class(w) for w in p.reading.frame.agents} for p in (a, b))
    moved = {p.reading.frame.trigger_class for p in (a, b)}
    plain = not any(w.startswith("@") or w in describing() for w in left | right)
    others = bool(left and right) and not left & right and plain
    named = any(p.reading.frame.measured.startswith("@") for p in (a, b))
    measured = not named and levels.get("measured") in ("other", "same, other modifiers")
    return measured or (others and len(moved) == 1 and moved <= MOVES)


def _apart_by(left: Value, right: Value, times: float) -> bool:
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    a, b = abs(left.base.base(left.nominal)), abs(right.base.base(right.nominal))
    return bool(a and b) and not 1 / times < a / b < times


def other_scale(left: Value, right: Value) -> bool:
    """Whether two measures are written in other units, and so far apart that they measure two things: rain in inches,
    a way in miles. Within one unit a slip (a digit lost) may be that far."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    units = [{q.unit, *(r.unit for r in q.restated)} for q in (left, right)]
    return units[0].isdisjoint(units[1]) and _apart_by(left, right, SCALE)


def other_than_headline(a: Profile, b: Profile) -> bool:
    """Whether a headline and its body count one thing in two events (`shuts 12 schools`, `runs 14 schools`), or one
    tells a change (`turnout up 6%`)."""
    head, body = sorted((a.reading, b.reading), key=lambda r: r.claim.zone is Zone.BODY)
    values = head.claim.value, body.claim.value
    if isinstance(values[0], Quantity) and isinstance(values[1], Quantity) and values[0].change != values[1].change:
        return True
    measured = head.frame.measured
    words = {head.frame.trigger, *head.frame.governors} - {measured, ""}
    if head.claim.kind != "count" or not measured or not words or words & light():
        return False
    return {trigger_class(w) for w in words}.isdisjoint({body.frame.trigger_class, *body.classes})
