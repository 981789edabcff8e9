"""Texts made ready for matching, and alternations for regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable

# One character for one, so that offsets hold: hyphens and the minus sign.
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-", "\u00ad": "-"})


def plain(text: str) -> str:
    """The text with one kind of hyphen. Its length stays."""
    return text.translate(_PLAIN)


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first; a space in a word stands for one white space."""
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s") for w in longest_first) + ")"
