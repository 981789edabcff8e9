"""Counts of none: `no one was hurt`, `no casualties`, `nobody died`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.data import load
from factcheck.grammar.figures.nouns import index_after
from factcheck.model import Sentence, Token

_DATA = load("counting")
_TOLL = frozenset(_DATA["toll_words"]) - {"free", "release", "miss", "charge", "critical", "save", "survive", "victim"}
_LOSSES = frozenset(_DATA["losses"])
_NOBODY = re.compile(r"\b(?:no[\s-]one|nobody|none)\b", re.IGNORECASE)
_NO = re.compile(r"\bno\s", re.IGNORECASE)
_REACH = 6
_STOPS = frozenset(
    {",", ";", ":", "and", "but", "that", "who", "which", "while", "because", "if", "than", "knows", "why", "how"}
)
_MODIFIERS = frozenset({"JJ", "VBN", "VBG", "RB", "NN"})


def nobody(sentence: Sentence) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Each count of none: start and end in the sentence's text, the noun and its lemmas."""
    text = sentence.text
    for found in _NOBODY.finditer(text):
        if _suffers(sentence, found.end()):
            yield found.start(), found.end(), "people", ("people",)
    for found in _NO.finditer(text):
        if loss := _loss(sentence, found.end()):
            yield found.start(), found.start() + 2, loss[0], (loss[1],)


def _suffers(sentence: Sentence, end: int) -> bool:
    """Whether a verb of harm follows in the clause."""
    place = sentence.span.start + end
    for token in _following(sentence, place, _REACH):
        if token.lower in _STOPS:
            return False
        if token.lemma in _TOLL and token.pos in ("VERB", "ADJ"):
            return True
    return False


def _loss(sentence: Sentence, end: int) -> tuple[str, str] | None:
    place = sentence.span.start + end
    for token in _following(sentence, place, 4):
        if token.lemma in _LOSSES and token.pos == "NOUN":
            return token.lower, token.lemma
        if token.tag not in _MODIFIERS:
            return None
    return None


def _following(sentence: Sentence, place: int, count: int) -> tuple[Token, ...]:
    at = index_after(sentence, place)
    return sentence.tokens[at : at + count]
