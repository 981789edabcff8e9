"""What is rare in a story, whatever stands beside it."""

from __future__ import annotations

from factcheck.story import Rarity, StoryRarity, overlap

WORDS = {
    "s1": frozenset({"and", "Velm", "Ada Roe", "Ostra"}),
    "s2": frozenset({"and", "Velm", "Ada Roe", "Pell"}),
    "s3": frozenset({"and", "Tarn", "Olsvik"}),
}
STRAND = {"s1": "s1", "s2": "s1", "s3": "s3"}


def test_nothing_has_nothing_in_common() -> None:
    assert overlap(frozenset(), frozenset("x")) == 0.0
    assert overlap(frozenset("xy"), frozenset("yzw")) == 0.5


def test_what_is_beside_a_story_makes_nothing_in_it_rarer() -> None:
    small = StoryRarity({s: WORDS[s] for s in ("s1", "s2")}, {s: STRAND[s] for s in ("s1", "s2")})
    large = StoryRarity(WORDS, STRAND)
    assert small.between("s1", "s2")("Ostra") == large.between("s1", "s2")("Ostra")
    assert large.between("s1", "s3")("Ostra") == large("Ostra") > small("Ostra")
    assert large.one_story("s1", "s2") and not large.one_story("s1", "s3")


def test_a_copy_makes_no_word_more_common() -> None:
    copied = StoryRarity({**WORDS, "s5": WORDS["s1"]}, {**STRAND, "s5": "s1"})
    assert copied.between("s1", "s5")("Ostra") == StoryRarity(WORDS, STRAND).between("s1", "s2")("Ostra")


def test_plain_rarity_is_the_same_between_all_articles() -> None:
    plain = Rarity([WORDS["s1"]])
    assert plain.between("s1", "s3") is plain and plain.one_story("s1", "s3")
