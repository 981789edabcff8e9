"""`factcheck claims`: what is read out of articles, without comparing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import options, screen
from factcheck.cli.run import Run

if TYPE_CHECKING:
    from factcheck.model import Report

FORMATS = ("table", "csv", "json")


@click.command("claims", short_help="List the claims that are found in articles.")
@options.paths
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="What to print.")
@options.inputs
def command(form: str, **told: Any) -> None:
    """List the claims that are found in the articles in PATH...

    Without PATH, the sources in factcheck.toml are read.
    """
    run = Run(**told)
    outcome = run.outcome(compare=False)
    _print(outcome.report, form, run)
    run.end(outcome)


def _print(report: Report, form: str, run: Run) -> None:
    from factcheck.render import csv, json, words

    if form == "json":
        run.put(lambda: json.render_claims(report))
    elif form == "csv":
        run.put(lambda: csv.render(report))
    elif run.quiet:
        screen.show(words.count(len(report.claims), "claim") + "\n")
    else:
        from factcheck.render import table

        run.show(table.render, report)
