"""A run over articles: what every command that reads them is told, and how it ends."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NoReturn

from factcheck import screen
from factcheck.cli.group import WRONG

if TYPE_CHECKING:
    from factcheck.model import Report
    from factcheck.pipeline import Outcome


@dataclass
class Run:
    """What all commands that read articles are told alike, and the time their steps take."""

    paths: tuple[str, ...]
    published: dict[str, date]
    quiet: bool
    verbose: bool
    color: str
    jobs: int
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
                jobs=self.jobs,
                progress=screen.progress if watched else None,
                **settings,
            )
        except InputError as error:
            refuse(map(str, error.problems))
        except PipelineMissing as error:
            refuse([str(error)])

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


def refuse(messages: Iterable[str]) -> NoReturn:
    """Ends the program with a line on standard error for each message, and status 2."""
    for message in messages:
        screen.say(message)
    sys.exit(WRONG)
