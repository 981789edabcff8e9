"""Date stamps: what each says, and what is none."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck.read.article import read_bytes
from factcheck.read.stamps import Role, scan_line, scan_start

STAMPS = {
    "Published : March 8, 2021 at 8:55 AM IST": ("published", "2021-03-08T08:55:00+05:30"),
    "Updated: November 3,2014 20:09 IST": ("updated", "2014-11-03T20:09:00+05:30"),
    "Last updated on: 3 Nov 2014": ("updated", "2014-11-03"),
    "Tuesday, July 2nd, 2019": ("dated", "2019-07-02"),
    "SATURDAY, MARCH 6, 2021, 9: 53 PM": ("dated", "2021-03-06T21:53:00"),
    "6 Mar 2021": ("dated", "2021-03-06"),
    "6-Mar-2021": ("dated", "2021-03-06"),
    "Sat 6 March 2021 17.30 GMT": ("dated", "2021-03-06T17:30:00+00:00"),
    "Saturday 6th of March, 2021": ("dated", "2021-03-06"),
    "Sept. 6, 2021": ("dated", "2021-09-06"),
    "2021-03-06": ("dated", "2021-03-06"),
    "2021/03/06 14:30": ("dated", "2021-03-06T14:30:00"),
    "2021-03-06T08:55:00+05:30": ("dated", "2021-03-06T08:55:00+05:30"),
    "2021-03-06T08:55:00.125Z": ("dated", "2021-03-06T08:55:00+00:00"),
    "published: 2021-03-06 11:47:35": ("published", "2021-03-06T11:47:35"),
    "11:39am UK, Saturday 06 March 2021": ("dated", "2021-03-06T11:39:00"),
    "12:48PM BST 09 Aug 2021": ("dated", "2021-08-09T12:48:00+01:00"),
    "8:00 AM PDT 4 / 5 / 2019": ("dated", "2019-04-05T08:00:00-07:00"),
    "First Posted: 10/25/18 06:44 PM ET": ("published", "2018-10-25T18:44:00"),
    "25.10.2018, 14.30 hrs": ("dated", "2018-10-25T14:30:00"),
    "March 6, 2021 | 4:00am": ("dated", "2021-03-06T04:00:00"),
    "March 6, 2021-4:45pm": ("dated", "2021-03-06T16:45:00"),
    "6 March 2021 0914 GMT": ("dated", "2021-03-06T09:14:00+00:00"),
    "12 a.m. 6 March 2021": ("dated", "2021-03-06T00:00:00"),
    "04/04/2019": ("dated", "2019-04-04"),
    "Friday 03/05/2019": ("dated", "2019-05-03"),
    "By Jane Roe | Updated: Nov 3, 2014 20:09 IST": ("updated", "2014-11-03T20:09:00+05:30"),
    "By Jane Roe, Staff Reporter, 6 March 2021": ("dated", "2021-03-06"),
    "Jane Roe • 6 March 2021 • 3 min read": ("dated", "2021-03-06"),
    "PTI Mar 6, 2021, 05.51AM IST": ("dated", "2021-03-06T05:51:00+05:30"),
    "Saved copy, retrieved 6 March 2021": None,
    "Retrieved 6 March 2021": ("other", "2021-03-06"),
}


@pytest.mark.parametrize("line", STAMPS)
def test_stamp(line: str) -> None:
    scan = scan_line(line)
    want = STAMPS[line]
    if want is None:
        assert scan is None
        return
    assert scan is not None
    (stamp,) = scan.stamps
    assert stamp.when is not None
    assert (stamp.role.value, stamp.when.isoformat()) == want


@pytest.mark.parametrize(
    "line",
    [
        "2 hours ago",
        "Posted 3 days ago",
        "an hour ago",
        "1 year, 160 days ago",
        "Yesterday",
        "Updated: just now",
        "5h ago",
    ],
)
def test_a_stamp_that_counts_from_now_has_no_date(line: str) -> None:
    scan = scan_line(line)
    assert scan is not None and not scan.stamps


@pytest.mark.parametrize("line", ["Updated: Nov 3, 20:09 IST", "31 February 2021", "Posted: Mar 6", "6 March 0021"])
def test_a_date_that_is_not_stated_stays_unknown(line: str) -> None:
    scan = scan_line(line)
    assert scan is not None and not [s for s in scan.stamps if s.when]


@pytest.mark.parametrize("line", ["Posted: 04 / 9 / 2019 8:33 am", "Monday 4/9/2019", "04-09-19"])
def test_figures_that_can_be_read_two_ways(line: str) -> None:
    scan = scan_line(line)
    assert scan is not None
    assert [(s.when, bool(s.ambiguous)) for s in scan.stamps] == [(None, True)]


@pytest.mark.parametrize("country, want", [("US", "2019-04-09"), ("IN", "2019-09-04"), (None, None)])
def test_the_country_tells_the_order_of_figures(country: str | None, want: str | None) -> None:
    scan = scan_line("04/09/2019", country)
    assert scan is not None
    when = scan.stamps[0].when
    assert (when.isoformat() if when else None) == want


@pytest.mark.parametrize("country, offset", [(None, 5.5), ("IN", 5.5), ("IE", 1), ("IL", 2)])
def test_the_country_tells_a_zone_of_several_meanings(country: str | None, offset: float) -> None:
    scan = scan_line("6 July 2021 10:00 IST", country)
    assert scan is not None
    when = scan.stamps[0].when
    assert isinstance(when, datetime)
    delta = when.utcoffset()
    assert delta is not None and delta.total_seconds() == offset * 3600


def test_two_dates_each_with_its_label() -> None:
    scan = scan_line("Published: 12:45 EST, 6 March 2021 | Updated: 13:07 EST, 7 March 2021")
    assert scan is not None
    assert [(s.role, s.when and s.when.isoformat()) for s in scan.stamps] == [
        (Role.PUBLISHED, "2021-03-06T12:45:00-05:00"),
        (Role.UPDATED, "2021-03-07T13:07:00-05:00"),
    ]


def test_a_time_without_a_date_is_of_the_date_before() -> None:
    scan = scan_line("9 March 2021 Last updated at 14:39 GMT")
    assert scan is not None
    assert [s.when and s.when.isoformat() for s in scan.stamps] == ["2021-03-09", "2021-03-09T14:39:00+00:00"]


@pytest.mark.parametrize(
    "line",
    [
        "On March 8, 2021 the bridge was opened.",
        "March 8, 2021 changed the town",
        "The talks began at 8:55 AM on March 8, 2021",
        "Published in 2021",
        "Election Results, 5 May 2020",
        "Sunday",
        "2021",
        "5-4",
        "12:30",
        "May 2021",
        "A week ago she had left",
        "Updated figures",
        "",
    ],
)
def test_no_stamp(line: str) -> None:
    assert scan_line(line) is None


@pytest.mark.parametrize(
    "line, rest, when",
    [
        ("date 2021-03-06 Bridge Reopens", "Bridge Reopens", "2021-03-06"),
        ("2021-03-06 On The Road", "On The Road", "2021-03-06"),
        ("Published: March 6, 2021 10:00 GMT Storm Hits", "Storm Hits", "2021-03-06T10:00:00+00:00"),
    ],
)
def test_a_stamp_glued_before_words(line: str, rest: str, when: str) -> None:
    scan = scan_start(line)
    assert scan is not None and scan.stamps[0].when is not None
    assert (line[scan.end :].strip(), scan.stamps[0].when.isoformat()) == (rest, when)


@pytest.mark.parametrize(
    "line", ["March 6, 2021 changed the town", "6 March 2021: A Day to Remember", "Date of birth", "2021 budget"]
)
def test_words_that_begin_with_a_date(line: str) -> None:
    assert scan_start(line) is None


@pytest.mark.parametrize(
    "path, day",
    [
        ("story/2031-05-09-bridge.md", date(2031, 5, 9)),
        ("20310509-agency.txt", date(2031, 5, 9)),
        ("WIRE_ENG_20310509.0123.txt", date(2031, 5, 9)),
        ("2031-05-09/bridge.md", None),
        ("bridge-2031-13-09.md", None),
        ("from-2031-05-09-to-2031-05-11.md", None),
        ("bridge-120310509.md", None),
        ("bridge-2031-05.md", None),
        ("bridge-v20310509.md", None),
    ],
)
def test_the_day_in_a_file_s_name_counts_where_the_text_has_none(path: str, day: date | None) -> None:
    text = "A bridge is shut\n\nTwo men were held on Monday over the fire at the harbour, police said.\n"
    assert read_bytes(text.encode(), id="s1", path=path).published == day
    stamped = text.replace("\n\n", "\n\n7 May 2031\n\n", 1)
    assert read_bytes(stamped.encode(), id="s1", path=path).published == date(2031, 5, 7)
