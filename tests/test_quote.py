"""Quotations as values: the same words, a part, other wording, and what makes a difference a conflict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.kinds.quote import Quote
from factcheck.values.base import Relation, Verdict
from factcheck.values.name import NameValue
from factcheck.values.quote import QuoteValue, compare
from tests.support import claims_of

CASES = [
    ("We lost 12 boats in one night.", "We lost twelve boats in one night", Verdict.COMPATIBLE, Relation.SAME),
    ("They can't say what happened there.", "They cannot say what happened there", Verdict.COMPATIBLE, Relation.SAME),
    ("a very sad day", "It is a very sad day for the town", Verdict.COMPATIBLE, Relation.GRANULARITY),
    (
        "It is a sad day … for all of us",
        "It is a sad day for the town, and for all of us",
        Verdict.COMPATIBLE,
        Relation.GRANULARITY,
    ),
    (
        "It is a sad day for all of us in the town.",
        "It is a very sad day for us all in the town.",
        Verdict.COMPATIBLE,
        Relation.ROUNDING,
    ),
    ("He [Moss] said he would come back", "He said he would come back", Verdict.COMPATIBLE, Relation.ROUNDING),
    ("We lost 12 boats in one night.", "We lost 14 boats in one night.", Verdict.CONFLICT, Relation.CONFLICT),
    ("We will not sell the old harbour", "We will sell the old harbour", Verdict.CONFLICT, Relation.CONFLICT),
    ("We sold the harbour to Norvik", "We sold the harbour to Pellworm", Verdict.CONFLICT, Relation.CONFLICT),
    (
        "We have no plans to sell the harbour this year.",
        "Nobody told my brother that the road was closed.",
        Verdict.NOT_COMPARABLE,
        Relation.DIFFERENT,
    ),
]


@pytest.mark.parametrize(("left", "right", "verdict", "relation"), CASES)
def test_compare(left: str, right: str, verdict: Verdict, relation: Relation) -> None:
    for a, b in ((left, right), (right, left)):
        result = compare(QuoteValue(a), QuoteValue(b))
        assert (result.verdict, result.relation) == (verdict, relation)


SHORT = [
    ("We lost 40 jobs", "We lost 60 jobs", "a figure (40 / 60)"),
    ("we will sign", "we will not sign", "a negation (“not” in one of them alone)"),
    ("We will sign it", "We won't sign it", "a negation (“not” in one of them alone)"),
]

UNLIKE = [
    ("We lost 40 jobs", "We won 40 games"),
    ("We will not sign", "I will sign it"),
    ("I am here", "We are not here"),
]


@pytest.mark.parametrize(("left", "right", "told"), SHORT)
def test_few_words_of_one_speaker_are_compared(left: str, right: str, told: str) -> None:
    result = compare(QuoteValue(left, "Ida Moss"), QuoteValue(right, "Moss"))
    assert result.conflicts
    assert told in result.reason


@pytest.mark.parametrize(("left", "right", "told"), SHORT[:2])
def test_few_words_of_two_or_of_nobody_are_not_compared(left: str, right: str, told: str) -> None:
    for speakers in (("Ida Moss", "Paul Okoye"), ("Ida Moss", ""), ("the mayor", "the mayor")):
        assert compare(*(QuoteValue(t, s) for t, s in zip((left, right), speakers, strict=True))).conflicts is False


@pytest.mark.parametrize(("left", "right"), UNLIKE)
def test_other_words_of_one_speaker_are_another_utterance(left: str, right: str) -> None:
    assert compare(QuoteValue(left, "Ida Moss"), QuoteValue(right, "Ida Moss")).conflicts is False


def test_the_reason_names_the_figures() -> None:
    left, right = QuoteValue("We lost 12 boats in one night."), QuoteValue("We lost 14 boats in one night.")
    assert "12 / 14" in compare(left, right).reason


def test_the_same_words_of_two_speakers_are_worth_a_note() -> None:
    left, right = (QuoteValue("We lost twelve boats.", s) for s in ("Ida Moss", "Paul Okoye"))
    assert compare(left, right).relation is Relation.ATTRIBUTION
    surname = QuoteValue("We lost twelve boats.", "Moss")
    assert compare(left, surname).relation is Relation.SAME


def test_a_speaker_is_shown_only_where_told() -> None:
    assert QuoteValue("We lost boats").as_dict() == {"label": "We lost boats"}
    assert QuoteValue("We lost boats", "Ida Moss").as_dict()["speaker"] == "Ida Moss"


WORDS = "we lost 12 14 twelve boats not never Norvik Pellworm don't can't … [he] in the night . , 1,200"
TEXT = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join)
VALUE = st.builds(QuoteValue, TEXT, st.sampled_from(["", "Ida Moss", "the mayor"]))


@given(VALUE, VALUE)
def test_comparison_is_symmetric(left: QuoteValue, right: QuoteValue) -> None:
    a, b = compare(left, right), compare(right, left)
    assert (a.verdict, a.relation) == (b.verdict, b.relation)


@given(VALUE)
def test_a_quotation_is_compatible_with_itself(value: QuoteValue) -> None:
    assert compare(value, value).relation is Relation.SAME


@given(st.lists(st.sampled_from("we lost many boats in the cold night".split()), min_size=6, max_size=12), st.data())
def test_a_part_never_clashes_with_the_whole(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 4))
    whole, part = QuoteValue(" ".join(words)), QuoteValue(" ".join(words[start : start + 4]))
    assert compare(whole, part).verdict is Verdict.COMPATIBLE


@given(VALUE | st.builds(QuoteValue, st.text(max_size=40)))
def test_a_key_reads_back(value: QuoteValue) -> None:
    assert QuoteValue.read(value.key).key == value.key


def test_a_quotation_over_two_sentences_is_one_claim() -> None:
    text = 'Ida Moss said: "We lost twelve boats. We will build new ones."'
    (claim,) = claims_of(Quote(), text)
    assert claim.text == "We lost twelve boats. We will build new ones."
    assert claim.speaker == "Ida Moss"


def test_other_values_are_refused() -> None:
    with pytest.raises(TypeError):
        Quote().compare(QuoteValue("we lost boats"), NameValue("Berg"))
