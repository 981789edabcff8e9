"""How far a law has come: passed by a chamber, signed, vetoed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.status.parties import acted_on
from factcheck.grammar.status.verb_groups import BARE, DONE, NOW, conditional, group
from factcheck.grammar.status.words import Told, words
from factcheck.model import Sentence, Token

LAW, PASSED, SIGNED, VETOED = "law", "passed", "signed into law", "vetoed"
_STATES = {"pass": PASSED, "sign": SIGNED, "veto": VETOED}


def bills(sentence: Sentence) -> Iterator[Told]:
    """The stages of bills that a sentence tells as reached, in text order."""
    for verb in sentence.tokens:
        if verb.pos == "VERB" and verb.lemma in _STATES and bill_of(sentence, verb) and _told(sentence, verb):
            yield Told(verb.i, verb.i + 1, _STATES[verb.lemma], LAW, verb.lemma)


def bill_of(sentence: Sentence, verb: Token) -> Token | None:
    """The bill that is passed, signed or vetoed, None where it is none or several. `It` is that of the verb before."""
    found = acted_on(sentence, verb)
    if len(found) != 1:
        return None
    above = sentence.head(verb)
    if found[0].lower == "it" and verb.dep == "conj" and above.i < verb.i:
        return bill_of(sentence, above)
    return found[0] if found[0].lemma in words("bills", "nouns") and found[0].tag == "NN" else None


def marks_of(sentence: Sentence, bill: Token) -> frozenset[str]:
    """What tells a bill from others: `spending` in `the omnibus spending bill`. Lemmas in lower case."""
    told = (t for t in sentence.children(bill) if t.dep in ("compound", "amod", "nmod") and t.pos != "NUM")
    return frozenset(t.lemma.lower() for t in told) - words("bills", "slight")


def _told(sentence: Sentence, verb: Token) -> bool:
    found = group(sentence, verb)
    if found.negated or conditional(sentence, verb):
        return False
    participle = verb.tag == "VBN" and found.time in (BARE, NOW)
    return found.time == DONE or (participle and not any(t.lower == "being" for t in sentence.children(verb)))
