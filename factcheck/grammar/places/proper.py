"""Phrases that end in a name of a place: a town, a water, a street, a building with a name of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.gazetteer import common_word, entries
from factcheck.grammar.noun_phrases import PARTICLES, Phrase, named
from factcheck.grammar.places.nouns import SORTS
from factcheck.grammar.places.readings import PLACE_LABELS, RIVAL_LABELS, Reading, text_of
from factcheck.grammar.places.told import told_behind
from factcheck.grammar.places.towns import is_town
from factcheck.grammar.places.words import listed
from factcheck.model import Sentence, Token
from factcheck.values.facility import describe, facilities, singular
from factcheck.values.place import Sort

INDOORS = frozenset(f.kind for f in facilities().values() if f.side)
"""Classes of facilities that spaCy often takes for organisations."""

FAMILIAR = 200_000
"""People from which on a place is believed where spaCy sees a person, unless its name can be no person's."""


def name_reading(sentence: Sentence, phrase: Phrase) -> Reading | None:
    """The phrase ends in a name: an entity, a name of the gazetteer, a named facility, street or water."""
    tokens = sentence.tokens
    last = tokens[phrase.end - 1]
    street = _street(tokens, phrase)
    if street is not None:
        return street
    start = run_start(tokens, phrase)
    if last.entity in PLACE_LABELS + RIVAL_LABELS:
        start = max(start, _entity_start(tokens, phrase.end - 1))
    while start < phrase.end and tokens[start].lower in ("the", "-"):
        start += 1
    if start == phrase.end:
        return None
    labelled = last.entity in PLACE_LABELS
    reading = Reading(start, phrase.end, text_of(tokens[start : phrase.end]), labelled=labelled)
    if last.entity in RIVAL_LABELS:
        return _rival(tokens, phrase, reading)
    if not labelled and not last.entity and in_name(last) and told_behind(tokens, phrase.end):
        reading = replace(reading, labelled=True, told=True)
    return _sorted(_with_part(tokens, phrase, reading))


def in_name(token: Token) -> bool:
    return named(token) or (token.entity in PLACE_LABELS and token.text[:1].isupper()) or token.text.isdigit()


def run_start(tokens: Sequence[Token], phrase: Phrase) -> int:
    """The first token of the run of capitals (and numbers) that ends the phrase."""
    start = phrase.end
    while start > phrase.core and (in_name(tokens[start - 1]) or _inner(tokens, start - 1, phrase)):
        start -= 1
    return start


def _inner(tokens: Sequence[Token], i: int, phrase: Phrase) -> bool:
    """A hyphen or small word inside a name."""
    if not phrase.core < i < phrase.end - 1:
        return False
    hyphened = "-" in (tokens[i].text, tokens[i - 1].text) and tokens[i - 1].end == tokens[i].start
    return hyphened or (tokens[i].lower in PARTICLES and (named(tokens[i - 1]) or tokens[i - 1].lower in PARTICLES))


def _entity_start(tokens: Sequence[Token], i: int) -> int:
    while i > 0 and not tokens[i].entity_begins and tokens[i - 1].entity == tokens[i].entity:
        i -= 1
    return i


_QUADRANTS = frozenset({"ne", "nw", "se", "sw"})
"""What some American towns add to the name of a street."""


def _street(tokens: Sequence[Token], phrase: Phrase) -> Reading | None:
    """`48 Alder Road`, `40 East 5th Ave.`, `9th Street NW`, `Rue de la Lune`: the run of capitals and numbers,
    to its own noun."""
    start = phrase.end
    while start > phrase.core and (
        tokens[start - 1].text[:1].isdigit()
        or tokens[start - 1].text[:1].isupper()
        or _inner(tokens, start - 1, phrase)
    ):
        start -= 1
    words = [t.lower for t in tokens[start : phrase.end]]
    if len(words) > 2 and words[-1].replace(".", "") in _QUADRANTS:
        words.pop()
    numbered = len(words) == 2 and words[0] in listed("heads", "roads") and words[1][:1].isdigit()
    if len(words) < 2 or not (
        words[-1].rstrip(".") in listed("heads", "street_ends") or words[0] in listed("heads", "streets") or numbered
    ):
        return None
    return Reading(start, phrase.end, text_of(tokens[start : phrase.end]), Sort.STREET, kind="road")


def _with_part(tokens: Sequence[Token], phrase: Phrase, reading: Reading) -> Reading:
    """`northern` or `central` before a name, or at its beginning with a capital, tells a part of it."""
    before = reading.start - 1
    adjectives = listed("parts", "adjectives")
    if before >= phrase.core and tokens[before].lower in adjectives:
        first = compass_start(tokens, before)
        return replace(reading, start=first, part=text_of(tokens[first : before + 1]))
    word, _, rest = reading.name.partition(" ")
    if word.casefold() in adjectives and not entries(reading.name) and entries(rest):
        return replace(reading, name=rest, part=word)
    return reading


def compass_start(tokens: Sequence[Token], i: int) -> int:
    """Back to the first half of `north-west` or `North East`."""
    if not tokens[i].lower.startswith(("east", "west")):
        return i
    first = i - 2 if i > 1 and tokens[i - 1].text == "-" else i - 1
    return first if first >= 0 and tokens[first].lower in ("north", "south") else i


def _sorted(reading: Reading) -> Reading | None:
    if entries(reading.name):
        return reading
    found = _facility(reading)
    if found is not None:
        return found
    if common_word(reading.name):
        return None
    first = reading.name.split()[0].casefold()
    if " " in reading.name and first in listed("heads", "land"):
        return replace(reading, sort=Sort.AREA)
    return reading if reading.labelled else None


def _facility(reading: Reading) -> Reading | None:
    """A name that says what it is by its last word, its first, or the word before a number or an `of`."""
    found = describe(reading.name)
    if found is None or reading.name[:1].islower():
        return None
    words = reading.name.casefold().split()
    last = singular(" ".join(words[-len(found.noun.split()) :])) == found.noun
    first = singular(words[0]) == found.noun
    pairs = zip(words, words[1:], strict=False)
    before = any(singular(w) == found.noun and (n[0].isdigit() or n in PARTICLES) for w, n in pairs)
    if not (last or first or before):
        return None
    sort = SORTS.get(found.facility.kind, Sort.BUILDING)
    return replace(reading, sort=sort, kind=found.facility.kind, proper=bool(found.proper))


def _rival(tokens: Sequence[Token], phrase: Phrase, reading: Reading) -> Reading | None:
    """spaCy sees a person or an organisation: a place only if the gazetteer has it as it stands, or if its words
    name a building."""
    words = tokens[reading.start : reading.end]
    if not all(in_name(t) or t.text == "-" or t.lower in PARTICLES for t in words):
        return None
    found = _facility(reading)
    if found is not None and found.kind in INDOORS and not _team(found):
        return found
    found = _with_part(tokens, phrase, reading)
    alone = phrase.core == phrase.start == found.start and words[-1].entity != "WORK_OF_ART"
    if alone and told_behind(tokens, found.end):
        return replace(found, labelled=True, told=True)
    known = entries(found.name) if alone else ()
    if words[-1].entity == "PERSON":
        known = known if is_town(found.name) else tuple(e for e in known if e.weight >= FAMILIAR)
    return found if known else None


def _team(reading: Reading) -> bool:
    """A name in `Villa` or `Cottage` that is no house."""
    return reading.kind == "dwelling" and reading.name.split()[-1].casefold() not in ("house", "mansion", "estate")
