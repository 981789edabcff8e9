"""YAML front matter: what a file says of itself between two lines of dashes at its start.

Only plain `key: value` lines of the top level are taken, as the words that stand there: YAML's own dates, numbers and
truth values would turn `title: No` or `published: 2026-13-01` into something else or nothing. Aliases are refused, so
that a small file cannot unfold into a large one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.gazetteer import country_name, entries
from factcheck.model import Span
from factcheck.read.decode import ReadError
from factcheck.read.layout import lines, trimmed
from factcheck.values.place import Sort

LONGEST = 20_000
"""Characters in which front matter must be closed; dashes that are not closed in them are a line of the text."""

KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "site", "site_name", "sitename", "publisher", "publication"),
    "published": ("published", "date", "published_at", "publish_date", "published_date", "publication_date",
                  "date_published", "datepublished", "pubdate"),
    "updated": ("updated", "modified", "updated_at", "last_updated", "last_modified", "lastmod", "date_modified",
                "datemodified"),
    "url": ("url", "link", "canonical", "canonical_url", "source_url"),
    "country": ("country",),
}  # fmt: skip
_FIELD = re.compile(r"[A-Za-z_][\w -]{0,40}:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """`span` is the block with its dashes, `end` the offset at which the article begins. `title` is the span of the
    title's words, where they stand in one piece."""

    span: Span
    end: int
    fields: Mapping[str, str] = field(default_factory=dict)
    title: Span | None = None


def front_matter(text: str) -> FrontMatter | None:
    """The front matter at the start of a text, None where there is none. Raises ReadError where it is broken."""
    place = _place(text)
    if place is None:
        return None
    inside, end = place
    yaml_text = inside.of(text)
    if not any(_FIELD.match(line.of(yaml_text)) for line in lines(yaml_text)):
        return None
    found: dict[str, str] = {}
    title = None
    for key, value, where in _scalars(yaml_text, inside.start):
        name = next((name for name, spellings in KEYS.items() if key in spellings), None)
        if name is None or name in found or not value.strip():
            continue
        found[name] = value.strip()
        if name == "title":
            title = _words(text, where, found[name])
    return FrontMatter(trimmed(text, 0, end), end, found, title)


def code_of(country: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country told by its code or its English name, None for anything else."""
    if len(country) == 2 and country_name(country.upper()):
        return country.upper()
    return next((e.country for e in entries(country) if e.sort is Sort.COUNTRY), None) if country else None


def _place(text: str) -> tuple[Span, int] | None:
    """What stands between the dashes, and where the article begins."""
    rows = list(lines(text[:LONGEST]))
    if len(rows) < 2 or rows[0].of(text).rstrip() != "---":
        return None
    closing = next((n for n, row in enumerate(rows) if n and row.of(text).rstrip() in ("---", "...")), 0)
    if not closing:
        return None
    end = rows[closing + 1].start if closing + 1 < len(rows) else rows[closing].end
    return Span(rows[1].start, rows[closing].start), end


def _scalars(yaml_text: str, shift: int) -> Iterator[tuple[str, str, Span]]:
    """Key, value and place of every top-level line. A key that holds a list or a mapping is passed over."""
    key: str | None = None
    for scalar in _top_level(yaml_text):
        if scalar is None:
            key = None
        elif key is None:
            key = scalar[0].casefold().replace("-", "_").replace(" ", "_")
        else:
            value, start, end = scalar
            yield key, value, Span(shift + start, shift + end)
            key = None


def _top_level(yaml_text: str) -> Iterator[tuple[str, int, int] | None]:
    """The scalars of the top-level mapping with start and end, None for each list or mapping in it."""
    depth = 0
    for event in _events(yaml_text):
        match type(event).__name__:
            case "AliasEvent":
                raise ReadError("has an alias in its front matter; write the value out")
            case "SequenceStartEvent" | "MappingStartEvent":
                depth += 1
                if depth == 2:
                    yield None
            case "SequenceEndEvent" | "MappingEndEvent":
                depth -= 1
            case "ScalarEvent" if depth == 1:
                yield event.value, event.start_mark.index, event.end_mark.index


def _events(yaml_text: str) -> Iterator[Any]:
    """The events of a YAML text, whose types PyYAML does not tell. Raises ReadError where it is broken."""
    import yaml

    try:
        yield from yaml.parse(yaml_text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        # Line 1 holds the dashes, and marks count from 0.
        where = f"line {error.problem_mark.line + 2}: " if error.problem_mark else ""
        raise ReadError(
            f"has broken front matter ({where}{error.problem}); put values with a colon or quotes in quotes"
        ) from None
    except yaml.YAMLError:
        raise ReadError("has characters in its front matter that YAML does not allow") from None


def _words(text: str, where: Span, value: str) -> Span | None:
    """The span of a value without its quotes, None where escapes or line breaks part it."""
    start, end = where.start, where.end
    if text[start : start + 1] in ("'", '"'):
        start, end = start + 1, end - 1
    span = trimmed(text, start, end)
    return span if span.of(text) == value else None
