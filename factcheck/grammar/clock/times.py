"""Clock times in text: `8:55 AM IST`, `1630 GMT`, `just after 6 p.m.`, `9:25 Thursday morning`, `noon`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.data import load
from factcheck.grammar.clock.join import Timed, joined
from factcheck.grammar.clock.pattern import clock_pattern, hedges, words
from factcheck.values.clock import DAY, TimeValue, minutes

_MAYBE = re.compile(r"\d|noon|midday|midnight|clock|half past|quarter", re.IGNORECASE)
_PART = re.compile(r"(?:\s+(?:on\s+)?[A-Z][a-z]+day)?,?\s+(?:in\s+the\s+|at\s+)?(morning|afternoon|evening|night)\b")
_WORD_BEFORE = re.compile(r"(\w{1,60}),?\s{1,9}\Z")
_DATE_BEFORE = re.compile(r"(?:[12]\d{3}|[-/]\d{2}),?\s?\Z")
_DAY_BEFORE = re.compile(r"\b(?:[A-Z][a-z]{2,5}day|today|yesterday|tomorrow|[Tt]ime:|[Ww]hen:),?\s\Z")
_DAY_BEHIND = re.compile(r",?\s(?:on\s)?(?:[A-Z][a-z]{2,5}day|today|yesterday|tomorrow|local\stime)\b")
_NAME_BEHIND = re.compile(r"\s[A-Z][a-z]")
_NO_NAME = re.compile(r"\s(?:[A-Z][a-z]+day\b|Eastern|Pacific|Central|Mountain)")
_GAME = re.compile(r"\s(?:of|left|remaining|pace|mark|into|in\sthe\s\w+\s(?:period|quarter|half))\b")


class _Point(NamedTuple):
    """Minutes after midnight; whether only the hour was told; whether it may be before or after noon."""

    at: int
    whole: bool = False
    half_unknown: bool = False


def find_times(text: str, country: str | None = None) -> Iterator[Timed]:
    """Each clock time of a text, in text order. `between 2 and 3 p.m.` and `9am to 5pm` are one."""
    if _MAYBE.search(text):
        yield from joined(text, _times(text, country))


def _times(text: str, country: str | None) -> Iterator[Timed]:
    for match in clock_pattern().finditer(text):
        point = _point(match)
        if point is None:
            continue
        zone = match["zone"] or ""
        hedge = hedges().get(" ".join((match["hedge"] or "").lower().split()), "")
        offset = _offset(zone, country)
        value = TimeValue(point.at, point.at, hedge, zone, offset, "", point.whole, point.half_unknown)
        yield Timed(match.start(), _end(match), value)


def _end(match: re.Match[str]) -> int:
    """Where the time ends: behind its zone's closing bracket where the bracket holds the zone alone."""
    text, end = match.string, match.end()
    bracket = match["zone"] is not None and text[match.start("zone") - 1] == "("
    return end + (bracket and text[end : end + 1] == ")")


def _point(match: re.Match[str]) -> _Point | None:
    """The time a match stands for, None where it is none after all."""
    if match["half"]:
        return _half_day(match)
    if match["four"]:
        return _military(match)
    if match["h2"]:
        return _colon(match)
    if match["word"]:
        return _word(match)
    return _spoken(match)


def _half_day(match: re.Match[str]) -> _Point | None:
    """`6 p.m.`, `9.25 am`."""
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if not (1 <= hour <= 12 or match["m"] and hour < 24) or minute > 59:
        return None
    if match["half"] == "PM" and not (match["m"] or match["zone"]) and _names_minister(match):
        return None
    if hour <= 12:
        hour = hour % 12 + 12 * (match["half"][0] in "pP")
    return _Point(hour * 60 + minute, match["m"] is None)


def _names_minister(match: re.Match[str]) -> bool:
    """`PM` before a name is a prime minister: `in 2002 at age 48 PM Lindqvist`."""
    end = match.end()
    return bool(_NAME_BEHIND.match(match.string, end)) and not _NO_NAME.match(match.string, end)


def _military(match: re.Match[str]) -> _Point | None:
    """`1630 GMT`, `0730 hours`; 2000 hours alone are a length of time."""
    four = match["four"]
    led = bool(match["hedge"]) or _before(match) in ("at", "around", "about", "by")
    hours = match["hrs4"] and (four[0] == "0" or led) or four[0] == "0" and led and four[1] != "0"
    return _Point(int(four[:2]) * 60 + int(four[2:])) if match["zone"] or hours else None


def _colon(match: re.Match[str]) -> _Point | None:
    """`9:25` with something that makes it a time: a preposition, a date, a zone, `hours`, a part of the day."""
    at = int(match["h2"]) % 24 * 60 + int(match["m2"])
    part = _PART.match(match.string, match.end())
    marked = match["zone"] or match["hrs2"] or part
    if _GAME.match(match.string, match.end()) or not (marked or match["sep"] == ":" and _expected(match)):
        return None
    stamped = match["hrs2"] or match["zone"] or match["s2"] or _dated(match)
    if stamped or at >= 13 * 60 or match["h2"][0] == "0":
        return _Point(at)
    return _halved(at, part[1], False) if part else _Point(at, False, True)


def _expected(match: re.Match[str]) -> bool:
    """Whether what stands before calls for a time: `at`, a hedge, a date with its year."""
    beside = _DAY_BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    day = beside or _DAY_BEHIND.match(match.string, match.end())
    return bool(match["hedge"] or day) or _before(match) in words("words")["prepositions"] or _dated(match)


def _dated(match: re.Match[str]) -> bool:
    """Whether a date with its year stands before: a stamp, which counts the hours to 24."""
    return bool(_DATE_BEFORE.search(match.string, max(0, match.start() - 6), match.start()))


def _word(match: re.Match[str]) -> _Point | None:
    """`noon` and `midnight` as times: behind a preposition, or with a hedge."""
    told = match["hedge"] or _before(match) in (*words("words")["prepositions"], "12")
    if not told or match["word"][0].isupper():
        return None
    return _Point(minutes(load("dayparts")["point"][match["word"]]), True)


def _spoken(match: re.Match[str]) -> _Point | None:
    """`six o'clock`, `half past nine`, `8 in the morning`."""
    told = match["h3"] or match["h4"] or match["h5"]
    hour = int(told) if told.isdecimal() else words("numbers")[told.lower()]
    if not 0 <= hour <= 24 or match["h4"] and hour > 12 or match["h5"] and not _expected(match):
        return None
    at = hour % 24 * 60
    if match["past"]:
        step = 30 if match["past"].lower() == "half" else 15
        at = (at + (step if match["way"] == "past" else -step)) % DAY
    part = _PART.match(match.string, match.end())
    whole = not match["past"]
    return _halved(at, part[1], whole) if part else _Point(at, whole, hour <= 12)


def _halved(at: int, part: str, whole: bool) -> _Point:
    """The time in the half of the day that a part of it tells: `9:25 in the morning`, `11 at night`."""
    half = load("dayparts")["half"][part]
    at %= DAY // 2
    later = half == "pm" or half == "night" and at >= 6 * 60
    return _Point(at + later * DAY // 2, whole)


def _before(match: re.Match[str]) -> str:
    found = _WORD_BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    return found[1].lower() if found else ""


def _offset(zone: str, country: str | None) -> int | None:
    """Minutes east of UTC of a zone as written; None where it hangs on the time of year or is not known."""
    plain = " ".join(zone.lower().split()).split(" (")[0]
    written = re.fullmatch(r"(?:gmt|utc) ?([+-])(\d{1,2})(?::?(\d{2}))?", plain)
    if written:
        return int(f"{written[1]}1") * (int(written[2]) * 60 + int(written[3] or 0))
    name = words("zones").get(plain, zone if zone.isupper() else "")
    zones = load("zones")
    common = "+00:00" if name == "Z" else zones["offsets"].get(name, "")
    told = zones["elsewhere"].get(name, {}).get(country or "", common)
    return int(f"{told[0]}1") * minutes(told[1:]) if told else None
