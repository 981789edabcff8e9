"""Reports read back from their JSON form. What such a file holds is not trusted: each part is looked at before use."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from factcheck.errors import InputError, Problem
from factcheck.model import Carried, Document, Finding, Severity, Side, Source, Span
from factcheck.values.base import Relation

FORM = "factcheck-report/1"

Part = TypeVar("Part")
Member = TypeVar("Member", bound=Enum)
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SavedReport:
    """What a comparison needs of a saved report. `name` is the file's; the documents of its sources have no text."""

    name: str
    sources: Mapping[str, Source]
    findings: tuple[Finding, ...]


class _Wrong(Exception):
    """A part that is not as the form has it; the message names it."""


def read_report(file: Path) -> SavedReport:
    """The report in a file. Raises InputError with one line that says what is wrong with it."""
    try:
        content = json.loads(file.read_bytes().decode("utf-8-sig"), parse_constant=_no_number)
        return _report(file.name, content)
    except OSError as error:
        _refuse(file, f"cannot be opened: {error.strerror or error}")
    except UnicodeDecodeError:
        _refuse(file, "is no UTF-8 text")
    except (ValueError, RecursionError):
        _refuse(file, "is no JSON; write it with: factcheck report PATH --format json")
    except _Wrong as wrong:
        _refuse(file, f"is no report of the form {FORM}: {wrong}")


def _refuse(file: Path, message: str) -> NoReturn:
    raise InputError([Problem(str(file), message)]) from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _report(name: str, content: Any) -> SavedReport:
    if not isinstance(content, dict) or content.get("format") != FORM:
        raise _Wrong("its format says something else")
    sources = _rows(content, "sources", _source)
    known = {source.id: source for source in sources}
    return SavedReport(name, known, _rows(content, "findings", lambda row: _finding(row, known)))


def _rows(content: Row, key: str, make: Callable[[Row], Part]) -> tuple[Part, ...]:
    rows = content.get(key)
    if not isinstance(rows, list):
        raise _Wrong(f"{key} is no list")
    made = []
    for number, row in enumerate(rows):
        if not isinstance(row, dict):
            raise _Wrong(f"{key}[{number}] is no object")
        try:
            made.append(make(row))
        except _Wrong as wrong:
            raise _Wrong(f"{key}[{number}].{wrong}") from None
    return tuple(made)


def _text(row: Row, key: str, usual: str | None = None) -> str:
    """A text; where a usual one is given it may be missing or null."""
    value = row.get(key)
    if value is None and usual is not None:
        return usual
    if not isinstance(value, str):
        raise _Wrong(f"{key} is no text")
    return value


def _texts(row: Row, key: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _Wrong(f"{key} is no list of texts")
    return tuple(value)


def _member(row: Row, key: str, kind: type[Member]) -> Member:
    try:
        return kind(row.get(key))
    except ValueError:
        raise _Wrong(f"{key} is none of {', '.join(str(member.value) for member in kind)}") from None


def _source(row: Row) -> Source:
    id = _text(row, "id")
    document = Document(
        id,
        _text(row, "path"),
        "",
        (),
        title=_text(row, "title", "") or None,
        outlet=_text(row, "outlet", "") or None,
        published=_moment(_text(row, "published", "")),
        sha256=_text(row, "sha256", ""),
    )
    return Source(id, document)


def _moment(told: str) -> date | datetime | None:
    try:
        return date.fromisoformat(told) if len(told) == len("2026-02-08") else datetime.fromisoformat(told)
    except ValueError:
        if told:
            raise _Wrong("published is no ISO 8601 date") from None
        return None


def _finding(row: Row, sources: Mapping[str, Source]) -> Finding:
    confidence = row.get("confidence")
    if not isinstance(confidence, int | float) or isinstance(confidence, bool) or not 0 <= confidence <= 1:
        raise _Wrong("confidence is no number from 0 to 1")
    return Finding(
        fingerprint=_text(row, "fingerprint"),
        code=_text(row, "code"),
        severity=_member(row, "severity", Severity),
        relation=_member(row, "relation", Relation),
        kind=_text(row, "kind"),
        fact=_text(row, "fact", ""),
        about=_text(row, "about"),
        confidence=confidence,
        message=_text(row, "message"),
        values=_rows(row, "values", lambda side: _side(side, sources)),
        why_paired=_texts(row, "why_paired"),
        why_flagged=_text(row, "why_flagged", ""),
        question=_text(row, "question", ""),
        matter=_texts(row, "matter"),
        carried=_rows(row, "carried", _carried) if "carried" in row else (),
    )


def _carried(row: Row) -> Carried:
    sentence = row.get("sentence")
    if not isinstance(sentence, dict):
        raise _Wrong("sentence is no object")
    return Carried(_text(row, "claim"), _text(row, "text"), _span(row), _span(sentence))


def _span(row: Row) -> Span:
    start, end = row.get("start"), row.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise _Wrong("start and end are no stretch of text")
    return Span(start, end)


def _side(row: Row, sources: Mapping[str, Source]) -> Side:
    named = _texts(row, "sources")
    if unknown := [id for id in named if id not in sources]:
        raise _Wrong(f"sources names {unknown[0]!r}, which is no source of the report")
    return Side(_text(row, "label"), _texts(row, "claims"), named, row.get("between") is True)
