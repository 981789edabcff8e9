"""Who is who across articles: one name for an entity through the story, and the facts that names are.

Inside an article coreference has said which mentions are one entity. Across articles two entities are one if their
full names are (a surname alone only where a single full name of the story has it), or if their names look like two
spellings of one and their surroundings agree. The latter are what a spelling finding is made of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.align import Group, Pair, pair_by, strongest, weights
from factcheck.analysis import Analysed
from factcheck.coreference import PLACE, Entity, name_words, same_entity
from factcheck.evidence import Profile, articles, levels
from factcheck.grammar.inflected import inflected
from factcheck.grammar.origins import meant_origin
from factcheck.story import Rarity
from factcheck.values.attribute import Attribute, compare_attributes
from factcheck.values.base import Comparison, Relation, Value, compatible, conflict, not_comparable, same
from factcheck.values.name import TWO_SPELLINGS, NameValue, WrittenName, compare, compare_written, spelling_variant
from factcheck.values.name_parts import words_of
from factcheck.values.place import Place
from factcheck.values.toponym import core, near_spelling, toponym_variant

SAME = 0.4
"""Likeness from which two articles' entities are one: two spellings of one name score 0.8 of their likeness."""


@dataclass(frozen=True)
class _Node:
    """An entity of one article; `words` are those of its name there, `said` how often it is named."""

    source: str
    entity: Entity
    words: tuple[str, ...]
    said: int

    @property
    def place(self) -> tuple[int, str]:
        return int(self.source[1:]), self.entity.name


def story_names(articles: Sequence[Analysed]) -> dict[tuple[str, str], str]:
    """For each article's entity, the name it goes by in the story: (source id, name there) to story name."""
    names: dict[tuple[str, str], str] = {}
    for cluster in _clusters(list(_nodes(articles))):
        fullest = max(cluster, key=lambda n: (len(n.words), len(n.entity.mentions), -n.place[0]))
        for node in cluster:
            names[node.source, node.entity.name] = fullest.entity.name
    return names


def _nodes(articles: Sequence[Analysed]) -> Iterator[_Node]:
    for article in articles:
        said = Counter(c.value.label for c in article.claims if isinstance(c.value, NameValue))
        for entity in article.entities:
            times = sum(said[form] for form in entity.forms)
            yield _Node(article.article.document.id, entity, name_words(entity), times)


def _clusters(nodes: Sequence[_Node]) -> list[list[_Node]]:
    """Entities that are one across articles; the fuller names first, so that a surname finds its owner, and stays
    alone where several could own it. Of two names of as many words the one that more articles have is first."""
    found: list[list[_Node]] = []
    for block in sorted(_blocks(nodes), key=lambda b: (-len(b[0].words), -len(b), b[0].place)):
        home = _home(block, found)
        if home is None:
            found.append(list(block))
        else:
            home.extend(block)
    return _slips_home(found)


def _blocks(nodes: Sequence[_Node]) -> list[list[_Node]]:
    """The nodes of each full name together: it is one in all articles, whatever other name it is near."""
    full: dict[tuple[object, ...], list[_Node]] = defaultdict(list)
    for node in sorted(nodes, key=lambda n: n.place):
        alone = len(node.words) < FULL or node.entity.type == PLACE
        full[node.place if alone else (node.words, node.entity.gender)].append(node)
    return list(full.values())


FULL = 2
"""Words from which a name is a full one."""


def _slips_home(found: Sequence[list[_Node]]) -> list[list[_Node]]:
    """The clusters, a name that the story has once put with the name that it is a slip for."""
    slips = [c for c in found if len(c) == 1 and c[0].said == 1 and len(c[0].words) > 1]
    kept = [c for c in found if all(c is not s for s in slips)]
    for slip in slips:
        homes = [c for c in kept if len(c) > 1 and _is_slip(slip[0], c)]
        if len(homes) == 1:
            homes[0].extend(slip)
        else:
            kept.append(slip)
    return kept


def _is_slip(node: _Node, cluster: Sequence[_Node]) -> bool:
    """Whether a name differs by a letter or an ending from one that two articles have in as many words, its own among
    them: that article's other name is the right one."""
    alike = [n for n in cluster if _near_miss(node, n)]
    return len({n.source for n in alike}) > 1 and all(same_entity(node.entity, n.entity) >= SAME for n in cluster)


def _near_miss(slip: _Node, node: _Node) -> bool:
    """Whether two names of as many words differ by a letter or an ending, or any two by a `the` that is none of free
    choice."""
    sure = same_entity(slip.entity, node.entity)
    if len(slip.words) == len(node.words):
        return SLIP <= sure < WHOLE
    return SAME <= sure < SLIP and _without_the(slip) == _without_the(node)


def _without_the(node: _Node) -> list[str]:
    return [w for w in words_of(node.entity.name) if w != "the"]


SLIP = 0.68
"""Likeness from which a name that stands once is a slip for one that stands often: 0.8 of a spelling's 0.85."""


def _home(block: Sequence[_Node], found: Sequence[list[_Node]]) -> list[_Node] | None:
    """The cluster that a name is most like; none where two are as like it by less than the whole name."""
    fits = [(score, c) for c in found if (score := _likeness(block, c)) >= SAME]
    best = max((score for score, _ in fits), default=0.0)
    nearest = [c for score, c in fits if score == best]
    if len(nearest) > 1 and best < WHOLE:
        return None
    return max(nearest, key=len, default=None)


WHOLE = 0.95
"""Likeness of two forms of one whole name."""


def _likeness(block: Sequence[_Node], cluster: Sequence[_Node]) -> float:
    """How like a name is to a cluster's, by the node that it is least like of those of the cluster's usual name; 0
    where that is under SAME, or the cluster has an entity of one of the block's articles already."""
    if not {n.source for n in block}.isdisjoint(n.source for n in cluster):
        return 0.0
    least = 1.0
    for other in _usual(cluster):
        least = min(least, same_entity(block[0].entity, other.entity))
        if least < SAME:
            return 0.0
    return least


def _usual(cluster: Sequence[_Node]) -> Sequence[_Node]:
    """The nodes of a cluster that two articles and more than half of those with a full name have in the same words; all
    nodes where there is no such name. Another spelling is one of the usual name, not of each misspelling."""
    full = [n for n in cluster if len(n.words) >= FULL]
    words, times = Counter(n.words for n in full).most_common(1)[0] if full else ((), 0)
    if times < USUAL or 2 * times <= len(full):
        return cluster
    return [n for n in full if n.words == words]


USUAL = 2
"""Articles that have a name in the same words, from which it is the usual one."""


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
    ]
    return strongest(pairs) if pairs else None


def compare_spelling(left: Value, right: Value) -> Comparison:
    """Two forms of one entity's name: a conflict only where they look like one name spelt twice. That they are names
    of one entity is settled, so a surname and a given name do not clash."""
    if isinstance(left, Attribute) and isinstance(right, Attribute):
        return _compare_origins(left, right)
    if isinstance(left, Place) and isinstance(right, Place):
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


def _compare_toponyms(left: Place, right: Place) -> Comparison:
    """Two names of one place: a conflict where one is a slip for the other, whatever else the two places are."""
    names = core(left.name), core(right.name)
    if near_spelling(*names):
        return conflict(f"{TWO_SPELLINGS}: {names[0]} and {names[1]}")
    return same(f"{left.name} in both")


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
    if isinstance(left, Place) and isinstance(right, Place):
        return toponym_variant(core(left.name), core(right.name))
    return 1.0 if isinstance(left, WrittenName) else spelling_variant(a, b) or 0.0


def _spelling_level(sure: float) -> str:
    return next((f"from {s:g}" for s in (0.9, 0.75, 0.6, 0.5) if sure >= s), "under 0.5")


def _length_level(a: NameValue, b: NameValue) -> str:
    words = min(len(a.parts.words), len(b.parts.words))
    return "one word" if words == 1 else "two words" if words == 2 else "more words"
