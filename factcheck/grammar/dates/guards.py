"""What tells a date from a name, a count or a number that only looks like one."""

from __future__ import annotations

from functools import cache

from factcheck.data import load
from factcheck.grammar.dates.site import Site
from factcheck.grammar.dates.words import Lexeme
from factcheck.model import Token

_NAMES = ("PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART", "PRODUCT", "LOC", "NORP", "LAW")


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of date_guards.toml."""
    return frozenset(load("date_guards")[name])


def speaks_of(site: Site, name: str) -> bool:
    """Whether a lemma of the sentence is in a list."""
    return any(t.lemma in listed(name) for t in site.line.sentence.tokens)


def neighbour(site: Site, lexeme: Lexeme, offset: int) -> Token | None:
    """The token so many places from a lexeme's."""
    token = site.token(lexeme)
    tokens = site.line.sentence.tokens
    return tokens[token.i + offset] if token and 0 <= token.i + offset < len(tokens) else None


def is_month_name(site: Site, month: Lexeme) -> bool:
    """Whether a month that stands alone, without day or year, is one: not `May` the person or `March` the verb."""
    token = site.token(month)
    if token is None:
        return False
    word = month.text.lower().rstrip(".")
    if word in load("months")["abbreviations"]:
        return month.text.endswith(".") and site.before().text.lower() in listed("month_before")
    if site.before().cls == "EVERY" or site.before().text.lower() in listed("titles"):
        return False
    if word not in load("months")["names"]:
        return token.entity not in ("PERSON", "WORK_OF_ART")
    return _not_a_name(site, token)


def _not_a_name(site: Site, token: Token) -> bool:
    """For months that are also names or verbs."""
    before = site.before().text.lower()
    if token.tag == "MD" or token.pos in ("VERB", "AUX") or token.entity in _NAMES or not token.text[0].isupper():
        return False
    after = neighbour(site, site.lexemes[-1], 1)
    if after is not None and after.tag == "NNP" and after.dep == token.dep == "compound":
        return False
    if before in listed("month_before") or site.one("PART"):
        return True
    march = site.before().cls == "POSS" or after is not None and after.text in ("for", "of", "on") and before == "the"
    return token.entity == "DATE" and (modifies(site) or not march)


@cache
def _zones() -> frozenset[str]:
    return frozenset(load("zones")["offsets"]) | {"hours", "hrs"}


def is_year(site: Site, year: Lexeme) -> bool:
    """Whether four digits that stand alone are a year, not a count, a code or the number of a room."""
    token = site.token(year)
    before, after = site.before().text.lower(), site.after()
    if token is None or before in listed("numbered") or before == "at" or after.text in _zones() or _of_a_sum(site):
        return False
    if after.cls == "DASH" and site.after(2).cls in ("NUM", "TWO", "BIG", "HUNDREDS"):
        return False
    if not 1500 <= year.number <= 2100:
        return before in ("in", "since") and token.entity == "DATE" and after.cls in ("", "COMMA")
    noun = neighbour(site, year, 1)
    counts = noun is not None and noun.start == after.start and noun.pos in ("NOUN", "ADJ", "PROPN")
    if counts and noun is not None and (noun.lemma in listed("counted") or noun.lower in listed("counted")):
        return False
    if counts and noun is not None and noun.tag in ("NNS", "NNPS") and not _determined(site):
        return year.number % 50 != 0 and (before in listed("years") or token.entity == "DATE")
    if before in listed("years") or site.before().cls in ("PART", "CALENDAR") or _in_row(site):
        return True
    return token.entity == "DATE" or counts and _determined(site) and 1900 <= year.number


def _of_a_sum(site: Site) -> bool:
    """Whether a number belongs to an amount: `$ 2000`, `2000 %`, `Rs 2000`, `2010 to 2020 words`."""
    marks = ("$", "€", "£", "¥", "₹", "#", "%", "rs", "rs.", "usd", "eur")
    return site.before().text.lower() in marks or site.after().text.lower() in (*marks, "°")


def _determined(site: Site) -> bool:
    """Whether an article or a possessive stands before: `the 2024 election`, `his 2005 rampage`."""
    lexeme = site.before()
    if lexeme.cls in ("THE", "A", "POSS", "THIS", "THAT"):
        return True
    token = site.token(lexeme) if lexeme.start >= 0 else None
    return token is not None and token.tag in ("PRP$", "DT", "POS", "JJ", "JJS", "IN")


def _in_row(site: Site) -> bool:
    """Whether another year stands beside it: `2003, 2004 and 2005`."""
    beside = ("COMMA", "AND", "OR", "DASH", "TO")
    left = site.before().cls in beside and site.before(2).cls in ("YEAR", "MONTH", "RANGE")
    right = site.after().cls in beside and site.after(2).cls in ("YEAR", "RANGE")
    return left or right


def modifies(site: Site) -> bool:
    """Whether a date stands before a noun that it belongs to: `a Friday interview`."""
    head = site.line.sentence.head_of(site.span)
    if head is not None and head.dep in ("compound", "nmod", "amod", "npadvmod") and head.head > head.i:
        return True
    after = site.token(site.after()) if site.after().start >= 0 else None
    return after is not None and after.pos == "NOUN"


def is_weekday(site: Site, weekday: Lexeme) -> bool:
    """Whether a weekday is a day: not every week's, nor part of a name (`Sheffield Wednesday`, `The Sunday Herald`)."""
    if site.before().cls == "EVERY" or site.before().cls == "FROM" and site.before(2).cls in ("UNIT", "UNITS"):
        return False
    token = site.token(weekday)
    after, before = neighbour(site, site.lexemes[-1], 1), neighbour(site, weekday, -1)
    if token is None:
        return True
    if before is not None and before.dep == "compound" and before.head == token.i and token.dep.startswith("nsubj"):
        return False  # A day acts only where it is part of a name; "told the queen Sunday" is a day.
    if token.dep == "compound" and after is not None and after.tag.startswith("NNP") and token.head == after.i:
        return False
    if token.entity in ("ORG", "WORK_OF_ART", "FAC", "PRODUCT", "EVENT"):
        beside = [neighbour(site, weekday, n) for n in (-1, 1)]
        return not any(t is not None and t.entity == token.entity and t.tag.startswith("NNP") for t in beside)
    return True
