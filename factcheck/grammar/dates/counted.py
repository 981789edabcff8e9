"""Dates counted in units: `two weeks ago`, `a day earlier`, `eight days after the vote`, `in two weeks`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.grammar.dates.calendar import direction
from factcheck.grammar.dates.relative import goes_on
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.grammar.dates.tense import Time, tense_of
from factcheck.grammar.dates.words import Lexeme
from factcheck.values.interval import DateValue, Relative

_ROUND = {"decade": 10, "century": 100}
"""Units that are only ever counted roughly, in years."""
_LENGTHS = ("for", "within", "every", "these")
"""Before a count, these tell how long something takes."""
_TIMES = ("twice", "once", "time", "times", "first", "second", "ever")
"""Before `in two years`, these tell how often, or since when."""


def amount_of(lexemes: list[Lexeme]) -> tuple[int, int | None]:
    """A count in words or figures, and its far end where it is vague (`several`, `10 to 15`)."""
    counts = [x for x in lexemes if x.cls in ("A", "NUM", "TWO", "HUNDREDS", "NUMBER", "AMOUNT", "PAIR")]
    if any(x.cls in ("AMOUNT", "PAIR") for x in counts):
        found = next(x for x in counts if x.cls in ("AMOUNT", "PAIR"))
        return found.number, found.most if found.most != found.number else None
    numbers = [1 if x.cls == "A" else x.number for x in counts]
    if any(x.cls in ("TO", "OR") for x in lexemes) and len(numbers) == 2:
        return numbers[0], numbers[1]
    return sum(numbers), None


def counted(site: Site, sign: int, anchor: str) -> DateValue | None:
    """The value of an amount of units before or after something. A week or longer is never counted to the day."""
    unit = site.one("UNIT", "UNITS")
    amount, most = amount_of(list(site.lexemes))
    if unit is None or not 1 <= amount <= 5000 or unit.word == "weekend":
        return None
    if unit.word in _ROUND:
        return _roundly(sign * amount * _ROUND[unit.word], anchor)
    plain = "week" if unit.word == "fortnight" else unit.word
    times = 2 if unit.word == "fortnight" else 1
    far = None if most is None else sign * most * times
    relative = Relative(sign * amount * times, plain, anchor, far)
    hedge = "about" if site.one("HEDGE") or plain != "day" else ""
    return DateValue(granularity=plain, hedge=hedge, relative=relative)


def _roundly(years: int, anchor: str) -> DateValue:
    """`A decade ago` may be eight years or twelve."""
    near, far = years * 4 // 5, years * 6 // 5
    return DateValue(granularity="range", hedge="about", relative=Relative(near, "year", anchor, far))


def _ago(site: Site) -> DateValue | None:
    """`two years ago`, `about a week from now`."""
    return counted(site, 1 if site.one("FROMNOW") else -1, "publication")


def _later(site: Site) -> DateValue | None:
    """`two days earlier`, `a week after the vote`; but `for two days before` tells how long."""
    if site.after().text.lower() in ("than", "of", "-"):
        return None
    before = site.before()
    if before.text.lower() in _LENGTHS or before.cls in ("THE", "LAST", "PAST", "NEXT", "IN", "DURING"):
        return None
    event = site.one("BEFORE", "AFTER") is not None and goes_on(site)
    return counted(site, 1 if site.one("LATER", "AFTER") else -1, "event" if event else "text")


def _unit_before(site: Site) -> DateValue | None:
    """`the day before`, `the week after the vote`."""
    unit = site.one("UNIT")
    if unit is None or unit.word not in ("day", "week", "month", "year", "weekend"):
        return None
    amount = 1 if site.one("AFTER") else -1
    anchor = "event" if goes_on(site) else "text"
    return DateValue(granularity=unit.word, relative=Relative(amount, unit.word, anchor))


def _ahead(site: Site) -> DateValue | None:
    """`in two weeks`, where the clause looks ahead; otherwise it tells how long something took."""
    ahead = site.one("POSS") or tense_of(site.line.sentence, site.span).time is Time.FUTURE
    if site.lexemes[0].text.lower() != "in" or not ahead:
        return None
    if site.before().text.lower() in _TIMES:
        return None
    return None if site.after().cls == "OF" else counted(site.without(left=1), 1, "publication")


def _about_now(site: Site) -> DateValue | None:
    """`in recent weeks`, `in the coming months`: days to weeks on one side of today."""
    unit = site.one("UNITS")
    if unit is None or unit.word in ("year", "decade", "century"):
        return None
    sign = -1 if site.one("RECENT") else 1
    relative = Relative(0, unit.word, "publication", sign * 10)
    return DateValue(granularity="range", relative=relative)


def _ordinal_of_unit(site: Site) -> DateValue | None:
    """`the 15th day of next month`, `the ninth month of last year`."""
    small, large = site.all("UNIT")
    ordinal, amount = site.one("ORD", "ORDWORD"), direction(site)
    if ordinal is None or amount is None:
        return None
    value = DateValue(relative=Relative(amount, large.word))
    if (small.word, large.word) == ("day", "month"):
        return replace(value, day=ordinal.number)
    if (small.word, large.word) == ("month", "year") and ordinal.number <= 12:
        return replace(value, month=ordinal.number, granularity="month")
    return None


FORMS: tuple[Form, ...] = (
    form("ago", "AMT (?: UNIT | UNITS ) (?: AGO | FROMNOW )", _ago),
    form("earlier", "AMT (?: UNIT | UNITS ) (?: EARLIER | LATER | BEFORE | AFTER )", _later),
    form("the day before", "THE UNIT (?: BEFORE | AFTER )", _unit_before),
    form("in two weeks", "IN AMT (?: UNIT | UNITS ) POSS?", _ahead),
    form("recently", "(?: IN | DURING ) THE? (?: RECENT | COMING ) UNITS", _about_now),
    form("nth day of a unit", "THE? (?: ORD | ORDWORD ) UNIT OF THE? MOD UNIT", _ordinal_of_unit),
)
