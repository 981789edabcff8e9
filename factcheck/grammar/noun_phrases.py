"""Noun phrases read off the tags, left to right: what a wrong dependency tree cannot spoil."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Sentence, Token

DETERMINERS = ("DT", "PDT", "PRP$", "WP$")
MODIFIERS = ("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "VBN", "VBG", "HYPH", "FW", "ADD")
NOUNS = ("NN", "NNS", "NNP", "NNPS", "FW", "CD")
PARTICLES = frozenset("de du des la le les del della di da do dos van von der den el al sur sous en y".split())
"""Lower-case words inside names (`Rue de la Paix`)."""

TIMES = frozenset("minutes hours days weeks months years moments decades time".split())
"""Nouns that begin a new phrase after a name (`in Oslo hours after the vote`)."""

LONGEST = 10
"""Words in the longest phrase that is read."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` (exclusive) of a sentence. `determiners` of them stand at the front; `owner` is the
    number of tokens before the core that belong to a possessor (`Oslo's old harbour`: 2), determiners included."""

    start: int
    end: int
    core: int

    def __len__(self) -> int:
        return self.end - self.start


def phrase_at(sentence: Sentence, start: int) -> Phrase | None:
    """The noun phrase that begins at a token; None where none does.

    `core` is the first token after determiners and possessors. A date or time ends the phrase.
    """
    tokens = sentence.tokens
    at = start
    while at < len(tokens) and tokens[at].tag in DETERMINERS:
        at += 1
    core = at
    while at < len(tokens) and at - start < LONGEST and _continues(tokens, at, core):
        if tokens[at].tag == "POS":
            core = at + 1
        at += 1
    while at > core and tokens[at - 1].tag not in NOUNS:
        at -= 1
    return Phrase(start, at, core) if at > core else None


def _continues(tokens: Sequence[Token], at: int, core: int) -> bool:
    token = tokens[at]
    if at > core and (token.text == "-" or tokens[at - 1].text == "-") and tokens[at - 1].end == token.start:
        return True
    if token.entity in ("DATE", "TIME", "PERCENT", "MONEY"):
        return False
    if token.lower in TIMES and at > core and named(tokens[at - 1]):
        return False
    if token.tag == "POS":
        return at > core
    if token.tag in MODIFIERS:
        return token.tag not in ("VBN", "VBG") or (at + 1 < len(tokens) and tokens[at + 1].tag in ("NN", "NNS", "NNP"))
    if token.lower in PARTICLES and at > core and at + 1 < len(tokens):
        return named(tokens[at - 1]) and _joins(tokens, at)
    return False


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """A particle inside a name: the next word, or the one after a second particle, has a capital."""
    after = tokens[at + 1]
    if after.lower in PARTICLES and at + 2 < len(tokens):
        after = tokens[at + 2]
    return named(after)


def named(token: Token) -> bool:
    """A word of a name: tagged as one, with a capital."""
    return token.tag in ("NNP", "NNPS", "FW") and token.text[:1].isupper()
