"""Runs the kinds over an article and settles, once, which claim keeps a stretch of text that several want."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.kinds import all_kinds
from factcheck.kinds.base import Kind
from factcheck.model import Article, Claim, Document
from factcheck.quotations import quotations
from factcheck.syntax import parse
from factcheck.values.attribute import Attribute
from factcheck.values.base import Value
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

# Who keeps a stretch that two kinds read: a date is never also a count, an age never also a duration. Kinds that
# are named in no row live beside all others (a quotation holds figures, a status stands on a verb).
PRECEDENCE: tuple[tuple[str, ...], ...] = (
    ("date", "time", "money", "percent", "age", "duration", "measure", "score", "ordinal", "count"),
    ("venue", "name"),
)

# Only what two kinds say of one matter would be told twice. `Six weeks` in `six weeks before the vote` is all that can
# be compared while nobody knows the day of the vote: so a length stands beside a date that no day is known of, with the
# way it is counted as its period. Where the date is known (`two weeks ago`, with a publication date) it stands alone.


def analyse(document: Document) -> Article:
    """The article with its sentences and quotations."""
    sentences = parse(document)
    return Article(document, sentences, quotations(document, sentences))


def extract(article: Article, kinds: Iterable[Kind] | None = None) -> tuple[Claim, ...]:
    """All claims of an article in text order, without frames and ids; of certain kinds where some are given."""
    found: list[Claim] = []
    for kind in all_kinds() if kinds is None else kinds:
        mentions = [c for s in article.sentences for c in kind.find(s, article.document)]
        found += kind.settle(mentions, article)
    for family in PRECEDENCE:
        found = _settle(found, family)
    return tuple(sorted(found, key=lambda c: (c.span, c.kind)))


def _settle(claims: Sequence[Claim], family: tuple[str, ...]) -> list[Claim]:
    """Within a family no two claims overlap, a length beside an unknown date apart: what somebody is gives way to
    names and places, then the longer one stays, then the one named first in the family."""
    rivals = sorted(
        (c for c in claims if c.kind in family),
        key=lambda c: (isinstance(c.value, Attribute), -len(c.span), family.index(c.kind), c.span),
    )
    taken: set[int] = set()
    kept: list[Claim] = []
    for claim in rivals:
        cells = range(claim.span.start, claim.span.end)
        if not taken.isdisjoint(cells):
            date = _around(claim, kept) if claim.kind == "duration" else None
            if date is None:
                continue
            claim = _counted(claim, date)
        taken.update(cells)
        kept.append(claim)
    return kept + [c for c in claims if c.kind not in family]


def _around(length: Claim, kept: Sequence[Claim]) -> Claim | None:
    """The date around a length, if it is counted from a day which nobody tells."""
    return next((c for c in kept if c.span.contains(length.span) and _undated(c.value)), None)


def _undated(value: Value) -> bool:
    return isinstance(value, DateValue) and value.relative is not None and not value.known


def _counted(length: Claim, date: Claim) -> Claim:
    """The length with the way it is counted: `six weeks before` is no length of anything, nor `six weeks after`."""
    relative = date.value.relative if isinstance(date.value, DateValue) else None
    if relative is None or not isinstance(length.value, Quantity):
        return length
    return replace(length, value=replace(length.value, period="before" if relative.amount < 0 else "after"))
