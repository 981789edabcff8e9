"""Numbers that are told beside others: `five were killed and 12 others hurt`.

The 12 are others than the dead, and all who were hurt. They are a part of a whole only where those before were counted
for the same (`12 were hurt on Monday, and another five on Tuesday`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.data import load
from factcheck.frames import SHARE
from factcheck.grammar.words import any_of
from factcheck.model import Article, Claim, Frame
from factcheck.triggers import light

_WORDS = any_of(load("scope")["beside"])
_BEFORE = re.compile(rf"\b{_WORDS}\s(?:[\w-]+\s)?\Z", re.IGNORECASE)
_AFTER = re.compile(rf"\s{_WORDS}\b", re.IGNORECASE)
_REACH = 30
"""Characters before a number in which such a word stands."""

OTHER = "other"
"""The lemma of the noun in `12 others`, which names nothing."""


def with_besides(claims: Sequence[Claim], article: Article) -> Iterator[Claim]:
    """The claims, without the scope of a part where others than those before are counted for something else."""
    before: Claim | None = None
    for claim in claims:
        if claim.kind != "count":
            yield claim
            continue
        frame = claim.frame
        if frame.measured == OTHER:
            frame = replace(frame, measured="", modifiers=())
        if SHARE in frame.scope and before is not None and _is_beside(claim, before, article):
            frame = replace(frame, scope=tuple(s for s in frame.scope if s != SHARE))
        before = claim
        yield claim if frame is claim.frame else replace(claim, frame=frame)


def _is_beside(claim: Claim, before: Claim, article: Article) -> bool:
    """Whether a number is told beside the one before it, and of another event."""
    if claim.sentence - before.sentence > 1 or not _other_event(claim.frame, before.frame):
        return False
    text, span = article.document.text, claim.span
    ahead = text[max(claim.sentence_span.start, span.start - _REACH) : span.start]
    return bool(_BEFORE.search(ahead) or _BEFORE.match(claim.text) or _AFTER.match(text, span.end))


def _other_event(one: Frame, other: Frame) -> bool:
    known = one.trigger and other.trigger and not light() & {one.trigger, other.trigger}
    return bool(known) and one.trigger_class != other.trigger_class
