"""When a report fails a run."""

from __future__ import annotations

from factcheck.model import Report, Severity

NEVER = "never"
LEVELS = (*(severity.value for severity in Severity), NEVER)
"""What a run can be told to fail on, the gravest first."""


DECISIONS = ("dismissed", "real")
"""What somebody may say of a waived finding: that it is no contradiction, or that it is one and stays for now."""


def fails(report: Report, level: str) -> bool:
    """Whether the report has a finding as grave as the level or graver. `level` is one of LEVELS."""
    return level != NEVER and any(f.severity.rank <= Severity(level).rank for f in report.findings)
