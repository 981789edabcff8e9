"""Kinds that other packages add: a package on the import path is found, its claims are taken out, brought together,
judged, gated and shown in every format. One that cannot be used is told in a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from factcheck.comparing import COMPARE
from factcheck.errors import InputError
from factcheck.kinds import KINDS, all_kinds
from factcheck.kinds.added import added
from factcheck.rules import codes
from tests.gate_story import gate, run, write

PLUGIN = """
import re
from dataclasses import dataclass
from factcheck.kinds.base import claim
from factcheck.values.base import conflict, same

@dataclass(frozen=True)
class Level:
    label: str
    vagueness: float = 0.0
    @property
    def key(self):
        return self.label
    def as_dict(self):
        return {"label": self.label, "step": ("yellow", "amber", "red").index(self.label)}

class Alert:
    name = "alert"
    {code}
    def find(self, sentence, document):
        for found in re.finditer(r"\\b(yellow|amber|red)(?= (?:alert|warning))", sentence.text):
            start = sentence.span.start + found.start()
            yield claim(self.name, sentence, document, start, start + len(found[0]), Level(found[0]))
    def settle(self, claims, article):
        return claims
    def compare(self, left, right):
        if left == right:
            return same()
        return conflict(f"a warning is not {left.label} and {right.label} at once")
"""

STORY = {
    "one": "The Skarvik weather office issued a red warning for the coast of Tarnholm on 4 March 2031.\n",
    "two": "The Skarvik weather office issued an amber warning for the coast of Tarnholm on 4 March 2031.\n",
}


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Lays a package that adds a kind on the import path, as pip would."""
    place = tmp_path / "site"
    info = place / "alerts_for_factcheck-1.0.dist-info"
    info.mkdir(parents=True)

    def put(code: str = "", plugin: str = PLUGIN, entry: str = "alert = alerts_for_factcheck:Alert") -> None:
        (place / "alerts_for_factcheck.py").write_text(plugin.replace("{code}", code), encoding="utf-8")
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: alerts-for-factcheck\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[factcheck.kinds]\n{entry}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(place))
        monkeypatch.delitem(__import__("sys").modules, "alerts_for_factcheck", raising=False)
        all_kinds.cache_clear()

    yield put
    all_kinds.cache_clear()
    COMPARE.pop("alert", None)


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "story", **STORY)
    return Path("story")


def alerts(said: dict) -> list[dict]:
    return [row for row in said["findings"] if row["kind"] == "alert"]


@pytest.mark.parametrize(("said", "code"), [("", "FC901"), ("code = 'FC950'", "FC950")])
def test_a_clash_of_an_added_kind_is_found_and_gated(
    install: Callable[..., None], story: Path, said: str, code: str
) -> None:
    install(said)
    report = json.loads(run("report", story, "--format", "json").stdout)
    [finding] = alerts(report)
    assert finding["code"] == code and finding["relation"] == "conflict"
    assert finding["message"].startswith("Alert values differ: red / amber")
    assert [c["value"]["step"] for c in report["claims"] if c["kind"] == "alert"] == [2, 1]
    assert gate(story, "--fail-on", finding["severity"])["status"] == 1
    waived = run("accept", finding["fingerprint"], story, "--reason", "two coasts", "--waivers", "w.jsonl")
    assert waived.exit_code == 0, waived.stderr
    assert gate(story, "--fail-on", "note", "--waivers", "w.jsonl")["status"] == 0


@pytest.mark.parametrize("form", ["terminal", "json", "csv", "html", "markdown"])
def test_a_report_shows_it(install: Callable[..., None], story: Path, form: str) -> None:
    install("code = 'FC950'")
    result = run("report", story, "--format", form)
    assert result.exit_code == 0, result.stderr
    assert "alert" in result.stdout.lower() and (form == "csv" or "amber" in result.stdout)


@pytest.mark.parametrize("form", ["terminal", "json", "sarif", "junit", "github", "markdown"])
def test_a_gate_shows_it(install: Callable[..., None], story: Path, form: str) -> None:
    install("code = 'FC950'")
    result = run("gate", story, "--fail-on", "note", "--format", form)
    assert result.exit_code == 1, result.stderr
    assert "FC950" in result.stdout and "amber" in result.stdout


def test_sarif_has_a_rule_for_it(install: Callable[..., None], story: Path) -> None:
    install("code = 'FC950'")
    [log] = json.loads(run("gate", story, "--fail-on", "note", "--format", "sarif").stdout)["runs"]
    rules = log["tool"]["driver"]["rules"]
    [result] = [row for row in log["results"] if row["ruleId"] == "FC950"]
    assert [row["id"] for row in rules] == [*codes(), "FC950"]
    assert rules[result["ruleIndex"]]["id"] == "FC950" and "FC950" in rules[-1]["help"]["text"]


def test_drafts_and_explanations_and_tables_know_it(install: Callable[..., None], story: Path) -> None:
    install()
    result = run("check", story / "two.txt", "--against", story / "one.txt", "--fail-on", "note")
    assert result.exit_code == 1 and "amber" in result.stdout, result.stderr
    [finding] = alerts(json.loads(run("report", story, "--format", "json").stdout))
    told = run("explain", finding["fingerprint"], story)
    assert told.exit_code == 0 and "amber" in told.stdout, told.stderr
    assert "alert" in run("claims", story).stdout


def test_settings_know_it(install: Callable[..., None], story: Path) -> None:
    install("code = 'FC950'")
    for line in ('ignore = ["FC950"]', 'ignore-kinds = ["alert"]'):
        Path("factcheck.toml").write_text(line + "\n", encoding="utf-8")
        result = run("report", story, "--format", "json")
        assert result.exit_code == 0 and not alerts(json.loads(result.stdout)), result.stderr


def test_its_code_has_a_page() -> None:
    assert run("rule", "FC950").stdout.startswith("# FC950: ")
    assert "FC901" in run("rule").stdout


def test_a_kind_that_cannot_be_loaded_is_one_line(install: Callable[..., None], story: Path) -> None:
    install(plugin="import nothing_of_this_name")
    for arguments in (("report", story), ("claims", story), ("gate", story)):
        result = run(*arguments)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
        assert "the claim kind 'alert' of the package alerts-for-factcheck: cannot be loaded" in result.stderr


def refused(*entries: EntryPoint) -> str:
    with pytest.raises(InputError) as caught:
        added(entries, (kind.name for kind in KINDS))
    return str(caught.value)


class Sound:
    """An added kind with nothing wrong."""

    name = "squad"
    code = "FC910"

    def find(self, sentence, document):
        return iter(())

    def settle(self, claims, article):
        return claims

    def compare(self, left, right):
        raise NotImplementedError


class Taken(Sound):
    name = "date"


class Shouting(Sound):
    name = "SQUAD number"


class Builtin(Sound):
    code = "FC101"


class Odd(Sound):
    code = "FC9"


class Half:
    name = "half"


def entry(name: str, group: str = "factcheck.kinds") -> EntryPoint:
    return EntryPoint(name.lower(), f"tests.test_added_kinds:{name}", group)


def test_sound_kinds_come_by_name() -> None:
    assert [kind.name for kind in added([entry("Sound")], ["date"])] == ["squad"]


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["Taken"], "there is a kind 'date' already"),
        (["Sound", "Sound"], "there is a kind 'squad' already"),
        (["Shouting"], "its name is no word of small letters"),
        (["Builtin"], "its code 'FC101' is not of the form FC9 and two digits"),
        (["Odd"], "its code 'FC9' is not of the form FC9 and two digits"),
        (["Half"], "it has no find and no settle and no compare"),
        (["Missing"], "cannot be loaded (AttributeError"),
    ],
)
def test_kinds_that_cannot_be_used_are_refused(names: list[str], reason: str) -> None:
    assert reason in refused(*map(entry, names))
