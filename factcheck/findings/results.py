"""Results of one match across articles: the same two sides, and another score or another winner.

A pair of sides meets more than once. So nothing is told where anything says that two matches may be meant: an article
that has two results of the two, a sentence that looks back, words for two competitions, legs or rounds, two days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import combinations

from factcheck.align import Group, Pair, linked, pair_by
from factcheck.data import load
from factcheck.evidence import Profile, Sibling, articles
from factcheck.grammar.words import any_of
from factcheck.model import Modality
from factcheck.names.identity import STRANGERS
from factcheck.story import Rarity
from factcheck.values.base import Verdict
from factcheck.values.interval import DateValue
from factcheck.values.score import Score, compare_scores, same_sides

RECENT = 6
"""Days before its publication within which what an article tells is news: a weekday reaches no farther."""


def result_groups(profiles: Sequence[Profile], rarity: Rarity) -> list[Group]:
    """The results of one match each, in the order of their first members: those that agree and those that do not."""
    told = [i for i, p in enumerate(profiles) if isinstance(p.reading.claim.value, Score) and _is_news(p)]
    told = [i for i in told if not any(_is_other_match(profiles[i], profiles[j]) for j in told)]
    pairs = [p for i, j in combinations(told, 2) if (p := _pair(i, j, profiles, rarity)) is not None]
    return linked(pairs)


def _is_news(p: Profile) -> bool:
    """Whether an article asserts a result, and does not look back to it."""
    claim = p.reading.claim
    return claim.modality is Modality.ASSERTED and not p.reading.carried and not _background().search(p.sentence)


@cache
def _background() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load('results')['background']['words'])}\b", re.IGNORECASE)


def _is_other_match(a: Profile, b: Profile) -> bool:
    """Whether one article tells two results of the same sides: then it speaks of two matches."""
    if a.reading.claim.source != b.reading.claim.source:
        return False
    return compare_scores(a.reading.claim.value, b.reading.claim.value).verdict is Verdict.CONFLICT


def _pair(i: int, j: int, profiles: Sequence[Profile], rarity: Rarity) -> Pair | None:
    """Two articles' results of the same sides, as far as they may be of one match."""
    a, b = profiles[i], profiles[j]
    left, right = a.reading.claim, b.reading.claim
    if left.source == right.source or not _one_pair_of_sides(a, b) or _told_apart(a.sentence, b.sentence):
        return None
    near, day = articles(a, b, rarity), _day(a, b)
    if near in STRANGERS or not day:
        return None
    rows = [("sides", "same"), ("articles", near), ("day", day)]
    return pair_by(i, j, rows, load("results")["weights"], compare_scores(left.value, right.value))


def _one_pair_of_sides(a: Profile, b: Profile) -> bool:
    left, right = a.reading.claim.value, b.reading.claim.value
    return isinstance(left, Score) and isinstance(right, Score) and same_sides(left, right)


@cache
def _rows() -> tuple[re.Pattern[str], ...]:
    rows: dict[str, list[str]] = load("results")["told"]
    return tuple(re.compile(rf"\b{any_of(row)}(?:s|['’]s)?\b", re.IGNORECASE) for row in rows.values())


def _told_apart(left: str, right: str) -> bool:
    """Whether both sentences say which match it was, and in no word alike."""
    for row in _rows():
        said = [{w.lower().replace("-", "") for w in row.findall(text)} for text in (left, right)]
        if said[0] and said[1] and not said[0] & said[1]:
            return True
    return False


def _day(a: Profile, b: Profile) -> str:
    """`one` where both are of one day, `not told` where nothing says so or the contrary; '' where days differ, or one
    sentence alone names a time that is no news."""
    verdicts = [v.verdict for x in _dates(a) for y in _dates(b) if (v := x.against(y))]
    if any(v is Verdict.COMPATIBLE for v in verdicts):
        return "one"
    if verdicts or _looks_back(a) or _looks_back(b):
        return ""
    if a.published is None or b.published is None:
        return "not told"
    return "one" if a.published == b.published else ""


def _dates(p: Profile) -> list[Sibling]:
    return [s for s in p.siblings if s.kind == "date"]


def _looks_back(p: Profile) -> bool:
    """Whether a sentence dates its result by a month or more, or by a day that was no news when it was published."""
    return any(isinstance(s.value, DateValue) and not _is_recent(s.value, p.published) for s in _dates(p))


def _is_recent(value: DateValue, published: date | None) -> bool:
    if value.weekday is not None and value.earliest is None:
        return True
    if not value.single or value.earliest is None:
        return False
    return published is None or abs((published - value.earliest).days) <= RECENT
