"""The one regular expression for clock times, and the word lists it is made from."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from factcheck.data import load


@cache
def words(name: str) -> Any:
    """A table of clock.toml."""
    return load("clock")[name]


@cache
def hedges() -> dict[str, str]:
    """The hedge each word or phrase stands for."""
    return {phrase: name for name, phrases in words("hedges").items() for phrase in phrases}


def _either(phrases: list[str]) -> str:
    """Alternatives, the longest first, with any white space between their words."""
    return "|".join(re.escape(p).replace(r"\ ", r"\s{1,3}") for p in sorted(phrases, key=lambda p: (-len(p), p)))


def _zone() -> str:
    zones = load("zones")
    abbreviations = _either([*zones["offsets"], "Z"])
    # A bare US behind a time is the country, not a zone.
    open_ended = _either([w for w in zones["words"]["without_offset"] if len(w) > 2 or w.endswith("T")])
    full = _either(list(words("zones")))
    return rf"""(?:\s?\(?(?P<zone>
          (?:GMT|UTC)\s?[+-]\d{{1,2}}(?::?\d{{2}})?(?!\d)
        | (?:{abbreviations}|{open_ended})\b
        | (?i:{full}) (?:\s\([A-Z]{{3,4}}\))?
        | [A-Z][a-z]+\stime\b ))?"""


@cache
def clock_pattern() -> re.Pattern[str]:
    """Every form of a clock time, with what hedges it in front and its zone behind. The reader decides by what stands
    round it whether it is one."""
    numbers = _either(list(words("numbers")))
    days = "|".join(day.capitalize() for day in load("weekdays")["weekdays"])
    return re.compile(
        rf"""(?<![\w.:/$€£#])
        (?: (?P<hedge>(?i:{_either(list(hedges()))})) \s{{1,3}} )?
        (?: (?P<h>\d{{1,2}}) (?:[:.](?P<m>\d{{2}}))? (?::\d{{2}})?
                \s? (?P<half>[ap]\.\s?m\b\.?|[ap]m\b|[AP]\.\s?M\b\.?|[AP]M\b)
          | (?P<h2>[01]?\d|2[0-4]) (?P<sep>[:.]) (?P<m2>[0-5]\d) (?P<s2>:[0-5]\d)?
                (?: \s?(?P<hrs2>hours\b|(?:hrs|hr|h)\b\.?) )?
          | (?P<four>(?:[01]\d|2[0-3])[0-5]\d) (?: \s?(?P<hrs4>hours\b|hrs\b\.?) )?
          | (?P<h3>\d{{1,2}}|(?i:{numbers})) \s? (?:o['’]clock|O['’]CLOCK)
          | (?P<past>(?i:half|quarter)) \s (?P<way>past|to) \s (?P<h4>\d{{1,2}}|(?i:{numbers}))\b
          | (?P<word>(?i:noon|midday|midnight))\b
          | (?P<h5>\d{{1,2}}) (?=\s (?:(?:{days})\s|in\sthe\s) (?:morning|afternoon|evening|night)\b)
        )
        (?! \w | [.:/-]\d | % )
        {_zone()}
        """,
        re.VERBOSE,
    )
