"""Turns what is told of a date into days, by a day from which it is counted. Nothing is guessed: where a date could
be this year's or last year's, it stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from factcheck.grammar.dates.calendar import dated
from factcheck.grammar.dates.holidays import holiday_days
from factcheck.grammar.dates.seasons import season_days
from factcheck.grammar.dates.site import Site
from factcheck.grammar.dates.tense import Tense, Time, tense_of
from factcheck.values.calendar import Days, counted, day, months, moved, part_of, shifted
from factcheck.values.interval import NAMED, NEAREST, DateValue, on, opened

# A date told without its year is hardly ever farther away than this from the day on which it is told.
_FAR = 300
_NEAR = 45


def resolved(value: DateValue, base: date, tense: Tense, country: str | None, basis: str) -> DateValue | None:
    """The value counted from a day, None where that leaves it open."""
    relative = value.relative
    if relative is not None and relative.unit not in (NAMED, NEAREST):
        found = _counted(value, base, tense)
    elif value.weekday is not None and value.month is None and value.day is None:
        found = _weekday(value, base, tense)
    elif value.granularity == "weekend" and not value.name:
        found = _chosen(value, [d for n in (-1, 0, 1) if (d := shifted(base, n, "weekend"))], base, tense)
    else:
        found = _chosen(value, list(_candidates(value, base, country)), base, tense)
    return found and opened(replace(found, basis=basis))


def between(site: Site, first: DateValue, last: DateValue) -> DateValue | None:
    """From the beginning of one date to the end of another: `between late January and early February`. Where the year
    is told with the last only, or not at all, both are of one winter or summer."""
    if first.earliest and last.latest and first.earliest <= last.latest:
        return DateValue(first.earliest, last.latest, "range", basis=first.basis)
    base = last.earliest or site.line.published
    if (
        base is None
        or first.known
        or first.month is None
        or first.relative
        or last.relative
        or first.weekday is not None
    ):
        return None
    ends = [(last.earliest, last.latest)] if last.earliest and last.latest else list(_candidates(last, base, None))
    starts = list(_candidates(first, base, None))
    stretches = [(s[0], e[1]) for s in starts for e in ends if 0 <= (e[1] - s[0]).days < 366]
    if not last.known:
        found = fitting(site, stretches)
        return found and on(found, "range", "publication date")
    nearest = min(stretches, key=lambda d: (_gap(d, base), d), default=None)
    return nearest and on(nearest, "range", first.basis)


def fitting(site: Site, stretches: list[Days]) -> Days | None:
    """Of the same stretch in several years, the one that the tense of its clause means."""
    base = site.line.published
    if base is None or not stretches:
        return None
    nearest = min(stretches, key=lambda d: (_gap(d, base), d))
    return _by_tense(stretches, base, tense_of(site.line.sentence, site.span), nearest)


def _plain(value: DateValue, days: Days) -> DateValue:
    """The value with its days, and without what told them."""
    return replace(
        value, earliest=days[0], latest=days[1], relative=None, weekday=None, month=None, day=None, options=()
    )


def _counted(value: DateValue, base: date, tense: Tense) -> DateValue | None:
    """`last month`, `two weeks ago`, `early next week`, `Tuesday of next week`, `February of last year`."""
    relative = value.relative
    assert relative is not None
    days = shifted(base, relative.amount, relative.unit)
    if relative.unit == "weekend" and relative.amount == 0 and days and days[0] > base and tense.time is Time.PAST:
        days = shifted(base, -1, "weekend")
    if days is None:
        return None
    if relative.most is not None:
        far = shifted(base, relative.most, relative.unit)
        if far is None:
            return None
        near = (base, base) if relative.amount == 0 else days
        return replace(_plain(value, (min(far[0], near[0]), max(far[1], near[1]))), granularity="range")
    if relative.amount > 0 and value.hedge == "about" and relative.anchor == "publication":
        # What lies so many weeks ahead is counted from the day on which it is said; the hedge keeps its width.
        ahead = counted(base, relative.amount, relative.unit)
        return None if ahead is None else _plain(value, (ahead, ahead))
    narrowed = _narrowed(value, days, base)
    return narrowed and _plain(value, narrowed)


def _narrowed(value: DateValue, days: Days, base: date) -> Days | None:
    """The weekday, month or day of a stretch, or the part of it that was named."""
    if value.weekday is not None:
        found = moved(days[0], (value.weekday - days[0].weekday()) % 7)
        return found, found
    if value.month is not None:
        whole = months(days[0].year, value.month)
        if value.day is not None:
            found_day = day(days[0].year, value.month, value.day)
            return (found_day, found_day) if found_day else None
        return whole and part_of(whole, value.part)
    if value.day is not None:
        number = day(days[0].year, days[0].month, value.day)
        return (number, number) if number else None
    if value.part == "earlier":
        return days[0], min(base, days[1])
    if value.part == "later":
        return max(base, days[0]), days[1]
    return part_of(days, value.part)


def _weekday(value: DateValue, base: date, tense: Tense) -> DateValue | None:
    """A weekday by the tense: the last one on or before the day, or the next one on or after it."""
    assert value.weekday is not None
    back = (base.weekday() - value.weekday) % 7
    relative = value.relative
    eve = back == 6 and tense.time is not Time.FUTURE  # agencies stamp by their own clocks: news of the next day
    if relative is None and back and (eve or tense.time is Time.EITHER):
        options = moved(base, -back), moved(base, 7 - back)
        return replace(_plain(value, options), options=options)
    if relative is None or relative.amount == 0:
        ahead = tense.time is Time.FUTURE or relative is not None and tense.time is not Time.PAST
        there = moved(base, -back % 7 if ahead else -back)
        return _plain(value, (there, there))
    near = moved(base, -back or -7) if relative.amount < 0 else moved(base, -back % 7 or 7)
    far = moved(near, 7 * relative.amount)
    if relative.unit == NEAREST or relative.anchor == "text" or not _same_week(near, base):
        return _plain(value, (near, near))
    if abs((near - base).days) == 1:
        return _plain(value, (far, far))
    # `Last Monday`, said on a Thursday, is this week's to some and last week's to others.
    return replace(_plain(value, (min(near, far), max(near, far))), options=tuple(sorted((near, far))))


def _same_week(left: date, right: date) -> bool:
    return left - timedelta(days=left.weekday()) == right - timedelta(days=right.weekday())


def _candidates(value: DateValue, base: date, country: str | None) -> Iterator[Days]:
    """The stretches that what is told of a date fits, in the years round a day."""
    years = range(max(1, base.year - 8), min(9999, base.year + 8) + 1) if (value.month, value.day) == (2, 29) else ()
    for year in years or range(max(1, base.year - 1), min(9999, base.year + 1) + 1):
        found = None
        if value.granularity == "season":
            found = season_days(value.name, year, country)
        elif value.name:
            found = holiday_days(value.name, year, country)
        elif value.month is not None:
            found = _month_day(value, year)
        elif value.day is not None:
            yield from _days_of_months(value, year)
        if found:
            yield found


def _month_day(value: DateValue, year: int) -> Days | None:
    assert value.month is not None
    if value.day is None:
        whole = months(year, value.month)
        return whole and part_of(whole, value.part)
    there = day(year, value.month, value.day)
    return (there, there) if there else None


def _days_of_months(value: DateValue, year: int) -> Iterator[Days]:
    """`the 8th`, `Friday the 13th`: the day of each month that has it, on that weekday where one is told."""
    for month in range(1, 13):
        there = day(year, month, value.day or 0)
        if there and value.weekday in (None, there.weekday()):
            yield there, there


def _chosen(value: DateValue, options: list[Days], base: date, tense: Tense) -> DateValue | None:
    """One of several stretches, by `last` and `next`, then by the tense, then by nearness."""
    if not options or value.invalid:
        return None
    nearest = min(options, key=lambda d: (_gap(d, base), d))
    if value.bound in ("by", "until") and not tense.direct:
        tense = Tense(Time.UNKNOWN)
    if value.relative is not None:
        found = _named(value, options, base, tense, nearest)
    else:
        found = _by_tense(options, base, tense, nearest)
    if value.weekday is not None and value.month is not None and value.relative is None:
        found = _on_weekday(options, found or nearest, base, value.weekday)
    if found is None:
        return None
    if value.weekday is not None and value.month is not None:
        checked = dated(found[0].year, found[0].month, found[0].day, value.weekday)
        return checked and replace(_plain(value, found), stated_weekday=checked.stated_weekday)
    return _plain(value, found)


def _on_weekday(options: list[Days], found: Days, base: date, weekday: int) -> Days:
    """Of dates a year apart, the one on the weekday that was told, unless the nearest is so near that the weekday is
    more likely wrong."""
    fitting = [d for d in options if d[0].weekday() == weekday]
    near = min(options, key=lambda d: (_gap(d, base), d))
    if found in fitting or not fitting:
        return found
    return near if _gap(near, base) <= 60 else min(fitting, key=lambda d: (_gap(d, base), d))


def _gap(days: Days, base: date) -> int:
    """Days between a day and a stretch; 0 within it."""
    return max(0, (days[0] - base).days, (base - days[1]).days)


def _named(value: DateValue, options: list[Days], base: date, tense: Tense, nearest: Days) -> Days | None:
    """`last August`, `this August`, `next August`. Said shortly after or before one, it may be another year's."""
    amount = value.relative.amount if value.relative else 0
    if amount == 0:
        if value.month is None:
            return _by_tense(options, base, tense, nearest)
        return next((d for d in options if d[0].year == base.year), None)
    meant = [d for d in options if d[1] < base][-1:] if amount < 0 else [d for d in options if d[0] > base][:1]
    if not meant or _gap(meant[0], base) < _NEAR and value.granularity != "day":
        return None
    return meant[0]


def _by_tense(options: list[Days], base: date, tense: Tense, nearest: Days) -> Days | None:
    """The last one begun or the next one not over. A verb at a distance says too little of what is far away, and
    without a verb only what is plainly nearer than the next candidate is meant."""
    if tense.time is Time.PAST:
        meant = [d for d in options if d[0] <= base][-1:]
    elif tense.time is Time.FUTURE:
        meant = [d for d in options if d[1] >= base][:1]
    else:
        others = [_gap(d, base) for d in options if d != nearest]
        return nearest if 2 * _gap(nearest, base) < min(others, default=_FAR) else None
    if meant and meant[0] != nearest and nearest[0] == nearest[1] and _gap(nearest, base) <= 2:
        return None  # What happened tomorrow happened today in another time zone.
    if not meant or not tense.direct and meant[0] != nearest and _gap(meant[0], base) > _FAR:
        return None
    return meant[0]
