"""`factcheck accept`: writes a waiver for a finding."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from factcheck.cli import options, screen
from factcheck.cli.known import Files, named, read_waivers, today
from factcheck.cli.run import Run
from factcheck.gate.levels import DECISIONS

if TYPE_CHECKING:
    from factcheck.model import Finding


@click.command("accept", short_help="Waive a finding, with a reason.")
@click.argument("fingerprint")
@options.paths
@click.option("--reason", required=True, metavar="TEXT", help="Why the finding may stand.")
@click.option("--until", metavar="DATE", callback=options.day, help="The last day that the waiver holds.")
@click.option(
    "--decision",
    type=click.Choice(DECISIONS),
    default=DECISIONS[0],
    show_default=True,
    help="Whether it is no contradiction, or a real one that stays for now.",
)
@options.waivers
@options.today
@options.inputs
def command(
    fingerprint: str,
    paths: tuple[str, ...],
    reason: str,
    until: date | None,
    decision: str,
    waivers: Path | None,
    today_option: date | None,
    **told: Any,
) -> None:
    """Write a waiver for the finding FINGERPRINT of the articles in PATH... to the waivers file.

    The beginning of a fingerprint will do. Without PATH, the sources in factcheck.toml are read. A waiver on the same
    finding is replaced.
    """
    run = Run(paths, **told)
    file = Files(run, None, waivers).needed_waivers()
    if not reason.strip():
        raise click.BadParameter("the reason is empty", click.get_current_context(), param_hint="'--reason'")
    _refuse_past(until, today(today_option))
    known = read_waivers(file, missing_is_empty=True)
    outcome = run.outcome()
    if outcome.problems:
        run.end(outcome)
    finding = named(fingerprint.strip().lower(), outcome.report)

    from factcheck.cli.output import write_files
    from factcheck.gate import waivers as lines
    from factcheck.gate.entries import Entry

    new = lines.Waiver(Entry.of(finding), decision, " ".join(reason.split()), until)
    write_files({file: lines.text(lines.accepted(known, new, finding))})
    run.tell_time(outcome.report)
    _end(finding, file, run)


def _refuse_past(until: date | None, day: date) -> None:
    """A waiver that is over when it is written would excuse nothing."""
    if until is not None and until < day:
        wrong = f"{until} is past, so the waiver would never hold; give {day} or a later day, or leave --until out"
        raise click.BadParameter(wrong, click.get_current_context(), param_hint="'--until'")


def _end(finding: Finding, file: Path, run: Run) -> NoReturn:
    from factcheck.render.safe import one_line

    if not run.quiet:
        screen.show(one_line(f"{finding.fingerprint} {finding.code} waived in {file}: {finding.message}") + "\n")
    sys.exit(0)
