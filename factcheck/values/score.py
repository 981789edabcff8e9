"""Results of games: who won against whom, and by how much."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.values.base import Comparison, Json, Relation, Value, conflict, not_comparable, same
from factcheck.values.name_parts import words_of

_EMPTY = frozenset({"the", "fc", "afc", "sc", "cf", "ac"})

Points = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A result. `points` are those of `first` and of `second`, set by set where several are told; `first` won, or is
    named first in a draw. `sort` is '' for the match itself, or what else was counted: `penalties`, `aggregate`,
    `series`."""

    points: Points
    first: str
    second: str
    sort: str = ""

    @property
    def drawn(self) -> bool:
        return all(a == b for a, b in self.points)

    @property
    def label(self) -> str:
        """`Rovers 3-1 United`; the sort behind it."""
        told = ", ".join(f"{a}-{b}" for a, b in self.points)
        return f"{self.first} {told} {self.second}" + (f" ({self.sort})" if self.sort else "")

    @property
    def key(self) -> str:
        """The points, the sort, and the last word of the winner's name: articles name a side more or less fully."""
        told = " ".join(f"{a}-{b}" for a, b in self.points)
        return " ".join(("score", self.sort or "match", told, "" if self.drawn else self._winner)).strip()

    @property
    def _winner(self) -> str:
        return next(iter(words_of(self.first)[-1:]), "")

    @property
    def vagueness(self) -> float:
        """0.0: results are counted out."""
        return 0.0

    def as_dict(self) -> dict[str, Json]:
        return {
            "label": self.label,
            "points": [[a, b] for a, b in self.points],
            "first": self.first,
            "second": self.second,
            "sort": self.sort or None,
        }


def compare_scores(left: Value, right: Value) -> Comparison:
    """Whether two results can both be right of one match. Of other sides, of another sort (aggregate, penalties), or
    told once by sets and once in all, they cannot be compared."""
    if not (isinstance(left, Score) and isinstance(right, Score)):
        return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} are not both results")
    turned = _turned(left, right)
    if turned is None:
        return not_comparable(Relation.DIFFERENT, f"{left.label} and {right.label} are of other sides")
    if left.sort != right.sort or (len(left.points) == 1) != (len(right.points) == 1):
        return not_comparable(Relation.SCOPE, f"{left.label} and {right.label} count different things")
    points = tuple((b, a) for a, b in right.points) if turned else right.points
    if left.points == points:
        return same(f"both say {left.label}")
    return conflict(f"{left.label} and {right.label} cannot both be the result of one match")


def same_sides(left: Score, right: Score) -> bool:
    """Whether two results are of the same two sides, in either order."""
    return _turned(left, right) is not None


def _turned(left: Score, right: Score) -> bool | None:
    """Whether the sides of the second stand the other way round; None where they are others, or either way fits."""
    straight = _one(left.first, right.first) and _one(left.second, right.second)
    crossed = _one(left.first, right.second) and _one(left.second, right.first)
    return crossed if straight != crossed else None


def _one(left: str, right: str) -> bool:
    """Whether two names may be of one side: all words of one are in the other (`Rovers`, `Harrow Rovers`)."""
    a, b = ({w for w in words_of(name) if w not in _EMPTY} for name in (left, right))
    return bool(a and b) and (a <= b or b <= a)
