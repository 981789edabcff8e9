"""Cuts a sentence into the words and figures from which dates are built.

Each lexeme belongs to a class (MONTH, WEEKDAY, NUM, YEAR, UNIT …); what can be no part of a date is OTHER. The forms
of dates are then regular expressions over the classes, so that each is short, linear and can be read.
"""

from __future__ import annotations

import re

from factcheck.data import load
from factcheck.grammar.dates.figures import figure_at
from factcheck.grammar.dates.words import Lexeme, month_numbers, phrase_at, phrase_beginnings, single_words
from factcheck.model import Sentence

# A run of one mark (a row of dots or dashes) is one lexeme: there is nothing to tell apart in it.
_PIECE = re.compile(r"[^\W\d_]+|\d+|([^\s\w]|_)\1*")
_MARKS = {",": "COMMA", "&": "AND", "/": "SLASH", "-": "DASH", "–": "DASH", "—": "DASH"}
_GLUE = frozenset("$€£¥₹#/.:+*=@&_\\")
_MONEY = frozenset("$€£¥₹")


def lex(sentence: Sentence) -> tuple[Lexeme, ...]:
    """The lexemes of a sentence in text order; white space is dropped."""
    found: list[Lexeme] = []
    text, at, shift = sentence.text, 0, sentence.span.start
    while match := _PIECE.search(text, at):
        start, piece = match.start(), match[0]
        lexeme, at = _lexeme(text, start, piece)
        if lexeme.number and not piece[0].isalpha() and _glued(lexeme, start + shift, found):
            lexeme = Lexeme("BIG", 0, 0, piece)
        found.append(lexeme.at(shift + start, shift + at, text[start:at]))
    return tuple(found)


def _lexeme(text: str, start: int, piece: str) -> tuple[Lexeme, int]:
    """What begins at an offset with a run of letters, of digits, or of one mark, and where it ends."""
    if figure := figure_at(text, start, piece):
        return figure
    end = start + len(piece)
    if not piece[0].isalpha():
        return Lexeme(_MARKS.get(piece[0], "OTHER"), 0, 0, piece), end
    lower = piece.lower()
    if lower in phrase_beginnings() and (phrase := phrase_at(text, start)):
        return phrase
    return _word(text, piece, lower, end)


def _word(text: str, word: str, lower: str, end: int) -> tuple[Lexeme, int]:
    """A single word, with the full stop of an abbreviation."""
    months = load("months")
    entry = single_words().get(lower)
    if lower in month_numbers() and (word[0].isupper() or lower not in months["doubtful"]):
        entry = Lexeme("MONTH", 0, 0, word, month_numbers()[lower])
    elif entry is not None and entry.cls == "WD" and not word[0].isupper():
        entry = None
    if entry is None:
        return Lexeme("OTHER", 0, 0, word), end
    short = entry.cls == "WD" or lower in months["abbreviations"]
    return entry, end + (short and text[end : end + 1] == ".")


def _glued(lexeme: Lexeme, start: int, before: list[Lexeme]) -> bool:
    """Whether a figure hangs on what stands before it without a space: `$2024`, `A-2011`, `No.8`."""
    last = before[-1] if before else None
    if last is None or start - last.end > 1:
        return False
    if last.text in _MONEY:
        return True
    if last.end != start:
        return False
    front = before[-2] if len(before) > 1 and before[-2].end == last.start else None
    if last.cls == "DASH":
        # A dash joins a number to `mid`, to a month or to another number; behind nothing it is a minus sign.
        joins = front is not None and front.cls in ("PART", "MONTH", "NUM", "ORD", "YEAR")
        return last.text == "-" and front is not None and not joins
    if last.text == "/" and front is not None and front.cls == "MONTH":
        return False
    if last.text == "=":
        return front is not None and front.text.isalnum()
    return last.text in _GLUE or last.cls in ("OTHER", "BIG") and last.text.isalnum()
