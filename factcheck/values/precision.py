"""How precisely a figure is known: the size of its last digit, and the figure printed so that this size shows."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

_TAIL = re.compile(r"0+$")

# The names under which a scaled figure is printed, the usual ones first.
_SCALES = (
    (1e12, " trillion"),
    (1e9, " billion"),
    (1e6, " million"),
    (1e7, " crore"),
    (1e5, " lakh"),
    (1e3, " thousand"),
    (12.0, " dozen"),
)
_DOZEN_STEP = 4.0
_LARGEST = 1e15


def step_of(mantissa: str, scale: float = 1.0) -> float:
    """The size of the last digit that a written figure vouches for: 0.01e9 for `19.89` at the scale 1e9.

    Trailing zeros of a whole number from a hundred on may be rounding: `300` vouches for tens rather than for units.
    The step is then 10 to the number of zeros, but no more than a tenth of the figure. Below a hundred every digit
    counts, so that 20 and 24 dead are two statements. `mantissa` holds digits and at most one point. A dozen (scale 12)
    is anything from ten to fourteen.
    """
    if scale == 12.0:
        return _DOZEN_STEP
    _, point, decimals = mantissa.partition(".")
    if point:
        return _power(-len(decimals)) * scale
    zeros = _TAIL.search(mantissa)
    if len(mantissa) < 3 or zeros is None or len(zeros.group()) == len(mantissa):
        return scale
    return min(_power(len(zeros.group())), float(mantissa) / 10) * scale


def _power(exponent: int) -> float:
    return float(f"1e{exponent}")


def same_number(left: float, right: float) -> bool:
    return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-12)


def print_figure(value: float, step: float) -> str:
    """The figure in digits, with `million` and the like for large ones. It reads back as the same figure, and where
    the digits can show it as the same step."""
    if abs(value) >= _LARGEST or not math.isfinite(value):
        return f"{value:g}"
    sign, value = ("-", -value) if value < 0 else ("", value)
    shown = next((t for t in _scaled(value) if _shows(t, value, step)), "") or _short(value)
    shown = shown or next((t for t in _spelt_out(value) if _shows(t, value, step)), "")
    return sign + ("a dozen" if shown == "1 dozen" else shown or _digits(value))


def _shows(text: str, value: float, step: float) -> bool:
    mantissa, _, name = text.replace(",", "").partition(" ")
    scale = next((s for s, n in _SCALES if n.strip() == name), 1.0)
    return same_number(float(mantissa) * scale, value) and same_number(step_of(mantissa, scale), step)


def _scaled(value: float) -> Iterator[str]:
    large = ((s, n) for s, n in _SCALES[:3] if s <= value < s * 1000)
    return (f"{value / s:.{places}f}{n}" for s, n in large for places in range(4))


def _spelt_out(value: float) -> Iterator[str]:
    """In full, or in crores, lakhs, thousands and dozens, where only those show the step."""
    yield from (f"{value:,.{places}f}" for places in range(7))
    if 1e5 <= value < 1e6:
        yield f"{value / 1e6:.1f} million"
    yield from (
        f"{value / s:.{places}f}{n}" for s, n in _SCALES[3:] if s <= value or n == " dozen" for places in range(4)
    )


def _digits(value: float) -> str:
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def _short(value: float) -> str:
    """`5 billion`, whatever the step, where three decimals are enough for that."""
    for scale, name in _SCALES[:3]:
        if scale <= value < scale * 1000 and same_number(round(value / scale, 3) * scale, value):
            return f"{value / scale:.3f}".rstrip("0").rstrip(".") + name
    return ""
