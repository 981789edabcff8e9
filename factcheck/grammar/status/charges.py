"""What somebody is charged with or convicted of: `second-degree murder`, `two counts of assault`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.status.words import words
from factcheck.model import Sentence, Token

LONGEST = 9
"""Tokens of the longest charge: `one count of criminal possession of a weapon`."""

_LINKS = ("with", "of", "for", "over", "on", "to", "in")
_INNER = ("ADJ", "NOUN", "PROPN", "NUM", "DET")
_BEFORE_OF = ("count", "charge", "possession", "degree", "felony")


def charge_after(sentence: Sentence, end: int) -> int:
    """Where the charge ends that follows token `end`, directly or behind `of` and its like; `end` without one."""
    tokens = sentence.tokens
    start = end + 1 if end < len(tokens) and tokens[end].lower in _LINKS else end
    if start == end and tokens[end - 1].lower not in _LINKS:
        return end
    return _crime_end(sentence, start) or end


def charges(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Charges named without the verb: `a count of murder`, `murder charges`; start and end in tokens. Whoever
    admits one is not only charged."""
    tokens = sentence.tokens
    for token in tokens:
        if token.lemma in ("count", "charge") and token.pos == "NOUN" and not _admitted(sentence, token):
            after = token.i + 1
            if after < len(tokens) and tokens[after].lower == "of":
                end = _crime_end(sentence, after + 1)
                if end:
                    yield token.i, end
            elif token.i and tokens[token.i - 1].lemma in words("crimes", "nouns"):
                yield _first(sentence, token.i - 1), token.i + 1


def _admitted(sentence: Sentence, noun: Token) -> bool:
    verb = next((t for t in sentence.ancestors(noun) if t.pos == "VERB"), None)
    return verb is not None and verb.lemma == "admit"


def _crime_end(sentence: Sentence, start: int) -> int:
    """The token after a crime that begins at `start`, 0 where there is none."""
    tokens = sentence.tokens
    for i in range(start, min(start + LONGEST, len(tokens))):
        if tokens[i].lemma in words("crimes", "nouns") or tokens[i].lower in words("crimes", "nouns"):
            named = i + 1 < len(tokens) and tokens[i + 1].lemma in ("charge", "count")
            return i + 1 + named
        of = tokens[i].lower == "of" and tokens[i - 1].lemma in _BEFORE_OF
        if not (of or tokens[i].pos in _INNER or tokens[i].text in ("-", "‑")):
            return 0
    return 0


def _first(sentence: Sentence, i: int) -> int:
    """The first word of a crime that ends at token i: `second-degree murder`."""
    tokens = sentence.tokens
    while i > 0 and (tokens[i - 1].text == "-" or tokens[i - 1].lower in words("crimes", "grades")):
        i -= 1
    return i
