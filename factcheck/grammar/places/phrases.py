"""A noun phrase read as a place: a name, a common noun for a facility, or nothing."""

from __future__ import annotations

from dataclasses import replace

from factcheck.grammar.noun_phrases import Phrase, named, phrase_at
from factcheck.grammar.places.nouns import SORTS, noun_reading
from factcheck.grammar.places.proper import compass_start, in_name, name_reading, run_start
from factcheck.grammar.places.readings import PLACE_LABELS, Reading, place_name, text_of
from factcheck.grammar.places.words import listed
from factcheck.model import Sentence, Token
from factcheck.values.facility import describe
from factcheck.values.place import Sort

ABSTRACT_OF = ("land", "line", "neighbourhood", "work", "court", "water", "crossing")
"""Classes whose nouns before `of` are often no place (`the court of public opinion`, `a bridge of trust`)."""


def read_phrase(sentence: Sentence, phrase: Phrase) -> Reading | None:
    """The place that a phrase names, with its `of` (`Gulf of X`, `city of X`, `the north of X`); None where none."""
    tokens = sentence.tokens
    followed = phrase.end + 1 < len(tokens) and tokens[phrase.end].lower == "of"
    if followed:
        found = _read_of(sentence, phrase)
        if found is not None:
            return found
    last = tokens[phrase.end - 1]
    found = name_reading(sentence, phrase) if in_name(last) else noun_reading(sentence, phrase)
    if found is None or (followed and not found.proper and found.kind in ABSTRACT_OF):
        return None
    owner = _owner(sentence, phrase)
    if not owner or (not found.proper and found.name[:1].isupper()):
        return _saint(sentence, phrase, found)
    return replace(found, start=owner[0].i, within=(*found.within, text_of(owner)))


def _owner(sentence: Sentence, phrase: Phrase) -> list[Token]:
    """The place before `'s`: `Oslo` in `Oslo's old harbour`."""
    owner = [t for t in sentence.tokens[phrase.start : phrase.core] if t.tag not in ("DT", "PRP$", "WP$", "PDT", "POS")]
    return owner if owner and place_name(owner) and owner[-1].entity != "FAC" else []


def _saint(sentence: Sentence, phrase: Phrase, found: Reading) -> Reading:
    """`St. Mary's Hospital`, `Magistrates' Court`: a possessor that belongs to the name."""
    tokens = sentence.tokens
    follows = found.start == phrase.core > phrase.start
    if not (found.kind and follows and found.name[:1].isupper()):
        return found
    start = phrase.core - 1
    while start > phrase.start and named(tokens[start - 1]):
        start -= 1
    if start == phrase.core - 1:
        return found
    return replace(found, start=start, name=text_of(tokens[start : found.end]), proper=True)


def _read_of(sentence: Sentence, phrase: Phrase) -> Reading | None:
    """The phrase before `of`, which stands at `phrase.end`."""
    tokens = sentence.tokens
    last = tokens[phrase.end - 1]
    inner = phrase_at(sentence, phrase.end + 1)
    if inner is None:
        return None
    if last.lower in listed("of", "names") and in_name(last):
        return _of_name(sentence, phrase, inner)
    if last.lower in listed("of", "street"):
        return _of_street(sentence, phrase, inner)
    if last.lower not in listed("of", "same") | listed("of", "part") | listed("of", "district"):
        return None
    below = read_phrase(sentence, inner)
    if below is None and last.lower in listed("of", "same") and last.text.islower():
        below = _named_so(sentence, inner)
    if below is None or not below.proper or below.part:
        return None
    if last.lower in listed("of", "district"):
        return _district_of(sentence, phrase, below)
    if last.lower in listed("of", "part"):
        start = compass_start(tokens, phrase.end - 1)
        return replace(below, start=start, part=_part_of(text_of(tokens[start : phrase.end]).lower()))
    return below


def _named_so(sentence: Sentence, inner: Phrase) -> Reading | None:
    """`the island of Gozo`: a name that nothing but the noun before it takes for a place."""
    tokens = sentence.tokens[inner.start : inner.end]
    if not tokens or not all(named(t) for t in tokens):
        return None
    return Reading(inner.start, inner.end, text_of(tokens), labelled=True, kind="land")


def _part_of(head: str) -> str:
    """`northern` for `the north of`, `central` for `the heart of`, else the noun itself: `outskirts of`."""
    if head in ("centre", "center", "heart", "middle"):
        return "central"
    return f"{head}ern" if head.endswith(("north", "south", "east", "west")) else f"{head} of"


def _district_of(sentence: Sentence, phrase: Phrase, below: Reading) -> Reading:
    """`the Alder Hill neighbourhood of Leeds`: the district; without a name of its own, a part of the town."""
    tokens = sentence.tokens
    before = tokens[phrase.core : phrase.end - 1]
    ordinal = [t for t in before[-1:] if t.entity == "ORDINAL"]
    own = [t for t in before if named(t)] or [*ordinal, tokens[phrase.end - 1]]
    if len(own) == 1 and own[0].i == phrase.end - 1:
        return replace(below, start=phrase.end - 1, part=f"{tokens[phrase.end - 1].lower} of")
    within = (below.name, *below.within)
    return Reading(own[0].i, phrase.end, text_of(own), Sort.AREA, within=within, labelled=True)


def _of_name(sentence: Sentence, phrase: Phrase, inner: Phrase) -> Reading | None:
    """`Gulf of X`, `University of X`: one name."""
    tokens = sentence.tokens
    if not named(tokens[inner.end - 1]):
        return None
    start = run_start(tokens, phrase)
    name = text_of(tokens[start : inner.end])
    found = describe(name)
    kind = found.facility.kind if found else ""
    sort = SORTS.get(kind, Sort.BUILDING) if found else Sort.AREA
    return Reading(start, inner.end, name, sort, kind=kind, labelled=tokens[start].entity in PLACE_LABELS)


def _of_street(sentence: Sentence, phrase: Phrase, inner: Phrase) -> Reading | None:
    """`the 700 block of Elm Street`, `the corner of Elm and Oak`."""
    below = read_phrase(sentence, inner)
    tokens = sentence.tokens
    start = phrase.end - 1
    if start > phrase.core and tokens[start - 1].text[:1].isdigit():
        start -= 1
    if below is None or below.sort is not Sort.STREET or not below.proper:
        return None
    return replace(below, start=start, name=f"{text_of(tokens[start : phrase.end])} of {below.name}")
