"""Quotation marks and speakers."""

from __future__ import annotations

import pytest

from factcheck.model import Quotation
from factcheck.quotations import quotations
from factcheck.quotations.marks import quoted
from tests.patience import ends_soon
from tests.support import article, document


def found(text: str) -> tuple[Quotation, ...]:
    return article(text).quotations


def said(text: str) -> list[tuple[str, str | None]]:
    return [(q.span.of(text), q.speaker) for q in found(text)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"We lost twelve boats," said Ida Moss.', "We lost twelve boats,", "Ida Moss"),
        ("“We lost twelve boats,” Ida Moss told reporters on Friday.", "We lost twelve boats,", "Ida Moss"),
        ("'We lost twelve boats,' Ida Moss said.", "We lost twelve boats,", "Ida Moss"),
        ("‘We didn’t lose boats,’ said Ida Moss.", "We didn’t lose boats,", "Ida Moss"),
        ('Ida Moss said: "We lost twelve boats."', "We lost twelve boats.", "Ida Moss"),
        ('Ida Moss, the harbour master, said that "we lost twelve boats."', "we lost twelve boats.", "Ida Moss"),
        ('According to Ida Moss, "nobody saw the boats leave."', "nobody saw the boats leave.", "Ida Moss"),
        ('"We lost twelve boats," said the mayor.', "We lost twelve boats,", "the mayor"),
        ('Ida Moss called the plan "a step back for us all."', "a step back for us all.", "Ida Moss"),
        ('"We lost twelve boats in one night."', "We lost twelve boats in one night.", None),
        ('"We lost twelve boats," said transport minister Paul Okoye.', "We lost twelve boats,", "Paul Okoye"),
    ],
)
def test_one_quotation(text: str, words: str, speaker: str | None) -> None:
    assert said(text) == [(words, speaker)]
    (quotation,) = found(text)
    if speaker is not None:
        assert quotation.speaker_span is not None
        assert quotation.speaker_span.of(text) == speaker


@pytest.mark.parametrize(
    "text",
    [
        'The film "Grey Water" opened on Friday.',
        'They call it the "old bridge" here.',
        'Her book, "The Long Way Home Again", sold well.',
        "The players' union and O'Dea met in the '90s, the workers' party said.",
        "He stood 6' 2\" tall, she said, and ran 5' 11\" a second.",
        'An unclosed " mark says nothing at all of anybody here.',
    ],
)
def test_no_quotation(text: str) -> None:
    assert said(text) == []


def test_a_split_quotation_has_one_speaker() -> None:
    text = '"We lost twelve boats," said Ida Moss. "We will build new ones soon."'
    assert [s for _, s in said(text)] == ["Ida Moss", "Ida Moss"]


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    text = '"We lost twelve boats," said Ida Moss.\n"It was a cold night," she said.'
    assert [s for _, s in said(text)] == ["Ida Moss", "Ida Moss"]


def test_a_pronoun_with_two_readings_stays_open() -> None:
    text = 'Ida Moss met Clara Lund at noon.\n"It was a very cold night," she said.'
    assert [s for _, s in said(text)] == [None]


def test_a_pronoun_is_no_one_whose_full_name_tells_another_gender() -> None:
    text = 'Paul Lund is on trial. Clara Moss was heard.\nShe saw Lund leave.\n"It was a very cold night," she said.'
    assert [s for _, s in said(text)] == ["Clara Moss"]


def test_a_quotation_over_paragraphs() -> None:
    text = 'Ida Moss spoke first. "We lost twelve boats," she said.\n“It was a cold night.\n“We will build new ones.”'
    assert [w for w, _ in said(text)][1:] == ["It was a cold night.", "We will build new ones."]
    assert len({s for _, s in said(text)[1:]}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "``We lost twelve boats,'' said Ida Moss. ``We will build new ones soon.''",
        "''We lost twelve boats,`` said Ida Moss. ''We will build new ones soon.``",
        "`` We lost twelve boats, '' said Ida Moss. `` We will build new ones soon. ''",
    ],
)
def test_marks_of_old_wires(text: str) -> None:
    assert said(text) == [("We lost twelve boats,", "Ida Moss"), ("We will build new ones soon.", "Ida Moss")]


def test_marks_of_old_wires_over_paragraphs() -> None:
    text = "``We lost twelve boats,'' said Ida Moss. ``It was a cold night.\n\n``We will build new ones.''"
    assert [w for w, _ in said(text)] == ["We lost twelve boats,", "It was a cold night.", "We will build new ones."]


def test_marks_with_their_spaces_on_the_wrong_side() -> None:
    text = '"We lost twelve boats, "Ida Moss said. "We will build new ones soon. "'
    assert [w for w, _ in said(text)] == ["We lost twelve boats,", "We will build new ones soon."]


def test_spans_stand_between_the_marks() -> None:
    text = "Moss: “\u00a0We lost twelve boats\u00a0”, she said; « nous avons perdu douze bateaux »."
    for quotation in found(text):
        words = quotation.span.of(text)
        assert words == words.strip()
        assert not set(words) & set("“”«»")


@pytest.mark.parametrize("text", ['"' * 100_000, " 'a" * 33_000, "'s a" * 25_000, "[“" * 50_000, "a" * 100_000])
def test_marks_without_end_end_soon(text: str) -> None:
    with ends_soon():
        quoted(document(text))


def test_silent_paragraphs_are_passed_over() -> None:
    from factcheck.model import Zone

    doc = document('"We lost twelve boats," said Ida Moss.', zone=Zone.FURNITURE)
    assert quotations(doc, ()) == ()
