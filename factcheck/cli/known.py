"""What is known beforehand, as files and options tell it: baseline, waivers, comments, which sources are new, and which
finding is meant."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from factcheck.cli.run import Run, refuse

if TYPE_CHECKING:
    from factcheck.gate.decide import Known
    from factcheck.gate.waivers import Waiver
    from factcheck.model import Finding, Report

Read = TypeVar("Read")

SHORTEST = 4
"""So many digits of a fingerprint name it, where no other begins with them."""


def usable(read: Callable[[], Read]) -> Read:
    """What is read; ends the program with its lines where the input cannot be used."""
    from factcheck.errors import InputError

    try:
        return read()
    except InputError as error:
        refuse(map(str, error.problems))


@dataclass(frozen=True)
class Files:
    """Where baseline and waivers stand: as options say, else as the settings do."""

    run: Run
    baseline_option: Path | None
    waivers_option: Path | None

    @property
    def baseline(self) -> Path | None:
        return self.baseline_option or self._place(self.run.settings.baseline)

    @property
    def waivers(self) -> Path | None:
        return self.waivers_option or self._place(self.run.settings.waivers)

    def _place(self, written: str | None) -> Path | None:
        return Path(self.run.place(written)) if written else None

    def needed_baseline(self, option: str) -> Path:
        return self.baseline or _missing(f"{option} needs --baseline FILE, or baseline in factcheck.toml")

    def needed_waivers(self) -> Path:
        return self.waivers or _missing("Say where with --waivers FILE, or with waivers in factcheck.toml")


def _missing(message: str) -> Path:
    raise click.UsageError(message, click.get_current_context(silent=True))


def read_waivers(file: Path | None, missing_is_empty: bool = False) -> tuple[Waiver, ...]:
    """The waivers of a file; none without one."""
    from factcheck.gate import waivers

    return usable(lambda: waivers.read(file, missing_is_empty)) if file else ()


def read_known(files: Files) -> Known:
    """Baseline and waivers. Ends the program where they cannot be used, before any article is read."""
    from factcheck.gate import baseline
    from factcheck.gate.decide import Known

    file = files.baseline
    entries = usable(lambda: baseline.read(file)) if file else ()
    # A file that the settings name need not be there yet.
    is_named = files.waivers_option is not None
    return Known(entries, read_waivers(files.waivers, missing_is_empty=not is_named))


def with_comments(known: Known, report: Report, run: Run) -> Known:
    """What is known with the comments of the sources. Ends the program where one of them is refused."""
    from factcheck.gate.ignore_comments import comments_of

    found, problems = comments_of(report) if run.settings.comments else ((), ())
    if problems:
        refuse(map(str, problems))
    return replace(known, comments=found)


def places_of(report: Report) -> dict[str, str]:
    """The path of each source from the current folder, by its id; absolute where it lies elsewhere."""
    rows: dict[str, str] = {}
    for source in report.sources:
        given = source.document.given
        if given and given != "-":
            path = os.path.relpath(given)
            rows[source.id] = (Path(given).absolute() if path.startswith("..") else Path(path)).as_posix()
    return rows


def asked_for(report: Report, new: Sequence[str], since: str | None) -> frozenset[str] | None:
    """The ids of the sources that are new by name or by git; None where neither is asked."""
    from factcheck.gate.since import changed_since
    from factcheck.read.files import real

    if not new and since is None:
        return None
    files = {s.id: real(s.document.given) for s in report.sources if s.document.given not in ("", "-")}
    named = [real(path) for path in new]
    found = {i for i, file in files.items() if any(file == path or path in file.parents for path in named)}
    if since is not None:
        changed = usable(lambda: changed_since(since, files.values()))
        found |= {i for i, file in files.items() if file in changed}
    return frozenset(found)


def today(given: date | None) -> date:
    """The day that waivers are held against. The clock is read here alone."""
    return given or date.today()


def named(mark: str, report: Report) -> Finding:
    """The finding of a fingerprint, or of its beginning. Ends the program where there is none, or more than one."""
    found = [f for f in report.findings if f.fingerprint == mark]
    if not found and len(mark) >= SHORTEST:
        found = [f for f in report.findings if f.fingerprint.startswith(mark)]
    if len(found) == 1:
        return found[0]
    if len(mark) < SHORTEST:
        refuse([f"'{mark}' is too short for a fingerprint: give at least its first {SHORTEST} characters"])
    if found:
        refuse([f"'{mark}' begins several fingerprints: {', '.join(f.fingerprint for f in found)}"])
    known = ", ".join(f.fingerprint for f in report.findings[:5])
    some = "they begin with" if len(report.findings) > 5 else "they are"
    hint = f"{some} {known}" if known else "there are no findings"
    refuse([f"no finding has the fingerprint '{mark}'; {hint}"])
