"""One self-contained HTML page: what an editor mails, opens offline and reads.

The page loads nothing: no script, no font, no picture. Its Content-Security-Policy lets in one style sheet, the one
that stands in it, by its hash. Every word that comes from a source is made visible (`safe.one_line`) and escaped, by
the environment and not by each template.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.model import Claim, Report, Source
from factcheck.render import words
from factcheck.render.safe import one_line
from factcheck.render.view import cards, unchecked
from factcheck.rows import standings

STANDINGS = ("contradicted", "noted", "agreed", "alone")
SIDES = 6
"""So many sides of a finding have a colour of their own; then they begin again. Their letters never do."""

FOLD_SOURCES = 12
"""With more sources than this their table is folded, so that the conflicts come first."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in the table of its source."""

    claim: Claim
    line: int
    column: int
    standing: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with its claims, and how many of them stand how (in the order of STANDINGS)."""

    source: Source
    name: str
    published: str
    link: str
    counts: tuple[int, ...]
    claims: tuple[ClaimRow, ...]


def render(report: Report) -> str:
    """The page."""
    style = _text("style.css")
    conflicts, notes = cards(report)
    template = _environment().get_template("page.html")
    page = template.render(
        report=report,
        headline=words.headline(report),
        severities=words.severities(report),
        closing=words.closing(report),
        conflicts=conflicts,
        notes=notes,
        sources=tuple(_sources(report)),
        unchecked=unchecked(report),
        style=Markup(style),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
    )
    return page.rstrip("\n") + "\n"


def _sources(report: Report) -> Iterator[SourceRow]:
    known = standings(report)
    by_source: dict[str, list[ClaimRow]] = {s.id: [] for s in report.sources}
    for claim in report.claims:
        line, column = report.source[claim.source].document.position(claim.span.start)
        by_source[claim.source].append(ClaimRow(claim, line, column, known[claim.id]))
    for source in report.sources:
        rows, document = by_source[source.id], source.document
        counts = Counter(row.standing for row in rows)
        yield SourceRow(
            source,
            words.source_name(source),
            words.day(document.published),
            web_address(document.url or ""),
            tuple(counts[standing] for standing in STANDINGS),
            tuple(rows),
        )


def web_address(url: str) -> str:
    """The URL where it is a plain http or https address, else ''."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    plain = parts.scheme in ("http", "https") and parts.netloc and one_line(url) == url and " " not in url
    return url if plain else ""


def _shown(value: Any) -> Any:
    """What an expression in a template gives, made fit for display; escaping comes after it."""
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("factcheck.render"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(words=words, SIDES=SIDES, STANDINGS=STANDINGS, FOLD_SOURCES=FOLD_SOURCES)
    return environment


@cache
def _text(name: str) -> str:
    """A file of the templates as it is, for what is not a template."""
    loader = _environment().loader
    assert loader is not None
    return loader.get_source(_environment(), name)[0]


def _hash(content: str) -> str:
    """The hash source of a Content-Security-Policy for an element with this content."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
