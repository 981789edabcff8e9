"""The command line. What it shows is made elsewhere, and loaded when a command needs it: help is quick."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.shell_completion import CompletionItem

from factcheck import __version__, screen
from factcheck.gate import LEVELS, NEVER, fails
from factcheck.render import FORMATS, renderer

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.pipeline import Outcome

CLAIM_FORMATS = ("table", "csv", "json")
COLORS = ("auto", "always", "never")
WRONG, INTERRUPTED = 2, 130
"""Exit status of a wrong call or input, and of a run that was interrupted."""


RARELY = 100_000, 50, 50
"""Thresholds of the collector of cycles (gc.set_threshold): a report makes some hundred thousand objects that live to
its end, and looking through them again and again took a tenth of the time."""


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
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.ClickException as error:
            screen.say(_one_line(error))
            sys.exit(error.exit_code)
        except click.Abort:
            sys.exit(INTERRUPTED)
        except OSError as error:
            where = f"{error.filename}: " if error.filename else ""
            screen.say(f"{where}{error.strerror or error}")
            sys.exit(WRONG)
        sys.exit(status if isinstance(status, int) else 0)


def _one_line(error: click.ClickException) -> str:
    """What is wrong with a call, and where help is."""
    message = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return message
    end = "" if message.endswith((".", "?")) else "."
    return f"{message}{end} Try '{context.command_path} --help'."


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


@dataclass
class Run:
    """What `report` and `claims` are told alike, and the time their steps take."""

    paths: tuple[str, ...]
    published: dict[str, date]
    quiet: bool
    verbose: bool
    color: str
    clock: screen.Clock = field(default_factory=screen.Clock)

    def outcome(self, **settings: Any) -> Outcome:
        """What the pipeline makes of the paths. Ends the program where nothing can be read or no parser is there."""
        named = list(dict.fromkeys(self.paths))
        stdin = sys.stdin.buffer.read() if "-" in named else None
        watched = screen.progress_is_seen() and not self.quiet
        with self.clock.step("load"):
            from factcheck.errors import InputError
            from factcheck.pipeline import run
            from factcheck.syntax import PipelineMissing
        try:
            return run(
                named,
                published=self.published,
                stdin=stdin,
                progress=screen.progress if watched else None,
                **settings,
            )
        except InputError as error:
            _refuse(map(str, error.problems))
        except PipelineMissing as error:
            _refuse([str(error)])

    def end(self, outcome: Outcome, failed: bool = False) -> NoReturn:
        """Says what is left to say and ends the program: 2 where an input could not be read, 1 where it failed."""
        if self.verbose:
            self.clock.add(outcome.report.timings)
            self.clock.tell()
        for problem in outcome.problems:
            screen.say(str(problem))
        sys.exit(WRONG if outcome.problems else int(failed))

    def show(self, text: Callable[..., str], report: Report) -> None:
        """The report for a person, by a renderer that knows of width and colour."""
        with self.clock.step("render"):
            shown = text(report, screen.width(), screen.colored(self.color))
        screen.show(shown)


def _refuse(messages: Iterable[str]) -> NoReturn:
    for message in messages:
        screen.say(message)
    sys.exit(WRONG)


_paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path())
_color = click.option(
    "--color", type=click.Choice(COLORS), default="auto", show_default=True, help="Colours; auto honours NO_COLOR."
)
_published = click.option(
    "--published",
    metavar="PATH=DATE",
    multiple=True,
    callback=_dates,
    help="When a source was published, if it does not say so itself. May be given several times.",
)
_quiet = click.option("-q", "--quiet", is_flag=True, help="Print only the closing line, or nothing beside files.")
_verbose = click.option("-v", "--verbose", is_flag=True, help="Tell on standard error how long each step took.")


def _inputs(command: Callable[..., None]) -> Callable[..., None]:
    """What `report` and `claims` take alike."""
    return _published(_quiet(_verbose(_color(command))))


@click.group(
    name="factcheck",
    cls=Cli,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="factcheck", message="%(prog)s %(version)s", help="Show the version.")
@click.pass_context
def main(context: click.Context, /) -> None:
    """Show where several articles on the same events cannot all be right.

    PATH is a .txt or .md file, a folder of such files, or - for standard input.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@main.command(short_help="Report where articles contradict each other.")
@_paths
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
    default=NEVER,
    show_default=True,
    help="Exit with status 1 if there is a finding as grave as this, or graver.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out findings of less confidence than this.",
)
@_inputs
def report(output: Path | None, form: str, fail_on: str, min_confidence: float, **settings: Any) -> None:
    """Report where the articles in PATH... contradict each other, or themselves."""
    run = Run(**settings)
    outcome = run.outcome(min_confidence=min_confidence, skip=[output] if output else [])
    if output:
        _write(outcome.report, output, run)
    _print(outcome.report, form, run, beside_files=output is not None)
    run.end(outcome, fails(outcome.report, fail_on))


def _write(report: Report, folder: Path, run: Run) -> None:
    from factcheck.output import write_all

    with run.clock.step("render"):
        contents = {f"report.{form}": renderer(form).render(report) for form in ("html", "json")}
    with run.clock.step("write"):
        write_all(folder, contents)


def _print(report: Report, form: str, run: Run, beside_files: bool) -> None:
    """The report on standard output. A machine format comes whole, whatever else is asked for."""
    if form != "terminal":
        with run.clock.step("render"):
            text = renderer(form).render(report)
        screen.put(text)
    elif not run.quiet:
        from factcheck.render import terminal

        run.show(terminal.render, report)
    elif not beside_files:
        from factcheck.render import words

        screen.show(words.closing(report) + "\n")


@main.command(short_help="List the claims that are found in articles.")
@_paths
@click.option(
    "--format", "form", type=click.Choice(CLAIM_FORMATS), default="table", show_default=True, help="What to print."
)
@_inputs
def claims(form: str, **settings: Any) -> None:
    """List the claims that are found in the articles in PATH..."""
    run = Run(**settings)
    outcome = run.outcome(compare=False)
    _print_claims(outcome.report, form, run)
    run.end(outcome)


def _print_claims(report: Report, form: str, run: Run) -> None:
    from factcheck.render import csv, json, words

    if form == "json":
        screen.put(json.render_claims(report))
    elif form == "csv":
        screen.put(csv.render(report))
    elif run.quiet:
        screen.show(words.count(len(report.claims), "claim") + "\n")
    else:
        from factcheck.render import table

        run.show(table.render, report)


def _codes(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    from factcheck.rules import codes, rule

    return [CompletionItem(code, help=rule(code).title) for code in codes() if code.startswith(begun.upper())]


@main.command(short_help="Explain a finding code, or list all codes.")
@click.argument("code", required=False, shell_complete=_codes)
@_color
def rule(code: str | None, color: str) -> None:
    """Explain a finding CODE: what it finds, why it matters, an example, when it stays silent.

    Without CODE, list all codes.
    """
    colored = screen.colored(color)
    lines = _rule_lines(code) if code else _code_lines()
    screen.show("".join(f"{click.style(line, bold=True) if bold and colored else line}\n" for line, bold in lines))


def _rule_lines(code: str) -> Iterator[tuple[str, bool]]:
    """The lines of a page, and whether each is a heading."""
    from factcheck import rules

    try:
        page = rules.rule(code).page
    except KeyError:
        raise click.UsageError(f"There is no code '{code}'; 'factcheck rule' lists all.") from None
    for line in page.splitlines():
        yield line, line.startswith("#")


def _code_lines() -> Iterator[tuple[str, bool]]:
    """All codes with their default severity and title, by family."""
    from factcheck import rules

    for family, name in rules.FAMILIES.items():
        yield f"{family}xx {name}", True
        for page in (rules.rule(code) for code in rules.codes() if code.startswith(family)):
            yield f"  {page.code}  {page.severity:<8} {page.title}", False
