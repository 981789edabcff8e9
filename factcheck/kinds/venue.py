"""Where something is or happens: towns, countries, waters, streets, buildings, parts of the body that were hit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.gazetteer import abbreviated
from factcheck.grammar.places.placing import Placed, placed, span_of
from factcheck.grammar.places.whereabouts import Surroundings, is_other, locate, surroundings
from factcheck.grammar.places.words import listed
from factcheck.grammar.status.injuries import injured_parts
from factcheck.kinds.base import claim
from factcheck.model import Article, Claim, Document, Sentence, Span
from factcheck.values.base import Comparison, Value
from factcheck.values.place import Place, Position, Sort
from factcheck.values.place_compare import compare_places
from factcheck.values.toponym import fold


class Venue:
    """Kind `venue`. Values are `Place`. Places are found sentence by sentence, and told apart article by article."""

    name = "venue"

    def find(self, sentence: Sentence, document: Document) -> Iterator[Claim]:
        for found in placed(sentence):
            span = span_of(sentence, found)
            yield claim(self.name, sentence, document, span.start, span.end, _place(found))
        for start, end, part in injured_parts(sentence):
            first, last = sentence.tokens[start], sentence.tokens[end - 1]
            yield claim(self.name, sentence, document, first.start, last.end, Place(part, sort=Sort.BODY))

    def settle(self, claims: Sequence[Claim], article: Article) -> Iterable[Claim]:
        """Each name gets what contains it, by all that the article says; the dateline is a place, too."""
        around = surroundings(article)
        found = [*_dateline(article), *claims]
        for each in found:
            place = each.value
            if isinstance(place, Place) and place.within and place.name[:1].isupper():
                around.stated.setdefault(fold(place.name), place.within)
        settled = (_settled(c, around, article) for c in sorted(found, key=lambda c: c.span))
        return [c for c in settled if not _is_other(c, around, article)]

    def compare(self, left: Value, right: Value) -> Comparison:
        if not isinstance(left, Place) or not isinstance(right, Place):
            raise TypeError("venue compares places")
        return compare_places(left, right)


def _place(found: Placed) -> Place:
    reading = found.reading
    return Place(
        name=reading.name,
        within=reading.within,
        sort=reading.sort,
        position=_position(found),
        part=reading.part,
        beside=found.beside,
        stated=bool(reading.within),
    )


def _position(found: Placed) -> Position:
    """`in` says more than `at` of what has walls; of a town it says the same."""
    if found.position is Position.IN and found.reading.sort is not Sort.BUILDING:
        return Position.AT
    return found.position


def _settled(found: Claim, around: Surroundings, article: Article) -> Claim:
    place = found.value
    if not isinstance(place, Place) or place.sort is Sort.BODY:
        return found
    place = locate(place, around)
    return replace(found, value=replace(place, at=None) if _measured_off(found, article) else place)


def _measured_off(found: Claim, article: Article) -> bool:
    """Whether the text tells how far off (`300 miles off X`): then the distance of X itself says nothing."""
    tokens = article.sentences[found.sentence].tokens
    inside = article.sentences[found.sentence].tokens_in(found.span)
    before = inside[0].i - 1 if inside else -1
    return before >= 0 and tokens[before].lemma in listed("distances", "units")


def _is_other(found: Claim, around: Surroundings, article: Article) -> bool:
    inside = article.sentences[found.sentence].tokens_in(found.span)
    person = bool(inside) and inside[-1].entity == "PERSON"
    return isinstance(found.value, Place) and is_other(found.value, around, person=person)


def _dateline(article: Article) -> Iterator[Claim]:
    """The place of the dateline stands before the first sentence of its paragraph, and belongs to that."""
    document = article.document
    span = document.dateline
    sentence = next((s for s in article.sentences if span and s.span.end > span.start), None)
    if span is None or sentence is None or not len(span):
        return
    name, _, region = span.of(document.text).partition(",")
    name = name.title() if name.isupper() else name
    short = abbreviated(region.strip())
    within = (short.name if short else region.strip(),) if region.strip() else ()
    yield replace(
        claim("venue", sentence, document, span.start, span.end, Place(name.strip(), within, stated=bool(within))),
        sentence_span=Span(min(span.start, sentence.span.start), sentence.span.end),
    )
