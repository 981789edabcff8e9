"""The part in which a value differs from those that it clashes with, so that it can be marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_GAP = re.compile(r"[\s.,;:]+(?!\d)|[\s;]+")

ENOUGH = 2000
"""Longer texts than this are not compared word by word: time grows with the square."""

ALIKE = 0.6
"""From this likeness on (difflib's ratio) two words are taken for spellings of one, and compared letter by letter."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, and whether the other texts have something else there."""

    text: str
    differs: bool


def pieces(text: str, others: Sequence[str], by_letter: bool = False) -> tuple[Piece, ...]:
    """The text cut into what it shares with all the others and what it doesn't. Letters count where it is `by_letter`
    and two words are much alike: a name in two spellings. Where nothing is shared, all of it differs. White space and
    stops differ where the words around them do."""
    marked = [False] * len(text)
    for other in others:
        for start, end in _differing(text, other, by_letter):
            marked[start:end] = [True] * (end - start)
    for gap in _GAP.finditer(text):
        start, end = gap.span()
        marked[start:end] = [0 < start and end < len(text) and marked[start - 1] and marked[end]] * (end - start)
    runs = groupby(zip(text, marked, strict=True), key=lambda pair: pair[1])
    return tuple(Piece("".join(char for char, _ in run), differs) for differs, run in runs)


def _differing(text: str, other: str, by_letter: bool) -> Iterator[tuple[int, int]]:
    """The stretches of the text that the other does not have."""
    if max(len(text), len(other)) > ENOUGH:
        return
    mine, theirs = _TOKEN.findall(text), _TOKEN.findall(other)
    starts = [0]
    for token in mine:
        starts.append(starts[-1] + len(token))
    for tag, a, b, c, d in _opcodes(mine, theirs):
        if tag in ("replace", "delete"):
            stretch = text[starts[a] : starts[b]]
            for start, end in _within(stretch, "".join(theirs[c:d]), by_letter):
                yield starts[a] + start, starts[a] + end


def _opcodes(mine: Sequence[str], theirs: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    folded = ([t.casefold() for t in mine], [t.casefold() for t in theirs])
    return SequenceMatcher(None, *folded, autojunk=False).get_opcodes()


def _within(stretch: str, other: str, by_letter: bool) -> Iterator[tuple[int, int]]:
    one_word = by_letter and stretch.isalpha() and other.isalpha()
    matcher = SequenceMatcher(None, stretch.casefold(), other.casefold(), autojunk=False)
    if one_word and len(stretch.casefold()) == len(stretch) and matcher.ratio() >= ALIKE:
        letters = [(a, b) for tag, a, b, _, _ in matcher.get_opcodes() if tag in ("replace", "delete")]
        # A letter that only the other has is shown by the letter before the gap, or there would be nothing to see.
        gaps = [(max(a - 1, 0), max(a, 1)) for tag, a, _, _, _ in matcher.get_opcodes() if tag == "insert"]
        yield from _joined(letters or gaps)
        return
    yield 0, len(stretch)


def _joined(ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The ranges, those with a single letter between them as one: specks are hard to read."""
    begun: tuple[int, int] | None = None
    for start, end in ranges:
        if begun and start - begun[1] <= 1:
            begun = (begun[0], end)
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun
