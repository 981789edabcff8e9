"""Completes the dates of an article by what it says elsewhere: the day of publication, then its own dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from factcheck.data import load
from factcheck.grammar.dates_calendar import dated
from factcheck.grammar.dates_guards import listed
from factcheck.grammar.dates_resolve import resolved
from factcheck.grammar.tense import Tense, Time, reports, tense_of
from factcheck.model import Article, Claim
from factcheck.values.interval import DateValue, on, opened

# What a counted unit may be counted from: `a month later` from a day or a month, not from a year.
_SIZE = {"day": 0, "weekend": 1, "week": 1, "range": 1, "month": 2, "season": 3, "quarter": 3, "half": 4, "year": 5}

_OWN = "article's own dates"
_LOST = Tense(Time.UNKNOWN)


def settle_dates(claims: Sequence[Claim], article: Article) -> list[Claim]:
    """The claims with their values resolved as far as the article allows; names taken for months are dropped."""
    state = _Settling(article, claims)
    names = _people(article)
    for claim in sorted(claims, key=lambda c: c.span):
        if not _is_name(claim, article, names):
            state.add(claim)
    return state.settled


@dataclass
class _Settling:
    """The claims of an article settled so far."""

    article: Article
    claims: Sequence[Claim]
    settled: list[Claim] = field(default_factory=list)

    def add(self, claim: Claim) -> None:
        value = claim.value
        if isinstance(value, DateValue) and not value.known and not value.options and not value.invalid:
            value = self._complete(claim, value)
        if isinstance(value, DateValue) and value.options and value.relative is None and not value.known:
            value = self._in_time(claim, value)
        self.settled.append(replace(claim, value=value))

    def _in_time(self, claim: Claim, value: DateValue) -> DateValue:
        """Of two readings of a date in figures, the one that suits the tense: what happened is not yet to come."""
        published = self.article.document.day
        tense = tense_of(self.article.sentences[claim.sentence], claim.span)
        if published is None or not tense.direct or tense.time not in (Time.PAST, Time.FUTURE):
            return value
        past = tense.time is Time.PAST
        fitting = [d for d in value.options if (d <= published if past else d >= published)]
        return on((fitting[0], fitting[0]), "day", "publication date") if len(fitting) == 1 else value

    def _complete(self, claim: Claim, value: DateValue) -> DateValue:
        found = None
        if value.hedge != "a":
            anchor = value.relative.anchor if value.relative else "publication"
            if anchor == "publication":
                found = self._by_publication(claim, value)
            elif anchor == "text":
                found = self._by_text(claim, value)
        return found or replace(value, basis="unresolved")

    def _by_publication(self, claim: Claim, value: DateValue) -> DateValue | None:
        published = self.article.document.day
        if value.month is not None and value.relative is None and (year := self._stated_year(claim, value)):
            found = dated(year, value.month, value.day or 1, value.weekday)
            return found and replace(opened(replace(found, bound=value.bound)), daypart=value.daypart, basis=_OWN)
        tense = tense_of(self.article.sentences[claim.sentence], claim.span)
        if published is not None and (tense.time is Time.FUTURE or not self._other_year(claim, value, published)):
            return resolved(value, published, tense, self.article.document.country, "publication date")
        if published is not None or value.relative is not None or value.month is None:
            return None
        return self._by_own_dates(claim, value)

    def _stated_year(self, claim: Claim, value: DateValue) -> int | None:
        """The year with which the article gives the very same day of a month elsewhere."""
        if value.day is None:
            return None
        years = {
            d.year
            for c in self.claims
            if isinstance(c.value, DateValue) and c.value.basis == "stated" and (d := c.value.single)
            if (d.month, d.day) == (value.month, value.day)
        }
        return years.pop() if len(years) == 1 else None

    def _other_year(self, claim: Claim, value: DateValue, published: date) -> bool:
        """Whether the last date before, with a month and a year, is of a year that is long past: a story of that
        time is being told, and a day without a year may be of it."""
        if value.month is None or value.relative is not None or value.weekday is not None:
            return False
        near = [c.value for c in self.settled if 0 <= claim.sentence - c.sentence <= 2 and c.span < claim.span]
        told = [v for v in near if isinstance(v, DateValue) and v.earliest and v.granularity in ("day", "month")]
        return (
            bool(told)
            and told[-1].basis == "stated"
            and told[-1].earliest is not None
            and (published - told[-1].earliest).days > 366
        )

    def _by_own_dates(self, claim: Claim, value: DateValue) -> DateValue | None:
        """The year of a full date close by, in the text and in time, where the article names no other."""
        days = [(c, c.value.single) for c in self.settled if isinstance(c.value, DateValue) and c.value.single]
        if len({d.year for _, d in days if d}) != 1:
            return None
        near = [d for c, d in days if d and claim.sentence - c.sentence <= 2 and c.value.basis != "unresolved"]  # type: ignore[attr-defined]
        if not near:
            return None
        found = resolved(value, near[-1], _LOST, self.article.document.country, _OWN)
        if found is None or found.earliest is None or abs((found.earliest - near[-1]).days) > 62:
            return None
        return found

    def _by_text(self, claim: Claim, value: DateValue) -> DateValue | None:
        """What is counted from the last day told, where there is just one in this sentence or the one before."""
        assert value.relative is not None
        anchor = self._anchor(claim, value)
        if anchor is None:
            return self._following(claim, value)
        day = anchor.earliest
        if day is not None:
            found = resolved(value, day, _LOST, self.article.document.country, "an earlier day in the text")
            return found and replace(found, hedge=found.hedge or anchor.hedge)
        if value.relative.unit == "day" and anchor.weekday is not None and value.relative.most is None:
            weekday = (anchor.weekday + value.relative.amount) % 7
            return replace(value, weekday=weekday, relative=None, basis="an earlier day in the text")
        return None

    def _following(self, claim: Claim, value: DateValue) -> DateValue | None:
        """`the following week` of what is to come, in an article that has named no day yet, follows publication."""
        published = self.article.document.day
        if published is None or self.settled or value.relative is None or value.relative.amount != 1:
            return None
        tense = tense_of(self.article.sentences[claim.sentence], claim.span)
        if tense.time is not Time.FUTURE:
            return None
        return resolved(value, published, tense, self.article.document.country, "publication date")

    def _anchor(self, claim: Claim, value: DateValue) -> DateValue | None:
        """The date from which a claim is counted, None where there are several or none."""
        assert value.relative is not None
        size = _SIZE.get(value.relative.unit, 0)
        for sentence in (claim.sentence, claim.sentence - 1):
            dates = [c for c in self.settled if c.sentence == sentence]
            if dates:
                told = [c for c in dates if self._anchors(c, size)]
                last = told[-1].value if told else None
                alone = len({c.value.key for c in dates}) == 1
                return last if alone and isinstance(last, DateValue) else None
        return None

    def _anchors(self, claim: Claim, size: int) -> bool:
        value = claim.value
        if not isinstance(value, DateValue) or value.bound or value.options or value.invalid:
            return False
        told = value.known or value.weekday is not None
        fits = _SIZE.get(value.granularity, 9) <= size
        return told and fits and not reports(self.article.sentences[claim.sentence], claim.span)


def _people(article: Article) -> frozenset[str]:
    """Months that are names of people in this article: `Mrs May`, `April Ludgate`."""
    months = load("months")["names"]
    return frozenset(
        t.lower
        for s in article.sentences
        for t in s.tokens
        if t.lower in months
        and t.text[0].isupper()
        and (t.entity == "PERSON" or t.i > 0 and s.tokens[t.i - 1].lower in listed("titles"))
    )


def _is_name(claim: Claim, article: Article, names: frozenset[str]) -> bool:
    """Whether a month that stands alone is rather a person of whom the article speaks."""
    if claim.text.lower() not in names:
        return False
    tokens = article.sentences[claim.sentence].tokens_in(claim.span)
    before = article.sentences[claim.sentence].tokens[tokens[0].i - 1].lower if tokens and tokens[0].i else ""
    return before not in ("in", "since", "last", "next", "early", "late")


def near_day(options: Sequence[date], published: date) -> date | None:
    """The only one of several days that lies within a week of publication."""
    near = [o for o in options if abs((o - published).days) <= 7]
    return near[0] if len(near) == 1 else None
