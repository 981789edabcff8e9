"""A run over articles: what every command that reads them is told, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from factcheck.cli import screen
from factcheck.cli.group import WRONG

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.pipeline import Memory, Outcome
    from factcheck.settings import Settings

Read = TypeVar("Read")


@dataclass
class Run:
    """What all commands that read articles are told alike, and the time their steps take."""

    paths: tuple[str, ...]
    published: dict[str, date]
    quiet: bool
    verbose: bool
    color: str
    jobs: int
    settings_file: Path | None = None
    clock: screen.Clock = field(default_factory=screen.Clock)

    @cached_property
    def settings(self) -> Settings:
        """The settings for the paths. Ends the program where they cannot be used."""
        with self.clock.step("load"):
            from factcheck.errors import InputError
            from factcheck.settings import settings_for
        try:
            return settings_for(self.paths, self.settings_file)
        except InputError as error:
            refuse(map(str, error.problems))

    @property
    def sources(self) -> list[str]:
        """The paths, else the sources of the settings, each once. Ends the program where there are none."""
        named = self.paths or self.of_settings("No PATH is given, and factcheck.toml names no sources")
        return list(dict.fromkeys(named))

    def of_settings(self, otherwise: str) -> tuple[str, ...]:
        """The sources of the settings. Ends the program with a message where there are none."""
        named = tuple(self.place(source) for source in self.settings.sources)
        if not named:
            raise click.UsageError(otherwise, click.get_current_context(silent=True))
        return named

    def place(self, written: str) -> str:
        """A path of the settings as it is from the current folder."""
        path = self.settings.path(written)
        return os.path.relpath(path) if not Path(written).is_absolute() else str(path)

    def outcome(
        self,
        *,
        min_confidence: float | None = None,
        compare: bool = True,
        skip: Sequence[Path] = (),
        memory: Memory | None = None,
    ) -> Outcome:
        """What the pipeline makes of the sources. Ends the program where nothing can be read or no parser is there."""
        known, named = self.settings, self.sources
        stdin = sys.stdin.buffer.read() if "-" in named else None

        def read() -> Outcome:
            from factcheck.pipeline import run
            from factcheck.policy import Policy

            with screen.progress(seen=not self.quiet) as progress:
                return run(
                    named,
                    **self.reading,
                    stdin=stdin,
                    skip=[*skip, *(Path(self.place(path)) for path in known.output.values())],
                    progress=progress,
                    min_confidence=known.min_confidence if min_confidence is None else min_confidence,
                    compare=compare,
                    policy=Policy(
                        frozenset(known.ignore), frozenset(known.ignore_kinds), known.severity, known.accept_spellings
                    ),
                    memory=memory,
                )

        return self.attempt(read)

    @property
    def reading(self) -> dict[str, Any]:
        """How sources are read, as options and settings say: what factcheck.pipeline.analysed_story takes."""
        return {
            "published": self.published,
            "dates": {self.place(path): day for path, day in self.settings.published.items()},
            "outlets": self.settings.outlets,
            "jobs": self.jobs,
        }

    def attempt(self, read: Callable[[], Read]) -> Read:
        """What is read. Ends the program where the input cannot be used or no parser is there."""
        with self.clock.step("load"):
            from factcheck.errors import InputError
            from factcheck.syntax import PipelineMissing

            # It takes long, and would else count as a part of what comes after.
            import_module("factcheck.pipeline")
        try:
            return read()
        except InputError as error:
            refuse(map(str, error.problems))
        except PipelineMissing as error:
            refuse([str(error)])

    def end(self, outcome: Outcome, failed: bool = False) -> NoReturn:
        """Says what is left to say and ends the program: 2 where an input could not be read, 1 where it failed."""
        self.tell_time(outcome.report)
        for problem in outcome.problems:
            screen.say(str(problem))
        sys.exit(WRONG if outcome.problems else int(failed))

    def tell_time(self, report: Report) -> None:
        """The time of each step on standard error, where that is wanted."""
        if self.verbose:
            self.clock.add(report.timings)
            self.clock.tell()

    def put(self, text: Callable[[], str]) -> None:
        """A machine format on standard output: it comes whole, and nothing beside it."""
        with self.clock.step("render"):
            made = text()
        screen.put(made)

    def show(self, text: Callable[..., str], shown: Any) -> None:
        """A report or the like for a person, by a renderer that knows of width and colour."""
        with self.clock.step("render"):
            words = text(shown, screen.width(), screen.colored(self.color))
        screen.show(words)


def refuse(messages: Iterable[str]) -> NoReturn:
    """Ends the program with a line on standard error for each message, and status 2."""
    for message in messages:
        screen.say(message)
    sys.exit(WRONG)
