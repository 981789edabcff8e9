"""Which words limit a figure to a part of a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings import report_on

SCOPES = [
    ("The crane fell on the quay, killing five dockers and injuring 12 others.", ["five", "12"], []),
    ("The crane fell on the quay and hurt five dockers, and 12 others were hurt at a gate.", ["five"], ["12"]),
    ("The crew saved 40 sailors and nine other people.", ["40"], ["nine"]),
    ("The crew saved 40 other sailors.", [], ["40"]),
    ("The blaze hurt 23 cooks, four of them badly.", ["23"], ["four"]),
    ("The ferry carried 60 pilgrims, of whom nine were hurt.", ["60"], ["nine"]),
    ("Some 4,200 dockers at the third-largest port walked out.", ["Some"], []),
    ("Norvik will mend 12 of its remaining mills.", [], ["12"]),
    ("The crew saved 40 sailors in the second storm.", ["40"], []),
    ("The crew saved 40 sailors in the first half of the year.", ["40"], []),
    ("The crew saved 40 sailors in the previous storm.", [], ["40"]),
]


@pytest.mark.parametrize(("sentence", "whole", "share"), SCOPES)
def test_a_word_of_scope_limits_its_own_figure(
    sentence: str, whole: list[str], share: list[str], tmp_path: Path
) -> None:
    counts = [c for c in report_on({"quay.txt": sentence}, tmp_path).claims if c.kind == "count"]

    def of(scope: bool) -> list[str]:
        return [c.text.split()[0] for c in counts if ("share" in c.frame.scope) is scope]

    assert of(scope=False) == whole
    assert of(scope=True) == share
