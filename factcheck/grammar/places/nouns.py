"""Common nouns for places: `the courtroom`, `an Oslo court`, `the Regal hotel`, `the Alder Hill neighbourhood`."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.gazetteer import country_name, demonyms, entries
from factcheck.grammar.noun_phrases import Phrase, named
from factcheck.grammar.places.readings import PLACE_LABELS, Reading, text_of
from factcheck.grammar.places.words import listed
from factcheck.model import Sentence, Token
from factcheck.values.facility import Described, describe, facilities, singular
from factcheck.values.place import Sort

SORTS = {
    "road": Sort.STREET,
    "water": Sort.WATER,
    "land": Sort.AREA,
    "neighbourhood": Sort.AREA,
    "line": Sort.AREA,
}
NATURE = ("water", "land")
NATIONAL = (*NATURE, "line", "neighbourhood", "health", "detention", "court", "transport", "military", "work")
"""Classes before whose nouns a country's adjective says where: a French embassy or bakery is not in France."""


def noun_reading(sentence: Sentence, phrase: Phrase) -> Reading | None:
    """The place a common noun at the end of the phrase stands for; None where it is in no list, or only a modifier
    of a noun that follows (`a courthouse escape`)."""
    tokens = sentence.tokens
    core = tokens[phrase.core : phrase.end]
    found = describe(text_of(core).lower())
    if core[-1].tag not in ("NN", "NNS") or _modifies(sentence, core[-1]) or found is None:
        return None
    size = len(found.noun.split())
    tail = text_of(core[-size:]).lower()
    if singular(tail) not in facilities() or text_of(core[-2:]).lower() in listed("idioms", "compounds"):
        return None
    places, own = _split(core[:-size], found.facility.kind)
    start = phrase.start if phrase.core == phrase.start or tokens[phrase.core - 1].tag != "POS" else phrase.core
    if found.facility.kind in NATURE and places and not entries(places[-1]):
        return _nature(core, size, places, found)
    if found.facility.kind == "neighbourhood" and (district := _district(sentence, phrase, size)) is not None:
        return district
    return Reading(
        start,
        phrase.end,
        text_of([*own, *core[-size:]]),
        SORTS.get(found.facility.kind, Sort.BUILDING),
        within=tuple(places),
        proper=any(named(t) for t in own),
        kind=found.facility.kind,
    )


def _modifies(sentence: Sentence, token: Token) -> bool:
    """Whether a noun after the phrase governs it (what lies between can be a date or a name), or a hyphen joins it."""
    after = token.i + 1
    if after < len(sentence.tokens) and sentence.tokens[after].text == "-" and not token.space:
        return True
    return token.dep in ("compound", "nmod", "amod") and token.head > token.i


def _split(words: Sequence[Token], kind: str) -> tuple[list[str], list[Token]]:
    """The names of places among the words before a noun, and the other words that tell it apart."""
    places: list[str] = []
    own: list[Token] = []
    i = 0
    while i < len(words):
        end = _place_end(words, i)
        if end > i:
            places.append(text_of(words[i:end]))
        elif words[i].text in demonyms():
            if kind in NATIONAL:
                places.append(country_name(demonyms()[words[i].text]))
            else:
                own.append(words[i])
        elif _tells(words, i, own):
            own.append(words[i])
        i = max(end, i + 1)
    return places, own


def _tells(words: Sequence[Token], i: int, own: Sequence[Token]) -> bool:
    """Whether a word before the noun tells the place apart; hyphens stay with what they join."""
    joined = bool(own) and own[-1].i == words[i].i - 1
    if words[i].text == "-" or (joined and own[-1].text == "-"):
        return joined
    hyphened = i + 1 < len(words) and words[i + 1].text == "-"
    if words[i].tag == "CD" and not hyphened:
        return False
    return words[i].text[:1].isalnum() and (hyphened or words[i].lower not in _idle())


def _idle() -> frozenset[str]:
    return listed("parts", "adjectives") | listed("parts", "deictic")


def _place_end(words: Sequence[Token], start: int) -> int:
    """Where a place name that begins at `start` ends; `start` itself where none does. What spaCy takes for a building
    is the noun's own name, unless the gazetteer has it."""
    end = start
    while end < len(words) and words[end].entity in PLACE_LABELS and not (end > start and words[end].entity_begins):
        end += 1
    if end > start and words[start].entity == "FAC" and not entries(text_of(words[start:end])):
        return start
    return end


def _nature(core: Sequence[Token], size: int, places: list[str], found: Described) -> Reading:
    """`the Yangtze river`: the name before the noun belongs to it."""
    first = len(core) - size - len(places[-1].split())
    words = core[max(first, 0) :]
    sort = SORTS[found.facility.kind]
    return Reading(words[0].i, core[-1].i + 1, text_of(words), sort, kind=found.facility.kind, labelled=True)


def _district(sentence: Sentence, phrase: Phrase, size: int) -> Reading | None:
    """`the Alder Hill neighbourhood`, `Sabah state`: the name before the noun. After `a`, a town that the gazetteer
    has is what a part of a town lies in (`a Leeds suburb`), and so is a region before a town (`the Ohio city`)."""
    tokens = sentence.tokens
    head = tokens[phrase.end - 1].lower
    last = phrase.end - size
    first = last
    while first > phrase.core and (named(tokens[first - 1]) or tokens[first - 1].text == "-"):
        first -= 1
    of_town = head in listed("of", "district")
    if first == last or not (of_town or head in listed("of", "same")):
        return None
    name = text_of(tokens[first:last])
    if of_town and tokens[phrase.start].lower not in ("the", "this", "that") and phrase.core - phrase.start < 2:
        return None
    known, within = entries(name), tuple[str, ...]()
    if head in listed("of", "settlement") and known and known[0].sort is not Sort.CITY:
        return None
    if head in listed("of", "land") and (entries(f"{name} {head}") or (known and known[0].sort is Sort.CITY)):
        countries = {country_name(e.country) for e in known}
        name, last = f"{name} {head}", phrase.end
        known = entries(name)
        within = tuple(countries) if len(countries) == 1 and not known else ()
    sort = Sort.AREA if of_town or not known else Sort.PLACE
    return Reading(first, last, name, sort, within=within, labelled=True)
