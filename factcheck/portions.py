"""Wholes beside their parts in one sentence: `120 of its 400 flights, or 40%`, `30 people: 12 children and 15 adults`.

Only figures that stand in these plain orders are taken together. A hedge, or a share of something else, leaves the
matter open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.data import load
from factcheck.model import Claim, Document
from factcheck.values.precision import step_of
from factcheck.values.quantity import Quantity

ROUNDING = 0.5
"""Percentage points that a share may differ from what its figures give, beside what their last digits explain."""

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,9}"
_WORD = r"[^\W\d][\w'’-]{0,29}"
_BEFORE = r"(?:, or |,? \()$"
_PART_FIRST = re.compile(
    rf"(?<![\w.,])(?P<part>{_NUMBER})(?: {_WORD}){{0,2}} of (?:(?:the|its|their|his|her|all|these|those) )?"
    rf"(?P<whole>{_NUMBER})(?: {_WORD}){{0,4}}{_BEFORE}"
)
_WHOLE_FIRST = re.compile(
    rf"\bOf (?:(?:the|its|their|his|her|all|these|those) )?(?P<whole>{_NUMBER})(?: {_WORD}){{1,5}}, "
    rf"(?P<part>{_NUMBER})(?: {_WORD})?{_BEFORE}"
)
_AFTER = re.compile(r"[,.;)]")
_WINDOW = 160

_ITEM = re.compile(rf"(?: {_WORD}){{0,2}}? (?P<noun>{_WORD})(?P<end>, and |, | and |\.(?=\s|$))")
_TO_COLON = re.compile(rf"(?: {_WORD}){{1,8}}: ")
_NEGATED = re.compile(r"\b(?:not|no|than|of)\b")
_OF = re.compile(r"\bof(?: the| these| those| its| his| her| their)? $")


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage that its figures do not give. `claims` are in text order, `true` is what they give, in per cent."""

    claims: tuple[Claim, ...]
    said: Quantity
    part: str
    whole: Quantity
    true: float


def wrong_shares(claims: Sequence[Claim], document: Document) -> Iterator[Share]:
    """The percentages among the claims of one sentence that are not what the part and the whole before them give."""
    for claim in claims:
        value = claim.value
        if isinstance(value, Quantity) and value.sort == "percent" and value.exact and not value.change:
            yield from _share(claim, value, claims, document.plain)


def _share(claim: Claim, said: Quantity, claims: Sequence[Claim], text: str) -> Iterator[Share]:
    start = max(0, claim.span.start - _WINDOW)
    lead = text[start : claim.span.start]
    found = _PART_FIRST.search(lead) or _WHOLE_FIRST.search(lead)
    if found is None or said.unit != "%" or not _AFTER.match(text, claim.span.end):
        return
    at = {c.span.start - start: c for c in claims if isinstance(c.value, Quantity) and c.value.sort == "count"}
    whole, part = at.get(found.start("whole")), at.get(found.start("part"))
    if whole is None or (part is None and found.re is _PART_FIRST):
        return
    used = tuple(c for c in (whole, part) if c is not None)
    if not all(isinstance(c.value, Quantity) and c.value.exact for c in used):
        return
    assert isinstance(whole.value, Quantity)
    figure = found["part"].replace(",", "")
    few, many = float(figure), whole.value.nominal
    if not 0 < few <= many:
        return
    true = 100 * few / many
    blur = true * (step_of(figure) / few + whole.value.step / many) / 2 + said.step / 2 + ROUNDING
    if abs(true - said.nominal) > blur:
        yield Share(tuple(sorted((*used, claim), key=lambda c: c.span)), said, found["part"], whole.value, true)


def wrong_parts(claims: Sequence[Claim], document: Document) -> tuple[Claim, ...]:
    """A number of people and the parts behind its colon, where they are not that many together; else ()."""
    figures = [(c, c.value) for c in claims if isinstance(c.value, Quantity)]
    if len(figures) < 3 or not all(_people(v) for _, v in figures):
        return ()
    (total, whole), *parts = figures
    text = document.plain
    between = [text[a.span.end : b.span.start] for (a, _), (b, _) in zip(figures, figures[1:], strict=False)]
    if not _TO_COLON.fullmatch(between[0]) or _NEGATED.search(between[0]):
        return ()
    items = [*between[1:], text[parts[-1][0].span.end :][:_WINDOW]]
    told = [_ITEM.match(item) for item in items]
    if not all(m and m["noun"].lower() == v.unit.lower() for m, (_, v) in zip(told, parts, strict=True)):
        return ()
    ends = [m["end"] for m in told if m]
    if "and" not in ends[-2] or ends[-1] != "." or "." in ends[:-1] or _OF.search(text[: total.span.start][-12:]):
        return ()
    together = sum(v.nominal for _, v in parts)
    blur = sum(v.step for _, v in figures) / 2 if any(v.step > 1 for _, v in figures) else 0.0
    return tuple(c for c, _ in figures) if abs(together - whole.nominal) > blur else ()


def _people(value: Quantity) -> bool:
    words = load("counting")
    known = value.unit.lower() in words["age_groups"] or bool(
        {value.unit.lower(), *value.counted[:1]} & {*words["people"]}
    )
    return known and value.sort == "count" and value.exact
