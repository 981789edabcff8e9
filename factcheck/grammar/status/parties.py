"""Who acts and who is acted on, straight from the tree: as much as the readers of statuses need."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Sentence, Token

ACTIVE = ("nsubj",)
PASSIVE = ("nsubjpass",)
OBJECTS = ("dobj", "obj")
RELATIVE = ("WP", "WDT")


def subjects(sentence: Sentence, verb: Token) -> list[Token]:
    """The subject of an active verb, its own or that of the verb it is joined to or opens (`decline to name`)."""
    own = [t for t in sentence.children(verb) if t.dep in ACTIVE]
    above = sentence.head(verb)
    if own or verb.dep not in ("conj", "xcomp") or above.i == verb.i:
        return own
    return subjects(sentence, above)


def acted_on(sentence: Sentence, verb: Token) -> list[Token]:
    """What a verb is done to: its object or passive subject, the noun before a participle (`the woman, named as …`),
    and for a relative pronoun what it stands for."""
    own = [t for t in sentence.children(verb) if t.dep in (*PASSIVE, *OBJECTS)]
    if not own and verb.tag == "VBN":
        own = list(_before_participle(sentence, verb))
    if not own and verb.dep == "relcl" and any(t.tag not in RELATIVE for t in subjects(sentence, verb)):
        own = [sentence.head(verb)]  # `the bill the house passed`
    return [sentence.head(verb) if t.tag in RELATIVE and verb.dep == "relcl" else t for t in own]


def _before_participle(sentence: Sentence, verb: Token) -> Iterator[Token]:
    above = sentence.head(verb)
    if verb.dep == "acl":
        yield above
    elif verb.dep == "conj" and above.pos == "VERB":
        yield from (t for t in sentence.children(above) if t.dep in PASSIVE)
    elif verb.dep == "xcomp" and above.pos == "VERB":
        yield from (t for t in sentence.children(above) if t.dep in (*ACTIVE, *PASSIVE))


def owned_by(sentence: Sentence, noun: Token) -> list[Token]:
    """Whose something is: `her name`, `the victim's name`, `the name of the victim`."""
    of = (c for c in sentence.children(noun) if c.dep == "prep" and c.lower == "of")
    below = [t for c in of for t in sentence.children(c) if t.dep == "pobj"]
    return [t for t in sentence.children(noun) if t.dep == "poss"] + below
