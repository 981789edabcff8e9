"""Figures: amounts, shares, counts, measures, ages, durations and ranks, each with what its source vouches for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from factcheck.values.base import Json, Value
from factcheck.values.currency import is_iso
from factcheck.values.precision import print_figure, step_of
from factcheck.values.units import Unit, unit

OPEN_ABOVE = frozenset({"at least", "more than"})
OPEN_BELOW = frozenset({"at most", "less than", "up to"})
BANDS = frozenset({"about", "nearly", "just under", "just over"})

BAND = 0.1
"""Half the width of a hedge's band, as a share of the figure; never less than half of the figure's last digit."""

_WHOLE = 1e15
_PLURAL_END = {"centuries": "century"}


@dataclass(frozen=True)
class Quantity:
    """A figure.

    `sort` is the claim kind. `low` and `high` are the bounds stated, both inclusive, None where open; a plain figure
    has low == high. They are in `unit`: an ISO 4217 code or a currency family's bare name for money, `%`, `pp` or
    `bp` for shares, the symbol of a measure, `days` and the like for durations, `years` or `months` for ages, the
    noun as written for counts and ranks ('' where it is left out). `step` is the size of the last digit vouched for.
    `hedge` is '' or one of the tables of hedges.toml, or a vague amount itself (`dozens`). `period` is `2022-23`,
    `a year`, `a barrel`. `counted` holds lemmas, the head noun first. `change` is `by`, `from` or `to` where the
    figure is one end or the size of a change. `restated` are the same figure in other units, as bracketed after it.
    """

    sort: str
    low: float | None
    high: float | None
    unit: str = ""
    step: float = 1.0
    hedge: str = ""
    period: str = ""
    counted: tuple[str, ...] = ()
    change: str = ""
    restated: tuple[Quantity, ...] = ()

    @property
    def exact(self) -> bool:
        """Stated without hedge and range."""
        return self.low is not None and self.low == self.high

    @property
    def vague(self) -> bool:
        """An amount that is named but not numbered: `several`, `dozens`."""
        return bool(self.hedge) and self.hedge not in OPEN_ABOVE | OPEN_BELOW | BANDS

    @property
    def nominal(self) -> float:
        """The number that was written; the middle of a range."""
        low, high = self.low, self.high
        if low is None or high is None:
            return low if low is not None else high if high is not None else 0.0
        if self.hedge in ("nearly", "just under"):
            return high
        return low if self.hedge == "just over" else (low + high) / 2

    @property
    def ranged(self) -> bool:
        """Two ends were written."""
        return not self.exact and self.low is not None and self.high is not None and not self.hedge

    @property
    def base(self) -> Unit:
        """What the figure's unit is in the base unit of its dimension; nouns and currencies are their own."""
        return Unit(self.unit, self.unit, 1.0) if self.sort in ("money", "count", "ordinal") else unit(self.unit)

    @property
    def symbol(self) -> str | None:
        """The unit as the report format has it: for money an ISO code or nothing."""
        if self.sort == "money" and not is_iso(self.unit):
            return None
        return self.unit or None

    @cached_property
    def label(self) -> str:
        text = _with_unit(self, _amount(self))
        if self.period:
            text += f" in {self.period}" if self.period[0].isdigit() or self.period[0] == "Q" else f" {self.period}"
        return text

    @cached_property
    def key(self) -> str:
        """Bounds in the base unit of the dimension, with dimension and period.

        What is counted is no part of it (that is the frame's matter), nor is the step or how the figure was written.
        """
        matter = "" if self.sort in ("count", "ordinal") else self.base.dimension
        return f"{self.sort}:{_end(self.low, self)}..{_end(self.high, self)} {matter} {self.period}".strip()

    @property
    def vagueness(self) -> float:
        """0.0 for a whole number counted out, up to 0.05 for an exact figure by its last digit, more for bands."""
        if self.exact:
            whole = self.sort in ("count", "ordinal") and self.step <= 1
            return 0.0 if whole else 0.05 * min(1.0, self.step / max(abs(self.nominal), 1e-12))
        if self.low is None or self.high is None:
            return 2.0
        width = (self.high - self.low) / max(abs(self.nominal), 1e-12)
        return 3.0 + width if self.vague else max(0.1, width)

    def as_dict(self) -> dict[str, Json]:
        out: dict[str, Json] = {
            "label": self.label,
            "low": _plain(self.low),
            "high": _plain(self.high),
            "unit": self.symbol,
        }
        for name in ("period", "hedge", "change"):
            if value := getattr(self, name):
                out[name] = value
        if self.restated:
            out["restated"] = [q.label for q in self.restated]
        return out


def bounds(value: float, step: float, hedge: str) -> tuple[float | None, float | None]:
    """What a hedge makes of a number: its bounds, None where open (the table in hedges.toml)."""
    if hedge in OPEN_ABOVE:
        return value, None
    if hedge in OPEN_BELOW:
        return None, value
    width = max(abs(value) * BAND, step / 2)
    if hedge == "about":
        return _tidy(value - width), _tidy(value + width)
    if hedge in ("nearly", "just under"):
        return _tidy(value - width), value
    if hedge == "just over":
        return value, _tidy(value + width)
    return value, value


def _tidy(value: float) -> float:
    """Without the dust of binary fractions: twelve significant digits."""
    return float(f"{value:.12g}")


def _plain(value: float | None) -> Json:
    return int(value) if value is not None and value.is_integer() and abs(value) < _WHOLE else value


def _end(value: float | None, quantity: Quantity) -> str:
    return "" if value is None else f"{quantity.base.base(value):.9g}"


def _amount(q: Quantity) -> str:
    """The figure without hedge and unit."""
    if q.sort == "ordinal":
        return _ranked(int(q.nominal)) if math.isfinite(q.nominal) else ""
    if q.ranged and q.low is not None and q.high is not None:
        return f"{_range_end(q.low, q.step)} to {_range_end(q.high, q.step)}"
    return print_figure(float(f"{q.nominal:.10g}"), q.step)


def _range_end(value: float, step: float) -> str:
    """One step serves both ends of a range: where only a scale of South Asia would show it, plain digits are told."""
    shown = print_figure(value, step)
    odd = shown.endswith((" lakh", " crore", " thousand", " dozen")) and value.is_integer()
    return print_figure(value, step_of(f"{value:.0f}")) if odd else shown


def _ranked(rank: int) -> str:
    tail = "th" if rank % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{tail}"


def _with_unit(q: Quantity, amount: str) -> str:
    if q.vague:
        amount, hedge = q.hedge, ""
    else:
        hedge = f"{q.hedge} " if q.hedge else ""
    return hedge + _united(q, amount)


def _united(q: Quantity, amount: str) -> str:
    of = " of" if q.vague and q.hedge.endswith("s") and q.unit else ""
    if q.sort == "money":
        return _money(q, amount, of)
    if q.sort == "percent":
        return amount + {"%": "%", "pp": " percentage points", "bp": " basis points"}.get(q.unit, f" {q.unit}")
    if q.unit == "magnitude":
        return f"magnitude {amount}"
    if q.sort == "duration" and (parts := _time_in_parts(q)):
        return parts
    if q.sort in ("duration", "age"):
        return f"{amount}{of} {_number_of(q)}" + (" old" if q.sort == "age" else "")
    if parts := _in_parts(q):
        return parts
    return f"{amount}{of} {q.base.shown}".strip()


_LESSER = {"ft": (12, "in"), "st": (14, "lb")}
"""Units that are told with a lesser one behind them, and how many of it they hold."""


def _in_parts(q: Quantity) -> str:
    """`6 ft 4 in`, `11 st 4 lb`: a figure that was read from two units."""
    count, lesser = _LESSER.get(q.unit, (0, ""))
    if not count or not math.isclose(q.step, 1 / count) or q.ranged or q.vague:
        return ""
    whole, rest = divmod(round(q.nominal * count, 6), count)
    return f"{whole:.0f} {q.unit} {rest:g} {lesser}"


_LESSER_TIME = {
    "years": (12, "months"),
    "weeks": (7, "days"),
    "days": (24, "hours"),
    "hours": (60, "minutes"),
    "minutes": (60, "seconds"),
}


def _time_in_parts(q: Quantity) -> str:
    """`15 hours 20 minutes`: a length of time that was read from two units."""
    count, lesser = _LESSER_TIME.get(q.unit, (0, ""))
    if not count or not math.isclose(q.step, 1 / count) or q.ranged or q.vague:
        return ""
    whole, rest = divmod(round(q.nominal * count, 6), count)
    return " ".join(
        f"{n:g} {unit.removesuffix('s') if n == 1 else unit}" for n, unit in ((whole, q.unit), (rest, lesser)) if n
    )


def _money(q: Quantity, amount: str, of: str) -> str:
    if is_iso(q.unit) and not q.vague:
        return f"{q.unit} {amount}"
    if q.unit in ("$", "£", "¥") and not q.vague:
        return q.unit + amount
    name = {"$": "dollars", "£": "pounds", "¥": "yen"}.get(q.unit, q.unit)
    return f"{amount}{of} {name}".strip()


def _number_of(q: Quantity) -> str:
    """The unit of time in the number that the figure asks for."""
    if q.ranged or q.vague or q.nominal != 1:
        return q.unit
    return _PLURAL_END.get(q.unit, q.unit.removesuffix("s"))


def is_small(value: Value) -> bool:
    """Whether a value is a small whole number. Those meet by chance: two articles that both say `two` may count two
    things."""
    low = getattr(value, "low", None)
    return low is not None and low == getattr(value, "high", None) and float(low).is_integer() and 0 <= low <= 10
