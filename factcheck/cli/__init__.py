"""The command line. Its parts are loaded under a guard: whoever ends the command as soon as it was called shall see no
traceback of half-loaded modules."""

from __future__ import annotations

from factcheck.cli.interrupts import ended_by_interrupt

with ended_by_interrupt():
    from factcheck.cli.commands import COMMANDS, main

__all__ = ["COMMANDS", "main"]
