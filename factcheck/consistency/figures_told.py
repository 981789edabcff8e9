"""Figures as heads are held against them: what each is of, and which two could be of one matter."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.clauses.triggers import fate, light, partitives, word_class
from factcheck.frames.tallied import PEOPLE
from factcheck.grammar.figures.people import of_people
from factcheck.model import Claim, Document, Modality
from factcheck.values.currency import comparable
from factcheck.values.quantity import Quantity

NEAR = 2.0
"""By how many times two figures may differ: a slip is rarely a leap."""

KINDS = ("count", "money", "percent", "measure", "age")

PARTS = {"count": frozenset({"each", "share"}), "money": frozenset({"each"}), "percent": frozenset({"each"})}
"""The scopes (scope.toml) that tell a part of a whole, by kind; beside ages and measures their words mean something
else."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim with its figure, and what it is a figure of."""

    claim: Claim
    value: Quantity
    sort: str

    @property
    def stance(self) -> tuple[object, ...]:
        """What two figures must have in common, beside their sort, to be held against each other."""
        planned = self.claim.modality is Modality.PLANNED
        parts = PARTS.get(self.claim.kind, frozenset()).intersection(self.claim.frame.scope)
        return planned, self.value.change, self.value.period, parts


def figure_of(claim: Claim, document: Document) -> Figure | None:
    """The claim, if it is a figure that heads are held against. `A boy of 8` and `a mother of 12` count nobody whom
    something befell."""
    value, start = claim.value, claim.span.start
    if claim.kind not in KINDS or not isinstance(value, Quantity):
        return None
    if claim.kind == "count" and not value.unit and document.plain.endswith(" of ", max(0, start - 4), start):
        return None
    return Figure(claim, value, _sort(claim, value))


def _sort(claim: Claim, value: Quantity) -> str:
    """What a figure is of: of counts, whom something befell or what is counted; else the dimension. '' where it is not
    told."""
    if claim.kind == "count":
        befell = fate((claim.frame.measured, *claim.frame.modifiers, claim.frame.trigger))
        if befell and _of_people(claim, value):
            return f"people {befell}"
        return f"count {word_class(claim.frame.measured)}" if claim.frame.measured and value.counted else ""
    if claim.kind == "money":
        return "money"
    return f"{claim.kind} {value.base.dimension}"


def _of_people(claim: Claim, value: Quantity) -> bool:
    """Whether a number counts people: by its noun, as a toll, or bare where it tells whom something befell."""
    measured = claim.frame.measured
    if fate((measured,)) or measured == PEOPLE or (not value.unit and (not measured or measured in partitives())):
        return True
    return of_people(value)


def one_unit(left: Quantity, right: Quantity) -> bool:
    if left.sort != "money":
        return left.base.dimension == right.base.dimension or left.sort == "count"
    units = [{q.unit, *(r.unit for r in q.restated)} for q in (left, right)]
    return any(comparable(a, b) for a in units[0] for b in units[1])


def is_near(left: Quantity, right: Quantity) -> bool:
    pairs = [(a, b) for a in (left, *left.restated) for b in (right, *right.restated) if one_unit(a, b)]
    ratios = [a.base.base(a.nominal) / b.base.base(b.nominal) for a, b in pairs if b.nominal]
    return any(1 / NEAR <= ratio <= NEAR for ratio in ratios)


def told_alike(head: Figure, other: Figure) -> bool:
    """Whether two figures are of one person, or measure one thing in one event."""
    mine, theirs = head.claim.frame, other.claim.frame
    if mine.measured.startswith("@") or theirs.measured.startswith("@"):
        return mine.measured == theirs.measured
    thing = bool(mine.measured) and word_class(mine.measured) == word_class(theirs.measured)
    event = bool(mine.trigger) and mine.trigger_class == theirs.trigger_class and mine.trigger not in light()
    return thing if head.claim.kind == "age" else thing and event


def could_be(head: Figure, other: Figure) -> bool:
    """Whether a figure of the same kind may be of what the head tells: numbers of people, whatever befell them, or of
    one thing, and those of which it is not told what they count."""
    groups = [f.sort.partition(" ")[0] for f in (head, other)]
    return not other.sort or groups[0] == groups[1] != "count" or head.sort == other.sort
