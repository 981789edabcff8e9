"""Front matter: what it gives, and what it may not do."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck.model import Document, Zone
from factcheck.read import ReadError, document_of, read_bytes

BODY = "The bridge at Orsk was opened on Monday. It cost 4 million.\n"


def read(front: str, body: str = BODY) -> Document:
    return read_bytes(f"---\n{front}\n---\n{body}".encode(), id="s1", path="a.md")


def test_all_fields() -> None:
    document = read(
        "title: Bridge opens\noutlet: The Orsk Post\npublished: 2021-05-04T08:10:00+05:00\n"
        "updated: 5 May 2021\nurl: https://post.example/1\ncountry: Russia\ntags: [bridge, 5]\nauthor: {name: Jane}"
    )
    assert document.title == "Bridge opens"
    assert document.outlet == "The Orsk Post"
    assert document.published == datetime.fromisoformat("2021-05-04T08:10:00+05:00")
    assert document.updated == date(2021, 5, 5)
    assert document.url == "https://post.example/1"
    assert document.country == "RU"


@pytest.mark.parametrize(
    "line, name, value",
    [
        ("headline: 'No: it''s over'", "title", "No: it's over"),
        ("title: No", "title", "No"),
        ("title: 2024", "title", "2024"),
        ("source: A Site", "outlet", "A Site"),
        ("Site: A Site", "outlet", "A Site"),
        ("date: 2021-05-04", "published", date(2021, 5, 4)),
        ("publish-date: May 4, 2021", "published", date(2021, 5, 4)),
        ('date: "Tuesday, 4 May 2021 10:30"', "published", datetime(2021, 5, 4, 10, 30)),
        ("country: in", "country", "IN"),
        ("country: GB", "country", "GB"),
    ],
)
def test_a_field(line: str, name: str, value: object) -> None:
    assert getattr(read(line), name) == value


@pytest.mark.parametrize("when", ["yesterday", "2021-13-45", "03/04/2021", "soon"])
def test_a_date_that_cannot_be_read_stays_unknown_and_is_named(when: str) -> None:
    document = read(f"date: {when}")
    assert document.published is None
    assert document.notes == (f"the date of its front matter cannot be read: {when}",)


def test_an_order_of_figures_is_known_by_the_country() -> None:
    assert read("date: 03/04/2021\ncountry: US").published == date(2021, 3, 4)
    assert read("date: 03/04/2021\ncountry: IE").published == date(2021, 4, 3)


def test_a_country_that_is_not_known_is_named() -> None:
    document = read("country: Atlantis")
    assert document.country is None
    assert document.notes[0].startswith("the country of its front matter is not known: Atlantis")


def test_the_title_is_the_headline_where_the_text_has_none() -> None:
    document = read('title: "Bridge opens in Orsk"')
    zones = [(p.zone, p.span.of(document.text)) for p in document.paragraphs]
    assert zones == [
        (Zone.META, '---\ntitle: "'),
        (Zone.HEADLINE, "Bridge opens in Orsk"),
        (Zone.META, '"\n---'),
        (Zone.BODY, BODY.strip()),
    ]


def test_the_title_stays_meta_where_the_text_has_a_heading() -> None:
    document = read("title: Bridge opens", f"# Bridge opens in Orsk\n\n{BODY}")
    assert [p.zone for p in document.paragraphs] == [Zone.META, Zone.HEADLINE, Zone.BODY]
    assert document.title == "Bridge opens"


def test_offsets_count_the_front_matter() -> None:
    document = read("title: Bridge")
    body = document.paragraphs[-1].span
    assert body.start == document.text.index("The bridge at Orsk")


def test_line_ends_of_windows() -> None:
    document = read_bytes(b"---\r\ntitle: A b\r\ndate: 2021-05-04\r\n---\r\nText here.\r\n", id="s1", path="a.txt")
    assert (document.title, document.published) == ("A b", date(2021, 5, 4))
    assert document.paragraphs[-1].span.of(document.text) == "Text here."


@pytest.mark.parametrize(
    "text",
    [
        "---\nNo field here.\n---\nMore text.",
        "---\nThis line is never closed: by nothing.\n",
        "--- \n---\nText.",
        "----\ntitle: x\n----\nText.",
        "Text.\n---\ntitle: x\n---\n",
        "---\n" + "a: b\n" * 10_000 + "---\n",
    ],
)
def test_dashes_that_are_no_front_matter(text: str) -> None:
    assert read_bytes(text.encode(), id="s1", path="a.txt").title is None


@pytest.mark.parametrize(
    "front, message",
    [
        ("title: Talks: day two", r"broken front matter \(line 2: mapping values .*\); put values with a colon"),
        ("title: 'never closed", "broken front matter"),
        ("a: &x [1, 2]\nb: *x", "alias"),
        ("title: x\nbad: \x07", "characters"),
    ],
)
def test_broken_front_matter_is_refused(front: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read(front)


def test_a_bomb_of_aliases_does_not_unfold() -> None:
    levels = "\n".join(f"l{n}: &l{n} [" + ", ".join([f"*l{n - 1}"] * 9) + "]" for n in range(1, 30))
    with pytest.raises(ReadError, match="alias"):
        read(f"l0: &l0 x\n{levels}")


def test_no_object_is_made() -> None:
    document = read("title: !!python/object/apply:os.system ['exit 1']\noutlet: The Post")
    assert (document.title, document.outlet) == (None, "The Post")


def test_in_a_text_at_hand_broken_front_matter_is_text() -> None:
    assert document_of("---\ntitle: Talks: day two\n---\nThey met on Monday.").paragraphs[-1].zone is Zone.BODY
