"""Whose status a status is, read off the sentence."""

from __future__ import annotations

import pytest

from factcheck.analysis import Analysed, analyse_document
from factcheck.findings.whose import Holder, holder, parts
from factcheck.model import Claim
from factcheck.read import document_of
from factcheck.values.status import EVENT, NAMINGS, Standing


def told(text: str, event: bool) -> tuple[Analysed, Claim]:
    """The one status claim of a text, of an event or of somebody."""
    article = analyse_document(document_of(text))
    statuses = [
        c
        for c in article.claims
        if isinstance(c.value, Standing) and c.value.family not in NAMINGS and (c.value.family == EVENT) is event
    ]
    [claim] = statuses
    return article, claim


def holder_in(text: str) -> Holder | None:
    article, claim = told(text, event=False)
    return holder(claim, article.article.sentences[claim.sentence], article.entities.entity_at)


@pytest.mark.parametrize(
    "text",
    [
        "Oskar Lund was charged with fraud.",
        "Police arrested Oskar Lund on Monday.",
        "Oskar Lund, who was arrested on Monday, said nothing.",
        "The jury found Oskar Lund guilty of fraud.",
        "The court returned a guilty verdict for Oskar Lund on Friday.",
        "Oskar Lund is on trial in Turku.",
        "Oskar Lund pleaded guilty on Monday.",
        "Oskar Lund is the accused driver.",
        "Oskar Lund resigned on Monday.",
    ],
)
def test_somebody_with_a_name(text: str) -> None:
    assert holder_in(text) == Holder("Oskar Lund")


@pytest.mark.parametrize(
    "text",
    [
        "A driver was arrested on Monday.",
        "Police have arrested a 44-year-old man.",
        "A man charged with fraud said nothing on Monday.",
        "He was arrested on Monday.",
    ],
)
def test_one_person_without_a_name(text: str) -> None:
    assert holder_in(text) == Holder()


@pytest.mark.parametrize(
    "text",
    [
        "Drivers were arrested on Monday.",
        "Oskar Lund and Ida Holm were arrested on Monday.",
        "They were charged with fraud.",
    ],
)
def test_several_people_are_nobody_in_particular(text: str) -> None:
    assert holder_in(text) is None


@pytest.mark.parametrize("text", ["Two drivers were arrested on Monday.", "Police arrested the 2 drivers on Monday."])
def test_several_people_who_are_counted(text: str) -> None:
    assert holder_in(text) == Holder("2 driver", several=True)


@pytest.mark.parametrize(
    ("text", "names", "things"),
    [
        ("Oskar Lund will sign the lease.", {"Oskar Lund"}, {"lease"}),
        ("The lease was signed by Oskar Lund.", {"Oskar Lund"}, {"lease"}),
        ("Oskar Lund is in talks to direct the opera.", {"Oskar Lund"}, {"opera"}),
        ("Oskar Lund decided not to return.", {"Oskar Lund"}, set()),
        ("The town opened the bridge.", set(), {"bridge"}),
    ],
)
def test_who_takes_part_in_an_event_and_what_it_is_done_to(text: str, names: set[str], things: set[str]) -> None:
    article, claim = told(text, event=True)
    found = parts(claim, article.article.sentences[claim.sentence], article.entities.entity_at)
    assert (found.names, found.things) == (names, things)
