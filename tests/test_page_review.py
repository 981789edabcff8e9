"""Decisions on the report page: kept in the browser, known again in the next report, written and read as waivers."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from factcheck.fingerprints import is_same
from factcheck.gate import waivers
from factcheck.render import html
from tests.browser import Locator, Open, Page, expect
from tests.sample_report import sample

AGROUND, NIGHT, SAVED, CAPTAIN = "fc101f1aaaaaaaaa", "fc102xaaaaaaaaaa", "fc201f2aaaaaaaaa", "fc401f5aaaaaaaaa"
LATER = "ffff000011112222"


@cache
def of_sample() -> str:
    return html.render(sample())


def card(page: Page, fingerprint: str) -> Locator:
    return page.locator(f"#f-{fingerprint}")


def decide(page: Page, fingerprint: str, choice: str, reason: str = "", until: str = "") -> None:
    card(page, fingerprint).scroll_into_view_if_needed()
    form = card(page, fingerprint).locator(".review")
    form.locator(".toggle", has=form.page.locator(f"[value={choice}]")).click()
    if reason:
        form.get_by_label("Reason").fill(reason)
    if until:
        form.get_by_label("Until").fill(until)
    page.locator("h1").click()


def saved(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save waivers").click()
    assert download.value.suggested_filename == "factcheck-waivers.jsonl"
    return Path(download.value.path()).read_bytes().decode()


def load(page: Page, text: str) -> None:
    page.get_by_label("Load a waivers file").set_input_files(
        {"name": "waivers.jsonl", "mimeType": "text/plain", "buffer": text.encode()}
    )


def test_decisions_are_written_as_a_waivers_file(show: Open) -> None:
    page = show(of_sample())
    decide(page, SAVED, "dismissed", "184 counts the “crew” too", "2031-12-31")
    decide(page, AGROUND, "real", "asked\u2028both")
    decide(page, CAPTAIN, "later", "call the harbour")
    expect(page.locator(".decided")).to_have_text("2 of 6 decided")
    first, second, *rest = saved(page).split("\n")
    assert rest == [""]
    assert first.startswith(
        f'{{"fingerprint": "{AGROUND}", "code": "FC101", "about": "the ferry Marisol runs aground off Cape Ardley", '
        '"values": ["Monday, 12 May 2031", "Tuesday, 13 May 2031"], '
    )
    assert first.endswith('"decision": "real", "reason": "asked\\u2028both"}')
    assert second.endswith('"decision": "dismissed", "reason": "184 counts the “crew” too", "until": "2031-12-31"}')


def test_the_gate_reads_the_file_and_would_write_the_same(show: Open, tmp_path: Path) -> None:
    report = replace(
        sample(), findings=tuple(replace(f, about=f.about + " \x07\u202e\U000e0041 é渡") for f in sample().findings)
    )
    page = show(html.render(report))
    decide(page, SAVED, "dismissed", "the “crew” \u00a0\\ too \u2028", "2031-12-31")
    decide(page, AGROUND, "real", "asked")
    file = tmp_path / "waivers.jsonl"
    file.write_bytes(saved(page).encode())
    rows = waivers.read(file)
    assert [(row.entry.fingerprint, row.decision, row.until) for row in rows] == [
        (AGROUND, "real", None),
        (SAVED, "dismissed", date(2031, 12, 31)),
    ]
    assert all(row.entry.is_of(finding) for row, finding in zip(rows, report.findings[::2], strict=False))
    assert waivers.text(rows).encode() == file.read_bytes()


def test_a_decision_without_a_reason_is_left_out_and_says_so(show: Open) -> None:
    page = show(of_sample())
    decide(page, AGROUND, "real")
    expect(card(page, AGROUND).locator(".remark")).to_contain_text("Without a reason")
    assert saved(page) == ""


def test_decisions_are_known_again_in_the_next_report(show: Open) -> None:
    page = show(of_sample())
    decide(page, CAPTAIN, "dismissed", "one person")
    moved = replace(sample(), findings=sample().findings[::-1])
    Path(page.url.removeprefix("file://")).write_text(html.render(moved), encoding="utf-8")
    page.reload()
    expect(card(page, CAPTAIN)).to_have_attribute("data-decision", "dismissed")
    expect(card(page, CAPTAIN).locator(".stamp")).to_have_text("dismissed: one person")
    columns = card(page, CAPTAIN).locator(".columns")
    expect(columns).to_be_hidden()
    card(page, CAPTAIN).get_by_role("button", name="Show").click()
    expect(columns).to_be_visible()
    card(page, CAPTAIN).get_by_role("button", name="Hide").click()
    expect(columns).to_be_hidden()
    card(page, CAPTAIN).get_by_role("button", name="Undo").click()
    expect(columns).to_be_visible()
    page.reload()
    assert card(page, CAPTAIN).get_attribute("data-decision") is None


def test_a_decision_stays_when_a_further_source_adds_to_the_matter(show: Open) -> None:
    old, new = ("people/hurt",), ("people/hurt", "people/injured")
    first = replace(sample().findings[0], matter=old)
    page = show(html.render(replace(sample(), findings=(first,))))
    decide(page, AGROUND, "real", "asked")
    grown = replace(first, matter=new, fingerprint=AGROUND[:8] + "00000000")
    other = replace(first, matter=("ships/lost",), fingerprint=AGROUND[:8] + "11111111")
    Path(page.url.removeprefix("file://")).write_text(
        html.render(replace(sample(), findings=(grown, other))), encoding="utf-8"
    )
    page.reload()
    expect(card(page, grown.fingerprint)).to_have_attribute("data-decision", "real")
    assert card(page, other.fingerprint).get_attribute("data-decision") is None
    card(page, grown.fingerprint).get_by_role("button", name="Undo").click()
    page.reload()
    assert not page.locator("[data-decision]").count(), "what is taken back does not come back"


def test_a_decision_is_on_one_of_two_findings_with_values_and_matter_alike(show: Open) -> None:
    first = replace(sample().findings[0], matter=("people/hurt",))
    twin = replace(first, fingerprint=AGROUND[:8] + "22222222")
    page = show(html.render(replace(sample(), findings=(first, twin))))
    decide(page, AGROUND, "real", "asked")
    text = saved(page)
    page.reload()
    expect(card(page, AGROUND)).to_have_attribute("data-decision", "real")
    assert card(page, twin.fingerprint).get_attribute("data-decision") is None
    decide(page, twin.fingerprint, "later")
    load(page, text)
    expect(card(page, twin.fingerprint)).to_have_attribute("data-decision", "later")


@pytest.mark.parametrize("matter", [(), ("people/hurt", "people/injured")])
def test_page_and_gate_know_a_finding_again_alike(show: Open, matter: tuple[str, ...]) -> None:
    finding = replace(sample().findings[0], matter=matter)
    page = show(html.render(replace(sample(), findings=(finding,))))
    for mark in (AGROUND, AGROUND[:8] + "33333333", LATER):
        for before in ((), ("people/hurt",), ("ships/lost",)):
            load(page, json.dumps({"fingerprint": mark, "matter": before, "decision": "real", "reason": "x"}))
            known = is_same(mark, before, finding)
            expect(page.locator("[data-decision]")).to_have_count(int(known))
            if known:
                card(page, AGROUND).get_by_role("button", name="Undo").click()


def test_a_waivers_file_is_read_back_and_kept_whole(show: Open) -> None:
    page = show(of_sample())
    elsewhere = {
        "fingerprint": LATER,
        "code": "FC201",
        "about": "x",
        "values": ["1", "2"],
        "decision": "real",
        "reason": "r",
    }
    decide(page, SAVED, "dismissed", "crew")
    text = saved(page) + json.dumps(elsewhere) + "\n"
    fresh = show(of_sample())
    load(fresh, text)
    expect(card(fresh, SAVED)).to_have_attribute("data-decision", "dismissed")
    assert saved(fresh) == text
    fresh.reload()
    assert saved(fresh) == text


def test_what_is_no_waivers_file_is_refused_with_its_line(show: Open) -> None:
    page = show(of_sample())
    for text, line in (
        ("nonsense", 1),
        ('{"fingerprint": "a", "decision": "real", "reason": "r"}\n[]', 2),
        ("\n{}", 2),
    ):
        load(page, text)
        expect(page.locator(".decided")).to_have_text(f"Nothing was loaded: line {line} is no waiver")
    assert not page.locator("[data-decision]").count()


def test_keys_decide(show: Open) -> None:
    page = show(of_sample())
    for key, decision in (("r", "real"), ("d", "dismissed"), ("l", "later")):
        page.keyboard.press("j")
        page.keyboard.press(key)
        focused = page.evaluate("document.activeElement.dataset.decision")
        assert focused == decision
    page.keyboard.press("u")
    assert page.evaluate("document.activeElement.dataset.decision") is None
    page.keyboard.press("r")
    page.keyboard.press("w")
    page.keyboard.type("just because")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.querySelector('.stamp').textContent") == "real: just because"
    page.keyboard.press("u")
    page.keyboard.press("Shift+D")
    assert page.locator(".card[data-decision]").count() == 2


def test_findings_are_filtered_by_decision(show: Open) -> None:
    page = show(of_sample())
    decide(page, SAVED, "later")
    page.locator("[name=review]").select_option("later")
    assert page.locator(".card:visible").count() == 1
    page.locator("[name=review]").select_option("undecided")
    assert page.locator(".card:not([hidden])").count() == 5


def test_a_browser_that_keeps_nothing_does_no_harm(show: Open) -> None:
    refusing = (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    page = show(of_sample(), script=refusing)
    expect(page.locator(".decided")).to_have_text("0 of 6 decided, kept until this page is closed")
    decide(page, AGROUND, "real", "asked")
    assert json.loads(saved(page))["fingerprint"] == AGROUND


def test_two_reports_keep_their_decisions_apart(show: Open) -> None:
    one, other = (html.render(replace(sample(), findings=(finding,))) for finding in sample().findings[:2])
    page = show(one)
    path = Path(page.url.removeprefix("file://"))
    path.with_name("other.html").write_text(other, encoding="utf-8")
    second = page.context.new_page()
    second.goto(path.with_name("other.html").as_uri())
    decide(page, AGROUND, "real", "asked")
    decide(second, NIGHT, "later")
    page.reload()
    expect(card(page, AGROUND)).to_have_attribute("data-decision", "real")
    second.reload()
    expect(card(second, NIGHT)).to_have_attribute("data-decision", "later")


@pytest.mark.parametrize(
    "kept", ["nonsense", "[]", '{"fc101f1aaaaaaaaa": 7}', '{"__proto__": {"decision": "real"}}', "null"]
)
def test_a_damaged_memory_does_no_harm(show: Open, kept: str) -> None:
    page = show(of_sample(), script=f"localStorage.setItem('factcheck:review', {json.dumps(kept)});")
    expect(page.locator(".decided")).to_have_text("0 of 6 decided")
    assert not page.locator("[data-decision]").count()


def test_a_decision_is_on_paper(show: Open) -> None:
    page = show(of_sample())
    decide(page, AGROUND, "dismissed", "one night")
    page.emulate_media(media="print")
    expect(card(page, AGROUND).locator(".stamp")).to_be_visible()
    expect(card(page, AGROUND).locator(".columns")).to_be_visible()
    expect(card(page, AGROUND).locator(".review")).to_be_hidden()
