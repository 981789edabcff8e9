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
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|deadlock(?:s|ed)?|rul(?:ing|ed)|verdict|jury|jurors?|jurists|passed|approved|"
    r"rejected|acquit\w*|convict\w*)\b",
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
