"""The sides of a fact: who agrees with whom, and who stands between."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.findings.sides import camps
from factcheck.model import Claim, Span
from factcheck.values.base import Comparison, Json, Relation, compatible, conflict, same


@dataclass(frozen=True)
class Band:
    """A value for these tests: two bands clash when they have no number in common."""

    low: int
    high: int
    noun: str = ""

    @property
    def label(self) -> str:
        return f"{self.low} to {self.high} {self.noun}".strip()

    @property
    def key(self) -> str:
        return f"{self.low}..{self.high}{self.noun}"

    @property
    def vagueness(self) -> float:
        return float(self.high - self.low)

    def as_dict(self) -> dict[str, Json]:
        return {"label": self.label}


def compare(left: Band, right: Band) -> Comparison:
    if (left.low, left.high) == (right.low, right.high):
        return same()
    if left.low <= right.high and right.low <= left.high:
        return compatible(Relation.GRANULARITY, "one holds the other")
    return conflict("nothing in common")


def claims(*bands: tuple[int, int] | tuple[int, int, str]) -> list[Claim]:
    return [
        Claim("count", f"s{n}", Span(n, n + 1), "x", Band(*b), 0, Span(0, 9), id=f"c{n}")
        for n, b in enumerate(bands, 1)
    ]


def sides(*bands: tuple[int, int] | tuple[int, int, str]) -> list[tuple[str, tuple[str, ...], bool]]:
    return [(c.label, c.sources, c.between) for c in camps(claims(*bands), compare)]


def test_equal_and_coarser_values_stand_in_one_side_under_the_most_precise_label() -> None:
    assert sides((1, 9), (4, 4), (4, 4)) == [("4 to 4", ("s1", "s2", "s3"), False)]


def test_a_side_is_told_with_the_noun_that_one_of_its_values_has() -> None:
    assert sides((4, 4), (4, 4, "boats")) == [("4 to 4 boats", ("s1", "s2"), False)]
    assert sides((4, 4), (1, 9, "boats")) == [("4 to 4", ("s1", "s2"), False)]


def test_values_with_nothing_in_common_are_two_sides() -> None:
    assert sides((4, 4), (7, 7)) == [("4 to 4", ("s1",), False), ("7 to 7", ("s2",), False)]


def test_a_value_that_fits_both_sides_stands_apart() -> None:
    assert sides((4, 4), (7, 7), (1, 9)) == [
        ("4 to 4", ("s1",), False),
        ("7 to 7", ("s2",), False),
        ("1 to 9", ("s3",), True),
    ]


def test_the_order_of_claims_does_not_change_the_sides() -> None:
    forth = {(label, between) for label, _, between in sides((4, 4), (7, 7), (1, 5), (6, 8))}
    back = {(label, between) for label, _, between in sides((6, 8), (1, 5), (7, 7), (4, 4))}
    assert forth == back


def test_what_fits_two_sides_goes_with_its_own_article() -> None:
    rows = claims((1, 2), (8, 9), (1, 9), (1, 9))
    rows[2] = replace(rows[2], source="s1")
    assert [([c.id for c in camp.claims], camp.between) for camp in camps(rows, compare)] == [
        (["c1", "c3"], False),
        (["c2"], False),
        (["c4"], True),
    ]


def test_what_its_article_has_on_both_sides_stands_between_them() -> None:
    rows = [replace(c, source="s1") for c in claims((1, 2), (8, 9), (1, 9))]
    assert [camp.between for camp in camps(rows, compare)] == [False, False, True]
