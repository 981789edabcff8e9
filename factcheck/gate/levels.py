"""When a report fails a run."""

from __future__ import annotations

from factcheck.model import Finding, Report, Severity

NEVER = "never"
LEVELS = (*(severity.value for severity in Severity), NEVER)
"""What a run can be told to fail on, the gravest first."""
USUAL = Severity.ERROR.value
"""What the gate and the check of a draft fail on where nothing else is said."""

DECISIONS = ("dismissed", "real")
"""What somebody may say of a waived finding: that it is no contradiction, or that it is one and stays for now."""


def fails(report: Report, level: str) -> bool:
    """Whether the report has a finding as grave as the level or graver. `level` is one of LEVELS."""
    return any(is_as_grave(finding, level) for finding in report.findings)


def is_as_grave(finding: Finding, level: str) -> bool:
    """Whether a finding is as grave as a level of LEVELS or graver; none is as grave as NEVER."""
    return level != NEVER and finding.severity.rank <= Severity(level).rank
