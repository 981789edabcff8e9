"""Clock times: a moment or a stretch of the day, with its hedge and its zone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.values.base import Comparison, Json, Relation, compatible, conflict, not_comparable, same

DAY = 24 * 60
_BANDS = {30: 15, 15: 10, 5: 7}
"""Minutes by which `about` and `just after` may be off, for times told in half hours, quarters and fives: the finer the
time, the less. `about 12:23` may be off by a FINEST."""
_FINEST = 3
_WHOLE_HOUR = 10
"""Minutes by which a time told in whole hours may be rounded."""

_KEY = re.compile(r"T(\d\d):(\d\d)(?:/(\d\d):(\d\d))?", re.ASCII)


def _slack(minutes: int) -> int:
    return next((band for grain, band in _BANDS.items() if minutes % grain == 0), _FINEST)


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A time of day: from `low` to `high`, minutes after midnight as stated; `high` before `low` runs over midnight.

    `hedge` is what a word makes of it: about, just after, just before, or after and before, which leave one end open.
    `zone` is as written, `offset` its minutes east of UTC where they are known. `part` names a part of the day that
    was told instead of a time. `whole` marks a time in whole hours, `half_unknown` one that may be before or after
    noon. `throughout` marks a stretch that something lasts (`from 9 p.m. to 5 a.m.`), whose ends are what it tells;
    in any other some moment lies (`between 2 and 3 p.m.`).
    """

    low: int
    high: int
    hedge: str = ""
    zone: str = ""
    offset: int | None = None
    part: str = ""
    whole: bool = False
    half_unknown: bool = False
    throughout: bool = False

    @property
    def earliest(self) -> int | None:
        """The first minute it can mean, None where open."""
        slack = _slack(self.low) if self.hedge in ("about", "just before") else 0
        return None if self.hedge == "before" else (self.low - slack) % DAY

    @property
    def latest(self) -> int | None:
        """The last minute it can mean, None where open."""
        slack = _slack(self.high) if self.hedge in ("about", "just after") else 0
        return None if self.hedge == "after" else (self.high + slack) % DAY

    @property
    def label(self) -> str:
        text = self.part or clock(self.low) + ("" if self.low == self.high else f"–{clock(self.high)}")
        half = "(morning or evening)" if self.half_unknown else ""
        return " ".join(filter(None, (self.hedge, text, half, self.zone)))

    @property
    def key(self) -> str:
        core = f"T{clock(self.low)}" + ("" if self.low == self.high else f"/{clock(self.high)}")
        tail = [(n, getattr(self, n)) for n in ("hedge", "zone", "part") if getattr(self, n)]
        tail += [("offset", self.offset)] if self.offset is not None else []
        tail += [(n, 1) for n in ("whole", "half_unknown", "throughout") if getattr(self, n)]
        return ";".join([core, *(f"{name}={value}" for name, value in tail)])

    @property
    def vagueness(self) -> float:
        """Minutes beyond the first; more where the half of the day is not told or an end is open."""
        first, last = self.earliest, self.latest
        width = DAY / 2 if first is None or last is None else (last - first) % DAY
        return float(width) + DAY * self.half_unknown + 0.5 * self.whole

    def as_dict(self) -> dict[str, Json]:
        first, last = self.earliest, self.latest
        told: dict[str, Json] = {
            "label": self.label,
            "earliest": None if first is None else clock(first),
            "latest": None if last is None else clock(last),
        }
        told.update({name: getattr(self, name) for name in ("zone", "hedge", "part") if getattr(self, name)})
        if self.offset is not None:
            told["offset"] = self.offset
        if self.half_unknown:
            told["half_unknown"] = True
        return told


def clock(minutes: int) -> str:
    """`HH:MM` of minutes after midnight."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def minutes(text: str) -> int:
    """Minutes after midnight of `HH:MM`. Raises ValueError for anything else."""
    hours, _, rest = text.partition(":")
    found = int(hours) * 60 + int(rest)
    if not (0 <= found < DAY and int(rest) < 60):
        raise ValueError(f"no time of day: {text!r}")
    return found


def read(text: str) -> TimeValue:
    """The value that `TimeValue.key` has written. Raises ValueError for anything else."""
    core, *tail = text.split(";")
    match = _KEY.fullmatch(core)
    if match is None:
        raise ValueError(f"not a time in normal form: {text!r}")
    low = minutes(f"{match[1]}:{match[2]}")
    high = low if match[3] is None else minutes(f"{match[3]}:{match[4]}")
    told = dict(item.split("=", 1) for item in tail)
    return TimeValue(
        low,
        high,
        hedge=told.get("hedge", ""),
        zone=told.get("zone", ""),
        offset=int(told["offset"]) if "offset" in told else None,
        part=told.get("part", ""),
        whole="whole" in told,
        half_unknown="half_unknown" in told,
        throughout="throughout" in told,
    )


def compare(left: TimeValue, right: TimeValue) -> Comparison:
    """COMPATIBLE where some minute suits both, or, of two stretches that something lasts, both ends. A time without a
    zone is taken to be in the other's, unless that is UTC: news gives it beside the local time, never in its place."""
    if left == right:
        return same()
    pair = f"{left.label} and {right.label}"
    shift = 0
    if left.offset is not None and right.offset is not None:
        shift = left.offset - right.offset
    elif (left.offset == 0) != (right.offset == 0):
        return not_comparable(Relation.UNIT, f"the zones of {pair} are not both known")
    if left.throughout and right.throughout and not _same_ends(left, right, shift):
        return conflict(f"{pair} do not begin and end alike")
    if _meet(left, right, shift, 0):
        exact = left.low == left.high and (left.low - shift - right.low) % DAY == 0 and right.low == right.high
        relation = Relation.ROUNDING if exact or left.hedge or right.hedge else Relation.GRANULARITY
        return compatible(relation, f"{pair} may be the same time")
    if _meet(left, right, shift, _WHOLE_HOUR * (left.whole or right.whole)):
        return compatible(Relation.ROUNDING, f"{pair} may be one time, rounded")
    return conflict(f"{pair} are different times")


def _meet(left: TimeValue, right: TimeValue, shift: int, slack: int) -> bool:
    return any(_overlap(_arc(left), _arc(right), shift + turn, slack) for turn in _turns(left, right))


def _same_ends(left: TimeValue, right: TimeValue, shift: int) -> bool:
    """Whether two stretches begin at one time and end at one, up to what is rounded off whole hours."""
    ends = ((left.low, right.low), (left.high, right.high))
    return any(
        all(_apart(one - shift - turn, other) <= _WHOLE_HOUR for one, other in ends) for turn in _turns(left, right)
    )


def _turns(left: TimeValue, right: TimeValue) -> tuple[int, ...]:
    """Minutes by which one may have to be turned to be in the other's half of the day."""
    return (0, DAY // 2) if left.half_unknown or right.half_unknown else (0,)


def _apart(one: int, other: int) -> int:
    """Minutes between two times of day, the shorter way round."""
    return min((one - other) % DAY, (other - one) % DAY)


def _arc(value: TimeValue) -> tuple[int, int]:
    """The start of the stretch and its length; an open end is that of the day."""
    first, last = value.earliest, value.latest
    if first is None:
        return 0, last or 0
    return first, (DAY - 1 - first) if last is None else (last - first) % DAY


def _overlap(left: tuple[int, int], right: tuple[int, int], shift: int, slack: int) -> bool:
    """Whether two arcs of the day touch, the left one moved back by `shift` minutes."""
    start = (left[0] - shift) % DAY
    return (right[0] - start) % DAY <= left[1] + slack or (start - right[0]) % DAY <= right[1] + slack
