"""Shares: `82 percent`, `5%`, `10 percentage points`, `25 basis points`, and the magnitudes of earthquakes."""

from __future__ import annotations

import re

from factcheck.grammar.amounts import Amount
from factcheck.grammar.numbers import Number

_PERCENT = re.compile(
    r"(?:\s|-)?(?:(?P<points>percentage[\s-]points?|pps?\b|ppt\b|per\scent\spoints?|percent\spoints?|%-?points?)"
    r"|(?P<basis>basis[\s-]points?|bps\b)|%|per\s?cents?\b|percentages?\b|pct(?:\.(?=\s[a-z\d])|(?!\w))|pc\b)",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:per\s?cents?|percents?)\sof\s\Z", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\bmagnitude(?:[\s-]|\sof\s|,\s|\sreading\sof\s)(?:about\s|around\s|some\s|at\sleast\s)?"
    r"|(?<!\w)(?-i:M)[wWbBsSlL]?\s?(?=\Z))\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s-]magnitude\b|\son\sthe\s(?:\w+\s)?(?:Richter|moment[\s-]magnitude)\sscale|\s?Mw\b", re.IGNORECASE
)
_STRONGEST = 11
_OF_WINDOW, _MAGNITUDE_WINDOW = 14, 32


def read_percent(text: str, number: Number) -> Amount | None:
    """The number as per cent, percentage points or basis points."""
    if found := _PERCENT.match(text, number.end):
        unit = "pp" if found["points"] else "bp" if found["basis"] else "%"
        return Amount(number.start, found.end(), number, "percent", unit)
    before = _OF.search(text[max(0, number.start - _OF_WINDOW) : number.start])
    if before and (number.bare or number.form == "words"):
        return Amount(number.start - len(before.group()), number.end, number, "percent", "%")
    return None


def read_magnitude(text: str, number: Number) -> Amount | None:
    """The magnitude of an earthquake: `magnitude 6.1`, `a 6.1-magnitude quake`, `6.1 on the Richter scale`, `M6.1`."""
    if not 0 < number.low < _STRONGEST or number.form not in ("digits", "words"):
        return None
    window = text[max(0, number.start - _MAGNITUDE_WINDOW) : number.start]
    before, after = _BEFORE.search(window), _AFTER.match(text, number.end)
    if before and before.group()[:2].lower() != "ma" and number.step >= 1:
        before = None  # `M5` is a road or a device, `M5.2` a magnitude
    if not before and not after:
        return None
    start = number.start - len(before.group()) if before else number.start
    return Amount(start, after.end() if after else number.end, number, "measure", "magnitude")
