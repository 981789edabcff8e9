"""What holds for all tests: a skip is a failure where CI=true (there, all that a test needs is installed), and what
the program is known to miss (known_misses.yml) is an expected failure, strictly."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
import yaml

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell ignores interrupts for what it starts in the background, and the tests' own processes would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A bound on the time of an example would fail on a busy machine, whatever the example shows.
hypothesis.settings.register_profile(
    "untimed", hypothesis.settings(), deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")

if TYPE_CHECKING:
    from tests.browser import Browser, Open, Page

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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    from tests.browser import launched

    try:
        with launched() as browser:
            yield browser
    except LookupError as reason:
        pytest.skip(str(reason))


@pytest.fixture
def show(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the text of a page. At the end of the test each page that is `held` to it must have been quiet."""
    from tests.browser import opened

    faults: list[str] = []
    pages: list[Page] = []

    def open_text(text: str, held: bool = True, **settings: Any) -> Page:
        path = tmp_path / "report.html"
        path.write_text(text, encoding="utf-8", newline="")
        pages.append(opened(chromium, path, faults if held else [], **settings))
        return pages[-1]

    yield open_text
    for page in pages:
        page.context.close()
    assert not faults
