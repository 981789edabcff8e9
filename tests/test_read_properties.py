"""What holds for every text and all bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Document
from factcheck.read import ReadError, document_of, read_bytes
from factcheck.read.decode import decode
from factcheck.read.layout import BLANKS
from tests.patience import ends_soon

# Pieces of articles, so that chance finds what plain characters seldom make.
PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "\u00a0", "\u200b", "\ufeff", "\x0c", "\x85", "\u2028", "e\u0301", "!", "5", ":", "|"]
    + [
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "```\n",
        "<!--",
        "-->",
        "---\n",
        "===\n",
        "title: x\n",
        "a: *b\n",
        "**",
        "[x](y)",
    ]
    + ["https://x.example/1", "&amp;", "date 2021-03-04 ", "4 May 2021", "Published: ", "Updated: 04/05/2021"]
    + ["2 hours ago", "By Jane Roe", "LIMA, May 4 (Reuters) — ", "Lima: ", "OSLO —", "Comments", "3 min read", "word "]
    + ["(Reuters photo)", "Photo: ", "It was over.", "“It was over,” she said", "A Short Title", "Related", "and "]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


def holds(document: Document) -> None:
    """Spans lie in the text, in order and apart, without white space at their ends; so do marks."""
    end = section = 0
    for paragraph in document.paragraphs:
        span = paragraph.span
        words = span.of(document.text)
        assert end <= span.start < span.end <= len(document.text)
        assert words == words.strip() == words.strip(BLANKS)
        assert section <= paragraph.section
        end, section = span.end, paragraph.section
    end = 0
    for mark in document.marks:
        assert end <= mark.start < mark.end <= len(document.text)
        end = mark.end
    assert len(document.plain) == len(document.text)


@given(TEXTS)
def test_any_text(text: str) -> None:
    document = document_of(text)
    holds(document)
    assert document.text == text


@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    """Every letter that is not in a web address is in some paragraph, whatever its zone."""
    document = document_of(text)
    kept = "".join(p.span.of(document.plain) for p in document.paragraphs)
    assert [c for c in kept if c.isalpha()] == [c for c in document.plain if c.isalpha()]


@given(TEXTS, st.sampled_from(["a.txt", "a.md", "<stdin>"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_file(text: str, path: str, encoding: str) -> None:
    data = text.encode(encoding, "replace")
    try:
        document = read_bytes(data, id="s1", path=path)
    except ReadError as error:
        assert "\n" not in str(error)
        return
    holds(document)
    assert document == read_bytes(data, id="s1", path=path)


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    try:
        holds(read_bytes(data, id="s1", path="a.md"))
    except ReadError as error:
        assert "\n" not in str(error)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_decoding_gives_back_what_was_encoded(text: str) -> None:
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert decode(text.encode(encoding)) == text
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == text


@given(st.text(max_size=200))
def test_a_title_that_is_given_is_kept(title: str) -> None:
    document = document_of("The two sides met on Monday.", title=title)
    assert document.title == (title or None)


UNITS = (
    ["a", "1", ". ", "'", '"“', "([", "*a", "_a", "[a](", "![", "<a", "<!--", "&a", "`", "- ", "https://", "a@", "#a "]
    + ["1\n", "a\n", "A\n", "# a\n", "a\n=\n", "Aa ", "By A\n", "5 May 2021 ", "5 May 2021\n", "10:10\n", "Photo: a\n"]
    + ["OSLO — ", "LIMA —\n", "Sources: a\n", "~~~a\n", "\n", "\r", "\u200b", " ", "---\n", "> a\n", "a.\n"]
)


@pytest.mark.parametrize("unit", UNITS)
def test_a_hundred_kilobytes_of_one_thing(unit: str) -> None:
    """As Markdown, which does all that plain text does, and more."""
    data = (unit * (100_000 // len(unit))).encode()
    with ends_soon():
        holds(read_bytes(data, id="s1", path="a.md"))
