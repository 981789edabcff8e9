"""The moment at which somebody was as old as an age says: `She was 78 when she gave her last concert`, `wrote his first
play when he was 19`, `had been 17 at the time of the crash`.

People have one age for each moment, so that two ages are rivals only where they are of one moment: of the news, which
nothing tells, or of one event.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.clauses import objects_of, verb_above
from factcheck.clauses.acting import SAY_AGE
from factcheck.clauses.phrasal import trigger_of
from factcheck.clauses.triggers import event_class, is_event_noun
from factcheck.data import load
from factcheck.model import Claim, Frame, Sentence, Token

THEN = "then"
"""The moment of an age that the text tells of a time before and of no event."""

_STATES = ("be", "have")
"""Verbs that tell no event."""

_TIMES = ("time", "moment", "day")


def as_of_moment(frame: Frame, claim: Claim, sentence: Sentence) -> Frame:
    """The frame of an age that is of a moment, with that moment's event as its trigger and its class as the period; any
    other as it is."""
    head = sentence.head_of(claim.span) if claim.kind == "age" else None
    if head is None:
        return frame
    says = verb_above(sentence, head)
    if says is not None and says.lemma in SAY_AGE:
        if (event := _when(sentence, says, head)) is not None:
            trigger = trigger_of(sentence, event)
            if trigger in _STATES:
                return replace(frame, period=THEN)
            told = event_class(trigger, noun=False)
            return replace(frame, trigger=trigger, trigger_class=told, period=told)
        if (noun := _at(sentence, says)) is not None:
            told = event_class(noun.lemma, noun=True) if is_event_noun(noun.lemma) else THEN
            return replace(frame, period=told)
    return replace(frame, period=THEN) if _is_of_then(frame, claim, sentence) else frame


def _when(sentence: Sentence, says: Token, age: Token) -> Token | None:
    """The verb of what somebody did at the age: that of the clause with `when`, or the one above it where the age
    stands in that clause."""
    if _has_when(sentence, says):
        return verb_above(sentence, says)
    below = (t for above in (says, age) for t in sentence.children(above))
    return next((t for t in below if t.dep in ("advcl", "relcl") and _has_when(sentence, t)), None)


def _has_when(sentence: Sentence, verb: Token) -> bool:
    return any(t.lower == "when" for t in sentence.children(verb))


def _at(sentence: Sentence, says: Token) -> Token | None:
    """The event at which somebody was as old (`at her last concert`, `at the time of the crash`), or the `time` that
    tells only that it is long ago."""
    for at in (t for t in sentence.children(says) if t.dep == "prep" and t.lower == "at"):
        for noun in objects_of(sentence, at):
            if noun.lemma in _TIMES:
                of = (t for t in sentence.children(noun) if t.dep == "prep" and t.lower == "of")
                return next((o for t in of for o in objects_of(sentence, t)), noun)
            if is_event_noun(noun.lemma):
                return noun
    return None


def _is_of_then(frame: Frame, claim: Claim, sentence: Sentence) -> bool:
    """Whether the words beside an age say that it is of another time: `at 17, when …`, `joined at the age of 25`,
    `while in her 20s`. The age at which people die or come to harm is that of the news."""
    start = claim.span.start - sentence.span.start
    before, after = sentence.text[:start].lower(), sentence.text[start + len(claim.text) :].lower()
    if _WAS.search(before) and _WHEN.match(after):
        return True
    if claim.text.endswith("s") and _IN_DECADE.search(before):
        return True
    at = claim.text.lower().startswith("age ") and _AT.search(before)
    return bool(at) and frame.trigger_class not in load("owned")["harm"]


_WAS = re.compile(r"\b(?:was|were|at|aged|turned|only|just)\s(?:the age of\s)?\Z")
_WHEN = re.compile(r"(?: years? old| years? of age)?,?\s(?:when|then|while|whilst|at the time|by the time)\b")
_AT = re.compile(r"\b(?:at|by|since|until|from) (?:the )?\Z")
_IN_DECADE = re.compile(
    r"(?:\A|\b(?:while|when|whilst|still|only|just|(?:s?he|they) (?:was|were)) )in (?:his|her|their) \Z"
)
