"""A length of days or weeks against the dates beside it: `a five-day visit from 2 May to 9 May`.

The two must stand side by side. A length may count days or nights, or working days; what happens within a longer
time (`a two-day visit between 2 and 9 May`) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.consistency.invalid import in_text_order, invalid
from factcheck.grammar.words import WORD
from factcheck.model import Claim, Document, Finding, Sentence, Severity
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

RUNS = frozenset({"run", "last", "span"})
"""Verbs that only tie an event to its dates."""

_TO_DATES = re.compile(rf"(?: {WORD}){{0,6}}(?:,? from | \()")
_TO_LENGTH = re.compile(r", (?:an?|his|her|its|their) ")
_EVENT = re.compile(rf" (?P<noun>{WORD})(?=[,.;)]| (?:to|in|of|at) )")
WEEKEND = 5
"""The first day of a weekend, counted from Monday as 0."""


def wrong_lengths(claims: Sequence[Claim], sentence: Sentence, document: Document) -> Iterator[Finding]:
    """The finding on the one length and the one stretch of days in a sentence, where they do not fit."""
    stretches = [(c, v) for c in claims if isinstance(v := c.value, DateValue) and _days(v) > 1]
    lengths = [(c, v) for c in claims if isinstance(v := c.value, Quantity) and v.sort == "duration"]
    if len(stretches) != 1 or len(lengths) != 1:
        return
    (dates, days), (length, said) = stretches[0], lengths[0]
    if not said.exact or not _beside(length, dates, sentence, document.plain) or _fits(said, days):
        return
    yield invalid(
        in_text_order(length, dates),
        "FC106",
        f"{said.label} do not fit {days.label}",
        f"{days.label} are {_days(days)} days, both ends counted",
        f"Is the length wrong in {document.path}, or one of the dates of “{dates.text}”?",
        Severity.WARNING,
        0.8,
    )


def _days(value: DateValue) -> int:
    """The days of a stretch that is told by its first and its last day; 0 for any other date."""
    if value.granularity != "range" or value.earliest is None or value.latest is None or value.hedge or value.bound:
        return 0
    return (value.latest - value.earliest).days + 1


def _fits(said: Quantity, value: DateValue) -> bool:
    """Whether the stretch can be called that long."""
    days, count = _days(value), said.nominal
    if said.unit == "weeks":
        return 7 * count - 3 <= days <= 7 * count + 1
    if said.unit != "days" or value.earliest is None:
        return True
    working = sum((value.earliest + timedelta(n)).weekday() < WEEKEND for n in range(days))
    return count in (days - 1, days, working)


def _beside(length: Claim, dates: Claim, sentence: Sentence, text: str) -> bool:
    """Whether nothing but the event itself stands between a length and its dates."""
    if length.span.end <= dates.span.start:
        if not _TO_DATES.fullmatch(text, length.span.end, dates.span.start):
            return False
        between = [t for t in sentence.tokens if length.span.end <= t.start < dates.span.start]
        return not any(t.tag == "NNS" or (t.pos in ("VERB", "AUX") and t.lemma not in RUNS) for t in between)
    if not _TO_LENGTH.fullmatch(text, dates.span.end, length.span.start):
        return False
    return bool(_EVENT.match(text, length.span.end))
