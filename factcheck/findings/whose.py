"""Whose status a status is: the one person who was charged, or the event with those who take part in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from factcheck.clauses import NOUNS, OBJECTS, SUBJECTS, arguments, conjuncts, objects_of
from factcheck.coreference import PLACE, Entity
from factcheck.grammar.figures.numerals import UNITS
from factcheck.grammar.names.titles import person_roles
from factcheck.grammar.status.bills import bill_of, marks_of
from factcheck.grammar.status.freedom import fugitives, whom_sought
from factcheck.grammar.status.words import words
from factcheck.model import Claim, Sentence, Token
from factcheck.values.name import NameType
from factcheck.values.status import NAMED, Standing

EntityOf = Callable[[int], Entity | None]
"""The single entity that is mentioned at an offset."""

OWN_ACTS = frozenset({"escaped", "resigned", "retired"})
"""States that their person brings about: the one who acts is in them. In all others it is the one acted on."""

BODIES = (NameType.PERSON.value, NameType.ORG.value, NameType.GROUP.value)
"""Types of names that can act; other names are of what is acted on."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is in a state: `name` is that of a person, '' for one person who is not named, and a number (`2 clerk`) for
    `several` who are only counted."""

    name: str = ""
    several: bool = False
    noun: str = field(default="", compare=False)
    """The word for one person who is not named: a noun or pronoun."""


def holder(claim: Claim, sentence: Sentence, entity_of: EntityOf) -> Holder | None:
    """The one person who is in a state, or how many are; None where it is a thing, or several who are not counted."""
    head = sentence.head_of(claim.span)
    if head is None or not isinstance(claim.value, Standing):
        return None
    found = list(_sought(sentence, claim) or _held(sentence, head, claim.value.state in OWN_ACTS))
    persons = [t for t in found if t.pos in NOUNS or t.pos == "PRON"]
    named = list(dict.fromkeys(n for t in persons for n in _names(sentence, t, entity_of)))
    if named:
        return Holder(named[0]) if len(named) == 1 and len(persons) == 1 else None
    if len(persons) != 1:
        return None
    if _single(persons[0]):
        return Holder(noun=persons[0].lower)
    number = _number(sentence, persons[0])
    return Holder(f"{number} {persons[0].lemma}", several=True) if number else None


def bearer(claim: Claim, sentence: Sentence, entity_of: EntityOf) -> Holder | None:
    """Whose name a naming tells: `''` for a name that is kept back, None where a name is read as nobody's."""
    if not isinstance(claim.value, Standing) or claim.value.state != NAMED:
        return Holder()
    proper = [t for t in sentence.tokens_in(claim.span) if t.pos == "PROPN"]
    entity = entity_of(proper[-1].start) if proper else None
    return Holder(entity.name) if entity is not None and entity.type == NameType.PERSON else None


def _sought(sentence: Sentence, claim: Claim) -> list[Token]:
    """Whom `police are searching for the gunman` is of."""
    verbs = [t for t in sentence.tokens_in(claim.span) if t.lemma in words("sought", "verbs")]
    found = (whom_sought(sentence, v) for v in verbs)
    return [t for t in found if t is not None]


def _held(sentence: Sentence, head: Token, acts: bool) -> Iterable[Token]:
    if head.dep == "amod":
        return [sentence.head(head)]
    if head.pos in ("VERB", "ADJ"):
        pleads = head.lemma in ("plead", "step", "surrender", "turn", "give", "appear", "make")
        agents, patients, _ = arguments(sentence, head)
        return agents if acts or pleads else patients or _found(sentence, head) or _passive(sentence, head)
    return list(_of_whom(sentence, head)) or _round(sentence, head)


def _passive(sentence: Sentence, verb: Token) -> list[Token]:
    """The noun before a bare participle (`Clerk charged with fraud`), which parsers take for its subject."""
    if verb.tag not in ("VBN", "VBD"):
        return []
    told = any(c.dep in OBJECTS for c in sentence.children(verb))
    return [] if told else [t for c in sentence.children(verb) if c.dep in SUBJECTS for t in conjuncts(sentence, c)]


def _found(sentence: Sentence, verb: Token) -> list[Token]:
    """`The court found her guilty`: the subject of the adjective below the verb."""
    below = (c for c in sentence.children(verb) if c.dep in ("ccomp", "xcomp") and c.pos == "ADJ")
    return [t for c in below for t in sentence.children(c) if t.dep in SUBJECTS]


def _of_whom(sentence: Sentence, head: Token) -> Iterator[Token]:
    """`a guilty verdict for her`, `charges against the clerk`."""
    for child in sentence.children(head):
        if child.dep == "prep" and child.lemma in ("for", "against"):
            yield from (t for t in objects_of(sentence, child) if t.pos in ("PROPN", "PRON") or t.tag == "NN")


def _round(sentence: Sentence, head: Token) -> list[Token]:
    """`The clerk is in custody`, `police took her into custody`, `a clerk on trial for fraud`, `she faces charges`."""
    for above in sentence.ancestors(head):
        if above.pos in ("VERB", "AUX"):
            agents, patients, _ = arguments(sentence, above)
            taken = head.pos == "ADP" and patients
            return list(patients if taken else agents or patients)
        if above.pos in NOUNS and head.pos == "ADP":
            return [above]
    return []


def _names(sentence: Sentence, token: Token, entity_of: EntityOf) -> Iterator[str]:
    """The name of a noun, or of what it is said of: `a clerk, Ida Holm,`, `Holm is the accused clerk`."""
    near = [token, *(c for c in sentence.children(token) if c.dep in ("appos", "nmod") and c.pos == "PROPN")]
    above = sentence.head(token)
    if token.dep == "appos":
        near.append(above)
    elif token.dep == "attr":
        near += [c for c in sentence.children(above) if c.dep in SUBJECTS]
    for one in near:
        entity = entity_of(one.start)
        if entity is not None and entity.type == NameType.PERSON:
            yield entity.name


def _single(token: Token) -> bool:
    """Whether a noun or pronoun that resolves to nobody is one person."""
    if token.pos == "PRON":
        return token.lower in ("he", "she", "him", "her")
    return token.tag == "NN" and token.lower in person_roles().keys() | fugitives()


def _number(sentence: Sentence, token: Token) -> str:
    """The small number of people that a plural noun counts (`the two clerks`), '' where it counts none."""
    if token.tag != "NNS" or token.lemma not in person_roles():
        return ""
    told = [t.lower for t in sentence.children(token) if t.dep == "nummod"]
    number = str(int(UNITS.get(told[0], 0))) if len(told) == 1 and not told[0].isdigit() else "".join(told)
    return number if number.isdigit() and int(number) > 1 else ""


def bill_parts(claim: Claim, sentence: Sentence) -> Parts:
    """What tells the bill that a status is of from other bills, as `things`."""
    bills = (bill_of(sentence, t) for t in sentence.tokens_in(claim.span))
    return Parts(things=frozenset(m for b in bills if b is not None for m in marks_of(sentence, b)))


@dataclass(frozen=True, slots=True)
class Parts:
    """Who takes part in an event, what it is done to, and what else its clause names: names of persons and bodies, and
    lemmas of things."""

    names: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


def parts(claim: Claim, sentence: Sentence, entity_of: EntityOf) -> Parts:
    """The parts of the event that a status is of, as far as its sentence tells them."""
    event = _event(claim, sentence)
    if event is None:
        return Parts()
    agents, patients, others = arguments(sentence, event)
    above = [*agents, *patients] or _round(sentence, event)
    # `in talks to sign`: the talks are part of the status, and whoever is in them acts.
    inside = sentence.tokens_in(claim.span)
    if any(t in inside for t in above):
        above = [t for t in above if t not in inside] + _round(sentence, inside[0])
    told = {t.i: entity_of(t.start) for t in (*above, *others)}
    doers = frozenset(e.name for t in above if (e := told[t.i]) is not None and e.type in BODIES)
    things = frozenset(e.name for t in above if (e := told[t.i]) is not None and e.type not in (*BODIES, PLACE))
    things |= {t.lemma for t in patients if t.pos == "NOUN" and t not in inside}
    rest = (e.name if (e := told[t.i]) else t.lemma for t in others if t.pos in NOUNS)
    return Parts(doers, things, frozenset(rest))


def _event(claim: Claim, sentence: Sentence) -> Token | None:
    """The verb or noun that names the event, else the head of the claim's words."""
    lemma = claim.value.event if isinstance(claim.value, Standing) else ""
    inside = sentence.tokens_in(claim.span)
    named = next((t for t in inside if t.lemma == lemma), None)
    below = (c for t in inside for c in sentence.children(t) if c.lemma == lemma)
    return named or next(below, None) or sentence.head_of(claim.span)
