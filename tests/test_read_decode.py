"""Encodings, and what is no article."""

from __future__ import annotations

import hashlib

import pytest

from factcheck.read import ReadError, document_of, read_bytes
from factcheck.read.decode import LIMIT, decode

TEXT = "“Żółw” café e\u0301te\u0301 – 5\u00a0km\r\nnext\tline\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_exactly_without_its_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("mark, encoding", [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_both_byte_orders(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "The café opened on Monday, Mr “Roe” said – it’s fine, at £5.\r\nIt shut on Tuesday.",
        "Zoë said it’s fine.",
        "A naïve résumé from Zürich reached the señor.",
    ],
)
def test_english_in_a_windows_encoding(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_another_legacy_encoding_is_recognised() -> None:
    text = "Премьер-министр прибыл в столицу в понедельник, сообщило агентство. Переговоры продлятся два дня."
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "no mark".encode("utf-16-le"),
        b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f" * 50,
        b"\xff\xfe" + "a\0b".encode("utf-16-le"),
    ],
    ids=["image", "utf-16 without a mark", "control characters", "a NUL behind a mark"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="not a text file"):
        decode(data)


def test_damaged_utf_16_is_refused() -> None:
    with pytest.raises(ReadError, match="damaged at byte 4"):
        decode(b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x00")


def test_a_stray_control_character_is_left_to_stand() -> None:
    assert decode(b"one\x0ctwo\x07three") == "one\x0ctwo\x07three"


def test_too_much_for_one_article() -> None:
    assert len(decode(b"a" * LIMIT)) == LIMIT
    with pytest.raises(ReadError, match=r"5\.0 MB, too much for one article \(the limit is 1 MB\); split it"):
        decode(b"a" * 5_000_000)


def test_the_hash_is_that_of_the_bytes() -> None:
    data = "\ufeffText.".encode()
    document = read_bytes(data, id="s1", path="a.txt")
    assert (document.text, document.sha256) == ("Text.", hashlib.sha256(data).hexdigest())


def test_a_text_at_hand_may_hold_anything() -> None:
    assert document_of("a \ud800 b").text == "a \ud800 b"
