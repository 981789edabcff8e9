"""The clause round a value: what governs it, who acts, what is acted on."""

from __future__ import annotations

import pytest

from factcheck.clauses import clause_of, noun_modifiers, restricting
from factcheck.model import Span
from tests.support import article

CASES = [
    # text, value, noun, trigger, agents, patients
    ("The coast guard rescued 14 sailors near Bergen.", "14", "sailors", "rescued", ["guard"], ["sailors"]),
    ("Two divers were killed in the cave on Friday.", "Friday", None, "killed", [], ["divers"]),
    ("The mayor and the union signed the pact in 2019.", "2019", None, "signed", ["mayor", "union"], ["pact"]),
    ("The bridge, which opened in 1932, was closed.", "1932", None, "opened", ["bridge"], []),
    ("Rescuers found the boat and towed it ashore on Monday.", "Monday", None, "towed", ["Rescuers"], ["it"]),
    ("The avalanche left three skiers dead.", "three", "skiers", "dead", ["avalanche"], ["skiers"]),
    ("A bill signed by the mayor on Monday opens the port.", "Monday", None, "signed", ["mayor"], ["bill"]),
    ("A series of letters were published on Monday.", "Monday", None, "published", [], ["letters"]),
    ("The envoys held two days of talks in Oslo.", "two days", "talks", "talks", ["envoys"], []),
    ("The envoys left for a visit Thursday to Oslo.", "Thursday", None, "left", ["envoys"], []),
    ("The mayor resigned after a vote Tuesday.", "Tuesday", "vote", "vote", ["mayor"], []),
    ("The dairy switched off the pump on Monday.", "Monday", None, "switched", ["dairy"], ["pump"]),
    ("The dairy switched to gas on Monday.", "Monday", None, "switched", ["dairy"], []),
    ("His trial date is May 12.", "May 12", None, "trial", ["date"], []),
]


@pytest.mark.parametrize(("text", "value", "noun", "trigger", "agents", "patients"), CASES)
def test_clause(text: str, value: str, noun: str | None, trigger: str, agents: list[str], patients: list[str]) -> None:
    sentence = article(text).sentences[0]
    at = text.index(value)
    clause = clause_of(sentence, Span(at, at + len(value)))
    assert clause is not None
    assert (clause.noun.text if clause.noun else None) == noun
    assert clause.trigger is not None and clause.trigger.text == trigger
    assert [t.text for t in clause.agents] == agents
    assert [t.text for t in clause.patients] == patients


RESTRICTED = [
    ("Some 2,600 people driven from their homes by a fire waited for word.", "2,600", "driven"),
    ("The 12 people killed in the crash were buried on Monday.", "12", "killed"),
    ("The 12 people, killed in the crash, were buried on Monday.", "12", None),
    ("The fire killed 12 people trapped in a lift.", "12", None),
    ("The 12 people waiting in Velm were rescued.", "12", None),
]


@pytest.mark.parametrize(("text", "value", "verb"), RESTRICTED)
def test_a_participle_says_which_ones_are_counted(text: str, value: str, verb: str | None) -> None:
    sentence = article(text).sentences[0]
    at = text.index(value)
    found = restricting(sentence, Span(at, at + len(value)))
    assert (found.text if found else None) == verb


def test_a_clause_stops_at_the_border_of_the_next() -> None:
    text = "The firm hired 40 engineers after the rival sacked its own staff."
    sentence = article(text).sentences[0]
    at = text.index("40")
    clause = clause_of(sentence, Span(at, at + 2))
    assert clause is not None
    assert "rival" not in [t.text for t in clause.members]
    assert "engineers" in [t.text for t in clause.members]


def test_modifiers_of_a_noun_reach_through_of() -> None:
    text = "Divers recovered 12 rusty crates of military ammunition."
    sentence = article(text).sentences[0]
    noun = next(t for t in sentence.tokens if t.text == "crates")
    assert {t.lemma for t in noun_modifiers(sentence, noun)} >= {"rusty", "ammunition", "military"}


def test_a_span_outside_the_sentence_has_no_clause() -> None:
    assert clause_of(article("A short line.").sentences[0], Span(900, 910)) is None
