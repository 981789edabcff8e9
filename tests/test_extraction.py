"""Who keeps a stretch of text that two kinds want, and which two may stand on one."""

from __future__ import annotations

from datetime import date

from factcheck import extract
from factcheck.kinds.duration import Duration
from factcheck.model import Claim


def told(text: str, *kinds: str, published: date | None = None) -> list[tuple[str, str, str]]:
    return [(c.kind, c.text, c.value.label) for c in extract(text, published=published) if c.kind in kinds]


def test_a_length_stands_beside_a_date_that_nobody_knows() -> None:
    assert told("The mayor quit six weeks before the vote.", "date", "duration") == [
        ("duration", "six weeks", "6 weeks before"),
        ("date", "six weeks before", "about 6 weeks before"),
    ]


def test_a_known_date_stands_alone() -> None:
    found = told("The mayor quit two weeks ago.", "date", "duration", published=date(2031, 5, 9))
    assert [kind for kind, _, _ in found] == ["date"]


def test_lengths_counted_in_two_ways_are_not_compared() -> None:
    def length(text: str) -> Claim:
        return next(c for c in extract(text) if c.kind == "duration")

    before, after = length("She left nine days before the vote."), length("She left 30 days after the vote.")
    same_way = length("She left ten days before the vote.")
    assert not Duration().compare(before.value, after.value).conflicts
    assert Duration().compare(before.value, same_way.value).conflicts


def test_a_role_gives_way_to_the_names_in_it() -> None:
    found = told("Ida Moss, the chief executive of Norvik Ltd., met Danish sailors.", "name")
    assert [text for _, text, _ in found] == ["Ida Moss", "chief executive", "Norvik Ltd.", "Danish"]


def test_nothing_else_overlaps_within_a_family() -> None:
    text = "On 3 May 2031, 26-year-old Tom Berg paid $2.5 million for 12 ships at 10 a.m. in Oslo, his third deal."
    spans = [c.span for c in extract(text) if c.kind not in ("status", "quote")]
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
