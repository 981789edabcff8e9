"""Completes the dates of an article by what it says elsewhere: the day of publication, then its own dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from factcheck.data import load
from factcheck.grammar.dates.calendar import dated
from factcheck.grammar.dates.called import called_by_days, is_called
from factcheck.grammar.dates.guards import listed
from factcheck.grammar.dates.resolve import resolved
from factcheck.grammar.dates.tense import Tense, Time, tense_of
from factcheck.grammar.dates.told import Told
from factcheck.model import Article, Claim
from factcheck.values.interval import DateValue, on, opened

_PUBLICATION = "publication date"
_OWN = "article's own dates"
_TEXT = "an earlier day in the text"
_LOST = Tense(Time.UNKNOWN)


def settle_dates(claims: Sequence[Claim], article: Article) -> list[Claim]:
    """The claims with their values resolved as far as the article allows; names taken for months are dropped."""
    state = _Settling(article, Told(article))
    state.told.foresee(claims)
    names, groups = _people(article), called_by_days(article, claims)
    for claim in sorted(claims, key=lambda c: c.span):
        if not _is_name(claim, article, names) and not is_called(claim, article, groups):
            state.add(claim)
    return state.settled


@dataclass
class _Settling:
    """The claims of an article settled so far, and what they tell of those to come."""

    article: Article
    told: Told
    settled: list[Claim] = field(default_factory=list)

    @property
    def _published(self) -> date | None:
        return self.article.document.day

    def _tense(self, claim: Claim) -> Tense:
        return tense_of(self.article.sentences[claim.sentence], claim.span)

    def _resolved(self, value: DateValue, base: date, tense: Tense, basis: str) -> DateValue | None:
        return resolved(value, base, tense, self.article.document.country, basis)

    def add(self, claim: Claim) -> None:
        value = claim.value
        if isinstance(value, DateValue):
            if value.options and not value.known and value.relative is None:
                value = self._in_time(claim, value)
            elif not value.known and not value.options and not value.invalid:
                value = self._complete(claim, value)
            self.told.add(claim, value)
        self.settled.append(replace(claim, value=value))

    def _in_time(self, claim: Claim, value: DateValue) -> DateValue:
        """Of two readings of a date in figures, the one that suits the tense: what happened is not yet to come."""
        published, tense = self._published, self._tense(claim)
        if published is None or not tense.direct or tense.time not in (Time.PAST, Time.FUTURE):
            return value
        past = tense.time is Time.PAST
        fitting = [d for d in value.options if (d <= published if past else d >= published)]
        return on((fitting[0], fitting[0]), "day", _PUBLICATION) if len(fitting) == 1 else value

    def _complete(self, claim: Claim, value: DateValue) -> DateValue:
        anchor = value.relative.anchor if value.relative else "publication"
        found = None
        if value.hedge != "a" and anchor == "publication":
            found = self._by_publication(claim, value)
        elif value.hedge != "a" and anchor == "text":
            found = self._by_text(claim, value)
        return found or replace(value, basis="unresolved")

    def _by_publication(self, claim: Claim, value: DateValue) -> DateValue | None:
        """By the year the article gives for the same day, by the day of publication, or else by its own dates."""
        if value.relative is None and value.month and (year := self.told.year_of(value)):
            found = dated(year, value.month, value.day or 1, value.weekday)
            return found and opened(replace(found, bound=value.bound, daypart=value.daypart, basis=_OWN))
        published, tense = self._published, self._tense(claim)
        if published is None:
            return self._by_own_dates(claim, value)
        if tense.time is not Time.FUTURE and self.told.of_another_time(claim, value, published):
            return None
        return self._resolved(value, published, tense, _PUBLICATION)

    def _by_own_dates(self, claim: Claim, value: DateValue) -> DateValue | None:
        """The year of a full date close by, in the text and in time, where the article names no other."""
        day = self.told.day_close_by(claim)
        if value.relative is not None or value.month is None or day is None:
            return None
        found = self._resolved(value, day, _LOST, _OWN)
        far = found is None or found.earliest is None or abs((found.earliest - day).days) > 62
        return None if far else found

    def _by_text(self, claim: Claim, value: DateValue) -> DateValue | None:
        """What is counted from a day told before."""
        relative = value.relative
        if relative is None:
            return None
        anchor = self.told.anchor(claim, relative.unit)
        if anchor is None:
            return self._following(claim, value)
        if anchor.earliest is not None:
            found = self._resolved(value, anchor.earliest, _LOST, _TEXT)
            return found and replace(found, hedge=found.hedge or anchor.hedge)
        if relative.unit == "day" and anchor.weekday is not None and relative.most is None:
            weekday = (anchor.weekday + relative.amount) % 7
            return replace(value, weekday=weekday, relative=None, basis=_TEXT)
        return None

    def _following(self, claim: Claim, value: DateValue) -> DateValue | None:
        """`the following week` of what is to come, in an article that has named no day yet, follows publication."""
        first = not self.settled and value.relative is not None and value.relative.amount == 1
        tense = self._tense(claim)
        if self._published is None or not first or tense.time is not Time.FUTURE:
            return None
        return self._resolved(value, self._published, tense, _PUBLICATION)


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
