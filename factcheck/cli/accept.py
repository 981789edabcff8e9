"""`factcheck accept`: writes a waiver for a finding."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from factcheck import screen
from factcheck.cli import options
from factcheck.cli.known import Files, read_waivers
from factcheck.cli.run import Run, refuse
from factcheck.gate.levels import DECISIONS

if TYPE_CHECKING:
    from factcheck.model import Finding, Report

SHORTEST = 4
"""So many digits of a fingerprint name it, where no other begins with them."""


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
@options.inputs
def command(
    fingerprint: str,
    paths: tuple[str, ...],
    reason: str,
    until: date | None,
    decision: str,
    waivers: Path | None,
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
    known = read_waivers(file, missing_is_empty=True)
    outcome = run.outcome()
    if outcome.problems:
        run.end(outcome)
    finding = _named(fingerprint.strip().lower(), outcome.report)

    from factcheck.gate import waivers as lines
    from factcheck.gate.entries import Entry
    from factcheck.output import write_files

    new = lines.Waiver(Entry.of(finding), decision, " ".join(reason.split()), until)
    write_files({file: lines.text(lines.accepted(known, new, finding))})
    run.tell_time(outcome.report)
    _end(finding, file, run)


def _named(mark: str, report: Report) -> Finding:
    """The finding of a fingerprint, or of its beginning. Ends the program where there is none, or more than one."""
    found = [f for f in report.findings if f.fingerprint == mark]
    if not found and len(mark) >= SHORTEST:
        found = [f for f in report.findings if f.fingerprint.startswith(mark)]
    if len(found) == 1:
        return found[0]
    if found:
        refuse([f"'{mark}' begins several fingerprints: {', '.join(f.fingerprint for f in found)}"])
    known = ", ".join(f.fingerprint for f in report.findings[:5])
    some = "they begin with" if len(report.findings) > 5 else "they are"
    hint = f"{some} {known}" if known else "there are no findings"
    refuse([f"no finding has the fingerprint '{mark}'; {hint}"])


def _end(finding: Finding, file: Path, run: Run) -> NoReturn:
    from factcheck.render.safe import one_line

    if not run.quiet:
        screen.show(one_line(f"{finding.fingerprint} {finding.code} waived in {file}: {finding.message}") + "\n")
    sys.exit(0)
