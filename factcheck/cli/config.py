"""`factcheck config`: each setting and where it comes from."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli import options, screen
from factcheck.cli.run import refuse
from factcheck.render.safe import one_line


@click.command("config", short_help="Show the settings, and where each comes from.")
@options.paths
@options.settings
@options.color
def command(paths: tuple[str, ...], settings_file: Path | None, color: str) -> None:
    """Show the settings for the articles in PATH..., one a line, each with where it comes from.

    Without PATH, those for the current folder.
    """
    from factcheck.errors import InputError
    from factcheck.settings import settings_for
    from factcheck.settings.origin import origins

    try:
        rows = list(origins(settings_for(paths, settings_file)))
    except InputError as error:
        refuse(map(str, error.problems))
    colored = screen.colored(color)
    for row in rows:
        origin = click.style(f"# {row.origin}", dim=True) if colored else f"# {row.origin}"
        screen.show(f"{one_line(f'{row.name} = {row.value}')}  {origin}\n")
