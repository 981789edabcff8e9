"""How a source stands behind what it says."""

from __future__ import annotations

import pytest

from factcheck.frames.modality import modality
from factcheck.model import Modality, Span
from tests.support import article

A, P, H, D, Q = Modality.ASSERTED, Modality.PLANNED, Modality.HEDGED, Modality.DENIED, Modality.QUOTED

CASES = [
    (A, "Five miners died in the blast.", "Five"),
    (A, "The man who will be tried next week killed five people.", "five"),
    (A, "The town where five people died will be visited by the queen.", "five"),
    (A, "The company, which will move in May, employs 300 people.", "300"),
    (A, "He can lift 200 kg.", "200"),
    (A, "No fewer than 12 boats sank.", "12"),
    (A, "The firm did not pay and lost 5 million.", "5 million"),
    (A, "The ship did not arrive until Monday.", "Monday"),
    (P, "The minister will visit Ostra on Friday.", "Friday"),
    (P, "The minister is to visit Ostra on Friday.", "Friday"),
    (P, "The minister is expected to open the bridge on Friday.", "Friday"),
    (P, "The firm plans to cut 300 jobs.", "300"),
    (P, "The summit, scheduled for 4 May, drew protests.", "4 May"),
    (P, "Minister to visit Ostra on Friday", "Friday"),
    (P, "She said she would resign on 4 May.", "4 May"),
    (P, "The talks are due to begin on Sunday and end on Tuesday.", "Tuesday"),
    (H, "Five miners may have died in the blast.", "Five"),
    (H, "The suspect is believed to have fled on Monday.", "Monday"),
    (H, "The gunman allegedly fired 13 shots.", "13"),
    (H, "The bridge appears to have cost 5 million.", "5 million"),
    (H, "Officials believe that 12 boats were lost.", "12"),
    (H, "Rumours that 12 boats sank spread quickly.", "12"),
    (H, "Police have not said that 12 boats sank.", "12"),
    (D, "The company did not pay 40 million euros.", "40 million"),
    (D, "The company denied paying 40 million euros.", "40 million"),
    (D, "He denied that 12 ships were lost.", "12"),
    (A, "The club's 23 boats did not sail.", "23"),
    (A, "Its price, 3 million euros, did not cover the repairs.", "3 million euros"),
    (D, "The club did not buy 23 boats.", "23"),
    (D, "The crew failed to save 12 boats.", "12"),
    (D, "There were no injuries on 4 May.", "4 May"),
    (Q, '"We lost 12 boats in one night," said Ida Moss.', "12"),
]


def stance(text: str, words: str) -> tuple[Modality, str | None]:
    art = article(text)
    start = text.index(words)
    sentence = next(s for s in art.sentences if s.span.start <= start < s.span.end)
    return modality(sentence, Span(start, start + len(words)), art)


@pytest.mark.parametrize(("expected", "text", "words"), CASES)
def test_stance(expected: Modality, text: str, words: str) -> None:
    assert stance(text, words)[0] is expected


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Police said five miners died.", "five", "Police"),
        ("Five miners died, police said.", "Five", "police"),
        ("According to the ministry, 12 boats were lost.", "12", "the ministry"),
        ("Ida Moss told reporters that 12 boats had been lost.", "12", "Ida Moss"),
        ("Harbour master Ida Moss said that 12 boats had been lost.", "12", "Ida Moss"),
        ("Ida Moss said on Tuesday that 12 boats had been lost.", "Tuesday", None),
        ("Five miners died in the blast.", "Five", None),
        ('"We lost 12 boats in one night," said Ida Moss.', "12", "Ida Moss"),
    ],
)
def test_speaker(text: str, words: str, speaker: str | None) -> None:
    assert stance(text, words)[1] == speaker


def test_a_plan_that_is_attributed() -> None:
    assert stance("The minister, Ida Moss, said that the port would close in May.", "May") == (P, "Ida Moss")


def test_a_pronoun_right_after_a_quotation_speaks_for_its_speaker() -> None:
    text = '"We lost many boats in one night," said Ida Moss. She added that 300 people had fled.'
    assert stance(text, "300") == (A, "Ida Moss")


def test_a_span_outside_the_sentence_is_asserted() -> None:
    art = article("Five miners died. It rained.")
    assert modality(art.sentences[0], Span(20, 22), art) == (A, None)
