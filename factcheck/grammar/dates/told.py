"""What an article has told of days so far: the anchor of `the next day`, the year of `8 February`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from factcheck.grammar.dates.tense import reports
from factcheck.model import Article, Claim
from factcheck.values.interval import DateValue

# What a counted unit may be counted from: `a month later` from a day or a month, not from a year.
_SIZE = {"day": 0, "weekend": 1, "week": 1, "range": 1, "month": 2, "season": 3, "quarter": 3, "half": 4, "year": 5}

# How many dates back a reader still has in mind; it also bounds the work on a text that is nothing but dates.
_LAST = 30
# A date this many days before publication belongs to a story of another time.
_LONG_AGO = 366


@dataclass
class Told:
    """The dates of an article settled so far, in text order, and the years of its full dates."""

    article: Article
    dates: list[tuple[Claim, DateValue]] = field(default_factory=list)
    _years: dict[tuple[int, int], set[int]] = field(default_factory=dict)
    _all_years: set[int] = field(default_factory=set)

    def foresee(self, claims: Iterable[Claim]) -> None:
        """Notes the full dates of the whole article, of which the year is told."""
        for claim in claims:
            value = claim.value
            if isinstance(value, DateValue) and value.basis == "stated" and (day := value.single):
                self._years.setdefault((day.month, day.day), set()).add(day.year)

    def add(self, claim: Claim, value: DateValue) -> None:
        self.dates.append((claim, value))
        if value.single:
            self._all_years.add(value.single.year)

    def _recent(self, claim: Claim, sentences: int) -> Iterator[tuple[Claim, DateValue]]:
        """The dates of this sentence and so many before it, the last one first."""
        for told, value in reversed(self.dates[-_LAST:]):
            if claim.sentence - told.sentence > sentences:
                return
            yield told, value

    def year_of(self, value: DateValue) -> int | None:
        """The year with which the article gives the very same day of a month elsewhere."""
        years = self._years.get((value.month or 0, value.day or 0), set())
        return next(iter(years)) if len(years) == 1 else None

    def of_another_time(self, claim: Claim, value: DateValue, published: date) -> bool:
        """Whether the last full date before is long past: that story is being told, and a day without a year may be
        of it. A weekday that is told speaks for itself."""
        if value.month is None or value.relative is not None or value.weekday is not None:
            return False
        for _, last in self._recent(claim, 2):
            if last.earliest and last.granularity in ("day", "month"):
                return last.basis == "stated" and (published - last.earliest).days > _LONG_AGO
        return False

    def day_close_by(self, claim: Claim) -> date | None:
        """The last day told in this sentence or the two before it, where all days of the article are of one year."""
        if len(self._all_years) != 1:
            return None
        return next((v.single for _, v in self._recent(claim, 2) if v.single and v.basis != "unresolved"), None)

    def anchor(self, claim: Claim, unit: str) -> DateValue | None:
        """The date from which units are counted: the only one before in this sentence, or else the only one of the
        sentence before. A date that tells when something was said anchors nothing."""
        size = _SIZE.get(unit, 0)
        for back in (0, 1):
            near = [(c, v) for c, v in self._recent(claim, back) if claim.sentence - c.sentence == back]
            if near:
                last, value = near[0]
                alone = len({v.key for _, v in near}) == 1
                return value if alone and self._anchors(last, value, size) else None
        return None

    def _anchors(self, claim: Claim, value: DateValue, size: int) -> bool:
        if value.bound or value.options or value.invalid or not (value.known or value.weekday is not None):
            return False
        fits = _SIZE.get(value.granularity, 9) <= size
        return fits and not reports(self.article.sentences[claim.sentence], claim.span)
