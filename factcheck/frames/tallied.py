"""What a toll or a number of something counts: `the death toll rose to 24` tells how many died, and not of a rise;
`put the number of houses destroyed at 450` how many were destroyed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.clauses import NOUNS, Clause, clause_of, objects_of
from factcheck.clauses.triggers import event_class, is_event_noun, is_event_verb
from factcheck.frames.titles import EntityAt
from factcheck.grammar.figures.nouns import headed, noun_run
from factcheck.grammar.figures.number_of import NUMBERS, STATES, TOLLS, number_before
from factcheck.model import Claim, Frame, Sentence, Token
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity

PEOPLE = "people"
REPORT = "report"
"""The event of a day on which a toll was told."""

DIE = "die"
"""What a toll is of where nothing else is told."""

_HEADS = NUMBERS | TOLLS


def as_tally(frame: Frame, claim: Claim, sentence: Sentence, entity_at: EntityAt) -> Frame:
    """The frame of a count with the event and the things that a toll or number stands for, if one does. A figure with
    a state of its own (`80 dead and 200 injured`) is of that. The day on which a toll rose is the day on which it was
    reported, and that of no other event."""
    if isinstance(claim.value, DateValue):
        return _as_report(frame, claim, claim.value, sentence)
    if claim.kind != "count" or not isinstance(claim.value, Quantity):
        return frame
    if state := _state_of(claim, sentence):
        return _told(frame, None, state, "", (), ())
    head = _said_of(claim, claim.value, sentence)
    if head is None:
        return frame
    if head.lower in STATES:
        return _told(frame, head, STATES[head.lower], PEOPLE, (), ())
    if head.lemma in NUMBERS:
        return _of_number(frame, head, sentence)
    of = (t.lemma for t in sentence.children(head) if t.dep in ("compound", "amod"))
    kind = next(filter(is_event_noun, of), DIE)
    causes = tuple(w for t in _causes(sentence, head) for w in entity_at(t.start) or (t.lemma,))
    return _told(frame, head, kind, PEOPLE, (), causes)


def _as_report(frame: Frame, claim: Claim, day: DateValue, sentence: Sentence) -> Frame:
    if day.single is None and day.weekday is None:
        return frame
    told = _is_behind_tally(claim, sentence) or _by_tree(claim, sentence) is not None
    return replace(frame, trigger=REPORT, trigger_class=REPORT) if told else frame


def _is_behind_tally(claim: Claim, sentence: Sentence) -> bool:
    """Whether a day stands right behind the figure of a toll: `lowered the toll of the collapse to four Thursday`."""
    before = [t for t in sentence.tokens if t.end <= claim.span.start and t.lower != "on"][-2:]
    if len(before) < 2 or before[1].tag != "CD":
        return False
    change = "to" if before[0].lower == "to" else ""
    return number_before(sentence, before[1].start, change) is not None


def _state_of(claim: Claim, sentence: Sentence) -> str:
    """What has befallen those whom a number without a noun counts, where an adjective right behind it tells: `12
    people dead and 4,000 homeless`. Behind `were` a participle is that of the clause."""
    following = next((t for t in sentence.tokens if t.start >= claim.span.end), None)
    return STATES.get(following.lower, "") if following is not None else ""


def _said_of(claim: Claim, value: Quantity, sentence: Sentence) -> Token | None:
    """The toll or number that a count is told of, by the words before it, else by the tree; a figure with a noun of its
    own is of that."""
    by_words = number_before(sentence, claim.span.start, value.change)
    return by_words or (None if value.counted else _by_tree(claim, sentence))


def _by_tree(claim: Claim, sentence: Sentence) -> Token | None:
    if not any(t.lemma in _HEADS for t in sentence.tokens):
        return None
    clause = clause_of(sentence, claim.span)
    return _head(clause, sentence) if clause else None


def _head(clause: Clause, sentence: Sentence) -> Token | None:
    """The noun for a toll or number that the figure is said of. Clauses put what a number is of in its place."""
    said_of = (t for t in (clause.noun, clause.trigger, *clause.patients, *clause.agents) if t is not None)
    heads = (_number_above(t, sentence) for t in said_of if t.pos in NOUNS)
    return next((t for t in heads if t is not None), None)


def _number_above(token: Token, sentence: Sentence) -> Token | None:
    """The token itself, or the number that it stands behind with `of`, if that is told."""
    if token.lemma in _HEADS:
        following = sentence.tokens[token.i + 1 : token.i + 2]
        return token if token.lemma not in NUMBERS or any(t.lower == "of" for t in following) else None
    of = sentence.head(token)
    above = sentence.head(of)
    return above if of.lower == "of" and of.i == above.i + 1 and above.lemma in NUMBERS else None


def _of_number(frame: Frame, head: Token, sentence: Sentence) -> Frame:
    """`the number of injured`, `the number of houses destroyed`, `the number of deaths`."""
    run = noun_run(sentence.tokens, head.i + 2)
    noun = headed(run)
    if noun is None or not noun.plural or noun.noun in STATES:
        state = next((t.lower for t in reversed(run) if t.lower in STATES), "")
        return _told(frame, head, STATES[state], PEOPLE, (), ()) if state else frame
    if is_event_noun(noun.lemmas[0]):
        return _told(frame, head, noun.lemmas[0], PEOPLE, (), (), noun=True)
    behind = sentence.tokens[run[-1].i + 1 :][:1] if run[-1].tag != "VBN" else run[-1:]
    event = next((t.lemma for t in behind if t.tag == "VBN" and is_event_verb(t.lemma)), "")
    return _told(frame, head, event or frame.trigger, noun.lemmas[0], noun.lemmas[1:], ())


def _told(
    frame: Frame,
    head: Token | None,
    event: str,
    thing: str,
    modifiers: tuple[str, ...],
    causes: tuple[str, ...],
    noun: bool = False,
) -> Frame:
    """The frame with another event and thing, and without the word for the number among those who take part."""
    same, word = event == frame.trigger, head.lemma if head else ""
    return replace(
        frame,
        measured=thing,
        modifiers=modifiers,
        trigger=event,
        trigger_class=frame.trigger_class if same else event_class(event, noun),
        agents=tuple(dict.fromkeys((*(w for w in frame.agents if w != word), *causes))),
        patients=tuple(w for w in frame.patients if w != word),
    )


def _causes(sentence: Sentence, head: Token) -> Iterator[Token]:
    """What a toll is of: `the death toll from the storm`."""
    for child in sentence.children(head):
        if child.dep == "prep" and child.lemma in ("from", "of", "in"):
            yield from (t for t in objects_of(sentence, child) if t.pos in NOUNS)
