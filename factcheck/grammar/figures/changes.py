"""Figures that are the size or an end of a change: `rose 12% to $5 billion from $4.5 billion`."""

from __future__ import annotations

import re

from factcheck.data import load
from factcheck.grammar.words import any_of

_DATA = load("figures")["change"]
_VERB = any_of(_DATA["verbs"])
_NOUN = any_of(_DATA["nouns"])
_MORE = any_of(_DATA["comparatives"])

WINDOW = 90
"""Characters before a figure in which its change is looked for."""

_VERB_BEFORE = re.compile(rf"\b{_VERB}\s(?:by\s)?(?:a\s|an\s|another\s|further\s|only\s|just\s)?\Z", re.IGNORECASE)
_PHRASAL = re.compile(
    r"\b(?:mak(?:es?|ing)|made|grow(?:s|n|ing)?|grew|pick(?:s|ed|ing)?|liv(?:es?|ed|ing)|end(?:s|ed|ing)?|turn(?:s|ed)?|"
    r"sets?|setting|show(?:s|ed)?|tak(?:es?|ing)|took|add(?:s|ed|ing)?|put|sign(?:s|ed)?|g[ai]ve|giving|held|holds?|"
    r"open(?:s|ed|ing)?|broke|breaks?|lay|laid|track(?:s|ed)?|hunt(?:s|ed)?|write|wrote|sit|sat|settled?|calm(?:s|ed)?)"
    r"\s(?:up|down)\s(?:a\s|an\s)?\Z",
    re.IGNORECASE,
)
"""`Made up a third`, `grew up 100 miles from`: verbs of their own, with no change in them."""
_CLAUSE = r"\s(?:as|while|when|after|because|since|although|though)\s"
"""What begins another clause, with a doer of its own: `the queue grew as a strike by 300 dockers went on`."""
_BY = re.compile(
    rf"\b(?:{_VERB}|{_NOUN})\b(?:(?!{_CLAUSE})(?:[^;.!?]|\.(?=\d))){{0,60}}?\sby\s(?:a\s|another\s|a\sfurther\s)?\Z",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(rf"\b{_NOUN}\sof\s(?:only\s|just\s|a\s)?\Z", re.IGNORECASE)
_AFTER = re.compile(rf"(?:\s|-)(?:\w+\s)?{_NOUN}\b|\s{_MORE}\b(?!\s(?:of|to)\b)", re.IGNORECASE)
_ANY_CHANGE = re.compile(rf"\b(?:{_VERB}|{_NOUN})\b(?:[^;.!?]|\.(?=\d)){{0,80}}\Z", re.IGNORECASE)
_NEAR_END = re.compile(r"\b(?P<end>to|from)\s(?:a\s|an\s|its\s|the\s|\w+\shigh\sof\s|\w+\slow\sof\s)?\Z", re.IGNORECASE)


def change_of(text: str, start: int, end: int, counts: bool = False) -> str:
    """`by`, `from` or `to` where the figure at `start` to `end` is part of a change, else ''.

    With `counts` it is a bare number or a time, which a verb may have as object or adverb (`dropped two charges`).
    """
    before = text[max(0, start - WINDOW) : start]
    if near := _NEAR_END.search(before):
        return near["end"].lower() if _ANY_CHANGE.search(before[: near.start()]) else ""
    if counts:
        return "by" if _BY.search(before) else ""
    if (
        (_VERB_BEFORE.search(before) and not _PHRASAL.search(before))
        or _BY.search(before)
        or _NOUN_BEFORE.search(before)
    ):
        return "by"
    return "by" if _AFTER.match(text, end) else ""


def has_change_before(text: str, start: int) -> bool:
    """Whether a verb or noun of change stands in the clause before `start`."""
    return bool(_ANY_CHANGE.search(text[max(0, start - WINDOW) : start]))
