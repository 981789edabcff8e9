"""The evidence of all pairs of a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.align.blocking import candidates
from factcheck.align.matching import list_mates, matched
from factcheck.align.pairs import Pair, Scored, vetoed
from factcheck.align.rivals import best_partners, margin_of, without_twins
from factcheck.align.weighing import table_of, weighed
from factcheck.clash import clash_levels, veto
from factcheck.clash.measures import other_scale
from factcheck.clauses.triggers import is_event_verb
from factcheck.evidence import Profile, levels
from factcheck.model import Claim
from factcheck.story import Rarity
from factcheck.values.base import Compare, Comparison, Relation, Verdict
from factcheck.values.quantity import is_small


def scored(profiles: Sequence[Profile], rarity: Rarity, compare: Mapping[str, Compare]) -> Scored:
    """All pairs that blocking lets meet, kind by kind, with their evidence. Names are brought together by
    factcheck.names.identity, results of games by factcheck.findings.results."""
    kinds = sorted({p.reading.claim.kind for p in profiles} - {"name", "score"})
    return {k: scored_pairs(profiles, k, rarity, compare[k], table_of(k)) for k in kinds}


def scored_pairs(
    profiles: Sequence[Profile], kind: str, rarity: Rarity, compare: Compare, table: Mapping[str, Any]
) -> list[Pair]:
    """All pairs of one kind that blocking lets meet, with their evidence."""
    indices = [i for i, p in enumerate(profiles) if p.reading.claim.kind == kind]
    met = list_mates(candidates([profiles[i] for i in indices], indices), profiles)
    first = [frame_pair(profiles, i, j, rarity, compare, table) for i, j in met]
    first, by_lists = with_lists(first, profiles, table)
    apart = {**by_lists, **(of_other_scales(first, profiles) if kind == "measure" else {})}
    apart |= of_other_deeds(first, profiles) if kind == "count" else {}
    rivals = best_partners(first, profiles)
    scored = [
        clash_pair(p, profiles, margin_of(p, rivals, profiles), table["clash"]) if p.comparison.conflicts else p
        for p in first
        if (p.left, p.right) not in apart
    ]
    scored += [vetoed(p, apart[p.left, p.right]) for p in first if (p.left, p.right) in apart]
    return without_twins(sorted(scored, key=lambda p: (p.left, p.right)), profiles)


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


def value_level(comparison: Comparison, left: Claim, right: Claim) -> str:
    """What the values themselves say of being one fact: equal rare values speak for it."""
    if comparison.verdict is Verdict.CONFLICT:
        return "clash"
    if comparison.verdict is Verdict.NOT_COMPARABLE:
        return "not comparable"
    if left.value.key == right.value.key or comparison.relation is Relation.SAME:
        return "equal, common" if is_small(left.value) else "equal"
    return "compatible"


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


def with_lists(
    pairs: Sequence[Pair], profiles: Sequence[Profile], table: Mapping[str, Any]
) -> tuple[list[Pair], Mapping[tuple[int, int], str]]:
    """The pairs with what the matching of lists says (factcheck.align.matching), and why it keeps some of them
    apart. Equal items do not become better partners than they are: what lists say is told of clashes by their own
    matches."""
    found = matched({(p.left, p.right): p.comparison for p in pairs}, profiles)

    def told(pair: Pair) -> Pair:
        level = found.levels.get((pair.left, pair.right))
        if level is None:
            return pair
        rows = weighed([("list", level)], table)
        frames = pair.frame_score + rows[0][2] * pair.comparison.conflicts
        return replace(pair, score=pair.score + rows[0][2], frame_score=frames, evidence=(*pair.evidence, *rows))

    return [told(p) for p in pairs], found.apart


def of_other_deeds(pairs: Iterable[Pair], profiles: Sequence[Profile]) -> Mapping[tuple[int, int], str]:
    """Why counts of those to whom two things happened are apart where a hedge lets them agree: `at least 30 died` fits
    any number of hurt, and would tie the one to the other."""

    def told_apart(pair: Pair) -> bool:
        a, b = profiles[pair.left].reading, profiles[pair.right].reading
        if a.frame.trigger_class == b.frame.trigger_class or a.claim.value.key == b.claim.value.key:
            return False
        return is_event_verb(a.frame.trigger) and is_event_verb(b.frame.trigger)

    return {(p.left, p.right): OTHER_DEEDS for p in pairs if not p.comparison.conflicts and told_apart(p)}


OTHER_DEEDS = "they are counted for two things"


def of_other_scales(pairs: Iterable[Pair], profiles: Sequence[Profile]) -> Mapping[tuple[int, int], str]:
    """Why measures of another scale are apart, whether or not they could both be right: what is `more than 15 inches`
    is never 60 miles, and would tie rain to ways."""
    values = {(p.left, p.right): [profiles[i].reading.claim.value for i in (p.left, p.right)] for p in pairs}
    return {place: OTHER_SCALE for place, (a, b) in values.items() if other_scale(a, b)}


OTHER_SCALE = "they are in other units, and far apart: they measure different things"
