"""Forms of a name that are grammar and no spelling of it: a family's plural, a possessive with its apostrophe amiss."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.values.name_align import plurals
from factcheck.values.name_parts import honorifics, offices

_SEVERAL = re.compile(r"\b(?:the|both|all|these|those|other|two|three|four)\s\Z")
_ONE = re.compile(r"\s(?:is|was|has|had|said|says|told|tells|will|would|did|does|also)\b|['’‘`´]")
"""What follows one bearer of a name that ends in s (`Roberts said`)."""
_BEFORE = re.compile(r"([^\W\d_]{1,60})\.?\s\Z")
_OWNS = re.compile(r"['’‘`´]s\b")


def inflected(words: Sequence[str], name: Sequence[str], before: str, after: str) -> bool:
    """Whether folded `words` are a form of `name` where they stand: `the Bergs` of Berg, `Tom Jone's` of Tom Jones.
    `before` and `after` are the text round them in lower case."""
    last, base = words[-1], name[-1]
    if len(words) == 1 and last in plurals(base):
        return bool(_SEVERAL.search(before)) or not (_titled(before) or _ONE.match(after))
    first = words[:-1]
    same = not first or tuple(first) == tuple(name[len(name) - len(words) : -1])
    return same and last + "s" == base and bool(_OWNS.match(after))


def _titled(before: str) -> bool:
    """Whether a form of address or an office stands right before."""
    found = _BEFORE.search(before)
    return found is not None and (found[1] in honorifics() or found[1] in offices())
