"""The group of all commands: a wrong call or input is answered with one line and status 2."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from factcheck.cli import screen
from factcheck.cli.interrupts import INTERRUPTED, MESSAGE

WRONG = 2
"""Exit status of a wrong call or input."""


RARELY = 1_000_000, 50, 50
"""Thresholds of the collector of cycles (gc.set_threshold): a report makes some hundred thousand objects that live to
its end, and looking through them again and again took a tenth of the time."""


class Interrupted(click.ClickException):
    """The run was ended by Ctrl-C."""

    exit_code = INTERRUPTED

    def __init__(self) -> None:
        super().__init__(MESSAGE)


class Cli(click.Group):
    """A group whose commands answer a wrong call or input with one line on standard error and status 2."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        gc.set_threshold(*RARELY)
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        _end_in_order()
        screen.open_all()
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.ClickException as error:
            screen.say(_one_line(error))
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            screen.say(MESSAGE)
            sys.exit(INTERRUPTED)
        except OSError as error:
            screen.say(_trouble(error))
            sys.exit(WRONG)
        finally:
            # The program ends: what is left needs no last look either.
            gc.freeze()
        sys.exit(status if isinstance(status, int) else 0)

    def invoke(self, ctx: click.Context) -> Any:
        """As click does, but an interrupt is told as all else that ends a run is: click would only end a line."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Interrupted from None


def _end_in_order() -> None:
    """Has the program end by way of its own clearing up when it is told to: no half-written file stays behind."""
    # Another thread than the first may set no handler, and one that somebody has set is theirs.
    with suppress(ValueError):
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))


def _trouble(error: OSError) -> str:
    """What went wrong with a file, and with which."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return "the folder you are in is gone; change to another"
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}"


def _one_line(error: click.ClickException) -> str:
    """What is wrong with a call, and where help is."""
    message = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return message
    end = "" if message.endswith((".", "?")) else "."
    return f"{message}{end} Try '{context.command_path} --help'."
