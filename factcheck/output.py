"""Writing of files: all of them whole, or none of them touched."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def write_all(folder: Path, contents: Mapping[str, str]) -> None:
    """Writes each text into the folder under its name, as UTF-8; the folder is made where it is missing.

    Every text is on the disk before the first file is replaced, each in one step, so that an old file stays whole if
    anything fails. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, text in contents.items():
            path = folder / f".{name}.{os.getpid()}.tmp"
            waiting.append((path, folder / name))
            _write(path, text)
        for path, target in waiting:
            path.replace(target)
    finally:
        for path, _ in waiting:
            path.unlink(missing_ok=True)


def _write(path: Path, text: str) -> None:
    with path.open("xb") as file:
        file.write(text.encode("utf-8", "backslashreplace"))
        file.flush()
        os.fsync(file.fileno())
