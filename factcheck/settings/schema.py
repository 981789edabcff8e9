"""What factcheck.toml may hold: each key with its form and its default. Anything else is refused.

A value is read where it comes in: what is kept has the types that the rest of the program works with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.gate.levels import LEVELS
from factcheck.model import Severity
from factcheck.read.outlets import Outlet
from factcheck.settings import forms


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run. Paths are as written, beside the file's folder. `file` is None where there is none,
    `told` are the fields that it fills."""

    file: Path | None = None
    told: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()
    baseline: str | None = None
    waivers: str | None = None
    output: Mapping[str, str] = field(default_factory=dict)
    fail_on: str | None = None
    min_confidence: float = 0.0
    ignore: tuple[str, ...] = ()
    ignore_kinds: tuple[str, ...] = ()
    accept_spellings: tuple[tuple[str, ...], ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    comments: bool = True
    published: Mapping[str, date] = field(default_factory=dict)
    outlets: tuple[Outlet, ...] = ()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def path(self, written: str) -> Path:
        """A path of the settings, from where the program runs."""
        return (self.file.parent if self.file else Path()) / written


@dataclass(frozen=True, slots=True)
class Key:
    """A key of factcheck.toml, the field it fills, and how its value is read (it raises forms.Wrong)."""

    name: str
    field: str
    read: Callable[[Any], Any]


def _outlets(value: Any) -> tuple[Outlet, ...]:
    rows = forms.table(value)
    return tuple(_outlet(name, forms.table(row)) for name, row in rows.items())


OUTLET_KEYS = ("country", "timezone", "paths")


def _outlet(name: str, row: Mapping[str, Any]) -> Outlet:
    for key in row:
        forms.known(key, OUTLET_KEYS, f"outlets.{name}")
    return Outlet(
        name,
        country=forms.country(row["country"]) if "country" in row else None,
        zone=forms.timezone(row["timezone"]) if "timezone" in row else None,
        paths=forms.texts(row.get("paths", [])),
    )


KEYS = (
    Key("sources", "sources", forms.texts),
    Key("baseline", "baseline", forms.text),
    Key("waivers", "waivers", forms.text),
    Key("output", "output", forms.outputs),
    Key("fail-on", "fail_on", forms.one_of(LEVELS)),
    Key("min-confidence", "min_confidence", forms.share),
    Key("ignore", "ignore", forms.codes),
    Key("ignore-kinds", "ignore_kinds", forms.kinds),
    Key("accept-spellings", "accept_spellings", forms.spellings),
    Key("severity", "severity", forms.severities),
    Key("comments", "comments", forms.truth),
    Key("published", "published", forms.dates),
    Key("outlets", "outlets", _outlets),
    Key("groups", "groups", forms.groups),
)
"""All keys, in the order in which `factcheck config` shows them."""


def settings_from(content: Mapping[str, Any], file: Path) -> Settings:
    """The settings in the content of a file. Raises forms.Wrong with a line that says where and what is right."""
    names = {key.name: key for key in KEYS}
    found: dict[str, Any] = {}
    for name, value in content.items():
        forms.known(name, names)
        try:
            found[names[name].field] = names[name].read(value)
        except forms.Wrong as error:
            raise forms.Wrong(f"{name}: {error}") from None
    return _grouped(Settings(file=file, told=frozenset(found), **found))


def _grouped(settings: Settings) -> Settings:
    """The settings with the group of each outlet on it; an outlet may be in one group alone."""
    outlets = list(settings.outlets)
    taken: dict[str, str] = {}
    for group, members in settings.groups.items():
        for member in members:
            if member.casefold() in taken:
                raise forms.Wrong(f"groups: '{member}' is in two groups: {taken[member.casefold()]} and {group}")
            taken[member.casefold()] = group
            at = next((n for n, o in enumerate(outlets) if o.is_named(member)), None)
            if at is None:
                outlets.append(Outlet(member, group=group))
            else:
                outlets[at] = replace(outlets[at], group=group)
    return replace(settings, outlets=tuple(outlets))
