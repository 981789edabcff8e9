"""Checks inside one article that need no second statement: a value against itself, or against what stands beside it."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from itertools import groupby

from factcheck.analysis import Analysed
from factcheck.consistency.announced import announced
from factcheck.consistency.births import wrong_ages
from factcheck.consistency.changes import wrong_changes
from factcheck.consistency.conversions import wrong_conversions
from factcheck.consistency.elapsed import wrong_years
from factcheck.consistency.invalid import invalid
from factcheck.consistency.parts import wrong_parts
from factcheck.consistency.portions import wrong_shares
from factcheck.consistency.stays import wrong_lengths
from factcheck.model import Claim, Finding, Severity
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity


def check_article(article: Analysed) -> Iterator[Finding]:
    """The findings of all checks on one article; its claims have their ids."""
    document = article.article.document
    for claim in article.claims:
        if isinstance(claim.value, DateValue):
            yield from _date(claim, claim.value, document.path)
        yield from _list(claim, article)
        yield from wrong_conversions(claim, document.path)
    for n, group in groupby(article.claims, key=lambda c: c.sentence):
        beside, sentence = list(group), article.article.sentences[n]
        yield from wrong_changes(beside, sentence, document)
        yield from wrong_lengths(beside, sentence, document)
        yield from wrong_years(beside, sentence, document)
        yield from _shares(beside, article)
        yield from _parts(beside, article)
    yield from wrong_ages(article)


def _shares(claims: list[Claim], article: Analysed) -> Iterator[Finding]:
    """`320 of 800 people, or 45%`."""
    document = article.article.document
    for share in wrong_shares(claims, document):
        figures = f"{share.part} of {share.whole.label}"
        yield invalid(
            share.claims,
            "FC206",
            f"{share.said} does not follow from {figures}",
            f"{figures} is {share.true:.1f}%",
            f"Which of the three is wrong in {document.path}: {share.said}, or a figure of {figures}?",
            Severity.WARNING,
            0.9,
        )


def _parts(claims: list[Claim], article: Analysed) -> Iterator[Finding]:
    """`30 people: 12 children and 15 adults`."""
    document = article.article.document
    parts = wrong_parts(claims, document)
    if parts:
        whole, *listed = (c.value.label for c in parts)
        together = sum(c.value.nominal for c in parts[1:] if isinstance(c.value, Quantity))
        yield invalid(
            parts,
            "FC207",
            f"{whole} announced, {together:,.0f} listed: {', '.join(listed)}",
            f"{' and '.join(listed)} {'are' if len(listed) > 1 else 'is'} {together:,.0f} together",
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
