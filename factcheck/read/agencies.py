"""Names of news agencies, as they sign datelines, bylines and pictures."""

from __future__ import annotations

from functools import cache

from factcheck.data import load


@cache
def _names() -> dict[str, str]:
    return {name.casefold(): row[0] for row in load("agencies")["names"] for name in row}


def agency(words: str) -> str | None:
    """The agency of that name, as it is shown; None for other words."""
    return _names().get(" ".join(words.split()).casefold())


def agency_names() -> list[str]:
    """Every spelling of every agency, in lower case."""
    return list(_names())
