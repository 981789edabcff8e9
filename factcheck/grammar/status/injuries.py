"""Where on the body somebody was hit: `shot in the left leg`, `a wound to her cheek`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.data import load
from factcheck.model import Sentence, Token
from factcheck.values.body import SIDES, parts, split

PREPOSITIONS = ("in", "to", "on", "into", "through", "across")
STEPS_UP = 3
QUALIFIERS = (*SIDES, "upper", "lower", "right-hand", "left-hand")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(w.strip() for w in load("body")["injury"][key].split(","))


def injured_parts(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """First token, token after the last, and name (`left arm`) of each part of the body that was hit."""
    for token in sentence.tokens:
        side, part = split(token.lower)
        if part not in parts() or token.tag not in ("NN", "NNS"):
            continue
        start = _start(sentence, token)
        if _hit(sentence, start, token):
            words = [t.lower for t in sentence.tokens[start : token.i] if t.lower in QUALIFIERS]
            yield _qualified(sentence, start, token), token.i + 1, " ".join([*words, part])


def _start(sentence: Sentence, token: Token) -> int:
    """Back over adjectives, determiners and possessors to the preposition."""
    at = token.i
    while at > 0 and sentence.tokens[at - 1].tag in ("JJ", "NN", "DT", "PRP$", "POS", "NNP"):
        at -= 1
    return at


def _qualified(sentence: Sentence, start: int, token: Token) -> int:
    at = token.i
    while at > start and sentence.tokens[at - 1].lower in QUALIFIERS:
        at -= 1
    return at


def _hit(sentence: Sentence, start: int, token: Token) -> bool:
    tokens = sentence.tokens
    if token.i + 1 < len(tokens) and tokens[token.i + 1].lower == "of":
        return False
    if start > 2 and tokens[start - 1].lower == "of" and tokens[start - 2].lower in ("back", "side", "top", "front"):
        start = _start(sentence, tokens[start - 2])
    if start > 0 and tokens[start - 1].lower == "and" and start > 1 and split(tokens[start - 2].lower)[1] in parts():
        return _hit(sentence, _start(sentence, tokens[start - 2]), tokens[start - 2])
    if start == 0 or tokens[start - 1].lower not in PREPOSITIONS:
        return False
    preposition = tokens[start - 1]
    for above in [sentence.head(preposition), *sentence.ancestors(sentence.head(preposition))][:STEPS_UP]:
        if above.lemma in _words("verbs" if above.pos == "VERB" else "nouns"):
            return True
        if any(t.dep == "nsubj" and t.lemma in _words("nouns") for t in sentence.children(above)):
            return True
    return False
