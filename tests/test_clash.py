"""What keeps two clashing claims apart, each reason by its name, and what lets them meet."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from factcheck.clash import RIVAL_MARGIN, STRONG, clash_levels, distance, is_part_of, veto
from factcheck.clash.days import other_news
from factcheck.clauses.triggers import word_class
from factcheck.evidence import Sibling
from factcheck.kinds import KINDS
from factcheck.model import Frame, Modality, Zone
from factcheck.values.quantity import Quantity
from tests.profiles import count, profile
from tests.support import claims_of

DATE, COUNT, VENUE = (next(kind for kind in KINDS if kind.name == name) for name in ("date", "count", "venue"))


def left(frame: Frame | None = None, **told):
    return profile(frame, source="s1", **told)


def right(frame: Frame | None = None, **told):
    return profile(frame, source="s2", **told)


def day(text: str) -> Sibling:
    [found] = claims_of(DATE, f"It was told in Velm on {text}.")
    return Sibling("date", found.value, "", DATE.compare)


def test_a_prison_term_of_nobody_named_is_not_that_of_one_who_is() -> None:
    named = left(Frame(agents=("@@Ida Holm",), trigger="face_year", trigger_class="expect_sentence"), kind="duration")
    unnamed = right(Frame(trigger="face_sentence", trigger_class="expect_sentence"), kind="duration")
    reason = "nothing says that the one who is not named is the other"
    assert veto(named, unnamed, {}, None, STRONG + 1) == reason
    assert veto(named, named, {"articles": "from 0.5"}, None, STRONG + 1) != reason
    assert veto(named, unnamed, {"wording": "from 0.7"}, None, STRONG + 1) == ""


def test_an_age_of_nobody_named_needs_more_than_a_like_beginning() -> None:
    named = left(Frame(measured="@@Ida Holm", own=("@@Ida Holm",), trigger="move"), kind="age")
    unnamed = right(Frame(trigger="play"), kind="age")
    reason = "nothing says that the one who is not named is the other"
    assert veto(named, unnamed, {"trigger": "other"}, None) == veto(unnamed, named, {}, None) == reason
    assert veto(named, unnamed, {"trigger": "same"}, None) == ""
    assert veto(named, unnamed, {"trigger": "other", "patients": "some"}, None) == ""
    assert veto(named, named, {"trigger": "other"}, None) != reason


def test_two_events_alike_differ_in_all_that_is_told() -> None:
    boats = [Sibling("count", count(n), "boats", COUNT.compare) for n in (2, 6)]
    days = [day("3 May 2031"), day("9 May 2031")]
    told = {"siblings": "several clash"}
    one, other = left(siblings=(boats[0], days[0])), right(siblings=(boats[1], days[1]))
    assert veto(one, other, told, None) == "day, place or number differ as well: two events alike"
    same_day = right(siblings=(boats[1], days[0]))
    assert veto(one, same_day, told, None) != veto(one, other, told, None)


PLACES = [
    ("It fell in Lyon.", "It fell in Turin.", True),
    ("It fell in Lyon.", "It fell in Lyon.", False),
    ("It fell near the harbour.", "It fell in Turin.", False),
]


@pytest.mark.parametrize(("here", "there", "apart"), PLACES)
def test_figures_of_two_places_are_kept_apart_where_the_places_cannot_be_one(
    here: str, there: str, apart: bool
) -> None:
    one, other = (
        Sibling("venue", found.value, "", VENUE.compare) for found in (claims_of(VENUE, t)[0] for t in (here, there))
    )
    reason = veto(left(siblings=(one,)), right(siblings=(other,)), {}, None)
    assert (reason == "they are told of different places") is apart


def test_a_sum_does_not_clash_with_one_of_its_parts() -> None:
    def part(noun: str):
        beside = Sibling("count", count(2, noun), word_class(noun), COUNT.compare)
        return right(Frame(measured="boat"), value=count(1), siblings=(beside,))

    three = left(Frame(measured="boat"), value=count(3))
    reason = "one of them is the sum of two figures that the other tells apart"
    assert veto(three, part("boat"), {}, None) == veto(part("other"), three, {}, None) == reason
    assert veto(three, part("judge"), {}, None) != reason
    assert veto(left(Frame(measured="boat"), value=count(4)), part("boat"), {}, None) != reason


def placed(source: str, text: str, named: str):
    found = tuple(Sibling("venue", c.value, "", VENUE.compare) for c in claims_of(VENUE, text))
    return replace(profile(source=source, siblings=found, sentence=text), named=frozenset(named.split()))


TOWNS = [
    ("Six drowned at a mill in Lyon.", "Four drowned in Ostravelm.", "Lyon", "Ostravelm Turin", {}, True),
    ("Six drowned at a mill in Lyon.", "Four drowned in Ostravelm.", "Lyon Ostravelm", "Ostravelm Lyon", {}, False),
    ("Six drowned in Ostravelm.", "Four drowned in Ostravelm.", "Ostravelm", "Ostravelm", {}, False),
    ("Six drowned in Lyon.", "Four drowned in a mill.", "Lyon", "Turin", {}, False),
    ("Six drowned in Velmby.", "Four drowned in Ostravelm.", "Velmby", "Ostravelm", {"wording": "from 0.7"}, False),
]


@pytest.mark.parametrize(("here", "there", "named", "others", "levels", "apart"), TOWNS)
def test_numbers_of_two_towns_are_kept_apart_where_one_article_knows_but_one(
    here: str, there: str, named: str, others: str, levels: dict[str, str], apart: bool
) -> None:
    one, other = placed("s1", here, named), placed("s2", there, others)
    assert veto(one, other, levels, None) == veto(other, one, levels, None)
    assert (veto(one, other, levels, None) == "they are told of different towns") is apart


@pytest.mark.parametrize(
    ("here", "there", "apart"),
    [
        ("in their last 15 games", "in these last two games", True),
        ("the past 3 weeks", "the next 5 weeks", True),
        ("in their last 15 games", "in all 12 games", False),
    ],
)
def test_lengths_of_stretches_that_writers_chose_do_not_clash(here: str, there: str, apart: bool) -> None:
    number = re.compile(r"\d+|two")
    found = [(text, *match.span()) for text in (here, there) if (match := number.search(text))]
    one, other = (side(sentence=t, start=s, end=e) for side, (t, s, e) in zip((left, right), found, strict=True))
    assert veto(one, other, {}, None).startswith("each is the length of a stretch") is apart


FROM_AND_TO = [
    ("The bell was brought to a museum in Ostra.", "The bell was brought from a chapel in Velm.", True),
    ("The bell was brought to Ostra.", "The bell was brought from Velm to Pell.", True),
    ("The bell was brought to Ostra from Pell.", "The bell was brought to Velm.", False),
    ("A bell from Pell was brought to Ostra.", "A bell from Pell was brought to Velm.", False),
]


@pytest.mark.parametrize(("one", "other", "apart"), FROM_AND_TO)
def test_where_something_came_from_is_not_where_it_went(one: str, other: str, apart: bool) -> None:
    told = Frame(trigger="take", agents=("@@Per Holm",))
    pair = [
        profile(
            told,
            source=f"s{n}",
            kind="venue",
            sentence=text,
            start=text.index(place),
            end=text.index(place) + len(place),
        )
        for n, (text, place) in enumerate(((one, "Ostra"), (other, "Velm")), 1)
    ]
    reason = veto(*pair, {"trigger": "same", "matter": "event and roles"}, None)
    assert reason == ("one is where something came from" if apart else "")


SPEAKERS = [
    (("@official",), ("@official",), "say", "each is where somebody spoke"),
    (("@@Ida Holm",), ("@@Ida Holm",), "say", ""),
    (("@official",), ("@official",), "sink", ""),
]


@pytest.mark.parametrize(("who", "other", "trigger", "reason"), SPEAKERS)
def test_where_two_speakers_are_is_no_place_of_an_event(who, other, trigger: str, reason: str) -> None:
    sides = [
        profile(Frame(agents=a, trigger=trigger, trigger_class=trigger), source=s, kind="venue", value=lyon.value)
        for s, a, lyon in (("s1", who, place_told("Lyon")), ("s2", other, place_told("Turin")))
    ]
    assert veto(*sides, {"trigger": "same", "matter": "event and roles"}, None) == reason


def place_told(name: str):
    [found] = claims_of(VENUE, f"It was told in {name}.")
    return found


def toll(source: str, position: float, *days: str, published: date | None = date(2031, 5, 4)):
    dates = tuple(day(text) for text in days)
    frame = Frame(measured="people", trigger="kill", trigger_class="kill")
    return profile(
        frame, kind="count", source=source, value=count(90), position=position, siblings=dates, published=published
    )


OLD_NEWS = [
    (("5 September 2029",), 0.1, (), True),
    (("5 September 2029",), 0.6, (), False),
    (("3 May 2031",), 0.1, (), False),
    (("5 September 2029", "3 May 2031"), 0.1, (), False),
]


@pytest.mark.parametrize(("days", "position", "other", "apart"), OLD_NEWS)
def test_what_an_article_looks_back_to_is_none_of_the_news(days, position: float, other, apart: bool) -> None:
    back, head = toll("s1", 0.8, *days), toll("s2", position, *other)
    reason = "one is told of the news and the other of long before" if apart else ""
    assert veto(back, head, {}, None) == veto(head, back, {}, None) == reason


def test_a_number_in_an_adjective_counts_nothing_else() -> None:
    room = left(Frame(measured="room", trigger="kill"), kind="count", sentence="a one-room school", start=2, end=5)
    dead = right(Frame(trigger="kill"), kind="count", value=count(5))
    reason = "one of them describes a thing and counts no others"
    assert veto(room, dead, {}, None) == veto(dead, room, {}, None) == reason
    assert veto(room, dead, {"measured": "same, bare"}, None) != reason


def test_parts_of_two_wholes_do_not_clash() -> None:
    aboard = left(kind="count", sentence="It carried 96 people, including 11 children.", start=32, end=34)
    saved = right(kind="count", value=count(3), sentence="Nine, including three children, survived.", start=16, end=21)
    reason = "they are parts of two wholes"
    assert veto(aboard, saved, {}, None) == veto(saved, aboard, {"trigger": "other"}, None) == reason
    assert veto(aboard, saved, {"trigger": "same"}, None) != reason
    assert veto(aboard, right(kind="count", value=count(3)), {}, None) != reason


def news(source: str, text: str, published: date | None):
    value = day(text).value
    return profile(Frame(trigger="sign"), source=source, kind="date", value=value, published=published)


NEWS = [
    ("3 May 2031", date(2031, 5, 4), "9 June 2031", date(2031, 6, 9), True),
    ("3 May 2031", date(2031, 5, 4), "9 June 2031", date(2031, 5, 5), False),
    ("3 May 2031", date(2031, 5, 4), "5 May 2031", date(2031, 5, 6), False),
    ("3 May 2031", date(2031, 6, 4), "9 June 2031", date(2031, 6, 19), False),
    ("3 May 2031", None, "9 June 2031", date(2031, 6, 9), False),
    ("May 2031", date(2031, 5, 4), "June 2031", date(2031, 6, 9), False),
]


@pytest.mark.parametrize(("one", "told", "other", "later", "apart"), NEWS)
def test_what_is_news_on_two_days_happened_twice(one, told, other, later, apart: bool) -> None:
    reason = veto(news("s1", one, told), news("s2", other, later), {"trigger": "same"}, None)
    assert reason == ("each is the news of the day on which its article was published" if apart else "")


COMING = [
    ("9 June 2031", "3 March 2031", True),
    ("9 June 2031", "3 May 2031", False),
    ("8 May 2031", "3 March 2031", False),
    ("9 June 2031", "9 July 2031", False),
]


@pytest.mark.parametrize(("one", "other", "apart"), COMING)
def test_a_day_to_come_is_none_long_past(one: str, other: str, apart: bool) -> None:
    pair = news("s1", one, date(2031, 5, 4)), news("s2", other, date(2031, 5, 5))
    reason = "one is still to come, the other long past"
    assert (veto(*pair, {"trigger": "same"}, None) == reason) is apart


def weekly(source: str, text: str):
    [day_told] = [c for c in claims_of(DATE, text, date(2031, 5, 9)) if c.text.endswith("day")]
    numbers = [Sibling("count", c.value, "", COUNT.compare) for c in claims_of(COUNT, text)]
    told = {"kind": "date", "value": day_told.value, "source": source, "sentence": text, "siblings": tuple(numbers)}
    return profile(Frame(trigger="attack"), **told)


TOLLS = [
    ("killed at least six people", "killed at least 19 Peruvians", False, True),
    ("killed at least six people", "killed at least 19 Peruvians", True, False),
    ("killed six people", "killed six Peruvians", False, False),
    ("killed six people", "sank four boats", False, False),
]


@pytest.mark.parametrize(("here", "there", "reworded", "apart"), TOLLS)
def test_attacks_of_two_days_have_their_own_tolls(here: str, there: str, reworded: bool, apart: bool) -> None:
    one, other = weekly("s1", f"The raid on Thursday {here}."), weekly("s2", f"The raid on Wednesday {there}.")
    reason = "numbers of people beside them differ as well: two events alike" if apart else ""
    assert other_news(one, other, reworded) == other_news(other, one, reworded) == reason


def test_a_plan_and_what_came_of_it_are_one_thing() -> None:
    plan, done = news("s1", "3 May 2031", date(2031, 5, 2)), news("s2", "9 May 2031", date(2031, 5, 9))
    planned = replace(plan, reading=replace(plan.reading, claim=replace(plan.reading.claim, modality=Modality.PLANNED)))
    assert veto(plan, done, {"trigger": "same"}, None)
    assert veto(planned, done, {"trigger": "same"}, None) == ""


PEOPLE = Frame(agents=("@@Ine Voss",)), Frame(agents=("@@Per Holm",))

VETOES = [
    (left(), left(), {}, None, "one article has both values"),
    (left(), right(), {}, RIVAL_MARGIN, "one of them has a partner in the other's article that agrees with it"),
    (left(), right(), {"own": "other"}, None, "they belong to different names"),
    (left(PEOPLE[0]), right(PEOPLE[1]), {}, None, "they are of different people"),
    (left(kind="age"), right(kind="age"), {"measured": "other"}, None, "they are of different people"),
    (
        left(Frame(trigger="die", trigger_class="kill"), kind="age"),
        right(Frame(trigger="wound", trigger_class="injure"), kind="age"),
        {"measured": "same, bare"},
        None,
        "they are of people to whom different things happened",
    ),
    (left(kind="status"), right(kind="status"), {"trigger": "other"}, None, "they are of different events"),
    (
        left(Frame(agents=("ferry",))),
        right(Frame(agents=("tram",))),
        {"trigger": "same"},
        None,
        "the same is told of others",
    ),
    (left(), right(), {"articles": "two stories"}, None, "their articles tell two stories"),
    (left(), right(), {"scope": "other"}, None, "they cover different parts of a whole"),
    (left(), right(), {"period": "other"}, None, "they are of different periods"),
    (left(modality=Modality.DENIED), right(), {}, None, "one of them is denied by its own article"),
    (
        left(siblings=(day("3 May 2031"),)),
        right(siblings=(day("9 May 2031"),)),
        {},
        None,
        "they are told of different days",
    ),
    (
        left(kind="date", value=day("3 May 2031").value, siblings=(day("9 May 2031"),)),
        right(kind="date", value=day("9 May 2031").value, siblings=(day("3 May 2031"),)),
        {"trigger": "same"},
        None,
        "each sentence has the other's value as well",
    ),
    (
        left(Frame(trigger="say"), kind="date", value=day("3 May 2031").value),
        right(Frame(trigger="open"), kind="date", value=day("9 May 2031").value),
        {"trigger": "same"},
        None,
        "one of them is the day on which something was said",
    ),
    (
        left(
            Frame(trigger="sign", trigger_class="sign", patients=("order",)), kind="date", value=day("3 May 2031").value
        ),
        right(
            Frame(trigger="sign", trigger_class="sign", patients=("bill",)), kind="date", value=day("9 May 2031").value
        ),
        {"trigger": "same"},
        None,
        "the same is done to something else",
    ),
]


@pytest.mark.parametrize(("a", "b", "levels", "margin", "reason"), VETOES, ids=[v[-1] for v in VETOES])
def test_veto(a, b, levels, margin, reason) -> None:
    assert veto(a, b, levels, margin) == reason
    assert veto(b, a, levels, margin) == reason


MEET = [
    (left(), right(), {}, None),
    (left(), right(), {}, RIVAL_MARGIN + 0.1),
    (left(PEOPLE[0]), right(PEOPLE[0]), {}, None),
    (left(), right(), {"own": "same", "scope": "same", "period": "same"}, None),
    (left(kind="age"), right(kind="age"), {"measured": "same, bare"}, None),
    (
        left(Frame(trigger="die", trigger_class="kill"), kind="age"),
        right(Frame(trigger="shoot", trigger_class="shoot"), kind="age"),
        {"measured": "same, bare"},
        None,
    ),
    (left(kind="age"), right(kind="age"), {"measured": "other", "list": "described alike, of several"}, None),
    (left(kind="status"), right(kind="status"), {"trigger": "same"}, None),
    (left(siblings=(day("3 May 2031"),)), right(siblings=(day("3 May 2031"),)), {}, None),
    (left(siblings=(day("3 May 2031"),)), right(), {}, None),
    (left(zone=Zone.HEADLINE), left(), {}, None),
    (left(modality=Modality.HEDGED), right(), {}, None),
]


@pytest.mark.parametrize(("a", "b", "levels", "margin"), MEET)
def test_no_veto(a, b, levels, margin) -> None:
    assert veto(a, b, levels, margin) == ""


SURE = [
    (left(modality=Modality.DENIED), right(), {}),
    (left(siblings=(day("3 May 2031"),)), right(siblings=(day("9 May 2031"),)), {}),
    (left(kind="date", value=day("3 May 2031").value), right(kind="date", value=day("9 May 2031").value), {}),
]


@pytest.mark.parametrize(("a", "b", "levels"), SURE)
def test_what_is_told_alike_beyond_doubt_is_not_kept_apart(a, b, levels) -> None:
    assert veto(a, b, levels, None, STRONG - 0.1)
    assert veto(a, b, levels, None, STRONG) == ""


def test_two_doers_of_one_thing_are_kept_apart_however_alike_they_are_told() -> None:
    pair = left(Frame(agents=("ferry",))), right(Frame(agents=("tram",)))
    assert veto(*pair, {"trigger": "same"}, None, STRONG + 3)
    assert veto(*pair, {"trigger": "same", "wording": "from 0.85"}, None, STRONG + 3) == ""


def test_somebody_who_is_only_described_may_be_the_one_who_is_named() -> None:
    pair = left(Frame(agents=("couple",))), right(Frame(agents=("@@Ine Voss",)))
    assert veto(*pair, {"trigger": "same"}, None) == ""


def test_a_denial_on_both_sides_is_none_between_them() -> None:
    assert veto(left(modality=Modality.DENIED), right(modality=Modality.DENIED), {}, None) == ""


def money(number: float) -> Quantity:
    return Quantity("money", number, number, "EUR")


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        (money(100), money(110), "close"),
        (money(100), money(180), "under twice"),
        (money(100), money(450), "under five times"),
        (money(100), money(1000), "farther"),
        (money(100), money(0), "to zero"),
        (count(5), count(6), "close, small"),
        (count(500), count(600), "close"),
    ],
)
def test_distance_of_figures(one: Quantity, other: Quantity, level: str) -> None:
    assert distance(one, other) == distance(other, one) == level


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("3 May 2031", "4 May 2031", "a day"),
        ("3 May 2031", "9 May 2031", "a week"),
        ("3 May 2031", "9 June 2031", "two months"),
        ("May 2031", "May 2032", "two years"),
        ("May 2031", "May 2041", "farther"),
        ("3 May 2031", "3 May 2032", "another year"),
        ("3 May 2031", "3 May 2041", "another year"),
    ],
)
def test_distance_of_dates(one: str, other: str, level: str) -> None:
    assert distance(day(one).value, day(other).value) == level


def test_what_ties_two_dates_beyond_one_kind_of_event() -> None:
    def tie(**levels: str) -> str | None:
        a, b = (p(value=day(on).value, kind="date") for p, on in ((left, "3 May 2031"), (right, "4 May 2031")))
        return dict(clash_levels(a, b, levels)).get("tie")

    assert tie(trigger="same", matter="event and roles", clause="from 0.2", sentence="from 0.2") == "none"
    assert tie(trigger="same", matter="event and thing and roles") is None
    assert tie(clause="from 0.35") is tie(sentence="from 0.7") is None


def test_the_form_of_values_is_told_beside_their_distance() -> None:
    told = dict(clash_levels(left(value=count(5)), right(value=count(7)), {}))
    assert told == {
        "distance": "under twice, small",
        "numbers": "a dozen at most",
        "form": "both exact",
    }
    assert "numbers" not in dict(clash_levels(left(value=count(5)), right(value=count(17)), {}))
    far = dict(clash_levels(left(value=count(300)), right(value=count(16_000)), {}))
    assert far["numbers"] == "over five times"
    assert dict(clash_levels(left(value=day("May 2031").value), right(value=day("3 June 2031").value), {}))["form"] == (
        "two grains"
    )


OTHERS = [
    ("In a similar slip near Velm, 12 people were hurt.", "In the slip 14 people were hurt.", True),
    ("Two earlier slips hurt 12 people.", "In the slip 14 people were hurt.", True),
    ("In another slip 12 people were hurt.", "The slip hurt 14 people.", True),
    ("Another 12 people were hurt in the slip.", "The slip hurt 14 people.", False),
    ("Earlier, 12 people were hurt.", "The slip hurt 14 people.", False),
]


@pytest.mark.parametrize(("one", "other", "apart"), OTHERS)
def test_another_event_of_the_sort_is_no_rival(one: str, other: str, apart: bool) -> None:
    reason = "one of them is told of another such event"
    a, b = left(sentence=one), right(sentence=other)
    assert (veto(a, b, {}, None) == reason) is apart
    assert (veto(b, a, {}, None) == reason) is apart
    assert veto(a, b, {"wording": "from 0.7"}, None) != reason


def test_sums_of_two_people_are_two() -> None:
    one = left(Frame(measured="@@Ida Holm", trigger="steal", trigger_class="rob"), kind="money")
    other = right(Frame(measured="@@Carl Moss", trigger="steal", trigger_class="rob"), kind="money")
    assert veto(one, other, {"trigger": "same"}, None) == "they are of different people"
    assert veto(one, one, {"trigger": "same"}, None) != "they are of different people"


WHOLES = [
    ("Then 26 of the train's 114 cars derailed.", True),
    ("Then 26 of 114 cars derailed.", True),
    ("Then 26 cars of its 114 derailed.", True),
    ("Then 26 cars derailed, of a train of 114.", False),
    ("Then 26 cars and 114 sleepers derailed.", False),
]


@pytest.mark.parametrize(("text", "part"), WHOLES)
def test_the_number_of_a_whole_is_no_rival_of_its_part(text: str, part: bool) -> None:
    one = left(sentence=text, start=text.index("26"), end=text.index("26") + 2)
    other = left(sentence=text, start=text.index("114"), end=text.index("114") + 3)
    assert is_part_of(one, other) is part
    assert not is_part_of(one, right(sentence=text, start=other.start, end=other.end))


def test_a_scope_parts_no_versions_of_one_copy() -> None:
    one, other = (
        left(Frame(measured="barn", scope=("share",)), kind="count"),
        right(Frame(measured="barn"), kind="count"),
    )
    levels = {"articles": "from 0.5", "scope": "other"}
    assert veto(one, other, levels, None) == "they cover different parts of a whole"
    assert veto(one, other, {**levels, "wording": "from 0.85"}, None) == ""


def test_people_counted_for_two_deeds_are_two_counts() -> None:
    drew = left(Frame(measured="man", trigger="arrest", trigger_class="arrest"), kind="count")
    held = right(Frame(measured="man", trigger="kill", trigger_class="kill"), kind="count")
    levels = {"articles": "from 0.5", "trigger": "other"}
    assert veto(drew, held, levels, None) == "they are counted for two things"
    caught = right(Frame(measured="man", trigger="detain", trigger_class="arrest"), kind="count")
    assert veto(drew, caught, {**levels, "trigger": "same"}, None) == ""
