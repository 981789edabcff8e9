"""Files, folders and standard input to documents, in an order that hangs on their names alone."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import count
from pathlib import Path

from factcheck.errors import Problem
from factcheck.model import Document
from factcheck.read.article import read_bytes
from factcheck.read.decode import PassedOver, ReadError
from factcheck.read.files import Found, Search, bytes_of, find, real
from factcheck.read.outlets import Outlet
from factcheck.read.own import is_own_report

Moment = date | datetime


@dataclass(frozen=True, slots=True)
class ReadResult:
    """`problems` are inputs that could not be read, `left_out` files of folders that are no articles. All are in the
    order of their paths."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
    left_out: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    found: Found
    data: bytes

    @property
    def order(self) -> tuple[str, str, str]:
        """By shown path; files of one path by what is in them, whatever folders they come from."""
        return self.found.shown, hashlib.sha256(self.data).hexdigest(), self.found.given

    def is_named(self, path: str) -> bool:
        """Whether a path names this article: as shown in reports, or as a path of the file."""
        if path in (self.found.shown, self.found.given):
            return True
        return self.found.file is not None and "\0" not in path and real(path) == real(self.found.file)


def read_paths(
    paths: Sequence[str | Path],
    *,
    published: Mapping[str, Moment] | None = None,
    stdin: bytes | None = None,
    skip: Collection[Path] = (),
    outlets: Sequence[Outlet] = (),
    dates: Mapping[str, Moment] | None = None,
) -> ReadResult:
    """The articles at the given paths; those of folders at any depth; `-` is standard input, whose bytes are `stdin`.

    `published` tells dates by a path as given or as shown. Files and folders in `skip` are passed over in folders. A
    path that gives no article is a problem, and so is a broken article; nothing is raised for either. What a folder
    holds beside articles is left out. `outlets` is what is known of outlets beforehand, and so are
    `dates`, which are like `published`, but may be of articles that are not read.
    """
    search = find(paths, stdin is not None, skip)
    problems, left_out = set(search.problems), set(search.left_out)
    told = {**(dates or {}), **(published or {})}
    documents: list[Document] = []
    unused = set(published or {})
    for read in _distinct(_contents(search, stdin or b"", problems)):
        names = sorted((p for p in told if read.is_named(p)), key=lambda p: (p not in (published or {}), p))
        unused -= set(names)
        try:
            documents.append(_document(read, len(documents) + 1, told[names[0]] if names else None, outlets))
        except PassedOver as error:
            if read.found.walked:
                left_out.add(Problem(read.found.shown, str(error)))
            else:
                problems.add(Problem(read.found.given, str(error)))
        except ReadError as error:
            problems.add(Problem(read.found.given, str(error)))
    problems |= {Problem(path, "a date is given for it, but no such article is read") for path in unused}
    if not documents and not problems:
        problems, left_out = left_out, set()
    return ReadResult(tuple(documents), tuple(sorted(problems)), tuple(sorted(left_out)))


def _contents(search: Search, stdin: bytes, problems: set[Problem]) -> Iterator[_Read]:
    for found in search.found.values():
        try:
            yield _Read(found, bytes_of(found, stdin))
        except ReadError as error:
            problems.add(Problem(found.given, str(error)))


def _document(read: _Read, number: int, published: Moment | None, outlets: Sequence[Outlet]) -> Document:
    found = read.found
    document = read_bytes(
        read.data, id=f"s{number}", path=found.shown, published=published, outlets=outlets, given=found.given
    )
    if found.walked and is_own_report(document.text):
        raise PassedOver("is a report of factcheck and no article")
    return document


def _distinct(reads: Iterable[_Read]) -> list[_Read]:
    """The articles in their order, each under a path of its own: `a/one.txt`, `a/one (2).txt`."""
    rows: list[_Read] = []
    ordered = sorted(reads, key=lambda read: read.order)
    taken = {read.found.shown for read in ordered}
    seen: set[str] = set()
    for read in ordered:
        shown = read.found.shown
        if shown in seen:
            shown = next(name for name in _numbered(shown) if name not in taken)
            taken.add(shown)
        seen.add(shown)
        rows.append(replace(read, found=replace(read.found, shown=shown)))
    return sorted(rows, key=lambda read: read.found.shown)


def _numbered(shown: str) -> Iterator[str]:
    stem, dot, suffix = shown.rpartition(".")
    return (f"{stem} ({n}){dot}{suffix}" for n in count(2))
