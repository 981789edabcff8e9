"""Why two places of a story were, or were not, brought together and flagged: the evidence, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.align import Bounds, Pair, frame_pair, scored_pairs, table_of, with_told_once
from factcheck.analysis import Analysed
from factcheck.comparing import COMPARE
from factcheck.errors import InputError, Problem
from factcheck.evidence import Profile
from factcheck.model import Document, Explanation
from factcheck.names.crossdocument import story_names
from factcheck.names.holders import holder_groups
from factcheck.names.identity import spelling_pair
from factcheck.profiles import story_profiles
from factcheck.story import Rarity
from factcheck.values.base import Verdict


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a source: the path as given, line and column from 1."""

    path: str
    line: int
    column: int


def explain(articles: Sequence[Analysed], left: tuple[str, int], right: tuple[str, int]) -> Explanation:
    """The likeliest pair of claims of one kind at two places, each a source's id and an offset into its text.

    Raises InputError where a place has no claim, or no two claims are of one kind.
    """
    names = story_names(articles)
    profiles, rarity = story_profiles(articles, names)
    sides = [_at(profiles, *place) for place in (left, right)]
    documents = {a.article.document.id: a.article.document for a in articles}
    for place, found in zip((left, right), sides, strict=True):
        if not found:
            raise InputError([_nothing(documents[place[0]], place[1], profiles)])
    in_one_role = {(p.left, p.right): p for _, g in holder_groups(articles, profiles, names, rarity) for p in g.pairs}
    pairs = list(_pairs(profiles, sides, rarity, in_one_role))
    if not pairs and set(sides[0]) & set(sides[1]):
        raise InputError([Problem("", "both places are in one claim; give two")])
    if not pairs:
        kinds = [" and ".join(sorted({profiles[i].reading.claim.kind for i in side})) for side in sides]
        raise InputError(
            [Problem("", f"the first place has {kinds[0]}, the second {kinds[1]}: only one kind compares")]
        )
    best, met = max(pairs, key=lambda row: (row[1], row[0].score))
    return _explained(best, met, profiles)


def _at(profiles: Sequence[Profile], source: str, offset: int) -> list[int]:
    """The readings whose claim covers an offset."""
    claims = ((n, p.reading.claim) for n, p in enumerate(profiles))
    return [n for n, c in claims if c.source == source and c.span.start <= offset < c.span.end]


def _pairs(
    profiles: Sequence[Profile],
    sides: Sequence[Sequence[int]],
    rarity: Rarity,
    in_one_role: Mapping[tuple[int, int], Pair],
) -> Iterable[tuple[Pair, bool]]:
    """The pairs across, each with whether blocking let it meet. Two names are looked at as two spellings of one, unless
    they are found to be `in_one_role`."""
    wanted = {(min(i, j), max(i, j)) for i in sides[0] for j in sides[1] if i != j}
    for kind in sorted({profiles[i].reading.claim.kind for i, _ in wanted}):
        mine = {(i, j) for i, j in wanted if all(profiles[n].reading.claim.kind == kind for n in (i, j))}
        if kind == "name":
            yield from ((in_one_role.get(p) or spelling_pair(profiles, *p, rarity), True) for p in sorted(mine))
            continue
        table = table_of(kind)
        rows = scored_pairs(profiles, kind, rarity, COMPARE[kind], table)
        met = {(p.left, p.right): p for p in with_told_once(rows, profiles, table)}
        for i, j in sorted(mine):
            known = met.get((i, j))
            yield (known, True) if known else (frame_pair(profiles, i, j, rarity, COMPARE[kind], table), False)


def _explained(pair: Pair, met: bool, profiles: Sequence[Profile]) -> Explanation:
    left, right = profiles[pair.left].reading.claim, profiles[pair.right].reading.claim
    veto = next((reason for name, reason, _ in pair.evidence if name == "veto"), "")
    rows = tuple(row for row in pair.evidence if row[0] != "veto")
    outcome = _outcome(pair, met, veto, _needed(pair, table_of(left.kind)))
    return Explanation(left, right, rows, None if veto else pair.score, outcome)


def _needed(pair: Pair, table: Mapping[str, Any]) -> float:
    """The log-odds from which the two are one fact."""
    bounds = Bounds.of(table)
    return bounds.clash if pair.comparison.conflicts else (Bounds.wider(table) or bounds).meet


def _outcome(pair: Pair, met: bool, veto: str, needed: float) -> str:
    if not met:
        return "Not compared: they share no measured thing, event, name or rare word, or stand in one sentence."
    if veto:
        return f"Kept apart: {veto}."
    if pair.score < needed:
        return f"Not brought together: the evidence adds up to {pair.score:+.2f}, and {needed:+.2f} is needed."
    if pair.comparison.verdict is Verdict.COMPATIBLE:
        return f"Likely one fact, and both may be right: {pair.comparison.reason or 'the values agree'}."
    if pair.comparison.verdict is Verdict.NOT_COMPARABLE:
        return f"Likely one fact, but the values cannot be held against each other: {pair.comparison.reason}."
    return f"Likely one fact, and the values clash: {pair.comparison.reason}."


def _nothing(document: Document, offset: int, profiles: Sequence[Profile]) -> Problem:
    """That there is no claim, and where the nearest one is."""
    claims = [p.reading.claim for p in profiles if p.reading.claim.source == document.id]
    line, column = document.position(offset)
    place = f"{document.path}:{line}:{column}"
    if not claims:
        return Problem(place, "no claim is here, nor anywhere in this source")
    near = min(claims, key=lambda c: (max(c.span.start - offset, offset - c.span.end, 0), c.span))
    row, at = document.position(near.span.start)
    return Problem(place, f"no claim is here; the nearest is “{near.text}” at {row}:{at} (see 'factcheck claims')")
