"""Texts made ready for matching, and alternations for regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable

# One character for one, so that offsets hold: hyphens and the minus sign.
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-", "\u00ad": "-"})


WORD = r"[^\W\d][\w'’-]{0,29}"
"""A pattern for one word: letters first, then letters, figures, apostrophes and hyphens."""

_OF_MORE = re.compile(r"\bof(?: the| these| those| its| his| her| their)? ?$")


def of_more(text: str, start: int) -> bool:
    """Whether a number that begins at `start` is itself what something is a part of: `two of the 30 people`."""
    return bool(_OF_MORE.search(text, max(0, start - 12), start))


def plain(text: str) -> str:
    """The text with one kind of hyphen. Its length stays."""
    return text.translate(_PLAIN)


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first; a space in a word stands for one white space."""
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s") for w in longest_first) + ")"
