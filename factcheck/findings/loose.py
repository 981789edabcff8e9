"""Clashes that found no place in a fact: worth a look, and too little to raise an alarm.

A fact wants every pair in it to meet. Where a source says one thing in words that fit several facts, or one of its
other figures stands in the way, a pair may clash with good evidence and still be in no fact. The likeliest few of a
story are shown as notes, that the reader may tell slips from two matters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.align import VETOED, Group, Pair, Scored, confidence
from factcheck.evidence import Profile
from factcheck.values.base import Value
from factcheck.values.interval import DateValue

LIKELY = 0.445
"""Confidence from which a clash outside facts is shown, as a note: see docs/accuracy.md for how many are worth it."""

MOST = 4
"""Such notes in one story: the likeliest."""

UNFIT = ("name", "quote", "status")
"""Kinds whose clashes are told by other means (factcheck.names.identity, factcheck.findings.developments), or by the
words alone."""


ONE_STORY = ("", "from 0.3", "from 0.5")
"""How many names two articles have in common that tell one story ('' within one article): with fewer, a likeness of two
sentences is mostly that of two events."""


def loose_groups(pairs: Scored, groups: Sequence[Group], profiles: Sequence[Profile]) -> list[Group]:
    """The likeliest clashes outside facts, a group each, likeliest first. Pairs of the same two values that have a
    claim in common are one; of two sentences only one clash is kept."""
    together = {frozenset((p.left, p.right)) for g in groups for p in g.pairs}
    rows = [row for row in _clashes(pairs, profiles) if frozenset((row[1].left, row[1].right)) not in together]
    rows.sort(key=lambda row: (-row[0], row[1].left, row[1].right))
    found: list[list[Pair]] = []
    places: set[frozenset[tuple[str, int]]] = set()
    for _, pair in rows:
        home = next((g for g in found if _joins(pair, g, profiles)), None)
        if home is not None:
            home.append(pair)
        elif (place := _sentences(pair, profiles)) not in places and len(found) < MOST:
            found.append([pair])
            places.add(place)
    return [Group(tuple(sorted({i for p in g for i in (p.left, p.right)})), tuple(g)) for g in found]


def _clashes(pairs: Scored, profiles: Sequence[Profile]) -> Iterator[tuple[float, Pair]]:
    for kind, rows in pairs.items():
        if kind in UNFIT:
            continue
        for pair in rows:
            if not pair.comparison.conflicts or pair.score <= VETOED or not _near(pair, profiles):
                continue
            if (likely := confidence(pair.score, kind)) >= LIKELY:
                yield likely, pair


def _near(pair: Pair, profiles: Sequence[Profile]) -> bool:
    """Whether the articles tell one story, of which nobody else is said to act. Ranks must be told to be in one row.
    Dates must be of one grain, since a month and a day are mostly two events', and bare weekdays need articles that
    have most of their names in common."""
    levels = {name: level for name, level, _ in pair.evidence}
    told = levels.get("articles", "")
    if levels.get("agents") == "other names" or levels.get("row") in ("unsaid", "one unsaid"):
        return False
    if _of_anybody(pair, profiles, levels):
        return False
    bare = any(_is_weekday(profiles[i].reading.claim.value) for i in (pair.left, pair.right))
    return told in ONE_STORY and levels.get("form") != "two grains" and not (bare and told == "from 0.3")


def _of_anybody(pair: Pair, profiles: Sequence[Profile], levels: Mapping[str, str]) -> bool:
    """Whether nothing tells that two ages are of one person: neither a name, nor what happened to them, nor a place in
    two lists."""
    if profiles[pair.left].reading.claim.kind != "age" or "list" in levels:
        return False
    return levels.get("bearer") != "same" and not levels.get("trigger", "").startswith(("same", "each near"))


def _is_weekday(value: Value) -> bool:
    return isinstance(value, DateValue) and value.weekday is not None and value.earliest is None


def _joins(pair: Pair, others: Sequence[Pair], profiles: Sequence[Profile]) -> bool:
    first = others[0]
    members = {i for p in others for i in (p.left, p.right)}
    return _values(pair, profiles) == _values(first, profiles) and not members.isdisjoint((pair.left, pair.right))


def _values(pair: Pair, profiles: Sequence[Profile]) -> frozenset[str]:
    return frozenset(profiles[i].reading.claim.value.key for i in (pair.left, pair.right))


def _sentences(pair: Pair, profiles: Sequence[Profile]) -> frozenset[tuple[str, int]]:
    return frozenset((c.source, c.sentence) for i in (pair.left, pair.right) if (c := profiles[i].reading.claim))
