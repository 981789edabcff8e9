"""Pronouns among the speakers of quotations: `he said` is the last named speaker, if nobody else has come between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.grammar.names import mentions
from factcheck.grammar.reporting import Speaker
from factcheck.model import Document, Sentence, Span
from factcheck.values.name import NameType
from factcheck.values.name_parts import given_names, honorifics, person_parts, words_of

REACH = 700
"""Characters looked back for the speaker: two or three paragraphs."""

_GENDER = {"he": "m", "she": "f"}


def named(
    document: Document, sentences: Sequence[Sentence], spoken: Sequence[tuple[Span, Speaker | None]]
) -> list[Span | None]:
    """Where each quotation's speaker is named; None where it is told by a pronoun with several readings, or not at
    all. A further quotation of the same sentence and a pronoun both take on what was found before."""
    found: list[Span | None] = []
    known: dict[int, Span | None] = {}
    for quote, speaker in spoken:
        if speaker is None or not speaker.pronoun:
            found.append(speaker.span if speaker else None)
            continue
        at = speaker.span.start
        if at not in known:
            known[at] = _antecedent(document, sentences, speaker, quote, found)
        found.append(known[at])
    return found


def _antecedent(
    document: Document, sentences: Sequence[Sentence], speaker: Speaker, quote: Span, before: Sequence[Span | None]
) -> Span | None:
    word = speaker.span.of(document.text).lower()
    limit = min(speaker.span.start, quote.start)
    named_people = _people(document, sentences, limit)
    last = next((s for s in reversed(before) if s is not None and limit - s.start <= REACH), None)
    if word in _GENDER:
        return _person(document, word, named_people, last)
    if word == "it" or last is None or any(s.start > last.start for s in named_people):
        return None
    return last if last not in named_people else None


def _person(document: Document, word: str, people: Sequence[Span], last: Span | None) -> Span | None:
    """The last named speaker if he or she is the only person since; else the only person named at all."""
    fits = [s for s in people if _gender(document, s) in (_GENDER[word], "")]
    if last is not None and last in people:
        own = words_of(last.of(document.text))[-1:]
        if last not in fits:
            return None
        others = [s for s in fits if s.start > last.start and words_of(s.of(document.text))[-1:] != own]
        return last if not others else None
    distinct = {words_of(s.of(document.text))[-1:] for s in fits}
    return fits[-1] if len(distinct) == 1 and last is None else None


def _people(document: Document, sentences: Sequence[Sentence], limit: int) -> list[Span]:
    """The people named in the stretch before an offset."""
    starts = [s.span.start for s in sentences]
    first = max(0, bisect_left(starts, limit - REACH) - 1)
    found: list[Span] = []
    for sentence in sentences[first : bisect_left(starts, limit)]:
        for mention in mentions(sentence):
            span = mention.span(sentence)
            if mention.type is NameType.PERSON and span.end <= limit:
                found.append(span)
    return found


def _gender(document: Document, span: Span) -> str:
    text = document.text
    before = words_of(text[max(0, span.start - 12) : span.start])[-1:]
    title = honorifics().get(before[0], "-") if before else "-"
    given = given_names().get(person_parts(span.of(text)).given, "-")
    return title.strip("-") or given.strip("-")
