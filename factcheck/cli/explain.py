"""`factcheck explain`: the evidence behind a finding, or between two places."""

from __future__ import annotations

import re
import sys
from functools import partial
from typing import Any, NoReturn

import click

from factcheck.cli import options
from factcheck.cli.known import named
from factcheck.cli.run import Run

FORMATS = ("terminal", "json")

_PLACE = re.compile(r"(?P<path>.+):(?P<line>\d{1,9}):(?P<column>\d{1,9})")
_MARK = re.compile(r"[0-9a-f]+")


@click.command("explain", short_help="Show the evidence behind a finding, or between two places.")
@click.argument("what", metavar="FINGERPRINT|PLACE")
@options.paths
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True, help="What to print."
)
@options.inputs
def command(what: str, paths: tuple[str, ...], form: str, **told: Any) -> None:
    """Show, part by part, why statements were or were not taken for one fact.

    `explain FINGERPRINT PATH...` tells it of a finding; the beginning of a fingerprint will do. `explain PLACE PLACE
    [PATH...]` tells it of the claims at two places, each written FILE:LINE:COLUMN; what is rare is counted over the
    sources of both places and PATH...
    """
    place = _PLACE.fullmatch(what)
    if place is None:
        mark = what.strip().lower()
        if not _MARK.fullmatch(mark):
            _no_place(f"'{what}' is neither a fingerprint nor a place")
        _finding(mark, Run(paths, **told), form)
        return
    other = _PLACE.fullmatch(paths[0]) if paths else None
    if other is None:
        _no_place(f"'{paths[0]}' is no second place" if paths else "A second place is missing")
    _places(place, other, Run(paths[1:], **told), form)


def _no_place(wrong: str) -> NoReturn:
    raise click.UsageError(f"{wrong}; write a place as FILE:LINE:COLUMN, counted from 1", click.get_current_context())


def _finding(mark: str, run: Run, form: str) -> None:
    outcome = run.outcome()
    if outcome.problems:
        run.end(outcome)
    finding = named(mark, outcome.report)

    from factcheck.render import explain

    if form == "json":
        run.put(partial(explain.finding_json, finding))
    else:
        run.show(explain.finding_text, finding)
    run.end(outcome)


def _places(left: re.Match[str], right: re.Match[str], run: Run, form: str) -> NoReturn:
    from factcheck.explain import Place
    from factcheck.pipeline import explain as explained
    from factcheck.render import explain

    places = [Place(m["path"], int(m["line"]), int(m["column"])) for m in (left, right)]
    shown = explain.Pairing(*run.attempt(lambda: explained(run.paths, *places, **run.reading)))
    if form == "json":
        run.put(partial(explain.pairing_json, shown))
    else:
        run.show(explain.pairing_text, shown)
    if run.verbose:
        run.clock.tell()
    sys.exit(0)
