"""What governs a span of a sentence: its noun, its verb or event noun, the words on the way to the root."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from factcheck.clauses.arguments import arguments
from factcheck.clauses.phrasal import trigger_of
from factcheck.clauses.tree import ANY_SUBJECTS, CONTENT, MODIFIERS, NOUNS, OBJECTS, clause_members, objects_of
from factcheck.clauses.triggers import beginnings, is_event_noun, is_event_verb, light, resultative
from factcheck.model import Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """What syntax says round one span of a sentence.

    `head` governs the span's own tokens. `noun` is the noun the value belongs to (what is counted, the visit a date
    stands with), None where it hangs on the verb directly. `trigger` is the verb or event noun that governs it.
    `prepositions` lie between the span and the trigger, nearest first. `governors` are the content words on the way
    to the root, nearest first. Subject and objects are those of the trigger, passives turned round: `agents` act,
    `patients` are acted on, `others` are its remaining complements.
    """

    head: Token
    noun: Token | None
    trigger: Token | None
    prepositions: tuple[str, ...]
    governors: tuple[Token, ...]
    agents: tuple[Token, ...]
    patients: tuple[Token, ...]
    others: tuple[Token, ...]
    members: tuple[Token, ...]


def clause_of(sentence: Sentence, span: Span, trigger: Token | None = None) -> Clause | None:
    """The clause round a span; None where no token of the sentence touches it. `trigger` is given where it is known
    better than the tree says."""
    head = sentence.head_of(span)
    if head is None:
        return None
    chain = _chain(sentence, head)
    inside = {t.i for t in sentence.tokens_in(span)}
    outside = [t for t in chain if t.i not in inside]
    whole = _whole(sentence, head, inside)
    noun = whole or _noun(head, outside, sentence)
    trigger = trigger or _dated(head, outside) or _trigger([whole, *outside] if whole else outside, sentence)
    prepositions = tuple(t.lemma for t in _until(outside, trigger) if t.pos in ("ADP", "SCONJ"))
    governors = tuple(t for t in outside if t.pos in CONTENT and t.lemma not in light())[:4]
    agents, patients, others = arguments(sentence, trigger) if trigger else ((), (), ())
    members = tuple(clause_members(sentence, trigger or sentence.root))
    return Clause(head, noun, trigger, prepositions, governors, agents, patients, others, members)


def restricting(sentence: Sentence, span: Span) -> Token | None:
    """The participle that says which ones a number counts, where it is of an event (`the 40 people driven from their
    homes wait for news`): that is what the number is of, whatever they do now."""
    number = sentence.head_of(span)
    noun = number if number is None or number.dep != "nummod" else sentence.head(number)
    if noun is None or noun.pos not in NOUNS or noun.dep not in ANY_SUBJECTS:
        return None
    told = (t for t in sentence.children(noun) if t.dep == "acl" and t.tag == "VBN" and t.i == noun.i + 1)
    return next((t for t in told if is_event_verb(trigger_of(sentence, t))), None)


def _chain(sentence: Sentence, head: Token) -> list[Token]:
    """The head and what governs it, up to the root. A bare day after `for talks`, `of the vote` or `about the fire` is
    that of the verb before (`was told of the vote on Friday`), though the parser often hangs it on the noun."""
    above = list(sentence.ancestors(head))
    if head.dep == "npadvmod" and len(above) > 2 and above[0].dep == "pobj" and above[1].lower in _HANDED_ON:
        verb = above[2]
        if verb.pos == "VERB" and verb.lemma not in light():
            return [head, *above[2:]]
    return [head, *above]


_HANDED_ON = frozenset({"of", "for", "about", "on"})
"""Prepositions before an event that was, or will be, at another time than what the verb tells."""


def _whole(sentence: Sentence, head: Token, inside: Container[int]) -> Token | None:
    """What a quantity is a quantity of: `20 kilometres of cable`, `5 per cent of voters`, `two days of talks`."""
    if head.pos not in (*NOUNS, "NUM", "SYM"):
        return None
    of = (c for c in sentence.children(head) if c.dep == "prep" and c.lemma == "of" and c.i not in inside)
    return next((t for c in of for t in objects_of(sentence, c) if t.pos in NOUNS), None)


def _until(chain: list[Token], stop: Token | None) -> Iterator[Token]:
    for token in chain:
        if stop is not None and token.i == stop.i:
            return
        yield token


def _noun(head: Token, outside: list[Token], sentence: Sentence) -> Token | None:
    """The noun a value belongs to: the nearest governing noun before a verb is met."""
    for token in outside:
        if token.pos in NOUNS:
            return token
        if token.pos in ("VERB", "AUX"):
            break
    return None


def _trigger(outside: list[Token], sentence: Sentence) -> Token | None:
    """The governing event: the first event noun or full verb. A light verb gives way to the event noun it carries, a
    reporting verb to the clause below it where there is one."""
    for n, token in enumerate(outside):
        if token.pos == "NOUN" and is_event_noun(token.lemma):
            return _said_with(sentence, token) if n and outside[n - 1].pos == "ADP" else token
        if token.pos in ("VERB", "AUX"):
            return _carried(sentence, token)
    return None


def _said_with(sentence: Sentence, noun: Token) -> Token:
    """The verb of beginning that makes one event with its object (`began his sentence on Sunday`), where the parser
    hangs what follows on the object; else the noun."""
    above = sentence.head(noun)
    begins = noun.dep in OBJECTS and above.lower in beginnings()
    return above if begins and noun.lemma in trigger_of(sentence, above).split("_")[1:] else noun


def _dated(head: Token, outside: list[Token]) -> Token | None:
    """The noun that a date stands before, as `2003` in `found guilty of 2003 crimes`: what is done to it has a day of
    its own."""
    above = outside[0] if outside else head
    before = head.entity == "DATE" and head.dep in MODIFIERS and head.i < above.i
    return above if before and above.pos == "NOUN" else None


def _carried(sentence: Sentence, verb: Token) -> Token:
    """For `hold talks`, `be on a visit`, `the talks took place`: the event noun that the light verb carries."""
    if verb.lemma in resultative():
        states = (c for c in sentence.children(verb) if c.dep in ("acomp", "oprd", "ccomp", "xcomp"))
        return next((c for c in states if c.pos in ("ADJ", "VERB") and is_event_noun(c.lemma)), verb)
    if verb.lemma not in light() or trigger_of(sentence, verb) != verb.lemma:
        return verb
    for child in sentence.children(verb):
        if child.dep in (*OBJECTS, *ANY_SUBJECTS):
            told = (t for t in (child, *_of_what(sentence, child)) if t.pos == "NOUN" and is_event_noun(t.lemma))
            event = next(told, None)
            if event is not None:
                return event
        if child.dep in ("acomp", "xcomp") and child.pos in ("ADJ", "VERB"):
            return child
    return verb


def _of_what(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """`the sentencing date`, `the day of the trial`: what a date, day or time is one of."""
    for child in sentence.children(noun):
        if child.dep in ("compound", "poss", "nmod"):
            yield child
        elif child.dep == "prep" and child.lemma in ("of", "for"):
            yield from objects_of(sentence, child)
