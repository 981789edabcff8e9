"""Lines that are no part of an article; captions; bylines."""

from __future__ import annotations

import pytest

from factcheck.read.bylines import agency_in, is_desk, is_name, is_signed
from factcheck.read.furniture import is_caption, is_furniture


@pytest.mark.parametrize(
    "line",
    """
Comments
12 Comments
Share (3)
3 min read
5-minute read
Reading time: 4 mins
Also read: The storm that came back
READ MORE: How the bridge was built
Advertisement
* * *
–
•
(Sources: One Paper, Another Paper, ABC)
Source: PTI
© 2021 The Paper
Copyright 2021 The Paper. All rights reserved.
Follow us on Facebook
#storm #oslo
@thepaper
https://paper.example/2021/05/04/storm
tips@paper.example
Home / News / World
(Reporting by Jane Roe in Oslo; Editing by John Doe)
Reporting by Jane Roe; Editing by John Doe
(With inputs from PTI)
(This story has not been edited by staff and is from a syndicated feed.)
Reuters
1 of 4
View comments
""".strip().splitlines(),
)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    """
Share prices fell 3% on Monday.
Copyright law was changed on Monday.
Read more than 40 books, he said.
Reporting by the newspaper showed that 40 were sold.
Sources said the minister had left (and would not return)
Comments by the minister angered the union.
"Follow us on our way," she said.
More – much more – is needed, she said.
Watch: the minister said on Monday that he would go.
3 minutes later the train left.
Next came the fire brigade.
Home is where 40 families now are.
The Reuters news agency was told first
It's over.
5 dead
""".strip().splitlines(),
)
def test_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_a_first_line_may_begin_with_a_label() -> None:
    assert is_furniture("Sources: two dead")
    assert not is_furniture("Sources: two dead", first=True)


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Roe",
        "Photograph: Jane Roe/The Paper",
        "Photo by Jane Roe",
        "The bridge at dawn. (Reuters photo)",
        "The bridge at dawn (Jane Roe/AP)",
        "The bridge at dawn. | Photo Credit: Jane Roe",
        "The bridge at dawn. Photo: Jane Roe",
        "(AP Photo/Jane Roe)",
        "A view of the port. (File)",
        "Mayor Roe (Photo by Jane Doe/Getty Images)",
        "image caption The bridge at dawn",
        "Jane Roe/Staff photographer",
        "File photo: the bridge before the fire.",
    ],
)
def test_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "She sent the picture to her brother (see photo).",
        "Picture this: the bridge falls, and 40 cars with it.",
        "Photos show that the bridge fell at 5 am.",
        "The minister left (Reuters)",
        "The man on the left (in a blue coat) was held.",
        "Images by satellite show the damage.",
    ],
)
def test_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(
    "line, agency",
    [
        ("By Jane Roe", None),
        ("BY JANE ROE", None),
        ("By Jane Roe and John Doe, Reuters", "Reuters"),
        ("By Jane Roe (Associated Press)", "AP"),
        ("By Jane van der Roe in Oslo", None),
        ("Written by: Jane Roe | The Paper", None),
        ("By Our Correspondent", None),
        ("Press Trust of India", "PTI"),
        ("- AFP", "AFP"),
    ],
)
def test_byline(line: str, agency: str | None) -> None:
    assert is_signed(line)
    assert agency_in(line) == agency


@pytest.mark.parametrize(
    "line",
    [
        "By Monday",
        "By Monday the water had gone",
        "By Design the Water Goes Down.",
        "by jane roe",
        "Jane Roe",
        "By Land And Sea: A Story",
    ],
)
def test_no_byline(line: str) -> None:
    assert not is_signed(line)


def test_desks_and_names() -> None:
    assert is_desk("News Desk") and is_desk("Agencies") and is_desk("Our Special Correspondent")
    assert not is_desk("Fire kills reporter") and not is_desk("Strategic Reset")
    assert is_name("Jane van Roe") and is_name("SiteTeam")
    assert not is_name("The bridge opens") and not is_name("July 2021") and not is_name("It opened.")
