"""Numbers in running text: what they are worth, where they end, and what is none."""

from __future__ import annotations

import pytest

from factcheck.grammar.figures.find import Figure, figures
from factcheck.grammar.figures.numbers import START, read_number
from factcheck.grammar.figures.numerals import read_words
from factcheck.grammar.figures.traps import barred
from factcheck.kinds import KINDS
from factcheck.model import Document, Paragraph, Sentence, Span, Token, Zone
from factcheck.syntax import pieces
from tests.patience import ends_soon

FIGURES = [k for k in KINDS if k.name in ("money", "percent", "age", "duration", "measure", "ordinal", "count")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,500", 1500),
        ("1,20,000", 120000),
        ("12,34,567.5", 1234567.5),
        ("10 000", 10000),
        ("2.6", 2.6),
        ("2½", 2.5),
        ("1 1/2", 1.5),
        ("3/4", 0.75),
        ("1.2 lakh crore", 1.2e12),
        ("35 lakh", 3.5e6),
        ("5bn", 5e9),
        ("2.6-million", 2.6e6),
        ("two dozen", 24),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("twenty-one", 21),
        ("one hundred and twenty thousand", 120000),
        ("two thousand three hundred and four", 2304),
        ("fifteen hundred", 1500),
        ("a hundred", 100),
        ("half a million", 500000),
        ("a quarter of a million", 250000),
        ("three quarters of a million", 750000),
        ("two and a half million", 2.5e6),
        ("a million and a half", 1.5e6),
        ("twenty-one trillion and three hundred twenty two", 21_000_000_000_322),
    ],
)
def test_worth(text: str, value: float) -> None:
    number = read_number(text, 0, spaced=True)
    assert number is not None and number.end == len(text)
    assert number.low == number.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("dozens", 20, 150), ("several hundred", 300, 1200), ("hundreds of thousands", 1e5, 1.5e6), ("a few", 2, 9)],
)
def test_vague_amounts_are_bands(text: str, low: float, high: float) -> None:
    number = read_number(text, 0)
    assert number is not None and (number.low, number.high, number.vague) == (low, high, text)


@pytest.mark.parametrize("text", ["1.2.3", "9/11", "24/7", "12/10/2023", "1" * 40, "first", "one hundred twenty-fifth"])
def test_no_number(text: str) -> None:
    assert read_number(text, 0) is None


@pytest.mark.parametrize(
    ("text", "end"), [("two three", 3), ("twenty thirteen", 6), ("five and six", 4), ("ten ten", 3)]
)
def test_words_that_make_no_number_together(text: str, end: int) -> None:
    words = read_words(text, 0)
    assert words is not None and words.end == end


def only(text: str) -> Figure:
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("At least five fled", "At least five", 5, None),
        ("with no fewer than 12 aboard", "no fewer than 12", 12, None),
        ("more than 50 fled", "more than 50", 50, None),
        ("upwards of 50 fled", "upwards of 50", 50, None),
        ("up to 80 fled", "up to 80", None, 80),
        ("as many as 80 fled", "as many as 80", None, 80),
        ("fewer than 30 fled", "fewer than 30", None, 30),
        ("at most 30 fled", "at most 30", None, 30),
        ("about 20 fled", "about 20", 18, 22),
        ("an estimated 200 fled", "an estimated 200", 180, 220),
        ("some 40 fled", "some 40", 36, 44),
        ("nearly 20 fled", "nearly 20", 18, 20),
        ("just over 20 fled", "just over 20", 20, 22),
        ("30 or more fled", "30 or more", 30, None),
        ("20-odd fled", "20-odd", 18, 22),
        ("100+ fled", "100+", 100, None),
        ("at least another dozen fled", "at least another dozen", 12, None),
        ("10 to 15 fled", "10 to 15", 10, 15),
        ("between 10 and 15 fled", "between 10 and 15", 10, 15),
        ("10–15 fled", "10–15", 10, 15),
        ("one or two fled", "one or two", 1, 2),
        ("5 to 10 million fled", "5 to 10 million", 5e6, 1e7),
    ],
)
def test_hedges_and_ranges(text: str, span: str, low: float | None, high: float | None) -> None:
    figure = only(text)
    assert text[figure.start : figure.end] == span
    assert (figure.quantity.low, figure.quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "on 12 May 2021",
        "on May 12",
        "in 1998",
        "from 2016 to 2018",
        "in 2016-17",
        "the 1990s",
        "2024-02-08",
        "08/02/2026",
        "at 8:30 p.m.",
        "at 6 pm",
        "by 1630 GMT",
        "call 999",
        "+44 20 7946 0018",
        "555-0143",
        "won 3-1",
        "lost 2-4 to Orsk",
        "a 5-4 ruling",
        "6-4, 3-6, 7-5",
        "AK-47",
        "Covid-19",
        "G20",
        "5G",
        "4x4",
        "page 12",
        "Section 5",
        "Flight 370",
        "Phase 2",
        "24/7",
        "12 Harbour Street",
        "221 Old Mill Road",
        "one in five",
        "nine out of ten",
        "https://example.org/a%20b?page=12",
        "v1.2.3",
        "#12thing",
        "one " + "million " * 60,
        "9" * 5000,
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == ()


def test_stretches_are_merged_and_in_order() -> None:
    stretches = barred("On 12 May 2021 at 8:30 they called 999.")
    assert list(stretches) == sorted(stretches)
    assert all(a[1] <= b[0] for a, b in zip(stretches, stretches[1:], strict=False))


def test_a_number_may_begin_with_a_word_or_a_digit() -> None:
    assert [m.group() for m in START.finditer("Three of 12, a dozen, half a mile")][:2] == ["Three", "1"]


def test_hyphens_of_all_kinds() -> None:
    assert only("a 26\u2011year\u2011old oak").quantity.label == "26 years old"
    assert only("it fell to \u22125C").quantity.low == -5


def test_nothing_is_too_large_to_be_refused() -> None:
    rank = next(k for k in KINDS if k.name == "ordinal")
    for text in ("trillion " * 60 + "trillionth", "1" + ",000" * 2000 + "th"):
        document = Document("s1", "x.txt", text, (Paragraph(Span(0, len(text)), Zone.BODY),))
        assert list(rank.find(sentence(text, 0), document)) == []


def sentence(text: str, start: int) -> Sentence:
    """A sentence without the parser: words are plural nouns, the rest is punctuation."""
    tokens, at = [], 0
    for n, word in enumerate(text.split()):
        at = text.index(word, at)
        tag = "CD" if word[0].isdigit() else "NNS" if word[0].isalpha() else "."
        tokens.append(
            Token(n, start + at, start + at + len(word), word, word.lower(), "NOUN", tag, "dep", 0, "", False, True)
        )
        at += len(word)
    return Sentence(0, Span(start, start + len(text)), text, tuple(tokens), 0, Zone.BODY, 0)


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "1",
            "1.",
            "1,",
            "1 ",
            ".",
            "(",
            '"',
            "'",
            " ",
            "a",
            "A ",
            "one ",
            "two and ",
            "1-1 ",
            "1 to 2 ",
            "$1 ",
            "1/2 ",
        ),
        *(
            "6 miles (",
            "5 feet 5 ",
            "rose to 5 from 4, ",
            "May 1 ",
            "12 Main ",
            "first ",
            "no one ",
            "world's biggest ",
        ),
        *("x@", "–"),
    ],
)
def test_nothing_backtracks(unit: str) -> None:
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    document = Document("s1", "x.txt", text, (Paragraph(Span(0, len(text)), Zone.BODY),))
    cut = [sentence(piece.of(text), piece.start) for piece in pieces(text, Span(0, len(text)))]
    cut = [s for s in cut if s.tokens]
    with ends_soon():
        for kind in FIGURES:
            for part in cut:
                assert all(text[c.span.start : c.span.end] == c.text for c in kind.find(part, document))
