"""Finds further mentions of names that an article is known to hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.grammar.names.capitals import capital
from factcheck.grammar.names.titles import end_of, plain
from factcheck.model import Article, Sentence, Span, Token
from factcheck.values.name import NameType
from factcheck.values.name_parts import listed, words_of

Key = tuple[str, ...]
Found = tuple[Sentence, int, int, NameType]

LONGEST = 8
"""Words of the longest name that is looked for."""


def find_known(article: Article, names: Mapping[Key, NameType], taken: Sequence[Span]) -> Iterator[Found]:
    """Where a known name stands once more, capitalised and outside the spans already taken, longest first."""
    firsts = {key[0] for key in names if key}
    covered = ends_of(taken)
    for sentence in article.sentences:
        tokens = sentence.tokens
        i = 0
        while i < len(tokens):
            hit = _at(tokens, i, names, firsts) if capital(tokens[i]) else None
            if hit is None:
                i += 1
                continue
            end, kind = hit
            taken_there = any(t.start in covered or t.end - 1 in covered for t in tokens[i:end])
            if not taken_there and not _part(tokens, i, end, kind):
                yield sentence, tokens[i].start, end_of(tokens[end - 1]), kind
            i = end


def ends_of(spans: Sequence[Span]) -> set[int]:
    """The offsets of the first and the last character of each span."""
    return {at for span in spans for at in (span.start, span.end - 1)}


def _part(tokens: Sequence[Token], start: int, end: int, kind: NameType) -> bool:
    """`Lund Tower`, `Lund Foundation`, `Old Lund Mill`, a town called Lund Vale: the known name is part of another."""
    inside = end < len(tokens) and tokens[end].entity == tokens[start].entity and not tokens[end].entity_begins
    if inside and tokens[start].entity in ("GPE", "LOC"):
        return True
    if kind is not NameType.PERSON and tokens[start].entity and not tokens[start].entity_begins:
        return True
    if end >= len(tokens) or not capital(tokens[end]):
        return False
    return plain(tokens[end]) in listed("names", "place", "last") | listed("names", "organisation", "last")


def _at(
    tokens: Sequence[Token], i: int, names: Mapping[Key, NameType], firsts: set[str]
) -> tuple[int, NameType] | None:
    """The end of the longest known name that begins at token i, with its type."""
    words = words_of(tokens[i].text)
    if not words or words[0] not in firsts:
        return None
    best: tuple[int, NameType] | None = None
    key: Key = ()
    for end in range(i + 1, min(i + 1 + LONGEST, len(tokens) + 1)):
        token = tokens[end - 1]
        further = words_of(token.text)
        key += further
        kind = names.get(key) if further else None
        if kind is not None and (capital(token) or token.text.isdigit() or end - i > 1):
            best = end + _suffixed(tokens, end), kind
    return best


def _suffixed(tokens: Sequence[Token], end: int) -> bool:
    """Whether a company's suffix follows (`Norvik` in `Norvik Ltd.`)."""
    suffixes = listed("names", "organisation", "suffix")
    return end < len(tokens) and capital(tokens[end]) and plain(tokens[end]) in suffixes
