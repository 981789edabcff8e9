"""Facets of a figure: words that say which of several figures of one thing it is (factcheck/data/facets.toml).

Net profit is not operating profit, a quarter is not the year, and growth on the quarter before is not growth on the
year. Such words mostly stand right beside the figure, and the period often in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.model import Claim, Sentence, Span
from factcheck.values.quantity import Quantity

FIGURES = frozenset({"money", "percent", "measure", "count"})
"""Kinds that facets tell apart."""


@dataclass(frozen=True, slots=True)
class _Facet:
    """How the classes of a facet are looked for, as facets.toml tells."""

    name: str
    pattern: re.Pattern[str]
    classes: Mapping[str, str]
    wide: bool
    back: bool
    marked: bool

    def classes_in(self, text: str) -> set[str]:
        return {self._class_of(found) for found in self.pattern.finditer(text)}

    def _class_of(self, found: re.Match[str]) -> str:
        return next(self.classes[group] for group, told in found.groupdict().items() if told)


def facets_of(claim: Claim, sentences: Sequence[Sentence], beside: Collection[Claim]) -> tuple[str, ...]:
    """The classes of a figure, as `facet class`, in the order of the table. `sentences` are those of its article,
    `beside` the claims of its sentence."""
    if claim.kind not in FIGURES:
        return ()
    sentence = sentences[claim.sentence]
    around = _around(claim, sentence, beside)
    return tuple(f"{f.name} {told}" for f in _facets() if (told := _told(f, claim, around, sentences)))


def other_facet(left: Collection[str], right: Collection[str]) -> str:
    """Why two figures are of two things by their facets, '' where nothing says so."""
    a, b = (dict(told.split(" ", 1) for told in side) for side in (left, right))
    for name in sorted({*a, *b}):
        one, other = a.get(name, ""), b.get(name, "")
        if one and other and one != other:
            return f"one is of the {_shown(name, one)}, the other of the {_shown(name, other)}"
        if bool(one) != bool(other) and name in _marked():
            return f"only one of them is {_shown(name, one or other)}"
    return ""


def _shown(facet: str, told: str) -> str:
    return told if facet in ("span", "stage") else f"{facet} “{told}”"


def _told(facet: _Facet, claim: Claim, around: Span, sentences: Sequence[Sentence]) -> str:
    """The class of a figure in a facet, '' where none or several are told."""
    for place in _places(facet, claim, around, sentences):
        if found := facet.classes_in(place.lower()):
            return next(iter(found)) if len(found) == 1 else ""
    return ""


def _places(facet: _Facet, claim: Claim, around: Span, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Where the class of a figure may be told, likeliest first: before it, behind it up to a comma, and, of some
    facets, anywhere in the sentence or in the one before. What marks a figure stands before it: a forecast that is
    raised behind it is another."""
    sentence = sentences[claim.sentence]
    start = sentence.span.start
    yield sentence.text[around.start - start : claim.span.start - start]
    if not facet.marked:
        yield re.split("[,;]", sentence.text[claim.span.end - start : around.end - start])[0]
    if facet.wide:
        yield sentence.text
    if facet.back:
        yield from (s.text for s in _before(sentence, sentences))


def _before(sentence: Sentence, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentence before in the same paragraph."""
    if sentence.index and sentences[sentence.index - 1].paragraph == sentence.paragraph:
        yield sentences[sentence.index - 1]


def _around(claim: Claim, sentence: Sentence, beside: Collection[Claim]) -> Span:
    """The words of a sentence between the figures before and after a claim."""
    others = [c.span for c in beside if isinstance(c.value, Quantity) and c.kind == claim.kind and c is not claim]
    start = max((s.end for s in others if s.end <= claim.span.start), default=sentence.span.start)
    end = min((s.start for s in others if s.start >= claim.span.end), default=sentence.span.end)
    return Span(start, end)


@cache
def _marked() -> frozenset[str]:
    return frozenset(f.name for f in _facets() if f.marked)


@cache
def _facets() -> tuple[_Facet, ...]:
    return tuple(_facet(name, told) for name, told in load("facets").items())


def _facet(name: str, told: Mapping[str, object]) -> _Facet:
    rows = told["classes"]
    assert isinstance(rows, dict)
    groups = {f"g{n}": (label, phrases) for n, (label, phrases) in enumerate(rows.items())}
    parts = [f"(?P<{g}>{'|'.join(map(_phrase, phrases))})" for g, (_, phrases) in groups.items()]
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])")
    labels = {g: label for g, (label, _) in groups.items()}
    return _Facet(name, pattern, labels, *(bool(told.get(flag)) for flag in ("wide", "back", "marked")))


def _phrase(words: str) -> str:
    return re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
