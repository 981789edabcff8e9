"""The forms that values of factcheck.toml have. Each function gives the value as the program works with it, or raises
Wrong with what is right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any
from zoneinfo import ZoneInfo

from factcheck.kinds import all_kinds
from factcheck.model import Severity
from factcheck.read.frontmatter import code_of
from factcheck.render import GATE_FORMATS
from factcheck.rules import codes as all_codes
from factcheck.rules import is_added


class Wrong(Exception):
    """A value that cannot be used; the message says what is right."""


def known(name: str, names: Collection[str], where: str = "") -> None:
    """Refuses a name that is none of the names, with the nearest of them."""
    if name in names:
        return
    near = get_close_matches(name, list(names), n=1, cutoff=0.5)
    hint = f"did you mean '{near[0]}'?" if near else f"the keys are {', '.join(names)}"
    raise Wrong(f"{where}: there is no key '{name}'; {hint}" if where else f"there is no key '{name}'; {hint}")


def text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise Wrong(f"{_shown(value)} is no text")
    return value


def texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Wrong(f'{_shown(value)} is no list of texts, as in ["one", "two"]')
    return tuple(text(item) for item in value)


def spellings(value: Any) -> tuple[tuple[str, ...], ...]:
    """Rows of two forms and more of one name each."""
    rows = value if isinstance(value, list) else [value]
    if any(not isinstance(row, list) or len(row) < SPELLINGS for row in rows):
        raise Wrong(f'{_shown(value)} is no list of rows of two spellings and more, as in [["Sergei", "Sergey"]]')
    return tuple(texts(row) for row in rows)


SPELLINGS = 2
"""The fewest forms of a name that a row accepts side by side."""


def truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise Wrong(f"{_shown(value)} is neither true nor false")
    return value


def share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise Wrong(f"{_shown(value)} is no number from 0 to 1")
    return float(value)


def table(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise Wrong(f"{_shown(value)} is no table")
    return value


def one_of(names: Iterable[str]) -> Callable[[Any], str]:
    """One of several words; the nearest is told for another."""
    choices = tuple(names)

    def read(value: Any) -> str:
        if value in choices:
            return str(value)
        near = get_close_matches(str(value), choices, n=1, cutoff=0.5)
        hint = f"did you mean '{near[0]}'?" if near else f"it is one of {', '.join(choices)}"
        raise Wrong(f"there is no {_shown(value)}; {hint}")

    return read


def code(value: Any) -> str:
    """A finding code, one that an added kind may say included."""
    return str(value) if is_added(str(value)) else one_of(all_codes())(value)


def codes(value: Any) -> tuple[str, ...]:
    return tuple(map(code, texts(value)))


def kinds(value: Any) -> tuple[str, ...]:
    return tuple(map(one_of(kind.name for kind in all_kinds()), texts(value)))


def severities(value: Any) -> dict[str, Severity]:
    level = one_of(s.value for s in Severity)
    return {code(name): Severity(level(wanted)) for name, wanted in table(value).items()}


def outputs(value: Any) -> dict[str, str]:
    form = one_of(GATE_FORMATS)
    return {form(name): text(path) for name, path in table(value).items()}


def dates(value: Any) -> dict[str, date]:
    for path, told in table(value).items():
        if not isinstance(told, date):
            raise Wrong(f"{_shown(told)} for {_shown(path)} is no date; write it bare, as 2026-02-08")
    return dict(value)


def groups(value: Any) -> dict[str, tuple[str, ...]]:
    return {name: texts(members) for name, members in table(value).items()}


def country(value: Any) -> str:
    found = code_of(text(value))
    if found is None:
        raise Wrong(f"the country {_shown(value)} is not known; give a code such as IN or GB")
    return found


def timezone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(text(value))
    except (OSError, ValueError, KeyError):
        raise Wrong(f"the time zone {_shown(value)} is not known; give a name such as Asia/Kolkata") from None


def _shown(value: Any) -> str:
    """The value as it may stand in a message: short, on one line."""
    words = " ".join(str(value).split())
    return f"'{words[:60]}{'…' if len(words) > 60 else ''}'"
