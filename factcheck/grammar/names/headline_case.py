"""Whether a sentence is set in headline case, so that capitals tell nothing."""

from __future__ import annotations

import re
from functools import lru_cache

_SMALL = frozenset(
    "a an the of and in on at for to from by with as or but nor vs after over is are be not up off it".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_SHARE = 0.7
_FEWEST = 3


@lru_cache(maxsize=64)
def is_title_case(text: str) -> bool:
    """Whether most words have a capital, as in headlines."""
    words = [w for w in _WORD.findall(text) if w.lower() not in _SMALL]
    return len(words) >= _FEWEST and sum(w[0].isupper() for w in words) >= _SHARE * len(words)
