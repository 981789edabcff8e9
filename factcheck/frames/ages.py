"""Whether an age is told for the day of the news: `Holm, 63, said`, `the 63-year-old Holm`, `Holm is 63`."""

from __future__ import annotations

import re

_APPOSITION = re.compile(r"(?:, |\()\Z")
_ENDS = re.compile(r"(?: (?:years? old|years? of age))?[,.;)]")
_IS = re.compile(r"\b(?:is|turns|is now|now) \Z")


def told_beside(before: str, after: str, text: str) -> bool:
    """Whether an age, written as `text` between what stands `before` and `after` it, is that of now: beside a name,
    before one, or as what somebody is."""
    beside = _APPOSITION.search(before) and _ENDS.match(after)
    return bool(beside or _IS.search(before) or text.endswith(("-old", "-olds")))
