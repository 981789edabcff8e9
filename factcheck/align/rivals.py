"""Other partners of two claims that clash: one that agrees better, or another clash as good."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from factcheck.align.pairs import Pair, vetoed
from factcheck.clash import in_one_list, is_part_of
from factcheck.evidence import Profile
from factcheck.model import Zone
from factcheck.values.base import Verdict
from factcheck.values.quantity import Quantity

Partners = dict[tuple[int, str], float]


def best_partners(pairs: Iterable[Pair], profiles: Sequence[Profile]) -> Partners:
    """For each reading and source, the frame score of the best agreeing claim there."""
    best: Partners = {}
    for pair in pairs:
        if pair.comparison.verdict is not Verdict.COMPATIBLE:
            continue
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            place = one, profiles[other].reading.claim.source
            best[place] = max(best.get(place, -math.inf), pair.frame_score + _by_value(pair, profiles))
    return best


TELLING = 100
"""The least number that two articles hardly count by chance, unless it is round."""

TOLD_BY_VALUE = 4.0
"""Log-odds that such a number adds to a partner: who tells 231 dead and, elsewhere, 229 counts two things."""


def _by_value(pair: Pair, profiles: Sequence[Profile]) -> float:
    """What two counts that agree say by being one number that others hardly have."""
    values = [profiles[i].reading.claim.value for i in (pair.left, pair.right)]
    left, right = values
    if not (isinstance(left, Quantity) and isinstance(right, Quantity) and left.sort == right.sort == "count"):
        return 0.0
    one = left.exact and right.exact and left.nominal == right.nominal
    return TOLD_BY_VALUE if one and left.nominal >= TELLING and left.nominal % 10 else 0.0


def margin_of(pair: Pair, best: Partners, profiles: Sequence[Profile]) -> float | None:
    """By how much a clashing pair beats the best agreeing partner that either claim has in the other's article; None
    where there is none, or where lists have settled who is whose partner."""
    if in_one_list(pair.levels):
        return None
    claims = [profiles[i].reading.claim for i in (pair.left, pair.right)]
    sources = [c.source for c in claims]
    if sources[0] == sources[1]:
        return _margin_of_headline(pair, best, sources[0], claims[0].zone is Zone.BODY)
    rivals = [best.get((pair.left, sources[1])), best.get((pair.right, sources[0]))]
    known = [r for r in rivals if r is not None]
    return pair.frame_score - max(known) if known else None


def _margin_of_headline(pair: Pair, best: Partners, source: str, body_first: bool) -> float | None:
    """The same between a headline and its own body. A body may well repeat its figure; but a headline that is told in
    its body is not belied by a like figure there, of an earlier event, say, however alike that is told."""
    rival = best.get((pair.right if body_first else pair.left, source))
    return None if rival is None or rival <= 0 else -math.inf


def without_twins(pairs: Sequence[Pair], profiles: Sequence[Profile]) -> list[Pair]:
    """The pairs, with a veto on those where a claim clashes about as well with two values of one article: which of the
    two is meant cannot be told, and mostly neither is wrong."""
    met: dict[tuple[int, str], list[tuple[float, int]]] = {}
    open_pairs = [p for p in pairs if p.comparison.conflicts and p.score > TWIN_FLOOR]
    for pair in open_pairs:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            met.setdefault((one, profiles[other].reading.claim.source), []).append((pair.frame_score, other))

    def twin(pair: Pair) -> bool:
        if in_one_list(pair.levels):
            return False
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            mine = profiles[other]
            source, key = mine.reading.claim.source, mine.reading.claim.value.key
            others = ((s, profiles[n]) for s, n in met[one, source])
            rest = [s for s, p in others if p.reading.claim.value.key != key and not is_part_of(mine, p)]
            if rest and pair.frame_score - max(rest) < TWIN_MARGIN:
                return True
        return False

    twins = {(p.left, p.right) for p in open_pairs if twin(p)}
    return [vetoed(p, "the other article has two such values") if (p.left, p.right) in twins else p for p in pairs]


TWIN_MARGIN = 2.0
"""Log-odds by which a clashing pair must beat another clash of either claim with a third value of the same article."""

TWIN_FLOOR = -0.5
"""Log-odds from which a clash is likely enough to be a twin of another."""
