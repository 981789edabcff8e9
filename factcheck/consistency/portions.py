"""Shares beside the part and the whole that they are taken from: `120 of its 400 flights, or 40%`.

Only figures that stand in these plain orders are taken together. A hedge, or a share of something else, leaves the
matter open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.consistency.changes import ROUNDING
from factcheck.consistency.invalid import in_text_order
from factcheck.grammar.words import WORD
from factcheck.model import Claim, Document
from factcheck.values.precision import step_of
from factcheck.values.quantity import Quantity

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,9}"
_OWNER = r"(?:(?:the|its|their|his|her|all|these|those) )?"
_BEFORE = r"(?:, or |,? \()$"
_PART_FIRST = re.compile(
    rf"(?<![\w.,])(?P<part>{_NUMBER})(?: {WORD}){{0,2}} of {_OWNER}(?P<whole>{_NUMBER})(?: {WORD}){{0,4}}{_BEFORE}"
)
_WHOLE_FIRST = re.compile(
    rf"\bOf {_OWNER}(?P<whole>{_NUMBER})(?: {WORD}){{1,5}}, (?P<part>{_NUMBER})(?: {WORD})?{_BEFORE}"
)
_SHARE_FIRST = re.compile(
    rf" of {_OWNER}(?P<whole>{_NUMBER})(?: {WORD}){{1,3}}(?:, or |, |,? \()(?P<part>{_NUMBER})(?=[,)])"
)
_AFTER = re.compile(r"[,.;)]")
_WINDOW = 160

FRACTION = 3.0
"""Percentage points by which a share that is told as a fraction (`a third`) may be off: writers round to it."""


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage that its figures do not give. `claims` are in text order, `said` is as written, `true` is what the
    figures give, in per cent."""

    claims: tuple[Claim, ...]
    said: str
    part: str
    whole: Quantity
    true: float


def wrong_shares(claims: Sequence[Claim], document: Document) -> Iterator[Share]:
    """The percentages among the claims of one sentence that are not what the part and the whole beside them give."""
    counts = {c.span.start: c for c in claims if isinstance(c.value, Quantity) and c.value.sort == "count"}
    for claim in claims:
        value = claim.value
        if not isinstance(value, Quantity) or value.sort != "percent" or not value.exact or value.change:
            continue
        figures = _figures_beside(claim, document.plain) if value.unit == "%" else None
        share = _share(claim, value, figures, counts) if figures else None
        if share is not None:
            yield share


def _figures_beside(claim: Claim, text: str) -> re.Match[str] | None:
    """The part and the whole that stand in one of the plain orders before a share, or behind it."""
    start, end = claim.span.start, claim.span.end
    if not _AFTER.match(text, end):
        return _SHARE_FIRST.match(text, end, end + _WINDOW)
    window = max(0, start - _WINDOW)
    return _PART_FIRST.search(text, window, start) or _WHOLE_FIRST.search(text, window, start)


def _share(claim: Claim, said: Quantity, figures: re.Match[str], counts: Mapping[int, Claim]) -> Share | None:
    """The share, where its figures give another one."""
    used = _counted(figures, counts)
    if not used:
        return None
    part, whole = figures["part"].replace(",", ""), used[0].value
    assert isinstance(whole, Quantity)
    if not 0 < float(part) <= whole.nominal:
        return None
    true = 100 * float(part) / whole.nominal
    digits = true * (step_of(part) / float(part) + whole.step / whole.nominal) / 2
    told = said.step / 2 if any(c.isdigit() for c in claim.text) else FRACTION
    if abs(true - said.nominal) <= digits + told + ROUNDING:
        return None
    return Share(tuple(in_text_order(*used, claim)), claim.text, figures["part"], whole, true)


def _counted(figures: re.Match[str], counts: Mapping[int, Claim]) -> tuple[Claim, ...]:
    """The claims on the whole and, where that is one, on the part; () where they are no plain numbers. A part before
    its whole must be a claim, and is none where it is a rank, say."""
    whole, part = counts.get(figures.start("whole")), counts.get(figures.start("part"))
    if whole is None or (part is None and figures.re is _PART_FIRST):
        return ()
    used = tuple(c for c in (whole, part) if c is not None)
    return used if all(isinstance(c.value, Quantity) and c.value.exact for c in used) else ()
