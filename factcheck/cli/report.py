"""`factcheck report`: where articles contradict each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import options, screen
from factcheck.cli.run import Run
from factcheck.gate import LEVELS, NEVER, fails
from factcheck.render import FORMATS, renderer

if TYPE_CHECKING:
    from factcheck.model import Report


@click.command("report", short_help="Report where articles contradict each other.")
@options.paths
@click.option(
    "-o",
    "--output",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write report.html and report.json into this folder.",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="terminal", show_default=True, help="What to print."
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    help="Exit with status 1 if there is a finding as grave as this, or graver; default never.",
)
@options.min_confidence
@options.inputs
def command(output: Path | None, form: str, fail_on: str | None, min_confidence: float | None, **told: Any) -> None:
    """Report where the articles in PATH... contradict each other, or themselves.

    Without PATH, the sources in factcheck.toml are read.
    """
    run = Run(**told)
    outcome = run.outcome(min_confidence=min_confidence, skip=[output] if output else [])
    if output:
        _write(outcome.report, output, run)
    _print(outcome.report, form, run, beside_files=output is not None)
    run.end(outcome, fails(outcome.report, fail_on or run.settings.fail_on or NEVER))


def _write(report: Report, folder: Path, run: Run) -> None:
    from factcheck.cli.output import write_all

    with run.clock.step("render"):
        contents = {f"report.{form}": renderer(form).render(report) for form in ("html", "json")}
    with run.clock.step("write"):
        write_all(folder, contents)


def _print(report: Report, form: str, run: Run, beside_files: bool) -> None:
    """The report on standard output. A machine format comes whole, whatever else is asked for."""
    if form != "terminal":
        run.put(lambda: renderer(form).render(report))
    elif not run.quiet:
        from factcheck.render import terminal

        run.show(terminal.render, report)
    elif not beside_files:
        from factcheck.render import words

        screen.show(words.closing(report) + "\n")
