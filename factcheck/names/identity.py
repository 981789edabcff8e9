"""The facts that names are: the mentions of one bearer through the story, and the spellings of its name that clash.

That mentions are of one entity is settled (factcheck.names.crossdocument); a finding comes of two spellings whose
surroundings agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from factcheck.align import Group, Pair, pair_by, strongest, weights
from factcheck.analysis import Analysed
from factcheck.evidence import Profile, articles, levels
from factcheck.gazetteer import is_country
from factcheck.grammar.names.inflected import inflected
from factcheck.grammar.names.origins import meant_origin
from factcheck.names.crossdocument import ACRONYM, FULL
from factcheck.story import Rarity
from factcheck.values.attribute import Attribute, compare_attributes
from factcheck.values.base import Comparison, Relation, Value, compatible, conflict, not_comparable, same
from factcheck.values.name import (
    TWO_SPELLINGS,
    NameType,
    NameValue,
    WrittenName,
    compare,
    compare_written,
    spelling_variant,
)
from factcheck.values.place import Place
from factcheck.values.toponym import core, near_spelling, toponym_variant


def name_groups(
    articles: Sequence[Analysed], profiles: Sequence[Profile], names: Mapping[tuple[str, str], str], rarity: Rarity
) -> list[Group]:
    """The mentions of one entity through the story, a group each, with the pairs of them whose spellings clash."""
    at = {a.article.document.id: a.entities for a in articles}
    members: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        claim = profile.reading.claim
        if isinstance(claim.value, NameValue) and not profile.reading.carried:
            entity = at[claim.source].entity_at(claim.span.start)
            own = entity.name if entity else claim.value.label
            members[names.get((claim.source, own), own)].append(i)
    spelt = [_without_inflected(m, profiles) for _, m in sorted(members.items())]
    return [Group(tuple(m), tuple(_clashes(m, profiles, rarity))) for m in spelt if len(m) > 1]


def _without_inflected(members: Sequence[int], profiles: Sequence[Profile]) -> list[int]:
    """The mentions but those that are a plural or an odd possessive of another name of the group."""
    words = {i: _name(profiles[i]).parts.words for i in members}
    names = set(words.values()) - {()}

    def is_form(i: int) -> bool:
        at = profiles[i]
        return any(inflected(words[i], n, at.before, at.after) for n in names if words[i] and n != words[i])

    return [i for i in members if not is_form(i)]


def _clashes(members: Sequence[int], profiles: Sequence[Profile], rarity: Rarity) -> Iterable[Pair]:
    """For each two clashing names of the group, the pair of mentions whose surroundings are most alike."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for i in members:
        by_key[profiles[i].reading.claim.value.key].append(i)
    for left, right in combinations(sorted(by_key), 2):
        a, b = by_key[left][0], by_key[right][0]
        comparison = compare_spelling(_name(profiles[a]), _name(profiles[b]))
        if not comparison.conflicts:
            continue
        if (pair := likest_pair(by_key[left], by_key[right], profiles, rarity)) is not None:
            yield pair


def likest_pair(left: Sequence[int], right: Sequence[int], profiles: Sequence[Profile], rarity: Rarity) -> Pair | None:
    """Of the first MENTIONS of two spellings, the two whose surroundings are most alike; None where no two articles
    tell one story."""
    pairs = [
        spelling_pair(profiles, min(i, j), max(i, j), rarity)
        for i in left[:MENTIONS]
        for j in right[:MENTIONS]
        if articles(profiles[i], profiles[j], rarity) not in STRANGERS
        and not _of_two_countries(profiles[i], profiles[j])
    ]
    return strongest(pairs) if pairs else None


def _of_two_countries(a: Profile, b: Profile) -> bool:
    """Whether two bodies are told of with two countries (`Denmark's Emergency Committee`, `in Norway, the Emergency
    Commission said`): most countries have one of each."""
    bodies = [p.reading.claim.value for p in (a, b)]
    if not all(isinstance(v, NameValue) and v.type is NameType.ORG for v in bodies):
        return False
    left, right = ({w for w in (*p.clause_names, *p.reading.frame.nearby) if is_country(w.lstrip("@"))} for p in (a, b))
    return bool(left and right) and not left & right


def compare_spelling(left: Value, right: Value) -> Comparison:
    """Two forms of one entity's name: a conflict only where they look like one name spelt twice. That they are names
    of one entity is settled, so a surname and a given name do not clash."""
    if isinstance(left, Attribute) and isinstance(right, Attribute):
        return _compare_origins(left, right)
    if isinstance(left, Place) or isinstance(right, Place):
        return _compare_toponyms(left, right)
    if isinstance(left, WrittenName) and isinstance(right, WrittenName):
        return compare_written(left, right)
    if not isinstance(left, NameValue) or not isinstance(right, NameValue):
        return not_comparable(Relation.DIFFERENT, f"one of {left.label} and {right.label} is an origin")
    found = compare(left, right)
    if not found.conflicts or found.reason.startswith(TWO_SPELLINGS):
        return found
    if _same_but_a_word(left.parts.words, right.parts.words):
        return conflict(f"{TWO_SPELLINGS}: {left.label} and {right.label}")
    return compatible(Relation.GRANULARITY, "two parts of one name")


def _same_but_a_word(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two full names of as many words differ in one of them."""
    return len(left) == len(right) >= FULL and sum(a != b for a, b in zip(left, right, strict=True)) == 1


def _compare_origins(left: Attribute, right: Attribute) -> Comparison:
    """Two adjectives of origin: a conflict where one of them is misspelt and the other is what it was meant to be."""
    countries = [v.country or meant_origin(v.label) for v in (left, right)]
    if bool(left.country) is bool(right.country) or countries[0] != countries[1]:
        return compare_attributes(left, right)
    return conflict(f"{TWO_SPELLINGS}: {left.label} and {right.label}")


def _compare_toponyms(left: Value, right: Value) -> Comparison:
    """Two names of one place: a conflict where one is a slip for the other, whatever else the two places are. One of
    them may have been taken for another name (factcheck.names.toponyms)."""
    names = _as_name(left).label, _as_name(right).label
    if near_spelling(*names):
        return conflict(f"{TWO_SPELLINGS}: {names[0]} and {names[1]}")
    return same(f"{names[0]} in both")


STRANGERS = ("two stories", "nothing in common", "from 0.01")
"""Articles that share so few names tell two stories, in which alike names are two people's."""

MENTIONS = 8
"""Mentions of one spelling that are looked at; further ones tell nothing new."""


def _name(profile: Profile) -> NameValue:
    value = profile.reading.claim.value
    assert isinstance(value, NameValue)
    return value


def spelling_pair(profiles: Sequence[Profile], i: int, j: int, rarity: Rarity) -> Pair:
    """Two mentions whose names differ: how alike the names are, and what stands round them."""
    table = weights("name")
    left, right = profiles[i].reading.claim.value, profiles[j].reading.claim.value
    a, b = (_as_name(v) for v in (left, right))
    rows = [
        *levels(profiles[i], profiles[j], rarity),
        ("spelling", _spelling_level(_likeness_of(left, right, a, b))),
        ("length", _length_level(a, b)),
    ]
    return pair_by(i, j, rows, table, compare_spelling(left, right))


def _as_name(value: Value) -> NameValue:
    if isinstance(value, Place):
        return NameValue(core(value.name))
    return value if isinstance(value, NameValue) else NameValue(value.label)


def _likeness_of(left: Value, right: Value, a: NameValue, b: NameValue) -> float:
    """How surely two values are spellings of one name. A place has no plural, as a name of a person or body has."""
    if isinstance(left, Place) or isinstance(right, Place):
        return toponym_variant(a.label, b.label)
    if isinstance(left, WrittenName):
        return 1.0
    least = ONE_ACRONYM if NameType.PERSON not in (a.type, b.type) and _of_one_acronym(a, b) else 0.0
    return max(spelling_variant(a, b) or 0.0, least)


ONE_ACRONYM = 0.6
"""How surely two names of one body that differ in a word are one told in two ways."""


def _of_one_acronym(a: NameValue, b: NameValue) -> bool:
    """Whether two names of as many words, three at least, have all words but one and the initials in common: what one
    acronym stands for is one name, however little the words are alike in which it is told in two ways."""
    left, right = a.parts.words, b.parts.words
    same_initials = all(x[0] == y[0] for x, y in zip(left, right, strict=False))
    return len(left) >= ACRONYM and _same_but_a_word(left, right) and same_initials


def _spelling_level(sure: float) -> str:
    return next((f"from {s:g}" for s in (0.9, 0.75, 0.6, 0.5) if sure >= s), "under 0.5")


def _length_level(a: NameValue, b: NameValue) -> str:
    words = min(len(a.parts.words), len(b.parts.words))
    return "one word" if words == 1 else "two words" if words == 2 else "more words"
