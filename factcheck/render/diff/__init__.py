"""The difference of two reports as text. One module a format, loaded when it is asked for."""

from __future__ import annotations

from factcheck.diff import Difference
from factcheck.render import DIFF_FORMATS, module_of


def render(found: Difference, name: str) -> str:
    """The difference in a format of DIFF_FORMATS. Raises KeyError for any other."""
    return str(module_of(__name__, name, DIFF_FORMATS).render(found))
