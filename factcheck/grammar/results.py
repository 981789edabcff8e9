"""Who won against whom: a score with the two sides that its sentence names.

The parser often breaks such sentences (`beat Dunmore` / `United 3-1`), so names are read in the order of the words:
only who acts is taken from the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.data import load
from factcheck.grammar.name_runs import first_run, name_of, run_after, run_before, run_round
from factcheck.grammar.scores import Numbers, scores
from factcheck.grammar.verb_groups import BARE, DONE, FUTURE, HEDGED, conditional, group
from factcheck.grammar.words import any_of
from factcheck.model import Sentence, Token
from factcheck.values.score import Points, Score

WON, LOST, DREW = "won", "lost", "drew"

REACH = 14
"""Tokens between a score and the word that says who won."""

_AFTER = 8
"""Tokens between a score and the noun behind it (`a 3-1 Northern League first round win`)."""

_ENDS = (";", ":", "(", ")", "“", "”", '"')


@dataclass(frozen=True, slots=True)
class Result:
    """A result and where its numbers stand, as offsets of the sentence's text."""

    start: int
    end: int
    score: Score


@dataclass(frozen=True, slots=True)
class _Said:
    """The word that says who won: its outcome for its subject, and the prepositions that name the other side. `object_`
    where the other side is its object."""

    token: Token
    outcome: str
    others: tuple[str, ...]
    object_: bool = False


def results(sentence: Sentence) -> Iterator[Result]:
    """The results that a sentence tells of two named sides, in text order."""
    for numbers in scores(sentence.text):
        start, end = numbers.start, numbers.end
        sort = "series" if numbers.sets else _sort(sentence.text, end)
        if sort is None:
            continue
        told = _line(sentence, numbers) or _told(sentence, numbers)
        if told is not None and (score := _scored(numbers.points, *told, sort)) is not None:
            yield Result(start, end, score)


def _scored(points: Points, first: str, second: str, outcome: str, sort: str) -> Score | None:
    """The score with the winner first; None where numbers and words do not fit each other."""
    ahead = sum(a > b for a, b in points) - sum(a < b for a, b in points)
    if (outcome == DREW) != (ahead == 0) or first == second:
        return None
    if outcome == LOST:
        first, second = second, first
    if ahead < 0:
        points = tuple((b, a) for a, b in points)
    return Score(points, first, second, sort)


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(row) for name, row in load("results").items() if isinstance(row, list)}


@cache
def _sorts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows: dict[str, list[str]] = load("results")["sorts"]
    return tuple(
        (name, re.compile(rf"\W{{0,2}}(?:\w+\s)?{any_of(row)}\b", re.IGNORECASE)) for name, row in rows.items()
    )


@cache
def _running() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,2}}{any_of(load('results')['running']['after'])}\b", re.IGNORECASE)


def _sort(text: str, end: int) -> str | None:
    """What else than the match a score counts, '' for nothing else; None where it only stood so for a while."""
    if _running().match(text, end):
        return None
    return next((name for name, pattern in _sorts() if pattern.match(text, end)), "")


def _line(sentence: Sentence, numbers: Numbers) -> tuple[str, str, str] | None:
    """`Harrow Rovers 3-1 Dunmore United`, as a line by itself."""
    inside = _inside(sentence, numbers)
    if not inside:
        return None
    first, second = run_before(sentence, inside[0].i), run_after(sentence, inside[-1].i + 1)
    if not first or not second or first[0].i or second[-1].i < len(sentence.tokens) - 2 or len(numbers.points) > 1:
        return None
    (a, b), names = numbers.points[0], (name_of(first), name_of(second))
    return (*names, WON if a > b else LOST if a < b else DREW)


def _inside(sentence: Sentence, numbers: Numbers) -> list[Token]:
    start = sentence.span.start
    return [t for t in sentence.tokens if t.start < start + numbers.end and start + numbers.start < t.end]


def _told(sentence: Sentence, numbers: Numbers) -> tuple[str, str, str] | None:
    """The two sides and how it ended for the first, by the word that governs the score."""
    inside = _inside(sentence, numbers)
    if not inside:
        return None
    first, last = inside[0].i, inside[-1].i
    said = _noun_behind(sentence, last) or _word_before(sentence, first)
    if said is None or not _is_told_as_done(sentence, said.token):
        return None
    mine, others = _mine(sentence, said, first), _others(sentence, said, first, last)
    if said.outcome == DREW and len(mine) == 2:
        return mine[0], mine[1], DREW
    if len(mine) != 1 or not others:
        return None
    turned = said.object_ and _is_passive(sentence, said.token)
    return mine[0], others, LOST if turned else said.outcome


def _noun_behind(sentence: Sentence, last: int) -> _Said | None:
    """`a 3-1 win`: the noun that the score stands before."""
    for token in sentence.tokens[last + 1 : last + 2 + _AFTER]:
        if token.pos not in ("NOUN", "PROPN", "ADJ", "PUNCT", "ADV") or token.text in (",", *_ENDS):
            return None
        if (said := _noun(sentence, token)) is not None:
            return said
    return None


def _noun(sentence: Sentence, token: Token) -> _Said | None:
    words = _words()
    if token.pos not in ("NOUN", "PROPN"):
        return None
    for row, outcome in (("wins", WON), ("losses", LOST), ("draws", DREW)):
        if token.lemma.lower() in words[row]:
            if outcome == LOST and any(c.lower == "of" for c in sentence.children(token)):
                return _Said(token, WON, ("of",))  # `United's 3-0 defeat of Rovers`
            return _Said(token, outcome, tuple(sorted(words[f"{row}_with"])))
    return None


def _word_before(sentence: Sentence, first: int) -> _Said | None:
    """The verb that the score stands behind, where no other finite verb stands between."""
    for token in reversed(sentence.tokens[max(0, first - REACH) : first]):
        if token.text in _ENDS:
            return None
        if (said := _verb(sentence, token)) is not None:
            return said
        if token.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP", "VBG") and token.dep != "relcl":
            return None
    return None


def _verb(sentence: Sentence, token: Token) -> _Said | None:
    words = _words()
    if token.pos not in ("VERB", "NOUN", "PROPN") or (token.pos != "VERB" and token.lower not in _past()):
        return None
    lemma = token.lemma.lower()
    if lemma in words["beat"]:
        return _Said(token, WON, ("by",), object_=True)
    if lemma in words["ended"] and list(_games(sentence, token)):
        return _Said(token, DREW, ())
    for row, outcome in (("win", WON), ("lose", LOST), ("draw", DREW)):
        if lemma in words[row]:
            return _Said(token, outcome, tuple(sorted(words[f"{row}_with"])))
    return None


def _games(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The match that a verb says the end of."""
    return (t for t in _subjects(sentence, verb, "nsubj") if t.lemma in _words()["games"])


def _past() -> frozenset[str]:
    """Forms that the tagger takes for nouns in headlines."""
    return frozenset({"beat", "edge", "down", "rout", "stun"})


def _is_told_as_done(sentence: Sentence, token: Token) -> bool:
    """Whether it has happened, and was news: neither planned nor denied nor looked back on with `had`."""
    verbs = (t for t in (token, *sentence.ancestors(token)) if t.pos in ("VERB", "AUX"))
    for verb in verbs:
        told = group(sentence, verb)
        pluperfect = any(c.lower == "had" and c.dep == "aux" for c in sentence.children(verb))
        if told.negated or told.time in (FUTURE, HEDGED) or conditional(sentence, verb) or pluperfect:
            return False
        if told.time == BARE and not (verb.tag in ("VBG", "VBN") or verb.dep == "advcl"):
            return verb.dep == "ROOT"
        if told.time == DONE:
            return True
    return True


def _is_passive(sentence: Sentence, verb: Token) -> bool:
    return (
        verb.tag == "VBN"
        and not any(c.lemma == "have" for c in sentence.children(verb) if c.dep == "aux")
        or any(c.dep in ("auxpass", "nsubjpass") for c in sentence.children(verb))
    )


def _mine(sentence: Sentence, said: _Said, first: int) -> list[str]:
    """The names of those of whom the result is said."""
    token = said.token
    if token.lemma in _words()["ended"]:
        games = _games(sentence, token)
        return next((_after_word(sentence, t.i + 1, ("between",), several=True) for t in games), [])
    if token.pos == "VERB" or not token.tag.startswith("NN") or said.object_:
        return _acting(sentence, token, passive=said.object_ and _is_passive(sentence, token))
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
    if verb.lemma in _words()["giving"] and (run := first_run(sentence, verb.i + 1, first)):
        return [name_of(run)]
    with_it = sentence.head(token).lower == "with"  # `marked the day with a 3-0 win`
    return _acting(sentence, verb) if with_it or verb.lemma in _words()["having"] else []


def _acting(sentence: Sentence, verb: Token, passive: bool = False) -> list[str]:
    """The names of those who act, or, in the passive, are acted on; without a tree, what stands before."""
    found = _names(sentence, _subjects(sentence, verb, "nsubjpass" if passive else "nsubj"))
    if not found and verb.pos != "VERB" and (run := run_before(sentence, verb.i)):
        return [name_of(run)]
    return found


def _subjects(sentence: Sentence, verb: Token, relation: str) -> list[Token]:
    """The subject of a verb with what is joined to it: its own, that of the clause it depends on, or the noun that a
    relative clause or participle belongs to."""
    for token in (verb, *sentence.ancestors(verb)):
        own = [c for c in sentence.children(token) if c.dep == relation]
        above = sentence.head(token)
        if token.dep in ("relcl", "acl") and (not own or own[0].tag in ("WP", "WDT")):
            own = [above]
        if own:
            return [*own, *(c for c in sentence.children(own[0]) if c.dep == "conj")]
        if token.dep not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"):
            return []
        relation = "nsubj"
    return []


def _names(sentence: Sentence, tokens: Sequence[Token]) -> list[str]:
    """The names that tokens stand in; [] where one of them is no name."""
    runs = [run_round(sentence, t) for t in tokens]
    return list(dict.fromkeys(name_of(run) for run in runs)) if all(runs) else []


def _others(sentence: Sentence, said: _Said, first: int, last: int) -> str:
    """The name of the other side, '' where none is told."""
    if said.object_ and not _is_passive(sentence, said.token):
        run = first_run(sentence, said.token.i + 1, first)
        return name_of(run) if run else ""
    begin = said.token.i + 1
    found = _after_word(sentence, begin, said.others)
    return found[0] if found else ""


def _after_word(sentence: Sentence, begin: int, words: Sequence[str], several: bool = False) -> list[str]:
    """The name behind the first of some prepositions, with determiners and common nouns between; with `several` the
    names that are joined by `and`."""
    tokens = sentence.tokens
    for token in tokens[begin : begin + REACH]:
        if token.text in _ENDS or (token.pos == "VERB" and token.tag in ("VBD", "VBZ", "VBP")):
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
