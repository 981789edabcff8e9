"""Finished reports as text. One module a format, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module
from types import ModuleType
from typing import Protocol, cast

from factcheck.model import Report

FORMATS = ("terminal", "json", "csv", "html", "markdown")
GATE_FORMATS = ("terminal", "json", "sarif", "junit", "github", "markdown")
"""The formats of the gate's result."""

DIFF_FORMATS = ("terminal", "json", "html", "markdown")
"""The formats of what changed between two reports."""

DRAFT_FORMATS = ("terminal", "json", "html", "markdown")
"""The formats of a draft's check."""


class Renderer(Protocol):
    """A report as text that ends with a line break. It reads nothing but the report: no file, no clock, no locale,
    no environment."""

    def render(self, report: Report) -> str: ...


def renderer(name: str) -> Renderer:
    """The renderer of a format, by its name in `FORMATS`. Raises KeyError for any other."""
    return cast(Renderer, module_of(__name__, name, FORMATS))


def module_of(package: str, name: str, formats: Collection[str]) -> ModuleType:
    """The module of a package that makes a format, loaded when it is asked for. Raises KeyError for a name that is none
    of the formats."""
    if name not in formats:
        raise KeyError(name)
    return import_module(f"{package}.{name}")
