"""The gate's parts: baseline, waivers, comments, what is asked for, and calls that are wrong."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.gate import baseline, waivers
from factcheck.gate.decide import Known, State, decide
from factcheck.gate.entries import Entry
from factcheck.gate.ignore_comments import comments_of
from factcheck.gate.since import changed_since
from factcheck.gate.waivers import Waiver
from factcheck.model import Report, Severity, Source
from tests.gate_story import article, gate, lines, run, states, write
from tests.sample_report import document, sample


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "story", a=article("March 2028"), b=article("March 2029"))


REPORT = sample()
FIRST = REPORT.findings[0]
DAY = date(2031, 6, 1)


def state_of(known: Known, report: Report = REPORT) -> State:
    return decide(report, known, fail_on="error", today=DAY).decided[0].state


def waiver(until: date | None = None) -> Waiver:
    return Waiver(Entry.of(FIRST), "dismissed", "asked", until)


# Baseline and waivers


def test_an_entry_holds_what_clashes_and_no_place() -> None:
    row = Entry.of(FIRST).as_dict()
    assert row == {
        "fingerprint": FIRST.fingerprint,
        "code": "FC101",
        "about": FIRST.about,
        "values": ["Monday, 12 May 2031", "Tuesday, 13 May 2031"],
    }


def test_files_are_sorted_and_read_back(tmp_path: Path) -> None:
    entries = baseline.of(REPORT.findings)
    (tmp_path / "b").write_text(baseline.text(reversed(entries)), encoding="utf-8")
    assert baseline.read(tmp_path / "b") == tuple(sorted(entries, key=lambda e: e.fingerprint))
    rows = (waiver(), waiver(DAY))
    (tmp_path / "w").write_text(waivers.text(rows), encoding="utf-8")
    assert waivers.read(tmp_path / "w") == (rows[1],), "the last line on a fingerprint stays"


@pytest.mark.parametrize("nasty", ["a\u2028b", "tab\t nul\x00", "lone \ud800", '"\\', "ligne\r\n2"])
def test_a_line_stays_a_line_whatever_is_in_it(tmp_path: Path, nasty: str) -> None:
    entry = Entry("f" * 16, "FC101", nasty, (nasty,))
    text = baseline.text([entry])
    assert len(text.splitlines()) == 1 and text.encode("utf-8")
    (tmp_path / "b").write_text(text, encoding="utf-8", newline="")
    assert baseline.read(tmp_path / "b") == (entry,)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "is no line of JSON"),
        ("[1]", "is no object"),
        ("[" * 100_000, "is no line of JSON"),
        ("{}", "has no fingerprint"),
        ('{"fingerprint": 3}', "its fingerprint is no text"),
        ('{"fingerprint": "f", "values": "x"}', "its values is no list of texts"),
        ('{"fingerprint": "f"}', "has no reason"),
        ('{"fingerprint": "f", "reason": " "}', "has no reason"),
        ('{"fingerprint": "f", "reason": "x", "decision": "later"}', "its decision is neither dismissed nor real"),
        ('{"fingerprint": "f", "reason": "x", "until": "May"}', "'May', is no day such as 2026-12-31"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, words: str) -> None:
    file = tmp_path / "w.jsonl"
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=words) as raised:
        waivers.read(file)
    assert raised.value.problems[0].path == f"{file}:2"


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "gone", "no such file"), (tmp_path, "cannot be opened")):
        with pytest.raises(InputError, match=words):
            baseline.read(path)
    (tmp_path / "odd").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="is no UTF-8 text"):
        baseline.read(tmp_path / "odd")
    assert waivers.read(tmp_path / "gone", missing_is_empty=True) == ()


def test_what_is_known_does_not_fail() -> None:
    assert state_of(Known()) is State.NEW
    assert state_of(Known(baseline=baseline.of([FIRST]))) is State.KNOWN
    assert state_of(Known(waivers=(waiver(),))) is State.WAIVED


def test_a_waiver_holds_up_to_and_with_its_last_day() -> None:
    assert state_of(Known(waivers=(waiver(DAY),))) is State.WAIVED
    late = decide(REPORT, Known(waivers=(waiver(date(2031, 5, 31)),)), fail_on="error", today=DAY)
    assert late.decided[0].state is State.NEW and late.over and not late.unused


def test_a_graver_finding_is_covered_and_other_values_are_not() -> None:
    known = Known(baseline=baseline.of([replace(FIRST, severity=Severity.NOTE)]))
    assert state_of(known) is State.KNOWN
    other = replace(FIRST, fingerprint="0" * 16)
    assert state_of(known, replace(REPORT, findings=(other,))) is State.NEW


def test_what_no_longer_occurs_is_told_and_what_is_faint_has_not_gone() -> None:
    known = Known(baseline=baseline.of([FIRST]), waivers=(waiver(),))
    rest = replace(REPORT, findings=REPORT.findings[1:])
    gone = decide(rest, known, fail_on="never", today=DAY)
    assert (len(gone.stale), len(gone.unused), gone.failed) == (1, 1, False)
    assert decide(rest, known, fail_on="never", today=DAY, fail_on_stale=True).failed
    faint = decide(replace(rest, faint=(FIRST,)), known, fail_on="never", today=DAY, fail_on_stale=True)
    assert not faint.leftovers and not faint.failed


@pytest.mark.parametrize(("level", "fails"), [("error", 3), ("warning", 4), ("note", 6), ("never", 0)])
def test_levels(level: str, fails: int) -> None:
    assert len(decide(REPORT, Known(), fail_on=level, today=DAY).failing) == fails


def test_only_findings_on_what_is_asked_for_fail() -> None:
    result = decide(REPORT, Known(), fail_on="error", today=DAY, asked={"s4"})
    assert [d.finding.code for d in result.failing] == ["FC101"]
    assert not decide(REPORT, Known(), fail_on="error", today=DAY, asked=set()).failed


# The command


def test_status_and_clean_output(story: Path) -> None:
    assert gate("story")["status"] == 1
    result = run("gate", "story", "--fail-on", "never")
    assert result.exit_code == 0 and result.stdout.splitlines()[-1].startswith("Gate passed: 2 sources, 1 finding")
    assert run("gate", "story", "-q").stdout.startswith("Gate failed") and run("gate", "story", "-q").stderr == ""
    verbose = run("gate", "story", "-v", "--format", "json")
    assert json.loads(verbose.stdout) and "factcheck: gate: " in verbose.stderr


def test_write_and_prune_the_baseline(story: Path) -> None:
    done = run("gate", "story", "--baseline", "known.jsonl", "--write-baseline")
    assert (done.exit_code, done.stdout) == (0, "1 finding written to known.jsonl\n")
    assert states(gate("story", "--baseline", "known.jsonl")) == ["known"]
    write(story, b=article("March 2028"))
    stale = gate("story", "--baseline", "known.jsonl")
    assert (stale["status"], stale["gate"]["stale"]) == (0, lines(Path("known.jsonl")))
    assert gate("story", "--baseline", "known.jsonl", "--fail-on-stale")["status"] == 1
    pruned = run("gate", "story", "--baseline", "known.jsonl", "--prune-baseline")
    assert pruned.stdout == "1 entry taken out of known.jsonl, 0 left\n"
    assert Path("known.jsonl").read_text(encoding="utf-8") == ""
    assert gate("story", "--baseline", "known.jsonl", "--fail-on-stale")["status"] == 0


def test_nothing_is_written_where_an_input_cannot_be_read(story: Path) -> None:
    Path("known.jsonl").write_text("", encoding="utf-8")
    result = run("gate", "story", "gone.txt", "--baseline", "known.jsonl", "--write-baseline")
    assert result.exit_code == 2 and Path("known.jsonl").read_text(encoding="utf-8") == ""
    assert run("accept", "abcd", "story", "gone.txt", "--reason", "x", "--waivers", "w").exit_code == 2
    assert not Path("w").exists()


def test_accept_writes_a_waiver_and_replaces_its_own(story: Path) -> None:
    [finding] = gate("story")["findings"]
    mark = finding["fingerprint"]
    told = ("accept", mark[:6].upper(), "story", "--waivers", "w.jsonl")
    done = run(
        *told,
        "--reason",
        "the  ministry\nsays so",
        "--until",
        "2031-07-01",
        "--today",
        "2031-07-01",
        "--decision",
        "real",
    )
    assert done.exit_code == 0 and done.stdout.startswith(f"{mark} FC101 waived in w.jsonl: ")
    [row] = lines(Path("w.jsonl"))
    assert (row["decision"], row["reason"], row["until"]) == ("real", "the ministry says so", "2031-07-01")
    assert row["matter"] == finding["matter"] and row["values"] == ["March 2028", "March 2029"]
    with_waiver = ("story", "--waivers", "w.jsonl")
    assert gate(*with_waiver, "--today", "2031-07-01")["status"] == 0
    assert gate(*with_waiver, "--today", "2031-07-02")["status"] == 1
    assert "the waiver ended on 2031-07-01" in run("gate", *with_waiver, "--today", "2031-07-02").stdout
    assert run(*told, "--reason", "again", "-q").stdout == ""
    assert [row["reason"] for row in lines(Path("w.jsonl"))] == ["again"]


def test_a_waiver_does_not_hide_a_changed_or_a_third_value(story: Path) -> None:
    [finding] = gate("story")["findings"]
    run("accept", finding["fingerprint"], "story", "--reason", "x", "--waivers", "w.jsonl")
    write(story, c=article("March 2030"))
    assert states(gate("story", "--waivers", "w.jsonl")) == ["new"]
    (story / "c.txt").unlink()
    write(story, b=article("April 2029"))
    changed = gate("story", "--waivers", "w.jsonl")
    assert states(changed) == ["new"] and len(changed["gate"]["unused_waivers"]) == 1


def test_a_waiver_as_the_page_saves_it(story: Path) -> None:
    [finding] = gate("story")["findings"]
    row = {"fingerprint": finding["fingerprint"], "code": "FC101", "about": "", "values": [], "decision": "real"}
    Path("w.jsonl").write_text(json.dumps({**row, "reason": "kept"}) + "\n", encoding="utf-8")
    assert states(gate("story", "--waivers", "w.jsonl")) == ["waived"]


def test_new_sources(story: Path, tmp_path: Path) -> None:
    write(story, c=article("March 2028"))
    assert gate("story", "--new", "story/c.txt")["status"] == 1
    write(story, c="Nobody spoke of the weather in the valley.\n")
    quiet = gate("story", "--new", "story/c.txt")
    assert quiet["status"] == 0 and [r["asked"] for r in quiet["gate"]["findings"]] == [False]
    assert gate("story", "--new", "story")["status"] == 1
    incoming = write(tmp_path / "incoming", d=article("March 2028", cost="60"))
    fresh = gate("story", "--new", incoming)
    assert len(fresh["sources"]) == 4 and fresh["status"] == 1
    assert run("gate", "story", "--new", "gone.txt").exit_code == 2


def test_several_outputs_in_one_run(story: Path) -> None:
    forms = ("json", "sarif", "junit", "github", "markdown", "terminal")
    outputs = [word for form in forms for word in ("--output", f"{form}=out/{form}.txt")]
    result = run("gate", "story", "--format", "sarif", *outputs)
    assert result.exit_code == 1 and json.loads(result.stdout)["version"] == "2.1.0"
    assert sorted(p.name for p in Path("out").iterdir()) == sorted(f"{form}.txt" for form in forms)
    assert Path("out/sarif.txt").read_text(encoding="utf-8") == result.stdout


def test_a_report_in_the_sources_is_not_read_again(story: Path) -> None:
    Path("factcheck.toml").write_text('[output]\nmarkdown = "story/gate.md"', encoding="utf-8")
    assert len(gate("story")["sources"]) == len(gate("story")["sources"]) == 2
    assert Path("story/gate.md").exists()


@pytest.mark.parametrize(
    ("command", "name"), [("gate", "g.md"), ("report", "r.md"), ("check story/a.txt --against", "d.md")]
)
def test_a_report_that_lies_among_the_sources_is_no_article(story: Path, command: str, name: str) -> None:
    page = run(*command.split(), "story", "--format", "markdown").stdout
    (story / name).write_text(page, encoding="utf-8")
    found = json.loads(run("report", "story", "--format", "json").stdout)
    assert [s["path"] for s in found["sources"]] == ["story/a.txt", "story/b.txt"]
    assert f"story/{name}: is a report of factcheck and no article" in [u["message"] for u in found["unchecked"]]
    assert len(json.loads(run("claims", story / name, "--format", "json").stdout)["sources"]) == 1


def test_no_article_is_written_over(story: Path) -> None:
    before = (story / "a.txt").read_text(encoding="utf-8")
    for arguments in (
        ("--output", "markdown=story/a.txt"),
        ("--baseline", "story/a.txt", "--write-baseline"),
        ("--baseline", "story/a.txt", "--prune-baseline"),
    ):
        result = run("gate", "story", *arguments)
        assert (result.exit_code, result.stdout) == (2, "") and "story/a.txt" in result.stderr
    assert run("accept", "abcd", "story", "--reason", "x", "--waivers", "story/a.txt").exit_code == 2
    assert (story / "a.txt").read_text(encoding="utf-8") == before
    for _ in range(2):
        assert run("gate", "story", "--output", "markdown=gate.md", "--output", "terminal=gate.txt").exit_code == 1


def test_a_baseline_that_is_written_again_changes_only_where_it_must(story: Path) -> None:
    files = ("story", "--baseline", "known.jsonl", "--write-baseline")
    run("gate", *files)
    [row] = lines(Path("known.jsonl"))
    Path("known.jsonl").write_text(json.dumps({**row, "about": "as it was told before"}) + "\n", encoding="utf-8")
    before = Path("known.jsonl").read_bytes()
    assert run("gate", *files).exit_code == 0 and Path("known.jsonl").read_bytes() == before


def test_settings_name_the_files(story: Path) -> None:
    Path("factcheck.toml").write_text(
        'sources = ["story"]\nbaseline="known.jsonl"\nwaivers = "w.jsonl"\nfail-on = "note"\noutput.junit = "j.xml"\n',
        encoding="utf-8",
    )
    assert run("gate").exit_code == 2, "a baseline that is named must be there"
    assert run("gate", "--write-baseline").exit_code == 0
    assert gate()["status"] == 0 and Path("j.xml").exists()
    [row] = lines(Path("known.jsonl"))
    assert run("accept", row["fingerprint"], "--reason", "x").exit_code == 0
    assert states(gate()) == ["waived"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["gate"], ["PATH", "gate --help"]),
        (["gate", "story", "--write-baseline"], ["--baseline FILE"]),
        (["gate", "story", "--prune-baseline"], ["--baseline FILE"]),
        (["gate", "story", "--baseline", "b", "--write-baseline", "--prune-baseline"], ["two calls"]),
        (["gate", "story", "--baseline", "gone"], ["gone: there is no such file"]),
        (["gate", "story", "--waivers", "gone"], ["gone: there is no such file"]),
        (["gate", "story", "--output", "json"], ["FORMAT=FILE"]),
        (["gate", "story", "--output", "sarif=o", "--output", "junit=o"], ["two formats are told for 'o'"]),
        (["gate", "story", "--new", "gone.txt"], ["gone.txt", "does not exist"]),
        (["gate", "story", "--output", "pdf=x"], ["'pdf'", "sarif"]),
        (["gate", "story", "--output", "json=a", "--output", "json=b"], ["two files"]),
        (["gate", "story", "--output", "json=story"], ["story", "directory"]),
        (["gate", "story", "--today", "May"], ["'May'", "2026-12-31"]),
        (["gate", "story", "--fail-on", "all"], ["--fail-on"]),
        (["gate", "story", "--format", "html"], ["html", "sarif"]),
        (["gate", "story", "--since", "HEAD"], ["is in no git repository"]),
        (["gate", "story", "--since", "--output=x"], ["is no revision"]),
        (["gate", "story", "--min-confidence", "2"], ["--min-confidence"]),
        (["accept", "abcd", "story", "--waivers", "w"], ["--reason"]),
        (["accept", "abcd", "story", "--reason", "x"], ["--waivers FILE"]),
        (["accept", "abcd", "story", "--reason", " ", "--waivers", "w"], ["the reason is empty"]),
        (["accept", "abcd", "story", "--reason", "x", "--waivers", "w"], ["'abcd'", "they are "]),
        (["accept", "abcd", "--reason", "x", "--waivers", "w"], ["PATH"]),
        (["accept", "abcd", "story", "--reason", "x", "--waivers", "w", "--until", "May"], ["'May'"]),
        (
            "accept abcd story --reason x --waivers w --until 2031-06-30 --today 2031-07-01".split(),
            ["'--until'", "2031-06-30 is past", "give 2031-07-01 or a later day"],
        ),
    ],
    ids=lambda v: " ".join(v),
)
def test_a_wrong_call_is_told_in_one_line(story: Path, arguments: list[str], words: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("factcheck: ") and result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr
    assert not Path("w").exists()


# Comments in a source


def commented(comment: str, beside: bool = True) -> Report:
    sentence = "The Marisol ran aground on Monday."
    head = "Ferry aground\n\n"
    text = f"{head}{sentence} {comment}\n\nMore.\n" if beside else f"{head}{comment}\n\n{sentence}\n\nMore.\n"
    report = sample()
    first = document("s1", "ferry/000.md", text)
    at = text.index("Monday")
    claim = replace(report.claims[0], span=type(report.claims[0].span)(at, at + 6))
    return replace(report, sources=(Source("s1", first), *report.sources[1:]), claims=(claim, *report.claims[1:]))


@pytest.mark.parametrize("beside", [True, False])
@pytest.mark.parametrize(
    "words", ["ignore FC101 the clock had stopped", "ignore FC201, FC101 reason: the clock had stopped"]
)
def test_a_comment_excuses_one_place(words: str, beside: bool) -> None:
    report = commented(f"<!-- factcheck: {words} -->", beside)
    comments, problems = comments_of(report)
    result = decide(report, Known(comments=comments), fail_on="error", today=DAY)
    assert not problems and result.decided[0].state is State.IGNORED
    assert result.decided[0].reason == "the clock had stopped"
    assert {d.state for d in result.decided[1:]} == {State.NEW}


def test_a_comment_of_another_place_or_code_excuses_nothing_and_is_told() -> None:
    other = commented("<!-- factcheck: ignore FC104 the clock had stopped -->")
    result = decide(other, Known(comments=comments_of(other)[0]), fail_on="error", today=DAY)
    assert result.decided[0].state is State.NEW and result.idle[0].line == 3
    last = commented("").sources[0].document
    text = last.text.replace("More.", "More. <!-- factcheck: ignore FC101 far from it -->")
    far = commented("")
    far = replace(far, sources=(Source("s1", document("s1", last.path, text)), *far.sources[1:]))
    assert decide(far, Known(comments=comments_of(far)[0]), fail_on="error", today=DAY).decided[0].state is State.NEW


def test_a_reason_may_begin_with_letters_and_figures() -> None:
    [comment], problems = comments_of(commented("<!-- factcheck: ignore FC101 A380 was late -->"))
    assert not problems and (comment.codes, comment.reason) == (("FC101",), "A380 was late")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("ignore FC101", "needs a reason"),
        ("ignore FC101 reason:", "needs a reason"),
        ("ignore", "is of the form"),
        ("ignroe FC101 x", "is of the form"),
        ("ignore FC899 x", "no code 'FC899'"),
        ("ignore F101 x", "is of the form"),
        ("off", "is of the form"),
    ],
)
def test_a_comment_that_says_too_little_is_refused(words: str, wrong: str) -> None:
    comments, problems = comments_of(commented(f"<!-- factcheck: {words} -->"))
    assert not comments and wrong in problems[0].message and problems[0].path == "ferry/000.md:3"


@pytest.fixture
def markdown(story: Path) -> Iterator[Path]:
    (story / "b.txt").unlink()
    file = story / "b.md"
    note = "<!-- factcheck: ignore FC101 the ministry moved it -->"
    file.write_text(f"{note}\n\n{article('March 2029')}", encoding="utf-8")
    yield file


def test_a_comment_in_a_source(markdown: Path) -> None:
    assert states(gate("story")) == ["ignored"]
    assert "the ministry moved it" in run("gate", "story").stdout
    Path("factcheck.toml").write_text("comments = false", encoding="utf-8")
    assert states(gate("story")) == ["new"]
    Path("factcheck.toml").unlink()
    markdown.write_text(markdown.read_text(encoding="utf-8").replace("the ministry moved it", ""), encoding="utf-8")
    refused = run("gate", "story")
    assert refused.exit_code == 2 and "story/b.md:1: an ignore comment needs a reason" in refused.stderr


# git


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(story: Path, tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "story")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_since_a_revision(repository: Path, story: Path) -> None:
    assert gate("story", "--since", "HEAD")["status"] == 0
    write(story, c=article("March 2028"))
    assert gate("story", "--since", "HEAD")["status"] == 1, "a file that git does not know is new"
    git(repository, "add", "story")
    git(repository, "commit", "-qm", "second")
    assert gate("story", "--since", "HEAD")["status"] == 0
    assert gate("story", "--since", "HEAD~1")["status"] == 1


def test_since_counts_what_is_changed_and_not_what_is_only_renamed(repository: Path, story: Path) -> None:
    git(repository, "mv", "story/a.txt", "story/z ü.txt")
    files = [story / "z ü.txt", story / "b.txt"]
    assert changed_since("HEAD", files) == frozenset()
    files[1].write_text(article("March 2030"), encoding="utf-8")
    assert changed_since("main", files) == {files[1].resolve()}
    files[0].write_text(article("March 2028", extra="It rained."), encoding="utf-8")
    assert changed_since("main", files) == {f.resolve() for f in files}


def test_since_looks_at_this_branch_alone(repository: Path, story: Path) -> None:
    git(repository, "checkout", "-qb", "work")
    git(repository, "checkout", "-q", "main")
    write(story, b=article("March 2031"))
    git(repository, "commit", "-qam", "main goes on")
    git(repository, "checkout", "-q", "work")
    assert changed_since("main", [story / "a.txt", story / "b.txt"]) == frozenset()


@pytest.mark.parametrize("revision", ["gone", "HEAD^{tree}", "HEAD:story", "main..HEAD", "--all", "-h", "", "a\0b"])
def test_a_revision_that_is_none(repository: Path, story: Path, revision: str) -> None:
    with pytest.raises(InputError, match="no revision"):
        changed_since(revision, [story / "a.txt"])


def test_git_runs_nothing_that_a_repository_brings(repository: Path, story: Path) -> None:
    mark = repository / "ran"
    script = repository / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch {mark}\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "diff.x.textconv", "diff.x.command"):
        git(repository, "config", name, str(script))
    (repository / ".gitattributes").write_text("*.txt diff=x\n", encoding="utf-8")
    write(story, b=article("March 2031"))
    mark.unlink(missing_ok=True)
    assert changed_since("HEAD", [story / "b.txt"])
    assert not mark.exists()
