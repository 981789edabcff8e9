"""`factcheck rule`: the page of a finding code, or the list of all."""

from __future__ import annotations

from collections.abc import Iterator

import click
from click.shell_completion import CompletionItem

from factcheck.cli import options, screen


def _codes(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    from factcheck.rules import codes, rule

    return [CompletionItem(code, help=rule(code).title) for code in codes() if code.startswith(begun.upper())]


@click.command("rule", short_help="Explain a finding code, or list all codes.")
@click.argument("code", required=False, shell_complete=_codes)
@options.color
def command(code: str | None, color: str) -> None:
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
