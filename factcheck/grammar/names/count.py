"""Counts what the mentions of the names of an article say of them, before anything is decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.data import load
from factcheck.grammar.names.signs import STRONG, Sign, rows, signs
from factcheck.grammar.names.types import PLACES
from factcheck.grammar.names.votes import SURE, Key, Votes, key_of, name_of
from factcheck.model import Claim, Sentence, Token
from factcheck.values.name import NameType
from factcheck.values.name_parts import listed, words_of

LONG_ROW = 4
"""Names of an enumeration from which it is one of people where most of them look like people (a team, a cast)."""

_PEOPLE = frozenset(load("counting")["people"])


def count(claims: Iterable[Claim], sentences: Sequence[Sentence]) -> Votes:
    """Counts the votes of the claims and of the tagger's places in these sentences."""
    votes = Votes()
    by_sentence: dict[int, list[Claim]] = defaultdict(list)
    spaced: set[Key] = set()
    for claim in claims:
        value = name_of(claim)
        key = key_of(value)
        if " " in value.label:
            spaced.add(key)
        votes.mentions[key] += 1
        votes.types[key][value.type] += SURE if value.sure else 1
        if value.sure:
            votes.sure.add(key)
        by_sentence[claim.sentence].append(claim)
    _count_signs(by_sentence, sentences, votes)
    _count_short_forms(spaced, votes)
    for sentence in sentences:
        _count_places(sentence, votes)
    return votes


def _count_signs(by_sentence: Mapping[int, Sequence[Claim]], sentences: Sequence[Sentence], votes: Votes) -> None:
    enumerations: list[list[Claim]] = []
    for n, sentence in enumerate(sentences):
        named = sorted(by_sentence.get(sentence.index, ()), key=lambda c: c.span)
        after = sentences[n + 1] if n + 1 < len(sentences) else None
        following = after if after is not None and after.paragraph == sentence.paragraph else None
        alone = len({key_of(name_of(c)) for c in named}) == 1
        for claim in named:
            votes.signs[key_of(name_of(claim))] += signs(sentence, claim.span, alone=alone, following=following)
        enumerations += rows(named, sentence)
    for row in enumerations:
        _count_row(row, votes)


def _count_row(row: Sequence[Claim], votes: Votes) -> None:
    """`Lund, Moss and Adeyemi`: what one is, the others are; in a long row, what most look like."""
    values = [name_of(c) for c in row]
    kinds = Counter(v.type for v in values)
    for kind, sign in ((NameType.PERSON, Sign.PERSON), (NameType.ORG, Sign.BODY)):
        known = any(v.type is kind and votes.told(v) is kind for v in values)
        most = len(row) >= LONG_ROW and kinds[kind] * 2 >= len(row)
        if not (known or (most and kind is NameType.PERSON)):
            continue
        for value in values:
            if most or kind is value.type or " " in value.label:
                votes.signs[key_of(value)][sign] += STRONG if most else 1


def _count_short_forms(spaced: set[Key], votes: Votes) -> None:
    for key, types in list(votes.types.items()):
        best = votes.settled(key, types.most_common(1)[0][0])
        if key in spaced and len(key) > 1 and best is not NameType.OTHER:
            for word in _short_forms(key, best):
                votes.full[word][best] += 1 + 2 * votes.mentions[key]
            if best is NameType.SHIP and key[0] in listed("names", "ship", "prefix"):
                votes.types[key[1:]] = votes.types.get(key[1:], Counter()) + Counter({best: SURE})
                votes.sure.add(key[1:])
            if best is NameType.PERSON and len(key) > 2:
                votes.types[key[-2:]] = votes.types.get(key[-2:], Counter()) + Counter({best: SURE})
                votes.sure.add(key[-2:])


def _short_forms(key: Key, kind: NameType) -> set[str]:
    """The single words that may stand for a longer name later on."""
    if kind is NameType.PERSON:
        return {key[0], key[-1]}
    return {key[1]} if kind is NameType.SHIP else {key[0]}


def _count_places(sentence: Sentence, votes: Votes) -> None:
    words: list[str] = []
    for token in sentence.tokens:
        if token.text.islower():
            votes.lower[token.text] += 1
        if token.entity not in PLACES or token.entity_begins:
            if words:
                votes.places[tuple(words)] += 1
            words = []
        if token.entity in PLACES:
            found = words_of(token.text)
            words += found
            votes.place_words.update(found)
        elif _is_located(sentence, token):
            votes.places[words_of(token.text)] += 1
    if words:
        votes.places[tuple(words)] += 1


def _is_located(sentence: Sentence, token: Token) -> bool:
    """`in Harwick`, `Harwick Mayor`: a single capitalised word that stands as a place, whatever its label."""
    if token.entity not in ("PERSON", "ORG") or not token.entity_begins:
        return False
    before = sentence.tokens[token.i - 1].lower if token.i else ""
    following = sentence.tokens[token.i + 1] if token.i + 1 < len(sentence.tokens) else None
    if following is not None and following.lower in listed("names", "location", "after"):
        return True
    alone = following is None or (following.tag != "POS" and not following.text[0].isupper())
    return alone and (before in listed("names", "location", "before") or _home(sentence, token))


def _home(sentence: Sentence, token: Token) -> bool:
    """`a man from Harwick`: where somebody comes from."""
    before = sentence.tokens[max(0, token.i - 2) : token.i]
    return len(before) == 2 and before[1].lower == "from" and before[0].lower in _PEOPLE
