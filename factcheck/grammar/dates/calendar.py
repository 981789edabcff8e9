"""Dates by the calendar: `Sunday, Feb. 8, 2026`, `8th of February`, `early August 2023`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.data import load
from factcheck.grammar.dates.guards import is_month_name, speaks_of
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.grammar.dates.words import Lexeme
from factcheck.values.calendar import day, months, part_of
from factcheck.values.interval import DateValue, Relative, on

_DAYS = ("NUM", "ORD", "ORDWORD", "NUMBER")


def full_year(lexeme: Lexeme, published: date | None) -> int:
    """The year a lexeme names; of two digits, the year nearest to publication, and as POSIX reads them without one
    (69 to 99 are of the twentieth century)."""
    if lexeme.cls in ("YEAR", "YEARWORD", "CY"):
        return lexeme.number
    if published is None:
        return lexeme.number + (1900 if lexeme.number >= 69 else 2000)
    century = published.year // 100 * 100
    return min((century + c + lexeme.number for c in (-100, 0, 100)), key=lambda y: (abs(published.year + 10 - y), y))


def dated(year: int, month: int, number: int, weekday: int | None = None) -> DateValue | None:
    """A full date; one that no calendar has keeps its month and says so."""
    found = day(year, month, number)
    if found is None:
        whole = months(year, month)
        return whole and replace(on(whole, "day"), month=month, day=number, invalid=True)
    wrong = weekday is not None and weekday != found.weekday()
    return replace(on((found, found), "day"), stated_weekday=weekday if wrong else None)


def _spoken(words: list[Lexeme]) -> int:
    """The day of the month written in words or figures: `twenty five`, `eighth`, `8`."""
    return sum(w.number for w in words)


def weekday_of(site: Site) -> int | None:
    """The weekday a form names, 0 for Monday."""
    found = site.one("WEEKDAY", "WD")
    return found.number if found else None


def daypart_of(site: Site) -> str:
    """The part of the day a form names, with its `early` or `late`, or that stands before it."""
    part = site.one("DAYPART")
    early = site.one("PART")
    if part is None:
        return early.word if early and early.word in ("early", "late") else _daypart_before(site)
    return f"{early.word} {part.word}" if early and early.word in ("early", "late") else part.word


def _daypart_before(site: Site) -> str:
    """`the night of 8 May`, `the early hours of Sunday`."""
    if site.before().cls != "OF":
        return ""
    part, further = site.before(2), site.before(3)
    if part.cls == "DAYPART":
        return part.word
    return "early" if part.text.lower() == "hours" and further.text.lower() in ("early", "small") else ""


def _day_date(site: Site) -> DateValue | None:
    """Month and day, with weekday, part of the day and year where they are told."""
    month = site.one("MONTH")
    if month is None or month.text.islower() and month.text in load("months")["doubtful"]:
        return None
    numbers = [x for x in site.all(*_DAYS, "TWO") if x is not _year_of(site)]
    number = _spoken(numbers)
    if not 1 <= number <= 31:
        return None
    year = _year_of(site)
    if year is None:
        if number > (29 if month.number == 2 else 30 if month.number in (4, 6, 9, 11) else 31):
            value: DateValue | None = DateValue(month=month.number, day=number, weekday=weekday_of(site), invalid=True)
        else:
            value = DateValue(month=month.number, day=number, weekday=weekday_of(site))
    else:
        value = dated(full_year(year, site.line.published), month.number, number, weekday_of(site))
    return value and replace(value, daypart=daypart_of(site))


def _year_of(site: Site) -> Lexeme | None:
    """The lexeme that names the year: a YEAR, '08, or a last number behind month and day (`10 Nov 11`)."""
    found = site.one("YEAR", "SHORT", "YEARWORD")
    if found is None:
        numbers = site.all("NUM", "ORD", "TWO", "MONTH")
        behind = [x.cls for x in numbers] in (["NUM", "MONTH", "NUM"], ["ORD", "MONTH", "TWO"], ["NUM", "MONTH", "TWO"])
        found = numbers[-1] if behind else None
    return found


def _counted(site: Site) -> bool:
    """Whether the last number counts what follows: `in May 12 people`, `Aug. 20 miles`."""
    last = site.lexemes[-1]
    token = site.token(last)
    if token is None or last.cls not in ("NUM", "NUMBER", "TWO") or site.after().start < 0:
        return False
    head = site.line.sentence.head(token)
    return head.start == site.after().start and head.tag == "NNS" and token.dep == "nummod"


def _spaced(site: Site) -> DateValue | None:
    """`2016 10 16`, behind a preposition."""
    year, month, number = (x.number for x in site.lexemes)
    if site.before().cls not in ("ON", "BY", "SINCE") or month > 12 or _counted(site):
        return None
    return dated(year, month, number)


def _month_day(site: Site) -> DateValue | None:
    """`Feb. 8`, `8 February`: without a year."""
    return None if _counted(site) else _day_date(site)


def _short_year(site: Site) -> DateValue | None:
    """`10 Nov 11`: the last number is a year only where nothing is counted by it."""
    return None if _counted(site) or site.after().cls in ("MONTH", "UNITS", "DASH") else _day_date(site)


def _month_year(site: Site) -> DateValue | None:
    """`August 2023`, `early August, 2023`, `end of July '08`."""
    month, year, part = site.one("MONTH"), site.one("YEAR", "SHORT", "YEARWORD"), site.one("PART")
    if month is None or year is None:
        return None
    whole = months(full_year(year, site.line.published), month.number)
    if whole is None:
        return None
    word = part.word if part else ""
    return replace(on(part_of(whole, word), "month"), part=word)


def _month(site: Site) -> DateValue | None:
    """A month alone, where it is not a name or a verb."""
    month, part = site.one("MONTH"), site.one("PART")
    if month is None or not is_month_name(site, month):
        return None
    return DateValue(month=month.number, granularity="month", part=part.word if part else "")


def _month_relative(site: Site) -> DateValue | None:
    """`February of last year`, `September this year`, `last February`."""
    month, part, unit = site.one("MONTH"), site.one("PART"), site.one("UNIT")
    amount = direction(site)
    if month is None or amount is None or unit and unit.word != "year":
        return None
    anchor = "text" if site.one("FOLLOWING", "PREVIOUS", "SAME", "THAT") else "publication"
    relative = Relative(amount, "year" if unit else "named", anchor)
    number = site.one("NUM", "ORD")
    return DateValue(
        month=month.number,
        day=number.number if number else None,
        granularity="day" if number else "month",
        part=part.word if part else "",
        relative=relative,
    )


def direction(site: Site) -> int | None:
    """What `last`, `this`, `next` and their like count: -1, 0 or 1."""
    if site.one("LAST", "PAST", "PREVIOUS"):
        return -1
    if site.one("NEXT", "COMING", "FOLLOWING"):
        return 1
    return 0 if site.one("THIS", "SAME", "THAT") else None


def _named_month(site: Site) -> DateValue | None:
    """`2015-12`, `Dec/2018`."""
    found = site.one("YEARMONTH")
    whole = found and 1 <= found.most <= 12 and months(found.number, found.most)
    return on(whole, "month") if whole else None


def _weekday_number(site: Site) -> DateValue | None:
    """`Mon 13th`, `Monday 21`, `Tuesday the eleventh`. Behind a comma a number in words counts what follows (`On
    Friday, two senior officers …`)."""
    if site.one("COMMA") and not site.one("ORD", "ORDWORD"):
        return None
    number = _spoken(site.all(*_DAYS))
    if not 1 <= number <= 31 or _counted(site) or site.after().cls in ("MONTH", "COMMA") and site.after(2).cls == "NUM":
        return None
    return None if _ranks(site) else DateValue(weekday=weekday_of(site), day=number)


def _ranks(site: Site) -> bool:
    """Whether the number is a rank: `said Tuesday the 21st victim died`, `Tuesday, the first since 2019`."""
    if site.one("THE") is None:
        return False
    last = site.token(site.lexemes[-1])
    return bool(site.one("COMMA") and site.one("ORDWORD")) or (last is not None and last.dep == "amod")


def _day_number(site: Site) -> DateValue | None:
    """`on the 8th`: the day of a month that is known from elsewhere."""
    found = site.one("ORD")
    last = site.token(site.after()) if site.after().start >= 0 else None
    if found is None or site.before().cls not in ("ON", "BY", "SINCE", "BEFORE", "AFTER", "FROM", "TO"):
        return None
    if last is not None and last.pos in ("NOUN", "PROPN", "ADJ", "NUM", "VERB") and last.tag != "VBD":
        return None
    return None if speaks_of(site, "holes") else DateValue(day=found.number)


_LEAD = "(?: PART? MOD? WDAY (?: COMMA? DAYPART)? COMMA? (?: THE )? )?"

FORMS: tuple[Form, ...] = (
    form("month day year", f"{_LEAD} MONTH THE? DAYNO (?: COMMA | OF | IN )? YEARNO", _day_date),
    form("month day-word year", f"{_LEAD} MONTH COMMA? THE? DAYWORD (?: COMMA | OF )? YEARNO", _day_date),
    form("day month year", f"{_LEAD} THE? DAYNO OF? MONTH COMMA? (?: OF | IN )? YEARNO", _day_date),
    form("day-word month year", f"{_LEAD} THE? DAYWORD OF? MONTH COMMA? OF? YEARNO", _day_date),
    form("day month short year", f"{_LEAD} DAYNO MONTH OF? (?: NUM | TWO )", _short_year),
    form("month day", f"{_LEAD} MONTH THE? DAYNO", _month_day),
    form("year month day", "YEAR NUM NUM", _spaced),
    form("month/day", "MONTH SLASH NUM", _month_day),
    form("month, ordinal", f"{_LEAD} MONTH COMMA ORD", _month_day),
    form("month day-word", f"{_LEAD} MONTH THE? DAYWORD", _month_day),
    form("day month", f"{_LEAD} (?: THE ORD | DAYNO ) OF? MONTH", _month_day),
    form("day-word month", f"{_LEAD} THE? DAYWORD OF? MONTH", _month_day),
    form("month year", "(?: THE? PART (?: OF | DASH )? )? MONTH (?: COMMA | OF )? YEARNO", _month_year),
    form("month of a counted year", "(?: THE? PART (?: OF | DASH )? )? MONTH (?: OF | IN )? MOD UNIT", _month_relative),
    form("day of a counted year", "MONTH DAYNO COMMA? OF? MOD UNIT", _month_relative),
    form("last or next month", "MOD MONTH", _month_relative),
    form("next day of a month", "MOD (?: DAYNO OF? MONTH | MONTH DAYNO )", _month_relative),
    form("month", "(?: THE? PART (?: OF | DASH )? )? MONTH", _month),
    form("year and month", "YEARMONTH", _named_month),
    form("weekday and number", "WDAY COMMA? THE? (?: ORD | DAYWORD ) | WEEKDAY NUM", _weekday_number),
    form("the day", "THE ORD", _day_number),
)
