"""`factcheck gate`: fails on what is neither in the baseline nor waived."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from factcheck.cli import options, screen
from factcheck.cli.known import Files, asked_for, places_of, read_known, today, usable, with_comments
from factcheck.cli.run import Run, refuse
from factcheck.gate.levels import LEVELS, USUAL
from factcheck.render import GATE_FORMATS

if TYPE_CHECKING:
    from factcheck.gate.decide import Result
    from factcheck.pipeline import Outcome


def _outputs(_: click.Context, __: click.Parameter, given: Sequence[str]) -> dict[str, Path]:
    """FORMAT=FILE pairs."""
    found: dict[str, Path] = {}
    for pair in given:
        form, equals, file = pair.partition("=")
        if not equals or not file:
            raise click.BadParameter(f"'{pair}' is not of the form FORMAT=FILE")
        if form not in GATE_FORMATS:
            raise click.BadParameter(f"there is no format '{form}'; it is one of {', '.join(GATE_FORMATS)}")
        if form in found:
            raise click.BadParameter(f"two files are told for '{form}'")
        if Path(file) in found.values():
            raise click.BadParameter(f"two formats are told for '{file}'")
        found[form] = Path(file)
    return found


@click.command("gate", short_help="Fail on what is neither known nor waived.")
@options.paths
@click.option(
    "--new",
    metavar="PATH",
    multiple=True,
    type=click.Path(exists=True),
    help="Fail only on findings that touch this source. May be given again.",
)
@click.option(
    "--since", metavar="REV", help="Fail only on findings that touch a source changed since this git revision."
)
@options.baseline
@options.waivers
@click.option("--write-baseline", is_flag=True, help="Write all present findings to the baseline, and end.")
@click.option("--prune-baseline", is_flag=True, help="Take out of the baseline what no longer occurs, and end.")
@click.option(
    "--fail-on", type=click.Choice(LEVELS), help="Fail on findings as grave as this, or graver; default error."
)
@click.option("--fail-on-stale", is_flag=True, help="Fail on entries, waivers and comments of no use any more, too.")
@options.today
@click.option(
    "--format", "form", type=click.Choice(GATE_FORMATS), default="terminal", show_default=True, help="What to print."
)
@click.option(
    "--output", metavar="FORMAT=FILE", multiple=True, callback=_outputs, help="Write a format to a file as well."
)
@options.min_confidence
@options.inputs
def command(
    paths: tuple[str, ...],
    new: tuple[str, ...],
    since: str | None,
    baseline: Path | None,
    waivers: Path | None,
    write_baseline: bool,
    prune_baseline: bool,
    fail_on: str | None,
    fail_on_stale: bool,
    today_option: date | None,
    form: str,
    output: Mapping[str, Path],
    min_confidence: float | None,
    **told: Any,
) -> None:
    """Check the articles in PATH... and fail on findings that are neither in the baseline nor waived.

    Without PATH, the sources in factcheck.toml are read. The exit status is 0 where nothing fails, 1 where something
    does, and 2 where the call or an input is wrong.
    """
    from factcheck.gate.decide import decide

    run = Run(paths, **told)
    run.paths = (*run.sources, *new) if new else paths
    files = Files(run, baseline, waivers)
    if write_baseline and prune_baseline:
        raise click.UsageError("--write-baseline and --prune-baseline are two calls", click.get_current_context())
    written = {f: Path(run.place(path)) for f, path in run.settings.output.items()} | dict(output)
    read = partial(run.outcome, min_confidence=min_confidence, skip=list(written.values()))
    if write_baseline or prune_baseline:
        file = files.needed_baseline("--write-baseline" if write_baseline else "--prune-baseline")
        _change_baseline(run, read(), file, prune_baseline)
    known = read_known(files)
    outcome = read()
    report = outcome.report
    with run.clock.step("gate"):
        result = decide(
            report,
            with_comments(known, report, run),
            fail_on=fail_on or run.settings.fail_on or USUAL,
            today=today(today_option),
            asked=asked_for(report, new, since),
            fail_on_stale=fail_on_stale,
            places=places_of(report),
        )
    _write(result, written, run)
    _print(result, form, run)
    run.end(outcome, result.failed)


def _change_baseline(run: Run, outcome: Outcome, file: Path, prune: bool) -> NoReturn:
    """Writes the baseline anew, or without what no longer occurs, and ends; not where an input could not be read."""
    from factcheck.cli.output import write_files
    from factcheck.gate import baseline
    from factcheck.render.safe import one_line
    from factcheck.render.words import count

    report = outcome.report
    if outcome.problems:
        run.end(outcome)
    # A file that is no baseline is not written over.
    before = usable(lambda: baseline.read(file, missing_is_empty=not prune))
    if prune:
        entries = baseline.pruned(before, [*report.findings, *report.faint])
        gone = len(before) - len(entries)
        said = f"{gone} {'entry' if gone == 1 else 'entries'} taken out of {file}, {len(entries)} left"
    else:
        entries = baseline.of(report.findings, before)
        said = f"{count(len(entries), 'finding')} written to {file}"
    write_files({file: baseline.text(entries)})
    if not run.quiet:
        screen.show(f"{one_line(said)}\n")
    run.tell_time(report)
    sys.exit(0)


def _write(result: Result, written: Mapping[str, Path], run: Run) -> None:
    from factcheck.cli.output import write_files
    from factcheck.render.gate import render

    if not written:
        return
    _spare_articles(written.values())
    with run.clock.step("render"):
        contents = {file: render(result, form) for form, file in written.items()}
    with run.clock.step("write"):
        write_files(contents)


def _spare_articles(files: Iterable[Path]) -> None:
    """Ends the program where an output would take the place of an article."""
    for file in files:
        if file.suffix.casefold() in (".txt", ".md") and file.is_file():
            text = file.read_text(encoding="utf-8", errors="replace")
            if text.strip() and not any(f"Gate {end}: " in text for end in ("passed", "failed")):
                refuse([f"{file}: is there already and was not written by the gate; name another file"])


def _print(result: Result, form: str, run: Run) -> None:
    """The decision on standard output. A machine format comes whole, and nothing beside it."""
    if form != "terminal":
        from factcheck.render.gate import render

        run.put(lambda: render(result, form))
    elif run.quiet:
        from factcheck.render.gate import phrases

        screen.show(phrases.verdict(result) + "\n")
    else:
        from factcheck.render.gate import terminal

        run.show(terminal.render, result)
