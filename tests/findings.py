"""What the end-to-end tests share: articles in, a report out, and whether its findings are the ones expected.

A place in an article is named by `{stem of the file: words that stand there exactly once}`; a claim stands on it when
the two overlap. So no test hangs on how a value is labelled, or on the order of claims.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck import check
from factcheck.model import Finding, Report, Severity, Span

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
STORIES = Path(__file__).parent / "stories"

Place = tuple[str, str]
# The installed command, as a person calls it.
COMMAND = str(Path(sys.executable).with_name("factcheck"))
LOUD = (Severity.ERROR, Severity.WARNING)


def texts_of(folder: Path) -> dict[str, str]:
    """The articles of a folder by file name, line ends as they are."""
    return {p.name: p.read_bytes().decode() for p in sorted(folder.iterdir()) if p.suffix in (".txt", ".md")}


def report_on(texts: Mapping[str, str], folder: Path) -> Report:
    """The report on articles written into a folder and given one by one, in the order of the mapping."""
    paths = []
    for name, text in texts.items():
        paths.append(folder / name)
        paths[-1].write_bytes(text.encode())
    return check(paths)


def report_on_two(left: str, right: str, folder: Path) -> Report:
    """The report on two articles."""
    return report_on({"a.txt": left, "b.txt": right}, folder)


def report_on_dated(folder: Path, *articles: tuple[str, str]) -> Report:
    """The report on articles, each given behind the day on which it was published."""
    texts = {f"{n}.md": f"---\npublished: {day}\n---\n\n{text}\n" for n, (day, text) in enumerate(articles)}
    return report_on(texts, folder)


def stem(report: Report, source: str) -> str:
    return Path(report.source[source].document.path).stem


def span_of(report: Report, place: Place) -> tuple[str, Span]:
    """The source and the span of a place. The words must stand there once."""
    name, words = place
    [source] = [s for s in report.sources if Path(s.document.path).stem == name]
    assert source.document.text.count(words) == 1, f"{words!r} must stand once in {name}"
    start = source.document.text.index(words)
    return source.id, Span(start, start + len(words))


def claims_on(report: Report, place: Place, kinds: Iterable[str] = ()) -> list[str]:
    """The ids of the claims that stand on a place; of certain kinds where some are given."""
    source, span = span_of(report, place)
    wanted = tuple(kinds)
    return [
        c.id for c in report.claims if c.source == source and c.span.overlaps(span) and (not wanted or c.kind in wanted)
    ]


def loud(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.severity in LOUD]


def sides_of(finding: Finding, report: Report, places: Iterable[Place]) -> set[int]:
    """The sides of a finding that have a claim on one of the places."""
    claims = {c for place in places for c in claims_on(report, place)}
    return {n for n, side in enumerate(finding.values) if claims & set(side.claims)}


def parts(finding: Finding, report: Report, sides: Iterable[Iterable[Place]]) -> bool:
    """Whether a finding has each group of places on a side of its own."""
    found = [sides_of(finding, report, places) for places in sides]
    return all(len(f) == 1 for f in found) and len(set.union(*found)) == len(found)


def shown(finding: Finding, report: Report) -> str:
    """A finding as one line, for the message of a failed test."""
    sides = (
        " ".join(f"{stem(report, report.claim[c].source)}:{report.claim[c].text!r}" for c in side.claims)
        for side in finding.values
    )
    return f"{finding.code} {finding.severity.value} {finding.kind} ({finding.about}): {' | '.join(sides)}"


def listed(report: Report) -> str:
    return "\n".join(shown(f, report) for f in loud(report)) or "nothing loud"


def places_of(row: Mapping[str, str]) -> list[Place]:
    return list(row.items())


def signature(report: Report) -> list[tuple[str, str, str]]:
    """What a report says, whatever the files are called and in whatever order they came."""
    return sorted((f.code, f.severity.value, f.fingerprint) for f in loud(report))
