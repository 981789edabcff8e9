"""Lines in which capitals tell nothing: headlines in capitals or with a capital on every word."""

from __future__ import annotations

from factcheck.model import Sentence, Zone

_HEADS = (Zone.HEADLINE, Zone.SUBHEAD, Zone.STANDFIRST)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_COMMON = frozenset({"VERB", "AUX", "ADJ", "ADV", "NOUN"})
LEAST_WORDS = 3
"""Words of a headline, and one less than of another line, from which capitals are judged."""
SHORT = 8
"""Tokens of the longest line that may be a subhead although nobody marked it as one."""
SIGN = 5
"""Letters of the longest word of capitals that may be an abbreviation."""
SHARE = 0.8
"""Share of words with a capital from which a line counts as a headline in capitals."""


def capitals_tell_nothing(sentence: Sentence) -> bool:
    """Whether nearly every word of the line is capitalised, common words among them."""
    words = [t for t in sentence.tokens if t.text[0].isalpha() and (len(t.text) > 3 or t.text[0].isupper())]
    if len(words) >= 2 and all(t.text[0].isupper() for t in words) and _bare(sentence):
        return True
    if len(words) > 1 and all(t.text.isupper() for t in words) and any(len(t.text) > SIGN for t in words):
        return True
    if len(words) < LEAST_WORDS + (sentence.zone not in _HEADS):
        return False
    upper = sum(t.text[0].isupper() for t in words)
    if upper < SHARE * len(words):
        return False
    if sentence.zone in _HEADS:
        return True
    common = sum(t.pos in _COMMON and t.text[0].isupper() for t in words[1:])
    return common >= 2 or sum(t.text.isupper() for t in words) >= SHARE * len(words)


def _bare(sentence: Sentence) -> bool:
    """A short line that ends without a full stop and has no finite verb: a subhead, a byline, a label."""
    if len(sentence.tokens) > SHORT or not sentence.text[-1].isalnum():
        return False
    return not any(t.tag in _FINITE for t in sentence.tokens)
