"""Checks several articles on the same events for statements that cannot all be right."""

from __future__ import annotations

# The one module that loads before an interrupt is answered (factcheck.cli.interrupts): it asks for no other.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from factcheck.pipeline import check as check
    from factcheck.pipeline import extract as extract

__version__ = "0.1.0"
__all__ = ["check", "extract"]


def __getattr__(name: str) -> Any:
    """The public calls load what they need when they are first asked for: importing the package stays cheap."""
    if name in __all__:
        from factcheck import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
