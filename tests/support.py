"""What the tests of single parts share: an article from a text, without the reading of files."""

from __future__ import annotations

import re
from datetime import date

from factcheck.model import Article, Claim, Document, Paragraph, Span, Zone
from factcheck.quotations import quotations
from factcheck.syntax import parse


def document(text: str, published: date | None = None, zone: Zone = Zone.BODY, country: str | None = None) -> Document:
    """A document whose lines are paragraphs of one zone."""
    lines = [Paragraph(Span(m.start(), m.end()), zone) for m in re.finditer(r"[^\s\n][^\n]*", text)]
    return Document("s1", "test.txt", text, tuple(lines), published=published, country=country)


def article(text: str, published: date | None = None, country: str | None = None) -> Article:
    doc = document(text, published, country=country)
    sentences = parse(doc)
    return Article(doc, sentences, quotations(doc, sentences))


def claims_of(kind, text: str, published: date | None = None, country: str | None = None) -> list[Claim]:
    """The claims of one kind in a text, found and settled, in text order."""
    art = article(text, published, country)
    found = [c for s in art.sentences for c in kind.find(s, art.document)]
    return sorted(kind.settle(found, art), key=lambda c: c.span)
