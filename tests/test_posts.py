"""The post that is told with a name, and whether the owners of two posts may be one."""

from __future__ import annotations

import pytest

from factcheck.grammar.names.posts import Post, post_of
from factcheck.model import Span
from factcheck.names.owners import FIELD, NOT_TOLD, OTHER, SAME, Owner, compare_owners, held_by
from tests.support import article


def told(text: str, name: str) -> Post | None:
    at = text.index(name)
    [sentence] = article(text).sentences
    return post_of(sentence, Span(at, at + len(name)))


@pytest.mark.parametrize(
    ("text", "role", "count", "words"),
    [
        ("The mayor of Leeds, Ann Roe, opened the bridge.", "mayor", "one", {"Leeds"}),
        ("Leeds Mayor Ann Roe opened the bridge.", "mayor", "one", {"Leeds"}),
        ("The city's mayor, Ann Roe, opened the bridge.", "mayor", "one", {"city"}),
        ("Ann Roe, 45, mayor of Leeds, opened the bridge.", "mayor", "one", {"Leeds"}),
        ("Fire Chief Ann Roe spoke to reporters.", "chief", "owned", {"Fire"}),
        ("Ann Roe, the chief of the Leeds fire department, spoke.", "chief", "owned", {"Leeds", "fire", "department"}),
        ("Secretary of State Ann Roe spoke to reporters.", "secretary of state", "one", set()),
        ("Ann Roe, chief of staff to the president, spoke.", "chief of staff", "one", {"president"}),
        ("Judge Ann Roe of the High Court refused bail.", "judge", "event", {"High", "Court"}),
        ("The 34-year-old victim, Ann Roe, was found on Monday.", "victim", "event", {"old", "year"}),
        ("Police identified the victim as Ann Roe.", "victim", "event", set()),
        ("The victim was named as Ann Roe.", "victim", "event", set()),
        ("Former mayor Ann Roe spoke to reporters.", "former mayor", "several", set()),
        ("Deputy Mayor Ann Roe spoke to reporters.", "deputy mayor", "several", set()),
        ("A mayor, Ann Roe, said so.", None, None, None),
        ("Ann Roe, a judge in Leeds, said so.", "judge", "several", {"Leeds"}),
        ("Another victim, Ann Roe, was found on Monday.", None, None, None),
        ("The second victim, Ann Roe, was found on Monday.", None, None, None),
        ("In the case of the mayor, Ann Roe said nothing.", None, None, None),
        ("Judges Ann Roe and Tom Hale refused bail.", None, None, None),
        ("The neighbours like Ann Roe.", None, None, None),
    ],
)
def test_the_post_of_a_name(text: str, role: str | None, count: str | None, words: set[str] | None) -> None:
    post = told(text, "Ann Roe")
    if role is None:
        assert post is None
        return
    assert post is not None
    assert (post.role, post.count, {t.text for t in post.words}) == (role, count, words)


def owner(*names: str, fields: str = "") -> Owner:
    return Owner(frozenset(frozenset(n.split()) for n in names), frozenset(fields.split()))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (owner("leeds"), owner("leeds"), SAME),
        (owner("leeds"), owner("leeds city council"), SAME),
        (owner("leeds"), owner(fields="leeds"), SAME),
        (owner("leeds"), owner("leeds", fields="fire"), SAME),
        (owner(fields="fire"), owner(fields="fire"), FIELD),
        (owner(), owner("leeds"), NOT_TOLD),
        (owner(), owner(), NOT_TOLD),
        (owner("leeds"), owner("hull"), OTHER),
        (owner("united states", "norway"), owner("united states", "peru"), OTHER),
        (owner("leeds", fields="fire"), owner("leeds", fields="police"), OTHER),
        (owner(fields="finance"), owner(fields="transport"), OTHER),
    ],
)
def test_owners(left: Owner, right: Owner, expected: str) -> None:
    assert compare_owners(left, right) == compare_owners(right, left) == expected


@pytest.mark.parametrize(
    ("count", "left", "right", "expected"),
    [
        ("one", owner(), owner(), "one"),
        ("owned", owner(), owner("leeds"), "several"),
        ("owned", owner("leeds"), owner("leeds"), "one"),
        ("fielded", owner("denmark"), owner("denmark"), "several"),
        ("fielded", owner("denmark", fields="defence"), owner(fields="defence"), "one"),
        ("event", owner(), owner(), "event"),
        ("several", owner("leeds"), owner("leeds"), "several"),
    ],
)
def test_how_many_hold_a_post(count: str, left: Owner, right: Owner, expected: str) -> None:
    assert held_by(Post("post", count, (), ()), left, right) == expected
