"""Countries, cities and peoples that an article speaks of, as those who act in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.gazetteer import country_name, demonyms, entries
from factcheck.model import Article, Sentence, Span, Token
from factcheck.values.place import Sort
from factcheck.values.toponym import fold

_LABELS = frozenset({"GPE", "NORP", "LOC"})
_LEADING = frozenset({"the", "a", "an"})


def places(article: Article, taken: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """The place named and the span of its mention, for spaCy's places and peoples outside the spans taken."""
    covered = sorted(taken)
    for sentence in article.sentences:
        for tokens in _mentions(sentence):
            span = Span(tokens[0].start, tokens[-1].end)
            if any(span.overlaps(other) for other in _near(covered, span)):
                continue
            name = place_name(span.of(article.document.text))
            if name:
                yield name, span


def _near(spans: Sequence[Span], span: Span) -> Iterator[Span]:
    """The spans that may overlap: those that begin at most 200 characters before it ends."""
    at = bisect_left(spans, Span(span.end, span.end))
    while at > 0 and spans[at - 1].start > span.start - 200:
        at -= 1
        yield spans[at]


def _mentions(sentence: Sentence) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in sentence.tokens:
        if run and (token.entity_begins or token.entity not in _LABELS):
            yield run
            run = []
        starts = not run and token.lower in _LEADING
        fits = token.entity in _LABELS and token.tag != "POS" and (run or token.text[0].isalpha())
        if fits and not starts:
            run.append(token)
    if run:
        yield run


@lru_cache(maxsize=4096)
def place_name(text: str) -> str:
    """One name for a country and its people (`Malaysian`, `Malaysians` and `Malaysia`), for a place otherwise."""
    text = " ".join(text.split())
    for form in (text, text.removesuffix("s")):
        if form in demonyms():
            return country_name(demonyms()[form])
    country = next((e for e in entries(text)[:1] if e.sort is Sort.COUNTRY), None)
    if country is not None:
        return country.name
    return text if fold(text) else ""
