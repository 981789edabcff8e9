"""The two sides of a result, by the word that says who won."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.names.rows import first_run, name_of, run_before, run_round
from factcheck.grammar.results.words import DREW, ENDS, REACH, Said, games_ended, is_passive, outcome_words, subjects
from factcheck.model import Sentence, Token


def own_side(sentence: Sentence, said: Said, first: int) -> list[str]:
    """The names of those of whom the result is said."""
    token = said.token
    if token.lemma in outcome_words()["ended"]:
        games = games_ended(sentence, token)
        return next((_after_word(sentence, t.i + 1, ("between",), several=True) for t in games), [])
    if token.pos == "VERB" or not token.tag.startswith("NN") or said.object_:
        return _acting(sentence, token, passive=said.object_ and is_passive(sentence, token))
    own = [c for c in sentence.children(token) if c.dep == "poss"]
    if own:
        return _names(sentence, own)
    if said.outcome == DREW and (between := _after_word(sentence, token.i + 1, ("between",), several=True)):
        return between
    if for_ := _after_word(sentence, token.i + 1, ("for",)):
        return for_
    verb = next((t for t in sentence.ancestors(token) if t.pos == "VERB"), None)
    if verb is None or verb.i > first:
        return []
    if verb.lemma in outcome_words()["giving"] and (run := first_run(sentence, verb.i + 1, first)):
        return [name_of(run)]
    with_it = sentence.head(token).lower == "with"  # `marked the day with a 3-0 win`
    return _acting(sentence, verb) if with_it or verb.lemma in outcome_words()["having"] else []


def _acting(sentence: Sentence, verb: Token, passive: bool = False) -> list[str]:
    """The names of those who act, or, in the passive, are acted on; without a tree, what stands before."""
    found = _names(sentence, subjects(sentence, verb, "nsubjpass" if passive else "nsubj"))
    if not found and verb.pos != "VERB" and (run := run_before(sentence, verb.i)):
        return [name_of(run)]
    return found


def _names(sentence: Sentence, tokens: Sequence[Token]) -> list[str]:
    """The names that tokens stand in; [] where one of them is no name."""
    runs = [run_round(sentence, t) for t in tokens]
    return list(dict.fromkeys(name_of(run) for run in runs)) if all(runs) else []


def other_side(sentence: Sentence, said: Said, first: int) -> str:
    """The name of the other side, '' where none is told."""
    if said.object_ and not is_passive(sentence, said.token):
        run = first_run(sentence, said.token.i + 1, first)
        return name_of(run) if run else ""
    found = _after_word(sentence, said.token.i + 1, said.others)
    return found[0] if found else ""


def _after_word(sentence: Sentence, begin: int, words: Sequence[str], several: bool = False) -> list[str]:
    """The name behind the first of some prepositions, with determiners and common nouns between; with `several` the
    names that are joined by `and`."""
    tokens = sentence.tokens
    for token in tokens[begin : begin + REACH]:
        if token.text in ENDS or (token.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP")):
            return []
        if token.lower not in words:
            continue
        run = first_run(sentence, token.i + 1, min(token.i + 6, len(tokens)))
        if not run:
            return []
        after = run[-1].i + 1
        if not several:
            return [name_of(run)]
        joined = after < len(tokens) and tokens[after].lower == "and"
        second = first_run(sentence, after + 1, min(after + 5, len(tokens))) if joined else []
        return [name_of(run), name_of(second)] if second else []
    return []
