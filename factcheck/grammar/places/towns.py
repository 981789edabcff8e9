"""Towns by their whole names: in the names of institutions, and where they look like a person's."""

from __future__ import annotations

from factcheck.gazetteer import entries
from factcheck.values.name_parts import given_names, listed
from factcheck.values.place import Sort
from factcheck.values.toponym import fold

LONGEST = 4
"""Words of the longest town that an institution is searched for."""


def is_town(name: str) -> bool:
    """Whether a name of two words or more is a city of the gazetteer (15,000 people) and cannot be a given name and a
    surname, or a surname with its particle: `Nova Friburgo`, not `Victoria Falls` or `Van Buren`."""
    first, _, rest = name.partition(" ")
    personal = fold(first) in given_names() or first.casefold() in listed("titles", "particles", "words")
    return bool(rest) and not personal and _city(name)


def town_in(name: str) -> str:
    """The town that a named institution begins with (`Leeds Crown Court`), '' where it begins with none."""
    words = name.split()
    heads = (" ".join(words[:n]) for n in range(min(LONGEST, len(words) - 1), 0, -1))
    return next((head for head in heads if head[:1].isupper() and _city(head)), "")


def _city(name: str) -> bool:
    return any(e.sort is Sort.CITY for e in entries(name))
