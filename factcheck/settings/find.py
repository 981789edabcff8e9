"""Where the settings of a run stand: the first factcheck.toml upwards from its sources."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import InputError, Problem
from factcheck.read.files import real
from factcheck.settings.forms import Wrong
from factcheck.settings.schema import Settings, settings_from

FILE = "factcheck.toml"


def settings_for(paths: Sequence[str], file: Path | None = None) -> Settings:
    """The settings for sources, or, without any, for the current folder. A given file is taken instead of one that is
    found. Raises InputError where it cannot be read, or where sources have different ones."""
    found = [file] if file else sorted({f for f in map(_upwards, paths or ["."]) if f})
    if len(found) > 1:
        raise InputError(
            [Problem("", f"the sources have different settings, {found[0]} and {found[1]}; name one with --settings")]
        )
    return settings_of(found[0]) if found else Settings()


def settings_of(file: Path) -> Settings:
    """The settings in a file. Raises InputError with one line where they cannot be used."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8-sig"))
        return settings_from(content, file)
    except OSError as error:
        raise InputError([Problem(str(file), f"cannot be opened: {error.strerror or error}")]) from None
    except UnicodeDecodeError:
        raise InputError([Problem(str(file), "is no UTF-8 text")]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError([Problem(str(file), f"is no TOML: {error}")]) from None
    except Wrong as error:
        raise InputError([Problem(str(file), str(error))]) from None


def _upwards(path: str) -> Path | None:
    """The settings file nearest above a source, told from the current folder where it lies below that."""
    here = Path.cwd()
    start = real(here / path) if path != "-" and "\0" not in path else here
    for folder in (start, *start.parents):
        file = folder / FILE
        if file.is_file():
            return file.relative_to(here) if file.is_relative_to(here) else file
    return None
