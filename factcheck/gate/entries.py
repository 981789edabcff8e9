"""What is remembered of a finding, a line of JSON each: the form that baseline and waivers share.

A line holds no path, position or confidence, so that it stays when sources are renamed, moved about in or added.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from factcheck.errors import InputError, Problem
from factcheck.fingerprints import is_same
from factcheck.model import Finding
from factcheck.values.base import Json

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as it is remembered. `about` and `values` are for people; fingerprint and matter know it again."""

    fingerprint: str
    code: str = ""
    about: str = ""
    values: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()

    @classmethod
    def of(cls, finding: Finding) -> Entry:
        values = tuple(sorted({side.label for side in finding.values if not side.between}))
        return cls(finding.fingerprint, finding.code, finding.about, values, finding.matter)

    def is_of(self, finding: Finding) -> bool:
        return is_same(self.fingerprint, self.matter, finding)

    def occurs(self, findings: Iterable[Finding]) -> bool:
        """Whether one of the findings is the one remembered."""
        return any(self.is_of(finding) for finding in findings)

    def as_dict(self) -> dict[str, Json]:
        row: dict[str, Json] = {
            "fingerprint": self.fingerprint,
            "code": self.code,
            "about": self.about,
            "values": list(self.values),
        }
        return {**row, "matter": list(self.matter)} if self.matter else row


class BadLine(Exception):
    """A line that cannot be used; the message says why."""


def entry_from(row: Mapping[str, Any]) -> Entry:
    """The entry in a line. Raises BadLine; only the fingerprint must be there."""
    return Entry(
        word(row, "fingerprint"),
        word(row, "code", ""),
        word(row, "about", ""),
        words(row, "values"),
        words(row, "matter"),
    )


def word(row: Mapping[str, Any], key: str, usual: str | None = None) -> str:
    """A text of a line; raises BadLine where it is none, or missing without a usual one."""
    value = row.get(key, usual)
    if not isinstance(value, str) or (usual is None and not value.strip()):
        raise BadLine(f"has no {key}" if value is None else f"its {key} is no text")
    return value


def words(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadLine(f"its {key} is no list of texts")
    return tuple(value)


def rows_of(
    file: Path, parse: Callable[[Mapping[str, Any]], Row], missing_is_empty: bool = False, remedy: str = ""
) -> tuple[Row, ...]:
    """The lines of a file, read by `parse`. Raises InputError with a line for each that cannot be used; where there is
    no file, with what to do about it."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        if missing_is_empty:
            return ()
        raise InputError([Problem(str(file), f"there is no such file{remedy}")]) from None
    except OSError as error:
        raise InputError([Problem(str(file), f"cannot be opened: {error.strerror or error}")]) from None
    except UnicodeDecodeError:
        raise InputError([Problem(str(file), "is no UTF-8 text")]) from None
    problems: list[Problem] = []
    rows = tuple(_rows(text, parse, str(file), problems))
    if problems:
        raise InputError(problems)
    return rows


def _rows(text: str, parse: Callable[[Mapping[str, Any]], Row], file: str, problems: list[Problem]) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            content = json.loads(line)
            if not isinstance(content, dict):
                raise BadLine("is no object")
            yield parse(content)
        except (ValueError, RecursionError):
            problems.append(Problem(f"{file}:{number}", "is no line of JSON"))
        except BadLine as error:
            problems.append(Problem(f"{file}:{number}", str(error)))


def text_of(rows: Iterable[Mapping[str, Json]]) -> str:
    """The rows as JSON Lines, sorted by fingerprint; the last of several with one fingerprint stays."""
    by_mark = {str(row["fingerprint"]): row for row in rows}
    lines = (json.dumps(by_mark[mark], ensure_ascii=False, allow_nan=False) for mark in sorted(by_mark))
    return "".join(f"{_plain(line)}\n" for line in lines)


def _plain(line: str) -> str:
    """The line without characters that an editor takes for line ends or UTF-8 cannot hold: they are escaped."""
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in line)
