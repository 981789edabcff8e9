"""What the terminal renderers share: a rich console that writes into memory and asks the environment nothing."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.table import Table

NARROWEST, WIDEST = 40, 110
"""Bounds of the width in cells: lines longer than that are hard to read, shorter ones break everywhere."""


def printed(parts: Iterable[RenderableType], width: int, color: bool) -> str:
    """The parts one below the other. Text is taken as it is: no markup, no emoji codes, no highlighting."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=min(max(width, NARROWEST), WIDEST),
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def plain_table() -> Table:
    """A table without lines, as all of ours are: columns two blanks apart under dim heads."""
    return Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
