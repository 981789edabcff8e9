"""Finds the dates of a sentence: which form holds where several match, what bounds it, what it shares with another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.grammar.dates import (
    calendar,
    compact,
    counted,
    holidays,
    nth,
    periods,
    ranges,
    relative,
    seasons,
)
from factcheck.grammar.dates.calendar import dated
from factcheck.grammar.dates.guards import listed
from factcheck.grammar.dates.resolve import between
from factcheck.grammar.dates.site import Form, Line, Site
from factcheck.grammar.dates.words import Lexeme
from factcheck.model import Span
from factcheck.values.interval import DateValue, opened

FORMS: tuple[Form, ...] = (
    *ranges.FORMS,
    *nth.FORMS,
    *compact.FORMS,
    *calendar.FORMS,
    *periods.FORMS,
    *seasons.FORMS,
    *holidays.FORMS,
    *relative.FORMS,
    *counted.FORMS,
)
"""All forms of dates. Of two that match, the longer one holds, then the one named first."""

# Without one of these a sentence holds no date.
_TRIGGERS = frozenset(
    "MONTH YEAR WEEKDAY WD COMPACT SLASHED YEARMONTH RANGE DECADE QUARTER HALF HALFWORD FY FISCAL UNIT UNITS "
    "DEICTIC TONIGHT "
    "YEARWORD CY DAYPART SEASON HOLIDAY ORD SHORT".split()
)

_BOUNDS = {"SINCE": "since", "BEFORE": "before", "AFTER": "after", "BY": "by"}


@dataclass(frozen=True)
class Found:
    """A date in a sentence: which lexemes, which words of the document, which value."""

    site: Site
    value: DateValue

    @property
    def span(self) -> Span:
        return self.site.span


def find_dates(line: Line) -> list[Found]:
    """The dates of a sentence in text order; they do not overlap."""
    if _TRIGGERS.isdisjoint(lexeme.cls for lexeme in line.lexemes):
        return []
    found = _settled(line)
    found = _between(found)
    found = sorted([*found, *_sharing(line, found)], key=lambda f: f.site.first)
    return [replace(f, value=_bounded(f)) for f in found if not _tells_a_week(f)]


def _tells_a_week(match: Found) -> bool:
    """Whether a day only says which week is meant: `the week of Jan. 12`, `the week ending 4 May`."""
    link, week = match.site.before(), match.site.before(2)
    has_day = match.value.single is not None or match.value.day is not None
    return has_day and week.text.lower() in ("week", "weeks") and link.text.lower() in listed("week_links")


def _settled(line: Line) -> list[Found]:
    rivals = [
        (site.first, -site.end, order, Found(site, value))
        for order, form in enumerate(FORMS)
        for site, value in form.sites(line)
    ]
    found: list[Found] = []
    end = 0
    for first, _, _, match in sorted(rivals, key=lambda r: r[:3]):
        if first >= end:
            found.append(match)
            end = match.site.end
    return found


def _between(found: list[Found]) -> list[Found]:
    """`between late January and early February` is one stretch."""
    merged: list[Found] = []
    for match in found:
        left = merged[-1] if merged else None
        gap = left is not None and left.site.end == match.site.first - 1 and match.site.before().cls == "AND"
        if left is not None and gap and left.site.before().cls == "BETWEEN":
            whole = Site(match.site.line, left.site.first - 1, match.site.end)
            value = between(whole, left.value, match.value)
            if value is not None:
                merged[-1] = Found(whole, value)
                continue
        merged.append(match)
    return merged


def _sharing(line: Line, found: list[Found]) -> Iterator[Found]:
    """Lone numbers that share the month of a date beside them: `18 and 19 June`, `Feb. 6 and 8`."""
    taken = {at for match in found for at in range(match.site.first, match.site.end)}
    for match in found:
        value, month = match.value, match.site.one("MONTH")
        day = value.single.day if value.single else value.day
        if month is None or day is None or value.relative or value.weekday is not None:
            continue
        before_month = match.site.lexemes[0].cls in ("NUM", "ORD")
        for site in _row(match.site, -1 if before_month else 1, taken):
            number, year = site.lexemes[0].number, value.single.year if value.single else None
            partial = DateValue(month=month.number, day=number)
            shared = partial if year is None else dated(year, month.number, number)
            if shared is not None:
                taken.add(site.first)
                yield Found(site, shared)


def _row(site: Site, step: int, taken: set[int]) -> list[Site]:
    """The numbers of a row that ends or begins at a date: each is joined to it by a comma, `and` or `or`."""
    at = site.first if step < 0 else site.end - 1
    joined = False
    sites: list[Site] = []
    while True:
        link, at = _lexeme(site.line, at + step), at + 2 * step
        number = _lexeme(site.line, at)
        lone = Site(site.line, at, at + 1)
        if link.cls not in ("COMMA", "AND", "OR") or number.cls not in ("NUM", "ORD") or at in taken:
            break
        if step > 0 and _counts(lone, number):
            break
        joined = joined or link.cls != "COMMA"
        sites.append(lone)
    return sites if joined else []


def _counts(site: Site, number: Lexeme) -> bool:
    """Whether a number counts the noun behind it: `on Feb. 6 and 8 people`."""
    token = site.token(number)
    return token is not None and token.dep == "nummod" and token.head > token.i


def _lexeme(line: Line, at: int) -> Lexeme:
    return line.lexemes[at] if 0 <= at < len(line.lexemes) else Lexeme("", -1, -1, "")


def _bounded(match: Found) -> DateValue:
    """The value opened at one end by `since`, `before`, `until` and the like, where they govern the date itself."""
    before = match.site.before()
    bound = "until" if before.text.lower() in ("until", "till", "til") else _BOUNDS.get(before.cls, "")
    if not bound or not _governed(match, before):
        return match.value
    return opened(replace(match.value, bound=bound))


def _governed(match: Found, preposition: Lexeme) -> bool:
    """Whether the preposition's object is the date, and not a noun the date stands with (`after Thursday's talks`)."""
    if match.site.after().cls == "POSS":
        return False
    sentence = match.site.line.sentence
    head = sentence.head_of(match.span)
    token = match.site.token(preposition)
    if head is None or token is None:
        return False
    modifier = head.dep in ("compound", "nmod", "poss", "nummod", "amod")
    return head.head == token.i or not modifier and token.head != head.i
