"""One person's office at two grades across articles, and titles that are only shorter."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Severity
from factcheck.values.grade import Grade, grade_of
from tests.findings import report_on, report_on_two

FOUND = [
    (
        "an assistant",
        "Assistant District Attorney Ida Moss said the trial of Carl Moss in Ostra would begin in May.",
        "District Attorney Ida Moss said the trial of Carl Moss in Ostra would begin in May.",
        {"Assistant District Attorney", "District Attorney"},
        Severity.WARNING,
    ),
    (
        "of a company, before and behind the name",
        "Norvik vice president Tom Hale resigned on Monday after the fire in Ostra.",
        "Tom Hale, president of Norvik, resigned on Monday after the fire in Ostra.",
        {"Norvik vice president", "president"},
        Severity.WARNING,
    ),
    (
        "a deputy",
        "Deputy Mayor Ida Moss cut the ribbon in Ostra.",
        "The mayor, Ida Moss, cut the ribbon in Ostra.",
        {"Deputy Mayor", "mayor"},
        Severity.WARNING,
    ),
    (
        "a lieutenant governor",
        "Lieutenant Governor Ann Roe signed the bill in Ostra.",
        "Governor Ann Roe signed the bill in Ostra.",
        {"Lieutenant Governor", "Governor"},
        Severity.WARNING,
    ),
    (
        "two offices of state",
        "The Turkish prime minister, Tom Hale, spoke to the crowd in Ostra on Monday.",
        "Turkish President Tom Hale spoke to the crowd in Ostra on Monday.",
        {"Turkish prime minister", "Turkish President"},
        Severity.WARNING,
    ),
    (
        "two ministries",
        "Finance Minister Ida Moss resigned on Monday after the vote in Ostra.",
        "Ida Moss, the Norwegian foreign minister, resigned on Monday after the vote in Ostra.",
        {"Finance Minister", "Norwegian foreign minister"},
        Severity.WARNING,
    ),
    (
        "two houses",
        "Rep. Ida Moss said the bridge in Ostra would be rebuilt by May.",
        "Sen. Ida Moss said the bridge in Ostra would be rebuilt by May.",
        {"Rep.", "Sen."},
        Severity.WARNING,
    ),
    (
        "two ranks",
        "Police Sgt. Ida Moss led the search in Ostra on Monday.",
        "Inspector Ida Moss led the search in Ostra on Monday.",
        {"Police Sgt.", "Inspector"},
        Severity.WARNING,
    ),
    (
        "two services",
        "Navy district commander Tom Hale told reporters in Ostra that the boats were late.",
        "Air force district commander Tom Hale told reporters in Ostra that the boats were late.",
        {"Navy district commander", "Air force district commander"},
        Severity.WARNING,
    ),
    (
        "two ranks at one time gone by",
        "The order came from then-Corporal Tom Hale in Ostra.",
        "The order came from then-Sgt. Tom Hale in Ostra.",
        {"Corporal", "Sgt."},
        Severity.WARNING,
    ),
    (
        "a chief justice, who is a justice too",
        "Chief Justice Ola Berg read the ruling in Ostra.",
        "Justice Ola Berg read the ruling in Ostra.",
        {"Chief Justice", "Justice"},
        Severity.NOTE,
    ),
]

SILENT = [
    (
        "a service and no service",
        "Navy commander Tom Hale told reporters in Ostra that the boats were late.",
        "Military commander Tom Hale told reporters in Ostra that the boats were late.",
    ),
    (
        "who speaks for a service",
        "Navy spokesman Tom Hale told reporters in Ostra that the boats were late.",
        "Police spokesman Tom Hale told reporters in Ostra that the boats were late.",
    ),
    (
        "one ministry by two words",
        "Treasury Secretary Ida Moss resigned on Monday after the vote in Ostra.",
        "Ida Moss, the finance minister, resigned on Monday after the vote in Ostra.",
    ),
    (
        "a minister of two matters, and a shadow",
        "Ida Moss, foreign and defence minister, resigned on Monday after the vote in Ostra.",
        "Shadow finance minister Ida Moss resigned on Monday after the vote in Ostra.",
    ),
    (
        "a minister who was another",
        "Ida Moss, a former finance minister, resigned on Monday after the vote in Ostra.",
        "Foreign Minister Ida Moss resigned on Monday after the vote in Ostra.",
    ),
    (
        "a minister by two words",
        "The Turkish premier, Tom Hale, spoke to the crowd in Ostra on Monday.",
        "Turkish Prime Minister Tom Hale spoke to the crowd in Ostra on Monday.",
    ),
    (
        "an office that was",
        "Former Gov. Ida Moss said the bridge in Ostra would be rebuilt by May.",
        "Sen. Ida Moss said the bridge in Ostra would be rebuilt by May.",
    ),
    (
        "an office of a party",
        "Labour president Tom Hale spoke to the crowd in Ostra on Monday.",
        "Prime Minister Tom Hale spoke to the crowd in Ostra on Monday.",
    ),
    (
        "a rank by its short form",
        "Lt. Col. Ida Moss led the search in Ostra on Monday.",
        "Col. Ida Moss led the search in Ostra on Monday.",
    ),
    (
        "a rank and a calling",
        "Detective Ida Moss led the search in Ostra on Monday.",
        "Sgt. Ida Moss led the search in Ostra on Monday.",
    ),
    (
        "a rank then and now",
        "The order came from then-Corporal Tom Hale in Ostra.",
        "The order came from Sgt. Tom Hale in Ostra.",
    ),
    (
        "an office that ends like a rank",
        "Attorney General Ida Moss led the search in Ostra on Monday.",
        "Colonel Ida Moss led the search in Ostra on Monday.",
    ),
    (
        "an associate justice",
        "Associate Justice Ola Berg read the ruling in Ostra.",
        "Justice Ola Berg read the ruling in Ostra.",
    ),
    (
        "a field",
        "Foreign Minister Jens Holt met the envoy in Ostra.",
        "Minister Jens Holt met the envoy in Ostra.",
    ),
    ("acting", "Acting Mayor Ida Moss cut the ribbon in Ostra.", "Mayor Ida Moss cut the ribbon in Ostra."),
    (
        "former",
        "Former President Lena Petrov opened the dam in Ostra.",
        "President Lena Petrov opened the dam in Ostra.",
    ),
    (
        "then",
        "Then-Vice President Lena Petrov opened the dam in Ostra.",
        "President Lena Petrov opened the dam in Ostra.",
    ),
    (
        "elect",
        "President-elect Lena Petrov opened the dam in Ostra.",
        "President Lena Petrov opened the dam in Ostra.",
    ),
    (
        "an article with both",
        "Assistant District Attorney Ida Moss spoke in Ostra. District Attorney Ida Moss left.",
        "District Attorney Ida Moss spoke in Ostra.",
    ),
    (
        "articles of two months",
        "---\ndate: 2024-03-01\n---\n\nDeputy Mayor Ida Moss cut the ribbon in Ostra.",
        "---\ndate: 2024-05-01\n---\n\nMayor Ida Moss cut the ribbon in Ostra.",
    ),
    ("two people", "Deputy Mayor Ida Moss cut the ribbon in Ostra.", "Mayor Ann Roe cut the ribbon in Ostra."),
    (
        "one grade, with more words",
        "Senior Vice President Tom Hale of Norvik resigned in Ostra.",
        "Norvik vice president Tom Hale resigned in Ostra.",
    ),
    (
        "somebody else's office",
        "Ida Moss, an assistant to the president, spoke in Ostra.",
        "President Ida Moss spoke in Ostra.",
    ),
    (
        "several have the role",
        "Assistant Professor Ida Moss spoke in Ostra.",
        "Professor Ida Moss spoke in Ostra.",
    ),
]


@pytest.mark.parametrize(("left", "right", "labels", "severity"), [r[1:] for r in FOUND], ids=[r[0] for r in FOUND])
def test_two_grades_are_found(left: str, right: str, labels: set[str], severity: Severity, tmp_path: Path) -> None:
    [finding] = [f for f in report_on_two(left, right, tmp_path).findings if f.code == "FC403"]
    assert {side.label for side in finding.values} == labels and finding.severity is severity
    assert finding.message.startswith("Roles differ: ")


@pytest.mark.parametrize(("left", "right"), [r[1:] for r in SILENT], ids=[r[0] for r in SILENT])
def test_titles_that_are_only_shorter_are_silent(left: str, right: str, tmp_path: Path) -> None:
    report = report_on_two(left, right, tmp_path)
    assert not [f for f in report.findings if f.code == "FC403"]


def test_sides_gather_articles_of_one_grade(tmp_path: Path) -> None:
    told = ("Deputy Mayor Ida Moss", "Mayor Ida Moss", "The deputy mayor, Ida Moss,")
    texts = {f"{n}.txt": f"{who} cut the ribbon in Ostra." for n, who in enumerate(told)}
    [finding] = [f for f in report_on(texts, tmp_path).findings if f.code == "FC403"]
    assert [len(side.sources) for side in finding.values] == [2, 1]


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Vice President", Grade("president", "vice")),
        ("executive vice-president", Grade("president", "vice")),
        ("President", Grade("president", "")),
        ("Deputy Prime Minister", Grade("prime minister", "deputy")),
        ("Premier", Grade("prime minister", "")),
        ("Chief Justice", Grade("justice", "chief")),
        ("Associate Justice", Grade("justice", "")),
        ("former president", None),
        ("assistant to the president", None),
        ("fire fighter", None),
    ],
)
def test_the_grade_of_a_role(words: str, grade: Grade | None) -> None:
    assert grade_of(words) == grade
