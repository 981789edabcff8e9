"""A draft held against its sources, as text. One module a format, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

from factcheck.draft import DraftCheck
from factcheck.render import DRAFT_FORMATS


def render(check: DraftCheck, name: str) -> str:
    """The check in a format of DRAFT_FORMATS. Raises KeyError for any other."""
    if name not in DRAFT_FORMATS:
        raise KeyError(name)
    return str(import_module(f"{__name__}.{name}").render(check))
