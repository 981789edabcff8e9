"""One article, read through: its sentences, claims with their frames, and who is who in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from factcheck.clauses import restricting
from factcheck.clauses.triggers import trigger_class
from factcheck.coreference import Entities, Entity, resolve
from factcheck.extraction import analyse, extract
from factcheck.frames.aboard import as_aboard
from factcheck.frames.aged import as_aged
from factcheck.frames.besides import with_besides
from factcheck.frames.carry import carried
from factcheck.frames.dimensions import as_measured
from factcheck.frames.distances import as_distance
from factcheck.frames.facets import facets_of
from factcheck.frames.frame import frame_of
from factcheck.frames.labour import as_stoppage, is_on_labour
from factcheck.frames.modality import modality
from factcheck.frames.moments import as_of_moment
from factcheck.frames.parents import as_parent
from factcheck.frames.ranked import as_ranked
from factcheck.frames.residence import as_residence
from factcheck.frames.tallied import as_tally
from factcheck.frames.titles import EntityAt
from factcheck.model import Article, Claim, Document, Frame
from factcheck.values.base import Value
from factcheck.values.interval import DateValue
from factcheck.values.name import NameType, NameValue
from factcheck.values.quantity import Quantity
from factcheck.values.status import Standing

STAFF_MEMBERS = ("member", "staff")
"""What `members of staff` counts, as lemmas."""

SAID_ALOUD = ("name", "status")
"""Kinds whose value stays in the title of its matter: a name is who does what, a status is what is done."""


IMPRISONED, SENTENCED = "imprison", "sentence"
"""Trigger classes: for how long somebody is put into prison is a sentence, whenever it may have begun."""


@dataclass(frozen=True)
class Analysed:
    """An article with its claims. `carried` pairs the place of a claim with a frame that its date was carried to."""

    article: Article
    claims: tuple[Claim, ...]
    entities: Entities
    carried: tuple[tuple[int, Frame], ...] = ()

    def with_ids(self, ids: Sequence[str]) -> Analysed:
        return replace(self, claims=tuple(replace(c, id=i) for c, i in zip(self.claims, ids, strict=True)))


def analyse_document(document: Document) -> Analysed:
    """Sentences, claims, frames and entities of a document; claim ids are still empty."""
    article = analyse(document)
    found = extract(article)
    entities = resolve(
        article, [c for c in found if isinstance(c.value, NameValue)], [c for c in found if c.kind == "age"]
    )
    at = name_at(entities)
    claims = tuple(with_facets(list(with_besides([_framed(c, article, at) for c in found], article)), article))
    labour = is_on_labour(article)
    claims = tuple(replace(c, frame=as_stoppage(c.frame)) if labour else c for c in claims)
    place = {id(c): n for n, c in enumerate(claims)}
    moved = tuple((place[id(c)], as_stoppage(f) if labour else f) for c, f in carried(article, claims, at))
    return Analysed(article, claims, entities, moved)


def with_facets(claims: Sequence[Claim], article: Article) -> Iterator[Claim]:
    """The claims, with what tells which of several figures of one thing each is."""
    for _, group in groupby(claims, key=lambda c: c.sentence):
        beside = list(group)
        for claim in beside:
            facets = facets_of(claim, article.sentences, beside)
            yield replace(claim, frame=replace(claim.frame, facets=facets)) if facets else claim


def name_at(entities: Entities) -> EntityAt:
    """The entities mentioned at an offset, as frames write them."""

    @cache
    def at(offset: int) -> tuple[str, ...]:
        return tuple(written(e) for e in entities.entities_at(offset))

    return at


def written(entity: Entity) -> str:
    """An entity as frames write it."""
    return f"@@{entity.name}" if entity.type == NameType.PERSON else f"@{entity.name}"


def _framed(claim: Claim, article: Article, at: EntityAt) -> Claim:
    sentence = article.sentences[claim.sentence]
    stance, speaker = modality(sentence, claim.span, article)
    governor = restricting(sentence, claim.span) if claim.kind == "count" else None
    frame = frame_of(sentence, claim.span, at, governor, keep=claim.kind in SAID_ALOUD)
    frame = _by_value(as_aged(frame, claim, sentence, at), claim.value)
    frame = as_tally(as_parent(as_of_moment(frame, claim, sentence), claim, sentence, at), claim, sentence, at)
    frame = as_distance(as_measured(as_ranked(frame, claim, sentence, at), claim, sentence), claim, sentence)
    frame = as_residence(frame, claim, sentence, at)
    return replace(claim, frame=as_aboard(frame, claim, sentence), modality=stance, speaker=speaker)


def _by_value(frame: Frame, value: Value) -> Frame:
    """The frame with what the value itself says of its matter: the event that a status is of, the period, and what is
    counted, which the grammar of figures knows better than the tree (`six AK-47 rifles and 12 magazines`)."""
    if isinstance(value, Standing) and value.event:
        return replace(frame, trigger=value.event, trigger_class=trigger_class(value.event))
    if frame.trigger_class == IMPRISONED and _by_court(frame, value):
        frame = replace(frame, trigger_class=SENTENCED)
    if not isinstance(value, Quantity):
        return frame
    frame = replace(frame, period=value.period)
    if value.sort in ("count", "ordinal") and value.counted:
        counted = _without_members(value.counted)
        frame = replace(frame, measured=counted[0], modifiers=counted[1:] or frame.modifiers)
    return frame


def _by_court(frame: Frame, value: Value) -> bool:
    """Whether what sends somebody to prison is a sentence: `sent to prison for ten years`, `was put behind bars on
    Thursday`."""
    if isinstance(value, Quantity):
        return value.sort == "duration"
    return isinstance(value, DateValue) and not frame.agents


def _without_members(counted: tuple[str, ...]) -> tuple[str, ...]:
    """`members of staff` are staff; members of other bodies are so many of them."""
    return counted[1:] if counted[:2] == STAFF_MEMBERS else counted
