"""Kinds that other packages add, through the entry-point group `factcheck.kinds`.

Such a kind is what factcheck.kinds.base says, given as a class or as an object. It may say as `code` under which
finding code its clashes stand: one of the family FC9xx, which is kept for added kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points

from factcheck.errors import InputError, Problem
from factcheck.kinds.base import Kind
from factcheck.rules import ADDED, is_added

GROUP = "factcheck.kinds"

_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_CALLS = ("find", "settle", "compare")


def installed(taken: Iterable[str]) -> tuple[Kind, ...]:
    """The added kinds of all installed packages, by name. Raises InputError where one cannot be used."""
    return added(entry_points(group=GROUP), taken)


def added(entries: Iterable[EntryPoint], taken: Iterable[str]) -> tuple[Kind, ...]:
    """The kinds of entry points, by name; none may have a name that is taken. Raises InputError with a line for each
    that cannot be used."""
    known = set(taken)
    kinds: dict[str, Kind] = {}
    problems: list[Problem] = []
    for entry in sorted(entries, key=lambda e: (e.name, e.value)):
        try:
            kind = _loaded(entry)
        except Exception as error:  # whatever another package does wrong when it is loaded
            wrong = f"cannot be loaded ({type(error).__name__}: {' '.join(str(error).split())})"
        else:
            wrong = "; ".join(_wrongs(kind, known))
        if wrong:
            problems.append(Problem(_where(entry), f"{wrong}; mend that package or uninstall it"))
            continue
        known.add(kind.name)
        kinds[kind.name] = kind
    if problems:
        raise InputError(problems)
    return tuple(kinds[name] for name in sorted(kinds))


def code_of(kind: Kind) -> str:
    """The code that an added kind says, else the one for all that say none."""
    return str(getattr(kind, "code", ADDED))


def _loaded(entry: EntryPoint) -> Kind:
    found = entry.load()
    kind: Kind = found() if isinstance(found, type) else found
    return kind


def _wrongs(kind: Kind, known: set[str]) -> Iterator[str]:
    """What keeps an object from being used as a kind."""
    name, code = getattr(kind, "name", None), getattr(kind, "code", ADDED)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        yield "its name is no word of small letters"
    elif name in known:
        yield f"there is a kind '{name}' already"
    missing = [call for call in _CALLS if not callable(getattr(kind, call, None))]
    if missing:
        yield f"it has no {' and no '.join(missing)}"
    if not isinstance(code, str) or not is_added(code):
        yield f"its code {code!r} is not of the form FC9 and two digits"


def _where(entry: EntryPoint) -> str:
    package = f" of the package {entry.dist.name}" if entry.dist else ""
    return f"the claim kind '{entry.name}'{package}"
