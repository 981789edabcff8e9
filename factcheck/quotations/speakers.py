"""Finds who is said to have spoken a quotation, in the words before and after it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.grammar.reporting import Speaker, reports, speaker_at, speaker_of, verbs
from factcheck.model import Document, Sentence, Span, Token
from factcheck.quotations.marks import Quoted

NEAR = 14
"""Tokens after a quotation within which the verb of saying stands."""
FAR = 30
"""Tokens before a quotation within which it stands."""

Placed = tuple[Token, Sentence]
_ENDS = frozenset({".", "?", "!", "...", "…"})
_SKIPPED = frozenset({",", "-", "–", "—", "--", '"', "”", "''", "'", "’", "»"})


class Reader:
    """Reads the words round quotations. `marked` are all stretches in quotation marks: their words report nothing."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], marked: Sequence[Span]) -> None:
        self.text = document.text
        self.tokens: list[Placed] = [(t, s) for s in sentences for t in s.tokens]
        self.starts = [t.start for t, _ in self.tokens]
        self.marked = sorted(marked)
        self.paragraphs = [p.span for p in document.paragraphs]

    def speaker(self, found: Quoted) -> Speaker | None:
        """The speaker that the sentence names after the quotation, else before it."""
        ends = self.text[: found.span.end][-1:]
        after = self._after(found)
        if ends != "." or (after and after[0][0].text == ","):
            speaker = self._said_after(after, found.span)
            if speaker is not None:
                return speaker
        return self._said_before(self._before(found), found.span)

    def _after(self, found: Quoted) -> list[Placed]:
        """The tokens from the closing mark to the end of the sentence or the next quotation."""
        at = bisect_left(self.starts, found.span.end)
        limit = min(self.paragraphs[found.paragraph].end, self._next_mark(found.span.end))
        taken: list[Placed] = []
        while at < len(self.tokens) and self.tokens[at][0].start < limit and len(taken) <= NEAR:
            token = self.tokens[at][0]
            if taken and token.text in _ENDS:
                break
            if token.text not in _SKIPPED or taken or token.text == ",":
                taken.append(self.tokens[at])
            at += 1
        return taken

    def _before(self, found: Quoted) -> list[Placed]:
        """The tokens from the start of the sentence, or the quotation before, to the opening mark."""
        at = bisect_right(self.starts, found.span.start - 1) - 1
        limit = max(self.paragraphs[found.paragraph].start, self._last_mark(found.span.start))
        taken: list[Placed] = []
        while at >= 0 and self.tokens[at][0].start >= limit and len(taken) <= FAR:
            token = self.tokens[at][0]
            if token.text in _ENDS:
                break
            taken.append(self.tokens[at])
            at -= 1
        return taken[::-1]

    def _next_mark(self, at: int) -> int:
        place = bisect_left(self.marked, Span(at + 1, at + 1))
        return self.marked[place].start if place < len(self.marked) else len(self.text)

    def _last_mark(self, at: int) -> int:
        place = bisect_left(self.marked, Span(at, at)) - 1
        return self.marked[place].end if place >= 0 else 0

    def _said_after(self, tokens: Sequence[Placed], quote: Span) -> Speaker | None:
        """`…,” said Ida Moss`, `…,” the mayor told reporters`: the first verb of the stretch must be one of saying."""
        if tokens and tokens[0][0].tag == "CC":
            return None
        for place, (token, sentence) in enumerate(tokens):
            if token.pos not in ("VERB", "AUX") or token.tag in ("VBN", "VBG"):
                continue
            if not reports(token):
                return None
            speaker = speaker_of(token, sentence, quote)
            if speaker is not None and _within(speaker, tokens):
                return speaker
            return _beside(tokens, place) if token.lemma == "say" else None
        return None

    def _said_before(self, tokens: Sequence[Placed], quote: Span) -> Speaker | None:
        """`Ida Moss said: “…`, `told the paper that it was “…`, `according to the mayor, “…`: the nearest verb of
        saying before the quotation that has a subject."""
        for place in range(len(tokens) - 1, -1, -1):
            token, sentence = tokens[place]
            if token.lemma == "accord" and token.lower == "according":
                return _according(token, sentence)
            if reports(token) or (token.pos == "VERB" and token.lemma in verbs("calling")):
                speaker = speaker_of(token, sentence, quote)
                if speaker is None and token.lemma == "say":
                    speaker = _beside(tokens, place)
                if speaker is not None:
                    return speaker
        return None


def _within(speaker: Speaker, tokens: Sequence[Placed]) -> bool:
    return bool(tokens) and tokens[0][0].start <= speaker.span.start <= tokens[-1][0].end


def _beside(tokens: Sequence[Placed], place: int) -> Speaker | None:
    """The name or noun right after the verb (`said Ida Moss`), else right before it, where the parser saw none."""
    if place + 1 < len(tokens):
        token, sentence = tokens[place + 1]
        if token.pos in ("PROPN", "PRON", "DET", "NOUN", "ADJ"):
            head = _phrase_head(token, sentence)
            return speaker_at(head, sentence)
    if place:
        token, sentence = tokens[place - 1]
        return speaker_at(token, sentence) if token.pos in ("PROPN", "PRON", "NOUN") else None
    return None


def _phrase_head(token: Token, sentence: Sentence) -> Token:
    """The last noun of the phrase that begins with a token."""
    head = token
    for following in sentence.tokens[token.i + 1 :]:
        if following.pos not in ("PROPN", "NOUN", "ADJ", "PART"):
            break
        head = following if following.pos != "PART" else head
    return head


def _according(token: Token, sentence: Sentence) -> Speaker | None:
    for to in sentence.children(token):
        for noun in sentence.children(to):
            if noun.dep == "pobj":
                return speaker_at(noun, sentence)
    return None
