"""CSV of all claims, a line each, for spreadsheets."""

from __future__ import annotations

import csv
import io

from factcheck.model import Report
from factcheck.render.safe import one_line
from factcheck.rows import CLAIM_COLUMNS, Cell, claim_rows

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), also in full width and after spaces.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render(report: Report) -> str:
    """The claims with the columns of `CLAIM_COLUMNS`: comma, double quotes where needed, `\\n` at line ends. Line
    breaks inside cells are spaces, so that a claim is a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CLAIM_COLUMNS)
    for row in claim_rows(report):
        writer.writerow(_harmless(row[column]) for column in CLAIM_COLUMNS)
    return out.getvalue()


def _harmless(cell: Cell) -> Cell:
    """The cell; a text that a spreadsheet would calculate gets an apostrophe in front, which shows it as text."""
    if not isinstance(cell, str):
        return cell
    guard = "'" if cell.lstrip(" \n\xa0").startswith(_FORMULA) else ""
    return guard + one_line(cell)
