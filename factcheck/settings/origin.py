"""Each setting with its value and where it comes from, for `factcheck config`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.read.outlets import Outlet
from factcheck.settings.schema import KEYS, Settings

DEFAULT = "default"
NOT_SET = "(not set)"


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting: `name = value`, as TOML has it, and the file it stands in or DEFAULT."""

    name: str
    value: str
    origin: str


def origins(settings: Settings) -> Iterator[Shown]:
    """All settings in the order of the schema; a setting that the file leaves out has its default."""
    for key in KEYS:
        origin = str(settings.file) if key.field in settings.told else DEFAULT
        value = getattr(settings, key.field)
        if key.field == "outlets":
            value = {outlet.name: _told(outlet) for outlet in value}
        yield Shown(key.name, _toml(value), origin)


def _toml(value: Any) -> str:
    """A value as TOML on one line, but for what is not set."""
    if value is None:
        return NOT_SET
    if isinstance(value, Mapping):
        rows = (f"{_key(name)} = {_toml(item)}" for name, item in value.items())
        return f"{{ {', '.join(rows)} }}" if value else "{}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


def _told(outlet: Outlet) -> dict[str, Any]:
    rows = {"country": outlet.country, "timezone": outlet.zone.key if outlet.zone else None, "paths": outlet.paths}
    return {name: value for name, value in rows.items() if value}


def _key(name: str) -> str:
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if bare else json.dumps(name, ensure_ascii=False)
