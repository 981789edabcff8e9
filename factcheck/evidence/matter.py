"""What two claims are of: the event, the thing that is counted or measured, its part and its time."""

from __future__ import annotations

from factcheck.clauses.triggers import light, one_occasion, word_class
from factcheck.evidence.profile import COUNTED, Profile
from factcheck.evidence.roles import role_level
from factcheck.frames.distances import one_way, other_ends
from factcheck.frames.ranked import compare_rows
from factcheck.story import Rarity


def measured(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The counted or measured thing, with its modifiers."""
    left, right = a.reading.frame.measured, b.reading.frame.measured
    if not left or not right:
        return ""
    if other_ends(a.reading.frame, b.reading.frame):
        return "other"
    if left != right:
        if dimension(a, b, rarity) == "same" and a.reading.frame.dimension in (left, right):
            return ""  # `10 km deep` names the thing, `a depth of 10 km` the dimension
        if word_class(left) == word_class(right):
            return "one class"
        if left in b.context or right in a.context:
            return "other, but near"
        return "other"
    if not a.modifiers and not b.modifiers:
        return "same, bare"
    if not a.modifiers or not b.modifiers:
        return "same, one bare"
    likeness = rarity.cosine(a.modifiers, b.modifiers)
    return "same, other modifiers" if not likeness else "same, some modifiers" if likeness < 0.6 else "same throughout"


def dimension(a: Profile, b: Profile, rarity: Rarity) -> str:
    """What two measures tell of a thing: its depth, its height (factcheck.frames.dimensions); two ways are two
    things."""
    left, right = a.reading.frame, b.reading.frame
    if not left.dimension or not right.dimension:
        return ""
    return "other" if left.dimension != right.dimension or other_ends(left, right) else "same"


def trigger(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The governing verb or event noun. How far two places are from each other is the same whatever happens there."""
    left, right = a.reading.frame, b.reading.frame
    if not left.trigger or not right.trigger or one_way(left, right):
        return ""
    if left.trigger_class == right.trigger_class:
        if left.trigger in light():
            return "same, light"
        return "same, rare" if rarity(left.trigger) > 1.2 else "same"
    if left.trigger in light() or right.trigger in light():
        return ""
    if left.trigger_class in b.reading.classes and right.trigger_class in a.reading.classes:
        return "each near the other"
    if left.trigger_class in b.reading.classes or right.trigger_class in a.reading.classes:
        return "one near the other"
    return "one occasion" if one_occasion(left.trigger_class, right.trigger_class) else "other"


def matter(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Which of event, measured thing and roles agree at once: together they say more than each by itself."""
    left, right = a.reading.frame, b.reading.frame
    event = bool(left.trigger) and left.trigger_class == right.trigger_class and left.trigger not in light()
    thing = bool(left.measured) and word_class(left.measured) == word_class(right.measured)
    thing = thing and role_level(a.modifiers, b.modifiers, rarity) in ("", "same", "some")
    if a.reading.claim.kind not in COUNTED:
        # Beside a date or place, the noun found by the verb is its subject, and would be counted twice.
        thing = thing and word_class(left.measured) not in a.agents | a.patients
    roles = bool(a.agents & b.agents) or bool(a.patients & b.patients)
    named = [name for name, held in (("event", event), ("thing", thing), ("roles", roles)) if held]
    person = any(w.startswith("@@") for w in (a.agents & b.agents) | (a.patients & b.patients))
    return " and ".join(named) + (", a person" if person else "") if len(named) > 1 else ""


def scope(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The part of a whole that each is limited to. A total may be a figure that needs no such word elsewhere."""
    left, right = a.reading.frame.scope, b.reading.frame.scope
    if not left and not right:
        return ""
    if left == right:
        return "same"
    return "one a total" if {left, right} == {(), ("total",)} else "other"


def row(a: Profile, b: Profile, rarity: Rarity) -> str:
    """Whether two ordinals rank in one row."""
    return compare_rows(a.reading.frame, b.reading.frame) if a.reading.claim.kind == "ordinal" else ""


def period(a: Profile, b: Profile, rarity: Rarity) -> str:
    """The time a figure is of."""
    left, right = a.reading.frame.period, b.reading.frame.period
    return (
        "" if not left and not right else "same" if left == right else "one unsaid" if not (left and right) else "other"
    )
