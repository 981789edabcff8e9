"""factcheck.toml: found upwards from the sources, refused where it is wrong, shown with where each value comes from."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from factcheck import check
from factcheck.cli import main
from factcheck.errors import InputError
from factcheck.model import Severity
from factcheck.policy import Policy
from factcheck.read.outlets import Outlet
from factcheck.settings import KEYS, settings_for
from tests.findings import ROOT, SEEDS

Call = Callable[..., Result]

DAM = "The Osmund dam was opened by Governor Ola Brandt in {}.\n"
WHOLE = """
sources = ["story"]
baseline = "known.jsonl"
waivers = "waivers.jsonl"
fail-on = "warning"
min-confidence = 0.5
ignore = ["FC602"]
ignore-kinds = ["quote"]
accept-spellings = [["Sergei", "Sergey"]]
comments = false
output = { sarif = "out/factcheck.sarif" }

[severity]
FC401 = "error"

[published]
"story/a.txt" = 2031-05-09

[outlets."Lakeside Post"]
country = "Australia"
timezone = "Australia/Sydney"
paths = ["story/lake*"]

[groups]
"Nord wire" = ["Lakeside Post", "Valley Herald"]
"""


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story").mkdir()
    for name, year in (("a", "March 2028"), ("b", "March 2029")):
        (tmp_path / "story" / f"{name}.txt").write_text(DAM.format(year), encoding="utf-8")
    return lambda *arguments: CliRunner().invoke(main, [*map(str, arguments)])


def settings(text: str, folder: Path) -> Path:
    (folder / "factcheck.toml").write_text(text, encoding="utf-8")
    return folder / "factcheck.toml"


def test_all_keys(call: Call, tmp_path: Path) -> None:
    found = settings_for(["story"], settings(WHOLE, tmp_path))
    assert found.told == {key.field for key in KEYS}
    assert (found.sources, found.fail_on, found.min_confidence) == (("story",), "warning", 0.5)
    assert (found.ignore, found.ignore_kinds, found.comments) == (("FC602",), ("quote",), False)
    assert found.accept_spellings == (("Sergei", "Sergey"),)
    assert found.severity == {"FC401": Severity.ERROR}
    assert found.published == {"story/a.txt": date(2031, 5, 9)}
    post, herald = found.outlets
    assert post == Outlet("Lakeside Post", "AU", ZoneInfo("Australia/Sydney"), "Nord wire", ("story/lake*",))
    assert herald == Outlet("Valley Herald", group="Nord wire")


def test_they_are_found_upwards_from_the_sources(call: Call, tmp_path: Path) -> None:
    settings('fail-on = "error"', tmp_path)
    assert settings_for(["story/a.txt"]).fail_on == "error"
    assert str(settings_for(["story"]).file) == "factcheck.toml"
    settings('fail-on = "note"', tmp_path / "story")
    assert settings_for(["story/a.txt"]).fail_on == "note"
    assert settings_for([]).fail_on == "error"


def test_sources_with_different_settings_are_refused(call: Call, tmp_path: Path) -> None:
    settings("", tmp_path / "story")
    settings("", tmp_path)
    (tmp_path / "c.txt").write_text("Nobody was hurt.", encoding="utf-8")
    result = call("claims", "story", "c.txt")
    assert result.exit_code == 2 and "story/factcheck.toml" in result.stderr
    assert call("claims", "story", "c.txt", "--settings", "factcheck.toml").exit_code == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('sorces = ["x"]', ["'sorces'", "did you mean 'sources'?"]),
        ("x1 = 1", ["'x1'", "the keys are sources, baseline"]),
        ('fail-on = "eror"', ["fail-on", "did you mean 'error'?"]),
        ("min-confidence = 2", ["min-confidence", "from 0 to 1"]),
        ("min-confidence = true", ["from 0 to 1"]),
        ("min-confidence = nan", ["from 0 to 1"]),
        ('ignore = ["FC1001"]', ["ignore", "FC1001", "did you mean 'FC101'?"]),
        ('ignore = "FC101"', ["ignore", "no list"]),
        ('ignore-kinds = ["dates"]', ["did you mean 'date'?"]),
        ('accept-spellings = ["Sergei", "Sergey"]', ["accept-spellings", "no list of rows"]),
        ('accept-spellings = [["Sergei"]]', ["accept-spellings", "two spellings"]),
        ('comments = "no"', ["comments", "neither true nor false"]),
        ('[severity]\nFC101 = "warn"', ["severity", "did you mean 'warning'?"]),
        ("severity = 3", ["severity", "no table"]),
        ('[output]\npdf = "x"', ["output", "'pdf'", "sarif"]),
        ('baseline = ""', ["baseline", "no text"]),
        ('[published]\nx = "May"', ["published", "2026-02-08"]),
        ('[outlets.Post]\ncountry = "Utopia"', ["outlets", "Utopia", "IN or GB"]),
        ('[outlets.Post]\ntimezone = "Mars/Base"', ["Mars/Base", "Asia/Kolkata"]),
        ('[outlets.Post]\ntimezone = "../../etc/passwd"', ["is not known"]),
        ('[outlets.Post]\ntime-zone = "UTC"', ["outlets.Post", "did you mean 'timezone'?"]),
        ('[groups]\na = ["Post"]\nb = ["post"]', ["two groups"]),
        ("sources = [", ["is no TOML"]),
    ],
)
def test_what_is_wrong_is_refused_with_what_is_right(call: Call, tmp_path: Path, text: str, words: list[str]) -> None:
    settings(text, tmp_path)
    for command in ("report", "config"):
        result = call(command, "story")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("factcheck: factcheck.toml: ") and result.stderr.count("\n") == 1
        for word in words:
            assert word in result.stderr


def test_bytes_that_are_no_text_and_a_file_that_is_missing(call: Call, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_bytes(b"\xff\xfe\x00")
    assert "is no UTF-8 text" in call("report", "story").stderr
    assert "gone.toml: cannot be opened" in call("report", "story", "--settings", "gone.toml").stderr


def test_config_shows_each_setting_with_where_it_comes_from(call: Call, tmp_path: Path) -> None:
    settings(WHOLE, tmp_path)
    shown = call("config").stdout.splitlines()
    assert len(shown) == len(KEYS) and all(line.endswith("# factcheck.toml") for line in shown)
    again = tomllib.loads("\n".join(shown))
    assert again["outlets"]["Lakeside Post"] == {
        "country": "AU",
        "timezone": "Australia/Sydney",
        "paths": ["story/lake*"],
    }
    assert settings_for([], settings("\n".join(shown), tmp_path)).groups == settings_for([]).groups


def test_config_without_a_file_shows_the_defaults(call: Call) -> None:
    lines = call("config", "story").stdout.splitlines()
    assert all(line.endswith("# default") for line in lines)
    assert "\x1b[" in CliRunner().invoke(main, ["config", "--color", "always"], color=True).stdout
    for line in ("min-confidence = 0.0  # default", "fail-on = (not set)  # default", "outlets = {}  # default"):
        assert line in lines


def test_sources_and_options_out_of_the_settings(call: Call, tmp_path: Path) -> None:
    settings('sources = ["story"]\nfail-on = "error"', tmp_path)
    assert call("report").exit_code == 1
    assert call("report", "--fail-on", "never").exit_code == 0
    settings(f'sources = ["{SEEDS}"]\nfail-on = "error"\nmin-confidence = 1', tmp_path)
    assert call("report").exit_code == 0
    assert call("report", "--min-confidence", "0").exit_code == 1


def test_an_ignored_code_is_left_out_and_told(call: Call, tmp_path: Path) -> None:
    settings('ignore = ["FC101"]', tmp_path)
    report = json.loads(call("report", "story", "--format", "json").stdout)
    assert not report["findings"]
    assert [u["message"] for u in report["unchecked"] if "FC101" in u["message"]] == [
        "1 finding of FC101: the settings ignore the code FC101"
    ]
    settings('ignore-kinds = ["date"]', tmp_path)
    assert not json.loads(call("report", "story", "--format", "json").stdout)["findings"]


ACCEPTED = 'accept-spellings = [["Sergei", "Sergey"], ["al-Harun", "El Harun"]]'


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        ("Sergei Borodin", "Sergey Borodin", 0),
        ("SERGEY Borodin", "Sergei Borodin", 0),
        ("Sergei Borodin", "Sergey Borodan", 1),
        ("Yelena Borodin", "Elena Borodin", 1),
        ("Kim Min-ho", "Kim Min Ho", 1),
    ],
)
def test_accepted_spellings_are_left_out_and_told(left: str, right: str, kept: int, call: Call, tmp_path: Path) -> None:
    settings(ACCEPTED, tmp_path)
    story = tmp_path / "names"
    story.mkdir()
    for name, who in (("a", left), ("b", right)):
        text = f"{who} bought the mill in Ostra on Monday. {who} will run the mill from Velm.\n"
        (story / f"{name}.txt").write_text(text, encoding="utf-8")
    report = json.loads(call("report", "names", "--format", "json").stdout)
    assert len([f for f in report["findings"] if f["code"] == "FC401"]) == kept
    told = [u["message"] for u in report["unchecked"] if "FC401" in u["message"]]
    assert told == ([] if kept else ["1 finding of FC401: the settings accept the spellings"])


def test_no_spelling_is_accepted_unless_the_settings_say_so(tmp_path: Path) -> None:
    for name, who in (("a", "Sergei Borodin"), ("b", "Sergey Borodin")):
        text = f"{who} bought the mill in Ostra on Monday. {who} will run the mill from Velm.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert [f.code for f in check([tmp_path]).findings] == ["FC401"]


def test_a_severity_takes_the_place_of_the_default(call: Call, tmp_path: Path) -> None:
    settings('[severity]\nFC101 = "note"', tmp_path)
    assert call("report", "story", "--fail-on", "warning").exit_code == 0
    assert call("report", "story", "--fail-on", "note").exit_code == 1


def test_a_severity_does_not_lift_what_is_less_than_the_default(call: Call) -> None:
    [finding] = check(["story"]).findings
    lifted = Policy(severities={"FC101": Severity.ERROR})
    update = finding.__class__(**{n: getattr(finding, n) for n in finding.__slots__} | {"severity": Severity.NOTE})
    assert [f.severity for f in lifted.kept([finding, update])] == [Severity.ERROR, Severity.NOTE]
    lowered = Policy(severities={"FC101": Severity.NOTE})
    assert [f.severity for f in lowered.kept([finding, update])] == [Severity.NOTE, Severity.NOTE]


def money(country: str) -> str:
    return check(["story"], outlets=[Outlet("Post", country)]).claims[0].value.as_dict()["unit"]


def test_a_bare_dollar_is_of_the_country_of_its_outlet(call: Call, tmp_path: Path) -> None:
    article = "---\noutlet: Post\n---\nThe new tram depot cost $40 million, the council said.\n"
    (tmp_path / "story" / "a.txt").write_text(article, encoding="utf-8")
    (tmp_path / "story" / "b.txt").unlink()
    assert [money(c) for c in ("AU", "CA", "US")] == ["AUD", "CAD", "USD"]
    settings('[outlets.Elsewhere]\ncountry = "AU"\n[outlets.Post]\ncountry = "CA"', tmp_path)
    assert json.loads(call("claims", "story", "--format", "json").stdout)["claims"][0]["value"]["unit"] == "CAD"


@pytest.mark.parametrize(
    ("published", "zone", "day"),
    [
        ("2031-05-09T20:30:00Z", "Australia/Sydney", date(2031, 5, 10)),
        ("2031-05-09T20:30:00Z", "America/Lima", date(2031, 5, 9)),
        ("2031-05-09T20:30:00", "Australia/Sydney", date(2031, 5, 9)),
        ("2031-05-09", "Australia/Sydney", date(2031, 5, 9)),
    ],
)
def test_a_weekday_is_counted_by_the_zone_of_its_outlet(
    call: Call, tmp_path: Path, published: str, zone: str, day: date
) -> None:
    article = f"---\noutlet: Post\npublished: {published}\n---\nThe tram depot burned down on Friday, police said.\n"
    (tmp_path / "story" / "a.txt").write_text(article, encoding="utf-8")
    (tmp_path / "story" / "b.txt").unlink()
    report = check(["story"], outlets=[Outlet("post", zone=ZoneInfo(zone))])
    document = report.sources[0].document
    assert document.day == day
    if isinstance(document.published, datetime):
        assert document.published.tzinfo == ZoneInfo(zone)
    [friday] = [c for c in report.claims if c.kind == "date"]
    assert friday.value.as_dict()["earliest"] == "2031-05-09"


def test_an_outlet_may_be_known_by_the_path_of_its_articles(call: Call) -> None:
    report = check(["story"], outlets=[Outlet("Lakeside Post", "AU", paths=("story/a*",))])
    assert [(s.document.outlet, s.document.country) for s in report.sources] == [("Lakeside Post", "AU"), (None, None)]


def test_a_date_told_in_the_settings_may_be_of_an_article_that_is_not_read(call: Call, tmp_path: Path) -> None:
    settings('[published]\n"story/a.txt" = 2031-05-09\n"story/gone.txt" = 2031-05-09', tmp_path)
    sources = json.loads(call("claims", "story", "--format", "json").stdout)["sources"]
    assert [s["published"] for s in sources] == ["2031-05-09", None]
    told = call("claims", "story", "--format", "json", "--published", "story/a.txt=2031-05-08")
    assert json.loads(told.stdout)["sources"][0]["published"] == "2031-05-08"


GROUPED = '[groups]\n"Nord wire" = ["Lakeside Post", "Valley Herald"]'


def test_outlets_of_one_group_are_one_voice(call: Call, tmp_path: Path) -> None:
    for name, outlet in (("a", "Lakeside Post"), ("b", "Valley Herald")):
        (tmp_path / "story" / f"{name}.txt").write_text(f"---\noutlet: {outlet}\n---\n" + DAM.format("March 2028"))
    (tmp_path / "story" / "c.txt").write_text(DAM.format("March 2029"))
    settings(GROUPED, tmp_path)
    report = json.loads(call("report", "story", "--format", "json").stdout)
    assert [s.get("group") for s in report["sources"]] == ["Nord wire", "Nord wire", None]
    [finding] = report["findings"]
    assert [(v["label"], len(v["sources"]), v["voices"]) for v in finding["values"]] == [
        ("March 2028", 2, 1),
        ("March 2029", 1, 1),
    ]
    assert "2 sources, 1 voice" in call("report", "story").stdout
    assert "2 sources, 1 voice" in call("report", "story", "--format", "markdown").stdout


def test_agreement_within_a_group_is_no_agreement(call: Call, tmp_path: Path) -> None:
    for name, outlet in (("a", "Lakeside Post"), ("b", "Valley Herald")):
        (tmp_path / "story" / f"{name}.txt").write_text(f"---\noutlet: {outlet}\n---\n" + DAM.format("March 2028"))

    def standing() -> set[str]:
        text = call("claims", "story", "--format", "csv").stdout
        report = call("report", "story", "--format", "csv").stdout
        assert text
        return {row.split(",")[-2] for row in report.splitlines()[1:] if ",date," in row}

    assert standing() == {"agreed"}
    settings(GROUPED, tmp_path)
    assert standing() == {"alone"}


def test_a_clash_within_a_group_is_still_told(call: Call, tmp_path: Path) -> None:
    for name, outlet in (("a", "Lakeside Post"), ("b", "Valley Herald")):
        path = tmp_path / "story" / f"{name}.txt"
        path.write_text(f"---\noutlet: {outlet}\n---\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    settings(GROUPED, tmp_path)
    assert call("report", "story", "--fail-on", "error").exit_code == 1


def test_python_refuses_settings_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.toml"):
        settings_for([], tmp_path / "gone.toml")


def test_the_example_in_the_documents_is_right(call: Call, tmp_path: Path) -> None:
    page = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```toml\n(.+?)```", page, re.DOTALL)
    assert settings_for([], settings(example, tmp_path)).told == {key.field for key in KEYS}
