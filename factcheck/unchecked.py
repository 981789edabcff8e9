"""What a report could not check: sources without a date, and values that only one source states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.analysis import Analysed
from factcheck.model import Fact, Unchecked, Zone
from factcheck.syntax import unread
from factcheck.values.attribute import Attribute


def unchecked(articles: Sequence[Analysed], facts: Sequence[Fact]) -> tuple[Unchecked, ...]:
    """One line a source and reason, in source order."""
    shared = {c for fact in facts for c in fact.claims}
    return tuple(row for a in articles for row in _of(a, shared, len(articles)))


def _of(article: Analysed, shared: set[str], sources: int) -> Iterator[Unchecked]:
    document = article.article.document
    open_days = [c for c in article.claims if c.kind == "date" and c.value.as_dict().get("weekday") is not None]
    if document.published is None and open_days:
        words = ", ".join(dict.fromkeys(c.text for c in open_days))
        yield Unchecked(
            "no-date",
            document.id,
            f"{document.path} has no publication date, so its weekdays stay open: {words}; "
            f"tell it with --published {document.path}=DATE",
        )
    alone = sum(c.id not in shared and not isinstance(c.value, Attribute) for c in article.claims)
    if alone and sources > 1:
        noun = "value is" if alone == 1 else "values are"
        yield Unchecked("once", document.id, f"{alone} {noun} stated in {document.path} alone")
    silent = sum(len(p.span) for p in document.paragraphs if p.zone is Zone.FURNITURE)
    if silent:
        yield Unchecked("left-out", document.id, f"{silent} characters of {document.path} are page furniture")
    if passed := unread(document):
        why = "rows of signs or numbers, or the same words over and over"
        yield Unchecked("left-out", document.id, f"{passed} characters of {document.path} were not read: {why}")
    for note in document.notes:
        yield Unchecked("left-out", document.id, f"{document.path}: {note}")
