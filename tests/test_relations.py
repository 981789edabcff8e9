"""Why two sides of a fact may both be right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from factcheck.findings.relations import standing
from factcheck.findings.sides import Camp
from factcheck.model import Claim, Document, Frame, Modality, Span, Zone
from factcheck.values.base import Relation
from factcheck.values.interval import DateValue
from factcheck.values.quantity import Quantity
from tests.profiles import claim, count

TOLL = Frame(trigger="kill", trigger_class="kill")
FLEET = Frame(trigger="own", trigger_class="own")


def documents(*days: date | None) -> dict[str, Document]:
    return {f"s{n}": Document(f"s{n}", f"{n}.txt", "", (), published=day) for n, day in enumerate(days, 1)}


def camp(*claims: Claim) -> Camp:
    return Camp(claims[0].value, claims)


def pair(frame: Frame = FLEET, **told: object) -> tuple[Camp, Camp]:
    return (
        camp(claim(count(5), "s1", frame=frame, **told)),
        camp(claim(count(24), "s2", frame=frame, at=3, **told)),
    )


TUESDAY, THURSDAY = date(2031, 6, 3), date(2031, 6, 5)


@pytest.mark.parametrize("days", [(TUESDAY, THURSDAY), (THURSDAY, TUESDAY)])
def test_a_running_figure_of_a_later_day_is_an_update(days: tuple[date, date]) -> None:
    found = standing(*pair(TOLL), documents(*days))
    assert found.relation is Relation.UPDATE and "running figure" in found.reason
    first, later = ("5", "24") if days[0] < days[1] else ("24", "5")
    assert found.reason.index(f"{first} ") < found.reason.index(f"{later} ")


def test_a_toll_that_falls_a_little_is_no_update() -> None:
    more, fewer = camp(claim(count(24), "s1", frame=TOLL)), camp(claim(count(21), "s2", frame=TOLL, at=3))
    rises = standing(fewer, more, documents(THURSDAY, TUESDAY))
    falls = standing(more, fewer, documents(TUESDAY, THURSDAY))
    assert (falls.relation, falls.strict, falls.reason) == (
        Relation.CONFLICT,
        False,
        "fewer dead are told later than before",
    )
    assert rises.relation is Relation.UPDATE


@pytest.mark.parametrize("days", [(TUESDAY, TUESDAY), (TUESDAY, None), (None, None)])
def test_without_an_order_of_days_it_is_a_conflict(days: tuple[date | None, date | None]) -> None:
    assert standing(*pair(TOLL), documents(*days)).relation is Relation.CONFLICT


STANDS = [
    ("The hall is housing {} people.", Relation.UPDATE),
    ("There are now {} shelters in Velm.", Relation.UPDATE),
    ("On Monday {} people are still in hospital.", Relation.UPDATE),
    ("In all {} people are being treated.", Relation.UPDATE),
    ("The fleet has {} boats.", Relation.CONFLICT),
    ("Norvik bought {} boats that are blue.", Relation.CONFLICT),
]


@pytest.mark.parametrize(("sentence", "relation"), STANDS)
def test_a_number_as_it_stands_may_be_another_on_another_day(sentence: str, relation: Relation) -> None:
    told = documents(TUESDAY, THURSDAY)
    text = sentence.format("24")
    at = text.index("24")
    later = camp(replace(claim(count(24), "s2", frame=FLEET), span=Span(at, at + 2)))
    told["s2"] = replace(told["s2"], text=text)
    assert standing(pair()[0], later, told).relation is relation
    if relation is Relation.UPDATE:  # what an earlier article says as it stands then is no figure of later
        earlier = {"s1": replace(told["s1"], published=THURSDAY), "s2": replace(told["s2"], published=TUESDAY)}
        assert standing(pair()[0], later, earlier).relation is Relation.CONFLICT


GROWN = Frame(trigger="rise", trigger_class="rise", agents=("toll",), governors=("rise",))


@pytest.mark.parametrize("days", [(TUESDAY, TUESDAY), (None, None)])
@pytest.mark.parametrize(
    ("frame", "relation"),
    [
        (GROWN, Relation.UPDATE),
        (Frame(trigger="kill", trigger_class="kill", neighbours=("now",)), Relation.UPDATE),
        (Frame(trigger="own", trigger_class="own", neighbours=("now",)), Relation.CONFLICT),
        (Frame(trigger="kill", trigger_class="kill", neighbours=("fire",)), Relation.CONFLICT),
    ],
)
def test_a_toll_that_has_grown_by_its_own_words_needs_no_day(
    days: tuple[date | None, date | None], frame: Frame, relation: Relation
) -> None:
    sides = camp(claim(count(5), "s1", frame=TOLL)), camp(claim(count(24), "s2", frame=frame, at=3))
    assert standing(*sides, documents(*days)).relation is relation


@pytest.mark.parametrize(
    ("trigger", "beside", "relation"),
    [
        ("earn", "already", Relation.UPDATE),
        ("earn", "film", Relation.CONFLICT),
        ("pay", "already", Relation.CONFLICT),
    ],
)
def test_takings_that_have_already_come_in_have_grown(trigger: str, beside: str, relation: Relation) -> None:
    frame = Frame(trigger=trigger, trigger_class=trigger)
    sides = (
        camp(claim(Quantity("money", 5, 5, "EUR"), "s1", "money", frame=frame)),
        camp(claim(Quantity("money", 8, 8, "EUR"), "s2", "money", frame=replace(frame, neighbours=(beside,)), at=3)),
    )
    assert standing(*sides, documents(None, None)).relation is relation


@pytest.mark.parametrize(
    ("triggers", "relation"),
    [
        (("launch", "postpone"), Relation.UPDATE),
        (("postpone", "postpone"), Relation.CONFLICT),
        (("launch", "launch"), Relation.CONFLICT),
    ],
)
def test_a_date_that_was_put_off_is_an_update(triggers: tuple[str, str], relation: Relation) -> None:
    frames = [Frame(trigger=t, trigger_class=t) for t in triggers]
    sides = [
        camp(claim(DateValue(month=n, granularity="month"), f"s{n}", "date", frame=f)) for n, f in enumerate(frames, 1)
    ]
    assert standing(*sides, documents(None, None)).relation is relation


@pytest.mark.parametrize(
    ("stances", "days", "relation"),
    [
        ((Modality.PLANNED, Modality.ASSERTED), (TUESDAY, THURSDAY), Relation.UPDATE),
        ((Modality.PLANNED, Modality.ASSERTED), (THURSDAY, TUESDAY), Relation.CONFLICT),
        ((Modality.PLANNED, Modality.PLANNED), (TUESDAY, THURSDAY), Relation.CONFLICT),
        ((Modality.PLANNED, Modality.ASSERTED), (None, THURSDAY), Relation.CONFLICT),
    ],
)
def test_a_day_that_was_planned_and_the_day_it_was_done_on(
    stances: tuple[Modality, Modality], days: tuple[date | None, date], relation: Relation
) -> None:
    values = [DateValue(month=n, granularity="month") for n in (5, 6)]
    sides = [
        camp(claim(v, f"s{n}", "date", modality=m)) for n, (v, m) in enumerate(zip(values, stances, strict=True), 1)
    ]
    assert standing(*sides, documents(*days)).relation is relation


def test_a_figure_that_does_not_run_is_a_conflict() -> None:
    found = standing(*pair(FLEET), documents(TUESDAY, THURSDAY))
    assert (found.relation, found.strict) == (Relation.CONFLICT, True)


def test_a_status_of_a_later_day_is_an_update() -> None:
    assert standing(*pair(kind="status"), documents(TUESDAY, THURSDAY)).relation is Relation.UPDATE


def ages(low: int, high: int) -> tuple[Camp, Camp]:
    return (
        camp(claim(Quantity("age", low, low, "years"), "s1", kind="age")),
        camp(claim(Quantity("age", high, high, "years"), "s2", kind="age", at=3)),
    )


def test_people_age_between_two_articles() -> None:
    days = documents(date(2029, 6, 3), date(2031, 6, 3))
    assert standing(*ages(34, 36), days).relation is Relation.UPDATE
    assert standing(*ages(34, 44), days).relation is Relation.CONFLICT
    assert standing(*ages(36, 34), days).relation is Relation.CONFLICT


def test_a_year_more_within_days_is_a_weak_conflict() -> None:
    found = standing(*ages(34, 35), documents(TUESDAY, THURSDAY))
    assert (found.relation, found.strict) == (Relation.CONFLICT, False)
    assert "birthday" in found.reason


@pytest.mark.parametrize(("word", "relation"), [("rise", Relation.CONFLICT), ("already", Relation.UPDATE)])
def test_a_length_of_time_does_not_grow_by_what_rises_in_it(word: str, relation: Relation) -> None:
    frame = Frame(trigger="offer", trigger_class="offer", context=(word,))
    years = [
        camp(claim(Quantity("duration", n, n, "years"), f"s{n}", kind="duration", frame=frame, at=n)) for n in (1, 2)
    ]
    assert standing(*years, documents(TUESDAY, THURSDAY)).relation is relation


def quoted(first: str | None, second: str | None) -> tuple[Camp, Camp]:
    stances = [Modality.QUOTED if s else Modality.ASSERTED for s in (first, second)]
    return (
        camp(claim(count(5), "s1", modality=stances[0], speaker=first)),
        camp(claim(count(24), "s2", modality=stances[1], speaker=second, at=3)),
    )


def test_two_speakers_with_two_figures_are_attribution() -> None:
    assert standing(*quoted("Ine Voss", "Per Holm"), documents(None, None)).relation is Relation.ATTRIBUTION


@pytest.mark.parametrize("speakers", [("Ine Voss", "Ine Voss"), ("Ine Voss", None)])
def test_one_speaker_or_one_assertion_is_a_weak_conflict(speakers: tuple[str, str | None]) -> None:
    found = standing(*quoted(*speakers), documents(None, None))
    assert (found.relation, found.strict) == (Relation.CONFLICT, False)


def test_a_body_with_both_values_speaks_of_several_things() -> None:
    sides = camp(claim(count(5), "s1")), camp(claim(count(24), "s1", at=3))
    assert standing(*sides, documents(None)).relation is Relation.SEVERAL


def test_a_headline_against_its_body_is_a_conflict() -> None:
    sides = camp(claim(count(5), "s1", zone=Zone.HEADLINE)), camp(claim(count(24), "s1", at=3))
    assert standing(*sides, documents(None)).relation is Relation.CONFLICT
