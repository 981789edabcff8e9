"""Alternations for regular expressions, made from word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first; a space in a word stands for one white space."""
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s") for w in longest_first) + ")"
