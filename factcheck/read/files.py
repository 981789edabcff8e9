"""Which files the given paths stand for, and what is in them."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.errors import Problem
from factcheck.model import Document
from factcheck.read.article import STDIN
from factcheck.read.decode import ReadError, check_size

SUFFIXES = (".txt", ".md")
OTHER_FORMATS = (".doc", ".docx", ".epub", ".htm", ".html", ".odt", ".pdf", ".rtf")
"""Endings of files that may hold articles in a form that is not read. Files with any other ending are no articles."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article to read. `shown` is its path as reports have it, `given` as the caller would name it; `file` is None
    for standard input, `walked` tells that a folder was named and not the file."""

    shown: str
    given: str
    file: Path | None = None
    walked: bool = False


@dataclass
class Search:
    """What the paths stand for: one row a file, in no particular order."""

    found: dict[Path | None, Found] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[Problem] = field(default_factory=list)

    def add(self, row: Found) -> None:
        """A file that is reached in several ways is read once, under the first of its names by code point."""
        key = real(row.file) if row.file else None
        self.found[key] = min(row, self.found.get(key, row), key=lambda r: (r.shown, r.given))


def find(paths: Sequence[str | Path], has_stdin: bool, skip: Collection[Path]) -> Search:
    """The files that paths stand for, folders searched at any depth."""
    search = Search()
    passed = frozenset(real(path) for path in skip)
    for path in paths:
        if str(path) == "-":
            _add_stdin(search, has_stdin)
        else:
            _add_path(search, Path(path), passed)
    return search


def real(path: str | Path) -> Path:
    """The path without links, as far as they lead somewhere: a link to itself stays what it is."""
    return Path(os.path.realpath(path))


def is_named(document: Document, path: str) -> bool:
    """Whether a path names the file that a document was read from; `-` names standard input alone."""
    given = document.given
    return given == path or (bool(given) and "-" not in (given, path) and real(given) == real(path))


def bytes_of(found: Found, stdin: bytes) -> bytes:
    """The bytes of a file that was found. Raises ReadError where it cannot be opened, and before a byte is read where
    it is too long."""
    if found.file is None:
        return stdin
    try:
        check_size(found.file.stat().st_size)
        return found.file.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be opened: {error.strerror or error}") from None


def _add_stdin(search: Search, has_stdin: bool) -> None:
    if has_stdin:
        search.add(Found(STDIN, "-"))
    else:
        search.problems.append(Problem("-", "nothing came on standard input"))


def _add_path(search: Search, path: Path, passed: Collection[Path]) -> None:
    given = str(path)
    name = path.name if path.name != ".." else ""
    try:
        is_folder = path.is_dir()
        exists = path.exists()
        is_link = path.is_symlink()
    except (OSError, ValueError):  # a name that is too long, or holds a NUL
        is_folder = exists = is_link = False
    if is_folder:
        _add_folder(search, path, name, passed)
    elif not exists:
        gone = "is a link that leads nowhere" if is_link else "there is no such file or folder"
        search.problems.append(Problem(given, gone))
    elif not path.is_file():
        search.problems.append(Problem(given, "is neither a file nor a folder; pipe the article in and name it -"))
    elif not path.name.casefold().endswith(SUFFIXES):
        search.problems.append(Problem(given, "is neither .txt nor .md; save the article as one of them"))
    else:
        search.add(Found(_shown(name), given, path))


def _add_folder(search: Search, folder: Path, name: str, passed: Collection[Path]) -> None:
    count = 0
    for path in _walk(search, folder, passed):
        shown = _shown("/".join(part for part in (name, path.relative_to(folder).as_posix()) if part))
        if path.name.casefold().endswith(SUFFIXES) and not path.is_dir():
            count += 1
            if path.exists():
                search.add(Found(shown, str(path), path, walked=True))
            else:
                search.left_out.append(Problem(shown, "is a link that leads nowhere"))
        elif path.is_dir():
            search.left_out.append(Problem(shown, "is a link to a folder; name that folder itself to have it read"))
        elif path.name.casefold().endswith(OTHER_FORMATS):
            search.left_out.append(Problem(shown, "is neither .txt nor .md"))
    if not count:
        search.problems.append(Problem(str(folder), "holds no .txt or .md article"))


def _walk(search: Search, folder: Path, passed: Collection[Path]) -> Iterator[Path]:
    """Everything in a folder and its subfolders but those, dotfiles and what is passed over. A link to a folder is
    yielded, not followed: it may lead back to where it stands."""
    todo = [folder]
    while todo:
        at = todo.pop()
        try:
            entries = sorted(os.scandir(at), key=lambda entry: entry.name)
        except OSError as error:
            search.problems.append(Problem(str(at), f"cannot be opened: {error.strerror or error}"))
            continue
        for entry in entries:
            path = at / entry.name
            if entry.name.startswith(".") or real(path) in passed:
                continue
            if entry.is_dir(follow_symlinks=False):
                todo.append(path)
            else:
                yield path


def _shown(path: str) -> str:
    """The path for reports: what cannot be printed, or stands for a byte that is no UTF-8, is replaced."""
    return "".join(c if c.isprintable() else "\ufffd" for c in path)
