"""Where somebody lives or was born, told without a verb: `Ada Roe, 34, of Velm, said`; `a native of Velm`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.clauses import SUBJECTS
from factcheck.clauses.triggers import trigger_class
from factcheck.frames.titles import EntityAt
from factcheck.grammar.places.homes import NATIVE, after_name, after_resident
from factcheck.model import Claim, Frame, Sentence, Token

LIVE, BORN = "live", "born"


def as_residence(frame: Frame, claim: Claim, sentence: Sentence, at: EntityAt) -> Frame:
    """The frame of a place behind somebody's name as of where that one lives or was born, with the verb that other
    texts have; any other frame as it is."""
    inside = sentence.tokens_in(claim.span) if claim.kind == "venue" else []
    if not inside or inside[0].i == 0 or sentence.tokens[inside[0].i - 1].lower != "of":
        return frame
    of = inside[0].i - 1
    noun = after_resident(sentence, of)
    if (name := after_name(sentence, of)) is not None:
        who = at(name.start)
    elif noun is not None:
        who = _named(sentence, noun, at)
    else:
        return frame
    people = tuple(w for w in who if w.startswith("@"))[:1]
    if not people:
        return frame
    native = noun is not None and noun.lower == NATIVE
    verb = BORN if native else LIVE
    return replace(
        frame,
        measured=people[0],
        modifiers=(),
        trigger=verb,
        trigger_class=trigger_class(verb),
        preposition="in",
        governors=(verb, *people),
        agents=() if native else people,
        patients=people if native else (),
        others=(),
        bearers=(),
    )


def _named(sentence: Sentence, noun: Token, at: EntityAt) -> tuple[str, ...]:
    """Whom the apposition or predicate `a resident` is told of."""
    above = sentence.head(noun)
    if noun.dep == "appos":
        return at(above.start)
    if noun.dep == "attr":
        return tuple(w for c in sentence.children(above) if c.dep in SUBJECTS for w in at(c.start))
    return ()
