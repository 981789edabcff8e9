"""Which files have changed since a revision, as git knows them. git is run without a shell, and reads nothing else."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.errors import InputError, Problem
from factcheck.read.files import real

SECONDS = 60
"""How long git may take for one question."""


def changed_since(revision: str, files: Iterable[Path]) -> frozenset[Path]:
    """Those of the files that are new or changed since a revision, by their real paths: commits since it left the
    current branch, what is not committed yet, and files that git does not know. Raises InputError."""
    if not revision.strip() or revision.startswith("-") or "\0" in revision:
        raise InputError([Problem("--since", f"'{revision}' is no revision; name a branch, a tag or a commit")])
    by_folder: dict[Path, set[Path]] = {}
    for file in map(real, files):
        by_folder.setdefault(_top(file.parent), set()).add(file)
    found: set[Path] = set()
    for top, known in sorted(by_folder.items()):
        found |= known & {real(top / name) for name in _names(top, revision)}
    return frozenset(found)


def _top(folder: Path) -> Path:
    """The root of the work tree that a folder lies in."""
    shown = _git(folder, "rev-parse", "--show-toplevel", wrong=f"{folder} is in no git repository")
    return Path(shown.rstrip("\n"))


def _names(top: Path, revision: str) -> set[str]:
    """The paths below the root that differ from the revision; a file that was only renamed does not."""
    wrong = f"git knows no revision '{revision}' in {top}; is it fetched?"
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", wrong=wrong)
    start = _git(top, "merge-base", commit.strip(), "HEAD", wrong="").strip() or commit.strip()
    told = _git(top, "diff", "--no-ext-diff", "--no-textconv", "--name-status", "-z", "-M", start, "--", wrong=wrong)
    new = _git(top, "ls-files", "--others", "--exclude-standard", "-z", "--", wrong=wrong)
    return _touched(told.split("\0")) | set(filter(None, new.split("\0")))


def _touched(words: Sequence[str]) -> set[str]:
    """The paths in `git diff --name-status -z`: a status, then a path, or two where one was renamed or copied."""
    found: set[str] = set()
    rest = iter(words)
    for status in rest:
        if not status:
            continue
        path = next(rest, "")
        if status[0] in "RC":
            path = next(rest, "")
        if status not in ("D", "R100"):
            found.add(path)
    return found


def _git(folder: Path, *arguments: str, wrong: str) -> str:
    """What git answers; where it fails, '' or, with a text for it, an InputError."""
    # What hooks and watchers the repository has set up is not run on its behalf.
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        raise InputError([Problem("--since", "needs git, which is not installed")]) from None
    except subprocess.TimeoutExpired:
        raise InputError([Problem("--since", f"git did not answer within {SECONDS} seconds")]) from None
    if done.returncode and wrong:
        # git trusts no repository of another user, and says so here alone.
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise InputError([Problem("--since", f"{wrong} ({said})" if "ownership" in said else wrong)])
    return "" if done.returncode else done.stdout.decode("utf-8", "surrogateescape")
