"""Numbers of people beside the parts they are made of: `30 people: 12 children and 15 adults`.

What stands behind a colon is all of them. What is only among them (`30 people, including 20 women and 14 men`) may not
be more than all, as far as nobody can be in two of the parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.data import load
from factcheck.grammar.figures.people import of_people
from factcheck.grammar.words import WORD, of_more
from factcheck.model import Claim, Document
from factcheck.values.quantity import Quantity

_ITEM = re.compile(rf"(?: {WORD}){{0,2}}? (?P<noun>{WORD})(?P<end>, and |, | and |\.(?=\s|$))")
_TO_COLON = re.compile(rf"(?: {WORD}){{1,8}}: ")
_TO_SOME = re.compile(rf"(?: {WORD}){{1,6}}?,? (?:including|among them|among whom(?: were)?|of whom|of them) ")
_TO_NEXT = re.compile(rf"(?: {WORD}){{1,3}}?(?:, and |, | and )")
_NEGATED = re.compile(r"\b(?:not|no|than|of)\b")
_TO_FULL_STOP = 160

Figure = tuple[Claim, Quantity]


def wrong_parts(claims: Sequence[Claim], document: Document) -> tuple[Claim, ...]:
    """A number of people and its parts in one sentence, where they are not that many together; else ()."""
    figures = [(c, c.value) for c in claims if isinstance(c.value, Quantity)]
    text = document.plain
    for found in (_all_parts(figures, text), _some_parts(figures, text)):
        if found:
            return tuple(c for c, _ in found)
    return ()


def _all_parts(figures: Sequence[Figure], text: str) -> Sequence[Figure]:
    """The whole and the parts behind its colon, where they add up to another number."""
    if len(figures) < 3 or not all(of_people(v) and v.exact for _, v in figures):
        return ()
    (total, whole), *parts = figures
    between = _between(figures, text)
    if not _TO_COLON.fullmatch(between[0]) or _NEGATED.search(between[0]) or of_more(text, total.span.start):
        return ()
    end = parts[-1][0].span.end
    if not _is_list(parts, [*between[1:], text[end : end + _TO_FULL_STOP]]):
        return ()
    together = sum(v.nominal for _, v in parts)
    return figures if abs(together - whole.nominal) > _blur([v for _, v in figures]) else ()


def _is_list(parts: Sequence[Figure], items: Sequence[str]) -> bool:
    """Whether each figure counts a plain noun, `and` stands before the last one alone and a full stop behind it."""
    told = [_ITEM.match(item) for item in items]
    if not all(m and m["noun"].lower() == v.unit.lower() for m, (_, v) in zip(told, parts, strict=True)):
        return False
    ends = [m["end"] for m in told if m]
    return "and" in ends[-2] and ends[-1] == "." and "." not in ends[:-1]


def _some_parts(figures: Sequence[Figure], text: str) -> Sequence[Figure]:
    """The whole and parts among it, where they are more than the whole."""
    between = _between(figures, text)
    for n, gap in enumerate(between):
        total, whole = figures[n]
        if not _TO_SOME.fullmatch(gap) or of_more(text, total.span.start) or not (of_people(whole) and whole.exact):
            continue
        last = _last_part(n + 1, between)
        parts = figures[n + 1 : last + 1]
        together = sum(v.low or 0.0 for _, v in parts)
        if _apart([v for _, v in parts]) and together > whole.nominal + _blur([whole, *(v for _, v in parts)]):
            return figures[n : last + 1]
    return ()


def _last_part(first: int, between: Sequence[str]) -> int:
    """The place of the last of several parts: the one behind `and`, or the first where no `and` closes the list."""
    last = first
    while last < len(between) and _TO_NEXT.fullmatch(between[last]):
        last += 1
        if " and " in between[last - 1]:
            return last
    return first


def _apart(parts: Sequence[Quantity]) -> bool:
    """Whether all parts are of people, and nobody can be in two of them."""
    nouns = [v.counted[0] for v in parts if v.counted and of_people(v)]
    rows = load("counting")["apart"]
    return len(set(nouns)) == len(parts) and any(set(nouns) <= set(row) for row in rows)


def _between(figures: Sequence[Figure], text: str) -> list[str]:
    return [text[a.span.end : b.span.start] for (a, _), (b, _) in zip(figures, figures[1:], strict=False)]


def _blur(figures: Sequence[Quantity]) -> float:
    """By how much a sum may be off where some of its figures are round."""
    return sum(v.step for v in figures) / 2 if any(v.step > 1 for v in figures) else 0.0
