"""When an article was published and updated, out of what its front matter, its head and its end say, or its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from factcheck.read.stamps import YEARS, Role, Stamp, read_date, read_day_month

Moment = date | datetime

# A year in the path of a web address is that of the article: /2021/05/04/, /2021-05-04-, /20210504.
_YEAR_IN_URL = re.compile(r"/(20\d\d)(?:[/-]|\d{4}\b)")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Times:
    """What is known of the times of an article, and a sentence for each thing that stayed open."""

    published: Moment | None = None
    updated: Moment | None = None
    notes: tuple[str, ...] = ()


def times_of(
    fields: Mapping[str, str], head: Iterable[Stamp], end: Iterable[Stamp], dateline: str, country: str | None
) -> Times:
    """The times of an article. Front matter counts before the head, the head before the end, a stated stamp before the
    day of a dateline; `dateline` has that day's words. An article that says only when it was updated has that date."""
    stamps = [*head, *end]
    given = {name: _given(fields, name, country) for name in ("published", "updated")}
    updated = given["updated"] or _stated(stamps, Role.UPDATED)
    stated = given["published"] or _stated(stamps, Role.PUBLISHED) or _stated(stamps, Role.DATED)
    published = _finest(stated or _of_dateline(dateline, updated, fields.get("url", "")), stamps)
    notes = [f"the date of its front matter cannot be read: {fields[n]}" for n in given if n in fields and not given[n]]
    unclear = next((s.ambiguous for s in stamps if s.ambiguous and s.role is not Role.OTHER), "")
    if published is None and updated is None and unclear:
        notes.append(f"its date {unclear} can be read two ways")
    if published is None and updated is not None:
        notes.append("it says only when it was updated; that is taken as its publication date")
    return Times(published or updated, updated, tuple(notes))


def parse_published(words: str) -> tuple[str, Moment]:
    """Path and date of `PATH=DATE`, as `--published` takes them: `seeds/000.md=2021-05-04`, with a time and an offset
    (`2021-05-04T08:55+05:30`) if those are known. Raises ValueError with a line that says what is wrong."""
    path, sign, when = words.rpartition("=")
    if not sign or not path.strip() or not when.strip():
        raise ValueError(f"{words!r} is not of the form PATH=DATE, as in story/one.txt=2021-05-04")
    try:
        moment = _iso(when.strip())
    except ValueError:
        raise ValueError(f"{when!r} is no date of the form 2021-05-04 or 2021-05-04T08:55+05:30") from None
    if moment.year not in YEARS:
        raise ValueError(f"{when!r}: an article is from {YEARS.start} to {YEARS.stop - 1}")
    return path, moment


def _iso(words: str) -> Moment:
    return date.fromisoformat(words) if len(words) <= len("2021-05-04") else datetime.fromisoformat(words)


def _given(fields: Mapping[str, str], name: str, country: str | None) -> Moment | None:
    stamp = read_date(fields[name], country) if name in fields else None
    return stamp.when if stamp else None


def _stated(stamps: Iterable[Stamp], role: Role) -> Moment | None:
    return next((s.when for s in stamps if s.role is role and s.when), None)


def _of_dateline(words: str, updated: Moment | None, url: str) -> date | None:
    """The day of a dateline: `Feb 8` needs a year from elsewhere, and nothing is taken from today's."""
    if not words:
        return None
    if _YEAR.search(words):
        stamp = read_date(words)
        return stamp.when if stamp else None
    found = _YEAR_IN_URL.search(url)
    year = updated.year if updated else int(found[1]) if found else None
    day = read_day_month(words)
    return None if year is None or day is None else _date(year, *day)


def day_of_name(path: str) -> date | None:
    """The day in the name of a file, `2021-05-04-bridge.md` or `bridge_20210504.txt`, None for none and for several."""
    name = path.replace("\\", "/").rpartition("/")[2]
    days = {day for m in _DAY_IN_NAME.finditer(name) if (day := _date(int(m[1]), int(m[3]), int(m[4])))}
    return days.pop() if len(days) == 1 else None


_DAY_IN_NAME = re.compile(r"(?<![^\W_])((?:19|20)\d\d)(-?)(\d\d)\2(\d\d)(?!\d)")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_dateline(words: str, published: Moment | None) -> date | None:
    """The day that a dateline names, where that is the day of publication or one beside it: what is sent in the evening
    bears another date elsewhere, and its weekdays are counted from the dateline. None for any other day."""
    found = read_day_month(_YEAR.sub("", words).rstrip(" ,")) if words and published else None
    if found is None or published is None:
        return None
    day = published.date() if isinstance(published, datetime) else published
    near = (day + timedelta(days=n) for n in (0, -1, 1))
    return next((d for d in near if (d.month, d.day) == found), None)


def _finest(moment: Moment | None, stamps: Iterable[Stamp]) -> Moment | None:
    """The moment with the time of day that another stamp of the same day tells."""
    if moment is None or isinstance(moment, datetime):
        return moment
    timed = (s.when for s in stamps if isinstance(s.when, datetime) and s.role in (Role.PUBLISHED, Role.DATED))
    return next((t for t in timed if t.date() == moment), moment)
