"""Parts of the body, where somebody was hit: what holds what, and left against right."""

from __future__ import annotations

from functools import cache

from factcheck.data import load

SIDES = ("left", "right")


@cache
def parts() -> dict[str, tuple[str, ...]]:
    """Every listed part with the parts that hold it, nearest first."""
    holder: dict[str, str] = {}
    for whole, listed in load("body")["holds"].items():
        for part in listed.split(","):
            holder[part.strip()] = whole
    names = set(holder) | set(load("body")["holds"])
    return {name: tuple(_chain(name, holder)) for name in sorted(names)}


def _chain(name: str, holder: dict[str, str]) -> list[str]:
    found: list[str] = []
    while name in holder and holder[name] not in found:
        name = holder[name]
        found.append(name)
    return found


def split(name: str) -> tuple[str, str]:
    """Side (left, right or '') and part in the singular: `left arm`, ('left', 'arm')."""
    words = name.split()
    side = next((w for w in words if w in SIDES), "")
    part = words[-1] if words else ""
    irregular = load("body")["plurals"]
    part = irregular.get(part, part[:-1] if part.endswith("s") and part[:-1] in parts() else part)
    return side, part
