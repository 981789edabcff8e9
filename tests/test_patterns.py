"""No pattern that looks back backtracks badly: each comes to the end of 100 kB of hostile text."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from pkgutil import walk_packages

import pytest

import factcheck
from factcheck import extract
from tests.patience import ends_soon

LENGTH = 100_000
UNITS = ("1", ".", "a", "1,", 'a "(', "“'", "(a", "$ ", "- ", "a-", "1 ", "A. ")
ANCHORED = (r"\Z", "$")
"""Patterns that end so are searched for before a value, in all that precedes it in its sentence."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in walk_packages(factcheck.__path__, "factcheck."):
        if module.name == "factcheck.__main__":
            continue  # it is the command
        for name, value in sorted(vars(import_module(module.name)).items()):
            if isinstance(value, re.Pattern):
                yield f"{module.name.removeprefix('factcheck.')}.{name}", value


SEARCHED = [pytest.param(p, id=name) for name, p in patterns() if p.pattern.endswith(ANCHORED)]


@pytest.mark.parametrize("pattern", SEARCHED)
def test_a_pattern_that_looks_back_is_soon_done(pattern: re.Pattern[str]) -> None:
    for unit in UNITS:
        text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
        with ends_soon():
            pattern.search(text)


def test_thousands_of_names_in_one_enumeration_are_soon_read() -> None:
    words = ["".join(letters).title() for letters in product(string.ascii_lowercase, repeat=3)][:1500]
    with ends_soon():
        extract(f"{', '.join(words)}.")
