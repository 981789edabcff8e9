"""`strike` in an article on a dispute about work: a stoppage, and no attack."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from factcheck.data import load
from factcheck.model import Article, Frame

STRIKE = "strike"
STOPPAGE = "strike_labour"
"""The trigger class of stoppages of work."""

LEAST = 2
"""Times that an article must use words of work before its strikes are stoppages."""


def is_on_labour(article: Article) -> bool:
    """Whether the article speaks of work, in the words of a dispute, and not of war."""
    words = [t.lemma.lower() for s in article.sentences for t in s.tokens if t.pos in ("NOUN", "PROPN", "VERB")]
    return sum(w in _words("labour") for w in words) >= LEAST and not any(w in _words("war") for w in words)


def as_stoppage(frame: Frame) -> Frame:
    """The frame of a claim in such an article."""
    return replace(frame, trigger_class=STOPPAGE) if frame.trigger == STRIKE else frame


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("triggers")[name])
