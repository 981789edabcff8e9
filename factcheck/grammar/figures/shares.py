"""Shares: `82 percent`, `5%`, `10 percentage points`, `25 basis points`, and the magnitudes of earthquakes."""

from __future__ import annotations

import re

from factcheck.grammar.figures.amounts import Amount
from factcheck.grammar.figures.numbers import Number

_PERCENT = re.compile(
    r"(?:\s|-)?(?:(?P<points>percentage[\s-]points?|pps?\b|ppt\b|per\scent\spoints?|percent\spoints?|%-?points?)"
    r"|(?P<basis>basis[\s-]points?|bps\b)|%|per[\s-]?cents?\b|percentages?\b|pct(?:\.(?=\s[a-z\d])|(?!\w))|pc\b)",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:per\s?cents?|percents?)\sof\s\Z", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\bmagnitude(?:[\s-]|\sof\s|,\s|:\s|\swas\s(?:put\sat\s)?|\sis\s|\sreading\sof\s)(?:about\s|around\s|some\s|at\sleast\s)?"
    r"|(?<!\w)(?-i:M)[wWbBsSlL]?\s?(?=\Z))\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"[\s-]magnitude\b|\son\s(?:the\s)?(?:\w+\s)?(?:Richter|moment[\s-]magnitude)(?:\sscale)?|[\s-]Richter(?:\sscale)?\b|[\s-]in\smagnitude\b|\s?Mw\b",
    re.IGNORECASE,
)
_SHAKING = "(?:earthquake|quake|temblor|tremor|aftershock|foreshock)"
_SHAKEN_BEFORE = re.compile(
    rf"\b{_SHAKING}s?,?\s(?:that\s|which\s|was\s|is\s|had\sbeen\s)?(?:measured|measuring|registered|registering|recorded|rated|"
    r"estimated|put|of)\s(?:at\s|as\s|to\sbe\s|about\s|around\s)?\Z",
    re.IGNORECASE,
)
_SHAKEN_AFTER = re.compile(
    rf"(?:-strong)?\s(?:undersea\s|underwater\s|offshore\s|shallow\s|deep\s|strong\s|major\s|powerful\s|Richter\s)?{_SHAKING}\b",
    re.IGNORECASE,
)
_SCALE = re.compile(r"\b(?:magnitudes?|Richter)\b", re.IGNORECASE)
_BARE = re.compile(
    r"(?:[-\s]?(?:M|R|Richter|scale)\b)?(?=[,.;:)]?\s*$|[,.;:)\"”’]\s|\s[-–—]|\s(?:and|or|but|on|in|to|from|by|at|when|while|"
    r"which|quake|earthquake|after|before|Richter)\b)"
)
_STRONGEST = 11
_OF_WINDOW, _MAGNITUDE_WINDOW, _QUAKE_WINDOW, _SCALE_WINDOW = 14, 32, 60, 120


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
    if not before and not after and _shaken(text, number):
        return Amount(number.start, number.end, number, "measure", "magnitude")
    if before and before.group()[:2].lower() != "ma" and number.step >= 1:
        before = None  # `M5` is a road or a device, `M5.2` a magnitude
    if not before and not after:
        return None
    start = number.start - len(before.group()) if before else number.start
    return Amount(start, after.end() if after else number.end, number, "measure", "magnitude")


def _shaken(text: str, number: Number) -> bool:
    """With one decimal beside the quake, or where magnitudes are told: `a 6.4 quake`, `a quake measuring 5.9`, `was
    upgraded to 6.1 from a magnitude of 6.0`; not `3 quakes`."""
    if number.form != "digits" or not 0.01 < number.step < 1:
        return False
    before = text[max(0, number.start - _QUAKE_WINDOW) : number.start]
    if _SHAKEN_AFTER.match(text, number.end) or _SHAKEN_BEFORE.search(before):
        return True
    around = text[max(0, number.start - _SCALE_WINDOW) : number.end + _SCALE_WINDOW]
    return number.low >= 1 and bool(_SCALE.search(around)) and bool(_BARE.match(text, number.end))
