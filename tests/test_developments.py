"""How a matter moved on between articles: which statuses are stages of one matter, and which are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Finding, Severity
from factcheck.values.base import Relation
from tests.findings import report_on

CITY = "The case has shaken Kuopio. Prosecutor Aino Salmi and the lawyer Matti Rinne spoke in Kuopio."


def updates(folder: Path, *texts: str, days: tuple[str, ...] = ("2031-04-07", "2031-04-14", "2031-05-12")) -> list:
    """The updates of status that articles give; each text gets the same tail, so that they tell one story."""
    stamped = {
        f"{n}.txt": f"---\npublished: {day}\n---\n{text} {CITY}\n" if day else f"{text} {CITY}\n"
        for n, (text, day) in enumerate(zip(texts, days, strict=False))
    }
    report = report_on(stamped, folder)
    return [f for f in report.findings if f.kind == "status" and f.relation is Relation.UPDATE]


def labels(findings: list[Finding]) -> list[list[str]]:
    return [[side.label for side in f.values] for f in findings]


HELD = "Police arrested Oskar Lund, a ferry captain, on Saturday."
CHARGED = "The ferry captain Oskar Lund was charged with fraud on Friday."
GUILTY = "A jury found Oskar Lund guilty of fraud on Monday."


def test_a_case_goes_on(tmp_path: Path) -> None:
    [found] = updates(tmp_path, HELD, CHARGED, GUILTY)
    assert labels([found]) == [["arrested", "charged", "convicted"]]
    assert found.severity is Severity.NOTE and found.fact
    assert "moved on" in found.why_paired[0]


def test_an_article_of_a_later_day_that_tells_less_is_not_behind(tmp_path: Path) -> None:
    assert not updates(tmp_path, CHARGED, HELD)


@pytest.mark.parametrize("days", [("", ""), ("2031-04-07", ""), ("2031-04-07", "2031-04-07")])
def test_without_an_order_of_days_one_may_have_followed(tmp_path: Path, days: tuple[str, str]) -> None:
    assert labels(updates(tmp_path, CHARGED, HELD, days=days)) == [["arrested", "charged"]]


def test_what_an_article_tells_of_earlier_stages_is_history(tmp_path: Path) -> None:
    assert not updates(tmp_path, f"{HELD} {CHARGED}", CHARGED)


@pytest.mark.parametrize(
    "other",
    [
        "The harbour pilot Timo Berg was charged with theft on Friday.",
        "Two men were charged with fraud on Friday.",
        "Oskar Lund was accused of fraud on Friday.",
    ],
)
def test_other_people_and_accusations_are_no_stage(tmp_path: Path, other: str) -> None:
    assert not updates(tmp_path, HELD, other)


def test_one_who_is_not_named_is_the_one_whom_the_story_names(tmp_path: Path) -> None:
    unnamed = "Police arrested a ferry captain on Saturday."
    assert labels(updates(tmp_path, unnamed, CHARGED)) == [["arrested", "charged"]]


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("The two drivers were charged with fraud on Friday.", [["arrested", "charged"]]),
        ("Three drivers were charged with fraud on Friday.", []),
        ("Two clerks were charged with fraud on Friday.", []),
    ],
)
def test_several_are_the_same_if_their_number_and_calling_are(
    tmp_path: Path, later: str, told: list[list[str]]
) -> None:
    assert labels(updates(tmp_path, "Police arrested two drivers on Saturday.", later)) == told


def test_of_several_whom_the_story_names_nobody_is_taken_for_the_unnamed(tmp_path: Path) -> None:
    unnamed = "Police arrested a man on Saturday."
    second = "Timo Berg was charged with theft on Friday."
    assert not updates(tmp_path, unnamed, CHARGED, second)


def test_an_article_that_speaks_of_the_sentence_knows_of_it(tmp_path: Path) -> None:
    jailed = "A judge sentenced Oskar Lund to four years on Monday."
    assert labels(updates(tmp_path, GUILTY, jailed)) == [["convicted", "sentenced"]]
    assert not updates(tmp_path, f"{GUILTY} His sentence is four years.", jailed)


@pytest.mark.parametrize(
    ("plan", "deed", "told"),
    [
        ("The town will open the bridge.", "The town opened the bridge.", ["planned", "done"]),
        (
            "The studio Norfilm is in talks to buy the theatre.",
            "The studio Norfilm has bought the theatre.",
            ["in negotiations", "done"],
        ),
        ("Singer Ida Holm will return to the stage.", "Ida Holm decided not to return.", ["planned", "cancelled"]),
    ],
)
def test_a_plan_is_carried_out_or_given_up(tmp_path: Path, plan: str, deed: str, told: list[str]) -> None:
    assert labels(updates(tmp_path, plan, deed)) == [told]


def test_stages_are_in_no_fact_but_that_of_their_matter(tmp_path: Path) -> None:
    texts = {"a.txt": f"The town will open the bridge. {CITY}", "b.txt": f"The town opened the bridge. {CITY}"}
    report = report_on(texts, tmp_path)
    [finding] = report.findings
    told = {c for side in finding.values for c in side.claims}
    assert [f.id for f in report.facts if told & set(f.claims)] == [finding.fact]


@pytest.mark.parametrize(
    ("plan", "deed"),
    [
        ("The town will open the bridge.", "The town opened the library."),
        ("Minister Ida Holm will meet the premier.", "Ida Holm met the farmers."),
        ("Minister Ida Holm will sign the lease.", "Governor Marta Lie signed the lease."),
    ],
)
def test_a_plan_for_something_else_is_no_stage(tmp_path: Path, plan: str, deed: str) -> None:
    assert not updates(tmp_path, plan, deed)


def test_two_stories_share_no_matter(tmp_path: Path) -> None:
    first = "Police in Lagos arrested a driver. Bola Ade and Tunde Oni spoke in Lagos."
    second = "A driver was charged with theft in Oslo. Kari Dahl and Nils Moe spoke in Oslo."
    report = report_on({"a.txt": first, "b.txt": second}, tmp_path)
    assert not report.findings


KEPT_BACK = "A man was stabbed at the ferry terminal. The victim's name was not released."
TOLD = "Police identified the victim as Oskar Lund, a ferry captain."


def test_a_name_that_was_kept_back_is_told(tmp_path: Path) -> None:
    [found] = updates(tmp_path, KEPT_BACK, TOLD)
    assert labels([found]) == [["name withheld", "named"]] and found.severity is Severity.NOTE


@pytest.mark.parametrize(
    ("kept_back", "told"),
    [
        ("Officers declined to identify the gunman.", "The gunman was named by police as Timo Berg."),
        ("A man was arrested. He has not been named.", "Timo Berg, 40, was charged with theft."),
        ("A nurse drowned on Sunday. Police did not name her.", "The dead woman was identified as Ida Holm."),
        ("Police would not name her.", "She was identified by officers as Ida Holm."),
    ],
)
def test_whose_name_it_is_may_be_told_by_a_noun_a_deed_or_a_sentence_before(
    tmp_path: Path, kept_back: str, told: str
) -> None:
    assert ["name withheld", "named"] in labels(updates(tmp_path, kept_back, told))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (KEPT_BACK, "The gunman was named by police as Timo Berg."),
        (TOLD, KEPT_BACK),
        (f"{KEPT_BACK} Later the victim was named as Oskar Lund.", TOLD),
        (f"{KEPT_BACK} Oskar Lund, a ferry captain, was stabbed in March.", TOLD),
        (KEPT_BACK, f"{TOLD} The second victim was named as Ida Holm."),
        ("Unidentified gunmen stabbed a man.", "The gunman was named by police as Timo Berg."),
        (f"Police would not name her. {HELD}", "The victim was identified as Ida Holm."),
    ],
)
def test_names_of_others_or_told_by_both_are_no_news(tmp_path: Path, first: str, second: str) -> None:
    assert not [row for row in labels(updates(tmp_path, first, second)) if "named" in row]


LOOSE = "The convict Oskar Lund escaped from a van on Monday and is still at large."
CAUGHT = "Oskar Lund, who was convicted of fraud in 2019, was captured in a barn after a week on the run."


@pytest.mark.parametrize(
    "free",
    [
        LOOSE,
        "The fugitive Oskar Lund remains on the loose.",
        "Police are searching for the inmate.",
        "The prisoner Oskar Lund, who was convicted of fraud in 2019, is on the run.",
    ],
)
def test_who_was_sought_is_captured_whatever_came_before(tmp_path: Path, free: str) -> None:
    [found] = updates(tmp_path, free, CAUGHT)
    assert found.values[-1].label == "captured" and found.severity is Severity.NOTE


@pytest.mark.parametrize("free", [LOOSE, "Police are searching for the gunman."])
def test_an_arrest_ends_a_search(tmp_path: Path, free: str) -> None:
    assert updates(tmp_path, free, HELD)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LOOSE, "The fugitive Timo Berg was captured in a barn."),
        (CAUGHT, LOOSE),
        (f"{LOOSE} On Friday he was captured.", CAUGHT),
        (LOOSE, f"{HELD} On Monday Oskar Lund escaped from a van."),
        ("A woman fled from the house.", "A man was arrested at the house."),
        ("Oskar Lund was on the run until Friday.", CAUGHT),
        ("Police are searching for the purse.", CAUGHT),
    ],
)
def test_other_people_old_captures_and_flights_from_danger_are_no_news(tmp_path: Path, first: str, second: str) -> None:
    assert not updates(tmp_path, first, second)


def test_what_is_not_done_yet_is_done(tmp_path: Path) -> None:
    assert labels(updates(tmp_path, "The town has not opened the bridge.", "The town opened the bridge.")) == [
        ["not yet done", "done"]
    ]
    assert not updates(tmp_path, "The town has not opened the bridge.", "The town will open the bridge.")


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (
            "It was unclear when Oskar Lund would appear in court.",
            "Oskar Lund made a brief appearance in court.",
            [["to appear in court", "appeared in court"]],
        ),
        (
            "Oskar Lund was being brought to Kuopio.",
            "Oskar Lund is being held in the county jail.",
            [["being moved", "held"]],
        ),
        (
            "The harbour bill passed by the house is long.",
            "The governor signed the harbour bill.",
            [["passed", "signed into law"]],
        ),
        ("Oskar Lund will appear in court.", "Timo Berg appeared in court.", []),
        ("Oskar Lund appeared in court.", "Oskar Lund is due to appear in court again in May.", []),
        ("A woman was being brought to Kuopio.", "A man is being held in the county jail.", []),
        ("The harbour bill passed by the house is long.", "The governor signed the fishing bill.", []),
        ("The governor signed the harbour bill.", "The house passed the harbour bill.", []),
        ("The house passed the harbour bill, and the governor signed it.", "The harbour bill was signed.", []),
    ],
)
def test_courts_jails_and_laws(tmp_path: Path, first: str, second: str, told: list[list[str]]) -> None:
    assert labels(updates(tmp_path, first, second)) == told
