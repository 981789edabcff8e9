"""The gate's formats: valid against their schemas, and broken by no text or name of a source."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from lxml import etree

from factcheck.gate import baseline
from factcheck.gate.decide import Known, Result, decide
from factcheck.gate.entries import Entry
from factcheck.gate.ignore_comments import Comment
from factcheck.gate.waivers import Waiver
from factcheck.model import Report, Span
from factcheck.render import GATE_FORMATS
from factcheck.render.gate import render, terminal
from factcheck.render.gate.markdown import LONGEST
from factcheck.render.gate.sarif import FINGERPRINT
from factcheck.rules import codes
from tests.gate_story import article, run, write
from tests.sample_report import NASTY, clean, empty, hostile, large, sample

SCHEMAS = Path(__file__).with_name("schemas")
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
DAY = date(2031, 6, 1)
NOTHING = Known()
WORSE = (*NASTY, "\ufffe\uffff \ud800", "%0A::error::x", "a\r\n::stop-commands::x", "]]> <!-- --> &#0;", "[x](9) \\[")


@cache
def sarif_schema() -> dict:
    return json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


@cache
def junit_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))


def valid_sarif(text: str) -> dict:
    log = json.loads(text)
    jsonschema.Draft4Validator(sarif_schema()).validate(log)
    [run] = log["runs"]
    return run


def valid_junit(text: str) -> etree._Element:
    root = etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False))
    junit_schema().assertValid(root)
    return root


def result_on(report: Report, known: Known = NOTHING, **more: object) -> Result:
    places = {s.id: f"story/{s.document.path}" for s in report.sources}
    options = {"fail_on": "error", "today": DAY, "places": places, **more}
    return decide(report, known, **options)  # type: ignore[arg-type]


def every_state(words: str = "asked") -> Known:
    first, second, third, *_ = sample().findings
    claim = sample().claim[third.values[0].claims[0]]
    gone = Entry("0" * 16, "FC101", words, (words, "b"))
    return Known(
        (*baseline.of([first]), gone),
        (Waiver(Entry.of(second), "real", words), Waiver(gone, "dismissed", words, DAY)),
        (Comment(claim.source, 3, ("FC201",), words, claim.span), Comment("s1", 1, ("FC701",), words, Span(0, 1))),
    )


RESULTS = {
    "sample": result_on(sample()),
    "every state": result_on(sample(), every_state(), fail_on_stale=True),
    "clean": result_on(clean()),
    "empty": result_on(empty()),
    "large": result_on(large(20, 20, 60)),
    **{f"hostile {n}": result_on(hostile(text)) for n, text in enumerate(WORSE)},
    **{f"hostile reason {n}": result_on(sample(), every_state(text)) for n, text in enumerate(WORSE)},
}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_sarif_is_valid(result: Result) -> None:
    found = valid_sarif(render(result, "sarif"))
    assert [r["partialFingerprints"][FINGERPRINT] for r in found["results"]] == [
        f.fingerprint for f in result.report.findings
    ]
    rules = found["tool"]["driver"]["rules"]
    assert [r["id"] for r in rules] == list(codes()) and all(r["help"]["markdown"] for r in rules)
    for row in found["results"]:
        assert rules[row["ruleIndex"]]["id"] == row["ruleId"]
        ids = {related["id"] for related in row["relatedLocations"]}
        assert {int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", row["message"]["text"])} <= ids
        assert not STEERING.search(row["message"]["text"])


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_junit_is_valid(result: Result) -> None:
    root = valid_junit(render(result, "junit"))
    [suite] = root
    assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
    assert int(suite.get("tests")) == len(suite) and len(suite) >= len(result.report.findings)
    failing = len(result.failing) + (result.fail_on_stale and result.leftovers > 0)
    assert int(root.get("failures")) == failing
    assert suite.get("name") == "factcheck" and "time" not in suite.attrib


COMMAND = re.compile(r"::(error|warning|notice) (?:\w+=[^,:\r\n]*,)*\w+=[^,:\r\n]*::[^\r\n]*")


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_github_has_a_command_a_line(result: Result) -> None:
    text = render(result, "github")
    assert text.endswith("\n") and all(COMMAND.fullmatch(line) for line in text.split("\n")[:-1]), text
    assert not STEERING.search(text)


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
def test_nothing_steers_a_terminal_and_markdown_holds_no_html(result: Result) -> None:
    for color in (False, True):
        text = terminal.render(result, 100, color)
        assert not STEERING.search(re.sub(r"\x1b\[[\d;]*m", "", text))
        assert ("\x1b" in text) is color
    page = render(result, "markdown")
    assert not STEERING.search(page)
    assert not re.search(r"(?<!\\)<(?!\\)[a-z/!]", re.sub(r"(`+).*?\1", "", page))


@pytest.mark.parametrize("form", GATE_FORMATS)
def test_a_format_reads_nothing_but_the_result(form: str) -> None:
    for result in RESULTS.values():
        assert render(result, form) == render(result, form)
    with pytest.raises(KeyError):
        render(RESULTS["clean"], "../json")


def test_sarif_tells_states_and_places() -> None:
    run = valid_sarif(render(RESULTS["every state"], "sarif"))
    known, waived, ignored, *_ = run["results"]
    assert known["baselineState"] == "unchanged" and waived["baselineState"] == "new"
    assert [s["kind"] for s in waived["suppressions"] + ignored["suppressions"]] == ["external", "inSource"]
    assert waived["suppressions"][0]["justification"] == "asked"
    told = [n["message"]["text"] for n in run["invocations"][0]["toolConfigurationNotifications"]]
    assert len(told) == RESULTS["every state"].leftovers
    place = known["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "story/ferry/000.md", "index": 0}
    claim = sample().claims[0]
    line, column = sample().sources[0].document.position(claim.span.start)
    assert place["region"] == {
        "startLine": line,
        "startColumn": column,
        "endLine": line,
        "endColumn": column + len(claim.text),
        "snippet": {"text": "Monday"},
    }
    assert len(known["relatedLocations"]) == 2


@pytest.mark.parametrize("name", ["a b#?.md", "a:b.md", "ü\udcff.md", "%41.md", "/abs/ö.md", "../up.md"])
def test_a_uri_leads_back_to_the_name(name: str) -> None:
    from factcheck.render.gate.sarif import uri

    told = uri(name)
    assert told.isascii() and unquote(told.removeprefix("file://"), errors="surrogateescape") == name
    assert not re.match(r"[a-z]+:(?!//)", told)


def test_junit_fails_what_fails_and_skips_what_is_waived() -> None:
    [suite] = valid_junit(render(RESULTS["every state"], "junit"))
    cases = {c.get("name").split(" ")[1]: c for c in suite if "[" in c.get("name")}
    assert cases["FC102"].find("skipped").get("message") == "waived: asked"
    clean_suite = valid_junit(render(RESULTS["clean"], "junit"))[0]
    assert [c.get("name") for c in clean_suite] == ["no contradiction that fails the gate"]


def test_json_is_the_report_with_the_decision() -> None:
    said = json.loads(render(RESULTS["every state"], "json"))
    gate = said.pop("gate")
    assert said == sample().as_dict()
    assert [row["state"] for row in gate["findings"]][:3] == ["known", "waived", "ignored"]
    assert (gate["failed"], gate["fail_on"], len(gate["stale"])) == (True, "error", 1)
    assert gate["unused_comments"][0]["codes"] == ["FC701"] and gate["unused_waivers"][0]["until"] == "2031-06-01"


def test_markdown_fits_into_a_comment() -> None:
    page = render(result_on(large(40, 40, 300)), "markdown")
    assert len(page) < LONGEST + 2000 and "left out: this comment would be too long" in page
    assert "left out" not in render(RESULTS["sample"], "markdown")


def test_the_terminal_says_the_verdict_last() -> None:
    *_, last = terminal.render(RESULTS["every state"], 200).split("\n\n")
    told = "Gate failed: 5 sources, 6 findings: 3 new, 1 in the baseline, 1 waived, 1 ignored by a comment; "
    assert last.replace("\n", " ").startswith(f"{told}3 of no use any more")
    assert terminal.render(RESULTS["clean"], 200) == "Gate passed: 1 source, 0 findings\n"


def test_what_is_stale_is_in_the_verdict_where_it_fails() -> None:
    known = Known(baseline=(Entry("0" * 16, "FC101"),))
    failed = result_on(clean(), known, fail_on_stale=True)
    assert terminal.render(failed, 200).endswith("Gate failed: 1 source, 0 findings; 1 of no use any more\n")
    assert render(failed, "github").startswith("::error title=factcheck::no longer found: 0000000000000000 FC101")
    passed = result_on(clean(), known)
    assert "Gate passed: 1 source, 0 findings\n" in terminal.render(passed, 200)
    assert render(passed, "github").startswith("::warning title=factcheck::")


def test_a_hostile_file_name_through_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = "x%0A::error::y,z:\x1b[31m\n<b>"
    write(tmp_path / "story", **{name: article("March 2028"), "b": article("March 2029")})
    for form in GATE_FORMATS:
        result = run("gate", "story", "--format", form)
        assert result.exit_code == 1 and not STEERING.search(result.stdout)
        if form == "sarif":
            rows = valid_sarif(result.stdout)["artifacts"]
            assert f"story/{name}.txt" in [unquote(row["location"]["uri"]) for row in rows]
        elif form == "junit":
            valid_junit(result.stdout)
        elif form == "github":
            assert all(COMMAND.fullmatch(line) for line in result.stdout.split("\n")[:-1])


def test_a_source_outside_the_report_is_passed_over() -> None:
    report = replace(sample(), claims=())
    for form in GATE_FORMATS:
        assert render(result_on(report), form)
