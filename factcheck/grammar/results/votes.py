"""The two sides of a vote: `passed by 61-38`, `deadlocked at 9-3`, `a 5-4 ruling`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.grammar.words import plain

FOR, AGAINST, ABSTAINED = "votes for", "votes against", "abstentions"

_PAIR = re.compile(
    r"(?<![\w.,$€£%:/-])(?P<first>\d{1,3})(?:\s?[-–]\s?|\sto\s)(?P<second>\d{1,3})(?:\s?[-–]\s?(?P<third>\d{1,3}))?"
    r"(?![\w%]|[.,:/-]\d|-)(?!\s(?:percent|per\scent|points?|years?|months?|weeks?|days?|hours?|minutes?|inches|miles|km|"
    r"people|men|women|of\sthe)\b)"
)
_WORDED = re.compile(
    r"(?<![\w.,$€£%:/-])(?P<first>\d{1,3})\s(?:[\w’'-]+\s){0,6}?(?:in\sfavou?r|for|votes|voted|[A-Za-z]{2,}s),?\s"
    r"(?:[\w’'-]+,?\s){0,4}?(?:and|to|with|against|while|but)\s(?:opposed\sby\s)?(?P<second>\d{1,3})"
    r"(?P<side>\s(?:votes?\s)?(?:voting\s|were\s|voted\s)?(?:against|opposed|opposing|dissenting)\b)?(?![\w%]|[.,:/-]\d|-)"
)
"""`71 votes to 48`, `backed by 71 members, with 46 against`, `63 in favour and 41 against`."""
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|deadlock(?:s|ed)?|rul(?:ing|ed)|verdict|jury|jurors?|jurists|passed|approved|"
    r"rejected|acquit\w*|convict\w*|cleared|adopted|endorsed|carried|backed|supported)\b",
    re.IGNORECASE,
)
_PLAYING = re.compile(
    r"\b(?:match|games?|goals?|season|league|cup|teams?|wins?|won|beat|victory|defeat(?:ed)?|score[sd]?|sets?|final|"
    r"champions?|play(?:ed|ers?|offs?)|record|series|striker|innings|coach|odds|chances?|aged?|ages|pages?)\b",
    re.IGNORECASE,
)
_REACH = 50


def votes(text: str) -> Iterator[tuple[int, int, float, str]]:
    """Start, end, number and side of each number of a vote."""
    text = plain(text)
    if not _VOTING.search(text):
        return
    for found in _PAIR.finditer(text):
        around = text[max(0, found.start() - _REACH) : found.end() + _REACH]
        if not _VOTING.search(around) or _PLAYING.search(around):
            continue
        for group, side in (("first", FOR), ("second", AGAINST), ("third", ABSTAINED)):
            if found[group]:
                yield found.start(group), found.end(group), float(found[group]), side
    yield from _worded(text)


def _worded(text: str) -> Iterator[tuple[int, int, float, str]]:
    """The votes against of a pair of which words tell the sides; those for are counted by what is beside them."""
    for found in _WORDED.finditer(text):
        before = text[found.start() : found.start("second")]
        votes_to = re.search(r"\svotes\sto\s\Z", before)
        opposed = found["side"] or before.endswith("opposed by ")
        if (votes_to or opposed) and not _PLAYING.search(found[0]):
            yield found.start("second"), found.end("second"), float(found["second"]), AGAINST
