"""What a date is made of, so far as it is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from factcheck.values.calendar import Days

NAMED = "named"
"""The unit of a Relative that counts by the name itself: the last Thursday, the next August."""
NEAREST = "nearest"
"""The same, where nothing but the nearest one can be meant: the past Thursday, the coming August."""


@dataclass(frozen=True, slots=True)
class Relative:
    """How a date is counted from another.

    `amount` units before (negative) or after; `most` is the far end of a vague count (`several days ago`). `unit` is
    a unit of the calendar or NAMED. `anchor` is what it is counted from: `publication` (`last week`), `text` (a day
    told before: `the next day`) or `event` (`two days after the quake`).
    """

    amount: int
    unit: str
    anchor: str = "publication"
    most: int | None = None


@dataclass(frozen=True, slots=True)
class DateParts:
    """A date with its uncertainty: what it speaks of falls on some day from `earliest` to `latest`.

    Both are included, and None where open or unknown. `granularity` is the unit that was written: day, weekend, week,
    month, season, quarter, half, year, fiscal year, decade, century or range. While the stretch is unknown,
    `weekday` (0 is Monday), `month`, `day` (of the month) and `name` (a season or holiday) hold what is told of it.
    `options` are the possible days where a form has several readings. `part` is `early`, `mid`, `late` and so on of
    the unit, `daypart` a part of the day. `bound` (since, after, before, until, by) opens one end; `stated` then
    keeps what was named. `hedge` is `about`, or `a` for an indefinite `a Friday`. `relative` stays where a counted
    date could not be resolved. `invalid` marks a day that no calendar has; `stated_weekday` a weekday that is not
    that date's. `basis` says how the value was resolved; it is no part of the value.
    """

    earliest: date | None = None
    latest: date | None = None
    granularity: str = "day"
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    name: str = ""
    options: tuple[date, ...] = ()
    part: str = ""
    daypart: str = ""
    bound: str = ""
    stated: Days | None = None
    hedge: str = ""
    relative: Relative | None = None
    invalid: bool = False
    stated_weekday: int | None = None
    basis: str = field(default="stated", compare=False)

    @property
    def known(self) -> bool:
        """Whether a stretch of days is known, be it open at one end."""
        return self.earliest is not None or self.latest is not None

    @property
    def single(self) -> date | None:
        """The one day it stands for, where there is one."""
        one = self.earliest == self.latest and not self.bound and not self.invalid
        return self.earliest if one else None
