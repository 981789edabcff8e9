"""Puts the steps together; the public Python calls."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from factcheck import __version__
from factcheck.analysis import Analysed, analyse_document
from factcheck.consistency.checks import check_article
from factcheck.consistency.heads import with_heads
from factcheck.engine import analysed
from factcheck.errors import InputError, Problem
from factcheck.explain import Place
from factcheck.explain import explain as explain_places
from factcheck.facts import facts_of
from factcheck.findings.judge import NOTE_FROM
from factcheck.fingerprints import distinct
from factcheck.model import Claim, Document, Explanation, Finding, Report, Source, Unchecked
from factcheck.policy import OPEN, Policy
from factcheck.read import document_of, read_paths
from factcheck.read.files import is_named
from factcheck.read.outlets import Outlet
from factcheck.unchecked import unchecked

Progress = Callable[[str, int, int], None]
"""Told the step, how many parts it has, and how many of them are done."""

Memory = dict[Document, Analysed]
"""Articles that have been read through, for a run that is repeated with most of them unchanged."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report, and what could not be read on the way to it."""

    report: Report
    problems: tuple[Problem, ...]


@dataclass
class _Clock:
    """Seconds spent in each step, for `-v`. Never part of a report's output."""

    spent: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - start


def extract(text: str, *, title: str | None = None, published: date | datetime | None = None) -> list[Claim]:
    """The claims of one text, in text order. Weekdays are counted from `published`; without it they stay open."""
    document = document_of(text, title=title, published=published)
    return list(numbered([analyse_document(document)])[0].claims)


def check(
    paths: Sequence[str | Path],
    *,
    published: Mapping[str, date | datetime] | None = None,
    min_confidence: float = 0.0,
    outlets: Sequence[Outlet] = (),
    policy: Policy = OPEN,
) -> Report:
    """The consistency report of articles in files and folders.

    `published` tells when a source was published, by the path as given or as shown; `outlets` tells what is known of
    outlets. Findings of less confidence than `min_confidence` (0 to 1) are left out, and those that the policy ignores.
    Raises InputError if any path cannot be read.
    """
    outcome = run(paths, published=published, min_confidence=min_confidence, outlets=outlets, policy=policy)
    if outcome.problems:
        raise InputError(outcome.problems)
    return outcome.report


def run(
    paths: Sequence[str | Path],
    *,
    published: Mapping[str, date | datetime] | None = None,
    min_confidence: float = 0.0,
    stdin: bytes | None = None,
    skip: Sequence[Path] = (),
    progress: Progress | None = None,
    compare: bool = True,
    jobs: int = 1,
    outlets: Sequence[Outlet] = (),
    dates: Mapping[str, date | datetime] | None = None,
    policy: Policy = OPEN,
    memory: Memory | None = None,
) -> Outcome:
    """Like `check`, but what can be read is checked and the rest is told. Raises InputError if nothing can be read.

    `stdin` holds the bytes that `-` among the paths stands for; files in `skip` are passed over in folders. Without
    `compare` the report holds claims alone. `dates` are like `published`, but may be of articles that are not read.
    With a `memory`, articles that stand in it are not read through again. Up to `jobs` processes read the articles
    through (0: one a core); the report is the same for any number.
    """
    clock = _Clock()
    with clock.step("read"):
        result = read_paths(paths, published=published or {}, stdin=stdin, skip=skip, outlets=outlets, dates=dates)
    if not result.documents:
        raise InputError(result.problems or [Problem("", "no article to read: name .txt or .md files, or a folder")])
    report = report_of(
        result.documents,
        min_confidence=min_confidence,
        clock=clock,
        progress=progress,
        compare=compare,
        policy=policy,
        memory=memory,
        jobs=jobs,
    )
    left_out = tuple(Unchecked("left-out", "", f"{p.path}: {p.message}") for p in result.left_out)
    return Outcome(replace(report, unchecked=report.unchecked + left_out), tuple(result.problems))


def report_of(
    documents: Sequence[Document],
    *,
    min_confidence: float = 0.0,
    clock: _Clock | None = None,
    progress: Progress | None = None,
    compare: bool = True,
    jobs: int = 1,
    policy: Policy = OPEN,
    memory: Memory | None = None,
) -> Report:
    """The report on documents that have been read; their ids are s1, s2 … in order."""
    clock = clock or _Clock()
    with clock.step("extract"):
        tell = partial(progress, "extract") if progress else None
        articles = numbered(_analysed(documents, jobs, tell, {} if memory is None else memory))
    found = Report(
        version=__version__,
        sources=tuple(Source(d.id, d) for d in documents),
        claims=tuple(c for a in articles for c in a.claims),
        facts=(),
        findings=(),
        timings=clock.spent,
    )
    if not compare:
        return found
    with clock.step("align and judge"):
        facts, findings = facts_of(articles)
    with clock.step("check each article"):
        findings = [*with_heads(findings, articles), *(f for a in articles for f in check_article(a))]
    loud = [f for f in findings if f.confidence >= max(min_confidence, NOTE_FROM)]
    kept = policy.kept(loud)
    known = {f.fingerprint for f in kept}
    return replace(
        found,
        facts=facts,
        findings=tuple(distinct(in_order(kept))),
        faint=tuple(in_order([f for f in findings if f.fingerprint not in known])),
        unchecked=(*unchecked(articles, facts), *policy.left_out(loud)),
    )


def _analysed(
    documents: Sequence[Document], jobs: int, tell: Callable[[int, int], None] | None, memory: Memory
) -> list[Analysed]:
    """The documents read through; those that stand in the memory are taken out of it, and it keeps these alone."""
    unread = [d for d in documents if d not in memory]
    read = analysed(unread, jobs, partial(tell, len(unread)) if tell else None)
    known = {**memory, **dict(zip(unread, read, strict=True))}
    memory.clear()
    memory.update((d, known[d]) for d in documents)
    return [known[d] for d in documents]


def analysed_story(
    paths: Sequence[str | Path],
    *,
    published: Mapping[str, date | datetime] | None = None,
    outlets: Sequence[Outlet] = (),
    dates: Mapping[str, date | datetime] | None = None,
    jobs: int = 1,
) -> list[Analysed]:
    """The articles of files and folders, read through, with ids on their claims. What is told beside the paths is as
    for `run`. Raises InputError."""
    result = read_paths(paths, published=published or {}, outlets=outlets, dates=dates)
    if result.problems:
        raise InputError(result.problems)
    return numbered(analysed(result.documents, jobs))


def explain(
    paths: Sequence[str | Path], left: Place, right: Place, **told: Any
) -> tuple[Explanation, Mapping[str, Document]]:
    """Why the claims at two places were, or were not, brought together in a story, and the story's documents by id.

    The sources of both places are read with `paths`; `told` is what `analysed_story` takes beside them. Raises
    InputError where a source cannot be read or a place has no claim.
    """
    articles = analysed_story(list(dict.fromkeys([*map(str, paths), left.path, right.path])), **told)
    documents = [a.article.document for a in articles]
    places = [_place_in(documents, place) for place in (left, right)]
    return explain_places(articles, *places), {d.id: d for d in documents}


def _place_in(documents: Sequence[Document], place: Place) -> tuple[str, int]:
    document = next((d for d in documents if is_named(d, place.path)), None)
    if document is None:
        raise InputError([Problem(place.path, "is not among the articles that were read")])
    try:
        return document.id, document.offset(place.line, place.column)
    except ValueError as error:
        raise InputError([Problem(place.path, str(error))]) from None


def numbered(articles: Sequence[Analysed]) -> list[Analysed]:
    """The articles with ids on their claims, c1, c2 … through the story."""
    rows: list[Analysed] = []
    count = 0
    for article in articles:
        ids = [f"c{count + n}" for n in range(1, len(article.claims) + 1)]
        count += len(ids)
        rows.append(article.with_ids(ids))
    return rows


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Gravest first, then by confidence, code and first claim."""
    return sorted(
        findings,
        key=lambda f: (f.severity.rank, -f.confidence, f.code, int(f.values[0].claims[0][1:]), f.fingerprint),
    )
