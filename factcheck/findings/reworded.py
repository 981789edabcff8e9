"""One utterance of one speaker that two articles quote in other words: worth a note, since a quotation promises them.

A figure, a name or a negation that differs in it is a conflict (factcheck.values.quote) and told as that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.align import Group, Pair
from factcheck.evidence import Profile
from factcheck.values.base import Comparison, Value, Verdict
from factcheck.values.quote import QuoteValue, compare, reworded


def reworded_groups(groups: Sequence[Group], profiles: Sequence[Profile]) -> Iterator[Group]:
    """Of the groups of quotations those in which an utterance is told in other words across articles and nothing else
    differs, with the pairs that differ."""
    for group in groups:
        if any(p.comparison.conflicts for p in group.pairs):
            continue
        pairs = [_clashing(p) for p in group.pairs if _of_two_articles(p, profiles) and _reworded(p, profiles)]
        if pairs:
            yield Group(tuple(sorted({i for p in pairs for i in (p.left, p.right)})), tuple(pairs))


def compare_wording(left: Value, right: Value) -> Comparison:
    """Two quotations of one utterance: they clash where words of substance differ."""
    assert isinstance(left, QuoteValue) and isinstance(right, QuoteValue)
    found = compare(left, right)
    return replace(found, verdict=Verdict.CONFLICT) if reworded(left, right) else found


def _clashing(pair: Pair) -> Pair:
    return replace(pair, comparison=replace(pair.comparison, verdict=Verdict.CONFLICT))


def _of_two_articles(pair: Pair, profiles: Sequence[Profile]) -> bool:
    return profiles[pair.left].reading.claim.source != profiles[pair.right].reading.claim.source


def _reworded(pair: Pair, profiles: Sequence[Profile]) -> bool:
    left, right = (profiles[i].reading.claim.value for i in (pair.left, pair.right))
    return isinstance(left, QuoteValue) and isinstance(right, QuoteValue) and reworded(left, right)
