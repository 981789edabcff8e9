"""The words of a title as a line: without what stood round words that are gone, spaced as they were, with a capital."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.model import Token

LONGEST = 110
"""Characters of a title; a longer clause is cut after a word and ends with an ellipsis."""

GAP = "…"
"""Stands for the value where the clause cannot do without it."""

CONDITIONS = ("if", "unless", "whether")
"""Words that a clause may not lose at its beginning."""
OPENING, CLOSING = "([{“‘", ")]}”’"
STRAIGHT = "\"'`"
_MARKS = frozenset((*OPENING, *CLOSING, *STRAIGHT))
QUOTES = ("``", "''")
_NO_END = ("ADP", "SCONJ", "CCONJ", "DET", "PART")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a title and the token it is of. `joined` has no space before it."""

    token: Token
    text: str
    joined: bool = False


def tidy(pieces: list[Piece]) -> list[Piece]:
    """Without what stood round words that are gone: commas, single brackets and quotation marks."""
    before = -1
    while before != len(pieces):
        before = len(pieces)
        pieces = balanced(trimmed(_without_empty_commas(pieces)))
    return pieces


def _without_empty_commas(pieces: list[Piece]) -> list[Piece]:
    """Without commas round a stretch that is gone."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.text in (",", ";", "–", "—", "-") and kept and kept[-1].text in (",", ";", "–", "—"):
            if kept[-1].token.i + 1 < piece.token.i:
                kept.pop()
            continue
        kept.append(piece)
    for n in [n for n, p in enumerate(kept) if p.text == "," and 0 < n < len(kept) - 1][-1:]:
        # `was born (in the north), in a village on the coast`: the comma parted two of a sort.
        if kept[n - 1].token.i + 1 < kept[n].token.i and kept[n + 1].token.pos == "ADP" and kept[n - 1].text != GAP:
            del kept[n]
    return kept


def trimmed(pieces: list[Piece]) -> list[Piece]:
    """Without what no title begins or ends with."""
    while pieces and (
        (pieces[0].token.pos == "PUNCT" and pieces[0].text[0] not in OPENING and pieces[0].token.tag not in QUOTES)
        or (pieces[0].token.pos in ("CCONJ", "SCONJ") and pieces[0].token.lower not in CONDITIONS)
    ):
        pieces = pieces[1:]
    while pieces and pieces[-1].text != GAP and _is_no_end(pieces[-1].token):
        pieces = pieces[:-1]
    if len(pieces) > 1 and pieces[-1].token.tag in QUOTES and pieces[-2].text in (",", "."):
        pieces = [*pieces[:-2], replace(pieces[-1], joined=True)]
    return pieces


def _is_no_end(token: Token) -> bool:
    if token.pos == "PUNCT":
        return token.text[-1] not in CLOSING and token.tag not in QUOTES
    return token.pos in _NO_END and token.dep not in ("prt", "neg")


def balanced(pieces: list[Piece]) -> list[Piece]:
    """Without brackets and quotation marks that have lost their other half, or all that they held."""
    open_at: list[tuple[int, str]] = []
    single: set[int] = set()
    for n, piece in enumerate(pieces):
        for mark in () if _MARKS.isdisjoint(piece.text) else piece.text:
            straight = piece.token.tag in QUOTES and mark in STRAIGHT
            if mark in OPENING or straight and not (open_at and open_at[-1][1] == mark):
                open_at.append((n, mark))
            elif straight and open_at[-1][0] == n - 1:  # nothing is left between the two
                single |= {n - 1, n}
                open_at.pop()
            elif open_at and (straight or mark in CLOSING and open_at[-1][1] == OPENING[CLOSING.index(mark)]):
                if open_at.pop()[0] == n - 1:
                    single |= {n - 1, n}
            elif mark in CLOSING and piece.token.pos == "PUNCT":
                single.add(n)
    single |= {n for n, _ in open_at if pieces[n].token.pos == "PUNCT"}
    return [p for n, p in enumerate(pieces) if n not in single]


def joined(pieces: Sequence[Piece]) -> str:
    """The pieces as a line that begins with a capital; '' where no word is among them."""
    if all(p.text == GAP or p.token.pos == "PUNCT" for p in pieces):
        return ""
    text, last = "", None
    for piece in pieces:
        close = piece.token.pos == "PUNCT" and (
            piece.text[0] in CLOSING or piece.text in (",", ";", ":", ".", "?", "!")
        )
        near = last is not None and last.token.i + 1 == piece.token.i
        spaced = (
            last is not None
            and not piece.joined
            and (last.token.space if near else not close and last.text not in OPENING)
        )
        text += (" " if spaced else "") + piece.text
        last = piece
    word = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if word.islower() else text
