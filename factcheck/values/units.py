"""Units of measure and of time: their dimension and their size in the base unit of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.data import load

TIME = "time"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit. A value x in it is `x * factor + offset` in the base unit of `dimension`.

    `words` may take a plural s, `forms` stand as they are, `short` are abbreviations (case as written), `glued`
    abbreviations that count only where they touch the number.
    """

    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0
    words: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()

    def base(self, value: float) -> float:
        return value * self.factor + self.offset

    @property
    def shown(self) -> str:
        """The symbol, or the plural of the word where the symbol alone could be something else (`t`, `g`, `in`)."""
        if self.symbol in self.short:
            return self.symbol
        return f"{self.words[0]}s" if self.words else self.forms[-1] if self.forms else self.symbol


@cache
def units() -> Mapping[str, Unit]:
    """All units by symbol."""
    return {
        row["symbol"]: Unit(
            row["symbol"],
            row["dimension"],
            float(row["factor"]),
            float(row.get("offset", 0.0)),
            *(tuple(row.get(k, ())) for k in ("words", "forms", "short", "glued")),
        )
        for row in load("units")["unit"]
    }


def unit(symbol: str) -> Unit:
    """The unit of that symbol; one that is not listed is a dimension of its own."""
    return units().get(symbol) or Unit(symbol, symbol, 1.0)
