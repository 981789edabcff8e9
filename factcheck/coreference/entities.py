"""Somebody or something that an article speaks of, and where it does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from factcheck.model import Span

PLACE = "PLACE"


@dataclass(frozen=True)
class Entity:
    """`name` is the form the article uses most among its full ones, `forms` all that were read as names. `type` is
    that of a name (`PERSON`, `ORG`, …) or PLACE; `gender` m, f or '' where unknown. `mentions` are in text order and
    hold pronouns and descriptions too; `roles` are as written."""

    name: str
    type: str
    gender: str = ""
    mentions: tuple[Span, ...] = ()
    roles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entities:
    """The entities of an article, in the order of their first mention. No two mentions of single entities overlap.

    `joint` are mentions of two entities at once (`the two leaders`, `both countries`).
    """

    entities: tuple[Entity, ...] = ()
    joint: tuple[tuple[Span, tuple[Entity, ...]], ...] = ()

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.entities)

    def __len__(self) -> int:
        return len(self.entities)

    @cached_property
    def _index(self) -> tuple[tuple[int, ...], tuple[tuple[Span, Entity], ...]]:
        rows = sorted(((span, entity) for entity in self.entities for span in entity.mentions), key=lambda r: r[0])
        return tuple(span.start for span, _ in rows), tuple(rows)

    def entity_at(self, offset: int) -> Entity | None:
        """The entity whose mention covers this offset of the document; None where none does, or where two may."""
        starts, rows = self._index
        at = bisect_right(starts, offset) - 1
        if at < 0:
            return None
        span, entity = rows[at]
        return entity if offset < span.end else None

    def entities_at(self, offset: int) -> tuple[Entity, ...]:
        """All entities meant at an offset: two for `both countries`, else one or none."""
        for span, both in self.joint:
            if span.start <= offset < span.end:
                return both
        single = self.entity_at(offset)
        return (single,) if single else ()


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in sorted(set(spans)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)
