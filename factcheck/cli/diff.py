"""`factcheck diff`: what changed between two reports."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import options, screen
from factcheck.cli.run import refuse
from factcheck.render import DIFF_FORMATS

_FILE = click.Path(path_type=Path)


@click.command("diff", short_help="Show what changed between two reports.")
@click.argument("old", metavar="OLD.json", type=_FILE)
@click.argument("new", metavar="NEW.json", type=_FILE)
@click.option(
    "--format", "form", type=click.Choice(DIFF_FORMATS), default="terminal", show_default=True, help="What to print."
)
@options.color
def command(old: Path, new: Path, form: str, color: str) -> None:
    """Show what a new source or an edit brought: findings that are new, gone or changed from OLD.json to NEW.json.

    Both are reports, as `factcheck report PATH... --format json` prints them.
    """
    from factcheck.diff import difference
    from factcheck.errors import InputError
    from factcheck.render import diff
    from factcheck.saved import read_report

    try:
        found = difference(read_report(old), read_report(new))
    except InputError as error:
        refuse(map(str, error.problems))
    if form != "terminal":
        screen.put(diff.render(found, form))
        return
    from factcheck.render.diff import terminal

    screen.show(terminal.render(found, screen.width(), screen.colored(color)))
