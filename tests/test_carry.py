"""Time carried over inside an article, from a dated event to what happened during it."""

from __future__ import annotations

import pytest

from factcheck.analysis import analyse_document
from tests.support import document

VISIT = "Governor Ola Brandt made a visit to Velm in May 2021."

CARRIED = [
    (
        "The pact builds on Minister Ine Voss's visit to Tarnholm in May 2021. "
        "During her visit, the two towns upgraded their ferry link.",
        ("May 2021", "upgrade", "During her visit"),
    ),
    (f"{VISIT} During his visit, the two towns signed a water treaty.", ("May 2021", "sign", "During his visit")),
    (
        "The leaders met at a summit in Velm in March 2019. At the summit, the two towns upgraded their ferry link.",
        ("March 2019", "upgrade", "At the summit"),
    ),
    (
        "On Saturday the two towns upgraded their ferry link after talks in Velm.",
        ("Saturday", "talk", "after talks in Velm"),
    ),
]

SILENT = [
    f"{VISIT} During his next visit, the two towns will sign a water treaty.",
    f"{VISIT} During the visit of Mayor Per Holm, the two towns signed a water treaty.",
    f"{VISIT} He made a visit to Tarnholm in June 2022. During his visit, the two towns signed a water treaty.",
    f"{VISIT} During his visit in August 2023, the two towns signed a water treaty.",
    "Governor Ola Brandt did not visit Velm in May 2021. During his visit, the two towns signed a water treaty.",
    "During his visit, the two towns signed a water treaty. Governor Ola Brandt left Velm in May 2021.",
    f"{VISIT} During a visit, a governor meets many people.",
    # What somebody was held for, or was let go without, is no event of that day.
    "Ola Brandt was held on burglary charges in Velm on Sunday.",
    "Ola Brandt was let go without charge last week.",
]


def carried(text: str) -> list[tuple[str, str, str]]:
    """Words of the date, event it is carried to, and the words that carry it."""
    article = analyse_document(document(text))
    return [(article.claims[i].text, frame.trigger, frame.carried_words) for i, frame in article.carried]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_time_is_carried(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in carried(text)


@pytest.mark.parametrize("text", SILENT)
def test_time_is_not_carried(text: str) -> None:
    assert carried(text) == []


def test_the_frame_is_that_of_the_later_clause() -> None:
    article = analyse_document(document(CARRIED[1][0]))
    [(_, frame)] = article.carried
    assert frame.patients == ("treaty",) and "town" in frame.agents


def test_a_date_is_not_carried_across_a_long_text() -> None:
    filler = "The ferry was late. " * 20
    assert carried(f"{VISIT} {filler}During his visit, the two towns signed a water treaty.") == []
