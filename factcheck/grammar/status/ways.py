"""How a matter ended or stands, by verbs that leave no doubt: arrested, charged, laid off, approved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from factcheck.grammar.status.charges import charge_after, charges
from factcheck.grammar.status.freedom import is_over
from factcheck.grammar.status.verb_groups import FUTURE, HEDGED, NOW, conditional, group
from factcheck.grammar.status.words import Told, by_word, exceptions_of, families, phrase_starts
from factcheck.model import Sentence, Token, Zone
from factcheck.values.status import FREEDOM

REACH = 4
"""Tokens after a verb in which the word that completes it (`charged with`) must stand."""

SUBJECTS = ("nsubj", "nsubjpass")
PERSONAL = frozenset("he she i who him her we you whom".split())


def ways(sentence: Sentence) -> Iterator[Told]:
    """The ways that a sentence tells, in text order."""
    for token in sentence.tokens:
        found = _phrase(sentence, token) or (_verb(sentence, token) if token.pos in ("VERB", "ADJ") else None)
        if found is not None:
            if found.family == "case":
                found = replace(found, end=charge_after(sentence, found.end))
            yield found
    yield from (
        Told(start, end, "charged", "case", "charge")
        for start, end in charges(sentence)
        if not _denied(sentence, sentence.tokens[start])
    )


def _phrase(sentence: Sentence, token: Token) -> Told | None:
    """`in custody`, `on trial`, `guilty verdict`."""
    if token.lower not in phrase_starts():
        return None
    for family in families():
        table = by_word(f"ways.{family}.phrases")
        for size in (3, 2):
            text = " ".join(t.lower for t in sentence.tokens[token.i : token.i + size])
            over = family == FREEDOM and is_over(sentence, token.i, token.i + size)
            if text in table and not _denied(sentence, token) and not over:
                return Told(token.i, token.i + size, table[text], family, text)
    return None


def _denied(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[max(token.i - 3, 0) : token.i]
    return any(t.lower in ("not", "n't", "no", "could", "may", "might") for t in before)


def _verb(sentence: Sentence, verb: Token) -> Told | None:
    for family in families():
        completed = _completed(sentence, verb, family)
        state = completed[1] if completed else by_word(f"ways.{family}.verbs").get(verb.lemma)
        if state is None and (lost := by_word(f"ways.{family}.passive").get(verb.lemma)) is not None:
            state = lost if _dismissed(sentence, verb) else None
        if state is None:
            continue
        described = verb.dep == "amod" and family != "case" and not _dismissed(sentence, verb)
        if not described and _holds(sentence, verb):
            return Told(verb.i, completed[0] if completed else verb.i + 1, state, family, verb.lemma)
    return None


def _completed(sentence: Sentence, verb: Token, family: str) -> tuple[int, str] | None:
    """The token after the word that completes the verb, and the state: `charged with`, `found not guilty`."""
    ways_on = _completions(family).get(verb.lemma, ())
    after = [t.lower for t in sentence.tokens[verb.i + 1 : verb.i + 1 + REACH]] if ways_on else []
    for rest, state in ways_on:
        if rest == ["guilty"] and "not" in after:
            continue
        for k in range(len(after)):
            if after[k : k + len(rest)] == rest:
                return verb.i + 1 + k + len(rest), state
    return None


@cache
def _completions(family: str) -> dict[str, list[tuple[list[str], str]]]:
    """By verb, the words that complete it and the state that is told so."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for text, state in by_word(f"ways.{family}.with").items():
        lemma, *rest = text.split()
        found.setdefault(lemma, []).append((rest, state))
    return found


def _dismissed(sentence: Sentence, verb: Token) -> bool:
    """`he was fired`, `the recently fired clerk`; not `a shot was fired`."""
    if verb.tag not in ("VBN", "JJ"):
        return False
    for child in sentence.children(verb):
        if child.dep == "nsubjpass":
            return child.pos != "PRON" or child.lower in PERSONAL
    before = [t.lower for t in sentence.tokens[max(verb.i - 2, 0) : verb.i]]
    return verb.dep in ("amod", "compound") and any(w in ("recently", "just", "newly") for w in before)


def _holds(sentence: Sentence, verb: Token) -> bool:
    """Told as a fact: no negation, no modal, no infinitive unless it was managed, and nothing among the objects that
    makes it another verb."""
    found = group(sentence, verb)
    if (
        found.negated
        or found.time in (HEDGED, FUTURE)
        or conditional(sentence, verb)
        or (verb.tag == "VB" and not _managed(sentence, verb))
        or _thought_of(sentence, verb)
    ):
        return False
    if found.time == NOW and not _stands(sentence, verb):
        return False
    exceptions = exceptions_of(verb.lemma)
    near = sentence.tokens[verb.i + 1 : verb.i + 2 + REACH]
    said_of = [t for t in sentence.children(verb) if t.dep in SUBJECTS]
    return not any(t.lemma in exceptions for t in (*near, *said_of))


def _thought_of(sentence: Sentence, verb: Token) -> bool:
    """`the possibility of charging him`, `without arresting anybody`: an act that nobody says was done."""
    return verb.tag == "VBG" and verb.dep == "pcomp" and sentence.head(verb).lower in _THOUGHT_OF


_THOUGHT_OF = frozenset({"of", "about", "against", "without", "from", "toward", "towards"})
"""Prepositions behind which an act in `-ing` is only thought of, or was kept from being done."""


def _stands(sentence: Sentence, verb: Token) -> bool:
    """The present tense is told as a fact in headlines, and in a passive that is no time to come (`when he is …`)."""
    if verb.tag in ("VBP", "VBZ"):
        return sentence.zone is Zone.HEADLINE or _opening(sentence)
    return not any(t.lower in ("when", "after", "once", "until", "before") for t in sentence.children(verb))


def _managed(sentence: Sentence, verb: Token) -> bool:
    """`managed to escape`."""
    head = sentence.head(verb)
    return verb.dep == "xcomp" and head.lemma == "manage" and not group(sentence, head).negated


def _opening(sentence: Sentence) -> bool:
    """A headline may stand in a file without being marked as one: the first sentence, without a full stop."""
    return sentence.index == 0 and sentence.text[-1:].isalnum()
