"""The grammar of the clause round a claim: what governs it, who acts, what is acted on.

Works on the dependency labels of spaCy's English pipelines (ClearNLP scheme). Each function takes tokens of one
sentence and never leaves it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from factcheck.model import Sentence, Span, Token
from factcheck.phrasal import trigger_of
from factcheck.triggers import is_event_noun, is_event_verb, light, partitives, reporting, resultative

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
OBJECTS = ("dobj", "obj", "attr", "oprd", "dative")
MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod", "quantmod")
NOUNS = ("NOUN", "PROPN")
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "ADV")


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
    if noun is None or noun.pos not in NOUNS or noun.dep not in (*SUBJECTS, *PASSIVE_SUBJECTS):
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


_HANDED_ON = frozenset({"of", "for", "about"})
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
    for token in outside:
        if token.pos == "NOUN" and is_event_noun(token.lemma):
            return token
        if token.pos in ("VERB", "AUX"):
            return _carried(sentence, token)
    return None


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
        if child.dep in (*OBJECTS, *PASSIVE_SUBJECTS, *SUBJECTS):
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


def arguments(sentence: Sentence, trigger: Token) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    """Agents, patients and other complements of a verb, an event noun, or a state that something left behind."""
    if trigger.pos == "NOUN":
        found = _noun_arguments(sentence, trigger)
    elif trigger.pos == "ADJ" and sentence.head(trigger).lemma in resultative():
        found = _verb_arguments(sentence, sentence.head(trigger))
    else:
        found = _verb_arguments(sentence, trigger)
    agents, patients, others = (
        tuple(m for t in role if t.i != trigger.i for m in _meant(sentence, t)) for role in found
    )
    return agents, patients, others


def _meant(sentence: Sentence, noun: Token) -> list[Token]:
    """What a noun that only parts or counts something stands for: `a series of memos`, `dozens of villages`."""
    if noun.lemma not in partitives():
        return [noun]
    below = [t for c in sentence.children(noun) if c.dep == "prep" and c.lemma == "of" for t in objects_of(sentence, c)]
    return [t for t in below if t.pos in NOUNS] or [noun]


def _verb_arguments(
    sentence: Sentence, trigger: Token
) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    agents: list[Token] = []
    patients: list[Token] = []
    others: list[Token] = []
    passive = any(c.dep in (*PASSIVE_SUBJECTS, "auxpass") for c in sentence.children(trigger)) or _reduced_passive(
        trigger
    )
    for child in sentence.children(trigger):
        if child.dep in SUBJECTS:
            agents += _antecedents(sentence, trigger, child)
        elif child.dep in PASSIVE_SUBJECTS or child.dep in OBJECTS:
            patients += _antecedents(sentence, trigger, child)
        elif child.dep == "agent":
            agents += objects_of(sentence, child)
        elif child.dep == "prep":
            particle = trigger_of(sentence, trigger) == f"{trigger.lemma}_{child.lemma}"  # `switched off the pump`
            (patients if particle else others).extend(objects_of(sentence, child))
        elif child.dep == "prt":
            others.append(child)
    if passive and not patients:
        patients += _inherited_subject(sentence, trigger)
    elif not passive and not agents:
        agents += _inherited_subject(sentence, trigger)
    if not agents and not patients and not others:
        return _by_place(sentence, trigger)
    return tuple(agents), tuple(patients), tuple(others)


def _by_place(sentence: Sentence, verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    """For a verb that the parser left without arguments: the noun phrases before it act, the first after it is acted
    on, in the order of English."""
    heads = [t for t in sentence.tokens if t.pos in NOUNS and not _goes_on(sentence, t)]
    border = max((t.i for t in sentence.tokens[: verb.i] if t.pos == "VERB" or t.text in (",", ";")), default=-1)
    before = tuple(t for t in heads if border < t.i < verb.i)
    after = tuple(t for t in heads if t.i > verb.i)
    return before, after[:1], after[1:2]


def _goes_on(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is only the first part of a name or compound."""
    after = sentence.tokens[noun.i + 1] if noun.i + 1 < len(sentence.tokens) else None
    return after is not None and (after.pos in NOUNS or after.text == "-")


def _antecedents(sentence: Sentence, verb: Token, token: Token) -> list[Token]:
    """The token with its conjuncts; a relative pronoun (`which`, `who`) stands for the noun the clause hangs on."""
    if token.tag in ("WDT", "WP") and verb.dep == "relcl":
        return conjuncts(sentence, sentence.head(verb))
    return conjuncts(sentence, token)


def _reduced_passive(verb: Token) -> bool:
    """`the man shot in the leg`: a participle that hangs on its noun."""
    return verb.dep == "acl" and verb.tag == "VBN"


def _inherited_subject(sentence: Sentence, verb: Token) -> list[Token]:
    """The subject that a coordinate, complement or relative clause shares with the clause above it."""
    seen = 0
    token = verb
    while token.head != token.i and seen < 6:
        above = sentence.head(token)
        if token.dep in ("relcl", "acl") and above.pos in (*NOUNS, "PRON"):
            return conjuncts(sentence, above)
        if token.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"):
            return []
        for child in sentence.children(above):
            if child.dep in (*SUBJECTS, *PASSIVE_SUBJECTS):
                return conjuncts(sentence, child)
        token = above
        seen += 1
    return []


def _noun_arguments(sentence: Sentence, noun: Token) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    """`the company's purchase of the rival by …`, `the Smith trial`: owners act, `of` is acted on. Where the noun is
    the object or subject of a light verb, the verb's own arguments count as well."""
    agents: list[Token] = []
    patients: list[Token] = []
    others: list[Token] = []
    for child in sentence.children(noun):
        if child.dep == "poss":
            agents += conjuncts(sentence, child)
        elif child.dep in ("compound", "nmod"):
            others.append(child)
        elif child.dep == "prep":
            target = {"of": patients, "by": agents}.get(child.lemma, others)
            target += objects_of(sentence, child)
    verb = verb_above(sentence, noun)
    if verb is not None:
        for child in sentence.children(verb):
            if child.i != noun.i and child.dep in (*SUBJECTS, *PASSIVE_SUBJECTS):
                agents += conjuncts(sentence, child)
            elif child.dep == "prep" and child.lemma == "with" and child.i != noun.head:
                agents += objects_of(sentence, child)
    return tuple(agents), tuple(patients), tuple(others)


def conjuncts(sentence: Sentence, token: Token) -> list[Token]:
    """The token and what is coordinated with it."""
    found = [token]
    todo = [token]
    while todo:
        for child in sentence.children(todo.pop()):
            if child.dep == "conj":
                found.append(child)
                todo.append(child)
    return found


def objects_of(sentence: Sentence, preposition: Token) -> list[Token]:
    return [t for child in sentence.children(preposition) if child.dep == "pobj" for t in conjuncts(sentence, child)]


_BORDERS = ("ccomp", "relcl", "advcl", "parataxis", "conj", "acl")


def verb_above(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb, full or auxiliary, that governs a token."""
    return next((t for t in sentence.ancestors(token) if t.pos in ("VERB", "AUX")), None)


def clause_top(sentence: Sentence, token: Token) -> Token:
    """What governs all of the smallest clause that holds a token: its verb, or the root of a sentence without one."""
    for above in (token, *sentence.ancestors(token)):
        token = above
        if above.pos in ("VERB", "AUX") and above.dep in ("ROOT", *_BORDERS):
            break
    return token


def clause_members(sentence: Sentence, trigger: Token) -> list[Token]:
    """The tokens of the smallest clause that holds a token."""
    top = clause_top(sentence, trigger)
    found, todo = [top], [top]
    while todo:
        for child in sentence.children(todo.pop()):
            if child.dep in _BORDERS and child.pos in ("VERB", "AUX"):
                continue
            found.append(child)
            todo.append(child)
    return sorted(found, key=lambda t: t.i)


def noun_modifiers(sentence: Sentence, noun: Token) -> list[Token]:
    """Content words that narrow a noun: adjectives, compounds, owners, and the object of an `of` below it."""
    found: list[Token] = []
    for child in sentence.children(noun):
        if child.dep in MODIFIERS and child.pos in CONTENT:
            found.append(child)
            found += [g for g in sentence.children(child) if g.dep in MODIFIERS and g.pos in CONTENT]
        elif child.dep == "prep" and child.lemma == "of":
            for below in objects_of(sentence, child):
                found.append(below)
                found += [g for g in sentence.children(below) if g.dep in MODIFIERS and g.pos in CONTENT]
    return found


def is_reporting(token: Token) -> bool:
    return token.lemma in reporting()
