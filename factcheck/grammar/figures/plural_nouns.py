"""Nouns behind a number that do not look like plurals, or that the tagger does not take for nouns."""

from __future__ import annotations

from factcheck.data import load
from factcheck.grammar.figures.nouns import Counted, headed, is_plural, noun_run
from factcheck.grammar.status.verb_groups import AUXILIARIES
from factcheck.model import Sentence, Token

_DATA = load("counting")
_GROUPS = frozenset(_DATA["group_nouns"])
_SAYING = frozenset(load("reporting")["verbs"].split())
_AGREEING = frozenset({"are", "were", "have"})
_OWNED = frozenset({"DT", "PRP$", "POS", "WP$"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_MODIFYING = frozenset({"JJ", "NN", "VBG", "VBN"})
_LONGEST_LIST = 6
_BEFORE_ADDED = frozenset({"and", "or"})


def disguised_plural(sentence: Sentence, before: Token | None, at: int) -> Counted | None:
    """The plural noun that begins at token `at` behind a number above one, where its own form hides it.

    `before` is the token before the number. Asked only where the noun has no form of the plural.
    """
    run = noun_run(sentence.tokens, at)
    if not run or run[-1].i + 1 >= len(sentence.tokens):
        return None
    following = sentence.tokens[run[-1].i + 1]
    added = following.lower in _BEFORE_ADDED and (_shared(sentence, run) or _shared_with_number(sentence, run))
    if added := added or (_listed(sentence, run) if following.text == "," else None):
        return added
    if before is not None and before.tag in _NOUNS:
        return None  # the number of something's name: `Studio 54 staff are`
    return _agreeing(run, following) or _taken_for_verb(before, run, following)


def _shared(sentence: Sentence, run: list[Token]) -> Counted | None:
    """`20 gold and silver pieces`, `five black and white dogs`: two modifiers of one sort before one noun."""
    more = noun_run(sentence.tokens, run[-1].i + 2)
    if len(more) < 2 or more[0].tag != run[-1].tag or more[0].tag not in ("NN", "JJ"):
        return None
    noun = headed(more)
    return noun if noun and noun.plural else None


def _shared_with_number(sentence: Sentence, run: list[Token]) -> Counted | None:
    """`12 adult and three child victims`: two numbers, each with its modifier, before one noun."""
    at = run[-1].i + 2
    if len(run) > 1 or at >= len(sentence.tokens) or sentence.tokens[at].tag != "CD":
        return None
    more = noun_run(sentence.tokens, at + 1)
    noun = headed(more) if len(more) == 2 and more[0].tag == run[0].tag else None
    return noun if noun and noun.plural else None


def _listed(sentence: Sentence, run: list[Token]) -> Counted | None:
    """`50 environmental, business and fishing groups`: single words, and the noun behind the last of them."""
    tokens, seen = sentence.tokens, 1
    while run and seen < _LONGEST_LIST:
        at = run[-1].i + 1
        if len(run) > 1 or run[0].tag not in _MODIFYING or at + 1 >= len(tokens):
            return None
        last = tokens[at].lower in _BEFORE_ADDED
        if not last and tokens[at].text != ",":
            return None
        at += 2 if not last and tokens[at + 1].lower in _BEFORE_ADDED else 1
        run, seen = noun_run(tokens, at), seen + 1
        if last or tokens[at - 1].lower in _BEFORE_ADDED:
            noun = headed(run) if len(run) == 2 and run[0].tag in _MODIFYING else None
            return noun if noun and noun.plural else None
    return None


def _agreeing(run: list[Token], following: Token) -> Counted | None:
    """`Some 100 moai have been found`: the tagger or the verb says that it is a plural, unless it names a group."""
    noun = headed(run)
    if noun is None or run[-1].tag == "NNS":
        return noun
    if run[-1].tag != "NN" or following.lower not in _AGREEING or noun.lemmas[0] in _GROUPS:
        return None
    return noun


def _taken_for_verb(before: Token | None, run: list[Token], following: Token) -> Counted | None:
    """`among 14 pale diamonds`, where the tagger makes `diamonds` a verb: no singular stands behind such a number."""
    if before is not None and before.tag in _OWNED:
        return None
    known = following.lemma in AUXILIARIES or following.lemma in _SAYING or any(t.entity in _OWN for t in run)
    if following.tag != "VBZ" or known or not is_plural(following.lower):
        return None
    modifiers = tuple(t.lemma for t in run if t.text != "-")
    return Counted(following.lower, (following.lemma, *modifiers))


_OWN = frozenset({"PERSON", "GPE", "NORP", "FAC", "LOC"})
"""Entities that may begin a clause of their own behind a number: `at 18 Okoye plays`."""
