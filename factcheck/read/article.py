"""One article: from the bytes of a file, or from a text at hand."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from factcheck.model import Document
from factcheck.read.decode import decode
from factcheck.read.structure import structured

STDIN = "<stdin>"
"""The path that standard input is shown under. It may hold either format, and is read as Markdown, which plain text
seldom looks like."""


def read_bytes(
    data: bytes,
    *,
    id: str,
    path: str,
    published: date | datetime | None = None,
    outlet: str | None = None,
) -> Document:
    """The article in a file's bytes; the end of `path` tells its format. Raises ReadError for what is no article."""
    return structured(
        decode(data),
        id=id,
        path=path,
        is_markdown=path == STDIN or path.casefold().endswith(".md"),
        published=published,
        outlet=outlet,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def document_of(
    text: str,
    *,
    id: str = "s1",
    path: str = "text",
    title: str | None = None,
    published: date | datetime | None = None,
) -> Document:
    """The article of a text. `title` is its headline where that is not in the text."""
    # A lone surrogate has no UTF-8; in a Python string it may stand all the same.
    data = text.encode("utf-8", "surrogatepass")
    return structured(text, id=id, path=path, title=title, published=published, sha256=hashlib.sha256(data).hexdigest())
