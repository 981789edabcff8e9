"""Brings claims on the same fact together: blocking, evidence, grouping.

Blocking lets two claims meet when they are of one kind and share something that is not everywhere: what is
measured, a trigger class, an entity or a rare word. Evidence says how likely they are about one fact. Grouping is
complete-link: a group is a fact only if every pair in it meets, so that one loose pair does not glue two facts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from typing import Any

from factcheck.clash import clash_levels, in_one_list, is_part_of, veto
from factcheck.data import load
from factcheck.evidence import Profile, family_of, levels
from factcheck.matching import list_mates, matched
from factcheck.measures import other_scale
from factcheck.model import Claim, Zone
from factcheck.story import Rarity
from factcheck.triggers import light, reporting
from factcheck.values.base import Comparison, Relation, Value, Verdict
from factcheck.values.quantity import Quantity, is_small

KEY_LIMIT = 400
"""Claims a blocking key may bring together; a key of more says nothing, and pairs grow with its square."""

Compare = Callable[[Value, Value], Comparison]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two readings with the evidence that they are about one fact.

    `frame_score` is what the frames say, in log-odds; `score` adds what the values say: that they agree, or, where
    they clash, whether they clash about one fact. `evidence` holds each comparison's level and weight.
    """

    left: int
    right: int
    score: float
    frame_score: float
    evidence: tuple[tuple[str, str, float], ...]
    comparison: Comparison

    @property
    def levels(self) -> dict[str, str]:
        """The level of each comparison."""
        return {name: level for name, level, _ in self.evidence}


@dataclass(frozen=True, slots=True)
class Group:
    """Readings about one fact, by index, with the pairs that tie them."""

    members: tuple[int, ...]
    pairs: tuple[Pair, ...]


@cache
def weights(family: str) -> dict[str, Any]:
    """The weights of a family of kinds: learned ones (factcheck/data/weights.toml) with the thresholds and families
    that are set by hand (weights_by_hand.toml)."""
    learned, told = load("weights").get(family, {}), load("weights_by_hand").get(family, {})
    return {**learned, **told, "clash": {**learned.get("clash", {}), **told.get("clash", {})}}


def table_of(kind: str) -> dict[str, Any]:
    """The weights of a kind: those of its family."""
    return weights(family_of(kind))


def confidence(score: float, kind: str) -> float:
    """How likely two claims that clash are about one fact: the score of their pair, calibrated for the family."""
    table = table_of(kind)
    return probability(float(table["slope"]) * score + float(table["shift"]))


Scored = Mapping[str, Sequence[Pair]]
"""The pairs of a story by kind."""


def scored(profiles: Sequence[Profile], rarity: Rarity, compare: Mapping[str, Compare]) -> Scored:
    """All pairs that blocking lets meet, kind by kind, with their evidence. Names are brought together by
    factcheck.identity, results of games by factcheck.results."""
    kinds = sorted({p.reading.claim.kind for p in profiles} - {"name", "score"})
    return {k: scored_pairs(profiles, k, rarity, compare[k], table_of(k)) for k in kinds}


def align(pairs: Scored, profiles: Sequence[Profile]) -> list[Group]:
    """The groups of two and more readings that are about one fact, in the order of their first members."""
    groups: list[Group] = []
    for kind, rows in pairs.items():
        table = table_of(kind)
        groups += with_supporters(group(rows, Bounds.of(table)), rows, profiles, table["meet"])
    return sorted(groups, key=lambda g: g.members)


def scored_pairs(
    profiles: Sequence[Profile], kind: str, rarity: Rarity, compare: Compare, table: Mapping[str, Any]
) -> list[Pair]:
    """All pairs of one kind that blocking lets meet, with their evidence."""
    indices = [i for i, p in enumerate(profiles) if p.reading.claim.kind == kind]
    met = list_mates(candidates([profiles[i] for i in indices], indices), profiles)
    first = [frame_pair(profiles, i, j, rarity, compare, table) for i, j in met]
    first, by_lists = with_lists(first, profiles, table)
    apart = {**by_lists, **(of_other_scales(first, profiles) if kind == "measure" else {})}
    rivals = best_partners(first, profiles)
    scored = [
        clash_pair(p, profiles, margin_of(p, rivals, profiles), table["clash"]) if p.comparison.conflicts else p
        for p in first
        if (p.left, p.right) not in apart
    ]
    scored += [vetoed(p, apart[p.left, p.right]) for p in first if (p.left, p.right) in apart]
    return without_twins(sorted(scored, key=lambda p: (p.left, p.right)), profiles)


def with_lists(
    pairs: Sequence[Pair], profiles: Sequence[Profile], table: Mapping[str, Any]
) -> tuple[list[Pair], Mapping[tuple[int, int], str]]:
    """The pairs with what the matching of lists says (factcheck.matching), and why it keeps some of them apart. Equal
    items do not become better partners than they are: what lists say is told of clashes by their own matches."""
    found = matched({(p.left, p.right): p.comparison for p in pairs}, profiles)

    def told(pair: Pair) -> Pair:
        level = found.levels.get((pair.left, pair.right))
        if level is None:
            return pair
        rows = weighed([("list", level)], table)
        frames = pair.frame_score + rows[0][2] * pair.comparison.conflicts
        return replace(pair, score=pair.score + rows[0][2], frame_score=frames, evidence=(*pair.evidence, *rows))

    return [told(p) for p in pairs], found.apart


def of_other_scales(pairs: Iterable[Pair], profiles: Sequence[Profile]) -> Mapping[tuple[int, int], str]:
    """Why measures of another scale are apart, whether or not they could both be right: what is `more than 15 inches`
    is never 60 miles, and would tie rain to ways."""
    values = {(p.left, p.right): [profiles[i].reading.claim.value for i in (p.left, p.right)] for p in pairs}
    return {place: OTHER_SCALE for place, (a, b) in values.items() if other_scale(a, b)}


OTHER_SCALE = "they are in other units, and far apart: they measure different things"


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


def vetoed(pair: Pair, reason: str) -> Pair:
    return replace(pair, score=VETOED, evidence=(*pair.evidence, ("veto", reason, VETOED)))


def blocking_keys(profile: Profile) -> Iterator[str]:
    """What a claim can be looked up by."""
    frame = profile.reading.frame
    if frame.measured:
        yield f"measured {frame.measured}"
    if frame.trigger and frame.trigger not in light() and frame.trigger not in reporting():
        yield f"trigger {frame.trigger_class}"
    for entity in frame.nearby:
        yield f"entity {entity}"
    for word in frame.context:
        yield f"word {word}"
    yield f"value {profile.reading.claim.value.key}"


def candidates(profiles: Sequence[Profile], indices: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs that share a blocking key, as indices in ascending order. Two values of one sentence are
    two things told side by side, and no pair."""
    holders: dict[str, list[int]] = {}
    for i, profile in zip(indices, profiles, strict=True):
        for key in dict.fromkeys(blocking_keys(profile)):
            holders.setdefault(key, []).append(i)
    met = {pair for held in holders.values() if len(held) <= KEY_LIMIT for pair in combinations(held, 2)}
    owner = {i: p.reading.claim for i, p in zip(indices, profiles, strict=True)}
    return [
        (i, j)
        for i, j in sorted(met)
        if not (owner[i].source == owner[j].source and owner[i].sentence == owner[j].sentence)
    ]


def value_level(comparison: Comparison, left: Claim, right: Claim) -> str:
    """What the values themselves say of being one fact: equal rare values speak for it."""
    if comparison.verdict is Verdict.CONFLICT:
        return "clash"
    if comparison.verdict is Verdict.NOT_COMPARABLE:
        return "not comparable"
    if left.value.key == right.value.key or comparison.relation is Relation.SAME:
        return "equal, common" if is_small(left.value) else "equal"
    return "compatible"


def frame_pair(
    profiles: Sequence[Profile], i: int, j: int, rarity: Rarity, compare: Compare, table: Mapping[str, Any]
) -> Pair:
    """What the frames say of one pair, and, where the values do not clash, what the values add."""
    left, right = profiles[i], profiles[j]
    rows = weighed(levels(left, right, rarity), table)
    frame_score = float(table["bias"]) + sum(w for _, _, w in rows)
    a, b = left.reading.claim, right.reading.claim
    comparison = compare(a.value, b.value)
    rows += weighed([("value", value_level(comparison, a, b))], table)
    return Pair(i, j, frame_score + rows[-1][2], frame_score, tuple(rows), comparison)


def weighed(rows: Iterable[tuple[str, str]], table: Mapping[str, Any]) -> list[tuple[str, str, float]]:
    """Levels with their weights; a level that was never seen weighs nothing."""
    return [(name, level, float(table.get(name, {}).get(level, 0.0))) for name, level in rows]


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


def clash_pair(pair: Pair, profiles: Sequence[Profile], margin: float | None, table: Mapping[str, Any]) -> Pair:
    """The pair with what speaks for and against its values clashing about one fact."""
    left, right = profiles[pair.left], profiles[pair.right]
    known = pair.levels
    against = veto(left, right, known, margin, pair.frame_score)
    if against:
        return vetoed(pair, against)
    rows = weighed(clash_levels(left, right, known, pair.frame_score), table)
    score = float(table["bias"]) + float(table["slope"]) * pair.frame_score + sum(w for _, _, w in rows)
    return replace(pair, score=score, evidence=(*pair.evidence, *rows))


def pair_by(
    left: int, right: int, rows: Iterable[tuple[str, str]], table: Mapping[str, Any], comparison: Comparison
) -> Pair:
    """Two readings that other evidence than that of their frames brings together: `rows` is all that is weighed."""
    evidence = tuple(weighed(rows, table))
    score = float(table["bias"]) + sum(w for _, _, w in evidence)
    return Pair(left, right, score, score, evidence, comparison)


def linked(pairs: Sequence[Pair]) -> list[Group]:
    """The pairs of one matter together, in the order of their first members: every two in a group must have met."""
    met = {(p.left, p.right): p for p in pairs}
    groups: list[list[int]] = []
    for i in sorted({i for p in pairs for i in (p.left, p.right)}):
        home = next((g for g in groups if all((k, i) in met for k in g)), None)
        if home is None:
            groups.append([i])
        else:
            home.append(i)
    return [Group(tuple(g), tuple(met[pair] for pair in combinations(g, 2))) for g in groups if len(g) > 1]


def strongest(pairs: Iterable[Pair]) -> Pair:
    """The pair of the highest score; of equal ones that of the first readings. Raises ValueError for none."""
    return max(pairs, key=lambda p: (p.score, -p.left, -p.right))


VETOED = -99.0
"""The score of a pair that a veto keeps apart."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Log-odds of grouping: `meet`, which pairs that agree reach on average, `clash`, which one of those that clash
    reaches, and `floor`, under which no pair of a group may be."""

    meet: float
    clash: float
    floor: float

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Bounds:
        return cls(float(table["meet"]), float(table["clash"]["meet"]), float(table["floor"]))


def group(pairs: Iterable[Pair], bounds: Bounds) -> list[Group]:
    """Complete-link groups: the strongest pair first, two groups become one if they meet (_may_join); a pair that
    blocking never let meet counts as under the floor."""
    pairs = list(pairs)
    link: dict[tuple[int, int], Pair] = {(p.left, p.right): p for p in pairs}
    group_of: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for pair in sorted(pairs, key=lambda p: (-p.score, p.left, p.right)):
        if pair.score < (bounds.clash if pair.comparison.conflicts else bounds.meet):
            continue
        for i in (pair.left, pair.right):
            if i not in group_of:
                group_of[i] = i
                members[i] = [i]
        a, b = group_of[pair.left], group_of[pair.right]
        if a == b or not _may_join(members[a], members[b], link, bounds):
            continue
        keep, drop = min(a, b), max(a, b)
        for i in members[drop]:
            group_of[i] = keep
        members[keep] = sorted(members[keep] + members.pop(drop))
    found = [tuple(m) for _, m in sorted(members.items()) if len(m) > 1]
    return [Group(m, tuple(_inside(m, link))) for m in found]


def _takes_a_side(pair: Pair, profiles: Sequence[Profile]) -> bool:
    """Whether the values of two articles agree in a way that says something: `at least five` and `scores` agree with
    most counts, of whatever else is counted beside."""
    claims = [profiles[i].reading.claim for i in (pair.left, pair.right)]
    if pair.comparison.verdict is not Verdict.COMPATIBLE or claims[0].source == claims[1].source:
        return False
    counts = [c.value for c in claims if isinstance(c.value, Quantity) and c.value.sort == "count"]
    return not any(v.vague or v.low is None or v.high is None for v in counts)


def with_supporters(
    groups: Sequence[Group], pairs: Sequence[Pair], profiles: Sequence[Profile], meet: float
) -> list[Group]:
    """The groups with those readings that are in none and that agree, tellingly, with other articles' members of just
    one.

    A supporter need not meet the members that it clashes with, nor those of its own article: it says on which side its
    article stands, and founds no conflict by itself.
    """
    home = {i: n for n, g in enumerate(groups) for i in g.members}
    link = {(p.left, p.right): p for p in pairs}
    fits: dict[int, dict[int, list[float]]] = {}
    for pair in (p for p in pairs if _takes_a_side(p, profiles)):
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if one not in home and other in home:
                fits.setdefault(one, {}).setdefault(home[other], []).append(pair.score)
    further: dict[int, list[int]] = {}
    for one, found in fits.items():
        good = [n for n, scores in found.items() if sum(scores) / len(scores) >= meet]
        if len(good) == 1:
            further.setdefault(good[0], []).append(one)
    rows = [tuple(sorted((*g.members, *further.get(n, ())))) for n, g in enumerate(groups)]
    return [Group(m, tuple(_inside(m, link))) for m in rows]


def _may_join(left: Sequence[int], right: Sequence[int], link: Mapping[tuple[int, int], Pair], bounds: Bounds) -> bool:
    """Whether every pair between two groups reaches the floor, and those that agree reach `meet` on average.

    Where all pairs clash, one that reaches `clash` is enough, and less than half may be vetoed or unmet: further
    sources on a side must not hide what one of them shows. Beside pairs that agree well, a few may be vetoed."""
    pairs = [link.get((i, j) if i < j else (j, i)) for i in left for j in right]
    agreeing = [p.score for p in pairs if p and not p.comparison.conflicts]
    clashing = [p.score for p in pairs if p and p.comparison.conflicts and p.score > VETOED]
    open_ = len(agreeing) + len(clashing)
    if open_ < len(pairs) and not (_may_spare(pairs, agreeing) if agreeing else 2 * open_ > len(pairs)):
        return False
    if min((*agreeing, *clashing), default=-math.inf) < bounds.floor:
        return False
    return sum(agreeing) / len(agreeing) >= bounds.meet if agreeing else max(clashing) >= bounds.clash


FEW = 0.25
"""Share of the pairs between two groups that may be vetoed where those that agree speak for one fact."""


def _may_spare(pairs: Sequence[Pair | None], agreeing: Sequence[float]) -> bool:
    """Whether two groups that agree in part, and well, may have the vetoed pairs that they have."""
    vetoed = sum(p is not None and p.score <= VETOED for p in pairs)
    return None not in pairs and vetoed <= FEW * len(pairs) and sum(agreeing) >= 0


def _inside(members: Sequence[int], link: Mapping[tuple[int, int], Pair]) -> Iterator[Pair]:
    for n, i in enumerate(members):
        for j in members[n + 1 :]:
            if (i, j) in link:
                yield link[i, j]


def probability(score: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
