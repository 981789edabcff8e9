"""Claims, facts and findings as pandas frames, for notebooks. pandas is loaded by the first call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Report
from factcheck.rows import (
    CLAIM_COLUMNS,
    FACT_COLUMNS,
    FINDING_COLUMNS,
    Row,
    claim_rows,
    fact_rows,
    finding_rows,
)

if TYPE_CHECKING:
    from pandas import DataFrame


def claims_frame(report: Report) -> DataFrame:
    """A row a claim, in the report's order; the columns are `CLAIM_COLUMNS`, also where there is no claim."""
    return _frame(claim_rows(report), CLAIM_COLUMNS)


def facts_frame(report: Report) -> DataFrame:
    """A row a fact; the columns are `FACT_COLUMNS`."""
    return _frame(fact_rows(report), FACT_COLUMNS)


def findings_frame(report: Report) -> DataFrame:
    """A row a side of a finding; the columns are `FINDING_COLUMNS`."""
    return _frame(finding_rows(report), FINDING_COLUMNS)


def _frame(rows: Iterable[Row], columns: Sequence[str]) -> DataFrame:
    from pandas import DataFrame

    return DataFrame.from_records(list(rows), columns=list(columns))
