"""Days that differ because two things are told: the news of two days, a state that lasts, words said twice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from factcheck.clauses.triggers import beginnings, reporting
from factcheck.data import load
from factcheck.evidence import COPY, Profile
from factcheck.gazetteer import demonyms
from factcheck.grammar.reporting import verbs
from factcheck.grammar.status.words import words
from factcheck.model import Modality
from factcheck.values.base import Value
from factcheck.values.interval import DateValue
from factcheck.values.place import Place, Sort
from factcheck.values.quantity import Quantity

NEWS = 3
"""Days before or after its publication in which what an article tells is news."""

TIME_ZONES = 1
"""Days that two articles' `today` may be apart and be one day."""


NO_YEAR = 31
"""Days from its publication on in which an article leaves out the year of a day because it is that of the news."""


def year_filled_in(a: Profile, b: Profile) -> bool:
    """Whether days clash in the year alone, and one of these years is a guess: only the day of a month is written, and
    it is none of the news, or names what happened then (`the May 3 attacks`), in whatever year that was."""
    left, right = a.reading.claim.value, b.reading.claim.value
    if not (isinstance(left, DateValue) and isinstance(right, DateValue)) or not (left.single and right.single):
        return False
    if (left.single.month, left.single.day) != (right.single.month, right.single.day):
        return False
    return any(_is_guessed_year(p) for p in (a, b))


def _is_guessed_year(p: Profile) -> bool:
    value, text = p.reading.claim.value, p.reading.claim.text
    if not isinstance(value, DateValue) or value.basis in ("", "stated") or _YEAR.search(text):
        return False
    if not any(c.isdigit() for c in text):
        return False
    apart = _days_from(value, p.published)
    return apart is None or abs(apart) > NO_YEAR or p.before.endswith("the ")


_YEAR = re.compile(r"\d{3}")


def other_news(a: Profile, b: Profile, reworded: bool) -> str:
    """Why two days are those of two things in the news, '' where nothing says so. Two sentences may be one piece of
    copy, `reworded`."""
    if not reworded and _is_beginning(a) is not _is_beginning(b):
        return "one of them is the day on which something began"
    if not reworded and _is_end(a) is not _is_end(b):
        return "one of them is the day on which something ended"
    if _news_of_two_days(a, b):
        return "each is the news of the day on which its article was published"
    if not reworded and is_of_the_week(a) and is_of_the_week(b) and _of_other_numbers(a, b):
        return "numbers of people beside them differ as well: two events alike"
    if _in_other_markets(a, b):
        return "what is brought out in another country comes out on another day"
    if _in_a_state(a) and _in_a_state(b):
        return "they are days of a state that lasts"
    return ""


def days_of_saying(a: Profile, b: Profile, levels: Mapping[str, str], sure: bool) -> str:
    """Why days on which something was said do not clash: people speak on many days, unless the words are the same."""
    said = sum(map(_is_saying, (a, b)))
    if said == 1 and not sure:
        return "one of them is the day on which something was said"
    alike = levels.get("wording") == COPY
    return "they are days on which something was said" if said == 2 and not alike else ""


def _is_saying(p: Profile) -> bool:
    """Whether what is dated hands on words (`said on Friday`, `said at a briefing on Friday`), or denies some (`denied
    the reports`; not `denied him bail`). A day for which it is planned is set once (`is to report by May`)."""
    frame = p.reading.frame
    if p.reading.claim.modality is Modality.PLANNED:
        return False
    if frame.trigger in load("triggers")["speaking"] and not reporting().isdisjoint(frame.governors):
        return True
    return frame.trigger in reporting() or (
        frame.trigger in verbs("denying") and not words("word", "of").isdisjoint(frame.patients)
    )


def is_of_the_week(p: Profile) -> bool:
    """Whether a date is told as news tells it (`on Friday`, `yesterday`), and so counted from the publication. A story
    has many such days; of `29 May` it hardly has two."""
    value, text = p.reading.claim.value, p.reading.claim.text
    if not isinstance(value, DateValue) or not value.single or value.basis in ("", "stated"):
        return False
    return not any(c.isdigit() for c in text)


def _news_of_two_days(a: Profile, b: Profile) -> bool:
    """Whether two articles, further apart than news lasts, each tell of a day near their own: such things happen more
    than once. What was planned for one day may have been done on another. Where each tells of its own day, fewer days
    are enough: nothing that an article has told already is done on the day of a later one."""
    if a.published is None or b.published is None:
        return False
    apart = abs((a.published - b.published).days)
    if Modality.PLANNED in (a.reading.claim.modality, b.reading.claim.modality):
        return False
    if apart > TIME_ZONES and all(_days_from(p.reading.claim.value, p.published) == 0 for p in (a, b)):
        return True
    return apart > NEWS and all(_is_news(p.reading.claim.value, p.published) for p in (a, b))


def _is_news(value: Value, published: date | None) -> bool:
    apart = _days_from(value, published)
    return apart is not None and abs(apart) <= NEWS


def _days_from(value: Value, published: date | None) -> int | None:
    """Days from a publication to the day that a value names; None where it names no one day."""
    if not isinstance(value, DateValue) or value.earliest is None or published is None or not value.single:
        return None
    return (value.earliest - published).days


def _of_other_numbers(a: Profile, b: Profile) -> bool:
    """Whether both sentences number people, and no number of one is in the other: attacks of two days have their own
    tolls, even if each is only told to be `at least` so many."""
    left, right = _numbers_of_people(a), _numbers_of_people(b)
    return bool(left and right) and left.isdisjoint(right)


def _numbers_of_people(p: Profile) -> frozenset[float]:
    values = [s.value for s in p.siblings if s.kind == "count"]
    return frozenset(v.nominal for v in values if isinstance(v, Quantity) and _people() & set(v.counted[:1]))


@cache
def _people() -> frozenset[str]:
    """Nouns for people, those of a country among them: spaCy often leaves their plural as it is (`peruvians`)."""
    classes, peoples = load("nouns")["classes"], [name.lower() for name in demonyms()]
    return frozenset([*classes["people"], *classes["dead"], *peoples, *(f"{name}s" for name in peoples)])


def _in_other_markets(a: Profile, b: Profile) -> bool:
    """Whether both sentences tell of something that comes out, and one of them in a country that the other does not
    name: a book, a film or a car has a day in each."""
    told = {p.reading.frame.trigger_class for p in (a, b)}
    return told == {"launch"} and _countries(a) != _countries(b)


def _countries(p: Profile) -> frozenset[str]:
    places = (s.value for s in p.siblings if s.kind == "venue")
    return frozenset(v.name for v in places if isinstance(v, Place) and v.sort is Sort.COUNTRY)


def _is_beginning(p: Profile) -> bool:
    """Whether the words before a day are those of a beginning: `the storm started on Thursday`. What has begun goes on
    for days."""
    return bool(set(p.before.split()[-2:]) & beginnings())


def _is_end(p: Profile) -> bool:
    """Whether a day is that up to which something went on: `did not hear of it until 6 a.m. on Sunday`."""
    return bool(_UNTIL.search(p.before))


_UNTIL = re.compile(r"\b(?:until|till)\s(?:\S+\s){0,4}\Z")


def _in_a_state(p: Profile) -> bool:
    """Whether what is dated is a state, which holds on many days: `was listed in stable condition`."""
    return not _states().isdisjoint(p.reading.frame.others)


@cache
def _states() -> frozenset[str]:
    return frozenset(load("nouns")["states"])
