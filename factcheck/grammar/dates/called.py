"""Days of a month by which somebody or something is called: the group `March 9`."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.data import load
from factcheck.model import Article, Claim, Sentence, Token
from factcheck.values.interval import DateValue


def called_by_days(article: Article, claims: Iterable[Claim]) -> frozenset[tuple[int, int]]:
    """The days, as month and day, that are a name in this article: one of them does something (`March 9 claimed the
    attack`), stands before or behind a word for a group, or spaCy takes it for one."""
    found = set()
    for claim in claims:
        day = _day(claim)
        if day and _acts(article.sentences[claim.sentence], claim):
            found.add(day)
    return frozenset(found)


def is_called(claim: Claim, article: Article, names: frozenset[tuple[int, int]]) -> bool:
    """Whether a claim on a day that is a name here is that name: no preposition of time stands before it."""
    if not names or _day(claim) not in names:
        return False
    sentence = article.sentences[claim.sentence]
    before = _before(sentence, claim)
    return before is None or before.lower not in load("date_guards")["day_before"]


def _day(claim: Claim) -> tuple[int, int] | None:
    """Month and day of a date that tells these alone; else None."""
    value = claim.value
    if not isinstance(value, DateValue) or value.earliest or value.weekday is not None or value.relative is not None:
        return None
    return (value.month, value.day) if value.month and value.day else None


def _before(sentence: Sentence, claim: Claim) -> Token | None:
    return next((t for t in reversed(sentence.tokens) if t.end <= claim.span.start), None)


def _acts(sentence: Sentence, claim: Claim) -> bool:
    """Whether a day stands where a name does."""
    head = sentence.head_of(claim.span)
    if head is None:
        return False
    above = sentence.head(head)
    if head.dep in ("nsubj", "nsubjpass") and above.pos == "VERB":
        return above.lemma not in load("date_guards")["days_do"]
    beside = [above, _before(sentence, claim)] if head.dep in ("compound", "appos", "nmod", "poss") else []
    group = any(t is not None and t.lemma in load("date_guards")["groups"] for t in beside)
    return group or any(t.entity == "ORG" for t in sentence.tokens_in(claim.span))
