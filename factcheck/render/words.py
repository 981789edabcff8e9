"""The few phrases that every renderer says alike. English, whatever the locale."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from factcheck.model import Finding, Report, Severity, Source
from factcheck.values.base import Relation
from factcheck.values.calendar import MONTHS

UNCHECKED = {
    "no-date": "Sources without a publication date",
    "once": "Values stated once",
    "left-out": "Left out",
}
"""Headings for the kinds of what could not be checked."""

RELATIONS = {
    Relation.CONFLICT: "conflict",
    Relation.INVALID: "cannot be right by itself",
    Relation.UPDATE: "update",
    Relation.ATTRIBUTION: "attribution",
    Relation.ROUNDING: "rounding",
    Relation.GRANULARITY: "granularity",
    Relation.SCOPE: "another scope",
    Relation.DIFFERENT: "different matters",
    Relation.SEVERAL: "several at once",
    Relation.UNIT: "another unit",
    Relation.SAME: "same",
}


STANDINGS = ("contradicted", "noted", "agreed", "alone")
"""How sources can stand to a claim (factcheck.rows.standings), in the order in which they matter."""

CLIPPED = 100


def clipped(text: str, limit: int = CLIPPED) -> str:
    """The text on one line, cut after a word where it is longer than so many characters."""
    line = " ".join(text[: limit * 4].split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"


def names(sources: Iterable[Source], most: int = 3) -> str:
    """`Gazette, Courier and 4 more`."""
    rows = [short_name(source) for source in sources]
    if len(rows) <= most + 1:
        return ", ".join(rows)
    return f"{', '.join(rows[:most])} and {len(rows) - most} more"


def by_kind(report: Report) -> list[tuple[str, int]]:
    """The kinds of the findings with their numbers, in the order of the findings."""
    return list(Counter(f.kind for f in report.findings).items())


def count(number: int, noun: str) -> str:
    """`1 source`, `5 sources`, `2,048 claims`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def headline(report: Report) -> str:
    """One sentence on the outcome: `2 conflicts between 5 sources`."""
    found, sources = len(report.conflicts), len(report.sources)
    what = count(found, "conflict") if found else "No conflicts"
    return f"{what} {'in' if sources < 2 else 'between'} {count(sources, 'source')}"


def closing(report: Report) -> str:
    """`5 sources, 40 claims, 12 facts, 2 conflicts`: said also where all is clean."""
    numbers = {
        "source": len(report.sources),
        "claim": len(report.claims),
        "fact": len(report.facts),
        "conflict": len(report.conflicts),
    }
    return ", ".join(count(number, noun) for noun, number in numbers.items())


def by_severity(report: Report) -> list[tuple[Severity, int]]:
    """The severities that occur with their numbers, gravest first."""
    found = Counter(f.severity for f in report.findings)
    return [(s, found[s]) for s in Severity if found[s]]


def day(moment: date | datetime | None) -> str:
    """`8 February 2026`, with time and offset from UTC where they are known; '' for None."""
    if moment is None:
        return ""
    text = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    if isinstance(moment, datetime):
        offset = moment.strftime("%z")
        text += f", {moment:%H:%M}" + (f" {offset[:3]}:{offset[3:5]}" if offset else "")
    return text


def source_name(source: Source) -> str:
    """The outlet, else the last part of the path."""
    return source.document.outlet or source.document.path.rpartition("/")[2]


def short_name(source: Source) -> str:
    """The outlet, else the file's name without its ending."""
    return source.document.outlet or re.sub(r"(?<=.)\.\w+$", "", source_name(source))


def kind_of(finding: Finding) -> str:
    """`date`, or `date, update` where the finding is no plain conflict."""
    if finding.relation is Relation.CONFLICT:
        return finding.kind
    return f"{finding.kind}, {RELATIONS[finding.relation]}"


def title(finding: Finding) -> str:
    """What a finding is about, in words; its message where that is not known."""
    return finding.about or finding.message or finding.code


def subtitle(finding: Finding) -> str:
    """The message without what the title says already; '' where nothing is left."""
    message = finding.message.removesuffix(title(finding))
    return message.rstrip(" —:") if message else ""
