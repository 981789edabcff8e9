"""One article, read through: its sentences, claims with their frames, and who is who in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from factcheck.carry import carried
from factcheck.coreference import Entities, resolve
from factcheck.extract import analyse, extract
from factcheck.frames import frame_of
from factcheck.modality import modality
from factcheck.model import Article, Claim, Document, Frame


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
    entities = resolve(article, [c for c in found if c.kind == "name"])
    at = name_at(entities)
    claims = tuple(_framed(c, article, at) for c in found)
    place = {id(c): n for n, c in enumerate(claims)}
    moved = tuple((place[id(c)], frame) for c, frame in carried(article, claims, at))
    return Analysed(article, claims, entities, moved)


def name_at(entities: Entities) -> Callable[[int], str | None]:
    """The article-wide name of the entity mentioned at an offset."""

    def at(offset: int) -> str | None:
        entity = entities.entity_at(offset)
        return entity.name if entity else None

    return at


def _framed(claim: Claim, article: Article, at: Callable[[int], str | None]) -> Claim:
    sentence = article.sentences[claim.sentence]
    stance, speaker = modality(sentence, claim.span, article)
    frame = frame_of(sentence, claim.span, at)
    period = getattr(claim.value, "period", "") or ""
    return replace(claim, frame=replace(frame, period=period), modality=stance, speaker=speaker)
