"""What changed between two reports, and files that are none."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from factcheck.diff import Difference, difference
from factcheck.errors import InputError
from factcheck.model import Finding, Report, Severity, Side
from factcheck.render import DIFF_FORMATS, diff
from factcheck.render import json as report_json
from factcheck.render.diff import terminal
from factcheck.saved import read_report
from tests.findings import COMMAND
from tests.sample_report import NASTY, hostile, sample

OTHER = "9" * 16
AGROUND, NIGHT, SAVED, CAPTAIN, HURT, COST = sample().findings


def saved(folder: Path, name: str, report: Report) -> Path:
    file = folder / name
    file.write_text(report_json.render(report), encoding="utf-8")
    return file


def between(folder: Path, old: Report, new: Report) -> Difference:
    return difference(read_report(saved(folder, "old.json", old)), read_report(saved(folder, "new.json", new)))


def having(*findings: Finding) -> Report:
    return replace(sample(), findings=findings)


def marks(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.fingerprint for finding in findings]


def test_nothing_changed(tmp_path: Path) -> None:
    found = between(tmp_path, sample(), sample())
    assert (found.appeared, found.gone, found.changed, found.same) == ((), (), (), 6)
    assert not (found.added or found.removed or found.edited)


def test_what_is_new_and_what_is_gone(tmp_path: Path) -> None:
    found = between(tmp_path, having(NIGHT, SAVED), having(AGROUND, SAVED, COST))
    assert marks(found.appeared) == marks((AGROUND, COST))
    assert marks(found.gone) == marks((NIGHT,))
    assert found.same == 1 and not found.changed


def test_order_and_confidence_are_no_change(tmp_path: Path) -> None:
    surer = replace(AGROUND, confidence=0.5, why_paired=("other words",), question="?")
    found = between(tmp_path, having(AGROUND, SAVED), having(SAVED, surer))
    assert found.same == 2 and not found.changed


def test_a_further_source_is_a_change(tmp_path: Path) -> None:
    first, second = AGROUND.values
    more = replace(AGROUND, values=(first, replace(second, sources=("s4", "s5"))))
    [row] = between(tmp_path, having(AGROUND), having(more)).changed
    assert row.changes == ("Tuesday, 13 May 2031 is now in ferry/004.md, too",)
    [row] = between(tmp_path, having(more), having(AGROUND)).changed
    assert row.changes == ("Tuesday, 13 May 2031 is no longer in ferry/004.md",)


def test_a_further_value_is_a_change_though_the_fingerprint_is_another(tmp_path: Path) -> None:
    third = Side("Sunday, 11 May 2031", ("c15",), ("s5",))
    more = replace(AGROUND, fingerprint=OTHER, severity=Severity.WARNING, values=(*AGROUND.values, third))
    found = between(tmp_path, having(AGROUND), having(more))
    assert not found.appeared and not found.gone
    assert found.changed[0].changes == ("severity is warning, was error", "Sunday, 11 May 2031 is new, in ferry/004.md")


@pytest.mark.parametrize(
    "other",
    [
        replace(AGROUND, fingerprint=OTHER, about="another ferry"),
        replace(AGROUND, fingerprint=OTHER, code="FC104"),
        replace(AGROUND, fingerprint=OTHER, values=(Side("1 May", ("c1",), ("s1",)), Side("2 May", ("c7",), ("s2",)))),
    ],
    ids=["matter", "code", "values"],
)
def test_what_only_looks_alike_is_new_and_gone(tmp_path: Path, other: Finding) -> None:
    found = between(tmp_path, having(AGROUND), having(other))
    assert marks(found.appeared) == [OTHER] and marks(found.gone) == [AGROUND.fingerprint]


def test_matters_tell_two_findings_with_the_same_values_apart(tmp_path: Path) -> None:
    hurt, held = (replace(AGROUND, matter=(matter,)) for matter in ("people/hurt", "people/held"))
    found = between(tmp_path, having(hurt), having(held))
    assert len(found.appeared) == len(found.gone) == 1


def test_each_finding_has_one_partner(tmp_path: Path) -> None:
    other = replace(AGROUND, fingerprint=OTHER)
    found = between(tmp_path, having(AGROUND), having(other, AGROUND))
    assert marks(found.appeared) == [OTHER] and found.same == 1


def test_sources_are_known_by_their_path(tmp_path: Path) -> None:
    *kept, last = sample().sources
    edited = replace(kept[0], document=replace(kept[0].document, sha256="e" * 64))
    found = between(tmp_path, replace(having(), sources=(*kept,)), replace(having(), sources=(edited, *kept[1:], last)))
    assert (found.added, found.removed, found.edited) == (("ferry/004.md",), (), ("ferry/000.md",))


def test_json_has_its_form(tmp_path: Path) -> None:
    found = json.loads(diff.render(between(tmp_path, having(NIGHT, AGROUND), having(AGROUND, COST)), "json"))
    assert found["format"] == "factcheck-diff/1"
    assert found["findings"]["new"] == [json.loads(report_json.render(having(COST)))["findings"][0]]
    assert (len(found["findings"]["gone"]), found["findings"]["changed"], found["findings"]["same"]) == (1, [], 1)
    assert found["old"]["name"] == "old.json" and found["new"]["findings"] == 2


@pytest.mark.parametrize("form", DIFF_FORMATS)
def test_every_format_says_what_happened(tmp_path: Path, form: str) -> None:
    first, second = SAVED.values
    more = replace(SAVED, values=(first, replace(second, label="185 passengers")))
    text = " ".join(diff.render(between(tmp_path, having(NIGHT, SAVED), having(CAPTAIN, more)), form).split())
    for part in ("captain of the Marisol", "the night of the rescue", "passengers of the Marisol", "185 passengers"):
        assert part in text


def test_the_terminal_has_both_halves_side_by_side(tmp_path: Path) -> None:
    first, second = SAVED.values
    more = replace(SAVED, values=(first, replace(second, label="185 passengers")))
    lines = terminal.render(between(tmp_path, having(SAVED), having(more)), 90).splitlines()
    [line] = [line for line in lines if "185 passengers *" in line]
    assert "184 passengers *" in line
    assert lines[-1] == "Findings: 1 changed"
    assert terminal.render(between(tmp_path, having(), having())).strip() == "Findings: none, before and now"


@pytest.mark.parametrize("nasty", NASTY)
def test_sources_cannot_change_what_is_shown(tmp_path: Path, nasty: str) -> None:
    found = between(tmp_path, replace(hostile("word"), findings=()), hostile(nasty))
    page = diff.render(found, "html")
    plain = diff.render(between(tmp_path, replace(hostile("word"), findings=()), hostile("other")), "html")
    assert page.count("<") == plain.count("<")
    tokens = MarkdownIt().parse(diff.render(found, "markdown"))
    inline = [child.type for token in tokens for child in token.children or ()]
    assert not {"link_open", "image", "html_inline"} & set(inline)
    assert "\x1b" not in terminal.render(found)


# Files


def broken(change: Callable[[dict[str, Any]], object]) -> str:
    content = json.loads(report_json.render(sample()))
    change(content)
    return json.dumps(content)


WRONG = {
    "nothing": ("", "is no JSON"),
    "text": ("hello", "is no JSON"),
    "a list": ("[]", "its format says something else"),
    "another form": ('{"format": "factcheck-report/2"}', "its format says something else"),
    "a deep nest": ("[" * 100_000, "is no JSON"),
    "no number": ('{"format": NaN}', "is no JSON"),
    "no findings": (broken(lambda c: c.pop("findings")), "findings is no list"),
    "a finding": (broken(lambda c: c["findings"].append(7)), "findings[6] is no object"),
    "severity": (
        broken(lambda c: c["findings"][1].update(severity=["error"])),
        "findings[1].severity is none of",
    ),
    "confidence": (broken(lambda c: c["findings"][0].update(confidence=True)), "findings[0].confidence is no number"),
    "a side": (
        broken(lambda c: c["findings"][0]["values"][1].update(label=None)),
        "values[1].label is no text",
    ),
    "a source": (broken(lambda c: c["findings"][0]["values"][0].update(sources=["s99"])), "sources names 's99'"),
    "published": (broken(lambda c: c["sources"][2].update(published="soon")), "sources[2].published is no ISO 8601"),
    "matter": (broken(lambda c: c["findings"][0].update(matter={"a": 1})), "findings[0].matter is no list of texts"),
}


@pytest.mark.parametrize(("text", "says"), WRONG.values(), ids=WRONG)
def test_files_that_are_no_report_are_refused_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "broken.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_report(file)
    [problem] = refused.value.problems
    assert says in problem.message and "\n" not in str(problem)


def test_other_bytes_are_refused(tmp_path: Path) -> None:
    for content in (b"\xff\xfe\x00", bytes(range(256))):
        (tmp_path / "x.json").write_bytes(content)
        with pytest.raises(InputError):
            read_report(tmp_path / "x.json")
    for path in (tmp_path / "gone.json", tmp_path):
        with pytest.raises(InputError):
            read_report(path)


def test_what_may_be_missing_may_be_missing(tmp_path: Path) -> None:
    content = json.loads(report_json.render(sample()))
    for row in (*content["findings"], *content["sources"]):
        for key in "matter question why_paired why_flagged fact title outlet published sha256".split():
            row.pop(key, None)
    file = tmp_path / "old.json"
    file.write_text(json.dumps(content), encoding="utf-8-sig")
    assert len(read_report(file).findings) == 6


def run(*arguments: str | Path) -> tuple[int, str, str]:
    done = subprocess.run([COMMAND, "diff", *map(str, arguments)], capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_command(tmp_path: Path) -> None:
    old, new = saved(tmp_path, "old.json", having(NIGHT)), saved(tmp_path, "new.json", having(AGROUND))
    assert run(old, new) == (0, terminal.render(difference(read_report(old), read_report(new))), "")
    status, out, error = run(old, new, "--format", "json")
    assert (status, error) == (0, "") and json.loads(out)["findings"]["same"] == 0
    status, out, error = run(old, tmp_path / "gone.json")
    assert (status, out) == (2, "") and error.count("\n") == 1 and "gone.json" in error
    assert run(old)[0] == 2
