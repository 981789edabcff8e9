"""Triggers of several words, and events that two articles tell in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.clauses.phrasal import trigger_of
from factcheck.clauses.triggers import trigger_class, two_steps
from tests.findings import loud, report_on_two
from tests.support import article

FOUND = [
    (
        "jailed and sentenced",
        "Carl Moss was jailed for 8 years on Friday for the robbery of the Velm Bank.",
        "Carl Moss was sentenced to 12 years over the robbery of the Velm Bank.",
        {"8 years", "12 years"},
    ),
    (
        "sent to prison and sentenced",
        "Carl Moss was sent to prison for 10 years for the robbery of the Velm Bank.",
        "A court in Ostra sentenced Carl Moss to 12 years for the robbery of the Velm Bank.",
        {"10 years", "12 years"},
    ),
    (
        "an inquiry dropped and one that was closed",
        "Prosecutors in Velm dropped the investigation into the Ostra Bank in October, clerk Ida Moss said.",
        "Velm's prosecutors took up the inquiry into the Ostra Bank which they had closed in November, Ida Moss said.",
        {"October", "November"},
    ),
    (
        "given a term and jailed",
        "Carl Moss was given a 10-year term for the robbery of the Velm Bank.",
        "A judge jailed Carl Moss for eight years over the robbery of the Velm Bank.",
        {"10 years", "8 years"},
    ),
    (
        "a resignation handed in",
        "The mayor of Ostra, Ida Moss, handed in her resignation on Monday.",
        "Mayor Ida Moss of Ostra stepped down on Tuesday.",
        {"a Monday", "a Tuesday"},
    ),
    (
        "an office taken",
        "Ida Moss took office on 4 May as mayor of Ostra.",
        "Ida Moss was sworn in on 5 May as mayor of Ostra.",
        {"4 May", "5 May"},
    ),
    (
        "put to death and executed",
        "Carl Moss was put to death in Velm on Monday.",
        "Carl Moss was executed in Velm on Tuesday.",
        {"a Monday", "a Tuesday"},
    ),
    (
        "a deal struck and signed",
        "Norvik and Stal struck a deal on Monday in Ostra.",
        "The agreement between Norvik and Stal was signed in Ostra on Tuesday.",
        {"a Monday", "a Tuesday"},
    ),
    (
        "called off and cancelled",
        "The strike was called off on Monday, the union at Norvik said.",
        "The Norvik strike was cancelled on Tuesday, the union said.",
        {"a Monday", "a Tuesday"},
    ),
    (
        "lives claimed and people killed",
        "The fire in Ostra claimed 12 lives.",
        "Fifteen people died in the fire in Ostra.",
        {"12 lives", "15 people"},
    ),
    (
        "jailed for years and put behind bars",
        "The former head of the Velm Bank was jailed for nine years on Friday in Ostra for fraud.",
        "The head of the Velm Bank in Ostra was put behind bars on Thursday over the fraud.",
        {"a Friday", "a Thursday"},
    ),
    (
        "off the rails and derailed",
        "Twenty-six of the Norvik train's 114 cars derailed near Velm on Monday.",
        "Near Velm 36 cars of a Norvik train jumped the tracks on Monday.",
        {"26 cars", "36 cars"},
    ),
    (
        "a pump shut off",
        "The Norvik dairy in Velm shut down its cooling pump on Tuesday.",
        "Norvik switched off the cooling pump at its Velm dairy on Monday.",
        {"a Tuesday", "a Monday"},
    ),
    (
        "motorcycles and motorbikes",
        "The robbers of the Velm Bank in Ostra escaped on two motorcycles.",
        "The raiders fled from the Velm Bank in Ostra on three motorbikes.",
        {"2 motorcycles", "3 motorbikes"},
    ),
    (
        "cancelled and taken place",
        "The Velm parade in Ostra was cancelled on Friday because of rain.",
        "The Velm parade took place in Ostra on Friday despite the rain.",
        {"cancelled", "done"},
    ),
]

SILENT = [
    (
        "a sentence served",
        "Carl Moss was jailed for 8 years for the robbery of the Velm Bank.",
        "Carl Moss, who served 3 years for fraud, robbed the Velm Bank.",
    ),
    (
        "a sentence faced",
        "Carl Moss was jailed for 8 years for the robbery of the Velm Bank.",
        "Carl Moss faces 12 years in prison for the robbery of the Velm Bank.",
    ),
    (
        "sentenced and beginning to serve",
        "A court in Velm jailed Carl Moss for 8 years on Wednesday for the robbery of the Ostra Bank.",
        "Carl Moss began an eight-year sentence on Thursday for the robbery of the Ostra Bank.",
    ),
    (
        "sentenced and starting a prison term",
        "A court in Velm sentenced Carl Moss to 8 years on Wednesday for the robbery of the Ostra Bank.",
        "Carl Moss started an eight-year prison term on Friday for the robbery of the Ostra Bank.",
    ),
    (
        "sentenced and taken to prison",
        "Carl Moss was sentenced on Wednesday to 8 years for the robbery of the Ostra Bank.",
        "Carl Moss, who got 8 years for the robbery of the Ostra Bank, was taken to Velm prison on Sunday.",
    ),
    (
        "two people sentenced",
        "Carl Moss was sentenced to 8 years for the robbery of the Velm Bank.",
        "Tom Hale was sent to prison for 10 years for the robbery of the Velm Bank.",
    ),
    (
        "two who resign",
        "Ida Moss, the mayor, resigned on Monday after the flood in Ostra.",
        "Tom Hale, the police chief, stepped down on Tuesday after the flood in Ostra.",
    ),
    (
        "elected and sworn in",
        "Ida Moss was elected mayor of Ostra on 4 May.",
        "Ida Moss took office as mayor of Ostra on 1 June.",
    ),
    (
        "opened and closed",
        "The exhibition opened on 4 May in Ostra.",
        "The exhibition in Ostra closed on 9 June.",
    ),
    ("born and dead", "Ola Berg was born in Ostra on 4 May 1950.", "Ola Berg died in Ostra on 9 June 1990."),
    (
        "another year's parade",
        "The parade in Ostra was cancelled because of rain.",
        "Last year the parade in Ostra took place despite the rain.",
    ),
    (
        "halls mended and those that remain",
        "The Brine hall in Velm was mended in 2016 at a cost of £9 million.",
        "Norvik College will spend £22 million on its remaining halls in Velm by 2025.",
    ),
    (
        "part of the hurt",
        "The blaze in Velm hurt 23 cooks, four of them badly.",
        "In Velm 23 cooks were hurt when the blaze broke out.",
    ),
    (
        "planned and done",
        "The parade in Ostra will take place on Sunday.",
        "The parade in Ostra took place on Sunday.",
    ),
]


@pytest.mark.parametrize(("left", "right", "labels"), [r[1:] for r in FOUND], ids=[r[0] for r in FOUND])
def test_one_event_in_other_words_is_found(left: str, right: str, labels: set[str], tmp_path: Path) -> None:
    found = loud(report_on_two(left, right, tmp_path))
    assert {side.label for f in found for side in f.values} == labels


@pytest.mark.parametrize(("left", "right"), [r[1:] for r in SILENT], ids=[r[0] for r in SILENT])
def test_two_events_are_silent(left: str, right: str, tmp_path: Path) -> None:
    assert not loud(report_on_two(left, right, tmp_path))


@pytest.mark.parametrize(
    ("text", "verb", "kin"),
    [
        ("She stepped down on Monday.", "stepped", "resign"),
        ("She handed in her resignation on Monday.", "handed", "resign"),
        ("She took the oath of office on Monday.", "took", "office"),
        ("She was sworn in on Monday.", "sworn", "office"),
        ("He was put to death on Monday.", "put", "kill"),
        ("He was jailed for ten years.", "jailed", "sentence"),
        ("He was jailed on Monday.", "jailed", "imprison"),
        ("He was given a ten-year term.", "given", "sentence"),
        ("The gang opened fire on Monday.", "opened", "shoot"),
        ("They called off the strike.", "called", "cancel"),
        ("They called the police.", "called", "call"),
        ("She stepped into the hall.", "stepped", "step"),
        ("He took a bus to his office.", "took", "take"),
        ("He put a book to one side.", "put", "put"),
    ],
)
def test_the_trigger_of_a_verb(text: str, verb: str, kin: str) -> None:
    [sentence] = article(text).sentences
    [token] = [t for t in sentence.tokens if t.text == verb]
    assert trigger_class(trigger_of(sentence, token)) == kin


def test_two_steps_are_of_two_classes() -> None:
    assert two_steps("arrest", "sentence") and two_steps("sentence", "arrest")
    assert not two_steps("sentence", "sentence") and not two_steps("sentence", "resign")
