"""What a phrase says its place lies in: `Leeds, England`, `Tampa, Fla.`, `the Regal hotel in Leeds`."""

from __future__ import annotations

from dataclasses import replace

from factcheck.gazetteer import Entry, abbreviated, entries
from factcheck.grammar.noun_phrases import phrase_at
from factcheck.grammar.places.phrases import read_phrase
from factcheck.grammar.places.readings import Reading, text_of
from factcheck.model import Sentence
from factcheck.values.place import Sort

OPEN = (Sort.WATER, Sort.CONTINENT)
"""What lies in no region or country: a country after its comma begins something new."""


def with_containers(sentence: Sentence, reading: Reading) -> Reading:
    """The reading with the regions and countries that commas add, taken into the mention; else with the place that
    `in` adds, which stays a mention of its own."""
    tokens = sentence.tokens
    end = reading.end
    within: tuple[str, ...] = ()
    while reading.proper and reading.sort not in OPEN and end + 1 < len(tokens) and tokens[end].text == ",":
        container = _container(sentence, end + 1)
        if container is None or len(within) == 2 or not _can_hold(container, within[-1] if within else reading.name):
            break
        within += (container.name,)
        end = container.end
    if within:
        return replace(reading, end=end, within=(*within, *reading.within))
    return _inside(sentence, reading)


def _container(sentence: Sentence, start: int) -> Reading | None:
    """The longest region or country that begins at a token, unless more of a name follows or a clause begins."""
    tokens = sentence.tokens
    end = start
    while end < len(tokens) and end - start < 4 and tokens[end].text[:1].isupper() and tokens[end].tag != "PRP":
        end += 1
    for stop in range(end, start, -1):
        if _holders(text_of(tokens[start:stop])):
            subject = tokens[stop - 1].dep in ("nsubj", "nsubjpass")
            short = abbreviated(text_of(tokens[start:stop])) is not None
            goes_on = not short and (stop < end or (stop < len(tokens) and tokens[stop].tag in ("POS", "NN", "NNS")))
            return None if subject or goes_on else Reading(start, stop, _written_out(text_of(tokens[start:stop])))
    return None


def _written_out(name: str) -> str:
    short = abbreviated(name)
    return short.name if short else name


def _holders(name: str) -> list[Entry]:
    short = abbreviated(name)
    return [short] if short else [e for e in entries(name) if e.sort in (Sort.COUNTRY, Sort.REGION)]


def _can_hold(container: Reading, name: str) -> bool:
    """`Spain, Portugal` and `Texas, Florida` are lists; `Cordoba, Spain` is not, nor a town no gazetteer has."""
    inner = entries(name)
    if any(_lies_in(e, c) for e in inner for c in _holders(container.name)):
        return True
    return abbreviated(name) is None and all(e.sort is Sort.CITY for e in inner)


def _lies_in(inner: Entry, outer: Entry) -> bool:
    if inner == outer or inner.sort in (Sort.COUNTRY, Sort.CONTINENT) or inner.country != outer.country:
        return False
    return outer.sort is Sort.COUNTRY or inner.region in ("", outer.region)


def _inside(sentence: Sentence, reading: Reading) -> Reading:
    tokens = sentence.tokens
    if reading.end + 1 >= len(tokens) or tokens[reading.end].lower != "in" or reading.within:
        return reading
    phrase = phrase_at(sentence, reading.end + 1)
    outer = read_phrase(sentence, phrase) if phrase else None
    if outer is None or not outer.proper or outer.kind == "road" or outer.name == reading.name:
        return reading
    return replace(reading, within=(outer.name, *outer.within))
