"""What goes on with an accused between arrest and trial: on the way to jail and in it, due in court and there."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.status.verb_groups import DONE, FUTURE, HEDGED, NOW, conditional, group
from factcheck.grammar.status.words import Told, words
from factcheck.model import Sentence, Token

NEAR = 8
"""Tokens after a verb in which the court or the jail must be told."""

HEARING, TO_APPEAR, APPEARED = "hearing", "to appear in court", "appeared in court"
CUSTODY, MOVED, HELD = "custody", "being moved", "held"


def prisoners(sentence: Sentence) -> Iterator[Told]:
    """The appearances in court and the whereabouts of prisoners that a sentence tells, in text order."""
    for verb in sentence.tokens:
        if verb.pos == "VERB":
            found = _appearance(sentence, verb) or _whereabouts(sentence, verb)
            if found is not None and not conditional(sentence, verb):
                yield found


def _appearance(sentence: Sentence, verb: Token) -> Told | None:
    """`made a brief appearance in court`, `appeared before a judge`, `is due to appear in court`."""
    end = _appears(sentence, verb)
    if not end:
        return None
    found = group(sentence, verb)
    near = sentence.tokens[end : end + NEAR]
    in_court = any(t.lemma in words("prisoners", "courts") and t.dep == "pobj" for t in near)
    if found.negated or found.time == HEDGED or not in_court:
        return None
    above = sentence.head(verb)
    due = verb.dep == "xcomp" and above.lemma in words("planned", "foretelling")
    if found.time == FUTURE or due:
        return Told(above.i if due else found.start, end, TO_APPEAR, HEARING, "appear")
    return Told(verb.i, end, APPEARED, HEARING, "appear") if found.time == DONE else None


def _appears(sentence: Sentence, verb: Token) -> int:
    """The token after the words for an appearance, 0 where there are none."""
    if verb.lemma == "appear":
        return verb.i + 1
    noun = next((t for t in sentence.children(verb) if t.lemma == "appearance" and t.i > verb.i), None)
    return noun.i + 1 if noun is not None and verb.lemma == "make" else 0


def _whereabouts(sentence: Sentence, verb: Token) -> Told | None:
    """`was being brought to Turku`, `is being held in the county jail`; not `was being taken to hospital`."""
    moved, held = (verb.lemma in words("prisoners", row) for row in ("moved", "held"))
    if verb.tag != "VBN" or not (moved or held):
        return None
    helpers = {t.lower for t in sentence.children(verb) if t.dep in ("aux", "auxpass")}
    found = group(sentence, verb)
    if found.negated or found.time not in (DONE, NOW) or "had" in helpers:
        return None
    after = [t.lower for t in sentence.tokens[verb.i + 1 : verb.i + 1 + NEAR]]
    if moved and "being" in helpers and "to" in after[:3]:
        return None if _near(sentence, verb.i, "care") else Told(verb.i, verb.i + 1, MOVED, CUSTODY, verb.lemma)
    jailed = held and _near(sentence, verb.i + 1, "jails")
    return Told(verb.i, verb.i + 1, HELD, CUSTODY, verb.lemma) if jailed else None


def _near(sentence: Sentence, start: int, key: str) -> bool:
    return any(t.lemma.lower() in words("prisoners", key) for t in sentence.tokens[start : start + NEAR])
