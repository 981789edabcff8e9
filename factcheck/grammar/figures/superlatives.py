"""First places without an ordinal: `the world's largest`, `one of the biggest ever`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.data import load
from factcheck.grammar.words import any_of
from factcheck.model import Sentence

_DATA = load("ranks")
_WORD = rf"(?:{any_of(_DATA['superlatives'])}|(?:most|least)\s{any_of(_DATA['graded'])})"
_SCOPE = any_of(_DATA["scopes"])
_OWNER = rf"(?:{any_of(_DATA['owners'])}|[A-Z][\w.-]{{1,30}})\s?['’]\s?s?"
_FOUND = re.compile(
    rf"(?P<one>[Oo]ne\sof\s(?:the\s)?)?(?P<owner>\b{_OWNER}\s(?:single\s|ever\s)?)?(?<![\w-])(?P<word>(?i:{_WORD}))\b(?P<ever>\sever\b)?"
)
_ORDINAL_BEFORE = re.compile(r"(?:st|nd|rd|th|first|second|third|next|[a-z]{2,60}th)[\s-]\Z", re.IGNORECASE)
_SCOPED = re.compile(rf"\s(?:[\w’'-]+\s){{0,4}}?{_SCOPE}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Superlative:
    """Where it stands in the sentence's text, its word, and whether only `one of` the first places is claimed."""

    start: int
    end: int
    word: str
    one_of: bool


def superlatives(sentence: Sentence) -> Iterator[Superlative]:
    """The superlatives of a sentence whose scope is named: by an owner, by `ever` or by what follows."""
    text = sentence.text
    for found in _FOUND.finditer(text):
        if _ORDINAL_BEFORE.search(text[max(0, found.start("word") - 12) : found.start("word")]):
            continue
        if found["owner"] or found["ever"] or _SCOPED.match(text, found.end("word")):
            word = " ".join(found["word"].lower().split())
            yield Superlative(found.start(), found.end(), word, bool(found["one"]))
