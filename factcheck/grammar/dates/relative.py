"""Dates named by their place beside another: `last Thursday`, `yesterday`, `the next day`, `earlier this year`."""

from __future__ import annotations

from factcheck.grammar.dates.calendar import daypart_of, direction, weekday_of
from factcheck.grammar.dates.guards import is_weekday, modifies
from factcheck.grammar.dates.site import Form, Site, form
from factcheck.values.interval import NAMED, NEAREST, DateValue, Relative


def _weekday(site: Site) -> DateValue | None:
    """`Saturday`, `last Saturday night`, `early Monday`, `the following Tuesday`."""
    weekday = site.one("WEEKDAY")
    if weekday is None or not is_weekday(site, weekday):
        return None
    behind = site.one("FOLLOWING") and not site.one("THE")  # a preposition: `following Friday's flood`
    amount = None if behind else direction(site)
    relative = None
    if amount is not None:
        text = site.one("FOLLOWING", "PREVIOUS") or site.one("THE") and site.one("NEXT")
        unit = NEAREST if site.one("PAST", "COMING") else NAMED
        relative = Relative(amount, unit, "text" if text else "publication")
    if site.before().cls in ("THE", "THAT") and relative is None and not modifies(site):
        relative = Relative(0, NAMED, "event")
    indefinite = site.before().cls in ("A", "SOME") and relative is None and not modifies(site)
    return DateValue(
        weekday=weekday.number, daypart=daypart_of(site), relative=relative, hedge="a" if indefinite else ""
    )


def _weekday_beside(site: Site) -> DateValue | None:
    """`the Thursday before`, `the Monday after the vote`."""
    anchor = "event" if goes_on(site) else "text"
    relative = Relative(1 if site.one("AFTER") else -1, NEAREST, anchor)
    return DateValue(weekday=weekday_of(site), relative=relative)


def _weekday_of_week(site: Site) -> DateValue | None:
    """`Tuesday of next week`, `next week on Tuesday`."""
    unit, amount = site.one("UNIT"), direction(site)
    if unit is None or unit.word not in ("week", "weekend") or amount is None:
        return None
    anchor = "text" if site.one("FOLLOWING", "PREVIOUS", "SAME") else "publication"
    return DateValue(weekday=weekday_of(site), daypart=daypart_of(site), relative=Relative(amount, "week", anchor))


def _deictic(site: Site) -> DateValue | None:
    """`today`, `yesterday morning`, `tonight`."""
    day = site.one("DEICTIC")
    if day is None:
        return DateValue(daypart="night", relative=Relative(0, "day"))
    if day.text[0].isupper() and site.first and (token := site.token(site.before())) and token.tag == "NNP":
        return None  # A newspaper or a programme: "Channel Today".
    return DateValue(daypart=daypart_of(site), relative=Relative(day.number, "day"))


def _daypart(site: Site) -> DateValue | None:
    """`this morning`, `last night`, `that evening`, `the next morning`, `the night before`."""
    part = site.one("DAYPART")
    if part is None:
        return None
    text = site.one("THAT", "SAME", "FOLLOWING", "PREVIOUS", "BEFORE", "AFTER") or site.one("THE") and site.one("NEXT")
    if site.one("LAST") and (site.before().cls in ("THE", "A") or part.word not in ("night", "evening")):
        return None
    amount = 1 if site.one("NEXT", "FOLLOWING", "AFTER") else -1 if site.one("LAST", "PREVIOUS", "BEFORE") else 0
    if site.one("BEFORE", "AFTER") and goes_on(site):
        return DateValue(daypart=part.word, relative=Relative(amount, "day", "event"))
    if site.one("THAT") and not _adverbial(site):
        return None
    return DateValue(daypart=daypart_of(site), relative=Relative(amount, "day", "text" if text else "publication"))


def goes_on(site: Site) -> bool:
    """Whether something is named behind `before` or `after`, from which is counted."""
    after = site.after()
    if after.start < 0 or after.cls in ("COMMA", "DASH"):
        return False
    return after.text.isalnum() or after.text in ("'", '"')


def _adverbial(site: Site) -> bool:
    """Whether `that night` says when, and `that` is no conjunction."""
    token = site.token(site.lexemes[0]) or site.token(site.lexemes[-1])
    return token is None or token.tag in ("DT", "IN", "WDT", "RB", "RBR") and token.dep != "mark"


def _unit(site: Site) -> DateValue | None:
    """`last week`, `this year`, `the next day`, `that month`, `early next week`, `the end of this year`."""
    unit, amount, part = site.one("UNIT"), direction(site), site.one("PART")
    if unit is None or amount is None or site.after().cls == "DASH" and site.after().text == "-":
        return None
    definite = "THE" in (site.lexemes[0].cls, site.before().cls)
    text = site.one("FOLLOWING", "PREVIOUS", "SAME", "THAT") is not None
    if definite and site.one("LAST", "PAST") and unit.word != "weekend":
        return None
    if unit.word == "day" and (site.one("LAST", "PAST", "THIS", "COMING") or part):
        return None
    if site.one("THAT") and not _adverbial(site):
        return None
    follows = amount == 1 and (unit.word == "day" or definite and not site.one("COMING"))
    relative = Relative(amount, unit.word, "text" if text or follows else "publication")
    return DateValue(granularity=unit.word, part=part.word if part else "", relative=relative)


def _within_unit(site: Site) -> DateValue | None:
    """`earlier this year`, `later in the week`, `later that day`, `the end of the month`, `year-end`."""
    unit, side, part = site.one("UNIT"), site.one("EARLIER", "LATER"), site.one("PART")
    if unit is None or unit.word in ("weekend", "fortnight"):
        return None
    backwards = site.one("THAT", "SAME") is not None
    if unit.word == "day":
        today = site.one("THIS") is not None and not backwards
        return DateValue(relative=Relative(0, "day", "publication" if today else "text")) if side else None
    word = part.word if part else ("earlier" if side.cls == "EARLIER" else "later") if side else ""
    relative = Relative(direction(site) or 0, unit.word, "text" if backwards else "publication")
    return DateValue(granularity=unit.word, part=word, relative=relative) if word else None


def _weekend(site: Site) -> DateValue | None:
    """`over the weekend`: the last or the next one, by the tense."""
    before = site.before()
    told = before.cls in ("DURING", "BY", "BEFORE", "AFTER", "SINCE", "ON", "FROM") or before.text.lower() == "for"
    if site.lexemes[1].word != "weekend" or not told or site.after().cls == "UNIT":
        return None
    return DateValue(granularity="weekend", relative=Relative(0, NAMED))


FORMS: tuple[Form, ...] = (
    form("weekday", "PART? (?: THE? MOD )? PART? WEEKDAY DAYPART?", _weekday),
    form("the weekday before", "THE WEEKDAY (?: BEFORE | AFTER )", _weekday_beside),
    form("weekday of a week", "WDAY DAYPART? COMMA? OF? THE? MOD UNIT", _weekday_of_week),
    form("week and weekday", "MOD UNIT ON? WDAY DAYPART?", _weekday_of_week),
    form("today", "PART? THE? DEICTIC DAYPART? | TONIGHT", _deictic),
    form(
        "this morning",
        "PART? (?: THIS | LAST | THAT | (?: THE | THAT )? SAME | THE? (?: NEXT | FOLLOWING | PREVIOUS ) ) DAYPART",
        _daypart,
    ),
    form("the night before", "THE DAYPART (?: BEFORE | AFTER )", _daypart),
    form("unit", "(?: THE? PART (?: OF | DASH | IN )? )? THE? (?: MOD | THAT SAME? | SAME ) UNIT", _unit),
    form(
        "within a unit",
        "(?: EARLIER | LATER ) (?: (?: IN | ON | DURING )? (?: THE | THIS | THAT ) SAME? | (?: NEXT | LAST ) ) UNIT",
        _within_unit,
    ),
    form("part of the unit", "THE? PART (?: OF | IN ) THE UNIT | UNIT (?: DASH | POSS ) PART", _within_unit),
    form("the weekend", "THE UNIT", _weekend),
)
