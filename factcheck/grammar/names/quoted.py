"""Titles that fill quotation marks: `“A Winter in the Salt Road”` is one name, with its articles and small words."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.names.capitals import Run, capital, touching
from factcheck.grammar.names.titles import plain
from factcheck.model import Token
from factcheck.values.name_parts import honorifics

MARKS = frozenset({'"', "“", "``", "'", "‘", "`"})
CLOSERS = frozenset({'"', "”", "''", "'", "’"})
LONGEST = 14
"""Tokens of the longest title in quotation marks."""

_SMALL = frozenset("a an and as at by for from in into is it of on or the to with upon vs over my me your".split())
_POINTS = frozenset({",", ".", "!", "?", "-", ":", "–", "&"})


def quoted_title(tokens: Sequence[Token], i: int) -> Run | None:
    """The title that begins at token i, right behind an opening mark, and ends before the closing one: two or more
    words, all of them capitalised but small ones. A person's name or nickname is none."""
    if not i or tokens[i - 1].text not in MARKS or not touching(tokens, i - 1) or not capital(tokens[i]):
        return None
    if i > 1 and touching(tokens, i - 2) and tokens[i - 2].text[-1].isalnum():
        return None
    last = min(len(tokens), i + LONGEST + 1)
    end = next((k for k in range(i + 1, last) if tokens[k].text in CLOSERS and touching(tokens, k - 1)), None)
    while end is not None and end > i and tokens[end - 1].text in _POINTS:
        end -= 1
    if end is None or end - i < 2 or not _titled(tokens[i:end]):
        return None
    return Run(i, end, whole=True)


def _titled(inside: Sequence[Token]) -> bool:
    if not capital(inside[-1]) and not inside[-1].text.isdigit():
        return False
    if plain(inside[0]) in honorifics() or all(t.entity == "PERSON" for t in inside):
        return False
    words = [t for t in inside if t.text[0].isalnum()]
    shaped = all(capital(t) or t.lower in _SMALL or t.text.isdigit() for t in words)
    points = all(t.text in _POINTS or t.tag == "POS" for t in inside if not t.text[0].isalnum())
    return shaped and points and sum(map(capital, words)) > 1
