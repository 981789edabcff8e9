"""Who acts, what is acted on, and what else depends on a verb or event noun; passives turned round."""

from __future__ import annotations

from factcheck.clauses.phrasal import trigger_of
from factcheck.clauses.tree import (
    ANY_SUBJECTS,
    NOUNS,
    OBJECTS,
    PASSIVE_SUBJECTS,
    SUBJECTS,
    conjuncts,
    is_impersonal,
    objects_of,
    verb_above,
)
from factcheck.clauses.triggers import partitives, resultative
from factcheck.model import Sentence, Token


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
    if is_impersonal(sentence, trigger):
        return tuple(agents), tuple(patients), tuple(others)
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
            if child.dep in ANY_SUBJECTS:
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
            if child.i != noun.i and child.dep in ANY_SUBJECTS:
                agents += conjuncts(sentence, child)
            elif child.dep == "prep" and child.lemma == "with" and child.i != noun.head:
                agents += objects_of(sentence, child)
    return tuple(agents), tuple(patients), tuple(others)
