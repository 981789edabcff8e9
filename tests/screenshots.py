"""Pictures of the kept report for the README, taken by `python -m tests.golden` when the report has changed.

A picture is not compared pixel by pixel: fonts differ from machine to machine. What is kept beside them is the hash of
the page that they show.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHA256 = "report.sha256"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture, so many pixels wide and high, from the top of the page or from its first finding."""

    name: str
    width: int
    height: int
    scheme: str = "light"
    medium: str = "screen"
    finding: bool = False

    @property
    def settings(self) -> dict[str, Any]:
        """Of the browser's context. The policy of the page would keep out the margin that a sheet of paper has."""
        view = {"width": self.width, "height": self.height}
        return {"viewport": view, "color_scheme": self.scheme, "bypass_csp": self.medium == "print"}


SHOTS = (
    Shot("wide", 1280, 900),
    Shot("narrow", 360, 740),
    Shot("dark", 1280, 900, scheme="dark", finding=True),
    Shot("print", 794, 1123, medium="print"),
)


def digest(page: Path) -> str:
    return hashlib.sha256(page.read_bytes()).hexdigest()


def are_current(page: Path, folder: Path) -> bool:
    """Whether the pictures in the folder show this page."""
    kept = folder / SHA256
    return kept.is_file() and kept.read_text(encoding="utf-8").strip() == digest(page)


def take(page: Path, folder: Path) -> None:
    """Takes all pictures of the page anew. Raises LookupError where there is no Chromium."""
    from tests.browser import launched, opened

    folder.mkdir(parents=True, exist_ok=True)
    with launched() as browser:
        for shot in SHOTS:
            tab = opened(browser, page.resolve(), [], **shot.settings)
            tab.emulate_media(media=shot.medium)
            if shot.medium == "print":
                tab.add_style_tag(content="body { padding: 16mm 14mm }")
            if shot.finding:
                tab.evaluate("document.querySelector('.card').scrollIntoView()")
            # What is made near the screen is made now.
            tab.wait_for_timeout(500)
            tab.screenshot(path=folder / f"{shot.name}.png")
            tab.context.close()
    (folder / SHA256).write_text(digest(page) + "\n", encoding="utf-8")
