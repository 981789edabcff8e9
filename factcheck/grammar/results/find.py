"""Who won against whom: a score with the two sides that its sentence names.

The parser often breaks such sentences (`beat Dunmore` / `United 3-1`), so names are read in the order of the words:
only who acts is taken from the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.grammar.names.rows import name_of, run_after, run_before
from factcheck.grammar.results.scores import Numbers, scores
from factcheck.grammar.results.sides import other_side, own_side
from factcheck.grammar.results.words import DREW, LOST, WON, is_passive, is_told_as_done, noun_behind, word_before
from factcheck.grammar.words import any_of
from factcheck.model import Sentence, Token
from factcheck.values.score import Points, Score


@dataclass(frozen=True, slots=True)
class Result:
    """A result and where its numbers stand, as offsets of the sentence's text."""

    start: int
    end: int
    score: Score


def results(sentence: Sentence) -> Iterator[Result]:
    """The results that a sentence tells of two named sides, in text order."""
    for numbers in scores(sentence.text):
        start, end = numbers.start, numbers.end
        sort = "series" if numbers.sets else _sort(sentence.text, end)
        if sort is None:
            continue
        told = _line(sentence, numbers) or _told(sentence, numbers)
        if told is not None and (score := _scored(numbers.points, *told, sort)) is not None:
            yield Result(start, end, score)


def _scored(points: Points, first: str, second: str, outcome: str, sort: str) -> Score | None:
    """The score with the winner first; None where numbers and words do not fit each other."""
    ahead = sum(a > b for a, b in points) - sum(a < b for a, b in points)
    if (outcome == DREW) != (ahead == 0) or first == second:
        return None
    if outcome == LOST:
        first, second = second, first
    if ahead < 0:
        points = tuple((b, a) for a, b in points)
    return Score(points, first, second, sort)


@cache
def _sorts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows: dict[str, list[str]] = load("results")["sorts"]
    return tuple(
        (name, re.compile(rf"\W{{0,2}}(?:\w+\s)?{any_of(row)}\b", re.IGNORECASE)) for name, row in rows.items()
    )


@cache
def _running() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,2}}{any_of(load('results')['running']['after'])}\b", re.IGNORECASE)


def _sort(text: str, end: int) -> str | None:
    """What else than the match a score counts, '' for nothing else; None where it only stood so for a while."""
    if _running().match(text, end):
        return None
    return next((name for name, pattern in _sorts() if pattern.match(text, end)), "")


def _line(sentence: Sentence, numbers: Numbers) -> tuple[str, str, str] | None:
    """`Harrow Rovers 3-1 Dunmore United`, as a line by itself."""
    inside = _inside(sentence, numbers)
    if not inside:
        return None
    first, second = run_before(sentence, inside[0].i), run_after(sentence, inside[-1].i + 1)
    if not first or not second or first[0].i or second[-1].i < len(sentence.tokens) - 2 or len(numbers.points) > 1:
        return None
    (a, b), names = numbers.points[0], (name_of(first), name_of(second))
    return (*names, WON if a > b else LOST if a < b else DREW)


def _inside(sentence: Sentence, numbers: Numbers) -> list[Token]:
    start = sentence.span.start
    return [t for t in sentence.tokens if t.start < start + numbers.end and start + numbers.start < t.end]


def _told(sentence: Sentence, numbers: Numbers) -> tuple[str, str, str] | None:
    """The two sides and how it ended for the first, by the word that governs the score."""
    inside = _inside(sentence, numbers)
    if not inside:
        return None
    first, last = inside[0].i, inside[-1].i
    said = noun_behind(sentence, last) or word_before(sentence, first)
    if said is None or not is_told_as_done(sentence, said.token):
        return None
    mine, others = own_side(sentence, said, first), other_side(sentence, said, first)
    if said.outcome == DREW and len(mine) == 2:
        return mine[0], mine[1], DREW
    if len(mine) != 1 or not others:
        return None
    turned = said.object_ and is_passive(sentence, said.token)
    return mine[0], others, LOST if turned else said.outcome
