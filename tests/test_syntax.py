"""What is sent to the parser: words, and no rows of signs; offsets hold throughout."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.model import Span
from factcheck.syntax import parse, pieces, stretches
from tests.support import document

ROWS = {"digits": "7", "dots": ".", "quotes": '"', "brackets": "([{", "spaces": " ", "one letter": "a"}
PARSE = """
import sys
from factcheck.syntax import parse
from tests.support import document
parse(document((sys.argv[1] * 100_000)[:100_000]))
"""


@pytest.mark.parametrize("unit", ROWS.values(), ids=ROWS)
def test_a_hundred_kilobytes_of_one_thing_are_soon_parsed(unit: str) -> None:
    subprocess.run([sys.executable, "-c", PARSE, unit], check=True, timeout=120)


def words_of(text: str) -> list[str]:
    return [span.of(text).strip() for span in stretches(text, Span(0, len(text)))]


def test_a_row_of_signs_is_left_out_and_the_words_round_it_stay() -> None:
    text = "The ferry left Osmund Quay." + "- " * 250 + "It reached Tarn at noon."
    assert words_of(text) == ["The ferry left Osmund Quay", "It reached Tarn at noon."]
    sentences = parse(document(text))
    assert [s.span.of(text) for s in sentences] == ["The ferry left Osmund Quay", "It reached Tarn at noon."]


@pytest.mark.parametrize(
    "text",
    [
        "He paid $4.50 (in cash) … and left!",
        "The miller waited" + "." * 50 + " he said.",
        "A link" + " " * 400 + "was cut out here.",
    ],
)
def test_signs_among_words_stay(text: str) -> None:
    assert words_of(text) == [text]


def test_a_piece_of_signs_with_hardly_a_letter_is_left_out() -> None:
    assert words_of("a ((((((((((((((") == []


def test_long_text_is_cut_where_a_sentence_ends() -> None:
    text = "The mill of Velm was sold on Monday. " * 300
    found = list(pieces(text, Span(0, len(text))))
    assert "".join(p.of(text) for p in found) == text
    assert all(p.of(text).endswith(". ") and len(p) <= 4000 for p in found)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The towns signed a cease-fire on Friday.", "ceasefire"),
        ("The two walk-outs ended on Friday.", "walkout"),
        ("The fire-fighters left.", ""),
        ("They had to cease - fire broke out.", ""),
    ],
)
def test_a_noun_with_a_hyphen_is_that_written_together(text: str, lemma: str) -> None:
    lemmas = {t.lemma for s in parse(document(text)) for t in s.tokens}
    assert {"ceasefire", "walkout"} & lemmas == ({lemma} if lemma else set())


ENTRIES = [
    "12:05 p.m. - The ferry sinks near the light of Velm.",
    "12:05 p.m. (1005 GMT) _ The ferry sinks near the light of Velm.",
    "9 a.m. – The ferry leaves Ostra.",
    "Noon -- The ferry is late.",
]


@pytest.mark.parametrize("text", ENTRIES)
def test_an_entry_in_a_list_of_hours_is_one_sentence(text: str) -> None:
    assert [s.text for s in parse(document(text))] == [text]


def test_a_dash_of_wire_copy_is_one() -> None:
    [sentence] = parse(document("Three men _ all of them potters _ were held in Velm."))
    assert next(t.pos for t in sentence.tokens if t.text == "-" or t.text == "_") == "PUNCT"
    assert sentence.text == "Three men _ all of them potters _ were held in Velm."
