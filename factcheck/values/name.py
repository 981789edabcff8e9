"""Names of people, organisations, ships, works and laws, and how two of them compare."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.values.base import Comparison, Json, Relation, Verdict, compatible, conflict, not_comparable, same
from factcheck.values.name_align import Pairing, glued, pair_words
from factcheck.values.name_parts import Parts, fold, initials, other_parts, person_parts
from factcheck.values.spelling import LIKELY

TWO_SPELLINGS = "two spellings of one name"
TWO_NAMES = "two names"

_SPACE = re.compile(r"\s+")
_BROKEN = re.compile(r"(?<=\w)- (?=[^\W\d_])")
"""A hyphen at which a line was broken once: `al- Hakim`."""
_INITIALS = re.compile(r"\b([^\W\d_])\.? (?=[^\W\d_]\b)")
_DOTS = str.maketrans({"’": "'", "‘": "'", "`": "'"} | dict.fromkeys('."“”', ""))


class NameType(StrEnum):
    """What is named. OTHER where the text does not tell."""

    PERSON = "PERSON"
    ORG = "ORG"
    GROUP = "GROUP"
    SHIP = "SHIP"
    WORK = "WORK"
    LAW = "LAW"
    OTHER = "OTHER"


_BODIES = frozenset({NameType.ORG, NameType.GROUP})


@dataclass(frozen=True)
class NameValue:
    """A name. `full` is as written, without title; `role` the title or description that the text gives with it
    (`chief executive of Norvik`, `mother of 12`), '' where none is given. `sure`: the name's own words or the words
    beside it tell the type; otherwise it is the tagger's guess."""

    full: str
    type: NameType = NameType.OTHER
    role: str = ""
    sure: bool = False

    @cached_property
    def parts(self) -> Parts:
        return person_parts(self.full) if self.type is NameType.PERSON else other_parts(self.full)

    @property
    def label(self) -> str:
        return _BROKEN.sub("-", _SPACE.sub(" ", self.full)).strip()

    @cached_property
    def key(self) -> str:
        """The folded words, without title and leading `the`; type and role are no part of it."""
        parts = self.parts
        return " ".join((*parts.words, parts.suffix)).strip() or " ".join(fold(self.label).split())

    @property
    def vagueness(self) -> float:
        """1.0 for a single word (a surname, an acronym), less for every further word."""
        return 1.0 / max(1, len(self.parts.words))

    def as_dict(self) -> dict[str, Json]:
        shown: dict[str, Json] = {"label": self.label, "type": self.type.value}
        if self.role:
            shown["role"] = self.role
        return shown

    @classmethod
    def read(cls, key: str) -> NameValue:
        """The value whose `key` was printed; its type and role are not told there."""
        return cls(key)

    @cached_property
    def written(self) -> str:
        """The name as compared letter by letter: without case, full stops and kind of apostrophe, accents kept."""
        return self.label.casefold().translate(_DOTS).removeprefix("the ")


@dataclass(frozen=True)
class WrittenName(NameValue):
    """A name that is compared with others of its bearer by how it is written."""

    @cached_property
    def key(self) -> str:
        """The name as written, but for case and full stops, initials without spaces between them."""
        return _INITIALS.sub(r"\1", self.written.strip("'\""))

    @classmethod
    def of(cls, name: NameValue) -> WrittenName:
        return cls(name.full, name.type, name.role, name.sure)


def compare_written(left: WrittenName, right: WrittenName) -> Comparison:
    """Two ways of writing one bearer's name: they clash where a hyphen, apostrophe, space, accent or initial is all
    that differs."""
    found = compare(NameValue(left.full, left.type), NameValue(right.full, right.type))
    if found.relation is Relation.ROUNDING and not _pairing(left, right).small_word:
        return Comparison(Verdict.CONFLICT, Relation.ROUNDING, found.reason)
    return compatible(Relation.GRANULARITY, "two forms of one name")


def compare(left: NameValue, right: NameValue) -> Comparison:
    """Whether two names can be names of one thing in one role.

    Titles, case and nicknames make no difference; a surname alone, an initial or a part is a coarser form; hyphens,
    apostrophes, spaces and accents are a matter of spelling worth a note. All else is a conflict, which says whether
    the two look like one name spelt twice. A person and an organisation are not compared.
    """
    if left.key == right.key:
        return _written(left, right)
    if _acronym(left, right) or _acronym(right, left):
        return same(f"{left.label} and {right.label}: a name and its initials")
    pairing = _pairing(left, right)
    if pairing.mended or glued(left.parts.words, right.parts.words):
        return compatible(Relation.ROUNDING, f"{left.label} and {right.label} differ in {_mend(pairing)} only")
    if pairing.variants:
        if pairing.sure >= LIKELY:
            return conflict(f"{TWO_SPELLINGS}: {left.label} and {right.label}")
        return _different(left, right)
    if pairing.left_out:
        swapped = len(left.parts.words) == len(right.parts.words)
        how = "they differ in a small word" if swapped else "one leaves out a word"
        return conflict(f"{TWO_SPELLINGS}: {left.label} and {right.label}, {how}")
    if pairing.coarser:
        return compatible(Relation.GRANULARITY, f"one of {left.label} and {right.label} is a part of the other")
    if pairing.equal:
        return same(f"{left.label} and {right.label}: forms of one name")
    return _different(left, right)


def spelling_variant(left: NameValue, right: NameValue) -> float | None:
    """0 to 1: how surely two differing names are two spellings of one rather than two people or things.

    None where they are one name (up to case, accents, parts), or where nothing but chance is alike. Relatives
    (`Anna Berg`, `Arne Berg`) and given names of different gender score low.
    """
    if left.key == right.key:
        return None
    pairing = _pairing(left, right)
    if pairing.mended or glued(left.parts.words, right.parts.words):
        return None
    if pairing.variants:
        return pairing.sure
    return pairing.sure if pairing.left_out else None


def _pairing(left: NameValue, right: NameValue) -> Pairing:
    """The words of both, paired; in one order whichever comes first, so that comparison is symmetric."""
    person = NameType.PERSON in (left.type, right.type)
    if person and left.type is not right.type:
        left, right = (NameValue(v.full, NameType.PERSON) for v in (left, right))
    first, second = sorted((left, right), key=lambda v: v.key)
    return pair_words(first.parts, second.parts, person)


def _written(left: NameValue, right: NameValue) -> Comparison:
    """Names with the same words: a title more or less is nothing, a hyphen, apostrophe or accent a note."""
    short, long = sorted((left.written, right.written), key=len)
    if long.endswith(short):
        return same()
    return compatible(
        Relation.ROUNDING, f"{left.label} and {right.label} differ in hyphen, apostrophe, accent or article only"
    )


def _mend(pairing: Pairing) -> str:
    return pairing.mended or "spacing"


def _acronym(short: NameValue, long: NameValue) -> bool:
    words = short.parts.words
    if len(words) != 1 or not 2 <= len(words[0]) <= 8 or len(long.parts.words) < 2:
        return False
    if not _capitals(short.full):
        return False
    return words[0] in initials(long.parts.words)


def _capitals(text: str) -> bool:
    return sum(c.isupper() for c in text) >= 2 and not any(len(w) > 1 and w[1:].islower() for w in text.split())


def _different(left: NameValue, right: NameValue) -> Comparison:
    kinds = {left.type, right.type} - {NameType.OTHER}
    if len(kinds) > 1 and not kinds <= _BODIES:
        reason = f"{left.label} and {right.label} name things of different kinds"
        return not_comparable(Relation.DIFFERENT, reason)
    return conflict(f"{TWO_NAMES}: {left.label} and {right.label}")
