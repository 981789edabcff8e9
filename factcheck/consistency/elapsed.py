"""How many years have passed against the year from which they are counted: `the 45th anniversary of the 1981 flood`
in 2031, `ten years ago, in 2018`.

Both are told for the day of publication. An anniversary may be that of the year before or to come, and what is told of
another year altogether is mostly far off: only what nearly fits is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.consistency.invalid import in_text_order, invalid
from factcheck.grammar.words import WORD
from factcheck.model import Claim, Document, Finding, Modality, Sentence, Severity
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

ANNIVERSARY = "anniversary"

NEAR = 0.2
"""Share of the years that should have passed by which those told may be off: beyond it they are of another day."""

FEW = 3
"""Years by which they may be off however few they are."""

SLACK = 1
"""Years by which they may be off and be right: a date of another month, an anniversary still to come."""

_OF_THE_YEAR = re.compile(rf"[’']?(?: {WORD}){{0,8}}? (?:in |of |the )(?:[A-Z][a-z]+ (?:\d{{1,2}}, )?)?")
_AGO_IN = re.compile(r",? (?:back )?in ")
_IN_AGO = re.compile(r", (?:about |some |exactly |almost |nearly )?")
_AGO = re.compile(r"\bago\Z")


_Dated = tuple[Claim, int]
"""A date that tells its year, and the year."""


def wrong_years(claims: Sequence[Claim], sentence: Sentence, document: Document) -> Iterator[Finding]:
    """The findings on years that have passed, in one sentence, and do not fit the year told beside them."""
    if document.day is None:
        return
    told = [(c, year) for c in claims if (year := _year(c)) is not None]
    for claim in claims:
        value = claim.value
        if isinstance(value, Quantity) and value.sort == "ordinal" and claim.frame.measured == ANNIVERSARY:
            if event := _event_of(claim, told, document.plain):
                others = [year for _, year in told if year != event[1]]
                yield from _wrong(claim, int(value.nominal), *event, [document.day.year, *others], document)
        elif isinstance(value, DateValue) and _AGO.search(claim.text) and claim.modality is not Modality.QUOTED:
            passed, event = _passed(value, document.day.year), _beside(claim, told, document.plain)
            if passed is not None and event:
                yield from _wrong(claim, passed, *event, [document.day.year], document)


def _year(claim: Claim) -> int | None:
    """The year that a date tells itself, None where it is counted from another day or has none."""
    value = claim.value
    if not isinstance(value, DateValue) or value.earliest is None or value.latest is None or value.hedge or value.bound:
        return None
    same = value.earliest.year == value.latest.year and str(value.earliest.year) in claim.text
    return value.earliest.year if same else None


def _event_of(claim: Claim, told: Sequence[_Dated], text: str) -> _Dated | None:
    """The one date behind an anniversary that is of what it commemorates."""
    noun = text.find(ANNIVERSARY, claim.span.start)
    after = [row for row in told if row[0].span.start > claim.span.end]
    if noun < 0 or len(after) != 1:
        return None
    return after[0] if _OF_THE_YEAR.fullmatch(text, noun + len(ANNIVERSARY), after[0][0].span.start) else None


def _beside(claim: Claim, told: Sequence[_Dated], text: str) -> _Dated | None:
    """The year that stands right beside so many years ago."""
    for date, year in told:
        if date.span.start >= claim.span.end and _AGO_IN.fullmatch(text, claim.span.end, date.span.start):
            return date, year
        if date.span.end <= claim.span.start and _IN_AGO.fullmatch(text, date.span.end, claim.span.start):
            return date, year
    return None


def _passed(value: DateValue, published: int) -> int | None:
    """How many years ago a date is that is counted in years."""
    if value.granularity != "year" or value.earliest is None:
        return None
    return published - value.earliest.year


def _wrong(
    claim: Claim, said: int, event: Claim, start: int, years: Sequence[int], document: Document
) -> Iterator[Finding]:
    """The finding on so many years since an event, unless they fit one of the years for which they may be told."""
    true = years[0] - start
    fits = any(abs(year - start - said) <= SLACK for year in years)
    if fits or abs(true - said) > max(FEW, NEAR * true):
        return
    yield invalid(
        in_text_order(claim, event),
        "FC107",
        f"“{claim.text}” does not fit {start}",
        f"from {start} to {years[0]} are {true} years",
        f"Is “{claim.text}” wrong in {document.path}, or the year {start}?",
        Severity.WARNING,
        0.8,
    )
