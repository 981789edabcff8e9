"""The gate's decision as text. One module a format, loaded when it is asked for."""

from __future__ import annotations

from factcheck.gate.decide import Result
from factcheck.render import GATE_FORMATS, module_of


def render(result: Result, name: str) -> str:
    """The decision in a format of GATE_FORMATS; the terminal's without colour, for a file. Raises KeyError for any
    other."""
    return str(module_of(__name__, name, GATE_FORMATS).render(result))
