"""Quoted words, and how two quotations compare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from factcheck.values.base import Comparison, Json, Relation, compatible, conflict, not_comparable, same
from factcheck.values.name import NameType, NameValue, spelling_variant
from factcheck.values.name import compare as compare_names
from factcheck.values.name_parts import fold
from factcheck.values.quote_words import CONTRACTIONS, NEGATIONS, SHORTENED, empty, number_of

ALIKE = 0.6
"""Share of the common words, over the stretch that both quotations span, from which two are one utterance."""
LEAST_COMMON = 4
"""Words that two quotations must have in common to be compared at all."""
LEAST_OF_ONE = 3
"""The same for two of one speaker, in which only one stretch of the words differs."""
MOST = 400
"""Words of a quotation that are compared."""

_TOKEN = re.compile(r"\.{3,}|…|\[[^\]\n]{0,80}\]|\([^)\n]{0,40}\)|[^\W_]+(?:[.,](?=\d)[\d.,]*\d)?(?:['’][^\W_]+)*")
_GAP = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation: its normal form, and whether it is written with a capital although no sentence begins
    with it (`name`) or stands in brackets, that is, was put in by the writer (`inserted`)."""

    form: str
    name: bool = False
    inserted: bool = False


@dataclass(frozen=True)
class QuoteValue:
    """Words in quotation marks, as written, and their speaker as written, '' where not told."""

    text: str
    speaker: str = ""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Folded words, contractions written out, numbers in digits; an ellipsis is a word without letters."""
        return tuple(_words(self.text))[:MOST]

    @property
    def label(self) -> str:
        return " ".join(self.text.split())

    @cached_property
    def key(self) -> str:
        return " ".join(w.form or "…" for w in self.words) or " ".join(fold(self.label).split())

    @property
    def vagueness(self) -> float:
        """Less, the more words are quoted."""
        return 1.0 / max(1, len(self.words))

    def as_dict(self) -> dict[str, Json]:
        shown: dict[str, Json] = {"label": self.label}
        if self.speaker:
            shown["speaker"] = self.speaker
        return shown

    @classmethod
    def read(cls, key: str) -> QuoteValue:
        """The value whose `key` was printed; its speaker is not told there."""
        return cls(key)


def _words(text: str) -> Iterator[Word]:
    begins = True
    for found in _TOKEN.finditer(text.replace("’", "'")):
        token = found[0]
        if token in ("…",) or token.startswith("..."):
            yield Word(_GAP)
            begins = False
            continue
        inserted = token[0] in "[("
        token = token.strip("[]()") if inserted else token
        for form in _forms(token):
            yield Word(form, token[:1].isupper() and not begins and form != "i", inserted)
        begins = bool(re.match(r"[\"']?[.?!:;]", text[found.end() : found.end() + 2]))


@lru_cache(maxsize=20_000)
def _forms(token: str) -> tuple[str, ...]:
    """The normal words of a token: `don't` is `do not`, `twelve` is `12`, `1,200` is `1200`."""
    folded = fold(token)
    for ending, full in CONTRACTIONS:
        if folded.endswith(ending) and len(folded) > len(ending):
            verb = folded[: -len(ending)]
            return (*_forms(SHORTENED.get(verb, verb) if full == "not" else verb), full)
    if folded == "cannot":
        return "can", "not"
    parts = re.findall(r"[^\W_]+", folded.replace(",", "").replace("'", ""))
    return tuple(number_of(part) or part for part in parts)


def compare(left: QuoteValue, right: QuoteValue) -> Comparison:
    """Whether two quotations are of one utterance, and whether they give it alike.

    A part of the other (ellipses allowed for) is a coarser form; a figure, name or negation that differs inside it is
    a conflict; other wording is worth a note. Words put in by the writer in brackets may stand for anything.
    """
    a, b = sorted((left, right), key=lambda v: v.key)
    if a.key == b.key:
        return _of_one_speaker(left, right)
    if _contains(a.words, b.words) or _contains(b.words, a.words):
        return compatible(Relation.GRANULARITY, "one quotation is a part of the other")
    changes, common, stretch = _changes(a.words, b.words)
    few = LEAST_OF_ONE if len(changes) == 1 and _one_speaker(left, right) else LEAST_COMMON
    if common < few or common < ALIKE * stretch:
        return not_comparable(Relation.DIFFERENT, "different words")
    told = next((t for change in changes if (t := _weight(*change))), "")
    if told:
        return conflict(f"the same words but for {told}")
    first = next((_differing(x, y) for x, y in changes if x or y), "")
    return compatible(Relation.ROUNDING, f"the same utterance in other words ({first})")


def reworded(left: QuoteValue, right: QuoteValue) -> bool:
    """Whether two quotations are of one utterance of one speaker, and a word of substance differs in them, or is left
    out of one inside it without a mark. Who is not named may be the other's speaker."""
    if compare(left, right).relation is not Relation.ROUNDING or _two_speakers(left, right):
        return False
    changes, _, _ = _changes(left.words, right.words)
    common = {w.form for w in left.words if _tells(w)} & {w.form for w in right.words}
    differing = (w for x, y in changes for w in (*x, *y) if (x and y) or not _marked((*x, *y)))
    return len(common) >= SUBSTANCE and any(map(_tells, differing))


SUBSTANCE = 3
"""Words of substance that two wordings of one utterance have in common at least."""


def _marked(words: Sequence[Word]) -> bool:
    """Whether words stand for others as their writer says: in brackets, or as an ellipsis."""
    return any(w.inserted or w.form == _GAP for w in words)


def _tells(word: Word) -> bool:
    return len(word.form) > 2 and not word.inserted and word.form not in empty()


def _two_speakers(left: QuoteValue, right: QuoteValue) -> bool:
    named = all(v.speaker[:1].isupper() and v.speaker.split()[0].casefold() not in empty() for v in (left, right))
    return named and not _one_speaker(left, right)


def _of_one_speaker(left: QuoteValue, right: QuoteValue) -> Comparison:
    """The same words; a note where they are given to two people of different names."""
    a, b = (NameValue(v.speaker, NameType.PERSON) for v in (left, right))
    both = all(len(v.parts.words) > 1 and v.full[:1].isupper() for v in (a, b))
    if both and compare_names(a, b).conflicts and spelling_variant(a, b) is None:
        return compatible(Relation.ATTRIBUTION, f"the same words, said by {left.speaker} and by {right.speaker}")
    return same("the same words")


def _one_speaker(left: QuoteValue, right: QuoteValue) -> bool:
    """Whether both speakers are told, and by names that can be one person's."""
    if not (left.speaker[:1].isupper() and right.speaker[:1].isupper()):
        return False
    a, b = (NameValue(v.speaker, NameType.PERSON) for v in (left, right))
    return fold(a.parts.words[-1]) == fold(b.parts.words[-1]) and not compare_names(a, b).conflicts


def _contains(long: Sequence[Word], short: Sequence[Word]) -> bool:
    """Whether the parts of a quotation between its ellipses stand in the longer one, one after the other."""
    if len(short) > len(long):
        return False
    whole = [w.form for w in long]
    at = 0
    for part in _parts(short):
        found = next((i for i in range(at, len(whole) - len(part) + 1) if whole[i : i + len(part)] == part), None)
        if found is None:
            return False
        at = found + len(part)
    return True


def _parts(words: Sequence[Word]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word.form == _GAP:
            parts.append([])
        else:
            parts[-1].append(word.form)
    return [p for p in parts if p]


Change = tuple[list[Word], list[Word]]


def _changes(a: Sequence[Word], b: Sequence[Word]) -> tuple[list[Change], int, int]:
    """What differs inside the stretch that both span, how many words are common there, and how long it is. What one
    of the two has before or after the other is no difference."""
    ops = list(Levenshtein.opcodes([w.form for w in a], [w.form for w in b]))
    while ops and ops[0].tag in ("insert", "delete"):
        ops = ops[1:]
    while ops and ops[-1].tag in ("insert", "delete"):
        ops = ops[:-1]
    common = sum(op.src_end - op.src_start for op in ops if op.tag == "equal")
    changes = [
        (list(a[op.src_start : op.src_end]), list(b[op.dest_start : op.dest_end])) for op in ops if op.tag != "equal"
    ]
    return changes, common, common + sum(max(len(x), len(y)) for x, y in changes)


def _weight(left: Sequence[Word], right: Sequence[Word]) -> str:
    """What makes a difference one of substance, in words; '' for mere wording."""
    if _marked((*left, *right)):
        return ""
    numbers = [[w.form for w in side if w.form.isdigit()] for side in (left, right)]
    if all(numbers) and numbers[0] != numbers[1]:
        return f"a figure ({_differing(left, right)})"
    denied = [any(w.form in NEGATIONS for w in side) for side in (left, right)]
    if denied[0] != denied[1]:
        return f"a negation ({_differing(left, right)})"
    names = [[w.form for w in side if w.name] for side in (left, right)]
    if all(names) and names[0] != names[1]:
        return f"a name ({_differing(left, right)})"
    return ""


def _differing(left: Sequence[Word], right: Sequence[Word]) -> str:
    """The words that differ, in the order of the two quotations."""
    a, b = (" ".join(w.form or "…" for w in side) for side in (left, right))
    return f"{a} / {b}" if a and b else f"“{a or b}” in one of them alone"
