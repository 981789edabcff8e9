"""What a story's articles give to the comparison of their claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from factcheck import profiles
from factcheck.analysis import analyse_document
from factcheck.model import Frame
from factcheck.names.crossdocument import story_names
from factcheck.pipeline import numbered
from factcheck.profiles import story_profiles
from tests.support import document

ARRIVED = "Minister Ada Holm met Governor Olav Brandt of Velm at Pell Castle on 4 March 2031."
LEFT = "Governor Olav Brandt of Velm and Minister Ada Holm walked round Pell Castle."


def story(*texts: str):
    documents = (
        replace(document(text, published=date(2031, 3, 5)), id=f"s{n}", path=f"{n}.txt")
        for n, text in enumerate(texts, 1)
    )
    return numbered([analyse_document(d) for d in documents])


def test_an_article_without_claims_names_what_it_names() -> None:
    first, second = story(ARRIVED, LEFT)
    silent = replace(second, claims=(), carried=())
    articles = [first, silent]
    profiles, rarity = story_profiles(articles, story_names(articles))
    assert {p.reading.claim.source for p in profiles} == {"s1"}
    assert rarity.one_story("s1", "s2")


def test_the_sort_of_a_value_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[tuple[str, Frame]] = Counter()
    real = profiles.sort_of

    def counted(kind: str, frame: Frame) -> str:
        asked[kind, frame] += 1
        return real(kind, frame)

    monkeypatch.setattr(profiles, "sort_of", counted)
    articles = story(ARRIVED, LEFT)
    found, _ = story_profiles(articles, story_names(articles))
    assert asked.total() == len(found) and found
