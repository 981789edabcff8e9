"""Time carried over inside an article: from a dated event to what happened during it.

In `builds on the minister's visit in August 2023. … During his visit, the two sides upgraded ties`, the upgrade takes
the visit's date. It is carried only where one reading is left: the event is named again with a definite word, nobody
else is named beside it, and no other dated event of its class comes between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.clauses import clause_members, conjuncts
from factcheck.data import load
from factcheck.frames import EntityAt, frame_of
from factcheck.model import Article, Claim, Frame, Modality, Sentence, Span, Token
from factcheck.triggers import is_event_noun, light, reporting, trigger_class

REACH = 12
"""Sentences over which a date is carried; farther on, readers have lost it too."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event that a date claim dates: its class, those named with it, and where it stands."""

    claim: Claim
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A prepositional phrase that names an event again: `during his visit to the capital`."""

    span: Span
    noun: Token
    names: frozenset[str]


def carried(article: Article, claims: Sequence[Claim], entity_at: EntityAt) -> Iterator[tuple[Claim, Frame]]:
    """Date claims with the frames of the later clauses that their date is carried to."""
    dated = [
        _Dated(c, _names(c.frame))
        for c in claims
        if c.kind == "date" and c.frame.trigger and c.frame.trigger not in light() | reporting()
    ]
    if not dated:
        return
    taken = {c.sentence: [d for d in claims if d.kind == "date" and d.sentence == c.sentence] for c in claims}
    for sentence in article.sentences:
        for mention in _mentions(sentence, entity_at):
            source = _antecedent(mention, sentence, dated)
            if source is None or _has_own_date(sentence, mention, taken.get(sentence.index, [])):
                continue
            frame = frame_of(sentence, mention.span, entity_at)
            if frame.trigger and frame.trigger not in light():
                words = mention.span.of(article.document.text)
                yield source.claim, replace(frame, carried_words=" ".join(words.split()))


def _names(frame: Frame) -> frozenset[str]:
    arguments = (*frame.agents, *frame.patients, *frame.others, *frame.entities)
    return frozenset(a for a in arguments if a.startswith("@"))


def _mentions(sentence: Sentence, entity_at: EntityAt) -> Iterator[_Mention]:
    words = load("carry")
    for preposition in sentence.tokens:
        if preposition.lower not in words["prepositions"] or preposition.dep not in ("prep", "mark"):
            continue
        for noun in sentence.children(preposition):
            if noun.dep != "pobj" or noun.pos != "NOUN" or not is_event_noun(noun.lemma):
                continue
            below = sentence.subtree(noun)
            if _is_definite(sentence, noun) and not any(t.lower in words["others"] for t in below):
                span = Span(preposition.start, below[-1].end)
                names = frozenset(f"@{e}" for t in below if (e := entity_at(t.start)))
                yield _Mention(span, noun, names)


def _is_definite(sentence: Sentence, noun: Token) -> bool:
    determiners = load("carry")["determiners"]
    return any(
        c.dep == "poss" or (c.dep == "det" and c.lower in determiners) for c in sentence.children(noun)
    )


def _antecedent(mention: _Mention, sentence: Sentence, dated: Sequence[_Dated]) -> _Dated | None:
    """The last dated event of the same class before the mention that shares a name with it, if it has names; none
    where two such events have two dates."""
    kin = trigger_class(mention.noun.lemma)
    before = [
        d
        for d in dated
        if d.claim.frame.trigger_class == kin
        and 0 < sentence.index - d.claim.sentence <= REACH
        and d.claim.modality is not Modality.DENIED
        and (not mention.names or not d.names or mention.names & d.names)
    ]
    if not before or len({d.claim.value.key for d in before}) > 1:
        return None
    return before[-1]


def _has_own_date(sentence: Sentence, mention: _Mention, dates: Sequence[Claim]) -> bool:
    """Whether the clause that would take the date already has one."""
    noun = mention.noun
    verb = next((t for t in sentence.ancestors(noun) if t.pos in ("VERB", "AUX")), noun)
    members = {t.i for v in conjuncts(sentence, verb) for t in clause_members(sentence, v)}
    return any(t.i in members for d in dates for t in sentence.tokens_in(d.span))
