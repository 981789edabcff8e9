"""Two days that differ because two things are told, and two that clash."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import loud, report_on, shown

SALE = "The sale has been disputed in Ostra for years. Ida Moss, the mayor of Ostra, is for it."
MET = f"The harbour committee met here Thursday to discuss selling the ferry terminal, but made no decision. {SALE}"
VOTED = f"The harbour committee voted {{}} to sell the ferry terminal to Norvik, putting it to the council. {SALE}"
SPILT = (
    "Norvik chief executive Paul Brenner accidentally dumped 40 barrels of oil in Ostra bay on {}, and the firm did "
    "not admit the spill until a day later."
)
REGRETTED = (
    "Norvik on Friday carefully distanced itself from chief executive Paul Brenner's late report of his accidental "
    "dumping of oil in Ostra bay."
)
HURT = "Carl Moss, a pilot, was in the burns unit at Ostra General Hospital and listed in stable condition {} evening."
MENDED = 'Moss was listed {} in "very stable" condition at Ostra General Hospital, where he was treated for burns.'
ARRIVED = (
    "Moss and the governor arrived for a weekend fishing trip {} night at the Lund lodge, a known retreat by Velm."
)
FISHED = "Carl Moss, who was with the governor on a fishing trip near Velm on {}, was hurt on his left side."
STARTED = "The latest storm started {} and was predicted to go on with more rain and, in the hills of Ostra, snow."
DROPPED = "The latest storm wave on Sunday alone dropped 4 inches of rain on Ostra and 6 inches on Velm."
GEARED = "Crews geared up {} for a long fight over a successor to harbour master Ida Moss, who has retired."
RETIRED = "Crews are geared up for a long fight over a successor to harbour master Ida Moss, who retired last {}."
DENIED = "{}: Harbour officials deny reports that Carl Moss is ill or that he has left Ostra."
ALIVE = "Harbour official Ida Lund denied on {} reports saying that harbour master Carl Moss has died in Ostra."
REFUSED = "A judge in Ostra denied harbour master Carl Moss bail on {} before his trial for fraud."
TOLD = "He said Moss, 62, would be informed of the vote Tuesday morning in Velm, where he is held for fraud."
ODD = "Monday's vote appears to be an end of sorts to the odd case of Moss, who was held in Velm for fraud."
CHOSEN = "The council of Velm voted {} to give its rowing prize to the exiled oarsman Carl Moss."
FIRE = "The fire was first reported on the website of the Ostra Herald at midday Sunday, a reporter said."
HUSHED = "Norvik did not report the fire until mid-afternoon Sunday, after the Ostra Herald had asked about it."
WORST = (
    "Three dockers accused of sinking the ferry Lund, the gravest sabotage at sea prior to {}, wait for the ruling of "
    "a court."
)
WORST_AGAIN = (
    "Ten years after they lost their crews in the gravest sabotage at sea prior to the {}, owners of the ferry Lund "
    "wait for the ruling of a court."
)
SANK = "The ferry Tern sank off Ostra on {}, killing the mate Carl Moss, the harbour office said."

PROBE = "The {} inquiry into the Ostra ferry fire, led by judge Ida Moss, is due to report by the end of {}."

BUILT = "The ferry, a 48-metre {} built by Norvik in Ostra in {}, was licensed to carry {} passengers."
SOLD = "Norvik of Ostra sold ferries for $2 billion in {}, its report for the year said."

THURSDAY, FRIDAY, SATURDAY, MONDAY, WEDNESDAY = (f"2031-05-0{day}" for day in (1, 2, 3, 5, 7))

# what it is, an article and its day, another and its day
TWO_THINGS = [
    ("what is told on two days of one body", MET, THURSDAY, VOTED.format("Friday"), FRIDAY),
    ("what was done, and what is said of it", SPILT.format("Tuesday"), THURSDAY, REGRETTED, FRIDAY),
    ("a state that lasts", HURT.format("Thursday"), FRIDAY, MENDED.format("Saturday"), SATURDAY),
    ("an arrival, and the stay", ARRIVED.format("Friday"), MONDAY, FISHED.format("Saturday"), MONDAY),
    ("a vote, and when somebody was told of it", TOLD, MONDAY, ODD, MONDAY),
    ("denials of two reports", DENIED.format("April 26"), MONDAY, ALIVE.format("Monday"), MONDAY),
    ("a beginning, and a day of what began", STARTED.format("Thursday"), MONDAY, DROPPED, MONDAY),
    ("a fight, and what it is about", GEARED.format("Saturday"), SATURDAY, RETIRED.format("Friday"), WEDNESDAY),
    ("news of the day, twice", CHOSEN.format("Friday"), FRIDAY, CHOSEN.format("Monday"), MONDAY),
    ("the years of two reports", SOLD.format("2024"), FRIDAY, SOLD.format("2025"), FRIDAY),
    ("hours at which something was said", FIRE, MONDAY, HUSHED, MONDAY),
    ("a day that names an event", WORST.format("July 14, 2027"), FRIDAY, WORST_AGAIN.format("July 14 attacks"), MONDAY),
    ("the same a week later", WORST.format("May 1, 2027"), FRIDAY, WORST_AGAIN.format("May 1 attacks"), MONDAY),
    ("an old day without its year", SANK.format("14 March 2029"), FRIDAY, SANK.format("14 March"), FRIDAY),
]
ONE_THING = [
    ("one vote", VOTED.format("Thursday"), FRIDAY, VOTED.format("Friday"), SATURDAY),
    ("one spill", SPILT.format("Tuesday"), THURSDAY, SPILT.format("Monday"), FRIDAY),
    ("one beginning", STARTED.format("Thursday"), MONDAY, STARTED.format("Friday"), MONDAY),
    ("one bail, denied", REFUSED.format("Thursday"), FRIDAY, REFUSED.format("Friday"), SATURDAY),
    (
        "one ferry, measured beside its year",
        BUILT.format("ship", 1991, 180),
        FRIDAY,
        BUILT.format("boat", 1997, 180),
        FRIDAY,
    ),
    ("one report, still to come", PROBE.format("state", "May"), FRIDAY, PROBE.format("public", "June"), FRIDAY),
    ("one wreck of the news", SANK.format("26 April 2030"), FRIDAY, SANK.format("26 April"), FRIDAY),
    ("one wreck in two years", SANK.format("14 March 2029"), FRIDAY, SANK.format("14 March 2028"), FRIDAY),
    ("one wreck on two days", SANK.format("14 March 2031"), FRIDAY, SANK.format("15 March"), FRIDAY),
    ("one prize, of which one article tells late", CHOSEN.format("Friday"), FRIDAY, CHOSEN.format("Sunday"), MONDAY),
]


def findings(tmp_path: Path, *articles: tuple[str, str]) -> list[str]:
    texts = {f"{n}.md": f"---\npublished: {day}\n---\n{text}\n" for n, (text, day) in enumerate(articles)}
    report = report_on(texts, tmp_path)
    return [shown(f, report) for f in loud(report)]


@pytest.mark.parametrize(("what", "one", "day", "other", "later"), TWO_THINGS, ids=[row[0] for row in TWO_THINGS])
def test_days_of_two_things_do_not_clash(what, one: str, day: str, other: str, later: str, tmp_path: Path) -> None:
    assert findings(tmp_path, (one, day), (other, later)) == []


@pytest.mark.parametrize(("what", "one", "day", "other", "later"), ONE_THING, ids=[row[0] for row in ONE_THING])
def test_days_of_one_thing_clash(what, one: str, day: str, other: str, later: str, tmp_path: Path) -> None:
    assert len(findings(tmp_path, (one, day), (other, later))) == 1
