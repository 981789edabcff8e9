"""Lists of names that a number announces: `three towns: Alder, Brook and Cairn`.

Only a colon or a dash right behind the counted noun opens such a list, only `and` before its last item closes it, and
every item is a name. A list behind a dash ends with the sentence or with a second dash. Whatever else stands in it
(roles, figures, a second `and`, brackets) leaves its length open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.data import load
from factcheck.gazetteer import entries
from factcheck.grammar.words import of_more
from factcheck.model import Claim, Document
from factcheck.values.place import Sort
from factcheck.values.quantity import Quantity

LONGEST = 20
"""The longest list that is counted."""

_ITEMS = r"(?P<items>[^\W\d_a-z][^.:;!?()\[\]\"“”\n\r–—&/]{0,600}?)"
_COLON = re.compile(rf":\s{{1,3}}{_ITEMS}\.(?=\s|$)")
_DASH = re.compile(rf"(?:\s[–—-]|—|\s?--)\s?{_ITEMS}(?:\.(?=\s|$)|\s[–—-]\s|—|\s?--)")
_NOUN = re.compile(r"(?: [\w'’]{1,30}(?:-[\w'’]{1,30})*){1,4}")
_AND = re.compile(r"\s+and\s+")


def announced(claim: Claim, document: Document) -> tuple[str, ...]:
    """The names that follow a count, where their number is plain and is not the one announced; else ()."""
    value = claim.value
    if not isinstance(value, Quantity) or value.sort != "count" or not value.exact or not 2 <= value.nominal <= LONGEST:
        return ()
    text = document.plain
    noun = _NOUN.match(text, claim.span.end)
    if noun is None or noun[0].split()[-1].lower() != value.unit.lower():
        return ()
    told = _COLON.match(text, noun.end()) or _DASH.match(text, noun.end())
    if told is None or of_more(text, claim.span.start):
        return ()
    items = items_of(told["items"])
    return items if items and len(items) != value.nominal and not _paired(items, int(value.nominal)) else ()


def items_of(text: str) -> tuple[str, ...]:
    """The items of `A, B, C and D` or `A, B, and C`, () where they are not plainly that many different names."""
    if len(_AND.findall(f" {text} ")) != 1:
        return ()
    *parts, end = text.split(", ")
    last = [p.strip() for p in _AND.split(f" {end}")]
    items = tuple(p.strip() for p in (*parts, *last) if p.strip())
    plain = len(last) == 2 and len(set(items)) == len(items) >= 2
    return items if plain and all(map(_is_name, items)) else ()


def _is_name(item: str) -> bool:
    words = item.split()
    inside, suffixes = load("lists")["inside"], load("lists")["suffixes"]
    capitals = all(w[0].isupper() or w in inside for w in words)
    return capitals and words[0][0].isupper() and len(words) <= 5 and item not in suffixes


def _paired(items: Sequence[str], announced: int) -> bool:
    """Whether some items may only say where the item before them lies: `Alder, Kent, and Brook, Sussex`."""
    if len(items) <= announced:
        return False
    sorts = [{e.sort for e in entries(item)} for item in items]
    wide = [bool(s & {Sort.COUNTRY, Sort.REGION, Sort.CONTINENT}) for s in sorts]
    return len(items) == 2 * announced or (any(wide) and not all(wide))
