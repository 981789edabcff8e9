"""A figure of a headline against its own body."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import extract
from tests.findings import LOUD, report_on


def loud(headline: str, body: str, folder: Path) -> list[tuple[str, list[str]]]:
    text = f"---\ntitle: {headline}\ndate: 2031-06-10\n---\n\n{body}\n"
    found = [f for f in report_on({"a.md": text}, folder).findings if f.severity in LOUD]
    return [(f.code, [side.label for side in f.values]) for f in found]


CLASHES = [
    (
        "Ferry fire kills 12 off Velm",
        "A ferry fire off Velm killed 21 people on Sunday, police said.",
        ["12", "21 people"],
    ),
    # The body may repeat its own figure: it stands against the headline all the same.
    (
        "Ferry fire kills 12 off Velm",
        "A ferry fire off Velm killed 21 people on Sunday, police said. The 21 people killed in the fire were guests.",
        ["12", "21 people"],
    ),
]

TOLD = [
    (
        "Fire injures 7",
        "A fire in a hotel in Velm injured seven guests. Two weeks ago, a fire injured 15 in a hostel in Osk.",
    ),
    (
        "Ferry fire kills 12 off Velm",
        "A ferry fire off Velm killed 12 people on Sunday. In 2019, 40 died in such a fire.",
    ),
]


@pytest.mark.parametrize(("headline", "body", "labels"), CLASHES)
def test_a_number_of_dead_without_a_noun_is_held_against_the_body(
    headline: str, body: str, labels: list[str], tmp_path: Path
) -> None:
    assert loud(headline, body, tmp_path) == [("FC602", labels)]


@pytest.mark.parametrize(("headline", "body"), TOLD)
def test_what_the_body_tells_too_is_not_belied_by_an_earlier_event(headline: str, body: str, tmp_path: Path) -> None:
    assert loud(headline, body, tmp_path) == []


IN_OTHER_WORDS = [
    (
        "Thieves take $2.5 million in gems",
        "Three robbers made off with a haul worth two million euros ($2.6 million), police in Velm said on Monday.",
        ["$2.5 million", "EUR 2 million"],
    ),
    (
        "Storm kills 12 on coast",
        "A storm hit the coast of Tarn on Monday. The number of dead stood at 14, the governor said.",
        ["12", "14"],
    ),
    (
        "Turnout reaches 62 per cent",
        "Voters in Tarn went to the polls on Sunday. Turnout was put at 52 per cent by the town clerk.",
        ["62%", "52%"],
    ),
    (
        "Hiker, 34, found alive",
        "Ine Voss was found in a hut above Tarn on Sunday. Voss, 43, had been missing for two days.",
        ["34 years old", "43 years old"],
    ),
    (
        "Bridge of 240 metres opens",
        "The bridge over the Tarn was opened on Sunday. It is 204 metres long and cost 3 million crowns.",
        ["240 m", "204 m"],
    ),
]

LOOK_ALIKES = [
    ("Storm kills 14 on coast", "A storm hit Tarn on Monday. At least 12 people died, the governor said."),
    ("Storm kills 14 on coast", "A storm hit Tarn on Monday. Twelve people were confirmed dead so far."),
    ("Storm kills 14 on coast", "A storm hit Tarn on Monday. Nine people died in Tarn and five in Velm."),
    ("Storm kills 14 on coast", "A storm hit Tarn on Monday. In 2019, 12 people died in such a storm."),
    ("Storm kills 14 on coast", "A storm hit Tarn on Monday. It hurt 12 people."),
    ("Storm kills 14 on coast", "A storm hit Tarn on Monday. A dozen died in Velm. Of the 12 people, 2 were guests."),
    ("Storm kills dozens", "A storm hit Tarn on Monday. Fourteen people died."),
    ("Mother of 12 killed", "A storm hit Tarn on Monday. Fourteen people died, a mother among them."),
    ("Boy of 8 saved", "Divers in Velm saved ten people on Sunday, a boy among them."),
    ("Mill to cut 300 jobs", "The mill at Velm, which has 400 jobs, said it would shrink. It named no number."),
    ("Mill to cut 300 jobs", "The mill at Velm will shed up to 400 jobs by the autumn."),
    ("Mill earns $3 million", "The mill at Velm said profit was $3.04 million."),
    ("Mill earns $3 million", "The mill at Velm had a profit of nearly $4 million."),
    ("Mill earns $3 million", "The mill at Velm had a profit of $4 million a month."),
    ("Turnout up 62 per cent", "Turnout in Tarn was 52 per cent on Sunday."),
    (
        "Hiker, 34, found alive",
        "Ine Voss was found in a hut above Tarn. Her brother Ola Voss, 43, had called. Per Holm, 38, found her.",
    ),
    ("Council shuts 12 schools", "The council runs 14 schools in Velm. It will shut most of them, it said."),
    ("Pay to rise by 3 per cent", "Pay at the mill will rise in May, and prices rose 4 per cent last year."),
]


@pytest.mark.parametrize(("headline", "body", "labels"), IN_OTHER_WORDS)
def test_what_the_body_tells_otherwise_in_other_words_is_found(
    headline: str, body: str, labels: list[str], tmp_path: Path
) -> None:
    assert loud(headline, body, tmp_path) == [("FC602", labels)]


@pytest.mark.parametrize(("headline", "body"), LOOK_ALIKES)
def test_other_figures_of_the_body_say_nothing_of_the_headline(headline: str, body: str, tmp_path: Path) -> None:
    assert loud(headline, body, tmp_path) == []


def test_one_slip_of_headline_and_standfirst_is_one_finding(tmp_path: Path) -> None:
    text = "# Storm kills 12 on coast\n\n*Twelve dead in Tarn, says governor*\n\n10 June 2031\n\n"
    text += "A storm hit the coast of Tarn on Monday. The number of dead stood at 14, the governor said.\n"
    report = report_on({"a.md": text}, tmp_path)
    assert [f.code for f in report.findings if f.severity in LOUD] == ["FC602"]


@pytest.mark.parametrize("text", ["A landslide killed 12 in Velm.", "The blast injured 30 in Velm."])
def test_whom_a_verb_befalls_is_not_measured_by_who_does_it(text: str) -> None:
    [claim] = [c for c in extract(text) if c.kind == "count"]
    assert claim.frame.measured == ""


def test_a_sum_is_told_with_the_other_currency_of_its_bracket(tmp_path: Path) -> None:
    headline, body, _ = IN_OTHER_WORDS[0]
    report = report_on({"a.md": f"---\ntitle: {headline}\n---\n\n{body}\n"}, tmp_path)
    assert [f.message for f in report.conflicts] == [
        "The headline says $2.5 million, the body EUR 2 million ($2.6 million)"
    ]
