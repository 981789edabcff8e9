"""What a claim is about: the frame, read off the clause in which the claim stands."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise, takewhile

from factcheck.clauses import ANY_SUBJECTS, CONTENT, FIGURES, NOUNS, SUBJECTS, Clause, clause_of, noun_modifiers
from factcheck.clauses.phrasal import trigger_of
from factcheck.clauses.triggers import event_class, light, reporting, trigger_class
from factcheck.data import load
from factcheck.frames.bearers import bearers_of
from factcheck.frames.limits import limits_of
from factcheck.frames.titles import EntityAt, title_of
from factcheck.model import Frame, Sentence, Span, Token

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})
HARM = ("kill", "injure")
"""Trigger classes of what befalls people, and of nothing else."""

EMPTY_WORDS = frozenset(
    (
        "other more also such many much several own same new not just only even still so then there now very well "
        "as about nearly least most all some any each mr. mrs. ms. mr mrs ms"
    ).split()
)


def frame_of(
    sentence: Sentence, span: Span, entity_at: EntityAt, governor: Token | None = None, keep: bool = False
) -> Frame:
    """The frame of a value at `span`. The value's own words are no part of it. `governor` is its trigger where that is
    known better than the tree says. With `keep` the value stands in the title, too."""
    clause = clause_of(sentence, span, governor)
    if clause is None:
        return Frame()
    reader = FrameWords(span, entity_at)
    trigger = trigger_of(sentence, clause.trigger) if clause.trigger else ""
    noun = clause.noun or _measured_by_verb(clause) or _measured_event(sentence, clause)
    title = title_of(sentence, clause, span, entity_at, keep)
    return Frame(
        measured=reader.word(noun) if noun else "",
        modifiers=reader.words(noun_modifiers(sentence, noun)) if noun else (),
        trigger=trigger,
        trigger_class=event_class(trigger, clause.trigger is not None and clause.trigger.pos == "NOUN"),
        preposition=clause.prepositions[0] if clause.prepositions else "",
        governors=reader.words(clause.governors),
        agents=reader.words((*clause.agents, *_holder(sentence, clause.noun))),
        patients=reader.words(clause.patients),
        others=reader.words(clause.others),
        entities=reader.entities(clause.members),
        nearby=reader.entities(sentence.tokens),
        words=reader.content(clause.members),
        context=reader.content(sentence.tokens),
        neighbours=reader.content(_near(sentence, span)),
        phrases=phrases(t for t in sentence.tokens if reader.outside(t)),
        own=reader.entities(own_tokens(sentence, clause, span)),
        scope=_with_part(scope_of(_about_it(sentence, span, noun), clause.members), sentence, span, clause.trigger),
        bearers=bearers_of(sentence, noun, clause.trigger, entity_at),
        limits=limits_of(sentence, clause, noun, span, reader.word),
        about=title.text,
        plain=title.plain,
    )


def _measured_by_verb(clause: Clause) -> Token | None:
    """Where a value hangs on the verb (`trade rose to …`, `damage was put at …`), what is measured is what the verb
    is said of: its patient in the passive, else its subject. Not so where the value tells whom the verb befalls, as a
    bare number of people does: `the crash killed 12` counts no crashes, and `police arrested 26` no police."""
    if clause.agents and not clause.prepositions and clause.trigger and _befalls(clause.trigger):
        return None
    said_of = clause.patients if not clause.agents else clause.agents
    return next((t for t in said_of if t.pos in NOUNS), None)


def _befalls(verb: Token) -> bool:
    """Whether a bare number behind a verb is of those whom it befalls."""
    told = load("counting")
    return trigger_class(verb.lemma) in HARM or (verb.lemma in told["verbs"] and verb.lemma not in told["number_links"])


def _measured_event(sentence: Sentence, clause: Clause) -> Token | None:
    """`Revenue came to $3 billion`: what a sum or share is of is itself what a verb that says little carries."""
    figure = clause.head.entity in ("MONEY", "PERCENT")
    return clause.trigger if figure and clause.trigger is not None and clause.trigger.pos == "NOUN" else None


def _holder(sentence: Sentence, noun: Token | None) -> tuple[Token, ...]:
    """Who an apposition or predicate is said of: `the lake, the third-largest in Africa`. An apposition between commas
    is known by its place too, since parsers take either of the two nouns for the subject."""
    if noun is None:
        return ()
    above = sentence.head(noun)
    if noun.dep == "appos":
        return (above,)
    if noun.dep == "attr":
        return tuple(c for c in sentence.children(above) if c.dep in SUBJECTS)
    first = next((t for t in sentence.subtree(noun) if t.i <= noun.i and t.dep != "punct"), noun)
    before = sentence.tokens[max(0, first.i - 2) : first.i]
    if len(before) == 2 and before[0].pos == "PROPN" and before[1].text == ",":
        return (before[0],)
    return ()


def _near(sentence: Sentence, span: Span, places: int = 3) -> list[Token]:
    """The tokens within some places before and after the value."""
    before = [t for t in sentence.tokens if t.end <= span.start][-places:]
    after = [t for t in sentence.tokens if t.start >= span.end][:places]
    return before + after


def _beside(sentence: Sentence, span: Span, places: int = 5) -> list[Token]:
    """The tokens within some places before the value, and behind it as far as the next number of something: in `killing
    five and injuring 12 others` the others are among the 12, and in `five died and another 12 were hurt`."""
    before = [t for t in sentence.tokens if t.end <= span.start][-places:]
    after = [t for t in sentence.tokens if t.start >= span.end][:places]

    beside = load("scope")["beside"]

    def is_next(token: Token) -> bool:
        following = sentence.tokens[token.i + 1 : token.i + 2]
        if token.pos == "NUM":
            return token.head > token.i or any(t.lower in beside for t in following)
        return token.lower in beside and any(t.pos == "NUM" for t in following)

    return [*before, *takewhile(lambda t: not is_next(t), after)]


def _about_it(sentence: Sentence, span: Span, noun: Token | None) -> list[Token]:
    """The tokens beside the value that may limit it. Some adjectives limit their own noun alone: with a `second`
    innings or `new` rules no part of what a figure counts is told, nor with the first half of a match. With the
    `previous` poll it is told of another."""
    value = sentence.tokens_in(span)
    above = {t.i for v in value for t in (v, *sentence.ancestors(v)) if t.pos in (*NOUNS, "NUM")}
    mine = {t.i for t in (*value, *((noun,) if noun else ()))} | above
    return [t for t in _beside(sentence, span) if not _limits_another(sentence, t, mine)]


def _limits_another(sentence: Sentence, token: Token, mine: set[int]) -> bool:
    head = sentence.head(token)
    if token.lemma in load("scope")["own"] and token.dep in ("amod", "nmod", "compound") and head.pos in NOUNS:
        return head.i not in mine
    return token.lemma == "half" and any(c.dep == "amod" for c in sentence.children(token))


def phrases(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Runs of three nouns and adjectives, as lemmas: `comprehensive trade agreement`."""
    run: list[str] = []
    found: list[str] = []
    for token in tokens:
        run = [*run[-2:], token.lemma] if token.pos in (*NOUNS, "ADJ") and token.entity not in FIGURES else []
        if len(run) == 3:
            found.append(" ".join(run))
    return _unique(found)


def own_tokens(sentence: Sentence, clause: Clause, span: Span) -> list[Token]:
    """The tokens that belong to this value and to no other: what depends on it or on the noun it counts, and what
    follows it up to the next comma, figure, verb or conjunction."""
    below = {t.i: t for t in sentence.subtree(clause.head)}
    if clause.noun is not None and clause.noun.start >= span.start:
        below |= {t.i: t for t in sentence.subtree(clause.noun)}
    end = next(
        (t.start for t in sentence.tokens if t.start >= span.end and t.text in (",", ";", ":")), sentence.span.end
    )
    below = {i: t for i, t in below.items() if t.start < end}
    conjuncts = {t.i for t in below.values() if t.dep == "conj"}
    below = {i: t for i, t in below.items() if not any(a.i in conjuncts for a in (t, *sentence.ancestors(t)))}
    for token in sentence.tokens:
        if token.start < span.end:
            continue
        if token.pos in ("PUNCT", "NUM", "VERB", "AUX", "CCONJ", "SCONJ") or token.entity in FIGURES:
            break
        below[token.i] = token
    return [below[i] for i in sorted(below)]


def scope_of(near: Iterable[Token], clause: Iterable[Token]) -> tuple[str, ...]:
    """Which scopes (scope.toml) limit a figure: a total is said of the whole clause, a share of the next words. The
    number of a quarter is no part of anything (`in the second quarter`), nor is a rank (`the third-largest port`)."""
    near = list(near)
    ranked = {one.i for one, other in pairwise(near) if other.text == "-" or other.tag in ("JJS", "RBS")}
    counting = load("scope")["counting"]
    counted = [t for t in near if not (t.lemma in counting and (t.entity == "DATE" or t.i in ranked))]
    whole, close = ({w for t in tokens for w in _limiting(t)} for tokens in (clause, counted))
    found = [name for name, listed in _scopes() if listed & (whole if name == "total" else close)]
    return tuple(found)


def _with_part(scope: tuple[str, ...], sentence: Sentence, span: Span, trigger: Token | None) -> tuple[str, ...]:
    """The scopes of a figure with `share`, where it tells how many of those before (`four of them`, `of whom 12`), or
    one to whom a second comes (`one died in the fire, and a second died later`)."""
    before = [t.lower for t in sentence.tokens if t.end <= span.start][-2:]
    after = [t.lower for t in sentence.tokens if t.start >= span.end][:2]
    part = any(len(two) == 2 and two[0] == "of" and two[1] in _THOSE for two in (before, after))
    return tuple(sorted({*scope, SHARE})) if part or _has_a_second(sentence, span, trigger) else scope


def _has_a_second(sentence: Sentence, span: Span, trigger: Token | None) -> bool:
    """Whether the same befalls one, and then another."""
    if trigger is None or [t.lower for t in sentence.tokens_in(span)] != ["one"]:
        return False
    further = (t for t in sentence.tokens if t.start >= span.end and t.lower in _FURTHER and t.dep in ANY_SUBJECTS)
    return any(trigger_class(sentence.head(t).lemma) == trigger_class(trigger.lemma) for t in further)


_FURTHER = frozenset({"second", "another", "other"})


_THOSE = frozenset({"them", "whom", "which", "these", "those", "us", "you"})
SHARE = "share"


def _limiting(token: Token) -> tuple[str, ...]:
    """The words by which a token may limit a figure: a participle as an adjective only (`the remaining halls`)."""
    if token.pos == "VERB":
        return (token.lower,) if token.dep == "amod" else ()
    return (token.lemma,)


@cache
def _scopes() -> tuple[tuple[str, frozenset[str]], ...]:
    scopes = load("scope")
    return tuple(sorted((name, frozenset(scopes[name])) for name in ("total", "share", "each")))


class FrameWords:
    """Turns tokens into the words of a frame: entity names, else lemmas; the value itself is passed over."""

    def __init__(self, span: Span, entity_at: EntityAt) -> None:
        self.span = span
        self.entity_at = entity_at

    def outside(self, token: Token) -> bool:
        return token.end <= self.span.start or self.span.end <= token.start

    def word(self, token: Token) -> str:
        return next(iter(self.entity_at(token.start)), token.lemma)

    def words(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Entities, else lemmas; a personal pronoun that is not resolved says nothing."""
        told = (t for t in tokens if self.outside(t) and t.entity not in FIGURES)
        return _unique(w for t in told for w in self.entity_at(t.start) or ((t.lemma,) if t.pos != "PRON" else ()))

    def entities(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        return _unique(e for t in tokens if self.outside(t) for e in self.entity_at(t.start))

    def content(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        return _unique(
            t.lemma
            for t in tokens
            if t.pos in CONTENT
            and self.outside(t)
            and t.entity not in FIGURES
            and t.lemma not in EMPTY_WORDS
            and t.lemma not in light()
            and t.lemma not in reporting()
        )


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
