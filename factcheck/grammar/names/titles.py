"""Titles inside a run of capitalised words: `Mr.`, `Prime Minister`, `Secretary of State`, `Datuk Seri`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck import gazetteer
from factcheck.gazetteer import demonyms
from factcheck.grammar.names.capitals import Run, capital, fields, touching
from factcheck.model import Token
from factcheck.values.name_parts import fold, given_names, honorifics, listed, offices, telling_names

LONGEST = 4
"""Tokens of the longest title in the lists (`vice-chancellor` is three)."""


@dataclass(frozen=True, slots=True)
class Title:
    """Tokens `start` to `end` (half-open). `gender` is m, f or '' where the title does not tell; `office` is False for
    a mere form of address; its role ends at token `role_end`, forms of address after it left out. `field` is where the
    field of office begins (`of State`), 0 where none is told."""

    start: int
    end: int
    gender: str
    office: bool
    role_end: int = 0
    field: int = 0


@cache
def person_roles() -> dict[str, str]:
    """Nouns that say who somebody is, and the gender they tell (m, f or '')."""
    return {
        noun: gender
        for key, gender in (("either", ""), ("m", "m"), ("f", "f"))
        for noun in listed("roles", "person", key)
    }


ABBREVIATION = 6
"""Characters of the longest abbreviation whose full stop belongs to it (`Corp.`); a longer word ends a sentence."""


def end_of(token: Token) -> int:
    """Where a name ends that ends with this token: before a possessive's apostrophe or clinging punctuation."""
    text = token.text.rstrip("'’,;:")
    short = len(text) <= ABBREVIATION or plain(token) in listed("names", "organisation", "suffix")
    if not short and text[:-1].isalpha():
        text = text.rstrip(".")
    return token.start + len(text)


def plain(token: Token) -> str:
    """The token folded, without full stops: the form of the word lists."""
    return fold(token.text).strip(".").replace("’", "'")


def phrase(tokens: Sequence[Token], start: int, end: int) -> str:
    """Tokens as one folded phrase; those that touch are written together."""
    parts = []
    for i in range(start, end):
        parts.append(plain(tokens[i]))
        if i + 1 < end and not touching(tokens, i):
            parts.append(" ")
    return "".join(parts)


def titles_in(tokens: Sequence[Token], run: Run) -> list[Title]:
    """The titles of a run, in order; none where the run as a whole names a body (`Justice Department`) or a ship."""
    if _names_a_body(tokens, run) or _names_a_ship(tokens, run):
        return []
    found: list[Title] = []
    i = run.start
    while i < run.end:
        title = title_at(tokens, i, run.end)
        if title is None or _is_surname(tokens, run, title, found):
            i += 1
            continue
        title = _with_field(tokens, title, run.end)
        found.append(title)
        i = title.end
    return found


def title_at(tokens: Sequence[Token], i: int, end: int) -> Title | None:
    """The longest title that begins at token i and ends before `end`."""
    for size in range(min(LONGEST, end - i), 0, -1):
        if i + size < end and (touching(tokens, i + size - 1) or _one_place(tokens[i + size - 1], tokens[i + size])):
            continue
        if i + size < end and is_country(tokens[i : i + size + 1]):
            continue
        text = phrase(tokens, i, i + size)
        if text in honorifics():
            return Title(i, i + size, honorifics()[text].strip("-"), False)
        if text in offices() and not (size == 1 and text in given_names()):
            return Title(i, i + size, offices()[text].strip("-"), True, i + size)
    return _calling(tokens, i, end)


def _one_place(last: Token, following: Token) -> bool:
    """`Sri Lanka`, `King County`: a title's word that begins the name of a place."""
    return last.entity in ("GPE", "LOC") and following.entity == last.entity and not following.entity_begins


def is_country(tokens: Sequence[Token]) -> bool:
    """Whether two words or more are a country or its people, whatever spaCy takes them for: `Sri Lanka`, `Sri Lankan`.
    A single word may be a given name (`Jordan`)."""
    if len(tokens) < 2:
        return False
    name = " ".join(t.text for t in tokens)
    if any(form in demonyms() for form in (name, name.removesuffix("s"))):
        return True
    return gazetteer.is_country(name)


def _calling(tokens: Sequence[Token], i: int, end: int) -> Title | None:
    """`Lawyer Clara Lund`, `National Security Adviser Omar Said`: a role noun with a person right after it."""
    word = plain(tokens[i])
    if word not in person_roles() or word in given_names() or i + 1 >= end:
        return None
    person = all(t.entity == "PERSON" for t in tokens[i + 1 : end]) or plain(tokens[i + 1]) in telling_names()
    return Title(i, i + 1, person_roles()[word], True, i + 1) if person else None


def _names_a_body(tokens: Sequence[Token], run: Run) -> bool:
    last = tokens[run.end - 1]
    word = plain(last)
    if run.end - run.start > 1 and word in listed("names", "organisation", "suffix"):
        return True
    ends = listed("names", "organisation", "last") | listed("names", "law", "last") | listed("names", "place", "last")
    return run.end - run.start > 1 and word in ends and last.entity != "PERSON"


def _names_a_ship(tokens: Sequence[Token], run: Run) -> bool:
    """`HMS Queen Rose`: a title behind a ship's prefix is part of the ship's name."""
    first = tokens[run.start]
    return run.end - run.start > 1 and first.text.isupper() and plain(first) in listed("names", "ship", "prefix")


def _is_surname(tokens: Sequence[Token], run: Run, title: Title, before: Sequence[Title]) -> bool:
    """`Stephen King`, `Mr. Prince`: a word that could be a title but follows a given name or a form of address."""
    if title.start == run.start or title.end - title.start > 1 or not title.office:
        return False
    if plain(tokens[title.start - 1]) in given_names():
        return True
    return title.end == run.end and bool(before) and before[-1].end == title.start and not before[-1].office


def _with_field(tokens: Sequence[Token], title: Title, end: int) -> Title:
    """The title with the field of office that follows it: `Secretary of State`, `Minister for Rural Roads`."""
    if title.end >= end or tokens[title.end].lower not in ("of", "for"):
        return title
    names = range(title.end + 2, end)
    begins = next((k for k in names if _person_from(tokens, k, end) or plain(tokens[k]) in given_names()), None)
    if begins is None:
        begins = next((k for k in reversed(names) if _past_field(tokens, k)), None)
    if begins is None:
        begins = end - 1 if end - title.end > 2 and tokens[end - 1].entity == "PERSON" else end
    return replace(title, end=begins, role_end=begins, field=title.end + 1)


def _past_field(tokens: Sequence[Token], k: int) -> bool:
    """Whether token k is the first past the words of a field: the `Moe` of `Minister of Trade and Industry Moe`."""
    return plain(tokens[k - 1]) in fields() and capital(tokens[k]) and plain(tokens[k]) not in fields()


def _person_from(tokens: Sequence[Token], k: int, end: int) -> bool:
    return tokens[k].entity_begins and all(t.entity == "PERSON" for t in tokens[k:end])
