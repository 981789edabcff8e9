"""Where a sentence puts things: prepositions and what follows them, `between`, directions, verbs that take a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.gazetteer import country_name, demonyms, entries
from factcheck.grammar.noun_phrases import Phrase, named, phrase_at
from factcheck.grammar.places.containers import with_containers
from factcheck.grammar.places.phrases import read_phrase
from factcheck.grammar.places.readings import PLACE_LABELS, Reading, place_name, text_of
from factcheck.grammar.places.rules import allowed, direction_of, party_between
from factcheck.grammar.places.words import listed, phrases, prepositions
from factcheck.model import Sentence, Span, Token
from factcheck.values.place import Position, Sort


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading with the position that its preposition tells. `lead` is the token the mention begins with."""

    reading: Reading
    position: Position = Position.AT
    lead: int | None = None
    beside: str = ""

    @property
    def start(self) -> int:
        return self.reading.start if self.lead is None else self.lead


SPOKEN = (Position.OUTSIDE, Position.NEAR, Position.OFF, Position.BETWEEN)
"""Positions whose preposition belongs to the mention: without it the words say another place."""


def placed(sentence: Sentence) -> Iterator[Placed]:
    """The places of a sentence in text order, each once; later grammar does not look at what earlier has taken."""
    taken: set[int] = set()
    for found in (
        *_off_coast(sentence),
        *_directions(sentence),
        *_between(sentence),
        *_after_prepositions(sentence),
        *_objects(sentence),
        *_premodifiers(sentence),
        *_bases(sentence),
    ):
        cells = set(range(found.start, found.reading.end))
        if cells.isdisjoint(taken):
            taken |= cells
            yield found


def span_of(sentence: Sentence, found: Placed) -> Span:
    tokens = sentence.tokens
    return Span(tokens[found.start].start, tokens[found.reading.end - 1].end)


def _after_prepositions(sentence: Sentence) -> Iterator[Placed]:
    for at, start, position in _prepositions(sentence):
        phrase = phrase_at(sentence, start)
        reading = read_phrase(sentence, phrase) if phrase else None
        if reading is None or not allowed(sentence, at, reading):
            continue
        if position is Position.OFF:
            position = Position.AT
        lead = at if position in SPOKEN else None
        first = Placed(with_containers(sentence, reading), position, lead)
        yield first
        yield from _coordinated(sentence, first)


def _prepositions(sentence: Sentence) -> Iterator[tuple[int, int, Position]]:
    """Token of the preposition, token after it, and the position it tells."""
    single, several = prepositions(), phrases()
    tokens = sentence.tokens
    for token in tokens[:-1]:
        for words, position in several.get(token.lower, ()):
            begin = token.i - len(words) + 1
            if begin >= 0 and all(t.lower == w for t, w in zip(tokens[begin : token.i + 1], words, strict=True)):
                yield begin, token.i + 1, position
                break
        else:
            if token.lower in single and token.pos in ("ADP", "ADV", "SCONJ") and token.tag != "TO":
                yield token.i, token.i + 1, single[token.lower]


def _coordinated(sentence: Sentence, first: Placed) -> Iterator[Placed]:
    """`in Oslo, Bergen and the Lofoten islands`: names joined to one that a preposition placed."""
    tokens = sentence.tokens
    at = first.reading.end
    while first.reading.proper and at + 1 < len(tokens) and tokens[at].lower in (",", "and", "or", "&"):
        at += 2 if tokens[at].text == "," and tokens[at + 1].lower in ("and", "or") else 1
        phrase = phrase_at(sentence, at)
        reading = read_phrase(sentence, phrase) if phrase else None
        if reading is None or not reading.proper or not _joined(sentence, reading, first.reading):
            return
        reading = with_containers(sentence, reading)
        yield Placed(reading, first.position)
        at = reading.end


def _joined(sentence: Sentence, reading: Reading, first: Reading) -> bool:
    """The parser must see the conjunct hang on the first name: a comma may as well begin a clause."""
    head = sentence.tokens[reading.end - 1]
    chain = [head, *sentence.ancestors(head)]
    for token in chain[:6]:
        if first.start <= token.i < first.end:
            return True
        if token.dep not in ("conj", "appos", "compound"):
            return False
    return False


def _off_coast(sentence: Sentence) -> Iterator[Placed]:
    """`off the coast of X`, `off the X coast`, `off X's coast`, `off X`."""
    tokens = sentence.tokens
    for token in tokens[:-1]:
        if token.lower != "off":
            continue
        phrase = phrase_at(sentence, token.i + 1)
        if phrase is None:
            continue
        reading = read_phrase(sentence, phrase)
        found = _coast(sentence, phrase, reading)
        if found is not None:
            yield Placed(with_containers(sentence, found), Position.OFF, token.i)


def _coast(sentence: Sentence, phrase: Phrase, reading: Reading | None) -> Reading | None:
    tokens = sentence.tokens
    head = tokens[phrase.end - 1].lower
    if head in ("coast", "coasts", "shore", "shores", "coastline"):
        if reading is not None and reading.proper and reading.part:
            return replace(reading, part="")
        before = tokens[phrase.start : phrase.end - 1]
        name = _anchor(before)
        return Reading(phrase.start, phrase.end, name) if name else None
    if reading is not None and reading.proper and (reading.labelled or entries(reading.name)):
        return reading if reading.sort in (Sort.PLACE, Sort.AREA, Sort.WATER) else None
    return None


def _anchor(words: tuple[Token, ...]) -> str:
    """The place that a coast or border belongs to, by name or by adjective."""
    for word in words:
        if word.text in demonyms():
            return country_name(demonyms()[word.text])
    names = [w for w in words if w.text[:1].isupper() and w.tag != "POS" and w.lower != "the"]
    return text_of(names) if names and place_name(names) else ""


def _directions(sentence: Sentence) -> Iterator[Placed]:
    """`north of X`, `south-east of X`."""
    tokens = sentence.tokens
    for token in tokens[:-1]:
        if token.lower != "of" or token.i == 0:
            continue
        lead, position = direction_of(sentence, token.i)
        phrase = phrase_at(sentence, token.i + 1)
        reading = read_phrase(sentence, phrase) if position and phrase else None
        if position and reading is not None and reading.proper:
            yield Placed(with_containers(sentence, reading), position, lead)


def _between(sentence: Sentence) -> Iterator[Placed]:
    tokens = sentence.tokens
    for token in tokens[:-1]:
        if token.lower != "between":
            continue
        phrase = phrase_at(sentence, token.i + 1)
        first = read_phrase(sentence, phrase) if phrase else None
        if first is None or not first.proper or first.end + 1 >= len(tokens) or tokens[first.end].lower != "and":
            continue
        phrase = phrase_at(sentence, first.end + 1)
        second = read_phrase(sentence, phrase) if phrase else None
        if second is None or not second.proper or party_between(sentence, token, (first, second)):
            continue
        yield Placed(replace(first, end=second.end), Position.BETWEEN, token.i, second.name)


def _objects(sentence: Sentence) -> Iterator[Placed]:
    """`visited X`, `a quake hit X`."""
    for token in sentence.tokens:
        if token.dep not in ("dobj", "obj") or not _takes_place(sentence, sentence.head(token)):
            continue
        first = min(t.i for t in sentence.subtree(token))
        phrase = phrase_at(sentence, max(first, _adjacent(sentence, token)))
        reading = read_phrase(sentence, phrase) if phrase and phrase.start <= token.i < phrase.end else None
        if reading is not None and reading.proper and reading.kind in ("", "water", "land"):
            first_placed = Placed(with_containers(sentence, reading))
            yield first_placed
            yield from _coordinated(sentence, first_placed)


def _adjacent(sentence: Sentence, token: Token) -> int:
    """Where the phrase of an object may begin: after its verb."""
    return token.head + 1 if token.head < token.i else 0


def _takes_place(sentence: Sentence, verb: Token) -> bool:
    if verb.lemma in listed("objects", "verbs"):
        return True
    if verb.lemma not in listed("objects", "strike"):
        return False
    subjects = [t for t in sentence.children(verb) if t.dep in ("nsubj", "nsubjpass")]
    subjects += [verb] if verb.dep in ("relcl", "acl") else []
    nouns = [sentence.head(t) if t is verb else t for t in subjects]
    return any(n.lemma in listed("objects", "strikers") for n in nouns)


def _bases(sentence: Sentence) -> Iterator[Placed]:
    """`the Oslo-based firm`, `the Leeds-born singer`: a town of the gazetteer before a hyphen."""
    tokens = sentence.tokens
    for token in tokens[2:]:
        if token.lower not in ("based", "born") or tokens[token.i - 1].text != "-":
            continue
        end = token.i - 1
        start = end
        while start > 0 and named(tokens[start - 1]) and end - start < 4:
            start -= 1
        name = next((n for n in range(start, end) if entries(text_of(tokens[n:end]))), None)
        if name is not None:
            yield Placed(Reading(name, end, text_of(tokens[name:end]), labelled=True))


def _premodifiers(sentence: Sentence) -> Iterator[Placed]:
    """`the Oslo talks`, `a Leeds warehouse`: a name before a noun that happens or stands somewhere."""
    tokens = sentence.tokens
    for token in tokens:
        if token.entity in PLACE_LABELS and token.entity_begins:
            found = _premodifier(sentence, token.i)
            if found is not None:
                yield found


def _premodifier(sentence: Sentence, start: int) -> Placed | None:
    tokens = sentence.tokens
    end = start + 1
    while end < len(tokens) and tokens[end].entity in PLACE_LABELS and not tokens[end].entity_begins:
        end += 1
    last = tokens[end - 1]
    noun = sentence.head(last)
    if last.dep not in ("compound", "nmod", "amod") or noun.i < end or noun.tag not in ("NN", "NNS") or not last.space:
        return None
    known = entries(text_of(tokens[start:end]))
    if noun.lemma not in listed("premodified", "nouns") or not known or known[0].sort is Sort.COUNTRY:
        return None
    return Placed(Reading(start, end, text_of(tokens[start:end]), labelled=True))
