"""Whether somebody is free who is sought: `searching for the gunman`, and what of `at large` is over."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.status.parties import acted_on, subjects
from factcheck.grammar.status.verb_groups import BARE, FUTURE, HEDGED, conditional, group
from factcheck.grammar.status.words import Told, words
from factcheck.model import Sentence, Token
from factcheck.values.status import AT_LARGE, FREEDOM

NEAR = 5
"""Tokens before and after a phrase in which it is said to be over."""


def fugitives() -> frozenset[str]:
    """Nouns for somebody who may be sought for what they did."""
    return words("sought", "fugitives")


def sought(sentence: Sentence) -> Iterator[Told]:
    """Searches for somebody who did something: `police are looking for the driver`, `the gunman is being sought`."""
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.lemma not in words("sought", "verbs") or not _told(sentence, verb):
            continue
        whom = whom_sought(sentence, verb)
        if whom is not None:
            yield Told(verb.i, max(verb.i, whom.i) + 1, AT_LARGE, FREEDOM, verb.lemma)


def whom_sought(sentence: Sentence, verb: Token) -> Token | None:
    """The one who is sought by those whose office it is, None for anybody else."""
    passive = any(t.dep == "auxpass" for t in sentence.children(verb))
    if not passive and not any(t.lemma in words("sought", "seekers") for t in subjects(sentence, verb)):
        return None
    found = acted_on(sentence, verb) if verb.lemma == "seek" else list(_behind_for(sentence, verb))
    wanted = fugitives() | words("sought", "anybody")
    return next((t for t in found if t.tag in ("NN", "PRP") and t.lower in wanted), None)


def _behind_for(sentence: Sentence, verb: Token) -> Iterator[Token]:
    for child in sentence.children(verb):
        if child.dep == "prep" and child.lower == "for":
            yield from (t for t in sentence.children(child) if t.dep == "pobj")


def _told(sentence: Sentence, verb: Token) -> bool:
    """Told as going on: `are searching`, `were searching`; not `searched`, nor what is over, to come or denied."""
    found = group(sentence, verb)
    helpers = {t.lower for t in sentence.children(verb) if t.dep in ("aux", "auxpass")}
    if found.negated or found.time in (FUTURE, HEDGED, BARE) or conditional(sentence, verb):
        return False
    return "had" not in helpers and (verb.tag in ("VBG", "VBZ", "VBP") or "being" in helpers)


def is_over(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the phrase at these tokens is told as history: `at large until Monday`, `after a week on the run`."""
    before = {t.lower for t in sentence.tokens[max(0, start - NEAR) : start]}
    after = {t.lower for t in sentence.tokens[end : end + NEAR]}
    return bool(before & words("over", "before") or after & words("over", "after"))
