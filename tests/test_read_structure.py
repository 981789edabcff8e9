"""Whole articles: what their parts are, and what their head says of them. Each is a list of (zone, words)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck.model import Document, Zone
from factcheck.read import document_of, read_bytes


def zones(document: Document) -> list[tuple[str, str]]:
    return [(p.zone.value, p.span.of(document.text)) for p in document.paragraphs]


def markdown(text: str) -> Document:
    return read_bytes(text.encode(), id="s1", path="a.md")


def test_a_page_of_an_indian_site() -> None:
    document = document_of(
        " date 2021-03-08 Ferry To Kavaratti Returns, Minister Says After Meeting Islanders\n"
        "The service is expected to begin next week.\n"
        "Published : March 8, 2021 at 8:55 AM IST\n"
        "Kochi: The ferry to the islands will run again, the minister said on Sunday.\n"
        "It had stopped in May.\n"
    )
    assert zones(document) == [
        ("meta", "date 2021-03-08"),
        ("headline", "Ferry To Kavaratti Returns, Minister Says After Meeting Islanders"),
        ("standfirst", "The service is expected to begin next week."),
        ("meta", "Published : March 8, 2021 at 8:55 AM IST"),
        ("meta", "Kochi:"),
        ("body", "The ferry to the islands will run again, the minister said on Sunday."),
        ("body", "It had stopped in May."),
    ]
    assert document.title == "Ferry To Kavaratti Returns, Minister Says After Meeting Islanders"
    assert document.published == datetime.fromisoformat("2021-03-08T08:55:00+05:30")
    assert document.dateline is not None and document.dateline.of(document.text) == "Kochi"


def test_a_blog_with_bullet_rests_and_a_relative_stamp() -> None:
    document = document_of(
        "Ferries Bring Two Islands Closer\n- IslandTeam\n\n- 2 hours ago\n- 3 min read\n"
        "Two islands agreed to run a ferry together. It will start in May.\n\n"
        "Tickets and Times\nA ticket costs four dollars, and the boat leaves at ten.\n"
        "(Sources: One Paper, Another Paper)\n\n-\n\nComments\n"
    )
    assert zones(document) == [
        ("headline", "Ferries Bring Two Islands Closer"),
        ("meta", "IslandTeam"),
        ("meta", "2 hours ago"),
        ("furniture", "3 min read"),
        ("body", "Two islands agreed to run a ferry together. It will start in May."),
        ("subhead", "Tickets and Times"),
        ("body", "A ticket costs four dollars, and the boat leaves at ten."),
        ("furniture", "(Sources: One Paper, Another Paper)"),
        ("furniture", "-"),
        ("furniture", "Comments"),
    ]
    assert document.published is None
    assert [p.section for p in document.paragraphs][-4:] == [1, 1, 1, 1]


def test_an_agency_report() -> None:
    document = document_of(
        "LIMA, March 3 (Reuters) - The central bank held its rate at 4% on Thursday.\n"
        "The board was unanimous.\n(Reporting by Jane Roe; Editing by John Doe)\n"
    )
    assert zones(document) == [
        ("meta", "LIMA, March 3 (Reuters) -"),
        ("body", "The central bank held its rate at 4% on Thursday."),
        ("body", "The board was unanimous."),
        ("furniture", "(Reporting by Jane Roe; Editing by John Doe)"),
    ]
    assert (document.outlet, document.published, document.title) == ("Reuters", None, None)


def test_the_day_of_a_dateline_takes_its_year_from_elsewhere() -> None:
    report = "LIMA, March 3 (Reuters) - The central bank held its rate at 4% on Thursday.\n"
    assert document_of(report + "Updated: 4 March 2021").published == date(2021, 3, 3)
    assert markdown(f"---\nurl: https://x.example/2021/03/04/bank\n---\n{report}").published == date(2021, 3, 3)
    assert document_of(report.replace("March 3", "March 3, 2020")).published == date(2020, 3, 3)
    assert document_of(report.replace("March 3", "Feb 30") + "Updated: 4 March 2021").published == date(2021, 3, 4)


def test_a_dateline_on_a_line_of_its_own() -> None:
    document = document_of("The mayor loses the vote.\nTULSA, Okla. —\nThe mayor lost by 40 votes on Tuesday.\n")
    assert [zone for zone, _ in zones(document)] == ["headline", "meta", "body"]
    assert document.dateline is not None and document.dateline.of(document.text) == "TULSA"


def test_a_stamp_above_the_headline() -> None:
    document = document_of("9 September 2019,14:08\nTulsa: Boats Stolen In Raid\nTwo boats were stolen in a raid.\n")
    assert [zone for zone, _ in zones(document)] == ["meta", "headline", "body"]
    assert document.published == datetime(2019, 9, 9, 14, 8)


def test_a_stamp_at_the_very_end() -> None:
    document = document_of(
        "Boat thieves guilty\nTwo men were found guilty.\nThey stole a boat.\nApril 24,2019-4:45pm\n"
    )
    assert [zone for zone, _ in zones(document)] == ["headline", "body", "body", "meta"]
    assert document.published == datetime(2019, 4, 24, 16, 45)


def test_several_lines_under_a_headline() -> None:
    document = document_of(
        "Jury sees film of boat theft\nThe two boats were worth $40,000\nA third man is still sought by police\n"
        "UPDATED: 19:14 GMT, 12 April 2019\nJurors on Thursday watched a film of the theft.\n"
    )
    assert [zone for zone, _ in zones(document)] == ["headline", "standfirst", "standfirst", "meta", "body"]
    assert document.published == document.updated == datetime.fromisoformat("2019-04-12T19:14:00+00:00")
    assert document.notes == ("it says only when it was updated; that is taken as its publication date",)


def test_without_stamps_the_form_of_the_lines_tells() -> None:
    document = document_of(
        "Damaged cable cuts off islands\nUp to 70% of calls have failed since a ship dropped its anchor\n"
        "A cable between two islands was cut on Monday.\nRepairs will take a week.\n"
    )
    assert [zone for zone, _ in zones(document)] == ["headline", "standfirst", "body", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in the market.",
        "Market bomb kills five",
        "On Monday the town voted\nThe mayor lost by 40 votes\nShe said she would go",
        "A man was held on Monday.\nHe is 40.\n“It was over,” she said.\nHe will be tried in May.",
        "“It was over,” he said\nThe man was held on Monday.",
        "The firm cut 40 jobs; the union, which has\n900 members, called a strike.",
        "What happened next: nothing.\nThe boat sank.",
    ],
)
def test_all_body(text: str) -> None:
    assert {p.zone for p in document_of(text).paragraphs} == {Zone.BODY}


def test_a_title_that_is_given_leaves_no_headline_in_the_text() -> None:
    document = document_of("Strategic reset\nThe two sides met on Monday.", title="Talks resume")
    assert document.title == "Talks resume"
    assert Zone.HEADLINE not in {p.zone for p in document.paragraphs}
    assert zones(document_of("Talks Resume\nThe two sides met.", title="Talks resume"))[0] == (
        "headline",
        "Talks Resume",
    )


def test_what_is_given_outweighs_the_text() -> None:
    text = "---\noutlet: The Post\ndate: 2021-05-04\n---\nThe two sides met on Monday.\n"
    document = read_bytes(text.encode(), id="s1", path="a.md", published=date(2020, 1, 1), outlet="The Star")
    assert (document.published, document.outlet) == (date(2020, 1, 1), "The Star")
    assert document_of("date 2021-03-08 Talks Resume\nThey met.", published=date(2020, 1, 1)).published == date(
        2020, 1, 1
    )


def test_a_date_in_the_text_is_no_stamp() -> None:
    document = document_of(
        "The bridge was opened on March 8, 2021.\nUpdated on 9 March 2021, the list names 40 people.\n"
    )
    assert document.published is None


def test_a_label_in_the_middle_is_meta_but_does_not_count() -> None:
    document = document_of(
        "The bridge was opened.\nPublished: 8 March 2021\nIt cost 4 million, the mayor of the town said.\n" * 3
    )
    assert document.published is None or document.paragraphs[0].zone is not Zone.BODY
    document = document_of(
        "The bridge was opened. " * 20 + "\nPublished: 8 March 2021\nIt cost 4 million, the mayor said.\n"
    )
    assert document.published is None
    assert [zone for zone, _ in zones(document)] == ["body", "meta", "body"]


def test_the_days_of_a_chronicle_are_not_its_date() -> None:
    days = "2 July 2019\nThe union called a vote.\n5 July 2019\nIt passed.\n9 July 2019\nThe strike began.\n"
    document = document_of(f"How the strike went\n{days}")
    assert document.published is None
    assert [zone for zone, _ in zones(document)] == ["headline", *["subhead", "body"] * 3]


def test_two_readings_of_a_date_are_named() -> None:
    document = document_of("Boat thieves guilty\nPosted: 04/9/2019\nTwo men were found guilty.\n")
    assert document.published is None
    assert document.notes == ("its date 04/9/2019 can be read two ways",)


@pytest.mark.parametrize(
    "line", ["Storm Moves In", "“We are ready,” says mayor", "Will the Bridge Hold?", "Talks of U.S."]
)
def test_headlines_of_many_forms(line: str) -> None:
    assert document_of(f"{line}\nThe storm reached the town on Monday.").title == line


def test_numbered_subheads_and_a_list() -> None:
    document = document_of(
        "The two sides agreed on these fields:\n1. Cyber Security\nThey will share what they know of attacks.\n"
        "2. Fish\nBoats will be counted.\n- 40 in the north\n- 20 in the south\nThat is all, they said.\n"
    )
    assert zones(document) == [
        ("body", "The two sides agreed on these fields:"),
        ("subhead", "Cyber Security"),
        ("body", "They will share what they know of attacks."),
        ("subhead", "Fish"),
        ("body", "Boats will be counted."),
        ("body", "40 in the north"),
        ("body", "20 in the south"),
        ("body", "That is all, they said."),
    ]


def test_a_figure_that_ends_a_wrapped_sentence_is_no_list_mark() -> None:
    document = document_of("The boat, built by a firm that his father began when he was not yet\n40. It sank in May.")
    assert document.paragraphs[-1].span.of(document.text).endswith("40. It sank in May.")


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    first = "The river rose by two metres on Sunday\nand flooded the old town of Passau,\nofficials said."
    document = document_of(f"River Floods Old Town\n\n{first}\n\nThe mayor thanked\nthe fire brigade.\n")
    assert zones(document) == [
        ("headline", "River Floods Old Town"),
        ("body", first),
        ("body", "The mayor thanked\nthe fire brigade."),
    ]


def test_links_at_the_end() -> None:
    document = document_of(
        "The line was opened.\nIt cost 40m.\nRelated Topics\nNorway\nMore on this story\nTown votes on fares\n"
    )
    assert [zone for zone, _ in zones(document)] == ["body", "body", *["furniture"] * 4]


def test_the_words_after_a_button_are_kept() -> None:
    document = document_of("The line was opened.\nAdvertisement\n“We are glad,” she said\n")
    assert [zone for zone, _ in zones(document)] == ["body", "furniture", "body"]


def test_markdown() -> None:
    document = markdown(
        "# Harbour *fire*: three hurt\n\n*By Ingrid Moe*\n\n**Bergen:** Three people were "
        "[hurt](https://coast.example/2019/5) on **Monday**, see https://coast.example/2.\n\n"
        "> “It was over quickly,”\n> she said.\n\n* It began at 5 am.\n* It was out by 7.\n\n"
        "![The harbour](x.jpg)\n*The harbour. Photo: Per Lie*\n\n## What we know ##\n\nNot much.\n\n"
        "```\ncode 5\n```\n<!-- a note\nof 2019 -->\nIt is <b>over</b>.<!-- 7 --> Fish &amp; chips.\n"
    )
    assert zones(document) == [
        ("headline", "Harbour *fire*: three hurt"),
        ("meta", "By Ingrid Moe"),
        ("meta", "Bergen:"),
        (
            "body",
            "Three people were [hurt](https://coast.example/2019/5) on **Monday**, see https://coast.example/2.",
        ),
        ("body", "“It was over quickly,”\n> she said."),
        ("body", "It began at 5 am."),
        ("body", "It was out by 7."),
        ("furniture", "![The harbour](x.jpg)"),
        ("caption", "The harbour. Photo: Per Lie"),
        ("subhead", "What we know"),
        ("body", "Not much."),
        *[("furniture", line) for line in ("```", "code 5", "```", "<!-- a note", "of 2019 -->")],
        ("body", "It is <b>over</b>.<!-- 7 --> Fish &amp; chips."),
    ]
    assert document.title == "Harbour fire : three hurt" or document.title == "Harbour fire: three hurt"
    assert len(document.plain) == len(document.text)
    plain = [" ".join(p.span.of(document.plain).split()) for p in document.paragraphs]
    assert plain[3] == "Three people were hurt on Monday , see ."
    assert plain[4] == "“It was over quickly,” she said."
    assert plain[-1] == "It is over . Fish & chips."


def test_an_underlined_heading() -> None:
    document = markdown("Harbour fire\n============\n\nThree were hurt.\n\nWhat we know\n---\n\nNot much.\n")
    assert [zone for zone, _ in zones(document)] == ["headline", "furniture", "body", "subhead", "furniture", "body"]


def test_a_fence_that_is_never_closed_hides_nothing() -> None:
    document = markdown("```\nThree were hurt on Monday.\n<!-- Four were not.\nIt is over.\n")
    assert [words for zone, words in zones(document) if zone == "body"][0] == "Three were hurt on Monday."
    assert zones(document)[-1] == ("body", "It is over.")


def test_lines_of_a_markdown_file_may_each_be_a_sentence() -> None:
    document = markdown("Three were hurt.\nOne is 40.\nThe fire is out.\n")
    assert zones(document) == [("body", "Three were hurt."), ("body", "One is 40."), ("body", "The fire is out.")]


def test_plain_text_has_no_markup_but_addresses() -> None:
    document = document_of("A *star* fell on_the_town.\nSee https://x.example/2019/5/4 for more, she said.")
    assert [m.of(document.text) for m in document.marks] == ["https://x.example/2019/5/4"]


def test_what_holds_no_text_is_named() -> None:
    for text in ("", " \n\u00a0\r\n\u200b\n"):
        document = document_of(text)
        assert (document.paragraphs, document.notes) == ((), ("it holds no text",))


def test_spaces_and_accents_stay_as_they_are() -> None:
    text = "\u00a0The cafe\u0301\u00a0opened – at 5\u202fpm.\r\n\r\n\u200bIt shut.\u00a0\r\n"
    document = document_of(text)
    assert document.text == text
    assert [words for _, words in zones(document)] == ["The cafe\u0301\u00a0opened – at 5\u202fpm.", "It shut."]
