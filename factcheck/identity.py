"""Who is who across articles: one name for an entity through the story, and the facts that names are.

Inside an article coreference has said which mentions are one entity. Across articles two entities are one if their
full names are (a surname alone only where a single full name of the story has it), or if their names look like two
spellings of one and their surroundings agree. The latter are what a spelling finding is made of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from factcheck.align import Group, Pair, weights
from factcheck.analysis import Analysed
from factcheck.evidence import Profile, levels
from factcheck.story import Rarity
from factcheck.values.base import Verdict
from factcheck.values.name import NameType, NameValue, compare, spelling_variant

LIKELY = 0.5
"""Spelling likeness from which two names may be one name spelt twice (factcheck.values.spelling)."""


@dataclass
class _Node:
    """An entity of one article: its fullest name there and what stands round its mentions."""

    source: str
    name: str
    value: NameValue
    mentions: int = 0
    readings: list[int] = field(default_factory=list)
    context: set[str] = field(default_factory=set)

    @property
    def place(self) -> tuple[int, str]:
        return int(self.source[1:]), self.name


def story_names(articles: Sequence[Analysed]) -> dict[tuple[str, str], str]:
    """For each article's entity, the name it goes by in the story: (source id, name there) to story name."""
    nodes = list(_nodes(articles))
    names: dict[tuple[str, str], str] = {}
    for cluster in _clusters(nodes):
        fullest = max(cluster, key=lambda n: (len(n.value.key), n.mentions, [-ord(c) for c in n.name]))
        for node in cluster:
            names[node.source, node.name] = fullest.name
    return names


def _nodes(articles: Sequence[Analysed]) -> Iterable[_Node]:
    for article in articles:
        source = article.article.document.id
        for entity in article.entities:
            kind = NameType(entity.type) if entity.type in NameType.__members__ else NameType.OTHER
            yield _Node(source, entity.name, NameValue(entity.name, kind), len(entity.mentions))


def _clusters(nodes: Sequence[_Node]) -> list[list[_Node]]:
    """Entities that are one across articles; the fuller names first, so that a surname finds its owner."""
    found: list[list[_Node]] = []
    for node in sorted(nodes, key=lambda n: (-len(n.value.parts.words), n.place)):
        fits = [c for c in found if _fits(node, c)]
        if len(fits) == 1:
            fits[0].append(node)
        elif not fits or len(node.value.parts.words) > 1:
            found.append([node])
    return found


def _fits(node: _Node, cluster: Sequence[_Node]) -> bool:
    """One entity: compatible with every name of the cluster, and no other entity of an article that it has."""
    return all(n.source != node.source for n in cluster) and all(_same(node.value, n.value) for n in cluster)


def _same(left: NameValue, right: NameValue) -> bool:
    comparison = compare(left, right)
    if comparison.verdict is Verdict.COMPATIBLE:
        return True
    return (spelling_variant(left, right) or 0.0) >= LIKELY


def name_groups(
    articles: Sequence[Analysed], profiles: Sequence[Profile], names: Mapping[tuple[str, str], str], rarity: Rarity
) -> list[Group]:
    """The mentions of one entity through the story, a group each, with the pairs of them whose spellings clash."""
    at = {a.article.document.id: a.entities for a in articles}
    members: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        claim = profile.reading.claim
        if claim.kind == "name" and not profile.reading.carried:
            entity = at[claim.source].entity_at(claim.span.start)
            own = entity.name if entity else claim.value.label
            members[names.get((claim.source, own), own)].append(i)
    return [
        Group(tuple(m), tuple(_clashes(m, profiles, rarity))) for _, m in sorted(members.items()) if len(m) > 1
    ]


def _clashes(members: Sequence[int], profiles: Sequence[Profile], rarity: Rarity) -> Iterable[Pair]:
    """For each two clashing names of the group, the pair of mentions whose surroundings are most alike."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for i in members:
        by_key[profiles[i].reading.claim.value.key].append(i)
    for left, right in combinations(sorted(by_key), 2):
        a, b = by_key[left][0], by_key[right][0]
        comparison = compare(_name(profiles[a]), _name(profiles[b]))
        if not comparison.conflicts:
            continue
        pairs = [
            spelling_pair(profiles, min(i, j), max(i, j), rarity)
            for i in by_key[left][:MENTIONS]
            for j in by_key[right][:MENTIONS]
        ]
        yield max(pairs, key=lambda p: (p.score, -p.left, -p.right))


MENTIONS = 8
"""Mentions of one spelling that are looked at; further ones tell nothing new."""


def _name(profile: Profile) -> NameValue:
    value = profile.reading.claim.value
    assert isinstance(value, NameValue)
    return value


def spelling_pair(profiles: Sequence[Profile], i: int, j: int, rarity: Rarity) -> Pair:
    """Two mentions whose names differ: how alike the names are, and what stands round them."""
    table = weights("name")
    a, b = _name(profiles[i]), _name(profiles[j])
    rows = [*levels(profiles[i], profiles[j], rarity), ("spelling", _spelling_level(a, b)), ("length", _length_level(a, b))]
    weighed = tuple((name, level, float(table.get(name, {}).get(level, 0.0))) for name, level in rows)
    score = float(table["bias"]) + sum(w for _, _, w in weighed)
    return Pair(i, j, score, score, weighed, compare(a, b))


def _spelling_level(a: NameValue, b: NameValue) -> str:
    sure = spelling_variant(a, b) or 0.0
    return next((f"from {s:g}" for s in (0.9, 0.75, 0.6, 0.5) if sure >= s), "under 0.5")


def _length_level(a: NameValue, b: NameValue) -> str:
    words = min(len(a.parts.words), len(b.parts.words))
    return "one word" if words == 1 else "two words" if words == 2 else "more words"
