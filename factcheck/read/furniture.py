"""What a saved page has around its article: buttons, links to other pages, credits, captions.

A line is furniture only if the whole of it is; a sentence that begins like a button stays a sentence.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.data import load
from factcheck.read.agencies import agency_names
from factcheck.read.tokens import words

LONGEST = 220
"""Characters of the longest line that can be furniture, and of the longest caption told by its label."""
_LONGEST_CAPTION = 500
_LONGEST_BUTTON = 60
_LONGEST_FIGURES = 20

_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_QUOTES = re.compile(r"[\"“”«»]")
_ENDS = re.compile(r"[.!?][\"'”’)\]]*$")
_CAPTION = re.compile(r"(?:image|media|photo|video) caption\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\(?\d{1,3}[\s-]*min(?:ute)?s?[\s-]+read\)?"
    r"|(?:reading|read)\s+time:?\s*\d{1,3}\s*min(?:ute)?s?\.?"
    r"|\S*(?:https?://|www\.)\S+"
    r"|[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+"
    r"|(?:[@#]\w+[\s,|]*)+"
    r"|(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b)|all rights reserved).*"
    r"|\(?(?:(?:additional\s+)?reporting|editing|writing)\s+by\b.*(?:;|\)).*"
    r"|\((?:this (?:story|article|report)\b.*\b(?:feed|edited|staff|updated)\b.*|with .{0,30}\binputs?\b.*)\)"
    r"|home\s*(?:[/>»›|]\s*[\w &-]{1,30})+"
    r"|\d+\s*of\s*\d+"
    r"|(?:\d+|no)\s+(?:comments?|shares?|views?|likes?|replies)",
    re.IGNORECASE,
)


def is_furniture(text: str, first: bool = False) -> bool:
    """Whether a line is no part of the article. The first line of one may begin with a label: `Watch: Storm Hits`."""
    if not any(c.isalpha() for c in text):
        return len(text) <= _LONGEST_FIGURES or not any(c.isalnum() for c in text)
    if len(text) > LONGEST:
        return False
    if _button(text) in _buttons() or heads_links(text):
        return True
    if _WHOLE.fullmatch(text) or _sources().fullmatch(text):
        return True
    if first or _QUOTES.search(text):
        return False
    return bool(_opening().match(text) or _label().match(text) and not _ENDS.search(text))


def heads_links(text: str) -> bool:
    """Whether a line heads a list of links to other pages: what follows it is no part of the article either."""
    return _button(text) in load("furniture")["link_headings"]


def is_caption(text: str) -> bool:
    """Whether a paragraph tells what a picture shows, or whose picture it is."""
    if len(text) > _LONGEST_CAPTION:
        return False
    return bool(_caption_label().match(text) or _CAPTION.match(text) or _credit().search(text[-90:]))


def _button(text: str) -> str:
    """The words of a short line without signs and figures round them, in lower case."""
    if len(text) > _LONGEST_BUTTON:
        return ""
    return " ".join(_EDGES.sub("", text).casefold().replace("’", "'").split())


@cache
def _buttons() -> frozenset[str]:
    return frozenset(load("furniture")["lines"])


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{words(load('furniture')['openings'])})\b", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?:{words(load('furniture')['labels'])})\s*[:|]", re.IGNORECASE)


@cache
def _sources() -> re.Pattern[str]:
    """`(Sources: A, B, C)`, `(With inputs from A)`, an agency's name alone."""
    return re.compile(
        rf"[(\[](?:sources?|with\s+inputs?(?:\s+from)?|inputs?)\s*:?\s+[^.]*[)\]]|[-—–(\[\s]*(?:{words(agency_names())})[)\]\s]*",
        re.IGNORECASE,
    )


@cache
def _caption_label() -> re.Pattern[str]:
    """`Photo: A view of it`, `Picture by A. Name`, and a line that is a credit and no more: `A. Name/Reuters`."""
    names = words(load("furniture")["captions"]["words"])
    return re.compile(
        rf"[\W_]*(?:{names})(?:\s+(?:credit|courtesy|source))?\s*(?::|\||\s(?:by|courtesy)\s(?=(?-i:[A-Z@])))"
        rf"|[^/\s][^/]{{1,40}}/\s?(?:{_houses()}|staff|staff photographer)$",
        re.IGNORECASE,
    )


def _houses() -> str:
    """A pattern for those who sign pictures."""
    return words([*agency_names(), *load("agencies")["pictures"]])


@cache
def _credit() -> re.Pattern[str]:
    """A picture's credit at the end: `(Reuters photo)`, `(Photo: A. Name)`, `(A. Name/AP)`, `| Photo Credit: A`."""
    picture = r"(?:photo|photograph|image|picture|pic|illustration|screenshot)s?"
    before = rf"(?:(?:{_houses()}|file|handout|stock|screen|representational|representative|courtesy|via)[\s/]+)"
    return re.compile(
        rf"[(\[]\s*(?:{before}{{0,3}}{picture}\s*(?:[:/|]|\b(?:by|courtesy|credit|source|via)\b[^()\[\]]|[)\]])[^()\[\]]{{0,60}}"
        rf"|[^()\[\]/]{{2,40}}/\s*(?:{_houses()})\s*|(?:file|handout)\s*)[)\]]?\.?$"
        rf"|[|—–.]\s*{before}{{0,2}}{picture}(?:\s+(?:credit|courtesy|source))?\s*:\s*\S[^|]{{0,50}}$",
        re.IGNORECASE,
    )
