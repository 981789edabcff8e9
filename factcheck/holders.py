"""Two names in one role: the fire chief who is Ida Moss in one article and Nina Dahl in the other.

A post (factcheck.grammar.posts) of one holder, with the same owner or in the same act, cannot be two people's. Nothing
is told where an article of the story names both: then they are two people, whatever they are called. Nor where posts
are of other owners, or the articles so far apart that one may have followed the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations

from factcheck.acts import ACTS, Told, one_act
from factcheck.align import Group, Pair, weighed
from factcheck.analysis import Analysed
from factcheck.coreference import PLACE
from factcheck.data import load
from factcheck.evidence import Profile, articles
from factcheck.grammar.posts import Post, post_of
from factcheck.identity import STRANGERS
from factcheck.model import Sentence
from factcheck.owners import OTHER, SAME, Owner, compare_owners, held_by, owner_of
from factcheck.story import Rarity
from factcheck.values.base import conflict
from factcheck.values.name import TWO_NAMES, NameType, NameValue, compare
from factcheck.values.name_parts import words_of

TERM = 60
"""Days between two articles after which one holder of a post may have followed another."""

MENTIONS = 8
"""Mentions of one person in an article that are looked at for what is told of them."""

_HOLDERS = (NameType.PERSON.value, NameType.SHIP.value)


@dataclass(frozen=True, slots=True)
class Holding:
    """A post told with the name at reading `index`. `who` is the bearer's name in the story, `full` in the article,
    `mentions` are the readings of that name in the article."""

    index: int
    source: str
    who: str
    full: NameValue
    post: Post
    owner: Owner
    mentions: tuple[int, ...]


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
    holdings = list(_holdings(home, profiles, names))
    capitals = {s: _capitals(a) for s, a in home.items()}
    story = _Story(profiles, rarity, home, capitals, {s: _places(a) for s, a in home.items()}, holdings)
    rows: dict[Bearers, list[Pair]] = defaultdict(list)
    for a, b in combinations(holdings, 2):
        if _may_clash(a, b, story) and (pair := _pair(a, b, story)) is not None:
            first, second = sorted((a.who, b.who))
            rows[a.post.role, first, second].append(pair)
    groups = [_group(pairs) for key, pairs in sorted(rows.items()) if not _contested(key, rows)]
    roles = {h.index: _in_words(h.post) for h in holdings}
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


def _holdings(
    home: Mapping[str, Analysed], profiles: Sequence[Profile], names: Mapping[tuple[str, str], str]
) -> Iterator[Holding]:
    mentions: dict[tuple[str, str], list[int]] = defaultdict(list)
    found: list[tuple[int, str, NameType, Post, Owner]] = []
    for index, profile in enumerate(profiles):
        claim = profile.reading.claim
        if not isinstance(claim.value, NameValue) or profile.reading.carried:
            continue
        article = home[claim.source]
        entity = article.entities.entity_at(claim.span.start)
        if entity is None or entity.type not in _HOLDERS:
            continue
        mentions[claim.source, entity.name].append(index)
        sentence = article.article.sentences[claim.sentence]
        post = post_of(sentence, claim.span)
        if post is None or _succession(sentence, post):
            continue
        source = claim.source
        owner = owner_of(post, article.entities.entity_at, partial(_in_story, names, source))
        found.append((index, entity.name, NameType(entity.type), post, owner))
    for index, name, kind, post, owner in found:
        source = profiles[index].reading.claim.source
        told = mentions[source, name][:MENTIONS]
        yield Holding(index, source, names.get((source, name), name), NameValue(name, kind), post, owner, tuple(told))


def _succession(sentence: Sentence, post: Post) -> bool:
    """Whether a sentence tells that a post changes hands."""
    return post.count != "event" and any(t.lemma in load("posts")["succession"] for t in sentence.tokens)


def _in_words(post: Post) -> str:
    """A post as a reader would call it: `Ostra fire chief`."""
    words = (t.text if t.pos == "PROPN" else t.lower for t in post.words)
    return " ".join((*words, post.role))


def _in_story(names: Mapping[tuple[str, str], str], source: str, name: str) -> str:
    """The name in the story of what an article calls so."""
    return names.get((source, name), name)


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
    return bool(own[0] and own[1]) and not any(own[0] & c and own[1] & c for c in story.capitals.values())


def _telling(one: NameValue, other: NameValue) -> frozenset[str]:
    """The word that tells a name from the other: the surname if that differs, else the words before it."""
    words, rest = one.parts.words, set(other.parts.words)
    last = frozenset(words[-1:]) - rest
    return last or frozenset(words) - rest


def _pair(a: Holding, b: Holding, story: _Story) -> Pair | None:
    """The two as a pair with what speaks for one role in one event; None where their owners or stories differ."""
    left, right = sorted((a, b), key=lambda h: h.index)
    profiles = story.profiles
    told = articles(profiles[left.index], profiles[right.index], story.rarity)
    owner = compare_owners(left.owner, right.owner)
    if told in STRANGERS or owner == OTHER or (owner != SAME and _other_places(left, right, story)):
        return None
    rows = [
        ("post", held_by(left.post, left.owner, right.owner)),
        ("owner", owner),
        ("act", _act(left, right, story)),
        ("articles", told),
        ("names", "one given name" if _same_given(a.full, b.full) else "two"),
        ("others", "several articles" if _told_by(left, story) > 1 or _told_by(right, story) > 1 else "one article"),
        ("rivals", "some" if _rivals(left, story) or _rivals(right, story) else "none"),
    ]
    table = load("posts")["weights"]
    evidence = tuple(weighed(rows, table))
    score = float(table["bias"]) + sum(w for _, _, w in evidence)
    if score < float(table["floor"]):
        return None
    clash = conflict(f"two names in one role: {left.full.label} and {right.full.label}")
    return Pair(left.index, right.index, score, score, evidence, clash)


def _other_places(a: Holding, b: Holding, story: _Story) -> bool:
    """Whether both articles name places, and none in common."""
    left, right = story.places[a.source], story.places[b.source]
    return bool(left and right) and not left & right


def _same_given(a: NameValue, b: NameValue) -> bool:
    """Whether the two have one given name: somebody may have taken another surname."""
    return bool(a.parts.given) and a.parts.given == b.parts.given


def _told_by(one: Holding, story: _Story) -> int:
    """How many articles give a bearer the role."""
    return len({h.source for h in story.holdings if h.who == one.who and h.post.role == one.post.role})


def _rivals(one: Holding, story: _Story) -> bool:
    """Whether its article gives the role, with no other owner, to somebody else as well."""
    mine = (h for h in story.holdings if h.source == one.source and h.post.role == one.post.role and h.who != one.who)
    return any(compare_owners(one.owner, h.owner) != OTHER for h in mine)


def _act(a: Holding, b: Holding, story: _Story) -> str:
    """How surely something that one article tells of its bearer is what the other tells of its own."""
    without = _without(a, b)
    left, right = ([Told(story.profiles[i], story.sentence(i)) for i in h.mentions] for h in (a, b))
    levels = {one_act(x, y, without, story.rarity) for x in left for y in right}
    return next((level for level in ACTS if level in levels), "none")


def _without(a: Holding, b: Holding) -> frozenset[str]:
    """Words that the two share because they are names in one role, whatever is told of them."""
    tokens = {t.lemma for h in (a, b) for t in (*h.post.tokens, *h.post.words)}
    names = {w for h in (a, b) for w in words_of(h.full.full)}
    return frozenset(tokens | {t.lower() for t in tokens} | names)
