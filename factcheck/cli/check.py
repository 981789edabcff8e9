"""`factcheck check`: a draft against its sources."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import options, screen
from factcheck.cli.run import Run, refuse
from factcheck.gate.levels import LEVELS, USUAL, is_as_grave
from factcheck.render import DRAFT_FORMATS

if TYPE_CHECKING:
    from factcheck.draft import DraftCheck
    from factcheck.model import Source
    from factcheck.pipeline import Memory, Outcome


@click.command("check", short_help="Hold a draft against its sources.")
@click.argument("draft", type=click.Path())
@click.option("--against", metavar="PATH", multiple=True, help="A source, or a folder of them. May be given again.")
@click.option(
    "--format", "form", type=click.Choice(DRAFT_FORMATS), default="terminal", show_default=True, help="What to print."
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    help="Exit with status 1 if a finding on the draft is as grave as this, or graver; default error.",
)
@click.option("--watch", is_flag=True, help="Check again whenever the draft or a source is saved; end with Ctrl-C.")
@options.min_confidence
@options.inputs
def command(
    draft: str,
    against: tuple[str, ...],
    form: str,
    fail_on: str | None,
    watch: bool,
    min_confidence: float | None,
    **told: Any,
) -> None:
    """Hold the article DRAFT against its sources: which of its claims they agree with, contradict, or do not have.

    Without --against, the sources in factcheck.toml are taken. DRAFT may be - for standard input.
    """
    if draft != "-" and Path(draft).is_dir():
        refuse([f"{draft}: is a folder; name the article that is the draft"])
    run = Run((draft, *against), **told)
    if not against:
        run.paths = (draft, *run.of_settings("No --against PATH is given, and factcheck.toml names no sources"))
    level = fail_on or run.settings.fail_on or USUAL
    memory: Memory = {}

    def once() -> tuple[Outcome, bool]:
        outcome = run.outcome(min_confidence=min_confidence, memory=memory)
        return outcome, _show(outcome, draft, form, level, run)

    if watch:
        _watch(run, once, "─" * min(screen.width(), 80) if form == "terminal" else "")
    outcome, failed = once()
    run.end(outcome, failed)


def _show(outcome: Outcome, draft: str, form: str, level: str, run: Run) -> bool:
    """Prints the check; whether it fails."""
    from factcheck.draft import draft_check
    from factcheck.render.draft import phrases, render, terminal

    found = _source(outcome, draft)
    if found is None:
        refuse([str(problem) for problem in outcome.problems] or [f"{draft}: holds nothing to check"])
    if len(outcome.report.sources) == 1:
        alone = f"{draft}: is all there is to hold it against; name its sources with --against"
        refuse([str(problem) for problem in outcome.problems] or [alone])
    check: DraftCheck = draft_check(outcome.report, found)
    if form != "terminal":
        run.put(lambda: render(check, form))
    elif run.quiet:
        screen.show(phrases.headline(check) + "\n")
    else:
        run.show(terminal.render, check)
    return any(is_as_grave(finding, level) for finding in check.findings)


def _source(outcome: Outcome, draft: str) -> Source | None:
    """The draft among the sources that were read."""
    from factcheck.read.files import is_named

    return next((s for s in outcome.report.sources if is_named(s.document, draft)), None)


def _watch(run: Run, once: Callable[[], object], rule: str) -> None:
    """Checks now and whenever the draft or a source is saved, with a rule between for people. Ends the program with
    Ctrl-C, status 0."""
    from watchfiles import watch

    from factcheck.read.files import SUFFIXES, real

    if "-" in run.paths:
        refuse(["standard input cannot be watched; name a file"])
    places = {real(path) for path in run.paths}
    # Editors put a new file in the place of the old one: so the folder is watched, not the file.
    folders = {p if p.is_dir() else p.parent for p in places}

    def matters(_: object, changed: str) -> bool:
        path = Path(changed)
        mine = path in places or any(place in path.parents for place in places)
        return mine and path.suffix.casefold() in SUFFIXES and not path.name.startswith(".")

    saved = watch(*sorted(folders), watch_filter=matters, rust_timeout=LOOK_EVERY, yield_on_timeout=True)
    with suppress(KeyboardInterrupt):
        # The watch begins with its first look: what is saved while the first check runs must not be missed.
        next(saved)
        _quietly(once)
        for changes in saved:
            if changes:
                screen.show(f"\n{rule}\n" if rule else "")
                _quietly(once)
    sys.exit(0)


LOOK_EVERY = 200
"""Milliseconds between two looks for what was saved."""


def _quietly(once: Callable[[], object]) -> None:
    """One check; where it ends with a message, such as on a file that is being written, the watch goes on."""
    with suppress(SystemExit):
        once()
