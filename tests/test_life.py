"""Terms for life against each other and against other lengths of time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.grammar.figures.life_terms import life_terms
from factcheck.values.base import Verdict
from factcheck.values.life import LifeTerm, compare_terms
from factcheck.values.quantity import Quantity, bounds

LIFE = LifeTerm()
HEDGES = ["", "about", "nearly", "at least", "more than", "up to", "at most"]


@st.composite
def lengths(draw):
    value = float(draw(st.integers(1, 400)))
    hedge = draw(st.sampled_from(HEDGES))
    unit = draw(st.sampled_from(["hours", "days", "weeks", "months", "years"]))
    period = draw(st.sampled_from(["", "before", "a year"]))
    return Quantity("duration", *bounds(value, 1.0, hedge), unit, 1.0, hedge, period)


def test_life_is_life() -> None:
    assert compare_terms(LIFE, LifeTerm()).verdict is Verdict.COMPATIBLE
    assert LIFE.key == LifeTerm().key


@given(lengths(), lengths())
def test_comparison_is_symmetric(left: Quantity, right: Quantity) -> None:
    for a, b in ((left, right), (left, LIFE)):
        assert compare_terms(a, b).verdict is compare_terms(b, a).verdict
    assert compare_terms(left, left).verdict is Verdict.COMPATIBLE


@given(lengths())
def test_a_term_without_an_upper_bound_may_be_life_and_others_say_nothing_of_it(length: Quantity) -> None:
    term = length.unit in ("months", "years") and not length.period
    open_term = term and length.high is None
    assert compare_terms(LIFE, length).verdict is (Verdict.COMPATIBLE if open_term else Verdict.NOT_COMPARABLE)
    assert length.key != LIFE.key


def test_the_label_reads_as_itself() -> None:
    text = f"She was jailed for {LIFE.label} in May."
    assert [text[start:end] for start, end in life_terms(text)] == [LIFE.label]
