"""Writing of files: all of them whole, or none of them touched."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path


def write_all(folder: Path, contents: Mapping[str, str]) -> None:
    """Writes each text into the folder under its name, as `write_files` does."""
    write_files({folder / name: text for name, text in contents.items()})


def write_files(contents: Mapping[Path, str]) -> None:
    """Writes each text to its file, as UTF-8; folders are made where they are missing.

    Every text is on the disk before the first file is replaced, each in one step, so that an old file stays whole if
    anything fails or the program is ended. A link stays, and what it leads to is replaced; permissions stay, too.
    Raises OSError.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for file, text in contents.items():
            target = Path(os.path.realpath(file))
            _refuse_special(target, file)
            _make(target.parent)
            path = target.parent / f".{target.name}.{os.getpid()}.tmp"
            waiting.append((path, target))
            _write(path, text, target, file)
        for path, target in waiting:
            path.replace(target)
    finally:
        for path, _ in waiting:
            path.unlink(missing_ok=True)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(20, "Is no folder", str(folder)) from None


def _refuse_special(target: Path, file: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(21, "Is a directory", str(file))
    if target.exists() and not target.is_file():
        raise OSError(22, "Is no regular file", str(file))


def _write(path: Path, text: str, target: Path, file: Path) -> None:
    """Writes to a file beside the target. Whoever reads of an error knows the file by the name that was given."""
    try:
        with path.open("xb") as opened:
            opened.write(text.encode("utf-8", "backslashreplace"))
            opened.flush()
            os.fsync(opened.fileno())
        if target.exists():
            path.chmod(stat.S_IMODE(target.stat().st_mode))
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(file)) from None
