"""An age against the birth year of the same person: `Holm, 63, was born in 1950`.

Ages are told for the day of publication or, of the dead, for the day they died. An age of any other time (`was 18 when
…`, `at 17 she left`) is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.analysis import Analysed
from factcheck.consistency.invalid import in_text_order, invalid
from factcheck.data import load
from factcheck.frames.ages import told_beside
from factcheck.model import Claim, Finding, Sentence, Severity
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

BORN, DIED = "born", "kill"
"""Trigger classes of births and deaths."""

_OTHER_TIME = re.compile(r"\b(?:when|then|while|whil?st|later|earlier|previous\w*|at the time|had been|by the time)\b")


def wrong_ages(article: Analysed) -> Iterator[Finding]:
    """The findings on ages that somebody born in the year told cannot have."""
    document = article.article.document
    if document.day is None:
        return
    births = _births(article)
    for claim in article.claims:
        value, year = claim.value, births.get(claim.frame.measured)
        if not isinstance(value, Quantity) or value.sort != "age" or not value.exact or value.unit != "years":
            continue
        if year is None:
            continue
        sentence = article.article.sentences[claim.sentence]
        years = _told_for(claim, sentence, article.claims, document.day.year)
        if years and not any(0 <= told - year[1] - value.nominal <= 1 for told in years):
            yield _finding(claim, *year, years[-1], document.path)


def _births(article: Analysed) -> dict[str, tuple[Claim, int]]:
    """The birth years of the people of an article, with their claims."""
    found: dict[str, tuple[Claim, int]] = {}
    for claim in article.claims:
        value = claim.value
        if not isinstance(value, DateValue) or value.earliest is None or claim.frame.trigger_class != BORN:
            continue
        if value.latest is None or value.latest.year != value.earliest.year or _is_rough(claim, value, article):
            continue
        for who in _born(claim, article.claims):
            found.setdefault(who, (claim, value.earliest.year))
    return found


def _is_rough(claim: Claim, value: DateValue, article: Analysed) -> bool:
    """Whether a date is hedged: `born around 1950`."""
    before = article.article.document.plain[max(0, claim.span.start - 30) : claim.span.start].lower().split()
    words = load("hedges")["about"]["before"]
    return bool(value.hedge or value.bound) or any(" ".join(before[-n:]) in words for n in (1, 2, 3))


def _born(claim: Claim, claims: Sequence[Claim]) -> list[str]:
    """Who is born: who takes part in the birth, else the one person of whom the same sentence tells an age."""
    told = [who for who in (*claim.frame.agents, *claim.frame.patients) if who.startswith("@")]
    if told or claim.frame.agents or claim.frame.patients:
        return told
    people = {who for who in claim.frame.nearby if who.startswith("@@")}
    aged = {c.frame.measured for c in claims if c.kind == "age" and c.sentence == claim.sentence}
    return sorted(people) if len(people) == 1 and people == aged else []


def _told_for(claim: Claim, sentence: Sentence, claims: Sequence[Claim], published: int) -> list[int]:
    """The years for which an age may be told, the likeliest last; none where that is open."""
    if _OTHER_TIME.search(sentence.text):
        return []
    dates = [c.value for c in claims if c.sentence == claim.sentence and isinstance(c.value, DateValue)]
    said = [d.earliest.year for d in dates if d.earliest is not None]
    if claim.frame.trigger_class == DIED:
        return [published, *said]
    start = claim.span.start - sentence.span.start
    beside = told_beside(sentence.text[:start], sentence.text[start + len(claim.text) :], claim.text)
    return [*said, published] if beside else []


def _finding(age: Claim, birth: Claim, born: int, told: int, path: str) -> Finding:
    return invalid(
        in_text_order(age, birth),
        "FC208",
        f"Age {age.text} does not fit the birth year {born}",
        f"born in {born}, one is {told - born - 1} or {told - born} in {told}",
        f"Is the age or the birth year wrong in {path}?",
        Severity.WARNING,
        0.8,
    )
