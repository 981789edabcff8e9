"""A real headless Chromium for the tests of the report page, driven by Playwright: Debian's, nothing is downloaded.

Where Playwright or Chromium is missing, a test that needs them is skipped and says so.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
    from pypdf import PdfReader
except ImportError as missing:
    pytest.skip(f"{missing}: pip install -c constraints.txt -e '.[test]'", allow_module_level=True)

__all__ = ["NARROW", "WIDE", "Axe", "Browser", "Locator", "Open", "Page", "PdfReader", "expect", "launched", "opened"]

BROWSERS = ("chromium", "google-chrome")
"""Debian's, and what machines of code hosts have."""

ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync")
"""Chromium as root in a container, and without what it would ask of the network by itself."""

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}

PATIENCE = 15_000
"""Milliseconds that an element may take to come."""
expect.set_options(timeout=PATIENCE)

Open = Callable[..., Page]


@contextmanager
def launched() -> Iterator[Browser]:
    """Raises LookupError where Chromium is not installed."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        raise LookupError("no Chromium on this machine; Debian's package chromium has it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


def opened(
    browser: Browser,
    path: Path,
    faults: list[str],
    fragment: str = "",
    script: str = "",
    until: str = "load",
    **settings: Any,
) -> Page:
    """The file in a tab of its own browser context, with a script that runs before its own.

    What it does wrong is added to the faults: an error or warning on the console, a dialog, a request for anything but
    the file itself. `until` is what Playwright's `goto` waits for.
    """
    context = browser.new_context(**{"viewport": WIDE, "color_scheme": "light", "reduced_motion": "reduce", **settings})
    context.set_default_timeout(PATIENCE)
    context.set_default_navigation_timeout(4 * PATIENCE)
    if script:
        context.add_init_script(script)
    page = context.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: None if request.url.startswith(path.as_uri()) else faults.append(request.url))
    page.goto(path.as_uri() + fragment, wait_until=until)
    return page
