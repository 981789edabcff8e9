"""What every claim value has in common: a label, a normal form, and a verdict when two are compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias, runtime_checkable

Json: TypeAlias = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


class Verdict(StrEnum):
    """The outcome of comparing two values. Absence of common ground is not disagreement."""

    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    NOT_COMPARABLE = "not comparable"


class Relation(StrEnum):
    """How two statements on one matter stand to each other; the names are those of the report format."""

    SAME = "same"
    CONFLICT = "conflict"
    UPDATE = "update"
    ROUNDING = "rounding"
    GRANULARITY = "granularity"
    ATTRIBUTION = "attribution"
    SCOPE = "scope"
    DIFFERENT = "different"
    SEVERAL = "several"
    UNIT = "unit"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A verdict with its relation and its reason.

    `reason` is one clause in plain words that names both values ("August 2023 ends before August 2024 begins").
    """

    verdict: Verdict
    relation: Relation
    reason: str

    @property
    def conflicts(self) -> bool:
        return self.verdict is Verdict.CONFLICT


def same(reason: str = "the same value") -> Comparison:
    return Comparison(Verdict.COMPATIBLE, Relation.SAME, reason)


def compatible(relation: Relation, reason: str) -> Comparison:
    return Comparison(Verdict.COMPATIBLE, relation, reason)


def conflict(reason: str) -> Comparison:
    return Comparison(Verdict.CONFLICT, Relation.CONFLICT, reason)


def not_comparable(relation: Relation, reason: str) -> Comparison:
    return Comparison(Verdict.NOT_COMPARABLE, relation, reason)


@runtime_checkable
class Value(Protocol):
    """The normal form of what a claim states, with its uncertainty. Implementations are frozen dataclasses."""

    @property
    def label(self) -> str:
        """For people: `August 2024`, `at least 5 people`, `USD 19.89 billion`."""

    @property
    def key(self) -> str:
        """The normal form as one line: equal exactly for equal values. Goes into fingerprints."""

    @property
    def vagueness(self) -> float:
        """0.0 for a value known exactly, more for a wider one; orders labels within one side of a finding."""

    def as_dict(self) -> dict[str, Json]:
        """`label` and the bounds that comparison uses, with the keys of the report format."""


Compare: TypeAlias = Callable[[Value, Value], Comparison]
"""How two values of one kind are compared."""
