"""Whether the clause round a date speaks of what was or of what is to come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from factcheck.data import load
from factcheck.model import Sentence, Span, Token, Zone


class Time(StrEnum):
    """PRESENT is told by a bare present tense: with a day, that is what is fixed for a day to come. EITHER is what was
    fixed for a day that may have come or not (`issued a warning for Friday`, `was due in court on Monday`)."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    EITHER = "either"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Tense:
    """`time` is where the clause points; `direct` whether the date hangs on its verb, not on a noun in between."""

    time: Time
    direct: bool = False


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("tense")[name])


def tense_of(sentence: Sentence, span: Span) -> Tense:
    """The time of the nearest governing verb. A word of planning on the way makes it the future."""
    head = sentence.head_of(span)
    if head is None:
        return Tense(Time.UNKNOWN)
    if head.dep in ("poss", "compound", "nmod") and sentence.head(head).lemma.lower() in _words("unplanned"):
        return Tense(Time.PAST, True)
    own = sentence.tokens_in(span)
    inside = {t.i for t in own}
    direct, below = True, head
    preposition = own[0].lower if own and own[0].lower in _words("behind") else ""
    for token in (head, *sentence.ancestors(head)):
        if token.i in inside:
            continue
        if token.pos in ("VERB", "AUX"):
            if preposition in _words("until") and _lasting(sentence, token):
                return Tense(Time.FUTURE, True)
            told = _verb(sentence, token, preposition)
            if told.time is Time.PAST and _fixed_then(sentence, head, token):
                return Tense(Time.EITHER)
            if told.time is Time.FUTURE and head.dep == "poss" and preposition in _words("behind"):
                return Tense(Time.EITHER)
            # "Thursday captures" is no timetable; "meets Thursday" and "on Thursday, the board meets" are.
            fixed = direct and (bool(preposition) or head.i > token.i)
            return _told(told, direct, fixed)
        if _planned(sentence, token):
            return Tense(Time.FUTURE)
        tied = preposition == "for" or sentence.head(token).lemma in _words("facing")
        clear = token.lemma in _words("lengths") or tied and token.lemma in _words("appointments")
        direct = direct and (clear or below.dep == "conj" or token.pos not in ("NOUN", "PROPN", "PRON"))
        preposition = preposition or token.lower * (token.pos in ("ADP", "PART", "SCONJ"))
        below = token
    return Tense(Time.UNKNOWN)


def _fixed_then(sentence: Sentence, head: Token, verb: Token) -> bool:
    """Whether what is told in the past was fixed for a day that may still lie ahead: a warning `for` it, an order
    `from` it, time `until` it, what `was due` on it. Of what had been fixed the day is over."""
    if any(t.lower == "had" for t in (verb, *sentence.children(verb)) if t.pos == "AUX"):
        return False
    above = sentence.head(head)
    if above.pos in ("ADP", "SCONJ") and above.lower in _words("fixing"):
        return above.lower == "for" or verb.lemma in _words("decrees")
    return verb.lemma == "be" and any(t.dep == "acomp" and _plans(sentence, t) for t in sentence.children(verb))


def _told(told: Tense, direct: bool, fixed: bool) -> Tense:
    """The present says something of a day only where the day hangs on the verb itself."""
    time = told.time
    if time is Time.PRESENT:
        time = Time.FUTURE if fixed else Time.UNKNOWN
    return Tense(time, direct and told.direct)


def _planned(sentence: Sentence, token: Token) -> bool:
    """Whether a word on the way tells of a plan: `due`, `the upcoming visit`."""
    if token.pos not in ("NOUN", "ADJ", "PROPN"):
        return False
    beside = [t for t in sentence.children(token) if t.dep in ("amod", "compound")]
    return any(t.lemma in _words("plans") or t.lower in _words("plans") for t in (token, *beside))


def _verb(sentence: Sentence, verb: Token, preposition: str) -> Tense:
    """The time of a verb; a form without a tense of its own takes that of what governs it, and is less sure."""
    if verb.lemma in _words("acts") and preposition in _words("ahead"):
        return Tense(Time.FUTURE, True)
    climbed = False
    for _ in sentence.tokens:
        time = _finite(sentence, verb)
        if time is not None:
            bare = verb.tag == "VBN" and not any(t.dep in ("aux", "auxpass") for t in sentence.children(verb))
            return Tense(Time.UNKNOWN if time is Time.PRESENT and climbed else time, not (climbed or bare))
        above = _above(sentence, verb)
        if above is None:
            break
        if _plans(sentence, above):
            return Tense(_by_plan(sentence, above), True)
        if verb.tag == "VBG" and verb.dep == "advcl" and _told_between(sentence, above, verb):
            return Tense(Time.PAST)
        verb, climbed = above, climbed or verb.dep not in ("conj", "xcomp", "acomp")
    imperative = verb.tag == "VB" and verb.head == verb.i
    return Tense(Time.FUTURE if imperative else Time.UNKNOWN, imperative)


def _told_between(sentence: Sentence, above: Token, verb: Token) -> bool:
    """Whether a past tense stands between a participle and what the parser hangs it on: its clause is rather the nearer
    one (`to help victims of a wave that hit the coast, killing two on Friday`)."""
    return any(t.tag == "VBD" for t in sentence.tokens[above.i + 1 : verb.i])


def _above(sentence: Sentence, verb: Token) -> Token | None:
    """What governs a verb: the next verb above, or a word of planning before it."""
    for token in sentence.ancestors(verb):
        if token.pos in ("VERB", "AUX") or token.pos in ("ADJ", "NOUN") and token.lemma in _words("plans"):
            return token
    return None


def _finite(sentence: Sentence, verb: Token) -> Time | None:
    """The time a verb tells by itself, None where it depends on the clause above."""
    helpers = [t for t in sentence.children(verb) if t.dep in ("aux", "auxpass")]
    if any(t.tag == "MD" and t.lower in _words("future") for t in helpers):
        # `saw nothing that would lead him to act on Monday`: told from before a day that has come since.
        then = verb.dep == "relcl" and any(t.lower in _words("future_then") for t in helpers)
        return Time.EITHER if then else Time.FUTURE
    if any(t.tag == "TO" for t in helpers):
        return _infinitive(sentence, verb)
    if _plans(sentence, verb) and not any(t.dep == "dobj" for t in sentence.children(verb)):
        return Time.FUTURE
    if verb.tag == "VBP" and not helpers and verb.lower in _words("same_form"):
        return Time.PAST
    if verb.tag == "VBD" or any(t.lemma == "have" or t.tag == "VBD" for t in helpers):
        return Time.PAST
    present = verb.tag in ("VBZ", "VBP") or any(t.tag in ("VBZ", "VBP") for t in helpers)
    if present:
        return _present(sentence, verb)
    return Time.PAST if verb.tag == "VBN" and not _complement(verb) else None


def _complement(verb: Token) -> bool:
    """A participle in the place of an adjective (`stays closed`): its verb has the tense."""
    return verb.tag == "VBN" and verb.dep in ("acomp", "oprd")


def _lasting(sentence: Sentence, verb: Token) -> bool:
    """Whether a state is told in the present or the present perfect: `until` then ends it on a day to come."""
    while _complement(verb) and sentence.head(verb).pos in ("VERB", "AUX"):
        verb = sentence.head(verb)
    helpers = [t for t in sentence.children(verb) if t.dep in ("aux", "auxpass")]
    if any(t.tag in ("VBD", "MD", "TO") for t in helpers):
        return False
    present = any(t.tag in ("VBZ", "VBP") for t in (verb, *helpers))
    return present and (bool(helpers) or verb.lower not in _words("same_form"))


def _infinitive(sentence: Sentence, verb: Token) -> Time | None:
    """`is to meet` and `plans to meet` lie ahead; `managed to meet` took place when it was managed."""
    if verb.head == verb.i:
        return Time.FUTURE
    above = sentence.head(verb)
    if _plans(sentence, above):
        return _by_plan(sentence, above)
    ahead = above.lemma in _words("acts") or above.tag in ("VBZ", "VBP")
    return Time.FUTURE if ahead else None


def _plans(sentence: Sentence, token: Token) -> bool:
    """Whether a word tells of what is planned; what had been planned may be over. What somebody `set out` is none."""
    if token.lemma == "set" and (token.tag == "VBG" or any(t.dep == "prt" for t in sentence.children(token))):
        return False
    return token.lemma in _words("plans") and not any(t.lower == "had" for t in sentence.children(token))


def _by_plan(sentence: Sentence, word: Token) -> Time:
    """The time of what a word plans: it lies ahead, or, where it was planned, may have come since (`was scheduled to
    open on Monday`)."""
    helpers = (t for t in sentence.children(word) if t.dep == "auxpass")
    return Time.EITHER if word.tag == "VBN" and any(t.tag == "VBD" for t in helpers) else Time.FUTURE


def _present(sentence: Sentence, verb: Token) -> Time:
    """A headline tells in the present what has happened, and a verb of saying what was said."""
    if verb.lemma in _words("reporting") or sentence.zone in (Zone.HEADLINE, Zone.STANDFIRST, Zone.CAPTION):
        return Time.PAST
    return Time.PRESENT


def reports(sentence: Sentence, span: Span) -> bool:
    """Whether a date says when something was said, not when it happened."""
    head = sentence.head_of(span)
    if head is None:
        return False
    governor = next((t for t in sentence.ancestors(head) if t.pos in ("VERB", "AUX", "NOUN")), None)
    return governor is not None and governor.lemma in _words("reporting")
