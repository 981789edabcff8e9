"""Two lists of one event, matched one to one: only the values of matched items are held against each other.

Two articles that tell the same victims with their ages, or the same stops with their days, mostly agree on some of
them. Equal values are matched first, then items that are described alike, and where one item is left on each side,
those two. A list of which no value is found in the other is no proof of one event, and nothing is told of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.clauses.triggers import describing, is_event_noun
from factcheck.evidence import Profile, may_be_one
from factcheck.frames.lists import Item
from factcheck.values.base import Comparison, Relation, Value, Verdict
from factcheck.values.interval import DateValue
from factcheck.values.quantity import is_small

EQUAL, ALIKE, LEFT = "equal items", "described alike", "left over on both sides"
"""How two items were matched: levels of the evidence. `, of several` is added where SEVERAL items are equal."""

SEVERAL = 2
"""Equal items from which two lists of several values hardly meet by chance."""

OPEN_LISTS = ("ordinal", "venue")
"""Kinds of values of which articles tell some of many (stops, ranks): what is left over there is no pair."""

SETTING = ("date", "venue", "ordinal")
"""Kinds of values that tell, beside a list, which event it is of."""

APART = "each has another partner in the list"
OPEN = "their lists do not tell that the two belong together"
OTHERS = "their lists are told of different people"
"""Why two items of lists that have values in common are kept apart."""

Index = tuple[int, int]
"""Two readings by their numbers, the smaller one first."""

Name = tuple[str, str]
"""A list: its source and its first claim."""


@dataclass(frozen=True, slots=True)
class Matched:
    """What the matching of lists says: the level of each matched pair, and why others are kept apart."""

    levels: Mapping[Index, str]
    apart: Mapping[Index, str]


def list_mates(met: Sequence[Index], profiles: Sequence[Profile]) -> list[Index]:
    """The pairs that blocking let meet, with all further ones of two lists of which it let some items meet."""
    lists = _lists(profiles, {i for pair in met for i in pair})
    further = {_index(i, j) for one, other in _meeting(lists, met) for i in lists[one] for j in lists[other]}
    return sorted({*met, *further})


def matched(verdicts: Mapping[Index, Comparison], profiles: Sequence[Profile]) -> Matched:
    """The matches of all lists of one kind; `verdicts` are those on the pairs that are compared."""
    lists = _lists(profiles, {i for pair in verdicts for i in pair})
    levels: dict[Index, str] = {}
    apart: dict[Index, str] = {}
    for one, other in _meeting(lists, verdicts):
        found = Table(lists[one], lists[other], verdicts, profiles).outcome()
        levels |= found.levels
        apart |= found.apart
    return Matched(levels, apart)


def _index(i: int, j: int) -> Index:
    return min(i, j), max(i, j)


def _lists(profiles: Sequence[Profile], met: Iterable[int]) -> dict[Name, tuple[int, ...]]:
    """The readings of the lists of those that met something, in their order."""
    claims = {i: profiles[i].reading.claim for i in met}
    kinds = {c.kind for c in claims.values()}
    wanted = {(claims[i].source, item.first) for i in claims if (item := profiles[i].item) is not None}
    rows: dict[Name, list[int]] = {}
    for i, profile in enumerate(profiles):
        claim, item = profile.reading.claim, profile.item
        if item is not None and claim.kind in kinds and (claim.source, item.first) in wanted:
            rows.setdefault((claim.source, item.first), []).append(i)
    return {name: tuple(sorted(row, key=lambda i: profiles[i].reading.claim.span)) for name, row in rows.items()}


def _meeting(lists: Mapping[Name, Sequence[int]], met: Iterable[Index]) -> list[tuple[Name, Name]]:
    """The pairs of lists of two articles of which some items met."""
    names = {i: name for name, row in lists.items() for i in row}
    both = {(names[i], names[j]) for i, j in met if i in names and j in names}
    return sorted((one, other) for one, other in both if one[0] != other[0])


@dataclass(frozen=True, slots=True)
class Table:
    """Two lists of two articles, as the numbers of their readings."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    verdicts: Mapping[Index, Comparison]
    profiles: Sequence[Profile]

    @property
    def _kind(self) -> str:
        return self.profiles[self.left[0]].reading.claim.kind

    def outcome(self) -> Matched:
        """What follows for all their pairs: nothing where no value of one list is found in the other."""
        pairs = self._assigned()
        found = {_index(i, j): level for i, j in pairs if (level := self._level(i, j))}
        equal = [p for p, level in found.items() if level == EQUAL]
        if not equal:
            return Matched({}, {})
        several = sum(self._is_rare(*p) for p in equal) >= SEVERAL
        if not several and self._of_other_events():
            return Matched({}, {})
        if self._of_other_people():
            return Matched({}, dict.fromkeys(self._clashes(), OTHERS))
        taken = {i for pair in pairs for i in pair}
        rest = [[i for i in side if i not in taken] for side in (self.left, self.right)]
        if len(self.left) == len(self.right) and [len(r) for r in rest] == [1, 1]:
            (i,), (j,) = rest
            found |= {_index(i, j): LEFT} if self._may_be_left(i, j) else {}
        named = {p: f"{level}, of several" if several else level for p, level in found.items()}
        return Matched({} if self._of_other_matters() else named, dict(self._kept_apart(found)))

    def _kept_apart(self, found: Mapping[Index, str]) -> Iterator[tuple[Index, str]]:
        """The clashing pairs that are not matched. Of places that nothing describes, others may have been left out:
        they stay open."""
        taken = {i for pair in found for i in pair}
        for pair in self._clashes():
            if taken.intersection(pair) and pair not in found:
                yield pair, APART
            elif pair not in found and not self._stays_open(*pair):
                yield pair, OPEN

    def _clashes(self) -> list[Index]:
        return [_index(i, j) for i in self.left for j in self.right if self._clash(i, j)]

    def _is_rare(self, i: int, j: int) -> bool:
        """Whether two equal items hardly meet by chance: they are described alike, or the value itself says enough."""
        return _alike(self._item(i), self._item(j)) or not _is_common(self.profiles[i].reading.claim.value)

    def _of_other_matters(self) -> bool:
        """Whether others act in the two lists, something else is acted on, or each sentence has one day, place or rank
        that the other one lacks."""
        a, b = self.profiles[self.left[0]], self.profiles[self.right[0]]
        words = {w for i in (*self.left, *self.right) for w in self._item(i).words}
        roles = ((a.agents - words, b.agents - words), (a.patients - words, b.patients - words))
        return any(_others(*sides) for sides in roles) or any(
            _one_clashes(a, b, kind) for kind in SETTING if kind != self._kind
        )

    def _of_other_events(self) -> bool:
        """Whether the two lists are told of two events, as far as their verbs are known (`killed`, `hurt`)."""
        left, right = (self.profiles[side[0]].reading for side in (self.left, self.right))
        told = {r.frame.trigger_class for r in (left, right) if is_event_noun(r.frame.trigger)}
        return len(told) > 1 and not (told <= left.classes or told <= right.classes)

    def _of_other_people(self) -> bool:
        """Whether beside each list, in none of its items, people are named, and nobody on both sides."""
        left, right = (self._people(side) for side in (self.left, self.right))
        return bool(left and right) and not left & right and not may_be_one(left, right)

    def _people(self, side: Sequence[int]) -> frozenset[str]:
        near = frozenset.intersection(*(self.profiles[i].nearby for i in side))
        inside = {w for i in side for w in self._item(i).words}
        return frozenset(n for n in near if n.startswith("@@") and not inside & set(n[2:].lower().split()))

    def _stays_open(self, i: int, j: int) -> bool:
        return self._kind == "venue" and not _described_apart(self._item(i), self._item(j))

    def _assigned(self) -> list[tuple[int, int]]:
        """The one-to-one assignment that gains most. Lists are short (factcheck.frames.lists.LONGEST), and so all
        are tried: for each item of the left list in turn, each partner that is still free, or none."""

        @cache
        def best(n: int, free: frozenset[int]) -> tuple[int, tuple[tuple[int, int], ...]]:
            if n == len(self.left):
                return 0, ()
            i = self.left[n]
            rows = [best(n + 1, free)]
            for j in sorted(free):
                if gain := self._gain(i, j):
                    total, pairs = best(n + 1, free - {j})
                    rows.append((total + gain, ((i, j), *pairs)))
            return max(rows, key=lambda row: row[0])

        return list(best(0, frozenset(self.right))[1])

    def _gain(self, i: int, j: int) -> int:
        """What a match is worth: one of equal values more than any number of others, then one of items described
        alike, then one of equal values that are described in other words; 0 for no match. Places only break ties."""
        worth = {EQUAL: 1000, ALIKE: 50, "": 10 if self._equal(i, j) else 0}[self._level(i, j)]
        if not worth:
            return 0
        described = _alike(self._item(i), self._item(j))
        return worth + 5 * described + (self._item(i).place == self._item(j).place)

    def _level(self, i: int, j: int) -> str:
        a, b = self._item(i), self._item(j)
        if self._equal(i, j):
            return "" if _described_apart(a, b) else EQUAL
        return ALIKE if self._clash(i, j) and _alike(a, b) else ""

    def _may_be_left(self, i: int, j: int) -> bool:
        """Whether the last item of each side may be one: nothing describes them apart."""
        return self._kind not in OPEN_LISTS and self._clash(i, j) and not _described_apart(self._item(i), self._item(j))

    def _item(self, i: int) -> Item:
        item = self.profiles[i].item
        assert item is not None
        return item

    def _equal(self, i: int, j: int) -> bool:
        found = self.verdicts.get(_index(i, j))
        return found is not None and found.verdict is Verdict.COMPATIBLE and found.relation is Relation.SAME

    def _clash(self, i: int, j: int) -> bool:
        found = self.verdicts.get(_index(i, j))
        return found is not None and found.conflicts


def _others(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two roles are filled by others. Somebody who is only described may be anybody."""
    return bool(left and right) and not left & right and not (left | right) & describing()


def _one_clashes(a: Profile, b: Profile, kind: str) -> bool:
    """Whether the two sentences have one value of a kind each, and these clash."""
    left, right = ([s for s in p.siblings if s.kind == kind] for p in (a, b))
    if len(left) != 1 or len(right) != 1:
        return False
    verdict = left[0].against(right[0])
    return verdict is not None and verdict.conflicts


def _is_common(value: Value) -> bool:
    """Whether a value meets another like it by chance."""
    bare_weekday = isinstance(value, DateValue) and value.weekday is not None and value.earliest is None
    return bare_weekday or is_small(value)


def _alike(a: Item, b: Item) -> bool:
    """Whether two items share a word that no other item of their lists has."""
    return bool(a.own & b.own)


def _described_apart(a: Item, b: Item) -> bool:
    """Whether two items are described in other words: all of them, or those that set each apart in its list."""
    if _alike(a, b):
        return False
    return bool(a.own and b.own) or bool(a.words and b.words and not a.words & b.words)
