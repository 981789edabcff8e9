"""The difference of two reports as text. One module a format, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

from factcheck.diff import Difference
from factcheck.render import DIFF_FORMATS


def render(found: Difference, name: str) -> str:
    """The difference in a format of DIFF_FORMATS. Raises KeyError for any other."""
    if name not in DIFF_FORMATS:
        raise KeyError(name)
    return str(import_module(f"{__name__}.{name}").render(found))
