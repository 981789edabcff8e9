"""The report page in a real browser: cards, filters, keys, links, reading, print, and what holds everywhere."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from factcheck.diff import difference
from factcheck.draft import draft_check
from factcheck.model import Report
from factcheck.pipeline import report_of
from factcheck.read import document_of
from factcheck.render import diff, html
from factcheck.render.draft import render as render_draft
from factcheck.saved import SavedReport
from tests.browser import NARROW, Axe, Open, Page, PdfReader, expect
from tests.golden import REPORTS
from tests.sample_report import NASTY, clean, empty, hostile, sample

AGROUND, NIGHT, SAVED, CAPTAIN = (
    f"#f-{name}" for name in ("fc101f1aaaaaaaaa", "fc102xaaaaaaaaaa", "fc201f2aaaaaaaaa", "fc401f5aaaaaaaaa")
)
HURT = "#f-fc201f4aaaaaaaaa"


@cache
def golden() -> str:
    return (REPORTS / "report.html").read_bytes().decode()


@cache
def of_sample() -> str:
    return html.render(sample())


def shown(page: Page) -> list[str]:
    """The anchors of the findings that can be seen."""
    return [f"#{id}" for id in page.locator(".card:visible").evaluate_all("cards => cards.map(card => card.id)")]


def overflow(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


# What is seen first


def test_the_first_screen_of_the_kept_report_says_it_all(show: Open) -> None:
    page = show(golden())
    expect(page.get_by_role("heading", level=1)).to_have_text("2 conflicts between 5 sources")
    entries = page.locator(".top .index li")
    expect(entries).to_have_count(2)
    for entry, values in zip(entries.all(), (("August 2024", "August 2023"), ("Sunday", "Saturday")), strict=True):
        box = entry.bounding_box()
        assert box and box["y"] + box["height"] <= 900
        for value in values:
            expect(entry).to_contain_text(value)
        assert all(text.strip() for text in entry.locator(".who").all_inner_texts())
    expect(page.locator(".card:visible")).to_have_count(2)


def test_a_card_shows_both_sides_with_what_differs(show: Open) -> None:
    card = show(of_sample()).locator(CAPTAIN)
    assert card.locator("h4 .differs").all_text_contents() == ["g", "h"]
    expect(card.locator(".column")).to_have_count(2)
    expect(card.locator("blockquote .sentence").first).to_contain_text("Captain Ilse Varga was the last")


def test_pictures_are_drawn_and_told(show: Open) -> None:
    page = show(of_sample())
    strip = page.locator(f"{AGROUND} svg.strip")
    expect(strip).to_have_attribute(
        "aria-label", "Calendar: A Monday, 12 May 2031; A 12 May 2031; B Tuesday, 13 May 2031"
    )
    a, b = strip.locator(".side-0 rect").first.bounding_box(), strip.locator(".side-1 rect").bounding_box()
    assert a and b and abs(a["x"] + a["width"] - b["x"]) < 1, "the next day begins where the first ends"
    plot = page.locator(f"{SAVED} svg.plot")
    low, high = (plot.locator(f".side-{n} circle").first.bounding_box() for n in (0, 1))
    assert low and high and low["x"] < high["x"]


# Links


def test_a_permanent_link_shows_its_finding_even_in_a_fold(show: Open) -> None:
    page = show(of_sample(), fragment=HURT)
    expect(page.locator(HURT)).to_be_in_viewport()
    page.locator(f"{HURT} .permalink").click()
    assert page.url.endswith(HURT)


def test_a_link_shows_its_finding_though_a_filter_hides_it(show: Open) -> None:
    page = show(of_sample())
    page.get_by_placeholder("Filter by words").fill("LETTER differs")
    assert shown(page) == [CAPTAIN]
    page.evaluate(f"location.hash = '{AGROUND}'")
    expect(page.locator(AGROUND)).to_be_in_viewport()


# Filters and keys


@pytest.mark.parametrize(
    ("act", "left"),
    [
        (lambda page: page.get_by_placeholder("Filter by words").fill("LETTER differs"), [CAPTAIN]),
        (lambda page: page.locator("[name=severity][value=error]").uncheck(force=True), [CAPTAIN]),
        (lambda page: page.locator("[name=kind][value=date]").uncheck(force=True), [SAVED, CAPTAIN]),
        (lambda page: page.locator("[name=source]").select_option("Coastline Radio"), [AGROUND]),
        (lambda page: page.get_by_placeholder("Filter by words").fill("no such words"), []),
    ],
    ids=["words", "severity", "kind", "source", "nothing"],
)
def test_filters(show: Open, act: Callable[[Page], None], left: list[str]) -> None:
    page = show(of_sample())
    everything = shown(page)
    act(page)
    assert [anchor for anchor in shown(page) if anchor in everything] == left
    index = page.locator(".index [data-finding]:visible").evaluate_all("rows => rows.map(row => row.dataset.finding)")
    assert [f"#{name}" for name in index] == left
    expect(page.get_by_text("No finding passes the filters.")).to_be_visible(visible=not left)


def test_the_matrix_follows_the_filters_and_sorts(show: Open) -> None:
    page = show(of_sample())
    rows = page.locator(".matrix tbody tr:not([hidden]) th span")
    assert rows.count() == 5
    page.get_by_placeholder("Filter by words").fill("passengers of")
    assert rows.all_text_contents() == ["passengers of the Marisol brought ashore"]
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Sort by Fact").click()
    named = rows.all_text_contents()
    assert named == sorted(named, key=str.lower) and len(named) == 5
    page.get_by_role("button", name="Sort by Fact").click()
    assert rows.all_text_contents() == named[::-1]
    page.get_by_role("button", name="Sort by Coastline Radio").click()
    assert "12" in page.locator(".matrix tbody tr").first.text_content()


def test_empty_cells_are_empty(show: Open) -> None:
    cells = show(of_sample()).locator(".matrix tbody td:not(.state, .number, [data-column])")
    assert cells.count() > 5 and not "".join(cells.all_text_contents()).strip()


def test_keys_move_and_filter_and_explain(show: Open) -> None:
    page = show(of_sample())
    anchor = "document.activeElement.id"
    for key, there in (("j", AGROUND), ("j", NIGHT), ("k", AGROUND), ("k", AGROUND)):
        page.keyboard.press(key)
        assert f"#{page.evaluate(anchor)}" == there
        expect(page.locator(there)).to_be_in_viewport()
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.get_by_placeholder("Filter by words").input_value() == "jk"
    page.keyboard.press("Escape")
    assert len(shown(page)) == 4
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_escape_takes_the_words_away_and_leaves_the_other_filters(show: Open) -> None:
    page = show(of_sample())
    page.locator("[name=severity][value=warning]").uncheck(force=True)
    left = shown(page)
    page.keyboard.press("/")
    page.keyboard.type("no such words")
    assert shown(page) == []
    page.keyboard.press("Escape")
    assert shown(page) == left and not page.locator("[name=severity][value=warning]").is_checked()
    assert page.evaluate("document.activeElement.name ?? ''") == ""
    page.keyboard.press("Escape")
    assert shown(page) == left, "with no field chosen it does nothing"


def test_keys_reach_the_notes_in_their_fold(show: Open) -> None:
    page = show(of_sample())
    for _ in range(4):
        page.keyboard.press("j")
    page.locator(".notes > summary").click()
    page.locator(CAPTAIN).focus()
    page.keyboard.press("j")
    expect(page.locator(HURT)).to_be_focused()


def test_focus_is_seen(show: Open) -> None:
    page = show(of_sample())
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the findings")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


# Reading


def test_a_claim_brings_its_counterpart_into_view(show: Open) -> None:
    page = show(golden())
    left, right = page.locator(".pane.left"), page.locator(".pane.right")
    page.locator("[name=right]").select_option(index=4)
    left.locator("a.c", has_text="August, 2024").click()
    for pane, words in ((left, "August, 2024"), (right, "August 2023")):
        chosen = pane.locator(".picked, .match").first
        expect(chosen).to_have_text(words)
        inside, frame = chosen.bounding_box(), pane.bounding_box()
        assert inside and frame and frame["y"] <= inside["y"] <= frame["y"] + frame["height"]
    told = page.locator(".chosen")
    expect(told).to_contain_text("date: August 2024")
    told.get_by_role("button", name="001-from-words-to-work").click()
    expect(right.locator(".match").first).to_have_text("2024")


def test_shared_facts_are_counted_and_walked_through(show: Open) -> None:
    page = show(of_sample())
    page.locator("[name=left]").select_option("Harbour Gazette")
    page.locator("[name=right]").select_option("Ardley Courier")
    expect(page.locator("p.shared")).to_have_text("3 shared facts, 3 contradicted")
    for words in ("12 May 2031", "148 passengers", "Ilse Vargha", "12 May 2031"):
        page.get_by_role("button", name="Next shared fact").click()
        expect(page.locator(".pane.right .match")).to_have_text(words)


def test_the_place_of_a_value_leads_into_its_article(show: Open) -> None:
    page = show(of_sample())
    page.locator(f"{SAVED} .column").nth(1).locator("a.path").first.click()
    expect(page.locator(".pane .picked")).to_have_text("184 passengers")
    expect(page.locator(".pane .picked")).to_be_in_viewport()
    page.go_back()
    page.go_forward()
    assert page.url.endswith("#c13")


def test_an_article_is_in_one_pane_only(show: Open) -> None:
    page = show(of_sample())
    page.locator("[name=left]").select_option("Coastline Radio")
    page.locator("[name=right]").select_option("Coastline Radio")
    assert page.locator(".pane.right").inner_text().count("Twelve hurt as ferry strands") == 1
    assert "Twelve hurt as ferry strands" not in page.locator(".pane.left").inner_text()


# Without scripts, on paper, on a phone


def test_everything_can_be_read_without_scripts(show: Open) -> None:
    page = show(of_sample(), java_script_enabled=False)
    while (fold := page.locator("details:visible:not([open]) > summary").first).count():
        fold.click()
    text = " ".join(page.locator("body").text_content().split())
    report = sample()
    for finding in report.findings:
        card = page.locator(f"[data-fingerprint={finding.fingerprint}]").first
        expect(card).to_be_visible()
        for part in (finding.about, finding.why_flagged, finding.question, *(side.label for side in finding.values)):
            assert part in text, part
    for claim in report.claims:
        assert " ".join(claim.text.split()) in text
    for source in report.sources:
        assert source.document.text.split("\n")[-2].split(". ")[-1].strip()[:40] in text
    assert not page.locator(".js:visible").count()


def test_a_link_works_without_scripts(show: Open) -> None:
    page = show(of_sample(), java_script_enabled=False, fragment="#c13")
    expect(page.get_by_role("link", name="184 passengers").last).to_be_in_viewport()


@pytest.mark.parametrize("text", [golden, of_sample], ids=["kept", "sample"])
def test_a_narrow_screen_needs_no_sideways_scrolling(show: Open, text: Callable[[], str]) -> None:
    page = show(text(), viewport=NARROW)
    assert overflow(page) == 0
    while (fold := page.locator("details:visible:not([open]) > summary").first).count():
        fold.click()
    assert overflow(page) == 0


@pytest.mark.parametrize("width", [320, 768])
def test_other_widths_need_none_either(show: Open, width: int) -> None:
    assert overflow(show(of_sample(), viewport={"width": width, "height": 700})) == 0


def test_on_paper_are_all_findings_and_no_controls(show: Open) -> None:
    page = show(of_sample())
    printed = "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    flat = unicodedata.normalize("NFKC", " ".join(printed.split()))  # Ligatures become letters again.
    assert "4 conflicts between 5 sources" in flat
    for finding in sample().findings:
        assert finding.about in flat and finding.why_flagged in flat
    for control in ("Save waivers", "Dismissed", "Filter", "shared fact"):
        assert control not in flat
    page.emulate_media(media="print")
    assert (
        page.locator(".card").first.evaluate("card => getComputedStyle(card).backgroundColor") == "rgb(255, 255, 255)"
    )


# What holds everywhere


def test_nothing_is_violated(show: Open) -> None:
    """WCAG 2.2 AA and best practice, by axe-core, in light and in dark."""
    for scheme in ("light", "dark"):
        page = show(of_sample(), color_scheme=scheme)
        page.locator(".notes > summary").click()
        page.locator(f"{AGROUND} .review [value=later]").check(force=True)
        page.locator(".pane a.c").first.click()
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()


def test_the_help_and_the_kept_report_violate_nothing(show: Open) -> None:
    for text, scheme in ((golden(), "dark"), (golden(), "light"), (html.render(clean()), "light")):
        page = show(text, color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    page.keyboard.press("?")
    assert Axe().run(page).violations_count == 0


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_articles_stay_text(show: Open, nasty: str) -> None:
    page = show(html.render(hostile(nasty)))
    assert page.locator("h3").first.inner_text().strip()
    assert not page.locator("img, iframe, object, embed, [onload], [onerror], a[href^='javascript']").count()
    assert page.locator("script").count() == 2, "its own script and its block of data"
    expect(page.locator(".pane a.c")).to_be_visible()
    page.locator(".pane a.c").click()
    expect(page.locator(".chosen")).to_be_visible()


ARTICLE = """\
<script>alert(1)</script> Fire at the mill "onload="alert(2)

A fire killed {count} people in Turin on Monday, {{{{ 7*7 }}}} </style> police said. [More](javascript:alert(3))
</noscript><img src=x onerror=alert(4)> The mill \u202eonce\u202c belonged to Ilse \x00 Varga.
"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_hostile_articles_that_were_read_stay_text(show: Open, scripts: bool) -> None:
    counts = {"s1": "twelve", "s2": "fourteen"}
    report = report_of([document_of(ARTICLE.format(count=n), id=id, path=f"{id}.txt") for id, n in counts.items()])
    assert [finding.code for finding in report.conflicts] == ["FC201"]
    page = show(html.render(report), java_script_enabled=scripts)
    if scripts:
        shown = page.locator(".pane.left")
    else:
        page.locator(".article summary").first.click()
        shown = page.locator(".article .text").first
    for part in (
        "<script>alert(1)</script>",
        "{{ 7*7 }} </style>",
        "</noscript><img src=x",
        "\\u202eonce\\u202c",
        "\\x00",
    ):
        expect(shown).to_contain_text(part)
    assert not page.locator("main img, main script, [onerror], [onload], a[href^=javascript]").count()


@pytest.mark.parametrize(
    "report", [clean(), empty(), replace(sample(), findings=(), facts=())], ids=["one", "none", "agreed"]
)
def test_pages_with_little_on_them_are_whole(show: Open, report: Report) -> None:
    page = show(html.render(report))
    for key in "jkrdlxwuonp/?":
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.get_by_role("heading", level=1).inner_text().startswith("No conflicts")


def test_a_script_that_got_in_would_not_run(show: Open) -> None:
    text = of_sample().replace("<footer>", "<footer><script>document.title = 'run'</script>")
    page = show(text, held=False)
    assert page.title() == "4 conflicts between 5 sources"


def test_the_page_of_a_draft_needs_no_scripts(show: Open) -> None:
    report = sample()
    page = show(render_draft(draft_check(report, report.sources[4]), "html"))
    expect(page.locator("script, .desk, noscript")).to_have_count(0)
    page.locator("table a.path").first.click()
    expect(page.get_by_role("link", name="184 passengers").last).to_be_in_viewport()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_the_page_of_a_difference(show: Open) -> None:
    old = replace(sample(), findings=sample().findings[1:])
    first, second = sample().findings[2].values
    changed = replace(sample().findings[2], values=(first, replace(second, label="185 passengers")))
    new = replace(sample(), findings=(sample().findings[0], changed))
    text = diff.render(difference(*(as_saved(report) for report in (old, new))), "html")
    for settings in ({}, {"color_scheme": "dark"}, {"viewport": NARROW}):
        page = show(text, **settings)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert overflow(page) == 0
    expect(page.get_by_role("heading", level=1)).to_have_text("Findings: 1 new, 1 changed, 4 gone")
    assert page.locator(".only .value").all_inner_texts() == ["B − 184 passengers", "B + 185 passengers"]


def as_saved(report: Report) -> SavedReport:
    return SavedReport("report.json", report.source, report.findings)
