"""Where somebody lives, told without a verb: `Ada Roe, 34, of Velm, said`; `Ada Roe, a resident of Velm`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.clauses import SUBJECTS
from factcheck.clauses.triggers import trigger_class
from factcheck.frames.titles import EntityAt
from factcheck.grammar.places.homes import after_name, after_resident
from factcheck.model import Claim, Frame, Sentence, Token

LIVE = "live"


def as_residence(frame: Frame, claim: Claim, sentence: Sentence, at: EntityAt) -> Frame:
    """The frame of a place behind somebody's name as of where that one lives, with the verb that other texts have; any
    other frame as it is."""
    inside = sentence.tokens_in(claim.span) if claim.kind == "venue" else []
    if not inside or inside[0].i == 0 or sentence.tokens[inside[0].i - 1].lower != "of":
        return frame
    of = inside[0].i - 1
    if (name := after_name(sentence, of)) is not None:
        who = at(name.start)
    elif (noun := after_resident(sentence, of)) is not None:
        who = _named(sentence, noun, at)
    else:
        return frame
    people = tuple(w for w in who if w.startswith("@"))[:1]
    if not people:
        return frame
    return replace(
        frame,
        measured=people[0],
        modifiers=(),
        trigger=LIVE,
        trigger_class=trigger_class(LIVE),
        preposition="in",
        governors=(LIVE, *people),
        agents=people,
        patients=(),
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
