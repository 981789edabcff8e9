"""Two names in one role: the fire chief who is Ida Moss in one article and Nina Dahl in the other.

A post (factcheck.grammar.names.posts) of one holder, with the same owner or in the same act, cannot be two people's.
Nothing is told where an article of the story names both: then they are two people, whatever they are called. Nor where
posts are of other owners, or the articles so far apart that one may have followed the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from factcheck.align import Group, Pair, pair_by
from factcheck.analysis import Analysed
from factcheck.coreference import PLACE
from factcheck.data import load
from factcheck.evidence import Profile, articles
from factcheck.model import Sentence
from factcheck.names.acts import ACTS, Told, one_act
from factcheck.names.holdings import Holding, holdings_of, in_words
from factcheck.names.identity import STRANGERS
from factcheck.names.owners import OTHER, SAME, compare_owners, held_by
from factcheck.story import Rarity
from factcheck.values.base import conflict
from factcheck.values.name import TWO_NAMES, NameValue, compare
from factcheck.values.name_parts import words_of

TERM = 60
"""Days between two articles after which one holder of a post may have followed another."""


@dataclass(frozen=True, slots=True)
class _Story:
    """What pairs are judged by. `capitals` are the capitalised words of each article, by source, `places` the
    places it names."""

    profiles: Sequence[Profile]
    rarity: Rarity
    home: Mapping[str, Analysed]
    capitals: Mapping[str, frozenset[str]]
    places: Mapping[str, frozenset[str]]
    holdings: Sequence[Holding]

    def sentence(self, index: int) -> Sentence:
        claim = self.profiles[index].reading.claim
        return self.home[claim.source].article.sentences[claim.sentence]


def holder_groups(
    analysed: Sequence[Analysed],
    profiles: Sequence[Profile],
    names: Mapping[tuple[str, str], str],
    rarity: Rarity,
) -> list[tuple[str, Group]]:
    """The names that clash in one role, a group for each two bearers of it with the role in words, in the order of
    their first members."""
    home = {a.article.document.id: a for a in analysed}
    holdings = list(holdings_of(home, profiles, names))
    capitals = {s: _capitals(a) for s, a in home.items()}
    story = _Story(profiles, rarity, home, capitals, {s: _places(a) for s, a in home.items()}, holdings)
    bearers: dict[tuple[str, str, str], list[Holding]] = defaultdict(list)
    for holding in holdings:
        bearers[holding.post.role, holding.source, holding.who].append(holding)
    rows: dict[Bearers, list[Pair]] = defaultdict(list)
    for left, right in combinations(bearers.values(), 2):
        if _may_clash(left[0], right[0], story) and (pairs := list(_pairs(left, right, story))):
            first, second = sorted((left[0].who, right[0].who))
            rows[left[0].post.role, first, second] += pairs
    groups = [_group(pairs) for key, pairs in sorted(rows.items()) if not _contested(key, rows)]
    roles = {h.index: in_words(h.post) for h in holdings}
    named = [(max((roles[i] for i in g.members), key=len), g) for g in groups]
    return sorted(named, key=lambda row: row[1].members)


Bearers = tuple[str, str, str]
"""A role and the two who bear it."""


def _contested(key: Bearers, rows: Mapping[Bearers, Sequence[Pair]]) -> bool:
    """Whether one of the two clashes with somebody else in the role about as well: then several have it."""
    role, *both = key
    best = max(p.score for p in rows[key])
    rivals = (p for k, pairs in rows.items() if k != key and k[0] == role and set(k[1:]) & set(both) for p in pairs)
    return any(p.score > best - float(load("posts")["weights"]["margin"]) for p in rivals)


def _group(pairs: Sequence[Pair]) -> Group:
    return Group(tuple(sorted({i for p in pairs for i in (p.left, p.right)})), tuple(pairs))


def _capitals(article: Analysed) -> frozenset[str]:
    """The capitalised words of an article, folded."""
    tokens = (t for s in article.article.sentences for t in s.tokens if t.text[:1].isupper())
    return frozenset(w for t in tokens for w in words_of(t.text))


def _places(article: Analysed) -> frozenset[str]:
    """The words of the names of an article's places."""
    venues = (w for c in article.claims if c.kind == "venue" for w in c.text.split() if w[:1].isupper())
    told = (*venues, *(e.name for e in article.entities if e.type == PLACE))
    return frozenset(w for name in told for w in words_of(name))


def _may_clash(a: Holding, b: Holding, story: _Story) -> bool:
    """Whether two bearers of one role in two articles are two names, and no article of the story has both."""
    if a.source == b.source or a.who == b.who or a.post.role != b.post.role or a.full.type != b.full.type:
        return False
    found = compare(a.full, b.full)
    if not (found.conflicts and found.reason.startswith(TWO_NAMES)):
        return False
    days = [story.home[h.source].article.document.day for h in (a, b)]
    if days[0] and days[1] and abs((days[0] - days[1]).days) > TERM:
        return False
    own = [_telling(a.full, b.full), _telling(b.full, a.full)]
    near = (c for s, c in story.capitals.items() if story.rarity.one_story(s, a.source))
    return bool(own[0] and own[1]) and not any(own[0] & c and own[1] & c for c in near)


def _telling(one: NameValue, other: NameValue) -> frozenset[str]:
    """The word that tells a name from the other: the surname if that differs, else the words before it."""
    words, rest = one.parts.words, set(other.parts.words)
    last = frozenset(words[-1:]) - rest
    return last or frozenset(words) - rest


def _pairs(left: Sequence[Holding], right: Sequence[Holding], story: _Story) -> Iterator[Pair]:
    """What one article tells of a bearer with what the other does of its own, as far as much speaks for one role in one
    event."""
    act, table = _act(left, right, story), load("posts")["weights"]
    for a, b in product(left, right):
        first, second = sorted((a, b), key=lambda h: h.index)
        told = articles(story.profiles[a.index], story.profiles[b.index], story.rarity)
        owner = compare_owners(a.owner, b.owner)
        if told in STRANGERS or owner == OTHER or (owner != SAME and _other_places(a, b, story)):
            continue
        rows = [("post", _count(a, b)), ("owner", owner), ("act", act), ("articles", told), *_beside(a, b, story)]
        clash = conflict(f"two names in one role: {first.full.label} and {second.full.label}")
        pair = pair_by(first.index, second.index, rows, table, clash)
        if pair.score >= float(table["floor"]):
            yield pair


def _count(a: Holding, b: Holding) -> str:
    """How many hold the post of both, at most."""
    counts = {held_by(h.post, a.owner, b.owner) for h in (a, b)}
    return next(c for c in ("several", "event", "one") if c in counts)


def _beside(a: Holding, b: Holding, story: _Story) -> Iterator[tuple[str, str]]:
    """What else speaks for or against one role: the given names, further articles, other bearers."""
    yield "names", "one given name" if _same_given(a.full, b.full) else "two"
    yield "others", "several articles" if any(_told_by(h, story) > 1 for h in (a, b)) else "one article"
    yield "rivals", "some" if any(_has_rivals(h, story) for h in (a, b)) else "none"


def _other_places(a: Holding, b: Holding, story: _Story) -> bool:
    """Whether both articles name places, and none in common."""
    left, right = story.places[a.source], story.places[b.source]
    return bool(left and right) and not left & right


def _same_given(a: NameValue, b: NameValue) -> bool:
    """Whether the two have one given name: somebody may have taken another surname."""
    return bool(a.parts.given) and a.parts.given == b.parts.given


def _told_by(one: Holding, story: _Story) -> int:
    """How many articles of the story give a bearer the role."""
    same = (h for h in story.holdings if h.who == one.who and h.post.role == one.post.role)
    return len({h.source for h in same if story.rarity.one_story(h.source, one.source)})


def _has_rivals(one: Holding, story: _Story) -> bool:
    """Whether its article gives the role, with no other owner, to somebody else as well."""
    mine = (h for h in story.holdings if h.source == one.source and h.post.role == one.post.role and h.who != one.who)
    return any(compare_owners(one.owner, h.owner) != OTHER for h in mine)


def _act(left: Sequence[Holding], right: Sequence[Holding], story: _Story) -> str:
    """How surely something that one article tells of its bearer is what the other tells of its own."""
    without = _without((*left, *right))
    told = ([Told(story.profiles[i], story.sentence(i)) for i in side[0].mentions] for side in (left, right))
    levels = {one_act(x, y, without, story.rarity) for x, y in product(*told)}
    return next((level for level in ACTS if level in levels), "none")


def _without(holdings: Sequence[Holding]) -> frozenset[str]:
    """Words that sentences share because they are of names in one role, whatever is told of them."""
    tokens = {t.lemma for h in holdings for t in (*h.post.tokens, *h.post.words)}
    names = {w for h in holdings for w in words_of(h.full.full)}
    return frozenset(tokens | {t.lower() for t in tokens} | names)
