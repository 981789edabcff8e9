"""Which prepositions make a place of what follows them, by the word they hang on."""

from __future__ import annotations

from factcheck.gazetteer import Entry, entries, is_country
from factcheck.grammar.names.headlines import capitals_tell_nothing
from factcheck.grammar.places.homes import after_name, after_resident
from factcheck.grammar.places.readings import Reading
from factcheck.grammar.places.towns import is_town
from factcheck.grammar.places.words import listed
from factcheck.model import Sentence, Token
from factcheck.values.place import COMPASS, Position, Sort

STEPS_UP = 2
"""How many governors above a preposition are asked for a word of motion."""

SURFACES = frozenset(("road", "land", "water", "line", "crossing", "barrier"))
"""Facility classes that `on` and `off` place something on."""

ABOARD = ("aboard", "on", "onto")
"""Prepositions that place something on a ship, train or plane; `in a helicopter` tells a way to travel."""

PLAIN = ("in", "near", "outside", "across", "around")
"""Prepositions after which a name of the gazetteer is believed where spaCy sees a person."""

TO_TOWNS = ("at", "to", "into")
"""Prepositions after which it is believed there as well if the name can be no person's."""

SURE = frozenset("in at near outside inside across around to from into off throughout".split())
"""Prepositions after which a name that only spaCy takes for a place is believed."""


def allowed(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether the preposition at token `at` makes the reading a place where something is or happens."""
    preposition = sentence.tokens[at]
    word = preposition.lower
    if not (_trusted(sentence, word, reading) if reading.proper else _concrete(sentence, preposition, reading)):
        return False
    if reading.kind == "vessel" and not reading.proper:
        return word in ABOARD
    if word == "of" and _home(sentence, at, reading):
        return True
    if word == "of":
        return at > 0 and sentence.tokens[at - 1].lemma in listed("of", "events")
    if word == "across" and reading.kind == "road" and not reading.proper:
        return False
    if word in ("on", "upon", "off"):
        return _on(reading)
    if word == "from" and reading.sort is Sort.BUILDING:
        return not _sends(sentence, preposition)
    if word in listed("motion", "prepositions"):
        return _moved(sentence, preposition, reading)
    if word == "at":
        return not _affiliation(sentence, preposition) and (_at(reading) or _landed(sentence, preposition, reading))
    return not (word == "in" and _affiliation(sentence, preposition) and reading.kind in ("school", "state"))


def _home(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether a town behind `of` is somebody's home; a country is where one comes from."""
    told = after_name(sentence, at) is not None or after_resident(sentence, at) is not None
    return told and reading.proper and reading.sort in (Sort.CITY, Sort.PLACE) and not is_country(reading.name)


def _trusted(sentence: Sentence, word: str, reading: Reading) -> bool:
    """A name that only spaCy takes for a place needs a plain preposition, and a sentence in lower case round it."""
    tokens = sentence.tokens
    if reading.told:
        return word in SURE
    if tokens[reading.end - 1].entity == "PERSON" and not reading.kind:
        plain = word in PLAIN or (word in TO_TOWNS and is_town(reading.name))
        return plain and sentence.head(tokens[reading.start - 1]).lemma not in listed("belief", "words")
    if reading.kind or entries(reading.name):
        return True
    if tokens[reading.start].entity == "GPE" and reading.start > 0 and tokens[reading.start - 1].tag == "DT":
        return False
    if any(t.lower in ("who", "whose") for t in tokens[reading.end : reading.end + 2]):
        return False
    return word in SURE and not capitals_tell_nothing(sentence)


def _concrete(sentence: Sentence, preposition: Token, reading: Reading) -> bool:
    """A common noun is a place with an article or owner before it, and if it has other senses with a word more."""
    tokens = sentence.tokens
    first = tokens[reading.start]
    head = tokens[reading.end - 1]
    owned = reading.start > 0 and tokens[reading.start - 1].tag == "POS"
    determined = first.tag in ("DT", "PRP$", "WP$") or owned or bool(reading.within)
    if head.lower == "waters" and reading.end - reading.start > 1:
        return True
    if head.tag == "NNS" and not determined:
        return False
    if reading.end - reading.start == 1 and not determined:
        return _bare(sentence, preposition, head)
    if head.lower in listed("idioms", "nouns"):
        return bool(reading.within) or len(reading.name.split()) > 1
    return determined or first.tag in ("NNP", "NNPS") or reading.start > preposition.i + 1


def _bare(sentence: Sentence, preposition: Token, head: Token) -> bool:
    """`in hospital`, `at school`; not `ten years in prison`."""
    if head.lower not in listed("bare", "nouns") or preposition.lower not in listed("bare", "prepositions"):
        return False
    above = [sentence.head(preposition), *sentence.ancestors(sentence.head(preposition))][:STEPS_UP]
    before = sentence.tokens[max(preposition.i - 1, 0)]
    return not any(t.lemma in listed("bare", "terms") for t in (before, *above))


def _at(reading: Reading) -> bool:
    """A spot: what happens `at` a country or town happens at a team or firm of its name."""
    if reading.kind or reading.within:
        return True
    return reading.labelled and not entries(reading.name)


def _landed(sentence: Sentence, preposition: Token, reading: Reading) -> bool:
    """`arrived at Porto Alegre`: a journey ends at a town, not at its team."""
    return sentence.head(preposition).lemma in listed("motion", "at") and is_town(reading.name)


def _on(reading: Reading) -> bool:
    if reading.kind in SURFACES or reading.sort in (Sort.STREET, Sort.WATER):
        return True
    words = reading.name.casefold().split()
    return bool(words) and words[-1].rstrip("s") in listed("on", "nouns")


def _sends(sentence: Sentence, preposition: Token) -> bool:
    """`a statement from the hospital`, `a doctor from the clinic`."""
    head = sentence.head(preposition)
    return head.lemma in listed("sent", "nouns") | listed("affiliated", "nouns")


def _moved(sentence: Sentence, preposition: Token, reading: Reading) -> bool:
    """`to`, `from` and their like need a word of motion above them."""
    if preposition.lower in ("up", "down"):
        return reading.sort is Sort.STREET and reading.proper
    if preposition.lower == "for":
        return sentence.head(preposition).lemma in listed("motion", "for")
    above = [sentence.head(preposition), *sentence.ancestors(sentence.head(preposition))][:STEPS_UP]
    return _called_out(sentence, above[0]) or any(t.lemma in listed("motion", "words") for t in above)


def _called_out(sentence: Sentence, verb: Token) -> bool:
    """`crews were called to X`: who is called to a place goes there; whoever calls to somebody speaks."""
    return verb.tag == "VBN" and verb.lemma in listed("motion", "called") and _is_passive(sentence, verb)


def _is_passive(sentence: Sentence, verb: Token) -> bool:
    return verb.dep == "acl" or any(t.dep in ("nsubjpass", "auxpass") for t in sentence.children(verb))


def _affiliation(sentence: Sentence, preposition: Token) -> bool:
    """`a professor at X`: the head is a person who belongs there."""
    head = sentence.head(preposition)
    return head.lemma in listed("affiliated", "nouns") and head.pos in ("NOUN", "PROPN")


def direction_of(sentence: Sentence, of: int) -> tuple[int, Position | None]:
    """The direction before `of`: its first token and the position. `in the north of X` is a part, not a direction."""
    tokens = sentence.tokens
    word = tokens[of - 1].lower
    first = of - 1
    if first >= 2 and tokens[first - 1].text == "-":
        word, first = f"{tokens[first - 2].lower}-{word}", first - 2
    elif word in ("east", "west") and first >= 1 and tokens[first - 1].lower in ("north", "south"):
        word, first = f"{tokens[first - 1].lower}-{word}", first - 1
    compact = word.replace("-", "")
    position = next((p for p in COMPASS if p.value.removesuffix(" of").replace("-", "") == compact), None)
    if position is None or (first > 0 and tokens[first - 1].lower in ("the", "in", "its", "far")):
        return first, None
    return first, position


def party_between(sentence: Sentence, between: Token, ends: tuple[Reading, Reading]) -> bool:
    """Whether `between` joins parties rather than places: by the words above it, else two countries are parties."""
    above = [sentence.head(between), *sentence.ancestors(sentence.head(between))][:STEPS_UP]
    lemmas = {t.lemma for t in above} | {sentence.tokens[between.i - 1].lemma if between.i else ""}
    if lemmas & listed("between", "parties"):
        return True
    if lemmas & listed("between", "places"):
        return False
    return all(any(_speaks(e) for e in entries(r.name)) for r in ends)


def _speaks(entry: Entry) -> bool:
    """Countries, and the capitals that stand for their governments."""
    return entry.sort is Sort.COUNTRY or entry.capital
