"""Numbers that are told beside others: `five were killed and 12 others hurt`.

The 12 are others than the dead, and all who were hurt. They are a part of a whole only where those before were counted
for the same (`12 were hurt on Monday, and another five on Tuesday`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.clauses.triggers import light, trigger_class
from factcheck.data import load
from factcheck.frames.frame import HARM, SHARE
from factcheck.grammar.words import any_of
from factcheck.model import Article, Claim, Frame

_WORDS, _MORE = any_of(load("scope")["beside"]), any_of(load("scope")["more"])
_BEFORE, _MORE_BEFORE = (re.compile(rf"\b{row}\s(?:[\w-]+\s)?\Z", re.IGNORECASE) for row in (_WORDS, _MORE))
_AFTER, _MORE_AFTER = (re.compile(rf"\s{row}\b", re.IGNORECASE) for row in (_WORDS, _MORE))
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
        if SHARE in frame.scope and _is_beside(claim, before, article):
            frame = replace(frame, scope=tuple(s for s in frame.scope if s != SHARE))
        before = claim
        yield claim if frame is claim.frame else replace(claim, frame=frame)


def is_increment(frame: Frame, before: str, after: str) -> bool:
    """Whether a number, between these words of its sentence, came to one that was told before: `eight more died`."""
    return SHARE in frame.scope and bool(_MORE_BEFORE.search(before) or _MORE_AFTER.match(after))


def _is_beside(claim: Claim, before: Claim | None, article: Article) -> bool:
    """Whether a number is told beside the one before it, and of another event, or beside others who came to harm in
    another way (`killing a porter and injuring 12 others`)."""
    beside = before is not None and claim.sentence - before.sentence <= 1 and _other_event(claim.frame, before.frame)
    if not beside and not _after_other_harm(claim, article):
        return False
    text, span = article.document.text, claim.span
    ahead = text[max(claim.sentence_span.start, span.start - _REACH) : span.start]
    return bool(_BEFORE.search(ahead) or _BEFORE.match(claim.text) or _AFTER.match(text, span.end))


def _after_other_harm(claim: Claim, article: Article) -> bool:
    mine = claim.frame.trigger_class
    if mine not in HARM:
        return False
    before = (t for t in article.sentences[claim.sentence].tokens if t.end <= claim.span.start)
    return any(told in HARM and told != mine for told in (trigger_class(t.lemma) for t in before))


def _other_event(one: Frame, other: Frame) -> bool:
    known = one.trigger and other.trigger and not light() & {one.trigger, other.trigger}
    return bool(known) and one.trigger_class != other.trigger_class
