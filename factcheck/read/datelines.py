"""Datelines: `OSLO, May 4 (Reuters) — Text`, `Port Louis: Text`, `SMALLTOWN, Fla. —` on a line of its own, as is
`OSLO, Norway 2021-05-04 08:55:00 UTC`.

A dateline says where a report was written, not where what it tells happened; its words are no sentence of the article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.gazetteer import entries
from factcheck.model import Span
from factcheck.read import zones
from factcheck.read.agencies import agency
from factcheck.read.tokens import months, weekdays, words

LONGEST = 100
"""Characters in which a dateline ends."""
_SHORTEST_TEXT = 30
# A place of the gazetteer or this many letters: shorter words in capitals before a dash are mostly abbreviations.
_TOWN = 6


@dataclass(frozen=True, slots=True)
class Dateline:
    """`place` is the first place, an empty span where only an agency signs. `end` is where the text begins, or the
    line ends. `when` are the words of its date, `agency` who signs."""

    place: Span
    end: int
    when: str = ""
    agency: str = ""


def dateline(text: str) -> Dateline | None:
    """The dateline at the start of a paragraph, or that a whole line is; None where there is none."""
    head = text[:LONGEST]
    match = _pattern().match(head)
    if not match or not (match["place"] or _signed(match)):
        return None
    rest = text[match.end() :]
    signed = _signed(match)
    place = match["place"] or ""
    found = Dateline(
        Span(0, len(place.split("/")[0].rstrip())),
        match.end(),
        match["when"] or "",
        agency(signed) or signed,
    )
    return found if _holds(match, rest, found) else None


def _signed(match: re.Match[str]) -> str:
    """Who signs, behind the date or before it; '' for nobody."""
    return (match["signed"] or match["signed_first"] or "").strip()


def _holds(match: re.Match[str], rest: str, found: Dateline) -> bool:
    """Whether what looks like a dateline is one: the less it states, the surer its place must be one."""
    if rest and not (match["sep"] and _begins_text(rest, dated=bool(found.when and match["place"]))):
        return False
    place = found.place.of(match.string)
    if not place:
        return agency(_signed(match)) is not None
    if place.casefold() in load("furniture")["datelines"]["not_places"]:
        return False
    if match["when"] or agency(_signed(match)):
        return True
    capitals = place.upper() == place
    if not rest and not match["sep"] and not capitals:
        return False
    dash = bool(match["sep"]) and ":" not in match["sep"]
    if capitals and dash and (match["region"] or sum(c.isalpha() for c in place) >= _TOWN):
        return True
    return bool(entries(place))


def _begins_text(rest: str, dated: bool) -> bool:
    """A headline may begin `Lima: `; the paragraph after a dateline is longer, or ends as a sentence does. Behind a
    place and its date any sentence may stand."""
    if not (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘$€£"):
        return False
    ends = rest.rstrip(" \"'”’")[-1:] in ".!?"
    return len(rest) > 3 * _SHORTEST_TEXT or (ends and (dated or len(rest) > _SHORTEST_TEXT))


@cache
def _pattern() -> re.Pattern[str]:
    month = words(list(months()))
    day = words(list(weekdays()))
    small = r"(?:de|del|la|las|los|el|al|sur|upon|on|am|an|der|do|da|e)"
    name = r"[A-Z][\w'’]*(?:[.-][\w'’]+)*\.?"
    place = rf"{name}(?:(?:[ \xa0]|[ ]?/[ ]?)(?:{small}[ \xa0])?{name}){{0,4}}"
    when = rf"(?i:(?:{month})\b\.?[ \xa0]\d{{1,2}}|\d{{1,2}}[ \xa0](?:{month})\b\.?)(?:,?[ \xa0]\d{{4}})?"
    zone = rf"(?:Z|[+-]\d{{2}}:?\d{{2}}|[ \xa0](?:{words(zones.names())}))"
    iso = rf"\d{{4}}-\d{{2}}-\d{{2}}(?:[T \xa0]\d{{1,2}}:\d{{2}}(?::\d{{2}})?{zone}?)?(?![\w-])"
    clock = rf"(?:,?[ \xa0](?:at[ \xa0])?\d{{1,2}}[:.]\d{{2}}(?:[ \xa0]?(?i:[ap]\.?m\b\.?))?(?:{zone})?(?!\w))?"
    name_of = rf"(?!(?i:{month}|{day})\b)[A-Z][\w.&/ '’-]{{1,40}}?"
    signed = rf"[(\[/][ ]?(?P<signed>{name_of})[ ]?[)\]/]"
    first = rf"(?:\s[(\[][ ]?(?P<signed_first>{name_of})[ ]?[)\]]\s?[-–—,](?=[ \xa0](?i:{when}|{day})))?"
    return re.compile(
        rf"(?:(?P<place>(?!(?i:{month}|{day})\b){place})"
        rf"(?:[ ]?\[[A-Z][\w .-]{{1,30}}\])?"
        rf"(?:,[ ](?!(?i:{month}|{day})\b)(?P<region>{place}))?)?"
        rf"{first}(?:,?[ \xa0](?i:{day})\b)?(?:,?[ \xa0]\(?(?P<when>{when}|{iso}){clock}\)?)?\.?"
        rf"(?:[:,]?\s*{signed})?"
        r"(?P<sep>\s*(?:—|–|―|--+|:(?!\d))\s*|\s+[-_](?:\s+|$)|(?<=/)\.?\s+)?"
    )
