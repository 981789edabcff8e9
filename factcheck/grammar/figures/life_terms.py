"""Prison terms for life: `life in prison`, `a life sentence`, `jailed for life`, `25 years to life`."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WHERE = r"(?:in\s(?:prison|jail|a\s(?:federal|state)\sprison)|behind\sbars)"
_SURE = re.compile(
    r"\blife\s(?:imprisonment|without\s(?:the\s(?:possibility|chance)\sof\s)?parole|(?:prison\s|jail\s)?(?:sentence|term)s?)\b"
)
_PRISON = re.compile(rf"\blife\s{_WHERE}\b")
_TOLD = re.compile(
    r"\b(?:(?:sentenc\w+|commuted|condemned|reduced)\s(?:\w+\s){0,4}to|fac(?:e|es|ed|ing)|get|gets|got|given|giving|spend|"
    r"spends|spending|serve|serves|served|serving|receives?|received|carr(?:y|ies|ied|ying)|recommend(?:s|ed)?|imposed|"
    r"(?:sentence|penalty|punishment|term|maximum|minimum)\sof|means|or|for|rest\sof\s(?:his|her|their|my|your|its))"
    r"\s(?:up\sto\s|a\s|possible\s|potential\s|mandatory\s|automatic\s){0,2}\Z",
    re.IGNORECASE,
)
_JAILED = re.compile(
    r"\b(?:sentenced|jailed|gaoled|imprisoned|condemned|locked\sup|prison|jail)\s(?:\w+\s){0,3}(?:to|for)\s(?P<life>life)\b"
    r"(?!\s(?:in\s(?:prison|jail|an?|exile)|behind|of|as|with|without|imprisonment|sentence|term|prison\w*|inmates?|convicts?|peers?|members?))",
    re.IGNORECASE,
)
_TO_LIFE = re.compile(rf"(?:\s|-)to(?:\s|-)life\b(?:\s{_WHERE})?")
_WINDOW = 60


def life_terms(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each term for life. Life in prison is none where nobody gets it (`wrote of life in prison`)."""
    for found in _SURE.finditer(text):
        yield found.start(), found.end()
    for found in _PRISON.finditer(text):
        if _TOLD.search(text[max(0, found.start() - _WINDOW) : found.start()]):
            yield found.start(), found.end()
    for found in _JAILED.finditer(text):
        yield found.start("life"), found.end("life")


def up_to_life(text: str, end: int) -> int:
    """Where a term that ends at `end` goes on as `to life`; `end` where it does not."""
    found = _TO_LIFE.match(text, end)
    return found.end() if found else end
