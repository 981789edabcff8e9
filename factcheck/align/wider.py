"""Groups that only agree, brought together on less: nothing clashes for it that did not clash before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.align.grouping import Bounds, group
from factcheck.align.pairs import VETOED, Group, Pair
from factcheck.align.weighing import weighed
from factcheck.evidence import Profile


def widened(
    groups: Sequence[Group], pairs: Sequence[Pair], profiles: Sequence[Profile], table: Mapping[str, Any]
) -> list[Group]:
    """The groups of one kind, with those and the readings that agree with them by the wider bounds of its family."""
    bounds = Bounds.wider(table)
    return list(groups) if bounds is None else group(with_told_once(pairs, profiles, table), bounds, groups)


def with_told_once(pairs: Sequence[Pair], profiles: Sequence[Profile], table: Mapping[str, Any]) -> list[Pair]:
    """The pairs, with what it says that two articles tell one value, each once: of a value that an article tells of
    several things, any other one may be meant."""
    claims = [p.reading.claim for p in profiles]
    kinds = {claims[p.left].kind for p in pairs}
    places = {(c.source, c.kind, c.value.key, c.span) for c in claims if c.kind in kinds}
    times = Counter((source, kind, key) for source, kind, key, _ in places)

    def once(pair: Pair) -> bool:
        a, b = claims[pair.left], claims[pair.right]
        one = a.source != b.source and a.value.key == b.value.key and not pair.comparison.conflicts
        return one and all(times[c.source, c.kind, c.value.key] == 1 for c in (a, b))

    def told(pair: Pair) -> Pair:
        rows = weighed([("told", "once in each")], table)
        return replace(pair, score=pair.score + rows[0][2], evidence=(*pair.evidence, *rows))

    return [told(p) if once(p) and p.score > VETOED else p for p in pairs]
