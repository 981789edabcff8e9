"""What is said in the terminal, in Markdown, in CSV and in JSON, and that sources cannot steer any of them."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.model import Report, Severity, Unchecked
from factcheck.render import FORMATS, markdown, renderer, table, terminal, words
from factcheck.render.safe import one_line, visible
from factcheck.rows import CLAIM_COLUMNS
from tests.patience import ends_soon
from tests.sample_report import NASTY, clean, document, empty, hostile, large, sample, value

REPORTS = {"sample": sample(), "clean": clean(), "empty": empty()}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_format_renders_every_report_alike_each_time(form: str, report: Report) -> None:
    text = renderer(form).render(report)
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert text == renderer(form).render(report)
    assert text.encode("utf-8")


def test_unknown_formats_are_refused() -> None:
    with pytest.raises(KeyError):
        renderer("view")


# Words


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (12345, "12,345 claims")]
)
def test_numbers_and_nouns(number: int, said: str) -> None:
    assert words.count(number, "claim") == said


def test_headlines() -> None:
    assert words.headline(sample()) == "4 conflicts between 5 sources"
    assert words.headline(replace(sample(), findings=sample().findings[:1])) == "1 conflict between 5 sources"
    assert words.headline(replace(sample(), findings=sample().findings[4:])) == "No conflicts between 5 sources"
    assert words.headline(clean()) == "No conflicts in 1 source"
    assert words.headline(empty()) == "No conflicts in 0 sources"


def test_closing_lines() -> None:
    assert words.closing(sample()) == "5 sources, 15 claims, 5 facts, 4 conflicts"
    assert words.closing(clean()) == "1 source, 1 claim, 1 fact, 0 conflicts"
    assert words.closing(empty()) == "0 sources, 0 claims, 0 facts, 0 conflicts"
    assert words.by_severity(sample()) == [(Severity.ERROR, 3), (Severity.WARNING, 1), (Severity.NOTE, 2)]
    assert words.by_kind(sample()) == [("date", 2), ("count", 2), ("name", 1), ("money", 1)]


def test_days() -> None:
    assert words.day(date(2031, 5, 3)) == "3 May 2031"
    assert words.day(datetime(2031, 12, 13, 7, 5)) == "13 December 2031, 07:05"
    assert words.day(datetime(2031, 12, 13, 7, 5, tzinfo=UTC)) == "13 December 2031, 07:05 +00:00"
    assert words.day(None) == ""


def test_what_the_title_says_is_not_said_again() -> None:
    found = replace(sample().findings[0], about="the opening", message="Dates differ: May / June — the opening")
    assert (words.title(found), words.subtitle(found)) == ("the opening", "Dates differ: May / June")
    found = replace(found, about="", message="Dates differ")
    assert (words.title(found), words.subtitle(found)) == ("Dates differ", "")


# Making text visible


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    for char in visible(text):
        kind = unicodedata.category(char)
        assert char in "\t\n\r\u200c\u200d" or kind not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(char) not in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    assert "\n" not in one_line(text) and "  " not in one_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nul\x00", "nul\\x00"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\U000e0041", "\\U000e0041"),
        ("\ud800", "\\ud800"),
        ("naïve “quotes” — 100\u00a0km", "naïve “quotes” — 100\u00a0km"),
        ("e\u0301 渡し船 العبارة می\u200cخواهم 👩\u200d🚒", "e\u0301 渡し船 العبارة می\u200cخواهم 👩\u200d🚒"),
    ],
)
def test_letters_stay_and_controls_show(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_lines_become_one() -> None:
    assert one_line(" a\r\n\tb  c ") == " a b c "


# Terminal


def test_a_card_tells_all() -> None:
    text = flat(terminal.render(sample(), width=110))
    for part in (
        "error FC101 date",
        "the ferry Marisol runs aground off Cape Ardley",
        "A Monday, 12 May 2031 2 sources",
        "Harbour Gazette · ferry/000.md:3:50 · 13 May 2031",
        "off Cape Ardley on »Monday«, and crews",
        "reef on »12 May 2031« on her way from Port Merrin, was emptied",
        "B Tuesday, 13 May 2031 1 source",
        "Ask Was it Monday, 12 May 2031, or Tuesday, 13 May 2031?",
        "Paired both say that the Marisol went aground; both name Cape Ardley",
        "Flagged 12 May 2031 ends before 13 May 2031 begins",
        "FC201 count, update people hurt when the Marisol ran aground: 5 people on 13 May",
        "ferry/002.txt no publication date is known",
    ):
        assert part in text, part
    assert text.endswith("5 sources, 15 claims, 5 facts, 4 conflicts")


def flat(text: str) -> str:
    """The text without frames and line breaks."""
    return re.sub(r"[\s│╭╮╰╯─]+", " ", text).strip()


def test_a_clean_report_is_its_closing_line() -> None:
    assert terminal.render(clean()) == "1 source, 1 claim, 1 fact, 0 conflicts\n"


@pytest.mark.parametrize("width", [1, 40, 80, 100, 1000])
@pytest.mark.parametrize("report", [sample(), hostile(NASTY[0]), hostile("word" * 60)], ids=["sample", "html", "long"])
def test_lines_keep_to_the_width(width: int, report: Report) -> None:
    for text in (terminal.render(report, width), table.render(report, width)):
        assert max(map(cells, text.splitlines())) <= min(max(width, 40), 110)


def cells(line: str) -> int:
    """The columns of a line on a terminal."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else not unicodedata.combining(c) for c in line)


def test_repeated_statements_of_a_source_are_one_quote_and_their_places() -> None:
    report = sample()
    finding = report.findings[2]
    sides = (replace(finding.values[0], claims=("c2", "c4", "c5")), finding.values[1])
    text = terminal.render(replace(report, findings=(replace(finding, values=sides),)))
    assert "also at 4:73, 5:9" in text and "148 passengers  1 source" in text


def test_markup_of_rich_is_shown_as_it_is() -> None:
    text = flat(terminal.render(hostile("[bold red]x[/bold red] :warning: [/]"), width=110))
    assert "It was »[bold red]x[/bold red] :warning: [/]« then." in text


def test_colour_adds_nothing_but_colour() -> None:
    for render in (terminal.render, table.render):
        colored = render(sample(), 80, True)
        assert "\x1b[1;7m" in colored or render is table.render
        plain = re.sub(r"\x1b\[[\d;]*m", "", colored)
        assert [line.rstrip() for line in plain.splitlines()] == render(sample(), 80).splitlines()


def test_the_terminal_does_not_ask_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    before = terminal.render(sample()), terminal.render(sample(), color=True)
    for name, setting in {"COLUMNS": "41", "NO_COLOR": "1", "TERM": "dumb", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, setting)
    assert (terminal.render(sample()), terminal.render(sample(), color=True)) == before


def test_what_could_not_be_checked_is_grouped_and_names_each_path_once() -> None:
    entries = (
        Unchecked("left-out", "s1", "ferry/000.md: 20 characters"),
        Unchecked("once", "s2", "3 values"),
        Unchecked("left-out", "", "gone.bin: is binary"),
        Unchecked("new kind", "s2", "something"),
    )
    text = terminal.render(replace(clean(), sources=sample().sources, unchecked=entries))
    assert flat(text).startswith(
        "Could not be checked Values stated once ferry/001.md 3 values "
        "Left out ferry/000.md: 20 characters gone.bin: is binary new kind ferry/001.md something"
    )


# Markdown


def test_markdown_tells_what_the_terminal_tells() -> None:
    text = markdown.render(sample())
    assert text.startswith("## 4 conflicts between 5 sources\n")
    assert "### Error FC101: the ferry Marisol runs aground off Cape Ardley\n" in text
    assert "- Harbour Gazette, `ferry/000.md:3:50`\n" in text
    assert "  > The ferry Marisol ran aground off Cape Ardley on **Monday**, and crews" in text
    assert "**Ask:** Was it Monday" in text
    assert text.endswith("5 sources, 15 claims, 5 facts, 4 conflicts\n")


ALLOWED = {
    *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text", "code_inline"),
    *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    *("blockquote_open", "blockquote_close", "strong_open", "strong_close"),
}


def tokens(text: str) -> list:
    """The tokens of Markdown with GitHub's tables and strike-through, children among them."""
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return [t for token in made for t in (token, *(token.children or ()))]


def shape(text: str) -> list[str]:
    return [t.type for t in tokens(text) if t.type not in ("text", "code_inline")]


@pytest.mark.parametrize("nasty", [*NASTY, "- item", "1. item", "===", "+ x", "> x", "# x", "    x", "***", "a\n\n# b"])
def test_sources_cannot_change_the_shape_of_markdown(nasty: str) -> None:
    text = markdown.render(hostile(nasty))
    assert {t.type for t in tokens(text)} <= ALLOWED
    assert shape(text) == shape(markdown.render(hostile("word")))


@given(st.text(alphabet="ab1 \\`*_{}[]()<>#+-.!|~&$^=:;@/\"'\n\t", min_size=1).filter(str.strip))
def test_no_text_becomes_markdown(raw: str) -> None:
    made = tokens(f"**A:** {markdown.text(raw)} {markdown.code(raw)} end")
    assert {t.type for t in made} <= {*("paragraph_open", "paragraph_close", "inline", "text", "code_inline")} | {
        "strong_open",
        "strong_close",
    }
    [strong] = [t for t in made if t.type == "strong_open"]
    assert strong.markup == "**"
    assert {t.type for t in tokens(markdown.text(raw))} <= {"paragraph_open", "paragraph_close", "inline", "text"}
    shown = "".join(t.content for t in tokens(markdown.text(raw)) if t.type == "text").replace("\u2060", "")
    assert shown == one_line(raw).strip(" ")


@pytest.mark.parametrize(
    "linked", ["@team", "a@b.example", "https://x.example", "www.x.example", "#12", "GH-12", ":smile:", "x.example"]
)
def test_what_chats_and_code_hosts_link_is_taken_apart(linked: str) -> None:
    said = markdown.text(f"see {linked} now").replace("\\", "")
    assert linked not in said
    assert said.replace("\u2060", "") == f"see {linked} now"


@pytest.mark.parametrize("figure", ["$19.89 billion", "8:55", "1,200.50", "COVID-19", "12.5%", "3–2"])
def test_figures_and_times_can_be_copied(figure: str) -> None:
    assert markdown.text(f"at {figure}").replace("\\", "") == f"at {figure}"


# JSON


def test_json_is_the_dictionary_of_the_report() -> None:
    for report in REPORTS.values():
        assert json.loads(renderer("json").render(report)) == report.as_dict()
    assert "صحيفة" in renderer("json").render(sample())


def test_json_survives_what_utf8_cannot_hold() -> None:
    text = renderer("json").render(hostile("half \ud83d of a pair"))
    assert json.loads(text.encode("utf-8")) == hostile("half \ud83d of a pair").as_dict()


@pytest.mark.parametrize("nasty", NASTY)
def test_json_keeps_hostile_text(nasty: str) -> None:
    assert json.loads(renderer("json").render(hostile(nasty))) == hostile(nasty).as_dict()


def test_json_has_no_numbers_that_json_has_not() -> None:
    report = clean()
    broken = replace(report, claims=(replace(report.claims[0], value=value("x", low=float("inf"))),))
    with pytest.raises(ValueError):
        renderer("json").render(broken)


# CSV


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(renderer("csv").render(report), newline="")))


def test_csv_has_a_line_a_claim() -> None:
    text = renderer("csv").render(sample())
    assert len(text.splitlines()) == 1 + len(sample().claims)
    assert tuple(rows(sample())[0]) == CLAIM_COLUMNS
    money = rows(sample())[5]
    assert money["text"] == "about €2 million"
    assert (money["low"], money["high"], money["unit"]) == ("1800000.0", "2200000.0", "EUR")
    assert (money["line"], money["column"], money["fact"], money["speaker"]) == ("6", "19", "", "the harbour office")


def test_csv_says_how_the_sources_stand_to_a_claim() -> None:
    standing = {row["claim"]: row["standing"] for row in rows(sample())}
    assert standing["c1"] == standing["c9"] == "contradicted"
    assert standing["c3"] == standing["c14"] == "agreed"
    assert standing["c4"] == standing["c6"] == "noted"
    assert standing["c10"] == "alone"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uff1d1", "\n=1", "\xa0=1"])
def test_csv_cells_are_no_formulas(start: str) -> None:
    for row in rows(hostile(start)):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d")) for cell in row.values())
        assert row["text"].lstrip("'").strip() == start.strip()


def test_csv_keeps_negative_numbers() -> None:
    report = clean()
    cold = replace(report, claims=(replace(report.claims[0], value=value("-5 °C", low=-5, high=-5)),))
    assert (rows(cold)[0]["low"], rows(cold)[0]["value"]) == ("-5", "'-5 °C")


def test_csv_has_no_controls() -> None:
    for nasty in NASTY:
        assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", renderer("csv").render(hostile(nasty)))


# Size


def test_large_reports_are_soon_written() -> None:
    report = large(60, 50, 120)
    with ends_soon():
        for render in (terminal.render, table.render, *(renderer(f).render for f in FORMATS)):
            assert len(render(report)) > 50_000


def test_a_sentence_without_end_is_cut() -> None:
    doc = document("s1", "long.txt", "word " * 200_000 + "on 3 May" + " word" * 200_000)
    base = clean()
    start = doc.text.index("3 May")
    said = replace(
        base.claims[0],
        span=replace(base.claims[0].span, start=start, end=start + 5),
        sentence_span=replace(base.claims[0].span, start=0, end=len(doc.text)),
    )
    found = replace(sample().findings[0], values=(replace(sample().findings[0].values[0], claims=("c1",)),))
    report = replace(base, sources=(replace(base.sources[0], document=doc),), claims=(said,), findings=(found,))
    for form in ("terminal", "markdown", "html"):
        text = renderer(form).render(report)
        if form == "html":  # The article itself is there in full, to be read.
            text = text.partition('<article class="card')[2].partition("</article>")[0]
        assert 200 < len(text) < 30_000 and "…" in text and "3 May" in text
