"""What a text says that somebody or something is: an office, a calling, a tie of family; a country of origin."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.values.base import Comparison, Json, Relation, Value, compatible, not_comparable, same
from factcheck.values.name_parts import fold


class AttributeSort(StrEnum):
    ROLE = "ROLE"
    ORIGIN = "ORIGIN"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A role (`chief executive`, `half-brother`) or an origin (`Danish`), as written. `holder` is the name it is told
    of, '' for an origin; `country` the ISO 3166-1 alpha-2 code of an origin, '' where it is misspelt."""

    words: str
    sort: AttributeSort = AttributeSort.ROLE
    country: str = ""
    holder: str = field(default="", compare=False)

    @property
    def label(self) -> str:
        return " ".join(self.words.split())

    @property
    def key(self) -> str:
        """`ORIGIN:DK` or `ROLE:chief executive`; `Attribute.read` takes it back, without the holder."""
        return f"{self.sort.value}:{self.country or ' '.join(fold(self.words).split())}"

    @classmethod
    def read(cls, key: str) -> Attribute:
        """The attribute whose key this is. Raises ValueError for anything else."""
        sort, _, words = key.partition(":")
        kind = AttributeSort(sort)
        return cls(words, kind, words if kind is AttributeSort.ORIGIN and words.isupper() else "")

    @property
    def vagueness(self) -> float:
        """1.0 for a single word, less for every further word."""
        return 1.0 / max(1, len(self.words.split()))

    def as_dict(self) -> dict[str, Json]:
        shown: dict[str, Json] = {"label": self.label, "type": self.sort.value}
        if self.holder:
            shown["of"] = self.holder
        if self.country:
            shown["country"] = self.country
        return shown


def is_role(value: Value) -> bool:
    """Whether a value is what somebody is, and no name or origin."""
    return isinstance(value, Attribute) and value.sort is AttributeSort.ROLE


def compare_attributes(left: Attribute, right: Attribute) -> Comparison:
    """The same, one a part of the other, or not comparable: somebody may be a captain and a mother, and of two
    countries, so that two attributes never exclude each other by their words alone."""
    pair = f"{left.label} and {right.label}"
    if left.key == right.key:
        return same(f"{pair} are the same")
    a, b = (set(fold(v.words).split()) for v in (left, right))
    if left.sort is right.sort is AttributeSort.ROLE and (a <= b or b <= a):
        return compatible(Relation.GRANULARITY, f"one of {pair} says more than the other")
    return not_comparable(Relation.DIFFERENT, f"{pair} may both hold")
