"""Datelines: where one ends, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import extract
from factcheck.read.article import read_bytes
from factcheck.read.datelines import dateline

TEXT = "Two men were held on Monday over the fire at the harbour, police said."


@pytest.mark.parametrize(
    "line, place, when, agency",
    [
        ("OSLO, May 4 (Reuters) — ", "OSLO", "May 4", "Reuters"),
        ("OSLO, May 4, 2021 (AFP) – ", "OSLO", "May 4, 2021", "AFP"),
        ("PORT LOUIS, 4 May. (Xinhua) -- ", "PORT LOUIS", "4 May.", "Xinhua"),
        ("PORT LOUIS, 4 May 2021, 09:20 GMT - ", "PORT LOUIS", "4 May 2021", ""),
        ("PORT LOUIS, May 4, 2021, 9:20 a.m. (AFP) — ", "PORT LOUIS", "May 4, 2021", "AFP"),
        ("PORT LOUIS, May 4, 2021 at 9.20pm — ", "PORT LOUIS", "May 4, 2021", ""),
        ("PORT LOUIS (AFP) - May 4, 2021 - ", "PORT LOUIS", "May 4, 2021", "AFP"),
        ("PORT LOUIS (Reuters) — Tuesday, May 4 — ", "PORT LOUIS", "May 4", "Reuters"),
        ("Port Louis: ", "Port Louis", "", ""),
        ("PORT LOUIS: ", "PORT LOUIS", "", ""),
        ("Port Louis, May 4: ", "Port Louis", "May 4", ""),
        ("New Delhi [India], May 4 (ANI): ", "New Delhi", "May 4", "ANI"),
        ("TULSA, Okla. — ", "TULSA", "", ""),
        ("TULSA, Okla., May 4, 2021 /PRNewswire/ -- ", "TULSA", "May 4, 2021", "PRNewswire"),
        ("LEEDS, England (CNN) -- ", "LEEDS", "", "CNN"),
        ("SAINT-DENIS, Réunion (AP) — ", "SAINT-DENIS", "", "AP"),
        ("São Paulo, Brazil — ", "São Paulo", "", ""),
        ("Rio de Janeiro — ", "Rio de Janeiro", "", ""),
        ("PARIS - ", "PARIS", "", ""),
        ("LIMA (May 4): ", "LIMA", "May 4", ""),
        ("New Delhi / Mumbai: ", "New Delhi", "", ""),
        ("(Reuters) - ", "", "", "Reuters"),
        ("NOWHERESVILLE — ", "NOWHERESVILLE", "", ""),
    ],
)
def test_dateline(line: str, place: str, when: str, agency: str) -> None:
    found = dateline(line + TEXT)
    assert found is not None
    assert (found.place.of(line), found.when, found.agency) == (place, when, agency)
    assert (line + TEXT)[found.end :] == TEXT


def test_a_short_sentence_behind_a_place_and_its_date() -> None:
    found = dateline("OSLO, 4 May 2021 - A ferry sank.")
    assert found is not None and found.when == "4 May 2021"
    assert dateline("Oslo: A ferry sank.") is None


@pytest.mark.parametrize("line", ["LIMA —", "WEST TOWN, Fla. —", "OSLO, May 4 (Reuters)", "Oslo, 4 May 2021", "LIMA"])
def test_a_line_of_its_own(line: str) -> None:
    found = dateline(line)
    assert found is not None and found.end == len(line)


@pytest.mark.parametrize(
    "text",
    [
        f"Bottom line: {TEXT}",
        f"BREAKING: {TEXT}",
        f"Update: {TEXT}",
        f"NATO — {TEXT}",
        f"Roe: {TEXT}",
        "Lima: Bridge Closed After Storm",
        "Lima",
        "May 4 - " + TEXT,
        "President Jane Roe — a former judge — said on Monday that the fire at the harbour was out.",
        "Peru – which has had four presidents in five years – is to vote again in the spring of next year.",
        "The minister, in Lima (Reuters) - said so.",
        "10:30 — the doors open, and everybody who has waited in the rain goes in without a word.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(text) is None


DAYS = [
    # published, dateline, day of writing
    ("2031-05-08T22:40:00Z", "OSLO, May 9 (AFP) -- ", date(2031, 5, 9)),
    ("2031-05-08", "OSLO, May 7 -- ", date(2031, 5, 7)),
    ("2031-12-31", "OSLO, Jan. 1 (AFP) -- ", date(2032, 1, 1)),
    ("2031-05-08", "OSLO, May 9, 2031 (AFP) -- ", date(2031, 5, 9)),
    ("2031-05-08", "OSLO, May 11 (AFP) -- ", date(2031, 5, 8)),
    ("2031-05-08", "OSLO -- ", date(2031, 5, 8)),
]


@pytest.mark.parametrize(("published", "line", "day"), DAYS)
def test_an_article_is_written_on_the_day_of_its_dateline(published: str, line: str, day: date) -> None:
    text = f"---\npublished: {published}\n---\n# Ferry stopped\n\n{line}The ferry to Ostra was stopped, its owner said."
    found = read_bytes(text.encode(), id="s1", path="a.md")
    assert found.day == day
    assert str(found.published).replace(" ", "T").startswith(published.rstrip("Z"))


def test_weekdays_are_counted_from_the_dateline() -> None:
    text = (
        "OSLO, May 10 (AFP) -- The ferry to Ostra was stopped on Saturday after a fire in the engine, its owner said."
    )
    [saturday] = [c for c in extract(text, published=date(2031, 5, 9)) if c.kind == "date"]
    assert saturday.value.label == "Saturday 10 May 2031"


@pytest.mark.parametrize(
    "line, place, when",
    [
        ("TOLEDO, Spain 2031-05-09 04:12:00 UTC", "TOLEDO", "2031-05-09 04:12:00 UTC"),
        ("TOLEDO 2031-05-09", "TOLEDO", "2031-05-09"),
        ("TOLEDO, Spain 2031-05-09T08:55+02:00", "TOLEDO", "2031-05-09T08:55+02:00"),
    ],
)
def test_a_machine_s_stamp_behind_a_place_is_a_dateline(line: str, place: str, when: str) -> None:
    found = dateline(line)
    assert found is not None and found.end == len(line)
    assert (found.place.of(line), found.when) == (place, when)
    article = read_bytes(f"A bridge is shut\n\n{line}\n\n{TEXT}\n".encode(), id="s1", path="a.txt")
    assert article.published is not None and article.published.isoformat()[:10] == "2031-05-09"
