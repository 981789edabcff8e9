"""What goes wrong with an input, as data: one line each, for a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """An input that could not be used. `path` is the input as the caller named it, `message` one clause that says
    what is wrong with it and, where there is one, what to do."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class InputError(Exception):
    """Nothing could be made of the inputs. `problems` says of each what is wrong with it; there is at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("; ".join(map(str, self.problems)))
