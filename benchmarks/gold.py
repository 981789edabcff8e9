"""What the scripts share that read labelled clusters: where a mention stands, and which claims stand on it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

FIGURES = dict.fromkeys(("age", "count", "money", "percent", "measure", "duration", "ordinal"), "figure")
"""Kinds that are easily taken for each other, under the name of their family."""


def texts_of(folder: Path) -> dict[str, str]:
    """The articles of a cluster by the stems of their names, as code points of the file."""
    return {p.stem: p.read_bytes().decode("utf-8") for p in folder.iterdir() if p.suffix in (".md", ".txt")}


def place_of(mention: Mapping[str, Any], text: str) -> tuple[int, int]:
    """Start and end of a marked mention: its words, in the first place where its quote stands."""
    start = text.index(mention["quote"]) + mention["quote"].index(mention["text"])
    return start, start + len(mention["text"])


def stands_on(start: int, end: int, mention: tuple[int, int]) -> bool:
    """Whether a span overlaps a mention and is no longer than twice the mention and 20 characters."""
    return start < mention[1] and mention[0] < end and end - start <= 2 * (mention[1] - mention[0]) + 20
