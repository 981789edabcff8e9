"""The gate's decision as text. One module a format, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

from factcheck.gate.decide import Result
from factcheck.render import GATE_FORMATS


def render(result: Result, name: str) -> str:
    """The decision in a format of GATE_FORMATS; the terminal's without colour, for a file. Raises KeyError for any
    other."""
    if name not in GATE_FORMATS:
        raise KeyError(name)
    return str(import_module(f"{__name__}.{name}").render(result))
