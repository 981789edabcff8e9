"""One article: from the bytes of a file, or from a text at hand."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from factcheck.model import Document
from factcheck.read.decode import ReadError, decode
from factcheck.read.frontmatter import front_matter
from factcheck.read.outlets import Outlet
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
    outlets: Sequence[Outlet] = (),
    given: str = "",
) -> Document:
    """The article in a file's bytes; the end of `path` tells its format. Raises ReadError for what is no article."""
    text = decode(data)
    document = structured(
        text,
        front_matter(text),
        id=id,
        path=path,
        is_markdown=path == STDIN or path.casefold().endswith(".md"),
        published=published,
        outlet=outlet,
        outlets=outlets,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return replace(document, given=given)


def document_of(
    text: str,
    *,
    id: str = "s1",
    path: str = "text",
    title: str | None = None,
    published: date | datetime | None = None,
) -> Document:
    """The article of a text. `title` is its headline where that is not in the text. Any text will do: front matter that
    is broken is a part of it."""
    # A lone surrogate has no UTF-8; in a Python string it may stand all the same.
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    try:
        front = front_matter(text)
    except ReadError:
        front = None
    return structured(text, front, id=id, path=path, title=title, published=published, sha256=sha256)
