"""Titles of matters: who did what, in the article's words, with nothing left dangling where the value was."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.clauses import clause_of
from factcheck.frames.headline import LONGEST
from factcheck.frames.titles import title_of
from factcheck.model import Span
from tests.support import article

CASES = [
    # text, value, title
    ("The ferry to Olana sank in March 2031.", "March 2031", "The ferry to Olana sank"),
    ("In March 2031 the old ferry was sold.", "March 2031", "The old ferry was sold"),
    ("Yesterday the old ferry was sold to 3 farmers.", "3", "The old ferry was sold to … farmers"),
    (
        "Mayor Ruth Adeyemi opened the bridge on Tuesday, and cut the ribbon.",
        "Tuesday",
        "Mayor Ruth Adeyemi opened the bridge",
    ),
    ("The council received 40 complaints.", "40", "The council received … complaints"),
    ("Ines Falk is the mother of 12 children.", "12", "Ines Falk is the mother of … children"),
    ("The film has already earned $40 million.", "$40 million", "The film has already earned …"),
    (
        "Some 70 per cent of homes in Orsa, and 60 per cent in Velm, were without power.",
        "60 per cent",
        "Some 70 per cent of homes in Orsa, and … in Velm, were without power",
    ),
    ("She taught in a one-room school in Velm.", "one", "She taught in a …-room school in Velm"),
    (
        "Velm lies 50 km (30 miles) from the fields and 300 km from Ostra.",
        "300 km",
        "Velm lies 50 km (30 miles) from the fields and … from Ostra",
    ),
    # With a subject that is none
    ("There was a fire in Velm on Monday, the owner of the mill said.", "Monday", "There was a fire in Velm"),
    ("In Velm there were 40 guests on the ferry, the owner said.", "40", "There were … guests on the ferry"),
    # Without a subject of its own
    (
        "The painting, which would become the cover of a magazine on 3 May, was sold.",
        "3 May",
        "The painting would become the cover of a magazine",
    ),
    ("The navy stopped the boats on Monday, arresting 26 sailors.", "26", "The navy arresting … sailors"),
    ("The museum bought a clock built in 1712.", "1712", "A clock built"),
    ("The ministry drafted the rules and has received 300 comments.", "300", "The ministry has received … comments"),
    # What only leads over
    ("Meanwhile, the harbour office hired nine pilots.", "nine", "The harbour office hired … pilots"),
    ("But in a statement the airline cancelled 30 flights.", "30", "The airline cancelled … flights"),
    # What hung on words that are not told
    (
        "The dog was found on Friday and taken to a vet, according to the farmer.",
        "Friday",
        "The dog was found, according to the farmer",
    ),
    (
        "Staff at the depot, which opened in 1950, were told to leave at 5 p.m.",
        "5 p.m.",
        "Staff at the depot were told to leave",
    ),
    # What somebody says
    ("Per Lund says the firm hired 14 divers.", "14", "The firm hired … divers"),
    (
        "“We are close,” the minister said after long talks with the envoy on Sunday.",
        "Sunday",
        "Long talks with the envoy",
    ),
    # Conditions stay
    ("If the dam fails on Monday, the town is lost.", "Monday", "If the dam fails"),
]


@pytest.mark.parametrize(("text", "value", "title"), CASES)
def test_title(text: str, value: str, title: str) -> None:
    assert titled(text, value) == title


def titled(text: str, value: str, keep: bool = False) -> str:
    sentence = article(text).sentences[0]
    at = text.index(value)
    span = Span(at, at + len(value))
    clause = clause_of(sentence, span)
    assert clause is not None
    return title_of(sentence, clause, span, lambda _: (), keep).text


KEPT = [
    (
        "Keepers of the Lamp, who have sued, are appalled by the plan.",
        "Keepers of the Lamp",
        "Keepers of the Lamp are appalled by the plan",
    ),
    ("“It is a pity,” said Tore Kern, owner of the shop.", "Tore Kern", "Tore Kern, owner of the shop"),
    (
        "Asta Holm, director of the trust, says her group will appeal.",
        "Asta Holm",
        "Asta Holm, director of the trust, says her group will appeal",
    ),
    ("Sources said that the keeper will return to the island.", "will return", "The keeper will return to the island"),
]


@pytest.mark.parametrize(("text", "value", "title"), KEPT)
def test_names_and_what_happened_stay_in_their_titles(text: str, value: str, title: str) -> None:
    assert titled(text, value, keep=True) == title


def test_a_pronoun_gives_way_to_a_name_once() -> None:
    claims = extract("Pilot Mira Solberg landed at noon. She had left the island at 9 a.m. with 12 passengers.")
    titles = [c.frame.about for c in claims if c.text == "12 passengers" or c.text == "12"]
    assert titles and all(t.startswith("Mira Solberg had left the island") for t in titles)


def test_a_long_clause_loses_its_appositions_and_is_cut_after_a_word() -> None:
    beside = "Orla Quist, head of the national office for the care of lighthouses and buoys on the western coast, "
    assert titled(f"{beside}hired 30 keepers.", "30") == "Orla Quist hired … keepers"
    long = "The office hired 30 keepers from the villages " + "of the outer islands and the inner islands " * 4
    title = titled(long, "30")
    assert len(title) <= LONGEST + 2 and title.endswith("islands …")


@pytest.mark.parametrize("text", ["“Ready,” she said on Monday.", "(Updated) on Monday", "— on Monday —", "Monday"])
def test_no_half_of_a_pair_is_left(text: str) -> None:
    title = titled(text, "Monday")
    assert not any(mark in title for mark in "“”()—") or title.count("“") == title.count("”")


def test_the_title_of_a_value_alone_is_empty() -> None:
    assert titled("Monday.", "Monday") == ""
