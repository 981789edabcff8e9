"""The options that several commands take."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

COLORS = ("auto", "always", "never")


def _dates(_: click.Context, __: click.Parameter, given: Sequence[str]) -> dict[str, date]:
    """PATH=DATE pairs; a path may hold `=`."""
    dates: dict[str, date] = {}
    for pair in given:
        path, _equals, told = pair.rpartition("=")
        if not path:
            raise click.BadParameter(f"'{pair}' is not of the form PATH=DATE")
        if path in dates:
            raise click.BadParameter(f"two dates are told for '{path}'")
        dates[path] = _date(told)
    return dates


def _date(told: str) -> date:
    try:
        return date.fromisoformat(told) if len(told) <= len("2026-02-08") else datetime.fromisoformat(told)
    except ValueError:
        raise click.BadParameter(f"'{told}' is no date; write it as 2026-02-08 or 2026-02-08T08:55+05:30") from None


paths = click.argument("paths", metavar="[PATH...]", nargs=-1, type=click.Path())
settings = click.option(
    "--settings",
    "settings_file",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Take the settings from this file, not from the factcheck.toml that is found upwards from the sources.",
)
color = click.option(
    "--color", type=click.Choice(COLORS), default="auto", show_default=True, help="Colours; auto honours NO_COLOR."
)
published = click.option(
    "--published",
    metavar="PATH=DATE",
    multiple=True,
    callback=_dates,
    help="When a source was published, if it does not say so itself. May be given several times.",
)
quiet = click.option("-q", "--quiet", is_flag=True, help="Print only the closing line, or nothing beside files.")
verbose = click.option("-v", "--verbose", is_flag=True, help="Tell on standard error how long each step took.")
jobs = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    metavar="NUMBER",
    help="How many processes read the articles; 0, the default, is one a core. The output is the same for any number.",
)


baseline = click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The findings that are known and do not fail.",
)
waivers = click.option(
    "--waivers",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The findings that are excused, each with a reason.",
)


class _Share(click.FloatRange):
    """A number from 0 to 1. NaN is none, though it is neither below nor above: every comparison with it is false, so
    that no finding would be left."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        share = super().convert(value, param, ctx)
        if isinstance(share, float) and math.isnan(share):
            self.fail(f"{value} is not in the range 0<=x<=1.", param, ctx)
        return share


min_confidence = click.option(
    "--min-confidence",
    type=_Share(0, 1),
    help="Leave out findings of less confidence than this, from 0 to 1.",
)


def day(_: click.Context, __: click.Parameter, told: str | None) -> date | None:
    """A day, or None where none is given."""
    try:
        return date.fromisoformat(told) if told else None
    except ValueError:
        raise click.BadParameter(f"'{told}' is no day; write it as 2026-12-31") from None


today = click.option(
    "--today",
    "today_option",
    metavar="DATE",
    callback=day,
    help="Take this day for today, not what the clock says: waivers end.",
)


def inputs(command: Command) -> Command:
    """What every command that reads articles takes: the fields of factcheck.cli.run.Run beside the paths."""
    return published(settings(quiet(verbose(color(jobs(command))))))
