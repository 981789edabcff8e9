"""Time zones of date stamps, and the order of day and month that goes with them."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone

from factcheck.data import load

_NUMERIC = re.compile(r"(?:GMT|UTC)?\s?([+\-−])(\d{1,2}):?(\d{1,2})?")


def names() -> list[str]:
    """All abbreviations and words that name a zone, the longest first."""
    data = load("zones")
    return sorted([*data["offsets"], *data["words"]["without_offset"]], key=lambda name: (-len(name), name))


def zone(name: str, country: str | None = None) -> timezone | None:
    """The zone of `IST`, `+05:30`, `GMT+2` or `Z`; None where its name does not tell the offset.

    `country`, ISO 3166-1 alpha-2, decides letters that mean different zones in different countries.
    """
    if name == "Z":
        return UTC
    data = load("zones")
    told: str | None = data["elsewhere"].get(name, {}).get(country) or data["offsets"].get(name)
    match = _NUMERIC.fullmatch(told or name)
    if not match:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if offset >= timedelta(hours=15):  # the widest in use are -12:00 and +14:00
        return None
    return timezone(offset if match[1] == "+" else -offset)


def month_first(name: str | None, country: str | None) -> bool | None:
    """Whether 04/09/2012 is 9 April, by the zone beside it or the country of the outlet; None where both are unknown.

    GMT and numeric offsets say nothing about who wrote the date.
    """
    words = load("zones")["words"]
    if name in words["month_first_zones"]:
        return True
    if country:
        return country in words["month_first_countries"]
    return False if name and name[:1].isalpha() and name[:3] not in ("GMT", "UTC", "Z") else None
