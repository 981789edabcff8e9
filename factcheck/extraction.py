"""Runs the kinds over an article and settles, once, which claim keeps a stretch of text that several want."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.kinds import KINDS
from factcheck.kinds.base import Kind
from factcheck.model import Article, Claim, Document
from factcheck.quotations import quotations
from factcheck.syntax import parse
from factcheck.values.attribute import Attribute
from factcheck.values.interval import DateValue

# Who keeps a stretch that two kinds read: a date is never also a count, an age never also a duration. Kinds that
# are named in no row live beside all others (a quotation holds figures, a status stands on a verb).
PRECEDENCE: tuple[tuple[str, ...], ...] = (
    ("date", "time", "money", "percent", "age", "duration", "measure", "ordinal", "count"),
    ("venue", "name"),
)

# Only what two kinds say of one matter would be told twice. `Six weeks` in `six weeks before the vote` is all that can
# be compared while nobody knows the day of the vote: so a length stands beside a date that no day is known of. Where
# the date is known (`two weeks ago`, with a publication date) the date alone stands.


def analyse(document: Document) -> Article:
    """The article with its sentences and quotations."""
    sentences = parse(document)
    return Article(document, sentences, quotations(document, sentences))


def extract(article: Article, kinds: Iterable[Kind] = KINDS) -> tuple[Claim, ...]:
    """All claims of an article in text order, without frames and ids."""
    found: list[Claim] = []
    for kind in kinds:
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
    undated: set[int] = set()
    kept: list[Claim] = []
    for claim in rivals:
        cells = set(range(claim.span.start, claim.span.end))
        if taken.isdisjoint(cells) or (claim.kind == "duration" and cells & taken <= undated):
            undated = undated | cells if _undated(claim) else undated - cells
            taken |= cells
            kept.append(claim)
    return kept + [c for c in claims if c.kind not in family]


def _undated(claim: Claim) -> bool:
    """A date that is counted from a day which nobody tells."""
    value = claim.value
    return isinstance(value, DateValue) and value.relative is not None and not value.known
