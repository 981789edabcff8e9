"""Numbers that a sentence gives as the number of something, or as a toll: `the number of injured rose to 53`, `put the
number of rebels killed at 35`, `the toll from the storm has reached 24`."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.data import load
from factcheck.grammar.figures.find import Figure
from factcheck.grammar.figures.nouns import Counted, index_after, noun_at
from factcheck.model import Sentence, Token

_DATA = load("counting")
NUMBERS = frozenset(_DATA["numbers_of"])
"""Nouns for the number of something, which `of` follows."""
TOLLS = frozenset(_DATA["tolls"])
STATES: dict[str, str] = _DATA["state_events"]
"""Adjectives that count people, with the verb for what has befallen them."""
_LINKS = frozenset(_DATA["number_links"])
_LEADS = frozenset({"at", "to", "past", "above", "near"})
_UNSURE = frozenset({"a", "an", "any", "large", "small"})
_FARTHEST = 16
"""Tokens between `number of` and its figure; more stand there only where another clause comes between."""


def told_as_number(sentence: Sentence, figure: Figure) -> Counted | None:
    """What a figure is told to be the number of; None where it is told of nothing. What is no plural noun (`dead`,
    `missing`) is nothing named, but counted."""
    head = number_before(sentence, sentence.span.start + figure.start, figure.quantity.change)
    if head is None:
        return None
    noun = noun_at(sentence, head.i + 2) if head.lemma in NUMBERS else None
    return noun if noun is not None and noun.plural else Counted()


def number_before(sentence: Sentence, start: int, change: str) -> Token | None:
    """The toll or number that a figure, which begins at `start` (an offset of the document), is told to be; None for
    none. `change` is `from`, `to` or `by` where the figure is an end or the size of a change."""
    first = index_after(sentence, start)
    before = sentence.tokens[max(0, first - _FARTHEST) : first]
    head = next((at for at in range(len(before) - 1, -1, -1) if _is_head(before, at)), None)
    if head is None or head + 1 >= len(before) or _is_broken(before[head + 2 :], change):
        return None
    return before[head] if change or _is_led(before, head) else None


def _is_head(before: Sequence[Token], at: int) -> bool:
    """Whether a toll, or the number of something, is told there; `a number of` is `some`."""
    if before[at].lower in STATES and [t.lower for t in before[at - 1 : at]] == ["the"]:
        return [t.lower for t in before[at + 1 : at + 2]] == ["at"]  # `put the dead at 217`
    if before[at].lemma in TOLLS:
        return at + 1 == len(before) or before[at + 1].pos not in ("NOUN", "PROPN")
    if before[at].lemma not in NUMBERS or [t.lower for t in before[at + 1 : at + 2]] != ["of"]:
        return False
    front = {t.lower for t in before[max(0, at - 3) : at]}
    return bool(front) and not _UNSURE & front


def _is_led(before: Sequence[Token], head: int) -> bool:
    """Whether a verb says that the figure is the number: `was 53`, `stood at 53`; with `at` that verb may stand before
    it all (`put the number of … at 53`)."""
    near, second = before[-1], before[-2]
    if near.lower == "at":
        return any(t.lemma in _LINKS for t in before)
    return near.lemma in _LINKS or (near.lower in _LEADS and any(t.lemma in _LINKS for t in (second, *before[:head])))


def _is_broken(between: Sequence[Token], change: str) -> bool:
    """Whether another clause stands between, or a figure that this is no change of (`from 11 to 17`)."""
    breaks = ",;:–—"
    clause = any(t.text in breaks or t.lower in ("and", "but", "who", "which") for t in between)
    return clause or (not change and any(t.tag == "CD" for t in between))
