"""Whose a post is, or of what field: `Ostra` and `fire` in `the Ostra fire chief`; and whether two posts may be one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from factcheck.coreference import Entity
from factcheck.data import load
from factcheck.grammar.names.posts import Post
from factcheck.values.name_parts import words_of

SAME, FIELD, NOT_TOLD, OTHER = "same", "field", "not told", "other"


@dataclass(frozen=True, slots=True)
class Owner:
    """`names` are the words of each place, body or person that a post belongs to, `fields` further nouns beside it."""

    names: frozenset[frozenset[str]] = frozenset()
    fields: frozenset[str] = frozenset()


def owner_of(post: Post, entity_of: Callable[[int], Entity | None], story_name: Callable[[str], str]) -> Owner:
    """The owner of a post. `story_name` gives the name that an entity of the article goes by in the story."""
    generic, field_words = load("posts")["generic"], load("posts")["fields"]
    names: set[frozenset[str]] = set()
    fields: set[str] = set()
    for token in post.words:
        entity = entity_of(token.start)
        if entity is not None and not set(words_of(entity.name)) <= set(field_words):
            names.add(frozenset(words_of(story_name(entity.name))))
        elif token.pos not in ("ADJ", "PRON"):
            fields.update(w for w in words_of(token.lemma) if w not in generic)
    return Owner(frozenset(names), frozenset(fields))


def compare_owners(a: Owner, b: Owner) -> str:
    """How two owners of posts of one name stand to each other: `same`, only of one `field`, `not told` by both, or
    `other`: each says something that the other does not."""
    left, right = _rest(a, b), _rest(b, a)
    if any(one and other for one, other in zip(left, right, strict=True)) or (any(left) and any(right)):
        return OTHER
    if (left[0] and _names_more(b, a)) or (right[0] and _names_more(a, b)):
        return OTHER
    if len(left[0]) < len(a.names) or len(right[0]) < len(b.names):
        return SAME
    return FIELD if a.fields & b.fields else NOT_TOLD


def _rest(a: Owner, b: Owner) -> tuple[list[frozenset[str]], list[str]]:
    """The names and fields of the first that the second has not."""
    told = set(b.fields).union(*b.names)
    names = [n for n in a.names if not (n and (_has(b.names, n) or n <= told))]
    return names, [f for f in a.fields if f not in told]


def _names_more(one: Owner, other: Owner) -> bool:
    """Whether a name of the first says more than each of the second that it holds: the `Velm Rowing Club` is not all
    that `Velm` is, where the second names another body of the town."""
    return any(not _has_whole(other.names, n) and any(set(n) > set(m) for m in other.names) for n in one.names)


def _has_whole(names: Iterable[Collection[str]], one: frozenset[str]) -> bool:
    return any(one <= set(n) for n in names)


def _has(names: Iterable[Collection[str]], one: frozenset[str]) -> bool:
    return any(one <= set(n) or one >= set(n) for n in names)


def held_by(post: Post, a: Owner, b: Owner) -> str:
    """How many hold a post with these two owners: `one`, `event` or `several`."""
    if post.count not in ("owned", "fielded"):
        return post.count
    told = a.fields & b.fields if post.count == "fielded" else compare_owners(a, b) in (SAME, FIELD)
    return "one" if told else "several"
