"""Figures: their bounds, labels and keys, and when two of them can both be right."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.grammar.figures.find import figures
from factcheck.values.agreement import compare, compare_values
from factcheck.values.base import Relation, Verdict
from factcheck.values.currency import comparable, in_country
from factcheck.values.precision import print_figure, step_of
from factcheck.values.quantity import Quantity, bounds
from factcheck.values.units import unit, units

SCALES = {1: "", 10**6: " million", 10**9: " billion", 10**12: " trillion"}
UNITS = {
    "money": ["USD", "EUR", "INR", "$", "GBP"],
    "percent": ["%", "pp", "bp"],
    "measure": ["km", "mi", "kg", "t", "°C", "magnitude", "ha", "km/h", "l"],
    "duration": ["days", "hours", "years", "weeks"],
    "age": ["years", "months"],
    "count": [""],
}
HEDGES = ["", "about", "nearly", "just over", "at least", "more than", "less than", "up to", "at most"]


@st.composite
def written(draw: st.DrawFn) -> tuple[str, int]:
    """Digits as a writer has them, and their scale."""
    whole = draw(st.integers(1, 999_999))
    places = draw(st.integers(0, 3))
    scale = draw(st.sampled_from(sorted(SCALES)))
    if scale > 1:
        whole = whole % 999 + 1
    fraction = "." + "".join(str(draw(st.integers(0, 9))) for _ in range(places)) if places else ""
    return f"{whole}{fraction}", scale


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    mantissa, scale = draw(written())
    sort = draw(st.sampled_from(sorted(UNITS)))
    if sort in ("age", "duration", "measure"):
        scale = 1
    value, step = float(mantissa) * scale, step_of(mantissa, scale)
    hedge = draw(st.sampled_from(HEDGES))
    low, high = bounds(value, step, hedge)
    symbol = draw(st.sampled_from(UNITS[sort]))
    if symbol == "magnitude":
        low, high, step = bounds(6.1, 0.1, hedge)[0], bounds(6.1, 0.1, hedge)[1], 0.1
    return Quantity(sort, low, high, symbol, step, hedge)


def plain(mantissa: str, unit_symbol: str = "", sort: str = "count", scale: float = 1.0, hedge: str = "") -> Quantity:
    value, step = float(mantissa) * scale, step_of(mantissa, scale)
    low, high = bounds(value, step, hedge)
    return Quantity(sort, low, high, unit_symbol, step, hedge)


def of(text: str) -> Quantity:
    """The one figure of a text."""
    (found,) = figures(text)
    return found.quantity


@given(quantities())
def test_a_figure_agrees_with_itself(q: Quantity) -> None:
    assert compare(q, q).verdict is Verdict.COMPATIBLE
    assert compare(q, q).relation is Relation.SAME


@given(quantities(), quantities())
def test_comparison_is_symmetric(a: Quantity, b: Quantity) -> None:
    there, back = compare(a, b), compare(b, a)
    assert (there.verdict, there.relation) == (back.verdict, back.relation)


@given(written(), st.integers(0, 4), st.sampled_from(["money", "percent", "measure"]))
def test_never_at_odds_with_a_rounder_form(digits: tuple[str, int], dropped: int, sort: str) -> None:
    mantissa, scale = digits
    exact = Decimal(mantissa)
    places = max(0, -exact.as_tuple().exponent - dropped)
    rounded = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    symbol = UNITS[sort][0]
    fine, coarse = plain(mantissa, symbol, sort, scale), plain(str(rounded), symbol, sort, scale)
    assert compare(fine, coarse).verdict is Verdict.COMPATIBLE


@given(written(), st.sampled_from([h for h in HEDGES if h]))
def test_never_at_odds_with_a_hedged_form(digits: tuple[str, int], hedge: str) -> None:
    mantissa, scale = digits
    fine, hedged = plain(mantissa, "%", "percent", scale), plain(mantissa, "%", "percent", scale, hedge)
    assert compare(fine, hedged).verdict is Verdict.COMPATIBLE


@given(
    st.integers(2, 900), st.sampled_from([("km", "mi"), ("kg", "lb"), ("ha", "ac"), ("°C", "°F"), ("hours", "days")])
)
def test_never_at_odds_with_itself_in_another_unit(value: int, pair: tuple[str, str]) -> None:
    left, right = (unit(symbol) for symbol in pair)
    sort = "duration" if left.dimension == "time" else "measure"
    converted = (left.base(value) - right.offset) / right.factor
    other = plain(f"{converted:.1f}", right.symbol, sort)
    assert compare(plain(str(value), left.symbol, sort), other).verdict is Verdict.COMPATIBLE


@given(quantities())
def test_printed_and_read_again_it_is_the_same_figure(q: Quantity) -> None:
    again = of(q.label)
    assert (again.sort or "count") == q.sort
    assert Quantity("count", again.low, again.high).key == q.key if q.sort == "count" else again.key == q.key
    assert again.hedge == q.hedge


@given(quantities(), quantities())
def test_keys_tell_bounds_and_unit(a: Quantity, b: Quantity) -> None:
    if a.sort == b.sort and a.unit == b.unit:
        near = [
            x == y or (x is not None and y is not None and abs(x - y) <= 1e-8 * max(abs(x), abs(y), 1))
            for x, y in ((a.low, b.low), (a.high, b.high))
        ]
        assert (a.key == b.key) <= all(near)
        assert (a.low, a.high) != (b.low, b.high) or a.key == b.key


@pytest.mark.parametrize(
    ("left", "right", "verdict", "relation"),
    [
        ("$19.89 billion", "$19.9bn", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("$19.89 billion", "nearly $20bn", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("$19.89 billion", "$20 billion", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("$19.89 billion", "$19.8bn", Verdict.CONFLICT, Relation.CONFLICT),
        ("$2 million", "$2.5 million", Verdict.CONFLICT, Relation.CONFLICT),
        ("$2.5 million", "US$2.5 million", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("$2.5 million", "US$3.5 million", Verdict.CONFLICT, Relation.CONFLICT),
        ("C$2.5 million", "US$3.5 million", Verdict.NOT_COMPARABLE, Relation.UNIT),
        ("$2.5 million", "A$3.5 million", Verdict.NOT_COMPARABLE, Relation.UNIT),
        ("€2 million ($2.6 million)", "$2.6m", Verdict.COMPATIBLE, Relation.SAME),
        ("€2 million ($2.6 million)", "$3.1m", Verdict.CONFLICT, Relation.CONFLICT),
        ("Rs 100 crore", "Rs 1 billion", Verdict.COMPATIBLE, Relation.SAME),
        ("Rs 1.2 lakh crore", "Rs 1.2 trillion", Verdict.COMPATIBLE, Relation.SAME),
        ("6 miles", "10 km", Verdict.COMPATIBLE, Relation.UNIT),
        ("6 miles", "14 km", Verdict.CONFLICT, Relation.CONFLICT),
        ("6 miles", "10 kg", Verdict.NOT_COMPARABLE, Relation.UNIT),
        ("38C", "100F", Verdict.COMPATIBLE, Relation.UNIT),
        ("48 hours", "two days", Verdict.COMPATIBLE, Relation.UNIT),
        ("two days", "three days", Verdict.CONFLICT, Relation.CONFLICT),
        ("two hours", "almost three hours", Verdict.CONFLICT, Relation.CONFLICT),
        ("six weeks", "just over a month", Verdict.COMPATIBLE, Relation.UNIT),
        ("30 hours", "more than 30 hours", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("485 years", "hundreds of years", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("at least five", "six", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("at least five", "four", Verdict.CONFLICT, Relation.CONFLICT),
        ("up to 50", "61", Verdict.CONFLICT, Relation.CONFLICT),
        ("up to 50", "up to 80", Verdict.CONFLICT, Relation.CONFLICT),
        ("at most 50", "at most 80", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("24", "20", Verdict.CONFLICT, Relation.CONFLICT),
        ("1,384", "1,400", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("300,000", "250,000", Verdict.CONFLICT, Relation.CONFLICT),
        ("a dozen", "13", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("dozens", "48", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("10 to 15 per cent", "12%", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("10 to 15 per cent", "17%", Verdict.CONFLICT, Relation.CONFLICT),
        ("two-thirds of the seats", "65%", Verdict.COMPATIBLE, Relation.ROUNDING),
        ("5%", "5 percentage points", Verdict.NOT_COMPARABLE, Relation.UNIT),
        ("25 basis points", "0.25 percentage points", Verdict.COMPATIBLE, Relation.UNIT),
        ("$5bn in 2022-23", "$4bn in 2016-17", Verdict.NOT_COMPARABLE, Relation.SCOPE),
        ("$5 a day", "$150 a month", Verdict.NOT_COMPARABLE, Relation.SCOPE),
        ("26 years old", "27 years old", Verdict.CONFLICT, Relation.CONFLICT),
        ("two years old", "30 months old", Verdict.COMPATIBLE, Relation.UNIT),
        ("magnitude 6.1", "magnitude 6.4", Verdict.CONFLICT, Relation.CONFLICT),
    ],
)
def test_compared(left: str, right: str, verdict: Verdict, relation: Relation) -> None:
    a, b = (of(text) for text in (left, right))
    for result in (compare(a, b), compare(b, a)):
        assert (result.verdict, result.relation) == (verdict, relation), result.reason


def test_a_change_is_no_level() -> None:
    by, to, before = (f.quantity for f in figures("Exports rose $2bn to $19bn from $17bn."))
    assert (by.change, to.change, before.change) == ("by", "to", "from")
    assert compare(to, before).relation is Relation.SCOPE
    assert compare(by, to).verdict is Verdict.NOT_COMPARABLE


def test_reason_names_both_values() -> None:
    result = compare(of("$5bn"), of("$7bn"))
    assert "$5 billion" in result.reason and "$7 billion" in result.reason


def test_other_values_are_not_compared() -> None:
    class Other:
        label = key = "Oslo"
        vagueness = 0.0

        def as_dict(self) -> dict[str, object]:
            return {"label": "Oslo"}

    assert compare_values(of("12%"), Other()).verdict is Verdict.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("mantissa", "scale", "step"),
    [
        ("19.89", 1e9, 1e7),
        ("20", 1e9, 1e9),
        ("2.60", 1e6, 1e4),
        ("24", 1, 1),
        ("20", 1, 1),
        ("300", 1, 30),
        ("235000", 1, 1000),
        ("1247", 1, 1),
        ("1", 12, 4),
    ],
)
def test_step_of(mantissa: str, scale: float, step: float) -> None:
    assert step_of(mantissa, scale) == pytest.approx(step)


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [
        (19.89e9, 1e7, "19.89 billion"),
        (2e6, 1e6, "2 million"),
        (1.2e12, 1e11, "1.2 trillion"),
        (235000, 1000, "235,000"),
        (6.1, 0.1, "6.1"),
        (2.5, 0.01, "2.50"),
        (12, 4, "a dozen"),
        (24, 4, "2 dozen"),
        (5e9, 5e8, "5 billion"),
        (-5, 1, "-5"),
    ],
)
def test_print_figure(value: float, step: float, text: str) -> None:
    assert print_figure(value, step) == text


def test_bounds_of_hedges() -> None:
    assert bounds(5, 1, "at least") == (5, None)
    assert bounds(5, 1, "up to") == (None, 5)
    assert bounds(20, 1, "about") == (18, 22)
    assert bounds(2, 1, "about") == (1.5, 2.5)
    assert bounds(20, 1, "nearly") == (18, 20)
    assert bounds(20, 1, "just over") == (20, 22)
    assert bounds(20, 1, "") == (20, 20)


def test_as_dict_has_bounds_unit_and_what_is_stated() -> None:
    assert of("at least Rs 5 crore a year").as_dict() == {
        "label": "at least 50 million Rs a year",
        "low": 50_000_000,
        "high": None,
        "unit": None,
        "period": "a year",
        "hedge": "at least",
    }
    assert of("US$19.89 billion").as_dict() == {
        "label": "USD 19.89 billion",
        "low": 19_890_000_000,
        "high": 19_890_000_000,
        "unit": "USD",
    }


def test_vaguer_figures_come_later() -> None:
    texts = ["19.89 km", "19.9 km", "about 20 km", "more than 19 km", "tens of kilometres"]
    order = [of(text).vagueness for text in texts]
    assert order == sorted(order) and len(set(order)) == len(order)
    assert of("six").vagueness > 0 and Quantity("count", 6.0, 6.0).vagueness == 0.0


def test_a_bare_sign_by_country() -> None:
    assert in_country("$", "US") == "USD"
    assert in_country("$", "SG") == "SGD"
    assert in_country("$", "MY") == "USD"
    assert in_country("$", None) == ""
    assert in_country("Rs", None) == "INR"
    assert in_country("Rs", "PK") == "PKR"
    assert in_country("peso", None) == ""


def test_comparable_currencies() -> None:
    assert comparable("$", "USD") and comparable("USD", "$")
    assert not comparable("$", "AUD")
    assert comparable("peso", "MXN")
    assert not comparable("EUR", "USD")


def test_units_have_one_base_each() -> None:
    for dimension in {u.dimension for u in units().values()} - {"time"}:
        assert any(u.factor == 1 for u in units().values() if u.dimension == dimension), dimension
    spelt = [w.lower() for u in units().values() for w in (*u.words, *u.forms)]
    assert len(spelt) == len(set(spelt))
