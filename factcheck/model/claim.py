"""What an article claims, and what each claim is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.text import Span, Zone
from factcheck.values.base import Json, Value


class Modality(StrEnum):
    """How a source stands behind a claim."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    HEDGED = "hedged"
    DENIED = "denied"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a claim is about, read off the clause it stands in. All words are lemmas; an entity is written `@name`, a
    person `@@name`, by the name that its mentions in the article resolve to.

    `measured` is the counted or measured thing or the noun a value belongs to, `modifiers` narrow it. `trigger` is the
    governing verb or event noun, `trigger_class` the class of triggers that report the same thing (the lemma itself
    where it is in none). `governors` are the content words between the value and the root, nearest first.
    `agents` act, `patients` are acted on, `others` are the trigger's remaining complements. `entities` stand in the
    clause, `nearby` in the sentence. `words` are content words of the clause, `context` of the sentence, `neighbours`
    of the three places before and after the value. `bearers` are the names of those whose figure it is, `limits` the
    prepositions with their nouns that limit it (factcheck.frames.limits), `facets` tell which of several figures of one
    thing (factcheck.frames.facets). `period` is the normal form of the time a figure is
    of, `dimension` what a measure tells of a thing (factcheck.frames.dimensions), `ends` the names of the place that a
    distance is of and of what it is measured from (factcheck.frames.distances). `rank` is by what an ordinal ranks,
    `row` says among what (factcheck.frames.ranked).
    `carried_words` is how the text refers to the event whose time was carried over, `carried_in` where those words and
    their sentence are, if it is another than the claim's. `about` is a title for people (no lemmas), `plain` whether it
    names its subject and tells what happened (factcheck.frames.titles).
    """

    measured: str = ""
    modifiers: tuple[str, ...] = ()
    trigger: str = ""
    trigger_class: str = ""
    preposition: str = ""
    governors: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    limits: tuple[tuple[str, str], ...] = ()
    facets: tuple[str, ...] = ()
    period: str = ""
    dimension: str = ""
    ends: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    rank: str = ""
    row: tuple[str, ...] = ()
    carried_words: str = ""
    carried_in: tuple[Span, Span] | None = None
    about: str = ""
    plain: bool = False


EMPTY_FRAME = Frame()


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement: `document.text[span] == text`.

    `sentence` is the index of the sentence it stands in. `id` is given when a report is put together. `speaker` is
    whose words they are, as written, where the modality is QUOTED or the clause is attributed (`police said`).
    """

    kind: str
    source: str
    span: Span
    text: str
    value: Value
    sentence: int
    sentence_span: Span
    zone: Zone = Zone.BODY
    modality: Modality = Modality.ASSERTED
    speaker: str | None = None
    frame: Frame = EMPTY_FRAME
    id: str = ""

    @property
    def number(self) -> int:
        """The place of the claim among those of the report, as its id says."""
        return int(self.id[1:])

    def as_dict(self) -> dict[str, Json]:
        """The claim as the report format has it."""
        return {
            "id": self.id,
            "source": self.source,
            "kind": self.kind,
            "text": self.text,
            "start": self.span.start,
            "end": self.span.end,
            "value": self.value.as_dict(),
            "about": self.frame.about,
            "modality": self.modality.value,
            "sentence": {"start": self.sentence_span.start, "end": self.sentence_span.end},
        }
