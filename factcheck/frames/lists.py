"""Lists of values: several values of one kind that a sentence tells side by side, each with words of its own.

`a 34-year-old man, a 29-year-old woman and a boy of 8` is one list of three ages, `3% in May and 5% in June` one of two
shares. Commas, semicolons, `and` and `or` part the items, and no verb of its own stands between two of them. What is
left open (two commas between items that could belong to either, a range, values of which one includes another) is no
list: nothing is told of it then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from factcheck.clauses.triggers import describing, word_class
from factcheck.data import load
from factcheck.model import Claim, Sentence, Token
from factcheck.values.base import Compare

LISTED = frozenset({"age", "count", "date", "duration", "measure", "money", "ordinal", "percent", "time", "venue"})
"""Kinds of values that stand in lists."""

LONGEST = 7
"""Items of the longest list that is matched; a longer one is a table, and its lines have to be told by other means."""


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a list. `first` is the id of the list's first claim, which tells lists apart; `place` counts its
    items from 0. `words` are those beside its value, `own` the ones that no other item of
    the list has."""

    first: str
    place: int
    words: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()


def items_of(sentences: Sequence[Sentence], claims: Sequence[Claim], compare: Mapping[str, Compare]) -> dict[str, Item]:
    """The items of all lists of an article, by claim id."""
    rows: dict[tuple[int, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: c.span):
        if claim.kind in LISTED:
            rows.setdefault((claim.sentence, claim.kind), []).append(claim)
    found: dict[str, Item] = {}
    for (number, kind), row in rows.items():
        for run in _runs(sentences[number], row):
            if _exclude_each_other(run, compare[kind]):
                found.update(_items(sentences[number], run))
    return found


def _runs(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The longest runs of claims of which each stands beside the next."""
    run = list(claims[:1])
    for before, after in pairwise(claims):
        if _cut(_gap(sentence, before, after)) is None:
            yield run
            run = []
        run.append(after)
    yield run


def _exclude_each_other(run: Sequence[Claim], compare: Compare) -> bool:
    """Whether the claims are of several values, no two of which could be one, nor the ends of one stretch."""
    if not 1 < len(run) <= LONGEST or run[0].frame.preposition in _words("ranges"):
        return False
    return all(compare(a.value, b.value).conflicts for n, a in enumerate(run) for b in run[n + 1 :])


def _gap(sentence: Sentence, before: Claim, after: Claim) -> list[Token]:
    return [t for t in sentence.tokens if t.start >= before.span.end and t.end <= after.span.start]


def _cut(gap: Sequence[Token]) -> int | None:
    """Where the words between two values part into those of the first and those of the second, as a place in them;
    None where the two values are no items of one list.

    One comma or conjunction parts them where it stands. Of several, the first one does where it stands right behind
    a value (`Tom, 41, and Rita, 39`).
    """
    if any(_breaks(t) for t in gap):
        return None
    parting = [n for n, t in enumerate(gap) if _parts(t)]
    groups = [n for n in parting if n - 1 not in parting]
    if not groups or not (len(groups) == 1 or groups[0] == 0):
        return None
    return groups[0]


def _parts(token: Token) -> bool:
    return token.text in (",", ";") or token.lower in _words("parting")


def _breaks(token: Token) -> bool:
    """Whether a token says that something else begins: a verb, a relative clause, a bracket, the end of a range."""
    said = token.pos in ("VERB", "AUX") and token.lower not in _words("participles")
    return said or token.tag in ("WDT", "WP", "WP$", "WRB") or token.lower in _words("breaks")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("lists")[name])


def _items(sentence: Sentence, run: Sequence[Claim]) -> Iterator[tuple[str, Item]]:
    rows = [
        frozenset(map(word_class, (*_content(tokens), *_measured(claim))))
        for claim, tokens in zip(run, _segments(sentence, run), strict=True)
    ]
    for place, (claim, words) in enumerate(zip(run, rows, strict=True)):
        others = frozenset[str]().union(*rows[:place], *rows[place + 1 :])
        yield claim.id, Item(run[0].id, place, words, words - others)


def _segments(sentence: Sentence, run: Sequence[Claim]) -> list[list[Token]]:
    """The words of each item beside its value. The first and the last one end where something else begins, and have no
    more words on their outer side than the others have there."""
    gaps = [_gap(sentence, one, other) for one, other in pairwise(run)]
    cuts = [_cut(gap) or 0 for gap in gaps]
    heads = [gap[cut:] for gap, cut in zip(gaps, cuts, strict=True)]
    tails = [gap[:cut] for gap, cut in zip(gaps, cuts, strict=True)]
    before = [t for t in sentence.tokens if t.end <= run[0].span.start]
    if before and before[-1].text == ",":
        before.pop()
    first = _until_break(reversed(before), max(map(_length, heads)))
    last = _until_break((t for t in sentence.tokens if t.start >= run[-1].span.end), max(map(_length, tails)))
    return [a + b for a, b in zip((first, *heads), (*tails, last), strict=True)]


def _length(tokens: Sequence[Token]) -> int:
    return sum(not _parts(t) for t in tokens)


def _until_break(tokens: Iterable[Token], most: int) -> list[Token]:
    kept: list[Token] = []
    for token in tokens:
        if len(kept) == most or _breaks(token) or _parts(token) or token.pos == "PUNCT":
            break
        kept.append(token)
    return kept


def _content(tokens: Iterable[Token]) -> Iterator[str]:
    """Nouns, adjectives and numbers: what two days or places are of is often told by the figure beside them."""
    kept = (t for t in tokens if t.pos in ("NOUN", "PROPN", "ADJ", "NUM"))
    return ("percent" if t.text == "%" else t.lemma.lower() for t in kept)


def _measured(claim: Claim) -> list[str]:
    """What is counted, or who has an age, as words. With other kinds, and with ages of things and of people called by
    what they do, it may be a word that belongs to the whole list."""
    measured = claim.frame.measured
    if claim.kind == "count" or (claim.kind == "age" and (measured.startswith("@") or measured in describing())):
        return measured.lstrip("@").lower().split()
    return []
