"""All commands: a file each. What is shown is made elsewhere, and loaded when a command needs it: help is quick."""

from __future__ import annotations

import click

from factcheck import __version__
from factcheck.cli import accept, check, claims, config, diff, explain, gate, report, rule
from factcheck.cli.group import Cli

COMMANDS = (
    report.command,
    check.command,
    gate.command,
    accept.command,
    diff.command,
    explain.command,
    claims.command,
    rule.command,
    config.command,
)
"""All commands; a new one gets its file in this folder and its place here."""


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


for _command in COMMANDS:
    main.add_command(_command)
