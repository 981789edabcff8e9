"""A verb with its auxiliaries: when it holds, whether it is denied, and where its words begin and end."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Sentence, Token

HEDGES = ("may", "might", "could", "can", "should", "must", "ought")
NEGATIONS = ("not", "n't", "n’t", "never")
AUXILIARIES = frozenset({"be", "have", "do"})
"""Lemmas of the verbs that may only help another."""

FUTURE, DONE, NOW, BARE, HEDGED = "future", "done", "now", "bare", "hedged"


@dataclass(frozen=True, slots=True)
class Group:
    """`time`: FUTURE under a modal (`modal`), DONE in the past and the perfect, NOW in the present, BARE in infinitives
    and participles without auxiliary, HEDGED under `may` and its like. `start` and `end` are tokens, end exclusive;
    auxiliaries and negation are inside, a particle (`call off`) too."""

    verb: Token
    start: int
    end: int
    time: str
    modal: str
    negated: bool
    particle: str

    @property
    def words(self) -> str:
        """The verb's lemma with its particle."""
        return f"{self.verb.lemma} {self.particle}".strip()


def group(sentence: Sentence, verb: Token) -> Group:
    """The group of a verb."""
    children = list(sentence.children(verb))
    helpers = [t for t in children if t.dep in ("aux", "auxpass") and t.i < verb.i and t.lower != "to"]
    negations = [t for t in children if (t.dep == "neg" or t.lower in NEGATIONS) and not _not_only(sentence, t)]
    particle = next((t for t in children if t.dep == "prt" and t.i > verb.i), None)
    inside = [t.i for t in (*helpers, *negations) if t.i < verb.i and verb.i - t.i <= 5]
    modal = next((t.lower for t in helpers if t.tag == "MD"), "")
    return Group(
        verb,
        min([verb.i, *inside]),
        (particle.i if particle is not None and particle.i - verb.i <= 4 else verb.i) + 1,
        _time(verb, helpers, modal, children),
        modal,
        bool(negations),
        particle.lower if particle else "",
    )


def _not_only(sentence: Sentence, token: Token) -> bool:
    after = token.i + 1
    return after < len(sentence.tokens) and sentence.tokens[after].lower == "only"


def _time(verb: Token, helpers: list[Token], modal: str, children: list[Token]) -> str:
    if modal:
        return HEDGED if modal in HEDGES else FUTURE
    if any(t.lower == "to" and t.dep == "aux" for t in children):
        return BARE
    if verb.tag == "VBD" or any(t.lemma == "have" or t.lower in ("was", "were", "did") for t in helpers):
        return DONE
    if verb.tag in ("VBZ", "VBP") or helpers:
        return NOW
    return BARE


def conditional(sentence: Sentence, verb: Token) -> bool:
    """Under `if`, `unless` and their like: what is not said to be so."""
    marks = ("if", "unless", "until", "whether")
    chain = [verb, *sentence.ancestors(verb)][:3]
    return any(c.lower in marks and c.dep in ("mark", "advmod") for t in chain for c in sentence.children(t))


def infinitive(sentence: Sentence, cue: Token) -> Token | None:
    """The verb of `to …` that hangs on a verb, adjective or noun and follows it."""
    for child in sentence.children(cue):
        if child.dep not in ("xcomp", "ccomp", "acl", "relcl", "advcl") or child.tag != "VB" or child.i <= cue.i:
            continue
        between = sentence.tokens[cue.i + 1 : child.i]
        if any(t.lower == "to" for t in between) and all(_light(t) for t in between):
            return child
    return None


def _light(token: Token) -> bool:
    """What may stand between a plan and its verb: `to`, `not`, adverbs, auxiliaries of a passive, quotation marks."""
    return token.lower == "to" or token.lower in NEGATIONS or token.pos in ("ADV", "AUX", "PUNCT")
