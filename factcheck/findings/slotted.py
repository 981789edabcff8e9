"""Values that fill one slot of one bearer, told in other words in each article.

Two articles seldom tell the day somebody died, the turnout of an election or the price of a purchase alike, and their
sentences have little in common. But where both say whose it is, or each has one such value alone, the values are of one
matter. An article that has two values of a slot speaks of two things, and is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from factcheck.align import Group, Pair, linked, pair_by
from factcheck.clash import distance
from factcheck.clash.limits import is_stock, limited_apart
from factcheck.clash.opposites import opposed
from factcheck.clash.unnamed import may_be_in_one_role
from factcheck.clauses.triggers import word_class
from factcheck.data import load
from factcheck.evidence import Profile, articles, bearer_of, clashing_siblings
from factcheck.findings.slots import (
    AGE,
    AGENT,
    DYING,
    NAMED,
    NAMES,
    OBJECT,
    OF_NOBODY,
    PARENT,
    PERSON,
    ROLE,
    TALLY,
    THING,
    WORD,
    Slot,
    fills,
    plain,
    slots,
)
from factcheck.findings.totals import is_total
from factcheck.frames.parents import CHILDREN
from factcheck.model import Modality
from factcheck.names.identity import STRANGERS
from factcheck.story import Rarity
from factcheck.values.base import Compare, Value, Verdict
from factcheck.values.quantity import Quantity

APART = 10
"""Days between two articles after which they may tell of two occasions."""

TELLING = 10
"""The least number of votes by which two tallies are known to be of one vote."""


def slot_groups(profiles: Sequence[Profile], rarity: Rarity, compare: Mapping[str, Compare]) -> list[Group]:
    """The values of each slot of one bearer, across articles: those that agree and those that do not."""
    groups: list[Group] = []
    of_kind: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        of_kind[profile.reading.claim.kind].append(i)
    for slot in slots():
        filled = sorted(i for kind in slot.kinds for i in of_kind[kind] if fills(profiles[i], slot))
        filled = [i for i in filled if not any(_is_other(profiles[i], profiles[j], slot, compare) for j in filled)]
        rows = (_pair(i, j, slot, profiles, rarity, compare) for i, j in combinations(filled, 2))
        groups += grouped([p for p in rows if p is not None], profiles)
    return groups


def grouped(pairs: Sequence[Pair], profiles: Sequence[Profile]) -> list[Group]:
    """The pairs of one matter together, and each clash that has no place there, since one of the two has not met all
    that the other agrees with: a further article must not hide it. What two values clash about is told once."""
    groups = linked(pairs)
    told = {_clash(p, profiles) for g in groups for p in g.pairs}
    for pair in pairs:
        if pair.comparison.conflicts and _clash(pair, profiles) not in told:
            told.add(_clash(pair, profiles))
            groups.append(Group((pair.left, pair.right), (pair,)))
    return groups


def _clash(pair: Pair, profiles: Sequence[Profile]) -> frozenset[float | str]:
    """Which values a pair holds against each other; a hedge makes no other value."""
    values = [profiles[i].reading.claim.value for i in (pair.left, pair.right)]
    return frozenset(v.nominal if isinstance(v, Quantity) else v.key for v in values)


def _is_other(a: Profile, b: Profile, slot: Slot, compare: Mapping[str, Compare]) -> bool:
    """Whether one article has two values of a slot for one bearer."""
    left, right = a.reading.claim, b.reading.claim
    if left.source != right.source or left.kind != right.kind or not _one_bearer(a, b, slot):
        return False
    return compare[left.kind](left.value, right.value).conflicts


def _one_bearer(a: Profile, b: Profile, slot: Slot) -> bool:
    if opposed(a, b):
        return False
    if slot.of == TALLY:
        return bool(_beside(a) & _beside(b))
    if slot.of == ROLE:
        return may_be_in_one_role(a, b)
    if slot.of == THING and not _of_one_make(a, b):
        return False
    if slot.of in (*OF_NOBODY, THING) and bool(_OWNED.search(a.before)) is not bool(_OWNED.search(b.before)):
        return False
    shared = bearers(a, slot) & bearers(b, slot)
    return slot.of in OF_NOBODY or len(shared) >= (2 if slot.of == NAMES else 1)


_OWNED = re.compile(r"\b(?:his|her|their|\w+['’]s)\s(?:[\w-]+\s)?\Z")
"""What stands before a value of somebody's own (`his nine-month trial`), which is none of the story's."""


def _beside(p: Profile) -> frozenset[float]:
    """The other numbers in the sentence of a vote, by which it is known."""
    values = (s.value for s in p.siblings if s.kind == "count")
    return frozenset(v.nominal for v in values if isinstance(v, Quantity) and v.exact and v.nominal >= TELLING)


def _of_one_make(a: Profile, b: Profile) -> bool:
    """Whether nothing says that two things of one name are two: a pension fund and a dredging fund. Of medals and other
    things with a day of their own there are many, and one that is not named may be any."""
    left, right = (frozenset(w for m in p.modifiers for w in plain(m).split()) for p in (a, b))
    bare = not left or not right
    return bool(left & right) or (bare and a.reading.claim.kind != "date")


def bearers(p: Profile, slot: Slot) -> frozenset[str]:
    """Whose value it may be, as frames write names; of things and bodies the noun."""
    frame, of = p.reading.frame, slot.of
    if of == THING:
        return frozenset([word_class(plain(frame.measured))])
    if of == WORD:
        return frozenset().union(*(way.words for way in slot.told)) & {plain(frame.measured), *frame.words}
    if of == OBJECT:
        begun = frame.agents if frame.trigger in _BEGINNING else ()
        return frozenset(w for w in (*frame.patients, *begun) if w.startswith("@"))
    if of == AGENT:
        return frozenset(w for w in frame.agents if w.startswith("@"))
    if of == AGE and ((who := bearer_of(p)) or frame.trigger not in DYING):
        return frozenset([who] if who.startswith("@@") else ())
    if of == NAMED:
        return _names_described(p)
    if of == PARENT and frame.measured == CHILDREN:
        return frozenset(frame.own)
    if of in (PERSON, PARENT, AGE):
        return frozenset(w for w in (*frame.agents, *frame.patients) if w.startswith("@@"))
    return p.clause_names


def _names_described(p: Profile) -> frozenset[str]:
    """The words of the names that a figure describes: `the 40-ton Velm`, `the 40-ton Velm module`, `Velm, a 40-ton
    module`."""
    frame = p.reading.frame
    beside = frame.governors[1:2] if frame.governors[:1] == (frame.measured,) else ()
    words = {w for name in (frame.measured, *frame.modifiers, *beside) for w in plain(name).split()}
    return frozenset(w for w in words if re.search(rf"(?<!\A)\b{re.escape(w.capitalize())}\b", p.sentence))


_BEGINNING = ("begin", "originate")


def _pair(
    i: int, j: int, slot: Slot, profiles: Sequence[Profile], rarity: Rarity, compare: Mapping[str, Compare]
) -> Pair | None:
    """Two articles' values of a slot, as far as they may be of one matter."""
    a, b = profiles[i], profiles[j]
    left, right = a.reading.claim, b.reading.claim
    if left.source == right.source or left.kind != right.kind or not _one_bearer(a, b, slot):
        return None
    if limited_apart(a, b) or _one_is_planned(a, b):
        return None
    if slot.of == AGENT and any(s.kind == "date" for s in clashing_siblings(a, b)):
        return None  # what one does on two days
    near = articles(a, b, rarity.between(left.source, right.source))
    if near in STRANGERS or (slot.of in (*OF_NOBODY, ROLE, THING, WORD) and _days_between(a, b) > APART):
        return None
    found = compare[left.kind](left.value, right.value)
    # Of two sums that differ a part differs, too, and says more.
    summed = found.conflicts and is_total(left.value) and is_total(right.value)
    if found.verdict is Verdict.NOT_COMPARABLE or summed:
        return None
    rows = [("slot", slot.of), ("articles", near), ("far", _far(left.value, right.value))]
    return pair_by(i, j, [row for row in rows if row[1]], load("slots")["weights"], found)


def _one_is_planned(a: Profile, b: Profile) -> bool:
    """Whether one alone is what somebody has yet to come to: what a firm employs is not what it will employ."""
    planned = [p.reading.claim.modality is Modality.PLANNED for p in (a, b)]
    one_verb = a.reading.frame.trigger == b.reading.frame.trigger
    return planned[0] is not planned[1] and one_verb and is_stock(a)


def _far(left: Value, right: Value) -> str:
    """How far apart two figures are; of days and years that says nothing."""
    return distance(left, right) if isinstance(left, Quantity) else ""


def _days_between(a: Profile, b: Profile) -> int:
    return abs((a.published - b.published).days) if a.published and b.published else 0
