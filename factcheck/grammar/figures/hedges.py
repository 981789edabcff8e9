"""Words before and after a number that make it a bound or a band."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.data import load
from factcheck.grammar.words import any_of

_DATA: Mapping[str, Mapping[str, list[str]]] = load("hedges")
_NAME = {" ".join(word.split()): name for name, rows in _DATA.items() for word in (*rows["before"], *rows["after"])}

_MOVES = load("figures")["change"]["moves"]

WINDOW = 48
"""Characters looked at before a number."""

_SIGNS = [w for rows in _DATA.values() for w in rows["before"] if not w[0].isalpha()]
_WORDS = [w for rows in _DATA.values() for w in rows["before"] if w[0].isalpha()]
_FURTHER = r"(?:another|a\sfurther|an\s(?:additional|extra|estimated)|a\stotal\sof)"
_BEFORE = re.compile(
    rf"(?:(?<![\w-])(?P<word>{any_of(_WORDS)})\s{{1,2}}(?:{_FURTHER}\s)?|(?P<sign>{any_of(_SIGNS)})\s?)\Z",
    re.IGNORECASE,
)
_CLOSE = [w for rows in _DATA.values() for w in rows["after"] if not w[0].isalpha()]
_LOOSE = [w for rows in _DATA.values() for w in rows["after"] if w[0].isalpha()]
_AFTER = re.compile(rf"(?P<close>{any_of(_CLOSE)})(?!\d)|\s(?P<loose>{any_of(_LOOSE)})\b", re.IGNORECASE)


_MOVED = re.compile(rf"\b{any_of(_MOVES)}\s\Z", re.IGNORECASE)
"""Before `up to` no bound but a level reached: `edged up to 4.2%`."""


def hedge_before(text: str, start: int) -> tuple[int, str]:
    """Where the hedge before `start` begins, and its name; `start` and '' without one."""
    begin = max(0, start - WINDOW)
    found = _BEFORE.search(text[begin:start])
    if found is None:
        return start, ""
    word = " ".join((found["word"] or found["sign"]).lower().split())
    if word == "up to" and _MOVED.search(text, begin, begin + found.start()):
        return start, ""
    return begin + found.start(), _NAME[word]


def hedge_after(text: str, end: int) -> tuple[int, str]:
    """Where the hedge after `end` ends, and its name; `end` and '' without one."""
    found = _AFTER.match(text, end)
    if found is None:
        return end, ""
    return found.end(), _NAME[" ".join((found["close"] or found["loose"]).lower().split())]
