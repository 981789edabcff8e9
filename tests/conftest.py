"""What holds for all tests: a skip is a failure where CI=true (there, all that a test needs is installed), and what
the program is known to miss (known_misses.yml) is an expected failure, strictly."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

KNOWN_MISSES = Path(__file__).with_name("known_misses.yml")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    causes = {row["test"]: row["cause"] for row in yaml.safe_load(KNOWN_MISSES.read_text(encoding="utf-8"))}
    for item in items:
        # pytest writes ids with escapes for what is not ASCII.
        name = item.name.encode("ascii", "backslashreplace").decode().encode().decode("unicode_escape")
        if name in causes:
            item.add_marker(pytest.mark.xfail(reason=causes[name], strict=True))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and os.environ.get("CI") == "true":
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
