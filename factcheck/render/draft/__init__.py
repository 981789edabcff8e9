"""A draft held against its sources, as text. One module a format, loaded when it is asked for."""

from __future__ import annotations

from factcheck.draft import DraftCheck
from factcheck.render import DRAFT_FORMATS, module_of


def render(check: DraftCheck, name: str) -> str:
    """The check in a format of DRAFT_FORMATS. Raises KeyError for any other."""
    return str(module_of(__name__, name, DRAFT_FORMATS).render(check))
