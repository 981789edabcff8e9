"""Pronouns among the speakers of quotations: `he said` is the last named speaker, if nobody else has come between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.grammar.names.mentions import mentions
from factcheck.grammar.reporting import Speaker
from factcheck.model import Document, Sentence, Span
from factcheck.values.name import NameType
from factcheck.values.name_parts import fold, given_names, honorifics, person_parts, words_of

REACH = 700
"""Characters looked back for the speaker: two or three paragraphs."""

_GENDER = {"he": "m", "she": "f"}


def named(
    document: Document, sentences: Sequence[Sentence], spoken: Sequence[tuple[Span, Speaker | None]]
) -> list[Span | None]:
    """Where each quotation's speaker is named; None where it is told by a pronoun with several readings, or not at
    all. A further quotation of the same sentence and a pronoun both take on what was found before."""
    people = _People(sentences, [q for q, _ in spoken])
    found: list[Span | None] = []
    known: dict[int, Span | None] = {}
    for quote, speaker in spoken:
        if speaker is None or not speaker.pronoun:
            found.append(speaker.span if speaker else None)
            continue
        at = speaker.span.start
        if at not in known:
            known[at] = _antecedent(document, people, speaker, quote, found)
        found.append(known[at])
    return found


def _antecedent(
    document: Document, people: _People, speaker: Speaker, quote: Span, before: Sequence[Span | None]
) -> Span | None:
    word = speaker.span.of(document.text).lower()
    limit = min(speaker.span.start, quote.start)
    named_people = people.before(limit)
    last = next((s for s in reversed(before) if s is not None and limit - s.start <= REACH), None)
    if word in _GENDER:
        return _person(document, word, people, named_people, last)
    if word == "it" or last is None or any(s.start > last.start for s in named_people):
        return None
    return last if last not in named_people else None


def _person(
    document: Document, word: str, people: _People, named_people: Sequence[Span], last: Span | None
) -> Span | None:
    """The last named speaker, if he or she is the only person since; else the only person of the nearest sentence that
    names any."""
    fits = [s for s in named_people if _gender(document, s) in (_GENDER[word], "")]
    if last is not None and last in fits:
        own = words_of(last.of(document.text))[-1:]
        if all(words_of(s.of(document.text))[-1:] == own for s in fits if s.start > last.start):
            return last
    near = people.nearest(fits)
    distinct = {words_of(s.of(document.text))[-1:] for s in near}
    return near[-1] if len(distinct) == 1 else None


class _People:
    """The people named in an article, sentence by sentence, read when first asked for."""

    def __init__(self, sentences: Sequence[Sentence], quotes: Sequence[Span]) -> None:
        self.sentences = sentences
        self.quotes = sorted(quotes)
        self.starts = [s.span.start for s in sentences]
        self.read: dict[int, list[Span]] = {}

    def before(self, limit: int) -> list[Span]:
        """Where people are named in the stretch before an offset."""
        first = max(0, bisect_left(self.starts, limit - REACH) - 1)
        places = range(first, bisect_left(self.starts, limit))
        return [span for n in places for span in self._of(n) if limit - REACH <= span.start and span.end <= limit]

    def _of(self, place: int) -> list[Span]:
        if place not in self.read:
            sentence = self.sentences[place]
            found = (m.span(sentence) for m in mentions(sentence) if m.type is NameType.PERSON)
            self.read[place] = [span for span in found if not self._quoted(span)]
        return self.read[place]

    def _quoted(self, span: Span) -> bool:
        """Whether it is only somebody's words that name the person."""
        at = bisect_left(self.quotes, Span(span.end, span.end)) - 1
        return at >= 0 and span.start < self.quotes[at].end

    def nearest(self, spans: Sequence[Span]) -> list[Span]:
        """Those of the spans that stand in the sentence in which the last of them does."""
        start = self.starts[bisect_left(self.starts, spans[-1].end) - 1] if spans else 0
        return [s for s in spans if s.start >= start]


def _gender(document: Document, span: Span) -> str:
    text = document.text
    before = words_of(text[max(0, span.start - 12) : span.start])[-1:]
    title = honorifics().get(before[0], "-") if before else "-"
    parts = person_parts(span.of(text))
    given = given_names().get(parts.given, "-") if parts.given else _of_full_name(text, span.of(text).split()[-1])
    return title.strip("-") or given.strip("-")


def _of_full_name(text: str, surname: str) -> str:
    """The gender of the given names that an article has before a surname, '' where they do not agree."""
    full = re.compile(rf"\b([A-Z][\w’'-]+)\s(?:[A-Z]\w*\.?\s)?{re.escape(surname)}\b")
    told = {given_names().get(fold(m[1]), "-").strip("-") for m in full.finditer(text)} - {""}
    return told.pop() if len(told) == 1 else ""
