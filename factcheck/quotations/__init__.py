"""Quotations of an article, with their speakers.

Words between quotation marks are a quotation from four words on, or from three that begin with a pronoun (`we will
sign`), unless they are a title; what is shorter is a name, a title or somebody's single word. The speaker is who the
sentence says, through a verb of saying or `according to`; a pronoun stands for the last named speaker where nobody else
has come between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.data import load
from factcheck.grammar.reporting import Speaker
from factcheck.model import Document, Quotation, Sentence
from factcheck.quotations.marks import Quoted, quoted, words
from factcheck.quotations.pronouns import named
from factcheck.quotations.speakers import Reader

LEAST_WORDS = 4
"""Words from which on quoted words are a quotation."""

LEAST_SENTENCE = 3
"""The same where a pronoun begins them: a whole sentence."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    quoted: Quoted
    speaker: Speaker | None


def quotations(document: Document, sentences: Sequence[Sentence]) -> tuple[Quotation, ...]:
    """The quotations of a document, in text order. `sentences` are all of its sentences."""
    marked = quoted(document)
    kept = [q for q in marked if _is_quotation(document, q)]
    if not kept:
        return ()
    reader = Reader(document, sentences, [q.span for q in marked])
    spoken = [_Spoken(q, reader.speaker(q)) for q in kept]
    spoken = _carried(document, spoken)
    return tuple(_made(document, sentences, spoken))


def _is_quotation(document: Document, found: Quoted) -> bool:
    parts = words(found.span.of(document.text))
    begins = bool(parts) and parts[0].lower() in load("pronouns")["subjects"].split()
    if len(parts) < (LEAST_SENTENCE if begins else LEAST_WORDS):
        return False
    content = [w for w in parts if len(w) > 3]
    return not content or any(w[0].islower() for w in content)


def _carried(document: Document, spoken: Sequence[_Spoken]) -> list[_Spoken]:
    """Quotations without a verb of their own: one that goes on from the one before, or stands right beside it."""
    found = list(spoken)
    for n in range(1, len(found)):
        here, before = found[n], found[n - 1]
        if here.speaker is None and before.speaker is not None and _goes_on(document, before.quoted, here.quoted):
            found[n] = replace(here, speaker=before.speaker)
    for n in range(len(found) - 2, -1, -1):
        here, after = found[n], found[n + 1]
        between = document.text[here.quoted.span.end : after.quoted.span.start]
        same = after.quoted.paragraph == here.quoted.paragraph and not any(c.isalnum() for c in between)
        if here.speaker is None and (same or (here.quoted.open_end and after.quoted.open_start)):
            found[n] = replace(here, speaker=after.speaker)
    return found


def _goes_on(document: Document, before: Quoted, here: Quoted) -> bool:
    """In the same paragraph, once the sentence that named the speaker has ended; in the next, where that is nothing
    but quotation; or where no mark closed the one before."""
    if before.open_end and here.open_start:
        return True
    if here.paragraph == before.paragraph:
        between = document.text[before.span.end : here.span.start].rstrip("\"“'‘` \u00a0\t")
        return between.endswith((".", "!", "?")) and between.count(". ") == 0
    if here.paragraph != before.paragraph + 1:
        return False
    paragraph = document.paragraphs[here.paragraph].span
    return here.span.start - paragraph.start <= 2 and paragraph.end - here.span.end <= 2


def _made(document: Document, sentences: Sequence[Sentence], spoken: Sequence[_Spoken]) -> list[Quotation]:
    """Quotations with speakers as written; pronouns replaced where one reading is left."""
    speakers = named(document, sentences, [(s.quoted.span, s.speaker) for s in spoken])
    return [
        Quotation(s.quoted.span, span.of(document.text) if span else None, span)
        for s, span in zip(spoken, speakers, strict=True)
    ]
