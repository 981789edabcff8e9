"""The word that says who won: a verb before a score, or a noun behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.grammar.status.verb_groups import BARE, DONE, FUTURE, HEDGED, conditional, group
from factcheck.model import Sentence, Token

WON, LOST, DREW = "won", "lost", "drew"

REACH = 14
"""Tokens between a score and the word that says who won."""

_AFTER = 8
"""Tokens between a score and the noun behind it (`a 3-1 Northern League first round win`)."""

ENDS = (";", ":", "(", ")", "“", "”", '"')
"""What no name of a side lies beyond."""


@dataclass(frozen=True, slots=True)
class Said:
    """The word that says who won: its outcome for its subject, and the prepositions that name the other side. `object_`
    where the other side is its object."""

    token: Token
    outcome: str
    others: tuple[str, ...]
    object_: bool = False


@cache
def outcome_words() -> dict[str, frozenset[str]]:
    """The words for outcomes, games and sides (factcheck/data/results.toml), by the name of their row."""
    return {name: frozenset(row) for name, row in load("results").items() if isinstance(row, list)}


def noun_behind(sentence: Sentence, last: int) -> Said | None:
    """`a 3-1 win`: the noun that the score stands before."""
    for token in sentence.tokens[last + 1 : last + 2 + _AFTER]:
        if token.pos not in ("NOUN", "PROPN", "ADJ", "PUNCT", "ADV") or token.text in (",", *ENDS):
            return None
        if (said := _noun(sentence, token)) is not None:
            return said
    return None


def _noun(sentence: Sentence, token: Token) -> Said | None:
    words = outcome_words()
    if token.pos not in ("NOUN", "PROPN"):
        return None
    for row, outcome in (("wins", WON), ("losses", LOST), ("draws", DREW)):
        if token.lemma.lower() in words[row]:
            if outcome == LOST and any(c.lower == "of" for c in sentence.children(token)):
                return Said(token, WON, ("of",))  # `United's 3-0 defeat of Rovers`
            return Said(token, outcome, tuple(sorted(words[f"{row}_with"])))
    return None


def word_before(sentence: Sentence, first: int) -> Said | None:
    """The verb that the score stands behind, where no other finite verb stands between."""
    for token in reversed(sentence.tokens[max(0, first - REACH) : first]):
        if token.text in ENDS:
            return None
        if (said := _verb(sentence, token)) is not None:
            return said
        if token.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP", "VBG") and token.dep != "relcl":
            return None
    return None


def _verb(sentence: Sentence, token: Token) -> Said | None:
    words = outcome_words()
    if token.pos not in ("VERB", "NOUN", "PROPN") or (token.pos != "VERB" and token.lower not in _past()):
        return None
    lemma = token.lemma.lower()
    if lemma in words["beat"]:
        return Said(token, WON, ("by",), object_=True)
    if lemma in words["ended"] and list(games_ended(sentence, token)):
        return Said(token, DREW, ())
    for row, outcome in (("win", WON), ("lose", LOST), ("draw", DREW)):
        if lemma in words[row]:
            return Said(token, outcome, tuple(sorted(words[f"{row}_with"])))
    return None


def _past() -> frozenset[str]:
    """Forms that the tagger takes for nouns in headlines."""
    return frozenset({"beat", "edge", "down", "rout", "stun"})


def is_told_as_done(sentence: Sentence, token: Token) -> bool:
    """Whether it has happened, and was news: neither planned nor denied nor looked back on with `had`."""
    verbs = (t for t in (token, *sentence.ancestors(token)) if t.pos in ("VERB", "AUX"))
    for verb in verbs:
        told = group(sentence, verb)
        pluperfect = any(c.lower == "had" and c.dep == "aux" for c in sentence.children(verb))
        if told.negated or told.time in (FUTURE, HEDGED) or conditional(sentence, verb) or pluperfect:
            return False
        if told.time == BARE and not (verb.tag in ("VBG", "VBN") or verb.dep == "advcl"):
            return verb.dep == "ROOT"
        if told.time == DONE:
            return True
    return True


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is said of those who were beaten."""
    return (
        verb.tag == "VBN"
        and not any(c.lemma == "have" for c in sentence.children(verb) if c.dep == "aux")
        or any(c.dep in ("auxpass", "nsubjpass") for c in sentence.children(verb))
    )


def games_ended(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The match that a verb says the end of."""
    return (t for t in subjects(sentence, verb, "nsubj") if t.lemma in outcome_words()["games"])


def subjects(sentence: Sentence, verb: Token, relation: str) -> list[Token]:
    """The subject of a verb with what is joined to it: its own, that of the clause it depends on, or the noun that a
    relative clause or participle belongs to."""
    for token in (verb, *sentence.ancestors(verb)):
        own = [c for c in sentence.children(token) if c.dep == relation]
        above = sentence.head(token)
        if token.dep in ("relcl", "acl") and (not own or own[0].tag in ("WP", "WDT")):
            own = [above]
        if own:
            return [*own, *(c for c in sentence.children(own[0]) if c.dep == "conj")]
        if token.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"):
            return []
        relation = "nsubj"
    return []
