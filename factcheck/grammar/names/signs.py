"""What the words around a name say of what it names, where neither its own words nor a title tell: what only people do
or have, what only bodies have, and where no person stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from factcheck.data import load
from factcheck.grammar.names.capitals import touching
from factcheck.grammar.names.titles import person_roles, plain
from factcheck.model import Claim, Sentence, Span, Token
from factcheck.values.name_parts import listed


class Sign(StrEnum):
    """A person; a body; no person; neither; whoever can speak, so a person or a body; a part of a longer name."""

    PERSON = "person"
    BODY = "body"
    THING = "thing"
    NEITHER = "neither"
    SPEAKER = "speaker"
    CUT = "cut"


STRONG = 2
"""Weight of a sign that hardly lies, against one of a sign that often tells."""

Signs = Counter[Sign]

_SITE = re.compile(r"\w\.(?:com|net|org|info|tv|co\.\w\w)$")


@dataclass(frozen=True, slots=True)
class _Place:
    """A name in its sentence: tokens `start` to `end` (half-open) and the one that governs them."""

    sentence: Sentence
    start: int
    end: int
    head: Token

    @property
    def before(self) -> Token | None:
        return self.sentence.tokens[self.start - 1] if self.start else None

    def after(self, steps: int = 0) -> Token | None:
        """The token behind the name, or one further on."""
        at = self.end + steps
        return self.sentence.tokens[at] if at < len(self.sentence.tokens) else None


@cache
def _words(key: str) -> frozenset[str]:
    return listed("names", "signs", key)


def signs(sentence: Sentence, span: Span, *, alone: bool, following: Sentence | None = None) -> Signs:
    """The signs of one mention. `alone`: no other name stands in the sentence, so that a pronoun means this one;
    `following` is the next sentence of the paragraph."""
    inside = sentence.tokens_in(span)
    head = sentence.head_of(span)
    if not inside or head is None:
        return Counter()
    place = _Place(sentence, inside[0].i, inside[-1].i + 1, head)
    found: Signs = Counter()
    for sign, weight in (
        *_by_verb(place),
        *_by_determiner(place),
        *_by_preposition(place),
        *_by_what_follows(place),
        *_by_apposition(place),
        *_by_shape(place),
        *(_by_pronoun(place, following) if alone else ()),
    ):
        found[sign] += weight
    return found


Told = Iterable[tuple[Sign, int]]


def _by_verb(place: _Place) -> Told:
    """`Lund recalled`, `Lund was jailed`, `Norvik have signed`: what the name does or what is done to it."""
    head, verb = place.head, place.sentence.head(place.head)
    if head.dep == "nsubjpass" and verb.lemma in _words("done_to_people"):
        yield Sign.PERSON, STRONG
    if head.dep == "dobj" and verb.lemma in _words("done_to_people_only"):
        yield Sign.PERSON, 1
    if head.dep in ("dobj", "dative") and verb.lemma in _words("spoken_to"):
        yield Sign.SPEAKER, 1
    if head.dep != "nsubj":
        return
    if verb.lemma in _words("done_by_people"):
        yield Sign.PERSON, STRONG
    elif verb.lemma in load("reporting")["verbs"].split():
        yield Sign.SPEAKER, 1
    elif verb.lemma in _words("done_by_bodies"):
        yield Sign.BODY, 1
    if _plural(place, verb):
        yield Sign.BODY, STRONG


def _plural(place: _Place, verb: Token) -> bool:
    """`Ostra have won`: one name with a verb of many, as the British write of teams, parties and firms."""
    if any(c.dep in ("conj", "cc") for c in place.sentence.children(place.head)) or verb.tag == "MD":
        return False
    auxiliary = next((c for c in place.sentence.children(verb) if c.dep in ("aux", "auxpass")), verb)
    return auxiliary.lower in ("have", "are", "were") and place.head.i < auxiliary.i and place.head.tag == "NNP"


def _by_determiner(place: _Place) -> Told:
    """`the Grand`, `an original Lundolite`, `several Mossbergs`: no one person is called so."""
    tokens, at = place.sentence.tokens, place.start - 1
    while at >= 0 and place.start - at < 4 and tokens[at].pos == "ADJ" and tokens[at].text.islower():
        at -= 1
    if at < 0 or tokens[at].tag not in ("DT", "PRP$", "CD") or not tokens[at].text.isalpha() or _modifies(place):
        return
    if place.start - at == 1 or tokens[at].lower not in ("the", "his", "her", "their"):
        yield Sign.THING, STRONG


def _modifies(place: _Place) -> bool:
    """Whether a common noun follows that the name belongs to (`the Lund administration`), or a possessive."""
    after = place.after()
    return after is not None and (after.tag == "POS" or after.pos in ("NOUN", "PROPN", "ADJ", "NUM"))


def _by_preposition(place: _Place) -> Told:
    """`in Ostra`, `at Ostra`, `on Ostra Online`, `according to Ostra`."""
    before = place.before
    if before is None:
        return
    if before.lower == "to" and place.start > 1 and place.sentence.tokens[place.start - 2].lower == "according":
        yield Sign.SPEAKER, 1
    alone = (after := place.after()) is None or (after.tag != "POS" and after.pos not in ("NOUN", "PROPN"))
    if alone and place.head.dep == "pobj":
        if before.lower in listed("names", "location", "before"):
            yield Sign.THING, STRONG
            yield Sign.NEITHER, 1
        elif before.lower in ("at", "via", "on") and before.dep == "prep":
            yield Sign.THING, 1
        elif before.lower in ("vs", "v", "versus", "against"):
            yield Sign.SPEAKER, 1
        elif before.lower in ("for", "with") and place.sentence.head(before).lemma in _words("with_bodies"):
            yield Sign.BODY, 1
    if place.start > 1 and _naming(place.sentence.tokens, place.start):
        yield Sign.PERSON, STRONG


def _naming(tokens: Sequence[Token], at: int) -> bool:
    """`a driver named Asif`, `the man, known only as Wei`."""
    back = at - 1
    while back > 0 and tokens[back].lower in ("as", "only", "simply", "just", "known", "named", "called", "is", "was"):
        back -= 1
    if at - back < 2 or tokens[at - 1].lower not in ("as", "named", "called"):
        return False
    back -= tokens[back].text == ","
    return tokens[back].lemma in person_roles()


def _by_what_follows(place: _Place) -> Told:
    """`Lund, who`, `Lund, 38,`, `Lund's wife`, `Norvik's shares`, `the Lund family`, `Lund tablets`."""
    after, second = place.after(), place.after(1)
    if after is None:
        return
    relative = second if after.text == "," else after
    if relative is not None and relative.lower in ("who", "whom"):
        yield Sign.PERSON, 1
    if after.text in (",", "(") and second is not None and second.text.isdigit() and len(second.text) == 2:
        closes = place.after(2)
        if closes is None or closes.text in (",", ")", "."):
            yield Sign.PERSON, STRONG
    owned = place.after(1) if after.tag == "POS" else after
    if owned is None or not owned.text.islower():
        return
    noun = _noun_from(place.sentence.tokens, owned.i)
    if noun is None:
        return
    if noun.lemma in _words("of_people") or (after.tag == "POS" and _kin(noun)):
        yield Sign.PERSON, STRONG
    elif noun.lemma in _words("of_bodies"):
        yield Sign.BODY, 1
    elif after.tag != "POS" and noun.lemma not in person_roles():
        yield Sign.THING, 1


def _noun_from(tokens: Sequence[Token], at: int) -> Token | None:
    """The noun that ends a short phrase from token `at` on: `older sister`."""
    for i in range(at, min(at + 4, len(tokens))):
        if tokens[i].pos == "NOUN" and (i + 1 == len(tokens) or tokens[i + 1].pos != "NOUN"):
            return tokens[i]
        if tokens[i].pos not in ("ADJ", "NOUN", "NUM") and tokens[i].text != "-":
            return None
    return None


def _kin(noun: Token) -> bool:
    return bool(person_roles().get(noun.lemma)) or noun.lemma in ("lawyer", "attorney", "parent", "child", "friend")


def _by_apposition(place: _Place) -> Told:
    """`Lundex, a plastic explosive,`: described as what is no person and no body."""
    tokens, at = place.sentence.tokens, place.end
    if at + 2 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].lower not in ("a", "an"):
        return
    noun = _noun_from(tokens, at + 2)
    if noun is None or noun.dep != "appos":
        return
    if noun.lemma in person_roles():
        yield Sign.PERSON, STRONG
    elif noun.lemma not in listed("roles", "organisation", "nouns"):
        yield Sign.THING, STRONG
        yield Sign.NEITHER, STRONG


def _by_shape(place: _Place) -> Told:
    """`NPI`, `PortWatch`, `ostra.com`; `Mossbergs`; `Battle` in `Battle of Ostra`, which is but a part of the name."""
    text = place.head.text.replace(".", "")
    if place.end - place.start > 1:
        return
    initials = len(text) > 1 and text.isupper()
    joined = text[0].isupper() and text[1:2].islower() and any(c.isupper() for c in text[2:]) and text.isalpha()
    if place.head.entity == "ORG" and (initials or joined or _SITE.search(place.head.text)):
        yield Sign.BODY, 1
    after, second = place.after(), place.after(1)
    if after is not None and after.lower == "of" and second is not None and second.text[0].isupper():
        yield Sign.CUT, 1
    if place.head.tag == "NNPS":
        yield Sign.THING, 1


_HE = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})


def _by_pronoun(place: _Place, following: Sentence | None) -> Told:
    """`Lund said he …`, `Lund left. She …`: the only name that he or she can mean."""
    later = place.sentence.tokens[place.end :]
    if any(t.lower in _HE for t in later):
        yield Sign.PERSON, 1
    elif any(t.lower in ("its", "itself") for t in later):
        yield Sign.BODY, 1
    first = following.tokens[0] if following is not None else None
    if first is not None and first.lower in ("he", "she") and place.head.dep in ("nsubj", "nsubjpass"):
        yield Sign.PERSON, 1


def rows(claims: Sequence[Claim], sentence: Sentence) -> list[list[Claim]]:
    """The names of a sentence that stand in one enumeration (`Lund, Moss and Adeyemi`). `claims` are in text order."""
    found: list[list[Claim]] = []
    for claim in claims:
        if found and _goes_on(found[-1][-1], claim, sentence):
            found[-1].append(claim)
        else:
            found.append([claim])
    return [row for row in found if len(row) > 1]


def _goes_on(left: Claim, right: Claim, sentence: Sentence) -> bool:
    between = [t for t in sentence.tokens if left.span.end <= t.start and t.end <= right.span.start]
    return 0 < len(between) < 3 and all(t.text in (",", ";") or t.lower in ("and", "or") for t in between)


def eponym(sentence: Sentence, span: Span) -> bool:
    """`Lund's disease`, `St Clara's Day`: the name is a part of another, of no person."""
    inside = sentence.tokens_in(span)
    at = inside[-1].i + 1 if inside else len(sentence.tokens)
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].tag != "POS" or not touching(sentence.tokens, at - 1):
        return False
    return plain(sentence.tokens[at + 1]) in _words("named_after")
