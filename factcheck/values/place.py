"""Places: a name, what contains it, and how the event stands to it (in, outside, near, off, between)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.values.base import Json


class Sort(StrEnum):
    """What a place is. PLACE where nothing tells."""

    CONTINENT = "continent"
    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    AREA = "area"
    WATER = "water"
    STREET = "street"
    BUILDING = "building"
    BODY = "body"
    PLACE = "place"


class Position(StrEnum):
    """How the event stands to the place named. AT is the loosest: nothing, or `at`, `to`, `from`, `on`."""

    AT = ""
    IN = "in"
    OUTSIDE = "outside"
    NEAR = "near"
    OFF = "off"
    BETWEEN = "between"
    NORTH = "north of"
    NORTHEAST = "north-east of"
    EAST = "east of"
    SOUTHEAST = "south-east of"
    SOUTH = "south of"
    SOUTHWEST = "south-west of"
    WEST = "west of"
    NORTHWEST = "north-west of"


COMPASS = tuple(p for p in Position if p.value.endswith(" of"))
"""The eight directions, clockwise from north."""

VAGUENESS = {
    Sort.BODY: 0.05,
    Sort.BUILDING: 0.1,
    Sort.STREET: 0.2,
    Sort.AREA: 0.4,
    Sort.CITY: 0.5,
    Sort.WATER: 0.6,
    Sort.PLACE: 0.6,
    Sort.REGION: 0.7,
    Sort.COUNTRY: 0.8,
    Sort.CONTINENT: 0.9,
}

_SEPARATOR = re.compile(r"[%|=;\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPED = re.compile(r"%([0-9a-f]{4})")
_TRUE = "yes"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as an article tells it.

    `name` is normalised (`United States` for `U.S.`, no article); a common noun stays in lower case (`courtroom`).
    `within` holds the containers, nearest first, as far as they are known: nothing is filled in for a name that
    several places bear. `country` (ISO 3166-1 alpha-2) and `region` (ISO 3166-2, first level) are codes of what
    contains it, or of itself; '' where unknown. `part` is the part of the place that is meant (`northern`), `beside`
    the other end where the position is BETWEEN. `known` says that a gazetteer has it, `stated` that the article itself
    wrote the nearest container. `metro` is a much larger city that it lies beside.

    `at` is the latitude and longitude in degrees of a city that a gazetteer has, `town` the town whose name a building
    bears (`Leeds Crown Court`); '' where it bears none. Both follow from the rest, and are no part of the normal form.
    """

    name: str
    within: tuple[str, ...] = ()
    sort: Sort = Sort.PLACE
    position: Position = Position.AT
    part: str = ""
    beside: str = ""
    country: str = ""
    region: str = ""
    metro: str = ""
    known: bool = False
    stated: bool = False
    at: tuple[float, float] | None = field(default=None, compare=False)
    town: str = field(default="", compare=False)

    @property
    def label(self) -> str:
        """For people: `Gulf of Aden`, `outside the courthouse`, `Portland, Oregon` where the article says so."""
        name = f"{self.part} {self.name}".strip()
        if self.beside:
            return f"between {name} and {self.beside}"
        if self.stated and self.within:
            name = f"{name}, {self.within[0]}"
        if self.position in (Position.AT, Position.IN):
            return name
        article = "the " if name[:1].islower() and not self.part else ""
        return f"{self.position.value} {article}{name}"

    @property
    def key(self) -> str:
        """The normal form: `sort:name` and what else is known, in fixed order. `Place.read` takes it back."""
        parts = [f"{self.sort.value}:{_escape(self.name)}"]
        parts += [f"{n}={_escape(v)}" for n, v in self._texts() if v]
        if self.within:
            parts.append("within=" + ";".join(map(_escape, self.within)))
        parts += [f"{n}={_TRUE}" for n, v in (("known", self.known), ("stated", self.stated)) if v]
        return "|".join(parts)

    def _texts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("position", self.position.value),
            ("part", self.part),
            ("beside", self.beside),
            ("country", self.country),
            ("region", self.region),
            ("metro", self.metro),
        )

    @classmethod
    def read(cls, key: str) -> Place:
        """The place whose key this is. Raises ValueError for anything else."""
        head, *rest = key.split("|")
        sort, colon, name = head.partition(":")
        if not colon:
            raise ValueError(f"not the key of a place: {key!r}")
        given = dict(part.split("=", 1) for part in rest)
        within = tuple(map(_plain, given["within"].split(";"))) if "within" in given else ()
        texts = {n: _plain(given.get(n, "")) for n in ("part", "beside", "country", "region", "metro")}
        flags = {n: given.get(n) == _TRUE for n in ("known", "stated")}
        position = Position(_plain(given.get("position", "")))
        return cls(_plain(name), within, Sort(sort), position, **texts, **flags)  # type: ignore[arg-type]

    @property
    def vagueness(self) -> float:
        """By sort, from a room to a continent; a place only near to something is vaguer than that."""
        loose = 0.0 if self.position in (Position.AT, Position.IN) else 0.05
        return min(1.0, VAGUENESS[self.sort] + loose - (0.02 if self.part else 0.0))

    def as_dict(self) -> dict[str, Json]:
        row: dict[str, Json] = {"label": self.label, "within": list(self.within), "sort": self.sort.value}
        if self.position is not Position.AT:
            row["position"] = self.position.value
        return row


def _escape(text: str) -> str:
    return _SEPARATOR.sub(lambda m: f"%{ord(m[0]):04x}", text)


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)
