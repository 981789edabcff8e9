"""A day of a month that is somebody's name in an article is no date there."""

from __future__ import annotations

import pytest

from factcheck.kinds.date import DateKind
from tests.support import claims_of

CASES = [
    ("a group that acts", "March 9 claimed the attack. Members of March 9 fled.", []),
    ("a group that is acted on", "March 9 was broken up in May 2011, and March 9, once feared, is gone.", ["May 2011"]),
    ("a word for a group behind", "The March 9 group was crushed on April 2.", ["April 2"]),
    ("a name and the day itself", "March 9 claimed the attack on March 9, police said.", ["March 9"]),
    ("a day that is a subject", "March 9 marks the anniversary. It rained on March 9.", ["March 9", "March 9"]),
    ("a day before a noun", "The March 9 elections were calm.", ["March 9"]),
]


@pytest.mark.parametrize(("text", "dates"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_days_that_are_names(text: str, dates: list[str]) -> None:
    assert [c.text for c in claims_of(DateKind(), text)] == dates
