"""The pages of the finding codes: one Markdown file a code in pages/, read when asked for.

A page is a title line (`# FC101: Dates conflict`), a line with the default severity, and four sections whose headings
are those of `HEADINGS`, in that order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FAMILIES = {
    "FC1": "dates and times",
    "FC2": "figures",
    "FC3": "places",
    "FC4": "names and roles",
    "FC5": "order and rank",
    "FC6": "status",
    "FC7": "quotations",
    "FC9": "kinds that other packages add",
}
"""What the first digit of a code stands for."""

ADDED = "FC901"
"""The code of clashes of an added kind that says none of its own. Its page stands for the whole family."""

HEADINGS = ("What it finds", "Why it matters", "Example", "When it stays silent")

_HEAD = re.compile(r"# (?P<code>FC\d{3}): (?P<title>[^\n]+)\n\nDefault severity: (?P<severity>error|warning|note)\n")
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """The page of one finding code. `severity` is the default: a finding may be graver or less grave than that.
    `finds`, `matters`, `example` and `silent` are the sections as Markdown, `page` is the whole page."""

    code: str
    title: str
    severity: str
    finds: str
    matters: str
    example: str
    silent: str
    page: str

    @property
    def family(self) -> str:
        return FAMILIES[self.code[:3]]


@cache
def codes() -> tuple[str, ...]:
    """All finding codes that have a page, in order."""
    names = (entry.name for entry in files(__name__).joinpath("pages").iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in names if name.endswith(".md")))


def is_added(code: str) -> bool:
    """Whether a code is of the family that is kept for added kinds."""
    return re.fullmatch("FC9[0-9]{2}", code) is not None


def is_code(code: str) -> bool:
    """Whether findings may have this code."""
    return code in codes() or is_added(code)


@cache
def rule(code: str) -> Rule:
    """The page of a code, which may be written in small letters; that of an added kind is one for the family. Raises
    KeyError where there is none."""
    known = code.upper()
    if not is_code(known):
        raise KeyError(code)
    name = ADDED if is_added(known) else known
    page = files(__name__).joinpath("pages", f"{name}.md").read_text(encoding="utf-8")
    return parse(page.replace(f"# {name}:", f"# {known}:", 1))


def parse(page: str) -> Rule:
    """The rule that a page tells. Raises ValueError where a part is missing or out of place."""
    head = _HEAD.match(page)
    if head is None:
        raise ValueError("a rule page begins with its code, its title and its default severity")
    _, *parts = _SECTION.split(page)
    headings, bodies = tuple(parts[::2]), [body.strip() for body in parts[1::2]]
    if headings != HEADINGS or not all(bodies):
        raise ValueError(f"{head['code']}: a rule page has the sections {', '.join(HEADINGS)}, none of them empty")
    finds, matters, example, silent = bodies
    return Rule(head["code"], head["title"], head["severity"], finds, matters, example, silent, page)
