"""Two grades of one office for one person: the district attorney of one article, an assistant one of the other, two
ranks, or two offices of state or services that nobody holds or is in at a time.

A title is cut short where a name comes again, so only articles that give somebody no other grade of the office count;
and who has risen or gone meanwhile had both: the articles must be of about one day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from factcheck.align import Group, Pair, pair_by
from factcheck.analysis import Analysed
from factcheck.data import load
from factcheck.evidence import Profile, articles
from factcheck.gazetteer import demonyms
from factcheck.model import Claim
from factcheck.names.identity import STRANGERS
from factcheck.story import Rarity
from factcheck.values.attribute import Attribute, AttributeSort
from factcheck.values.grade import (
    PORTFOLIO,
    RANK,
    SEAT,
    SERVICE,
    Grade,
    compare_grades,
    grade_of,
    portfolio_of,
    seat_of,
    service_of,
)
from factcheck.values.name import NameValue

TERM = 30
"""Days between two articles after which somebody may have another office."""

_THEN = "then"
_GONE = ("former", "ex", "onetime")


@dataclass(frozen=True, slots=True)
class Graded:
    """What articles tell of one person's office: its claims by number, and the pairs between those of two grades."""

    who: str
    claims: Mapping[int, Claim]
    group: Group


@dataclass(frozen=True, slots=True)
class _Role:
    """A claim on somebody's office, and the grade that it tells."""

    grade: Grade
    claim: Claim


@dataclass(frozen=True, slots=True)
class _Article:
    """What pairs of articles are judged by: a reading of each, and its day."""

    profile: Profile
    day: date | None


def graded_offices(
    analysed: Sequence[Analysed],
    profiles: Sequence[Profile],
    names: Mapping[tuple[str, str], str],
    rarity: Rarity,
) -> list[Graded]:
    """The people whose office articles of one story tell at two grades, in the order of their first claims."""
    first = {p.reading.claim.source: p for p in reversed(profiles)}
    days = {a.article.document.id: a.article.document.day for a in analysed}
    sources = {s: _Article(p, days[s]) for s, p in first.items()}
    told: dict[tuple[str, str, bool], dict[str, list[_Role]]] = defaultdict(lambda: defaultdict(list))
    for article in analysed:
        for who, then, role in _roles(article, names):
            told[who, role.grade.office, then][role.claim.source].append(role)
    found = (_graded(who, by_source, sources, rarity) for (who, _, _), by_source in sorted(told.items()))
    return sorted((g for g in found if g is not None), key=lambda g: g.group.members)


def _graded(
    who: str, told: Mapping[str, Sequence[_Role]], sources: Mapping[str, _Article], rarity: Rarity
) -> Graded | None:
    """One person's office, by the articles that tell it at one grade each; None where all of these agree."""
    settled = {s: roles for s, roles in told.items() if len({r.grade for r in roles}) == 1}
    pairs = [
        pair
        for left, right in combinations(sorted(settled, key=lambda s: int(s[1:])), 2)
        if settled[left][0].grade != settled[right][0].grade and _of_one_time(sources[left], sources[right])
        for pair in _pairs(
            settled[left], settled[right], articles(sources[left].profile, sources[right].profile, rarity)
        )
    ]
    if not pairs:
        return None
    members = {i for p in pairs for i in (p.left, p.right)}
    claims = {r.claim.number: r.claim for roles in settled.values() for r in roles if r.claim.number in members}
    return Graded(who, dict(sorted(claims.items())), Group(tuple(sorted(claims)), tuple(pairs)))


def _level(a: Grade, b: Grade) -> str:
    if a.office in (RANK, SEAT, SERVICE, PORTFOLIO):
        return a.office
    return "chief" if "chief" in (a.grade, b.grade) else "plain"


def _of_one_time(a: _Article, b: _Article) -> bool:
    return a.day is None or b.day is None or abs((a.day - b.day).days) <= TERM


def _grades(words: str) -> Iterator[Grade]:
    """What a role tells of an office with grades, and of an office of state: of a country, if of anything."""
    first, _, rest = words.partition(" ")
    seat = seat_of(words)
    if seat is not None and (seat_of(rest) is None or first in demonyms() or first.replace(".", "") in demonyms()):
        yield seat
    for grade in (grade_of(words), service_of(words), portfolio_of(words)):
        if grade is not None:
            yield grade


def _roles(article: Analysed, names: Mapping[tuple[str, str], str]) -> Iterator[tuple[str, bool, _Role]]:
    """The offices that an article gives people it names in full, with whose each is by the name in the story, and
    whether it was theirs then (`then-Sgt. Tom Berg`)."""
    named = [c for c in article.claims if isinstance(c.value, NameValue)]
    for claim in article.claims:
        value = claim.value
        if not isinstance(value, Attribute) or value.sort is not AttributeSort.ROLE:
            continue
        before = _before(article, claim)
        if any(w in _GONE for w in before):
            continue
        bearer = next((c for c in named if c.sentence == claim.sentence and c.value.label == value.holder), None)
        entity = article.entities.entity_at(bearer.span.start) if bearer is not None else None
        if entity is not None and len(entity.name.split()) > 1:
            for grade in _grades(value.words):
                yield names.get((claim.source, entity.name), entity.name), _THEN in before, _Role(grade, claim)


def _before(article: Analysed, claim: Claim) -> list[str]:
    """The words right before a role."""
    sentence = article.article.sentences[claim.sentence]
    return [t.lower for t in sentence.tokens if t.end <= claim.span.start][-3:]


def _pairs(left: Sequence[_Role], right: Sequence[_Role], near: str) -> Iterator[Pair]:
    """The roles of two articles, each with each, where these tell one story."""
    table = load("grades")["weights"]
    for a, b in product(left, right if near not in STRANGERS else ()):
        rows = [("articles", near), ("name", "full"), ("grade", _level(a.grade, b.grade))]
        first, second = sorted((a.claim, b.claim), key=lambda c: c.number)
        yield pair_by(first.number, second.number, rows, table, compare_grades(first.value, second.value))
