"""Each comparison's levels, on profiles made by hand; absence says nothing."""

from __future__ import annotations

import pytest

from factcheck.align import weights
from factcheck.evidence import COMPARISONS, FAMILIES, Sibling, levels
from factcheck.evidence.setting import lead, siblings
from factcheck.evidence.words import window, wording
from factcheck.kinds import KINDS
from factcheck.model import Frame, Zone
from factcheck.story import Rarity
from factcheck.values.agreement import compare_values
from tests.profiles import EVEN, count, profile

# Two words of which every article has one, and one that a single article has.
STORY = Rarity([{"sink", "boat"}] * 20)


def level(name: str, left: Frame, right: Frame, rarity: Rarity = EVEN) -> str:
    compare = dict(COMPARISONS)[name]
    one, other = (compare(profile(a), profile(b), rarity) for a, b in ((left, right), (right, left)))
    assert one == other, "a comparison is the same from both sides"
    return one


FRAMES = [
    ("measured", Frame(measured="boat"), Frame(measured="boat"), "same, bare"),
    ("measured", Frame(measured="boat", modifiers=("red",)), Frame(measured="boat"), "same, one bare"),
    (
        "measured",
        Frame(measured="boat", modifiers=("red",)),
        Frame(measured="boat", modifiers=("red",)),
        "same throughout",
    ),
    (
        "measured",
        Frame(measured="boat", modifiers=("red",)),
        Frame(measured="boat", modifiers=("blue",)),
        "same, other modifiers",
    ),
    ("measured", Frame(measured="boat"), Frame(measured="onion"), "other"),
    ("measured", Frame(measured="boat"), Frame(measured="onion", context=("boat",)), "other, but near"),
    ("trigger", Frame(trigger="zig", trigger_class="zig"), Frame(trigger="zag", trigger_class="zag"), "other"),
    (
        "trigger",
        Frame(trigger="die", trigger_class="kill"),
        Frame(trigger="jolt", trigger_class="quake"),
        "one occasion",
    ),
    ("trigger", Frame(trigger="die", trigger_class="kill"), Frame(trigger="wed", trigger_class="marry"), "other"),
    ("agents", Frame(agents=("@Velm",)), Frame(agents=("@Velm",)), "same"),
    ("agents", Frame(agents=("@Velm", "x", "y")), Frame(agents=("@Velm", "z", "w")), "some"),
    ("agents", Frame(agents=("@Velm",)), Frame(agents=("@Tarn",)), "other names"),
    ("patients", Frame(patients=("onion",)), Frame(patients=("kettle",)), "other"),
    ("phrases", Frame(phrases=("old harbour wall",)), Frame(phrases=("old harbour wall",)), "shared"),
    ("phrases", Frame(phrases=("old harbour wall",)), Frame(phrases=("new harbour wall",)), "none shared"),
    ("entities", Frame(nearby=("@Velm",)), Frame(nearby=("@Tarn",)), "none shared"),
    ("preposition", Frame(preposition="in"), Frame(preposition="in"), "same"),
    ("preposition", Frame(preposition="in"), Frame(preposition="on"), "other"),
    ("scope", Frame(scope=("total",)), Frame(), "one a total"),
    ("scope", Frame(scope=("share",)), Frame(), "other"),
    ("scope", Frame(scope=("total",)), Frame(scope=("total",)), "same"),
    ("period", Frame(period="2030"), Frame(period="2030"), "same"),
    ("period", Frame(period="2030"), Frame(period="2031"), "other"),
    ("period", Frame(period="2030"), Frame(), "one unsaid"),
]


@pytest.mark.parametrize(("name", "left", "right", "expected"), FRAMES)
def test_levels_of_frames(name: str, left: Frame, right: Frame, expected: str) -> None:
    assert level(name, left, right) == expected


SETS = [
    ("arguments", "agents"),
    ("governors", "governors"),
    ("neighbours", "neighbours"),
    ("clause", "words"),
    ("sentence", "context"),
    ("entities", "nearby"),
]


@pytest.mark.parametrize(("name", "part"), SETS)
def test_more_in_common_is_a_higher_level(name: str, part: str) -> None:
    base = Frame(**{part: ("onion", "kettle", "lamp", "spoon")})
    near = Frame(**{part: ("onion", "kettle", "lamp", "fork")})
    far = Frame(**{part: ("onion", "plate", "cup", "fork")})
    none = Frame(**{part: ("plate", "cup", "fork", "pan")})

    def height(frame: Frame) -> float:
        told = level(name, base, frame)
        return float(told.split()[1]) if told.startswith("from") else -1.0

    assert height(base) >= height(near) > height(none) and height(near) >= height(far) >= height(none)


def test_a_rare_trigger_says_more_than_a_common_one() -> None:
    common, rare = (Frame(trigger=w, trigger_class=w) for w in ("sink", "scuttle"))
    assert level("trigger", common, common, STORY) == "same"
    assert level("trigger", rare, rare, STORY) == "same, rare"


def test_matter_joins_what_agrees_at_once() -> None:
    one = Frame(trigger="sink", trigger_class="sink", measured="boat", agents=("storm",))
    assert level("matter", one, one).startswith("event and thing and roles")
    assert level("matter", one, Frame(measured="boat")) == ""


def test_the_wording_of_sentences() -> None:
    def worded(left: str, right: str) -> str:
        return wording(profile(sentence=left), profile(sentence=right), EVEN)

    assert worded("Six boats sank off Velm.", "Six boats sank off Velm.") == "from 0.85"
    assert worded("Six boats sank off Velm.", "Quizzical dukes jump") == "under 0.4"


def test_what_stands_round_a_value() -> None:
    same = profile(sentence="the storm sank 6 boats off Velm", start=15, end=16)
    other = profile(sentence="QQQQQQQQQ 6 ZZZZZZZZZZ", start=10, end=11)
    assert window(same, same, EVEN) == "from 0.8"
    assert window(same, other, EVEN) == "under 0.3"


def test_where_in_its_article_a_claim_stands() -> None:
    head, first, tail = profile(zone=Zone.HEADLINE), profile(position=0.0), profile(position=0.9)
    assert lead(head, first, EVEN) == "both"
    assert lead(first, tail, EVEN) == "one"
    assert lead(tail, tail, EVEN) == "neither"


def beside(number: float, noun: str = "boats") -> Sibling:
    return Sibling("count", count(number, noun), noun, compare_values)


SIBLINGS = [
    ((beside(5),), (beside(5),), "one agrees"),
    ((beside(5),), (beside(7),), "one clashes"),
    ((beside(5), beside(9, "mills")), (beside(5), beside(9, "mills")), "several agree"),
    ((beside(5), beside(9, "mills")), (beside(6), beside(8, "mills")), "several clash"),
    ((beside(5), beside(9, "mills")), (beside(5), beside(8, "mills")), "mixed"),
    ((beside(5),), (beside(7, "mills"),), ""),
    ((beside(5),), (), ""),
]


@pytest.mark.parametrize(("left", "right", "expected"), SIBLINGS)
def test_what_else_the_sentences_state(left: tuple[Sibling, ...], right: tuple[Sibling, ...], expected: str) -> None:
    assert siblings(profile(siblings=left), profile(siblings=right), EVEN) == expected


BEARERS = [
    (Frame(measured="@@Ada Roe"), Frame(measured="@@Ada Roe", own=("@@Ada Roe",)), "same"),
    (Frame(own=("@@Ada Roe",)), Frame(measured="@@Ada Roe"), "same"),
    (Frame(measured="@@Ada Roe"), Frame(measured="@@Tom Bell"), "other"),
    (Frame(own=("@@Ada Roe", "@@Tom Bell")), Frame(measured="@@Ada Roe"), ""),
    (Frame(measured="driver"), Frame(measured="@@Ada Roe"), ""),
]


@pytest.mark.parametrize(("left", "right", "expected"), BEARERS)
def test_whose_an_age_is(left: Frame, right: Frame, expected: str) -> None:
    assert dict(levels(profile(left, kind="age"), profile(right, kind="age"), EVEN)).get("bearer", "") == expected


def test_only_ages_have_a_bearer() -> None:
    frame = Frame(measured="@@Ada Roe")
    assert "bearer" not in dict(levels(profile(frame, kind="count"), profile(frame, kind="count"), EVEN))


def test_absence_is_no_disagreement() -> None:
    told = {name for name, _ in levels(profile(), profile(), EVEN)}
    assert told <= {"sentence", "wording", "window", "lead"}


def test_every_kind_has_a_family() -> None:
    assert set(FAMILIES) == {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS if kind.name not in ("name", "score")])
def test_every_kind_that_is_aligned_has_weights_for_a_clash(kind: str) -> None:
    table = weights(FAMILIES[kind])
    assert {"bias", "meet", "floor", "slope", "shift", "clash"} <= set(table)
    assert {"bias", "slope"} <= set(table["clash"])
