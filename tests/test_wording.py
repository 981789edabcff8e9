"""The words of a finding: complete, in order, and the articles' own."""

from __future__ import annotations

import pytest

from factcheck.align import Pair
from factcheck.findings.relations import Standing
from factcheck.findings.sides import Camp
from factcheck.findings.wording import KIND_WORDS, message, question, why_flagged, why_paired
from factcheck.kinds import KINDS
from factcheck.model import Document, Frame
from factcheck.values.base import Relation, conflict
from tests.profiles import claim, count

CONFLICT = Standing(Relation.CONFLICT, "")
SIDES = (
    Camp(count(5), (claim(count(5), "s1"),)),
    Camp(count(7), (claim(count(7), "s2"), claim(count(7), "s3"))),
)
DOCUMENTS = {f"s{n}": Document(f"s{n}", f"{n}.txt", "", ()) for n in (1, 2, 3)}


def pair(*evidence: tuple[str, str, float]) -> Pair:
    return Pair(0, 1, 0.0, 0.0, evidence, conflict("5 is not 7"))


def test_every_kind_has_a_word() -> None:
    assert set(KIND_WORDS) == {kind.name for kind in KINDS}


def test_a_message_names_kind_values_and_matter() -> None:
    told = message("count", "boats lost", SIDES, CONFLICT)
    assert told == f"Numbers differ: {SIDES[0].value.label} / {SIDES[1].value.label} — boats lost"


@pytest.mark.parametrize("relation", [Relation.UPDATE, Relation.ATTRIBUTION, Relation.SEVERAL])
def test_a_message_says_what_it_may_be_instead(relation: Relation) -> None:
    plain = message("count", "", SIDES, CONFLICT)
    told = message("count", "", SIDES, Standing(relation, "reason"))
    assert told.startswith(plain) and told.endswith(")")


def test_a_question_names_every_source_under_its_value() -> None:
    five, seven = (side.value.label for side in SIDES)
    asked = f"1.txt says {five}; 2.txt, 3.txt say {seven}. Was it {five} or {seven}?"
    assert question(SIDES, CONFLICT, DOCUMENTS) == asked


def test_a_question_on_three_values() -> None:
    sides = (*SIDES, Camp(count(9), (claim(count(9), "s1"),)))
    labels = [side.value.label for side in sides]
    assert question(sides, CONFLICT, DOCUMENTS).endswith(f"Was it {labels[0]}, {labels[1]} or {labels[2]}?")


def test_a_carried_value_is_told_with_the_words_that_carry_it() -> None:
    frame = Frame(carried_words="during her visit")
    sides = (Camp(count(5), (claim(count(5), "s1", frame=frame),)), SIDES[1])
    assert "(through “during her visit”)" in question(sides, CONFLICT, DOCUMENTS)


def test_evidence_is_told_strongest_first_without_what_speaks_against() -> None:
    found = why_paired(
        pair(
            ("wording", "from 0.7", 0.5),
            ("trigger", "same", 2.0),
            ("patients", "other", -3.0),
            ("value", "clash", 9.0),
            ("preposition", "same", 0.1),
        )
    )
    assert found == ("both report the same kind of event", "the sentences are worded alike")


def test_evidence_is_told_once_and_five_times_at_most() -> None:
    names = ("arguments", "clause", "sentence", "wording", "entities", "neighbours", "governors", "lead")
    rows = tuple((name, "from 0.5", 1.0 + n) for n, name in enumerate(names))
    found = why_paired(pair(*rows, ("measured", "same, bare", 5.5), ("measured", "same, one bare", 5.4)))
    assert len(found) == len(set(found)) == 5


def test_why_flagged_adds_what_weakens_a_conflict() -> None:
    assert why_flagged(pair(), CONFLICT) == "5 is not 7"
    assert why_flagged(pair(), Standing(Relation.UPDATE, "later")) == "5 is not 7; later"
