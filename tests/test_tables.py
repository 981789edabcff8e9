"""The frames have the rows and columns they promise, also where there is nothing to show."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.rows import CLAIM_COLUMNS, FACT_COLUMNS, FINDING_COLUMNS
from factcheck.tables import claims_frame, facts_frame, findings_frame
from tests.sample_report import empty, sample


@pytest.mark.parametrize(
    ("frame", "columns", "rows"),
    [(claims_frame, CLAIM_COLUMNS, 15), (facts_frame, FACT_COLUMNS, 5), (findings_frame, FINDING_COLUMNS, 10)],
)
def test_rows_and_columns(frame, columns, rows) -> None:
    assert tuple(frame(sample()).columns) == columns
    assert len(frame(sample())) == rows
    assert tuple(frame(empty()).columns) == columns
    assert len(frame(empty())) == 0


def test_claims_know_their_text_and_bounds() -> None:
    claims = claims_frame(sample()).set_index("claim")
    assert claims.loc["c7", "text"] == "12 May 2031"
    assert claims.loc["c7", "sentence"].startswith(
        "The Marisol, which struck a reef on 12 May 2031 on her way from\r\n"
    )
    assert claims.loc["c6", "high"] == 2_200_000
    assert claims.loc["c15", "standing"] == "contradicted"


def test_facts_join_their_claims() -> None:
    facts = facts_frame(sample()).set_index("fact")
    assert facts.loc["f1", "claims"] == "c1 c7 c12"
    assert facts.loc["f1", "sources"] == "s1 s2 s4"
    assert facts.loc["f2", "values"] == "148 passengers | 184 passengers"


def test_findings_have_a_row_a_side() -> None:
    sides = findings_frame(sample())
    dates = sides[(sides.code == "FC101")]
    assert list(dates["value"]) == ["Monday, 12 May 2031", "Tuesday, 13 May 2031"]
    assert list(dates["side"]) == [1, 2]
    assert list(dates["sources"]) == ["s1 s2", "s4"]


def test_pandas_is_loaded_by_the_first_call_only() -> None:
    code = "import sys, factcheck.tables; assert 'pandas' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
