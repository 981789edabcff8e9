"""Dates as far as they are known: a stretch of days, or what is told of a day whose year or month is not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from factcheck.values import interval_key, interval_label
from factcheck.values.base import Json
from factcheck.values.calendar import Days, moved
from factcheck.values.date_parts import NAMED, NEAREST, DateParts, Relative

__all__ = ["NAMED", "NEAREST", "OPENS_EARLIER", "OPENS_LATER", "DateValue", "Relative", "on", "opened", "read"]

OPENS_LATER = ("since", "after")
"""Bounds that leave the far end open."""
OPENS_EARLIER = ("before", "until", "by")
"""Bounds that leave the near end open."""


@dataclass(frozen=True, slots=True)
class DateValue(DateParts):
    """A date as a claim's value. Its fields are those of `DateParts`."""

    @property
    def label(self) -> str:
        return interval_label.label(self)

    @property
    def key(self) -> str:
        return interval_key.write(self)

    @property
    def vagueness(self) -> float:
        """Days beyond the first; more where only parts of the date are known, most where nothing is."""
        blur = 0.25 * bool(self.hedge) - 0.25 * bool(self.daypart) + 0.25
        if self.options:
            return float(len(self.options)) + blur
        if self.earliest and self.latest:
            return (self.latest - self.earliest).days + blur
        told = [self.day is not None, self.month is not None, self.weekday is not None, bool(self.name or self.known)]
        return 10_000.0 / (1 + sum(w * t for w, t in zip((30, 12, 7, 3), told, strict=True))) + blur

    def as_dict(self) -> dict[str, Json]:
        """`label`, `earliest` and `latest` always; every other key only where there is something to say."""
        told: dict[str, Json] = {
            "label": self.label,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
            "granularity": self.granularity,
            "basis": self.basis,
        }
        for name in ("weekday", "month", "day"):
            if getattr(self, name) is not None:
                told[name] = getattr(self, name)
        for name in ("name", "part", "daypart", "bound", "hedge"):
            if getattr(self, name):
                told[name] = getattr(self, name)
        if self.options:
            told["options"] = [o.isoformat() for o in self.options]
        if self.invalid:
            told["invalid"] = "no such day"
        if self.stated_weekday is not None:
            told["stated_weekday"] = self.stated_weekday
        return told


def on(days: Days, granularity: str, basis: str = "stated") -> DateValue:
    """The value of a known stretch."""
    return DateValue(earliest=days[0], latest=days[1], granularity=granularity, basis=basis)


def opened(value: DateValue) -> DateValue:
    """The value with its bound applied once its stretch is known: `since 1957` is open after 1 January 1957."""
    if not value.bound or value.stated or value.earliest is None or value.latest is None:
        return value
    stated = (value.earliest, value.latest)
    first: date | None = stated[0]
    last: date | None = stated[1]
    if value.bound in OPENS_LATER:
        first, last = (moved(stated[1], 1) if value.bound == "after" else first), None
    else:
        first, last = None, (moved(stated[0], -1) if value.bound == "before" else last)
    return replace(value, earliest=first, latest=last, stated=stated)


def read(text: str) -> DateValue:
    """The value whose key this is. Raises ValueError for anything else."""
    return DateValue(**interval_key.read(text))
