"""A figure in a headline or standfirst that its own body does not have, and contradicts in other words.

What a headline states stands in the body again. So where nothing in the body agrees with a headline's figure, and the
body has just one of the same sort, near to it in size, one of the two is mostly a slip. Where the body has several of
that sort, or tells its own of another time or part, or as a running count, nothing is concluded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.analysis import Analysed
from factcheck.clauses.triggers import light, trigger_class
from factcheck.comparing import COMPARE
from factcheck.consistency.figures_told import Figure, could_be, figure_of, is_near, one_unit, told_alike
from factcheck.data import load
from factcheck.findings.judge import HEADLINE, NOTE_FROM
from factcheck.fingerprints import fingerprint, matter_of
from factcheck.grammar.figures.find import figures
from factcheck.model import Document, Finding, Modality, Severity, Side, Zone
from factcheck.values.base import Relation, Verdict
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

SURE = 0.75
"""Confidence of such a finding (docs/accuracy.md)."""

NEWS = 14
"""Days round its publication of which an article tells news: a figure of any other day is of another event."""

HEADS = (Zone.HEADLINE, Zone.STANDFIRST)


def with_heads(findings: Sequence[Finding], articles: Sequence[Analysed]) -> list[Finding]:
    """The findings on facts with those on heads that these do not tell. A note on a head gives way to a plainer one."""
    heads = [f for f in findings if f.code == HEADLINE and f.confidence >= NOTE_FROM]
    told = frozenset(c for f in heads if f.severity is not Severity.NOTE for c in _ids(f))
    slips = [f for a in articles for f in headline_slips(a, told)]
    again = {c for f in slips for c in _ids(f)}
    notes = {id(f) for f in heads if f.severity is Severity.NOTE and not again.isdisjoint(_ids(f))}
    return [*(f for f in findings if id(f) not in notes), *slips]


def _ids(finding: Finding) -> Iterator[str]:
    return (c for side in finding.values for c in side.claims)


def headline_slips(article: Analysed, told: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """The findings on an article's head; claims whose ids are among `told` are in a finding already."""
    found = [f for c in article.claims if (f := figure_of(c, article.article.document)) is not None]
    heads: dict[tuple[str, str], list[Figure]] = {}
    for figure in found:
        if figure.claim.zone in HEADS:
            heads.setdefault((figure.sort, figure.value.key), []).append(figure)
    body = [f for f in found if f.claim.zone not in HEADS]
    sorts = [sort for sort, _ in heads]
    for (sort, _), group in heads.items():
        if sorts.count(sort) > 1 or any(f.claim.id in told for f in group):
            continue
        if against := _against(group[0], body, article):
            yield _finding(group, against, article.article.document)


def _against(head: Figure, body: Sequence[Figure], article: Analysed) -> list[Figure]:
    """The figures of the body that one of the head is held against: all of one value; none where it is told there."""
    if not head.sort or not head.value.exact or not head.value.nominal or _is_open(head):
        return []
    rivals = [f for f in body if f.claim.kind == head.claim.kind and could_be(head, f)]
    if any(_agree(head, f) for f in rivals) or _stands_in(head, article):
        return []
    same = _of_one_value([f for f in rivals if f.sort == head.sort and one_unit(head.value, f.value)], head)
    if not any(_clashes(head, f, article) for f in same) or _adds_up(head, rivals, same, article):
        return []
    return same


def _of_one_value(same: Sequence[Figure], head: Figure) -> list[Figure]:
    """The figures of the head's sort, where they are of one value: all, or else those that are told in its words."""
    alike = [f for f in same if told_alike(head, f)]
    for row in (same, alike):
        if len({f.value.key for f in row}) == 1:
            return list(row)
    return []


def _is_open(figure: Figure) -> bool:
    return figure.claim.modality in (Modality.DENIED, Modality.HEDGED)


def _agree(head: Figure, other: Figure) -> bool:
    return COMPARE[head.claim.kind](head.value, other.value).verdict is Verdict.COMPATIBLE


def _stands_in(head: Figure, article: Analysed) -> bool:
    """Whether the body has the same digits somewhere, in whatever claim or in none."""
    document, digits = article.article.document, re.search(r"\d[\d.,]*\d|\d", head.claim.text)
    body = [p.span.of(document.plain) for p in document.paragraphs if p.zone is Zone.BODY]
    if digits is None:
        return False
    same = re.compile(rf"(?<![\d.,]){re.escape(digits[0])}(?![\d]|[.,]\d)")
    return any(same.search(text) for text in body)


def _adds_up(head: Figure, rivals: Sequence[Figure], same: Sequence[Figure], article: Analysed) -> bool:
    """Whether two or three numbers of the body make the head's, as the dead of two places do: those that may be of what
    it tells, and all in the sentences of those it is held against."""
    if head.claim.kind not in ("count", "money"):
        return False
    found = {f.value.nominal for f in rivals}
    for n in {f.claim.sentence for f in same}:
        found |= {f.quantity.nominal for f in figures(article.article.sentences[n].text)}
    numbers = sorted(found)[:20]
    sums = {sum(row) for n in (2, 3) for row in combinations(numbers, n)} | {b - a for a, b in combinations(numbers, 2)}
    sums |= {2 * n for n in numbers}
    return any(abs(head.value.nominal - s) <= head.value.step / 2 for s in sums)


def _clashes(head: Figure, other: Figure, article: Analysed) -> bool:
    """Whether a figure of the body is plainly of what the head tells, and another."""
    if not other.value.exact or _is_open(other) or head.stance != other.stance:
        return False
    if not COMPARE[head.claim.kind](head.value, other.value).conflicts or not is_near(head.value, other.value):
        return False
    return _one_event(head, other, article) and not _of_other_time(other, head, article) and not _runs(head, other)


def _one_event(head: Figure, other: Figure, article: Analysed) -> bool:
    """Whether what is counted takes part in one event, as far as both tell one. A body may have the same things in
    other events: a firm that shuts 12 mills may run 14."""
    mine, theirs = head.claim.frame, other.claim.frame
    if not head.sort.startswith("count ") or not mine.trigger or mine.trigger in light():
        return True
    return mine.trigger_class in {theirs.trigger_class, *map(trigger_class, theirs.context)}


def _of_other_time(figure: Figure, head: Figure, article: Analysed) -> bool:
    """Whether the sentence of a figure tells of another time than the news, and than the head's own."""
    published = article.article.document.day
    mine, theirs = (_dates_beside(f, article) for f in (head, figure))
    for day in theirs:
        if any(COMPARE["date"](day, known).verdict is Verdict.COMPATIBLE for known in mine):
            continue
        if day.earliest is None and day.weekday is not None:
            continue
        if day.earliest is None or day.granularity not in ("day", "range"):
            return True
        if published is not None and abs((day.earliest - published).days) > NEWS:
            return True
    return False


def _dates_beside(figure: Figure, article: Analysed) -> list[DateValue]:
    """The dates of the sentence in which a figure stands."""
    sentence = figure.claim.sentence
    return [c.value for c in article.claims if c.sentence == sentence and isinstance(c.value, DateValue)]


def _runs(head: Figure, other: Figure) -> bool:
    """Whether a number of people is a running count, of which the head tells the later state."""
    marks = load("running")["marks"]
    told = {*other.claim.frame.context, *other.claim.frame.neighbours}
    return head.sort.startswith("people ") and head.value.nominal > other.value.nominal and not told.isdisjoint(marks)


def _finding(heads: Sequence[Figure], body: Sequence[Figure], document: Document) -> Finding:
    first, other = heads[0], body[0]
    mine, theirs = _in_full(first.value), _in_full(other.value)
    sides = [Side(row[0].value.label, tuple(f.claim.id for f in row), (document.id,)) for row in (heads, body)]
    where = "headline" if first.claim.zone is Zone.HEADLINE else "standfirst"
    claims = [f.claim for f in (*heads, *body)]
    return Finding(
        fingerprint=fingerprint(HEADLINE, first.claim.kind, [first.value.key, other.value.key]),
        code=HEADLINE,
        severity=Severity.WARNING,
        relation=Relation.CONFLICT,
        kind=first.claim.kind,
        fact="",
        about=first.claim.frame.about,
        confidence=SURE,
        message=f"The {where} says {mine}, the body {theirs}",
        values=tuple(sides),
        why_paired=(f"it is the only figure of its sort in the body, and nothing there agrees with the {where}",),
        why_flagged=f"{mine} and {theirs} cannot both be right",
        question=f"Is the {where} right in {document.path}, {mine}, or the body, {theirs}?",
        matter=matter_of(claims),
    )


def _in_full(value: Quantity) -> str:
    """A figure with what its brackets say in other units: `EUR 2 million ($2.6 million)`."""
    return " ".join([value.label, *(f"({q.label})" for q in value.restated)])
