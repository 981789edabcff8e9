"""What else the sentence of a claim states, and whether it is stated of the same matter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.clauses import NOUNS
from factcheck.clauses.triggers import is_event_noun, reporting, word_class
from factcheck.evidence.profile import Sibling
from factcheck.frames.besides import is_increment
from factcheck.model import Claim, Sentence
from factcheck.values.base import Compare
from factcheck.values.interval import DateValue

_PLACED = ("relcl", "acl")
"""How a clause hangs on the noun that it tells something of."""

_SHORT = frozenset({"day", "week", "weekend"})
"""Grains of a date that news has of what it tells; others are of what was long before, or is of a whole period."""


def siblings_of(
    claims: Sequence[Claim], sentences: Sequence[Sentence], compare: Mapping[str, Compare]
) -> dict[str, tuple[Sibling, ...]]:
    """For each claim, by id, the other claims of its sentence but names, quotations and statuses."""
    rows: dict[int, list[Claim]] = {}
    for claim in claims:
        rows.setdefault(claim.sentence, []).append(claim)
    found: dict[str, tuple[Sibling, ...]] = {}
    for number, row in rows.items():
        told = [(c, _sibling(c, sentences[number], compare)) for c in row if c.kind not in ("name", "quote", "status")]
        for claim in row:
            others = ((c, s) for c, s in told if c.id != claim.id)
            found[claim.id] = tuple(replace(s, aside=_is_aside(sentences[number], c, claim)) for c, s in others)
    return found


def _sibling(claim: Claim, sentence: Sentence, compare: Mapping[str, Compare]) -> Sibling:
    said = claim.kind == "date" and claim.frame.trigger in reporting()
    more = claim.kind == "count" and _is_increment(claim, sentence)
    measured = word_class(claim.frame.measured)
    return Sibling(claim.kind, claim.value, measured, compare[claim.kind], increment=more, said=said)


def _is_increment(claim: Claim, sentence: Sentence) -> bool:
    start, end = (place - sentence.span.start for place in (claim.span.start, claim.span.end))
    return is_increment(claim.frame, sentence.text[:start], sentence.text[end:])


def _is_aside(sentence: Sentence, date: Claim, claim: Claim) -> bool:
    """Whether a month or year dates only what a clause beside the claim tells of a noun. What is told of an event says
    which one it is (`the flood that came in 1953`)."""
    head, other = sentence.head_of(date.span), sentence.head_of(claim.span)
    if not isinstance(date.value, DateValue) or date.value.granularity in _SHORT or head is None or other is None:
        return False
    verb = next((t for t in (head, *sentence.ancestors(head)) if t.pos == "VERB"), None)
    if verb is None or verb.dep not in _PLACED:
        return False
    noun = sentence.head(verb)
    inside = {t.i for t in sentence.subtree(verb)}
    return other.i not in inside and noun.pos in NOUNS and not is_event_noun(noun.lemma)
