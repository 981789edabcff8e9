"""Who is who across articles: cross-document coreference, one name for an entity through the story.

Inside an article coreference has said which mentions are one entity. Across articles two entities are one if their
full names are (a surname alone only where a single full name of the story has it), or if their names look like two
spellings of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.analysis import Analysed
from factcheck.coreference import PLACE, Entity, name_parts, same_entity
from factcheck.values.name import NameType, NameValue
from factcheck.values.name_parts import Parts, words_of

SAME = 0.4
"""Likeness from which two articles' entities are one: two spellings of one name score 0.8 of their likeness."""


@dataclass(frozen=True)
class _Node:
    """An entity of one article; `parts` are those of its name there, `said` how often it is named."""

    source: str
    entity: Entity
    parts: Parts
    said: int

    @property
    def words(self) -> tuple[str, ...]:
        return self.parts.words

    @property
    def place(self) -> tuple[int, str]:
        return int(self.source[1:]), self.entity.name


def story_names(articles: Sequence[Analysed]) -> dict[tuple[str, str], str]:
    """For each article's entity, the name it goes by in the story: (source id, name there) to story name."""
    names: dict[tuple[str, str], str] = {}
    for cluster in _clusters(list(_nodes(articles)), _words_of_places(articles)):
        fullest = max(cluster, key=lambda n: (len(n.words), len(n.entity.mentions), -n.place[0]))
        for node in cluster:
            names[node.source, node.entity.name] = fullest.entity.name
    return names


def _nodes(articles: Sequence[Analysed]) -> Iterator[_Node]:
    for article in articles:
        said = Counter(c.value.label for c in article.claims if isinstance(c.value, NameValue))
        for entity in article.entities:
            times = sum(said[form] for form in entity.forms)
            yield _Node(article.article.document.id, entity, name_parts(entity), times)


def _words_of_places(articles: Sequence[Analysed]) -> frozenset[str]:
    """The words of all that articles tell as a venue (`the Negev desert`)."""
    return frozenset(w for a in articles for c in a.claims if c.kind == "venue" for w in words_of(c.text))


def _clusters(nodes: Sequence[_Node], places: frozenset[str]) -> list[list[_Node]]:
    """Entities that are one across articles; the fuller names first, so that a surname finds its owner, and stays
    alone where several could own it. Of two names of as many words the one that more articles have is first."""
    found: list[list[_Node]] = []
    for block in sorted(_blocks(nodes), key=lambda b: (-len(b[0].words), -len(b), b[0].place)):
        home = _home(block, _may_be(block[0], found, places))
        if home is None:
            found.append(list(block))
        else:
            home.extend(block)
    return _slips_home(found)


def _may_be(node: _Node, found: Sequence[list[_Node]], places: frozenset[str]) -> Sequence[list[_Node]]:
    """The clusters that a name may be of. One of a single word that is nobody's, and that a place of the story has, is
    no slip for somebody's: `Negev` for one Nekev."""
    if len(node.words) != 1 or node.entity.type == NameType.PERSON or node.words[0] not in places:
        return found
    return [c for c in found if c[0].entity.type != NameType.PERSON or node.words[0] in c[0].words]


def _blocks(nodes: Sequence[_Node]) -> list[list[_Node]]:
    """The nodes of each full name together: it is one in all articles, whatever other name it is near."""
    full: dict[tuple[object, ...], list[_Node]] = defaultdict(list)
    for node in sorted(nodes, key=lambda n: n.place):
        key: tuple[object, ...] = (node.words, node.parts.suffix, node.entity.gender)
        namesake = any(n.source == node.source for n in full.get(key, ()))
        alone = len(node.words) < FULL or node.entity.type == PLACE or namesake
        full[node.place if alone else key].append(node)
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
            return SLIP if _of_one_acronym(block, other, cluster) else 0.0
    return least


def _of_one_acronym(block: Sequence[_Node], other: _Node, cluster: Sequence[_Node]) -> bool:
    """Whether two names of bodies have all words in common but one, and one acronym in two articles: `Velm Health
    Council (VHC)`, `Velm Housing Council (VHC)`."""
    a, b = block[0].words, other.words
    if len(a) != len(b) or len(a) < ACRONYM or sum(x != y for x, y in zip(a, b, strict=True)) != 1:
        return False
    if NameType.PERSON in (block[0].entity.type, other.entity.type):
        return False
    return not _acronyms(block, a).isdisjoint(_acronyms(cluster, b))


def _acronyms(nodes: Sequence[_Node], words: Sequence[str]) -> set[str]:
    """The acronyms that articles have for a name of these words."""
    forms = (f for n in nodes if n.words == words for f in n.entity.forms)
    return {f for f in forms if f.isupper() and len(f) >= ACRONYM}


ACRONYM = 3
"""Letters of the shortest acronym by which a body is known."""


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
