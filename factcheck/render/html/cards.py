"""A finding as a diff card: its sides with the differing part marked, who states each, and a picture of the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Finding, Report
from factcheck.render.html.calendar import Strip, strip
from factcheck.render.html.difference import Piece, pieces
from factcheck.render.html.plot import Plot, plot
from factcheck.render.view import Card, Column, Statement, Voice
from factcheck.values.base import Json, Value

BY_LETTER = ("name", "quote")
"""Kinds whose words are compared letter by letter where they are much alike."""

FIGURES = ("time", "duration", "age", "count", "money", "percent", "measure", "ordinal")

SHOWN = 3
"""So many sources of a side are shown at once; the others are folded."""

LINES = 6
"""At most so many distinct values are drawn in a picture."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A statement, with the words of its value cut into what the other sides share and what they don't."""

    said: Statement
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """A source that states the value of a side."""

    voice: Voice
    first: Quote
    others: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a finding. `number` counts from 0; the `between` side fits two others that clash."""

    number: int
    column: Column
    between: bool
    label: tuple[Piece, ...]
    shown: tuple[Witness, ...]
    folded: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class DiffCard:
    card: Card
    sides: tuple[Side, ...]
    strip: Strip | None
    plot: Plot | None

    @property
    def finding(self) -> Finding:
        return self.card.finding

    @property
    def anchor(self) -> str:
        return self.card.anchor

    @property
    def sources(self) -> str:
        """The ids of all sources that a side has, once each, with blanks between them."""
        return " ".join(dict.fromkeys(s for side in self.finding.values for s in side.sources))


def diff_card(card: Card, report: Report) -> DiffCard:
    sides = card.finding.values
    told = [[report.claim[i].value for i in side.claims if i in report.claim] for side in sides]
    values = [_distinct(found) for found in told]
    kind = card.finding.kind
    # A side that adds two of its article's figures up stands where none of its claims does.
    stated = all(side.label in {v.label for v in found} for side, found in zip(sides, told, strict=True))
    return DiffCard(
        card,
        tuple(_side(n, card) for n in range(len(card.columns))),
        strip(values) if kind == "date" else None,
        plot(kind, values) if kind in FIGURES and stated else None,
    )


def _distinct(found: Sequence[Value]) -> Sequence[Mapping[str, Json]]:
    """The distinct values of a side as the report format has them, the first claim's first."""
    return list({value.label: value.as_dict() for value in found}.values())[:LINES]


def _side(number: int, card: Card) -> Side:
    column = card.columns[number]
    # What stands between two sides agrees with both: it would blur what they differ in.
    rivals = [c for n, c in enumerate(card.columns) if n != number and not card.finding.values[n].between]
    others = rivals[:LINES]
    by_letter = card.finding.kind in BY_LETTER
    words = [c.voices[0].first.words for c in others if c.voices]
    witnesses = tuple(_witness(voice, words, by_letter) for voice in column.voices)
    return Side(
        number,
        column,
        card.finding.values[number].between,
        pieces(column.label, [c.label for c in others], by_letter),
        witnesses[:SHOWN],
        witnesses[SHOWN:],
    )


def _witness(voice: Voice, others: Sequence[str], by_letter: bool) -> Witness:
    quotes = [Quote(said, pieces(said.words, others, by_letter)) for said in (voice.first, *voice.others)]
    return Witness(voice, quotes[0], tuple(quotes[1:]))
