"""Whether the name of a victim or suspect has been told: `has not been named`, `was identified as Ida Holm`."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.names.titles import person_roles
from factcheck.grammar.status.parties import acted_on, owned_by, subjects
from factcheck.grammar.status.roles_in_crime import part_by_words, part_of
from factcheck.grammar.status.verb_groups import DONE, FUTURE, HEDGED, conditional, group
from factcheck.grammar.status.words import Told, words
from factcheck.model import Sentence, Token
from factcheck.values.status import NAMED, WITHHELD

ANYBODY = "person"
"""The family of those who are told to be neither victim nor suspect."""

AFTER = 12
"""Tokens after a verb in which what it waits for must begin."""

TO_AS = 16
"""Tokens between a verb of naming and its `as` (`identified the victim of the stabbing in Turku as`)."""

TO_NAME = 8
"""Tokens between that `as` and the name (`as 34-year-old Ida Holm`)."""

PRONOUNS = frozenset("he she him her his they them their".split())
ONE = PRONOUNS - {"they", "them", "their"}
SHORTEST = 2
"""Words of a name that tells who somebody is."""


def namings(sentence: Sentence) -> Iterator[Told]:
    """The namings that a sentence tells or refuses, in text order; the family is whose name it is."""
    for token in sentence.tokens:
        found = _withheld(sentence, token) or _identified(sentence, token) or _beside(sentence, token)
        if found is not None:
            yield found


def _withheld(sentence: Sentence, verb: Token) -> Told | None:
    """`has not been named`, `declined to identify him`, `her name will not be released until relatives are told`."""
    by_name = verb.lemma in words("naming", "giving") | words("naming", "withholding")
    if verb.pos != "VERB" or not (by_name or verb.lemma in words("naming", "verbs")) or conditional(sentence, verb):
        return None
    found = group(sentence, verb)
    waits = _waits(sentence, found.end)
    if verb.lemma in words("naming", "withholding"):
        kept = not found.negated and found.time not in (FUTURE, HEDGED)
    else:
        kept = found.negated or _unwilling(sentence, verb) or (by_name and found.time == FUTURE and waits > 0)
    if not kept or _willing_not(sentence, verb):
        return None
    whose = _whose_name(sentence, verb) if by_name else acted_on(sentence, verb)
    if len(whose) != 1 or not _one(whose[0]):
        return None
    rest = sentence.tokens[waits:] if waits else ()
    family = _family(sentence, whose[0]) or part_by_words(sentence, waits, waits + len(rest)) or ANYBODY
    start = found.start if found.negated or found.time == FUTURE else _cue(sentence, verb)
    end = whose[0].i + 1 if not by_name and 0 < whose[0].i - verb.i <= 2 else found.end
    return Told(start, end, WITHHELD, family, verb.lemma)


def _waits(sentence: Sentence, start: int) -> int:
    """The token of what a naming waits for (`until …`), 0 without one."""
    near = sentence.tokens[start : start + AFTER]
    return next((t.i for t in near if t.lower in words("naming", "waiting")), 0)


def _unwilling(sentence: Sentence, verb: Token) -> bool:
    """`declined to name`, `has yet to name`, `is yet to be named`."""
    above = sentence.head(verb)
    before = [t.lower for t in sentence.tokens[max(0, verb.i - 4) : verb.i]]
    declines = (
        verb.dep == "xcomp" and above.lemma in words("naming", "declining") and not group(sentence, above).negated
    )
    return declines or ("yet" in before and "to" in before)


def _willing_not(sentence: Sentence, verb: Token) -> bool:
    """`did not want to be identified`: the one who speaks keeps the own name back."""
    above = sentence.head(verb)
    passive = any(t.dep == "auxpass" for t in sentence.children(verb))
    return verb.dep == "xcomp" and passive and above.lemma not in ("have", "be")


def _cue(sentence: Sentence, verb: Token) -> int:
    above = sentence.head(verb)
    return above.i if above.lemma in words("naming", "declining") and 0 < verb.i - above.i < 4 else verb.i


def _whose_name(sentence: Sentence, verb: Token) -> list[Token]:
    """Whose the one name is that is given or not; `the name` alone is nobody's."""
    names = [t for t in acted_on(sentence, verb) if t.lower in words("naming", "names")]
    return owned_by(sentence, names[0]) if len(names) == 1 else []


def _one(token: Token) -> bool:
    """Whether a noun or pronoun is one person who is not named with it."""
    if token.pos == "PRON" or token.lower in PRONOUNS:
        return token.lower in ONE
    called = person_roles().keys() | words("naming.victim", "nouns") | words("naming.suspect", "nouns")
    return token.tag in ("NN", "JJ", "VBN") and token.lower in called


def _family(sentence: Sentence, token: Token) -> str:
    return "" if token.lower in PRONOUNS else part_of(sentence, token)


def _identified(sentence: Sentence, verb: Token) -> Told | None:
    """`was identified as Ida Holm`, `the dead woman, named by police as Ida Holm`."""
    if verb.pos != "VERB" or verb.lemma not in words("naming", "verbs") or conditional(sentence, verb):
        return None
    found = group(sentence, verb)
    whom = [t for t in acted_on(sentence, verb) if _one(t)]
    told = not found.negated and (found.time == DONE or verb.tag in ("VBN", "VBZ", "VBP"))
    near = sentence.tokens[verb.i + 1 : verb.i + 1 + TO_AS]
    tie = next((t for t in near if t.lower == "as"), None)
    end = _name_end(sentence, tie.i + 1) if tie else 0
    if not end or not told or len(whom) != 1:
        return None
    return Told(verb.i, end, NAMED, _family(sentence, whom[0]) or ANYBODY, verb.lemma)


def _name_end(sentence: Sentence, start: int) -> int:
    """The token after a person's full name that begins at `start`, past an age (`as 34-year-old Ida Holm`); 0 for
    none."""
    tokens, at = sentence.tokens, start
    while at < len(tokens) and at - start < TO_NAME and tokens[at].pos != "PROPN":
        if tokens[at].pos not in ("NUM", "PUNCT", "NOUN", "ADJ") or tokens[at].text == ",":
            return 0
        at += 1
    end = at
    while end < len(tokens) and tokens[end].pos == "PROPN":
        end += 1
    person = any(t.entity == "PERSON" for t in tokens[at:end])
    return end if end - at >= SHORTEST and person else 0


def _beside(sentence: Sentence, noun: Token) -> Told | None:
    """`the victim, Ida Holm,`, `murder suspect Tom Berg`, `Tom Berg was charged with theft`."""
    if noun.tag == "NN" and (part := part_of(sentence, noun)) and _one(noun):
        named = [t for t in sentence.children(noun) if t.dep == "appos" and t.pos == "PROPN"]
        above = sentence.head(noun)
        named += [above] if noun.dep in ("compound", "nmod") and above.pos == "PROPN" else []
        return next((t for n in named if (t := _full(sentence, n, part))), None)
    return _full(sentence, noun, "suspect") if noun.pos == "PROPN" and _is_held(sentence, noun) else None


def _is_held(sentence: Sentence, name: Token) -> bool:
    """Whether somebody was arrested, charged or accused of a crime; people are accused and questioned for less."""
    return name.dep in ("nsubj", "nsubjpass") and any(
        _holds(sentence, v, name) for v in sentence.tokens if v.pos == "VERB"
    )


def _holds(sentence: Sentence, verb: Token, name: Token) -> bool:
    if verb.lemma == "face":
        charges = any(t.dep == "dobj" and t.lemma in ("charge", "count") for t in sentence.children(verb))
        return charges and name in subjects(sentence, verb)
    if name not in acted_on(sentence, verb):
        return False
    return verb.lemma in words("naming.suspect", "held") or (verb.lemma == "accuse" and _of_crime(sentence, verb))


def _of_crime(sentence: Sentence, verb: Token) -> bool:
    """`accused of arson`, `accused of shooting two men`."""
    of = (t for t in sentence.children(verb) if t.dep == "prep" and t.lower == "of")
    below = [t for c in of for t in sentence.children(c)]
    crimes, deeds = words("crimes", "nouns"), words("naming.victim", "under")
    return any(t.lemma in crimes or t.lower in crimes or (t.pos == "VERB" and t.lemma in deeds) for t in below)


def _full(sentence: Sentence, last: Token, part: str) -> Told | None:
    """The full name of a person whose last word this is."""
    start = last.i
    while start and sentence.tokens[start - 1].pos == "PROPN" and sentence.tokens[start - 1].entity == last.entity:
        start -= 1
    if last.entity != "PERSON" or last.i + 1 - start < SHORTEST:
        return None
    return Told(start, last.i + 1, NAMED, part, "name")
