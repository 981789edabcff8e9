"""Time carried over inside an article: from a dated event to what happened during it.

In `builds on the minister's visit in August 2023. … During his visit, the two sides upgraded ties`, the upgrade takes
the visit's date. It is carried only where one reading is left: the event is named again with a definite word, nobody
else is named beside it, and no other dated event of its class comes between.

Inside a sentence, the event that the dated one followed or went with shares its day: `on Saturday the two moved to
…, after talks in the capital`. That is how a lead dates the talks; it holds where the sentence has no other date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.clauses import SUBJECTS, arguments, clause_members, conjuncts, verb_above
from factcheck.clauses.triggers import event_class, is_event_noun, light, reporting
from factcheck.data import load
from factcheck.frames.frame import FrameWords, frame_of
from factcheck.frames.titles import EntityAt, title_of_noun
from factcheck.model import Article, Claim, Frame, Modality, Sentence, Span, Token

REACH = 12
"""Sentences over which a date is carried; farther on, readers have lost it too."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event that a date claim dates: its class, and those named with it."""

    claim: Claim
    kin: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A prepositional phrase that names an event again: `during his visit to the capital`."""

    span: Span
    noun: Token
    names: frozenset[str]


def carried(article: Article, claims: Sequence[Claim], entity_at: EntityAt) -> Iterator[tuple[Claim, Frame]]:
    """Date claims with the frames of the later clauses that their date is carried to."""
    dates = [c for c in claims if c.kind == "date"]
    dated = [d for c in dates for d in _dated(article.sentences[c.sentence], c)]
    in_sentence: dict[int, list[Claim]] = {}
    for c in dates:
        in_sentence.setdefault(c.sentence, []).append(c)
    for sentence in article.sentences:
        mine = in_sentence.get(sentence.index, [])
        for mention in _mentions(sentence, entity_at):
            source = _antecedent(mention, sentence, dated)
            if source is None or _has_own_date(sentence, mention, mine):
                continue
            frame = frame_of(sentence, mention.span, entity_at, _main_verb(sentence, mention))
            if frame.trigger and frame.trigger not in light():
                words = mention.span.of(article.document.text)
                said = " ".join(words.split())
                yield source.claim, replace(frame, carried_words=said, carried_in=(mention.span, sentence.span))
        for claim in mine:
            yield from _attached(sentence, claim, entity_at)
        if len(mine) == 1:
            yield from _followed(sentence, mine[0], entity_at)


def _dated(sentence: Sentence, claim: Claim) -> Iterator[_Dated]:
    """The events that a date dates: its trigger, and the event noun just before it, which a parser may miss (`builds
    on his visit to the capital in August`)."""
    kins = []
    if claim.frame.trigger and claim.frame.trigger not in light() | reporting():
        kins.append(claim.frame.trigger_class)
    noun = _noun_before(sentence, claim)
    if noun is not None:
        kins.append(event_class(noun.lemma, noun=True))
    for kin in dict.fromkeys(kins):
        yield _Dated(claim, kin, _names(claim.frame))


def _noun_before(sentence: Sentence, claim: Claim) -> Token | None:
    """The nearest event noun before a date with no verb, no punctuation and no bare number between them (`lowered the
    toll of the fire to four on Monday`)."""
    before = [t for t in sentence.tokens if t.end <= claim.span.start]
    for token in reversed(before):
        if token.pos in ("VERB", "AUX", "PUNCT") and token.text != "-":
            return None
        if token.tag == "CD" and _is_bare(sentence, token):
            return None
        if token.pos == "NOUN" and is_event_noun(token.lemma):
            return token
    return None


def _is_bare(sentence: Sentence, number: Token) -> bool:
    """Whether no noun of its own follows a number, but a date."""
    following = [t for t in sentence.tokens[number.i + 1 : number.i + 3] if t.pos != "ADP"][:1]
    return any(t.entity == "DATE" for t in following)


def _attached(sentence: Sentence, claim: Claim, entity_at: EntityAt) -> Iterator[tuple[Claim, Frame]]:
    """The other reading of `after talks with the envoy on Sunday`, where the parser hangs the date on the verb: a date
    may belong to the event noun just before it, unless that noun says with its verb what happened (`began his sentence
    on Sunday`)."""
    noun = _noun_before(sentence, claim)
    if noun is None or _is_topic(sentence, noun) or noun.lemma in _WORDS.findall(claim.frame.trigger)[1:]:
        return
    if event_class(noun.lemma, noun=True) != claim.frame.trigger_class:
        yield claim, _of_noun(sentence, noun, claim, entity_at, ())


_WORDS = re.compile(r"[^_-]+")
"""The words of a trigger: `begin_jail-term`."""


def _is_topic(sentence: Sentence, noun: Token) -> bool:
    """Whether an event noun tells what something was about, or why it was done, and not when."""
    tie, words = sentence.head(noun).lower, load("carry")
    return tie in words["topics"] or (tie == "on" and noun.lemma in words["grounds"])


def _of_noun(sentence: Sentence, noun: Token, claim: Claim, entity_at: EntityAt, further: Sequence[Token]) -> Frame:
    """The frame of a date claim when the event is a noun of its sentence; `further` tokens act in it too."""
    agents, patients, others = arguments(sentence, noun)
    words = FrameWords(claim.span, entity_at)
    about = claim.frame.about if claim.frame.plain else title_of_noun(sentence, noun, claim.span)
    plain = claim.frame.plain or len(about.split()) > 2
    return replace(
        claim.frame,
        about=about,
        plain=plain,
        measured=noun.lemma,
        modifiers=(),
        trigger=noun.lemma,
        trigger_class=event_class(noun.lemma, noun=True),
        agents=words.words([*agents, *further]),
        patients=words.words(patients),
        others=words.words(others),
    )


def _followed(sentence: Sentence, claim: Claim, entity_at: EntityAt) -> Iterator[tuple[Claim, Frame]]:
    """The event nouns that the dated main clause followed or went with, in the same sentence."""
    verb = verb_above(sentence, sentence.tokens_in(claim.span)[0])
    if verb is None or verb.tag not in ("VBD", "VBN") or verb.dep != "ROOT":
        return
    for preposition in sentence.tokens:
        if preposition.lower not in load("carry")["followed"]:
            continue
        for noun in sentence.children(preposition):
            if noun.dep != "pobj" or not is_event_noun(noun.lemma) or noun.pos != "NOUN":
                continue
            below = sentence.subtree(noun)
            span = Span(preposition.start, below[-1].end)
            if span.overlaps(claim.span) or any(t.lower in load("carry")["others"] for t in below):
                continue
            subjects = [t for c in sentence.children(verb) if c.dep in SUBJECTS for t in conjuncts(sentence, c)]
            people = [t for t in sentence.tokens if any(e.startswith("@@") for e in entity_at(t.start))]
            frame = _of_noun(sentence, noun, claim, entity_at, [*subjects, *people])
            yield claim, replace(frame, carried_words=" ".join(t.text for t in (preposition, *below)))


def _names(frame: Frame) -> frozenset[str]:
    arguments = (*frame.agents, *frame.patients, *frame.others, *frame.entities)
    return frozenset(a for a in arguments if a.startswith("@"))


def _mentions(sentence: Sentence, entity_at: EntityAt) -> Iterator[_Mention]:
    words = load("carry")
    for preposition in sentence.tokens:
        if preposition.lower not in words["prepositions"] or preposition.pos not in ("ADP", "SCONJ"):
            continue
        for noun in sentence.children(preposition):
            if noun.dep != "pobj" or noun.pos != "NOUN" or not is_event_noun(noun.lemma):
                continue
            below = _phrase(sentence, noun)
            if _is_definite(sentence, noun) and not any(t.lower in words["others"] for t in below):
                span = Span(preposition.start, below[-1].end)
                names = frozenset(e for t in below for e in entity_at(t.start))
                yield _Mention(span, noun, names)


def _phrase(sentence: Sentence, noun: Token) -> list[Token]:
    """The noun's phrase, up to the first comma or verb after it."""
    kept: list[Token] = []
    for token in sentence.subtree(noun):
        if token.i > noun.i and (token.text in (",", ";", ":") or token.pos in ("VERB", "AUX")):
            break
        kept.append(token)
    return kept


def _is_definite(sentence: Sentence, noun: Token) -> bool:
    determiners = load("carry")["determiners"]
    return any(c.dep == "poss" or (c.dep == "det" and c.lower in determiners) for c in sentence.children(noun))


def _main_verb(sentence: Sentence, mention: _Mention) -> Token | None:
    """The verb that a phrase at the head of its sentence belongs to, where the parser took the phrase for the root."""
    if any(t.pos in ("VERB", "AUX") for t in sentence.ancestors(mention.noun)):
        return None
    return next((t for t in sentence.tokens if t.start >= mention.span.end and t.pos == "VERB"), None)


def _antecedent(mention: _Mention, sentence: Sentence, dated: Sequence[_Dated]) -> _Dated | None:
    """The last dated event of the same class before the mention that shares a name with it, if it has names; none
    where two such events have two dates."""
    kin = event_class(mention.noun.lemma, noun=True)
    before = [
        d
        for d in dated
        if d.kin == kin
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
    verb = verb_above(sentence, noun) or noun
    members = {t.i for v in conjuncts(sentence, verb) for t in clause_members(sentence, v)}
    return any(t.i in members for d in dates for t in sentence.tokens_in(d.span))
