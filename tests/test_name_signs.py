"""What the words around a name say of it, and what the tagger's guess then counts for."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.grammar.names.guess import guessed
from factcheck.grammar.names.signs import STRONG, Sign, eponym, signs
from factcheck.model import Span
from factcheck.values.name import NameType
from tests.support import article

P, B, N = NameType.PERSON, NameType.ORG, NameType.OTHER


def told(text: str, name: str, *, alone: bool = False) -> Counter[Sign]:
    sentences = article(text).sentences
    start = text.index(name)
    found = next(s for s in sentences if s.span.start <= start < s.span.end)
    after = sentences[found.index + 1] if found.index + 1 < len(sentences) else None
    return signs(found, Span(start, start + len(name)), alone=alone, following=after)


@pytest.mark.parametrize(
    ("text", "name", "sign"),
    [
        ("Wendrin smiled at the crowd.", "Wendrin", Sign.PERSON),
        ("Wendrin was jailed for the raid.", "Wendrin", Sign.PERSON),
        ("They met Wendrin, who left early.", "Wendrin", Sign.PERSON),
        ("They met Wendrin, 41, on the bridge.", "Wendrin", Sign.PERSON),
        ("They met Wendrin's older sister.", "Wendrin", Sign.PERSON),
        ("The house of the Wendrin family burnt down.", "Wendrin", Sign.PERSON),
        ("The man, known only as Wendrin, ran.", "Wendrin", Sign.PERSON),
        ("They met Wendrin, a retired teacher, there.", "Wendrin", Sign.PERSON),
        ("Wendrin told reporters that the dam would hold.", "Wendrin", Sign.SPEAKER),
        ("According to Wendrin, the dam will hold.", "Wendrin", Sign.SPEAKER),
        ("Wendrin have won the league.", "Wendrin", Sign.BODY),
        ("The crowd met Wendrin staff at the gate.", "Wendrin", Sign.BODY),
        ("They had dinner at the Wendrin yesterday.", "Wendrin", Sign.THING),
        ("He bought an original Wendrin in May.", "Wendrin", Sign.THING),
        ("The shots were heard in Wendrin on Monday.", "Wendrin", Sign.THING),
        ("He swallowed two Wendrin tablets.", "Wendrin", Sign.THING),
        ("He swallowed Wendrin, a mild painkiller, at noon.", "Wendrin", Sign.NEITHER),
        ("The League of Wendrin met.", "League", Sign.CUT),
    ],
)
def test_sign(text: str, name: str, sign: Sign) -> None:
    assert told(text, name)[sign] > 0


def test_the_only_name_that_he_or_she_can_mean_is_a_persons() -> None:
    text = "Wendrin left at noon. She took the ferry."
    assert told(text, "Wendrin", alone=True)[Sign.PERSON] > told(text, "Wendrin")[Sign.PERSON]


@pytest.mark.parametrize("text", ["The Wendrin administration fell.", "Police praised Wendrin's speech."])
def test_what_belongs_to_a_name_does_not_make_it_a_thing(text: str) -> None:
    assert told(text, "Wendrin")[Sign.THING] == 0


@pytest.mark.parametrize(
    ("guess", "found", "words", "mentions", "lower", "want"),
    [
        (P, {}, ("wendrin",), 1, 0, N),
        (P, {}, ("karel", "wendrin"), 1, 0, P),
        (P, {}, ("karel", "wendrin"), 1, 1, N),
        (P, {Sign.THING: 2}, ("karel", "wendrin"), 1, 0, N),
        (P, {Sign.PERSON: 1}, ("wendrin",), 1, 0, P),
        (P, {Sign.PERSON: 1, Sign.THING: 2}, ("wendrin",), 1, 0, N),
        (P, {}, ("helen",), 1, 0, P),
        (P, {Sign.BODY: STRONG}, ("wendrin",), 1, 0, B),
        (P, {Sign.SPEAKER: 1}, ("wendrin",), 1, 0, P),
        (B, {}, ("wendrin",), 1, 0, N),
        (B, {}, ("wendrin",), 2, 0, B),
        (B, {Sign.THING: 1}, ("wendrin",), 2, 0, N),
        (B, {}, ("wendrin", "freight"), 1, 0, B),
        (B, {Sign.NEITHER: 2}, ("wendrin", "freight"), 1, 0, N),
        (B, {}, ("navy",), 1, 0, B),
        (B, {Sign.PERSON: 3}, ("wendrin",), 4, 0, P),
        (B, {Sign.PERSON: 2, Sign.BODY: 2}, ("wendrin",), 4, 0, B),
        (N, {Sign.PERSON: 3}, ("karel", "wendrin"), 1, 0, P),
        (N, {Sign.PERSON: 3, Sign.THING: 1}, ("karel", "wendrin"), 1, 0, N),
        (NameType.WORK, {}, ("grey", "water"), 1, 0, NameType.WORK),
    ],
)
def test_guess(guess, found, words, mentions, lower, want) -> None:
    assert guessed(guess, Counter(found), words, mentions, lower) is want


@pytest.mark.parametrize(("text", "whole"), [("Halvar's disease is rare.", True), ("Halvar's sister is rare.", False)])
def test_an_illness_is_named_after_somebody(text: str, whole: bool) -> None:
    sentence = article(text).sentences[0]
    assert eponym(sentence, Span(0, 6)) is whole
