"""Who holds which post, as each article tells it: `Ida Moss` and `Ostra fire chief`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from factcheck.analysis import Analysed
from factcheck.data import load
from factcheck.evidence import Profile
from factcheck.grammar.names.posts import Post, post_of
from factcheck.model import Sentence
from factcheck.names.owners import Owner, owner_of
from factcheck.values.name import NameType, NameValue

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


def holdings_of(
    home: Mapping[str, Analysed], profiles: Sequence[Profile], names: Mapping[tuple[str, str], str]
) -> Iterator[Holding]:
    """The posts that the articles give their names, in the order of reading. `names` are the names in the story."""
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


def in_words(post: Post) -> str:
    """A post as a reader would call it: `Ostra fire chief`."""
    words = (t.text if t.pos == "PROPN" else t.lower for t in post.words)
    return " ".join((*words, post.role))


def _in_story(names: Mapping[tuple[str, str], str], source: str, name: str) -> str:
    """The name in the story of what an article calls so."""
    return names.get((source, name), name)
