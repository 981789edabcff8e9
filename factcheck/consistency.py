"""Checks inside one article that need no second statement: a value against itself, or against what stands beside it."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from itertools import groupby

from factcheck.analysis import Analysed
from factcheck.announced import announced
from factcheck.fingerprints import fingerprint, matter_of
from factcheck.model import Claim, Finding, Severity, Side
from factcheck.portions import ROUNDING, wrong_parts, wrong_shares
from factcheck.values.base import Relation
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

SURE = 0.99
"""Confidence of a check that follows from the calendar alone."""


def check_article(article: Analysed) -> Iterator[Finding]:
    """The findings of all checks on one article, in text order; its claims have their ids."""
    path = article.article.document.path
    for claim in article.claims:
        if isinstance(claim.value, DateValue):
            yield from _date(claim, claim.value, path)
        yield from _list(claim, article)
    for _, group in groupby(article.claims, key=lambda c: c.sentence):
        beside = list(group)
        yield from _change(beside, path)
        yield from _portions(beside, article)
    yield from _birth(article)


def _change(claims: list[Claim], path: str) -> Iterator[Finding]:
    """`rose 12% to 19.9 from 17.8`: one share and its two ends in one sentence."""
    figures = [(c, c.value) for c in claims if isinstance(c.value, Quantity) and c.value.exact]
    ends = {end: [(c, v) for c, v in figures if v.change == end and v.sort != "percent"] for end in ("from", "to")}
    shares = [(c, v) for c, v in figures if v.sort == "percent" and v.change == "by"]
    if not all(len(row) == 1 for row in (ends["from"], ends["to"], shares)):
        return
    (first, old), (last, new), (share, said) = ends["from"][0], ends["to"][0], shares[0]
    if old.unit != new.unit or not old.nominal or said.unit != "%":
        return
    change = 100 * abs(new.nominal - old.nominal) / abs(old.nominal)
    blur = 50 * (new.step + old.step * new.nominal / old.nominal) / abs(old.nominal) + said.step / 2
    if abs(change - said.nominal) <= blur + ROUNDING:
        return
    yield invalid(
        sorted([first, last, share], key=lambda c: c.span),
        "FC206",
        f"{said.label} does not follow from {old.label} and {new.label}",
        f"from {old.label} to {new.label} is a change of {change:.1f}%",
        f"Which of the three is wrong in {path}: {said.label}, {old.label} or {new.label}?",
        Severity.WARNING,
        0.9,
    )


def _portions(claims: list[Claim], article: Analysed) -> Iterator[Finding]:
    """`320 of 800 people, or 45%`, and `30 people: 12 children and 15 adults`."""
    document = article.article.document
    for share in wrong_shares(claims, document):
        figures = f"{share.part} of {share.whole.label}"
        yield invalid(
            list(share.claims),
            "FC206",
            f"{share.said.label} does not follow from {figures}",
            f"{figures} is {share.true:.1f}%",
            f"Which of the three is wrong in {document.path}: {share.said.label}, or a figure of {figures}?",
            Severity.WARNING,
            0.9,
        )
    parts = wrong_parts(claims, document)
    if parts:
        whole, *listed = (c.value.label for c in parts)
        together = sum(c.value.nominal for c in parts[1:] if isinstance(c.value, Quantity))
        yield invalid(
            list(parts),
            "FC207",
            f"{whole} announced, {together:,.0f} listed: {', '.join(listed)}",
            f"{' and '.join(listed)} are {together:,.0f} together",
            f"Is the whole wrong in {document.path}, or is a part wrong or missing: {', '.join(listed)}?",
            Severity.WARNING,
            0.8,
        )


def _list(claim: Claim, article: Analysed) -> Iterator[Finding]:
    """`three towns:` with four names behind it."""
    items = announced(claim, article.article.document)
    if items:
        path = article.article.document.path
        yield invalid(
            [claim],
            "FC207",
            f"{claim.text} announced, {len(items)} listed: {', '.join(items)}",
            f"the list has {len(items)} items",
            f"Is the number wrong in {path}, or is a name missing or one too many: {', '.join(items)}?",
            Severity.WARNING,
            0.8,
        )


def _birth(article: Analysed) -> Iterator[Finding]:
    """An age against the birth year of the same person, counted at the day of publication."""
    day = article.article.document.day
    if day is None:
        return
    born = {
        who: (c, c.value.earliest.year)
        for c in article.claims
        if isinstance(c.value, DateValue) and c.value.earliest and c.frame.trigger_class == "born"
        for who in (*c.frame.agents, *c.frame.patients)
        if who.startswith("@")
    }
    for claim in article.claims:
        value = claim.value
        if not isinstance(value, Quantity) or value.sort != "age" or not value.exact or value.unit != "years":
            continue
        known = born.get(claim.frame.measured)
        if known and not 0 <= day.year - known[1] - value.nominal <= 1:
            yield invalid(
                sorted([claim, known[0]], key=lambda c: c.span),
                "FC208",
                f"Age {claim.text} does not fit the birth year {known[1]}",
                f"born in {known[1]}, one is {day.year - known[1] - 1} or {day.year - known[1]} in {day.year}",
                f"Is the age or the birth year wrong in {article.article.document.path}?",
                Severity.WARNING,
                0.8,
            )


def _date(claim: Claim, value: DateValue, path: str) -> Iterator[Finding]:
    if value.invalid:
        yield invalid(
            [claim],
            "FC103",
            f"No such day: {claim.text}",
            "the calendar has no such day",
            f"Which day is meant by “{claim.text}” in {path}?",
        )
    elif value.stated_weekday is not None and value.earliest is not None:
        said = calendar.day_name[value.stated_weekday]
        is_ = calendar.day_name[value.earliest.weekday()]
        day = f"{value.earliest.day} {calendar.month_name[value.earliest.month]} {value.earliest.year}"
        yield invalid(
            [claim],
            "FC102",
            f"{day} is a {is_}, not a {said}",
            f"{day} fell or falls on a {is_}",
            f"Is the weekday wrong or the date? {path} has “{claim.text}”: {day} is a {is_}.",
        )


def invalid(
    claims: list[Claim],
    code: str,
    message: str,
    why: str,
    question: str,
    severity: Severity = Severity.ERROR,
    confidence: float = SURE,
) -> Finding:
    """A finding on one article's own statements, which cannot be right whatever others say."""
    first = claims[0]
    return Finding(
        fingerprint=fingerprint(code, first.kind, [c.value.key for c in claims]),
        code=code,
        severity=severity,
        relation=Relation.INVALID,
        kind=first.kind,
        fact="",
        about=first.frame.about,
        confidence=confidence,
        message=message,
        values=tuple(Side(c.value.label, (c.id,), (c.source,)) for c in claims),
        why_paired=(),
        why_flagged=why,
        question=question,
        matter=matter_of(claims),
    )
