"""What is stated aside from a claim, in the same sentence."""

from __future__ import annotations

import pytest

from factcheck.analysis import analyse_document
from factcheck.comparing import COMPARE
from factcheck.evidence.siblings import siblings_of
from tests.support import document

DATES = [
    ("Norvik, founded in 1887, has four mills in Velm.", "four", True),
    ("The mill, which was built in 1958, employs 40 weavers.", "40", True),
    ("In 1958 the mill had 40 weavers.", "40", False),
    ("Norvik, founded in 1887 with 40 weavers, has mills in Velm.", "40", False),
    ("The flood that came in 1953 killed 40 weavers.", "40", False),
    ("The driver, who was held on Monday, hurt 40 weavers.", "40", False),
]


@pytest.mark.parametrize(("text", "number", "aside"), DATES)
def test_a_year_in_a_clause_of_its_own_is_told_aside(text: str, number: str, aside: bool) -> None:
    analysed = analyse_document(document(text))
    claims = analysed.with_ids([f"c{n}" for n in range(len(analysed.claims))]).claims
    [claim] = [c for c in claims if c.kind == "count" and c.text == number]
    found = siblings_of(claims, analysed.article.sentences, COMPARE)[claim.id]
    assert [s.aside for s in found if s.kind == "date"] == [aside]
