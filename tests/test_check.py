"""A draft against its sources: how each of its claims stands, in every format, and again whenever it is saved."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from factcheck import check
from factcheck.draft import DraftCheck, draft_check
from factcheck.render import DRAFT_FORMATS
from factcheck.render.draft import render, terminal
from tests.findings import COMMAND
from tests.gate_story import article, run, write
from tests.sample_report import NASTY, hostile, sample
from tests.test_gate_formats import STEERING

DRAFT = "# Dam\n\nThe Osmund dam was opened by Governor Ola Brandt in March 2027.\n\nIt cost €40 million.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "story", a=article("March 2028"), b=article("March 2028", cost="50"), c=article("March 2027"))
    (tmp_path / "draft.md").write_text(article("March 2027", extra="It stands near Kettle Bridge."), encoding="utf-8")
    return tmp_path / "story"


def said(*arguments: object) -> dict:
    result = run("check", *arguments, "--format", "json")
    return {**json.loads(result.stdout), "status": result.exit_code}


def claim(found: dict, text: str) -> dict:
    [row] = [c for c in found["claims"] if text in c["text"]]
    return row


def test_each_claim_with_its_standing(story: Path) -> None:
    found = said("draft.md", "--against", "story")
    names = {s["id"]: Path(s["path"]).stem for s in found["sources"]}
    assert found["draft"]["path"] == "draft.md" and sorted(names.values()) == ["a", "b", "c"]
    day = claim(found, "March 2027")
    assert (day["standing"], day["line"]) == ("contradicted", 1)
    assert [(a["label"], [names[s] for s in a["sources"]]) for a in day["against"]] == [("March 2028", ["a", "b"])]
    assert [names[s] for s in day["agreed"]] == ["c"]
    cost = claim(found, "€40 million")
    assert {names[s] for s in cost["agreed"]} == {"a", "c"} and cost["against"][0]["label"] == "EUR 50 million"
    assert claim(found, "Kettle Bridge")["standing"] == "alone"
    assert claim(found, "Ola Brandt")["standing"] == "agreed"
    assert all(any(found["draft"]["id"] in v["sources"] for v in f["values"]) for f in found["findings"])


def test_status_and_levels(story: Path) -> None:
    assert said("draft.md", "--against", "story")["status"] == 1
    assert said("draft.md", "--against", "story", "--fail-on", "never")["status"] == 0
    assert said("draft.md", "--against", "story/c.txt")["status"] == 0
    (story.parent / "factcheck.toml").write_text('sources = ["story"]\nfail-on = "never"', encoding="utf-8")
    assert said("draft.md")["status"] == 0
    assert said("draft.md", "--min-confidence", "0.5", "--fail-on", "error")["status"] == 1


def test_a_draft_is_not_held_against_nothing(story: Path) -> None:
    result = run("check", "draft.md", "--against", "none.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "none.txt" in result.stderr and result.stderr.count("\n") == 1
    assert "Kettle Bridge" in run("check", "draft.md", "--against", "story/a.txt", "--against", "none.txt").stdout


def test_clashes_among_the_sources_are_not_the_drafts(story: Path) -> None:
    (story.parent / "draft.md").write_text("Kettle Bridge has 300 inhabitants.\n", encoding="utf-8")
    found = said("draft.md", "--against", "story")
    assert (found["status"], found["findings"]) == (0, [])
    assert {c["standing"] for c in found["claims"]} == {"alone"}


def test_what_cannot_be_right_by_itself(story: Path) -> None:
    (story.parent / "draft.md").write_text("The vote was held on Monday, 4 March 2025.\n", encoding="utf-8")
    found = said("draft.md", "--against", "story")
    [row] = [c for c in found["claims"] if c["standing"] == "contradicted"]
    assert row["against"][0]["sources"] == [found["draft"]["id"]] and found["status"] == 1


def test_the_draft_may_lie_among_the_sources_or_come_in_by_pipe(story: Path) -> None:
    inside = story / "draft.md"
    inside.write_text(DRAFT, encoding="utf-8")
    found = said(inside, "--against", "story")
    assert found["draft"]["path"].endswith("draft.md") and len(found["sources"]) == 3
    inside.unlink()
    piped = run("check", "-", "--against", "story", "--format", "json", input=DRAFT)
    assert json.loads(piped.stdout)["draft"]["path"] == "<stdin>" and piped.exit_code == 1


def test_outlets_of_the_drafts_own_group_agree_to_nothing(story: Path) -> None:
    for file in (story / "c.txt", story.parent / "draft.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(f"---\noutlet: {file.stem} post\n---\n{text}", encoding="utf-8")
    assert claim(said("draft.md", "--against", "story"), "March 2027")["agreed"]
    (story.parent / "factcheck.toml").write_text('[groups]\nwire = ["c post", "draft post"]', encoding="utf-8")
    assert not claim(said("draft.md", "--against", "story"), "March 2027")["agreed"]


def test_sources_of_one_group_agree_with_one_voice(story: Path) -> None:
    for name in ("a", "c"):
        file = story / f"{name}.txt"
        file.write_text(f"---\noutlet: Post {name}\n---\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    assert "(1 voice)" not in run("check", "draft.md", "--against", "story", "--format", "markdown").stdout
    (story.parent / "factcheck.toml").write_text('[groups]\nwire = ["Post a", "Post c"]', encoding="utf-8")
    shown = run("check", "draft.md", "--against", "story", "--format", "markdown").stdout.replace("\\", "")
    assert "agreed by Post a, Post c (1 voice)" in shown


@pytest.mark.parametrize("form", DRAFT_FORMATS)
def test_every_format_says_who_and_what(story: Path, form: str) -> None:
    result = run("check", "draft.md", "--against", "story", "--format", form)
    assert result.exit_code == 1 and result.stderr == ""
    for words in ("March 2028", "March 2027", "Kettle Bridge", "contradicted"):
        assert words in re.sub(r"\\|\u2060", "", result.stdout), words


def test_the_closing_line(story: Path) -> None:
    line = run("check", "draft.md", "--against", "story", "-q").stdout
    assert re.fullmatch(r"draft\.md: \d+ claims: 2 contradicted, \d agreed, \d+ alone; held against 3 sources\n", line)
    assert run("check", "draft.md", "--against", "story").stdout.replace("\n", " ").endswith(line.replace("\n", " "))


def hostile_check(text: str) -> DraftCheck:
    report = hostile(text)
    return draft_check(report, report.sources[0])


@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_of_a_source_breaks_a_format(nasty: str) -> None:
    found = hostile_check(nasty)
    for color in (False, True):
        assert not STEERING.search(re.sub(r"\x1b\[[\d;]*m", "", terminal.render(found, 90, color)))
    assert json.loads(render(found, "json"))["format"] == "factcheck-draft/1"
    assert not STEERING.search(render(found, "markdown"))
    page = render(found, "html")
    assert "<script" not in page and "onerror=alert(1)>" not in page and not STEERING.search(page)


def test_a_page_whose_links_lead_somewhere(story: Path) -> None:
    page = run("check", "draft.md", "--against", "story", "--format", "html").stdout
    ids = set(re.findall(r'\bid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= ids
    assert page.count("<script") == 0 and 'http-equiv="Content-Security-Policy"' in page


def test_a_format_that_is_none() -> None:
    with pytest.raises(KeyError):
        render(draft_check(sample(), sample().sources[0]), "pdf")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], ["DRAFT", "check --help"]),
        (["check", "draft.md"], ["--against PATH", "factcheck.toml"]),
        (["check", "story", "--against", "story"], ["story: is a folder"]),
        (["check", "gone.md", "--against", "story"], ["gone.md: there is no such file"]),
        (["check", "draft.md", "--against", "gone"], ["gone: there is no such file"]),
        (["check", "draft.md", "--against", "story", "--format", "csv"], ["csv", "markdown"]),
        (["check", "-", "--against", "story", "--watch"], ["cannot be watched"]),
    ],
    ids=lambda v: " ".join(v),
)
def test_a_wrong_call_is_told_in_one_line(story: Path, arguments: list[str], words: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2 and result.stderr.startswith("factcheck: ") and result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


class Watched:
    """`factcheck check --watch` in a process of its own, and the lines that it prints."""

    def __init__(self, folder: Path) -> None:
        command = [COMMAND, "check", "draft.md", "--against", "story", "--watch", "-q"]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
        )
        self._lines: Queue[str] = Queue()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._thread.join()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self._lines.put(line)

    def line(self, words: str) -> str:
        """The next line that holds the words."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                line = self._lines.get(timeout=1)
            except Empty:
                continue
            if words in line:
                return line
        raise AssertionError(f"no line holds {words!r}")


@pytest.fixture
def watched(story: Path) -> Iterator[Watched]:
    watcher = Watched(story.parent)
    yield watcher
    watcher.end()


def test_watch_checks_again_when_the_draft_is_saved(story: Path, watched: Watched) -> None:
    draft = story.parent / "draft.md"
    assert "2 contradicted" in watched.line("draft.md: ")
    draft.write_text(article("March 2028", cost="40"), encoding="utf-8")
    watched.line("draft.md: ")
    new = story.parent / ".draft.tmp"
    new.write_bytes(b"\x00\x01binary\xff" * 50)
    new.replace(draft)
    assert "draft.md" in watched.line("factcheck: ")
    (story / "c.txt").unlink()
    (story / "b.txt").write_text(article("March 2028"), encoding="utf-8")
    draft.write_text(article("March 2028"), encoding="utf-8")
    assert "contradicted" not in watched.line("held against 2 sources")
    os.kill(watched.process.pid, signal.SIGINT)
    assert watched.process.wait(timeout=120) == 0


def test_watch_prints_nothing_but_json_where_json_is_asked_for(story: Path) -> None:
    command = [COMMAND, "check", "draft.md", "--against", "story", "--watch", "--format", "json"]
    with subprocess.Popen(command, cwd=story.parent, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        decoder, text = json.JSONDecoder(), ""
        draft = story.parent / "draft.md"
        while text.count('"factcheck-draft/1"') < 2:
            line = process.stdout.readline()
            text += line
            if line.startswith("}") and text.count('"factcheck-draft/1"') == 1:
                draft.write_text(article("March 2028"), encoding="utf-8")
        while not line.startswith("}"):
            line = process.stdout.readline()
            text += line
        process.send_signal(signal.SIGINT)
    first, end = decoder.raw_decode(text)
    second, _ = decoder.raw_decode(text[end:].lstrip())
    assert first["draft"]["sha256"] != second["draft"]["sha256"]


def test_a_memory_keeps_the_last_articles_alone(story: Path) -> None:
    from factcheck.pipeline import Memory
    from factcheck.pipeline import run as pipeline

    memory: Memory = {}
    first = pipeline([story], memory=memory).report
    assert len(memory) == 3 and pipeline([story], memory=memory).report == first == check([story])
    write(story, a=article("March 2029"))
    pipeline([story], memory=memory)
    assert len(memory) == 3
