"""Places as articles tell them, compared: how far apart they lie, and whose town an institution names."""

from __future__ import annotations

import pytest

from factcheck.kinds.venue import Venue
from factcheck.values.base import Verdict
from tests.support import claims_of

COMPATIBLE, CONFLICT, APART = Verdict.COMPATIBLE, Verdict.CONFLICT, Verdict.NOT_COMPARABLE


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The trawler sank near Lisbon.", "The trawler sank near Porto.", CONFLICT),
        ("The trawler sank off Lisbon.", "The trawler sank off the coast of Porto.", CONFLICT),
        ("The trawler sank near Dublin.", "The trawler sank near Drogheda, Ireland.", COMPATIBLE),
        ("The trawler sank 300 miles off Lisbon.", "The trawler sank off Porto.", None),
        ("The barge burned outside Strasbourg.", "The barge burned in Kehl, Germany.", COMPATIBLE),
        ("The barge burned near Strasbourg.", "The barge burned in Hamburg.", CONFLICT),
        ("She was heard at Leeds Crown Court.", "She was heard at Bradford Crown Court.", CONFLICT),
        ("She was heard at Wigan Magistrates' Court.", "She was heard at Bolton Magistrates' Court.", CONFLICT),
        ("He died at Derby Royal Hospital.", "He died at Ipswich Royal Hospital.", CONFLICT),
        ("He died at Derby Royal Hospital.", "He died at Derby Hospital.", COMPATIBLE),
    ],
)
def test_two_stories_of_one_event(one: str, other: str, verdict: Verdict | None) -> None:
    (left,), (right,) = claims_of(Venue(), one), claims_of(Venue(), other)
    there, back = Venue().compare(left.value, right.value), Venue().compare(right.value, left.value)
    assert there.verdict is back.verdict
    assert there.verdict is verdict if verdict else not there.conflicts
