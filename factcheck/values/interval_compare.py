"""Whether two dates can both be right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.values.base import Comparison, Relation, compatible, conflict, not_comparable, same
from factcheck.values.calendar import moved
from factcheck.values.interval import OPENS_EARLIER, OPENS_LATER, DateValue

# By how many days a hedged date may be off: half of what was written.
_ABOUT = {"day": 1, "weekend": 2, "week": 4, "month": 16, "season": 30, "quarter": 46, "half": 92, "year": 183}
_ABOUT_LONGER = 1827
# An American week begins on Sunday, a season by the weather some weeks before or after the calendar's.
_SLACK = {"week": 1, "weekend": 1, "season": 31}
_LONGEST_LOOK = 800
"""Longer stretches hold every weekday, month and day there is."""

# Parts of the day that may be one and the same hour; those not named together are apart.
_HOURS = {
    "early": (0, 10), "early morning": (0, 10), "dawn": (3, 9), "morning": (0, 13), "late morning": (9, 13),
    "noon": (11, 14), "midday": (11, 14), "lunchtime": (11, 15), "afternoon": (11, 19), "early afternoon": (11, 16),
    "late afternoon": (14, 19), "evening": (16, 24), "early evening": (16, 21), "late evening": (19, 24),
    "dusk": (16, 22), "night": (17, 30), "late night": (20, 30), "late": (15, 30), "midnight": (20, 30),
}  # fmt: skip

Stretch = tuple[date, date]


def compare(left: DateValue, right: DateValue) -> Comparison:
    """COMPATIBLE where some day suits both, CONFLICT where none can, NOT_COMPARABLE where they share no ground."""
    if left == right:
        return same()
    pair = f"{left.label} and {right.label}"
    if left.bound and right.bound and _direction(left) == _direction(right):
        return _bounds(left, right, pair)
    if left.granularity == right.granularity == "fiscal year" and left.name != right.name:
        return conflict(f"{pair} are different financial years")
    mine, yours = list(_stretches(left)), list(_stretches(right))
    if mine and yours:
        return _stretched(left, right, mine, yours, pair)
    if mine or yours:
        return _told_against(mine or yours, right if mine else left, pair)
    return _told(left, right, pair)


def _direction(value: DateValue) -> str:
    return "later" if value.bound in OPENS_LATER else "earlier" if value.bound in OPENS_EARLIER else ""


def _bounds(left: DateValue, right: DateValue, pair: str) -> Comparison:
    """Two stretches open at the same end agree where their bounds do: `since 1957` is not `since 1963`."""
    if left.stated is None or right.stated is None:
        return _told(left, right, pair)
    if _near(_widened(left, left.stated), _widened(right, right.stated)):
        return compatible(Relation.GRANULARITY, f"{pair} may mean the same bound")
    return conflict(f"{pair} name different bounds")


def _stretches(value: DateValue) -> Iterator[Stretch]:
    """The days a value allows, widened by what its hedge and its unit leave open. An open end is the calendar's."""
    if value.options:
        yield from ((d, d) for d in value.options)
    elif value.known:
        yield _widened(value, (value.earliest or date.min, value.latest or date.max))
        if value.stated_weekday is not None and value.earliest:
            # Either the date or the weekday is wrong: the nearest such weekday is as likely meant.
            off = (value.stated_weekday - value.earliest.weekday()) % 7
            other = moved(value.earliest, off if off < 4 else off - 7)
            yield other, other


def _widened(value: DateValue, days: Stretch) -> Stretch:
    slack = _SLACK.get(value.granularity, 0)
    if value.hedge == "about":
        slack += _ABOUT.get(value.granularity, _ABOUT_LONGER)
    return moved(days[0], -slack), moved(days[1], slack)


def _near(left: Stretch, right: Stretch) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


def _stretched(left: DateValue, right: DateValue, mine: list[Stretch], yours: list[Stretch], pair: str) -> Comparison:
    if not any(_near(a, b) for a in mine for b in yours):
        if _after_midnight(left, right) or _after_midnight(right, left):
            return compatible(Relation.GRANULARITY, f"{pair} may be the same night")
        return conflict(f"no day is both {pair}")
    if left.granularity == right.granularity == "range" and _crossing(left, right):
        return conflict(f"{pair} begin and end on different days")
    if left.single and left.single == right.single:
        return _hours(left, right, pair)
    return compatible(Relation.GRANULARITY, f"some day is both {pair}")


def _after_midnight(night: DateValue, next_day: DateValue) -> bool:
    """`Friday night` may be early on Saturday, where that is what the other says."""
    if not (night.single and next_day.single) or (next_day.single - night.single).days != 1:
        return False
    return _HOURS.get(night.daypart, (0, 0))[1] > 24 and _HOURS.get(next_day.daypart, (12, 12))[0] == 0


def _crossing(left: DateValue, right: DateValue) -> bool:
    """Two ranges of which neither holds the other. Open ends hold all."""
    if not (left.earliest and left.latest and right.earliest and right.latest):
        return False
    return (left.earliest < right.earliest) == (left.latest < right.latest) and (
        left.earliest != right.earliest and left.latest != right.latest
    )


def _hours(left: DateValue, right: DateValue, pair: str) -> Comparison:
    if left.daypart == right.daypart:
        return same(f"{pair} are the same day")
    mine, yours = _HOURS.get(left.daypart), _HOURS.get(right.daypart)
    if mine and yours and (mine[0] >= yours[1] or yours[0] >= mine[1]):
        return conflict(f"{left.daypart} and {right.daypart} of one day are different times")
    return compatible(Relation.GRANULARITY, f"{pair} are the same day")


def _told_against(stretches: list[Stretch], partial: DateValue, pair: str) -> Comparison:
    """A stretch of days against the weekday, month or day that is all the other tells."""
    if partial.weekday is None and partial.month is None and partial.day is None or partial.invalid:
        return not_comparable(Relation.DIFFERENT, f"{pair} have nothing to compare")
    if any((last - first).days > _LONGEST_LOOK for first, last in stretches):
        return not_comparable(Relation.GRANULARITY, f"{pair} have nothing to compare")
    weekday_alone = partial.weekday is not None and partial.month is None and partial.day is None
    if weekday_alone and any((last - first).days >= 6 for first, last in stretches):
        return not_comparable(Relation.GRANULARITY, f"{pair} have nothing to compare")
    days = [d for s in stretches for d in _days(s)]
    fitting = sum(_suits(d, partial) for d in days)
    if not fitting:
        return conflict(f"no day is both {pair}")
    whole = 366 if partial.weekday is None else 7
    if len(days) >= whole:
        return not_comparable(Relation.GRANULARITY, f"{pair} have nothing to compare")
    return compatible(Relation.GRANULARITY, f"some day is both {pair}")


def _days(stretch: Stretch) -> Iterator[date]:
    return (moved(stretch[0], n) for n in range((stretch[1] - stretch[0]).days + 1))


def _suits(day: date, told: DateValue) -> bool:
    return told.weekday in (None, day.weekday()) and told.month in (None, day.month) and told.day in (None, day.day)


def _told(left: DateValue, right: DateValue, pair: str) -> Comparison:
    """Two dates without a year: only what both tell can disagree."""
    if left.invalid or right.invalid:
        return not_comparable(Relation.INVALID, f"{pair}: one of them is no date")
    shared = [
        name
        for name in ("weekday", "month", "day")
        if getattr(left, name) is not None and getattr(right, name) is not None
    ]
    unlike = [n for n in shared if getattr(left, n) != getattr(right, n)]
    if unlike:
        return conflict(f"{pair} differ in the {'day of the month' if unlike[0] == 'day' else unlike[0]}")
    if not shared and not (left.name and left.name == right.name):
        return not_comparable(Relation.DIFFERENT, f"{pair} have nothing to compare")
    return compatible(Relation.GRANULARITY, f"{pair} agree as far as they go")
