"""What is known of outlets beforehand: where they publish, in which time zone, and whom they copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fnmatch import fnmatchcase
from zoneinfo import ZoneInfo

Moment = date | datetime


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet and what is told of it. `country` is an ISO 3166-1 alpha-2 code, `zone` the time zone its dates are
    of, `group` the name under which all outlets that copy one agency count as one voice. `paths` are patterns (as a
    shell has them) of the shown paths of its articles, for those that do not name it."""

    name: str
    country: str | None = None
    zone: ZoneInfo | None = None
    group: str | None = None
    paths: tuple[str, ...] = ()

    def is_named(self, name: str) -> bool:
        return " ".join(name.split()).casefold() == " ".join(self.name.split()).casefold()

    def local(self, moment: Moment | None) -> Moment | None:
        """A moment in the outlet's own time: one without an offset is of its zone, another is told in it, so that its
        day is the one on the outlet's calendar. A day without a time stays what it is."""
        if self.zone is None or not isinstance(moment, datetime):
            return moment
        return moment.replace(tzinfo=self.zone) if moment.tzinfo is None else moment.astimezone(self.zone)


def outlet_of(outlets: Sequence[Outlet], name: str | None, path: str) -> Outlet | None:
    """The first outlet of that name; for an article that names none, the first with a pattern for its path."""
    if name:
        return next((o for o in outlets if o.is_named(name)), None)
    return next((o for o in outlets if any(fnmatchcase(path, pattern) for pattern in o.paths)), None)
