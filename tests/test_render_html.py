"""The HTML page: complete, self-contained, and out of reach of what stands in the sources."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Report
from factcheck.render import html
from factcheck.render.html.page import data, web_address
from tests.patience import ends_soon
from tests.sample_report import NASTY, clean, empty, hostile, large, sample

BLOCKS = {"p", "li", "dt", "dd", "td", "th", "blockquote", "summary", "h3", "h4"}
VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """The elements of a page in order, with their attributes, and the text outside style sheet and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag in BLOCKS:
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["style"], ["script"]):
            self.text += data

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """Tags with the names of their attributes."""
        return [(tag, tuple(attributes)) for tag, attributes in self.elements]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page(report: Report) -> Page:
    return Page(html.render(report))


def words_of(text: str) -> str:
    return " ".join(text.split())


def test_the_first_screen_says_what_clashes_and_where_each_value_stands() -> None:
    text = words_of(page(sample()).text)
    assert "4 conflicts between 5 sources" in text
    assert "3 errors 1 warning 2 notes date 2 count 2 name 1 money 1 15 claims read" in text
    assert "A Monday, 12 May 2031 Harbour Gazette, Ardley Courier or B Tuesday, 13 May 2031 Coastline Radio" in text
    assert text.index("or B Tuesday") < text.index("Published")


def test_a_card_has_everything() -> None:
    text = words_of(page(sample()).text)
    for part in (
        "FC101 date",
        "The ferry Marisol ran aground off Cape Ardley on Monday, and crews",
        "Ferry runs aground off Cape Ardley The ferry Marisol ran",
        "Ask Was it Monday, 12 May 2031, or Tuesday",
        "Why paired both say that the Marisol went aground",
        "Why they clash 12 May 2031 ends before 13 May 2031 begins",
        "confidence 0.97",
        "ferry/000.md:3:50",
        "What could not be checked Sources without a publication date ferry/002.txt no publication date",
    ):
        assert part in text, part


def test_marks_are_the_values_and_in_them_what_differs() -> None:
    marks = re.findall(r"<mark>(.*?)</mark>", html.render(sample()))
    assert [re.sub("<.*?>", "", mark) for mark in marks[:3]] == ["Monday", "12 May 2031", "Tuesday"]
    assert 'Ilse Varg<em class="differs">h</em>a' in marks


def test_every_link_inside_the_page_leads_somewhere_and_ids_are_unique() -> None:
    for report in (sample(), large(5, 8, 12)):
        made = page(report)
        ids = [a["id"] for _, a in made.elements if "id" in a]
        assert len(set(ids)) == len(ids)
        targets = {a["href"] for a in made.all("a") if (a["href"] or "").startswith("#")}
        assert targets and {t[1:] for t in targets if t} <= set(ids)


def test_permanent_links_hang_on_the_fingerprint_alone() -> None:
    report = sample()
    later = replace(report, findings=report.findings[1:])
    assert {a["id"] for a in page(later).all("article")} < {a["id"] for a in page(report).all("article")}
    twice = replace(report, findings=(report.findings[0], report.findings[0]))
    assert [a["id"] for a in page(twice).all("article")] == ["f-fc101f1aaaaaaaaa", "f-fc101f1aaaaaaaaa-2"]


def test_nothing_is_loaded_and_the_policy_says_so() -> None:
    made = page(sample())
    assert not {tag for tag, _ in made.elements} & {"link", "img", "iframe", "object", "base"}
    assert not [a for _, a in made.elements if "style" in a or "src" in a or any(k.startswith("on") for k in a)]
    [policy] = [a["content"] for a in made.all("meta") if a.get("http-equiv") == "Content-Security-Policy"]
    text = html.render(sample())
    style, script = (re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1] for tag in ("style", "script"))
    assert "url(" not in style and "@import" not in style and "fetch(" not in script
    assert policy == (
        f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_a_data_block_cannot_be_left() -> None:
    block = data(["</script><!--<script>&amp;\u2028\u202e\x00"])
    assert not re.search(r"[<>&\u2028\u202e\x00]", block)
    assert json.loads(block) == ["</script><!--<script>&amp;\u2028\u202e\x00"]


def test_only_web_addresses_become_links() -> None:
    hrefs = [a["href"] for a in page(sample()).all("a") if not (a["href"] or "").startswith("#")]
    assert hrefs == ["https://gazette.example/1"]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "//x.example", "http://[", "https://", " https://a.example/b c", "x"],
)
def test_other_addresses_do_not(url: str) -> None:
    assert web_address(url) == ""


def test_a_clean_page_says_so() -> None:
    assert "Nothing in the text contradicts itself." in page(clean()).text
    agreed = replace(sample(), findings=())
    assert "The sources agree wherever they could be compared." in page(agreed).text
    assert not page(agreed).all("article")
    assert "No conflicts in 0 sources" in page(empty()).text


def test_notes_are_folded_and_the_other_parts_open_while_they_are_small() -> None:
    folds = [a for a in page(sample()).all("details") if "fold" in (a["class"] or "").split()]
    assert ["open" in a for a in folds] == [True, False, True, True]
    many = [a for a in page(large(20, 1, 1)).all("details") if "fold" in (a["class"] or "")]
    assert "open" not in many[0]


def test_text_of_sources_finds_its_own_direction() -> None:
    made = page(sample())
    assert all(a.get("dir") == "auto" for a in made.all("blockquote"))
    assert "العبارة" in made.text and "渡し船" in made.text


@pytest.mark.parametrize("nasty", NASTY)
def test_sources_cannot_change_the_page(nasty: str) -> None:
    assert page(hostile(nasty)).shape == page(hostile("word")).shape


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_is_shown_and_nothing_unseen_with_it(nasty: str) -> None:
    made = page(hostile(nasty))
    text = html.render(hostile(nasty))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]", text)
    assert made.text.count(nasty[:5].split("\x00")[0]) >= 8


@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_no_text_at_all_changes_the_page(nasty: str) -> None:
    made = page(hostile(nasty))
    assert [s for s in made.shape if s[0] != "a"] == [s for s in page(hostile("word")).shape if s[0] != "a"]


def test_a_large_page_stays_small() -> None:
    report = large(100, 100, 300)
    with ends_soon():
        text = html.render(report)
    assert len(text.encode()) < 8_000_000
