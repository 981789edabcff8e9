"""Which articles tell one story, and what is rare in it."""

from __future__ import annotations

from factcheck.story import Rarity, StoryRarity, overlap, strands

NAMED = {
    "s1": frozenset({"Velm", "Ada Roe", "Ostra"}),
    "s2": frozenset({"Velm", "Ada Roe", "Pell"}),
    "s3": frozenset({"Tarn", "Olsvik"}),
    "s4": frozenset[str](),
}
WORDS = {source: frozenset({"and", source, *names}) for source, names in NAMED.items()}


def test_articles_that_name_the_same_tell_one_story() -> None:
    assert strands(NAMED) == {"s1": "s1", "s2": "s1", "s3": "s3", "s4": "s4"}


def test_a_third_article_ties_two() -> None:
    assert set(strands({"a": frozenset("xy"), "b": frozenset("vw"), "c": frozenset("xv")}).values()) == {"a"}


def test_the_order_of_articles_makes_no_other_stories() -> None:
    turned = strands(dict(reversed(NAMED.items())))
    assert (turned["s1"] == turned["s2"]) and len(set(turned.values())) == 3


def test_nothing_has_nothing_in_common() -> None:
    assert overlap(frozenset(), frozenset("x")) == 0.0
    assert overlap(frozenset("xy"), frozenset("yzw")) == 0.5


def test_what_is_beside_a_story_makes_nothing_in_it_rarer() -> None:
    alone = {source: NAMED[source] for source in ("s1", "s2")}
    small = StoryRarity({source: WORDS[source] for source in alone}, alone)
    large = StoryRarity(WORDS, NAMED)
    assert small.between("s1", "s2")("Ostra") == large.between("s1", "s2")("Ostra")
    assert large.between("s1", "s3")("Ostra") == large("Ostra") > small("Ostra")


def test_a_copy_makes_no_word_more_common() -> None:
    copied = StoryRarity({**WORDS, "s5": WORDS["s1"]}, {**NAMED, "s5": NAMED["s1"]})
    assert copied.between("s1", "s5")("Ostra") == StoryRarity(WORDS, NAMED).between("s1", "s2")("Ostra")


def test_plain_rarity_is_the_same_between_all_articles() -> None:
    plain = Rarity([WORDS["s1"]])
    assert plain.between("s1", "s3") is plain
