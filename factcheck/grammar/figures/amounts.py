"""A number with what makes it an amount: a currency, a per cent sign, a unit of measure or of time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.grammar.figures.numbers import Number


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a unit. `sort` is the claim kind, '' for a number alone; `unit` as in Quantity.

    `low` and `high` are in `unit`. `per` is a rate that lies in the unit itself (`bpd`).
    """

    start: int
    end: int
    number: Number
    sort: str = ""
    unit: str = ""
    per: str = ""

    @property
    def low(self) -> float:
        return self.number.low

    @property
    def high(self) -> float:
        return self.number.high

    def scaled(self, scale: float) -> Amount:
        return replace(self, number=self.number.times(scale, self.number.end))


def alone(number: Number) -> Amount:
    """The number without unit."""
    return Amount(number.start, number.end, number)
