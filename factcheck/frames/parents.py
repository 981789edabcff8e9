"""How many children somebody has: `a mother of five`, `father-of-two`. What is counted is left out, and whose they are
stands beside the parent, not beside the number."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.clauses import SUBJECTS
from factcheck.frames.titles import EntityAt
from factcheck.model import Claim, Frame, Sentence, Token

CHILDREN = "children of"
"""What such a number measures: no other number of children is of one sort with it (`three of her children`)."""

_PARENT = re.compile(r"\b(?:mother|father|parent|mum|mom|dad)s?[ -]of[ -]\Z", re.IGNORECASE)


def as_parent(frame: Frame, claim: Claim, sentence: Sentence, at: EntityAt) -> Frame:
    """The frame of a count of somebody's children, with the parent; any other frame as it is."""
    before = sentence.text[: claim.span.start - sentence.span.start]
    found = _PARENT.search(before) if claim.kind == "count" else None
    if found is None:
        return frame
    place = sentence.span.start + found.start()
    noun = next((t for t in sentence.tokens if t.start <= place < t.end), None)
    named = _named(sentence, noun, claim, at) if noun is not None else ()
    people = tuple(dict.fromkeys(w for w in named if w.startswith("@@")))
    return replace(frame, measured=CHILDREN, modifiers=(), own=people if len(people) == 1 else ())


def _named(sentence: Sentence, noun: Token, claim: Claim, at: EntityAt) -> tuple[str, ...]:
    """Who the parent is: `mother of five Ada Roe`, `Ada Roe, a mother of five`, `Ada Roe is the mother of five`, or
    somebody whom the words stand for."""
    after = next((t for t in sentence.tokens if t.start >= claim.span.end), None)
    told = at(noun.start) or (at(after.start) if after is not None and after.start == claim.span.end + 1 else ())
    if told:
        return told
    above = sentence.head(noun)
    if noun.dep == "appos":
        return at(above.start)
    if noun.dep == "attr":
        return tuple(w for c in sentence.children(above) if c.dep in SUBJECTS for w in at(c.start))
    before = [t for t in sentence.tokens[: noun.i] if t.text != "," and t.lower not in ("a", "an", "the")]
    return at(before[-1].start) if before and sentence.tokens[max(0, noun.i - 2)].text in (",", "a") else ()
