"""Who tells two numbers counts two things: a toll, and a part of it that another article tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import loud, report_on_dated

ALL = (
    "Last pleas began in Velm on Monday in the case against two dockers who are accused of sinking the Lund ferries in "
    "2005, which led to the deaths of {} people.\n\n"
    "Two charges went off that June, the first killing two porters in Ostra harbour. {}"
)
PART = "The second charge killed 229 passengers aboard the ferry Tern off the Norland coast."
NO_PART = "The second charge sank the ferry Tern off the Norland coast."
FERRY = (
    "The prosecution began its last pleas in Velm on Monday in the case of the Lund ferry bombing that killed {} "
    "people, and called both men guilty.\n\nThe ferry Tern sank off the Norland coast in June 2005."
)


def messages(folder: Path, *texts: str) -> list[str]:
    return [f.message for f in loud(report_on_dated(folder, *(("2024-11-02", text) for text in texts)))]


def test_a_toll_does_not_clash_with_its_part(tmp_path: Path) -> None:
    assert messages(tmp_path, ALL.format(231, PART), FERRY.format(229)) == []


@pytest.mark.parametrize(("toll", "rest", "told"), [(231, NO_PART, 229), (231, PART, 236)])
def test_a_toll_clashes_with_one_that_its_article_does_not_tell(toll, rest, told, tmp_path: Path) -> None:
    assert any("Numbers differ" in m for m in messages(tmp_path, ALL.format(toll, rest), FERRY.format(told)))
