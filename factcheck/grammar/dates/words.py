"""The words from which dates are built, by class: what a word or a phrase of several words is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.data import load


class Lexeme(NamedTuple):
    """A word or number with its class. Offsets are those of the document.

    `number` is its value, `most` the second number of a pair or the far end of a vague amount, `word` its name.
    """

    cls: str
    start: int
    end: int
    text: str
    number: int = 0
    most: int = 0
    word: str = ""

    def at(self, start: int, end: int, text: str) -> Lexeme:
        """The same lexeme as found in a text."""
        return Lexeme(self.cls, start, end, text, self.number, self.most, self.word)


_LETTERS = re.compile(r"[a-z]+")
_MARKS = str.maketrans({"'": None, "’": None, ".": None, "-": " "})


@cache
def month_numbers() -> dict[str, int]:
    """Months by their lower-case names and abbreviations."""
    return {**load("months")["months"], **load("months")["abbreviations"]}


@cache
def single_words() -> dict[str, Lexeme]:
    """Single words by their lower-case form; offsets are not set."""
    found: dict[str, Lexeme] = {}
    for entry in _entries():
        if entry.text.isalpha():
            found.setdefault(entry.text, entry)
    return found


def _entries() -> Iterator[Lexeme]:
    words = load("dates")
    for cls in ("part", "unit", "units", "daypart"):
        yield from (Lexeme(cls.upper(), 0, 0, text, word=name) for text, name in words[cls].items())
    for cls, name in (("deictic", ""), ("number", ""), ("ordinal", "ORDWORD")):
        yield from (Lexeme(name or cls.upper(), 0, 0, text, number) for text, number in words[cls].items())
    yield from (Lexeme("DECADE", 0, 0, text, number) for text, number in words["decade"].items())
    yield from (Lexeme("AMOUNT", 0, 0, text, least, most) for text, (least, most) in words["amount"].items())
    days = load("weekdays")
    yield from (Lexeme("WEEKDAY", 0, 0, text, number) for text, number in days["weekdays"].items())
    yield from (Lexeme("WD", 0, 0, text, number) for text, number in days["short"].items())
    yield from (Lexeme("SEASON", 0, 0, text, word=text) for text in load("seasons")["north"])
    for cls, texts in words["classes"].items():
        yield from (Lexeme(cls.upper(), 0, 0, text, word=text) for text in texts)
    yield from (Lexeme("HOLIDAY", 0, 0, text, word=text) for text in load("holidays"))


@cache
def _phrases() -> dict[str, Lexeme]:
    """Phrases of several words, without their marks: `new years eve`."""
    return {_bare(entry.text): entry for entry in _entries() if not entry.text.isalpha()}


@cache
def _phrase_pattern() -> re.Pattern[str]:
    texts = sorted((entry.text for entry in _phrases().values()), key=lambda text: (-len(text), text))
    return re.compile(rf"(?:{'|'.join(map(_flexible, texts))})(?!\w)", re.IGNORECASE)


@cache
def phrase_beginnings() -> frozenset[str]:
    """The words with which a phrase can begin."""
    texts = [entry.text for entry in _phrases().values()]
    return frozenset(_LETTERS.findall(t)[0] for t in texts) | {t.split()[0].translate(_MARKS) for t in texts}


def _flexible(phrase: str) -> str:
    """The phrase with any space between its words, and with or without its apostrophe and full stop."""
    spaced = re.escape(phrase).replace(r"\ ", r"\s{1,3}").replace(r"\-", r"[-\s]")
    return spaced.replace("'", "['’]?").replace(r"\.", r"\.?")


def _bare(text: str) -> str:
    return " ".join(text.lower().translate(_MARKS).split())


def phrase_at(text: str, start: int) -> tuple[Lexeme, int] | None:
    """The phrase that begins at an offset of a text, and where it ends."""
    match = _phrase_pattern().match(text, start)
    entry = _phrases().get(_bare(match[0])) if match else None
    return (entry, match.end()) if match and entry else None
