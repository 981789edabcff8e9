"""What is read off a phrase that names a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.gazetteer import entries
from factcheck.model import Token
from factcheck.values.place import Sort

PLACE_LABELS = ("GPE", "LOC", "FAC")
RIVAL_LABELS = ("PERSON", "ORG", "NORP", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW")


@dataclass(frozen=True, slots=True)
class Reading:
    """A place as its phrase tells it: tokens `start` to `end` (exclusive) of the sentence.

    `within` are containers as written in the phrase. `proper` says that it has a name of its own, `labelled` that
    spaCy takes it for a place, `told` that the words behind it do (factcheck.grammar.places.told), `kind` is the
    facility class of a noun in it.
    """

    start: int
    end: int
    name: str
    sort: Sort = Sort.PLACE
    part: str = ""
    within: tuple[str, ...] = ()
    proper: bool = True
    labelled: bool = False
    kind: str = ""
    told: bool = False


def text_of(tokens: Sequence[Token]) -> str:
    """The words with the spaces between them that the text has, one at most."""
    return "".join(t.text + (" " if t.space else "") for t in tokens).strip()


def place_name(tokens: Sequence[Token]) -> bool:
    """Whether the words are the name of a place: spaCy says so, or the gazetteer has it and spaCy says nothing else."""
    if all(t.entity in PLACE_LABELS for t in tokens):
        return True
    return not any(t.entity in RIVAL_LABELS for t in tokens) and bool(entries(text_of(tokens)))
