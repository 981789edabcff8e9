"""Where a form of dates was met: the lexemes of the sentence, the stretch that matched, and what stands round it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property

from factcheck.grammar.dates.lexer import lex
from factcheck.grammar.dates.words import Lexeme
from factcheck.model import Sentence, Span, Token
from factcheck.values.interval import DateValue

Readings = Callable[[str], tuple[date, ...]]
"""Reads a compact date (`08/02/2026`): the days it can mean, none where there is no such day."""

_FIRST_CODE = 0x100


@cache
def _code(cls: str) -> str:
    """One character a class, so that a form is a regular expression over a string of classes."""
    _CODES.setdefault(cls, chr(_FIRST_CODE + len(_CODES)))
    return _CODES[cls]


_CODES: dict[str, str] = {}
_CLASS = re.compile(r"[A-Z]+")

# Groups of classes that many forms share.
_MACROS = {
    "AMT": "HEDGE{0,2} (?: A | AMOUNT | COUNT (?:(?:TO|OR|DASH) COUNT)? | PAIR)",
    "COUNT": "(?: NUM | HUNDREDS | TWO | NUMBER (?: DASH? NUMBER)? )",
    "DAYNO": "(?: NUM | ORD )",
    "DAYWORD": "(?: (?: NUMBER DASH?)? ORDWORD | NUMBER{1,2} (?!NUMBER) )",
    "YEARNO": "(?: YEAR | SHORT | YEARWORD )",
    "WDAY": "(?: WEEKDAY | WD )",
    "MOD": "(?: LAST | PAST | PREVIOUS | NEXT | COMING | FOLLOWING | THIS (?: PAST | COMING )? )",
}


def pattern(written: str) -> re.Pattern[str]:
    """A form written in names of classes, such as `WDAY COMMA? MONTH NUM`, as an expression over their codes."""
    text = _CLASS.sub(lambda m: _MACROS.get(m[0], m[0]), written)
    text = _CLASS.sub(lambda m: _MACROS.get(m[0], m[0]), text)
    return re.compile(_CLASS.sub(lambda m: _code(m[0]), text).replace(" ", ""))


@dataclass(frozen=True)
class Line:
    """A sentence as lexemes. `published` is the article's day, `read` what reads compact dates."""

    sentence: Sentence
    published: date | None
    country: str | None
    read: Readings
    lexemes: tuple[Lexeme, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lexemes", lex(self.sentence))

    @cached_property
    def codes(self) -> str:
        return "".join(_code(lexeme.cls) for lexeme in self.lexemes)

    @cached_property
    def tokens(self) -> dict[int, Token]:
        """Tokens by where they start."""
        return {t.start: t for t in self.sentence.tokens}


@dataclass(frozen=True)
class Site:
    """A stretch of lexemes, `first` to before `end`."""

    line: Line
    first: int
    end: int

    @property
    def lexemes(self) -> Sequence[Lexeme]:
        return self.line.lexemes[self.first : self.end]

    @property
    def span(self) -> Span:
        return Span(self.line.lexemes[self.first].start, self.line.lexemes[self.end - 1].end)

    def all(self, *classes: str) -> list[Lexeme]:
        """The lexemes of these classes, in text order."""
        return [x for x in self.lexemes if x.cls in classes]

    def one(self, *classes: str) -> Lexeme | None:
        """The first lexeme of these classes."""
        return next((x for x in self.lexemes if x.cls in classes), None)

    def before(self, back: int = 1) -> Lexeme:
        """The lexeme that stands before the stretch, an empty one at the start of the sentence."""
        at = self.first - back
        return self.line.lexemes[at] if at >= 0 else _NOTHING

    def after(self, ahead: int = 1) -> Lexeme:
        """The lexeme that stands behind the stretch, an empty one at the end of the sentence."""
        at = self.end + ahead - 1
        return self.line.lexemes[at] if at < len(self.line.lexemes) else _NOTHING

    def token(self, lexeme: Lexeme) -> Token | None:
        return self.line.tokens.get(lexeme.start)

    def without(self, left: int = 0, right: int = 0) -> Site:
        """The stretch with lexemes left off at its ends."""
        return Site(self.line, self.first + left, self.end - right)


_NOTHING = Lexeme("", -1, -1, "")


@dataclass(frozen=True)
class Form:
    """A way to write a date. `build` reads the value off a match, None where it is no date after all."""

    name: str
    pattern: re.Pattern[str]
    build: Callable[[Site], DateValue | None]

    def sites(self, line: Line) -> Iterator[tuple[Site, DateValue]]:
        for match in self.pattern.finditer(line.codes):
            site = Site(line, match.start(), match.end())
            value = self.build(site)
            if value is not None:
                yield site, value


def form(name: str, written: str, build: Callable[[Site], DateValue | None]) -> Form:
    """A form by its pattern in names of classes."""
    return Form(name, pattern(written), build)
