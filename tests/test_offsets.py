"""Every claim of every input is exactly the stretch of text that its offsets name."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import check, extract
from factcheck.model import Report
from tests.findings import SEEDS, STORIES, loud, texts_of

FOLDERS = [SEEDS, *(p for p in sorted(STORIES.iterdir()))]
ARTICLES = [text for folder in FOLDERS for text in texts_of(folder).values()]

# What news copy brings along: each keeps its length in code points or changes it, and must not move an offset.
DISTURB = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "old Mac line ends": lambda text: text.replace("\n", "\r"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" in ", "\u202fin\u2009"),
    "curly quotes": lambda text: text.replace("'", "\u2019").replace('"', "\u201d"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text.replace("e", "é")),
    "soft hyphens": lambda text: text.replace("ti", "t\u00adi"),
    "zero-width spaces": lambda text: text.replace(" ", " \u200b"),
    "emoji": lambda text: text.replace(". ", ". \U0001f1f3\U0001f1f4 "),
    "one line": lambda text: " ".join(text.split()),
    "upper case": str.upper,
}


def assert_exact(text: str) -> int:
    claims = extract(text)
    for claim in claims:
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.text.strip() == claim.text != ""
        assert claim.sentence_span.contains(claim.span)
    assert [c.span for c in claims] == sorted(c.span for c in claims)
    return len(claims)


@pytest.mark.parametrize("disturb", DISTURB.values(), ids=DISTURB)
def test_offsets_hold_in_disturbed_articles(disturb) -> None:
    assert sum(assert_exact(disturb(text)) for text in ARTICLES[:12]) > 0


SNIPPETS = st.sampled_from([
    "August 2023", "at least 12 people", "$4.5 million", "Rs 100 crore", "9.30 a.m.", "in Kuala Lumpur", "Sunday",
    "aged 34", "3 per cent", "twenty-one", "€1.2bn", "2016-17", "the third", "she said", "met", "was killed in",
    "“We won,” he said.", "120 mph", "six-day visit", "Dr. A. B. Nakamura", "no. 7", "4/5/2024", "U.S.",
    "O’Neil-Smith",
])  # fmt: skip
GLUE = st.sampled_from(
    [" ", "\n", "\n\n", "\r\n", ". ", ", ", "\u00a0", "\u2009", "", "-", "–", "(", ") ", "\t", "\u0301"]
)
WILD = st.text(max_size=8)


@st.composite
def copy(draw: st.DrawFn) -> str:
    pieces = draw(st.lists(st.tuples(st.one_of(SNIPPETS, SNIPPETS, WILD), GLUE), max_size=14))
    return "".join(piece + glue for piece, glue in pieces)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(copy())
def test_offsets_hold_in_any_text(text: str) -> None:
    assert_exact(text)


ENCODINGS = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16, little end first": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16, big end first": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "Windows-1252": lambda text: text.encode("cp1252"),
}


def in_encoding(folder: Path, encode) -> Report:
    for name, text in texts_of(SEEDS).items():
        (folder / name).write_bytes(encode(text))
    return check([folder])


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
def test_offsets_count_the_decoded_file(tmp_path: Path, encode) -> None:
    texts = texts_of(SEEDS)
    report = in_encoding(tmp_path, encode)
    assert {Path(s.document.path).name for s in report.sources} == set(texts)
    assert len(report.claims) > 20
    for claim in report.claims:
        text = texts[Path(report.source[claim.source].document.path).name]
        assert text[claim.span.start : claim.span.end] == claim.text


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
def test_findings_do_not_hang_on_the_encoding(tmp_path: Path, encode) -> None:
    plain = sorted(f.fingerprint for f in loud(check([SEEDS])))
    assert sorted(f.fingerprint for f in loud(in_encoding(tmp_path, encode))) == plain
