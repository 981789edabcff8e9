"""Every finding code has a complete page, and every code named in the package has a page."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Severity
from factcheck.rules import FAMILIES, HEADINGS, codes, is_code, parse, rule

PACKAGE = Path(factcheck.__file__).parent
PAGE = "# FC999: A title\n\nDefault severity: note\n\n" + "".join(f"## {h}\n\nWords.\n\n" for h in HEADINGS)


@pytest.mark.parametrize("code", codes())
def test_every_page_is_complete_and_in_its_family(code: str) -> None:
    page = rule(code)
    assert page.code == code
    assert page.family
    assert page.severity in {s.value for s in Severity}
    assert '"' in page.example, "an example quotes what an article says"
    assert page.silent.startswith("- ")
    assert page.page.endswith("\n") and max(map(len, page.page.splitlines())) <= 120


def test_every_family_has_a_code() -> None:
    assert {code[:3] for code in codes()} == set(FAMILIES)


def test_titles_are_unique() -> None:
    assert len({rule(code).title for code in codes()}) == len(codes())


def test_every_code_named_in_the_package_has_a_page() -> None:
    named = {
        (code, path.name)
        for path in PACKAGE.rglob("*")
        if path.suffix in {".py", ".toml", ".md", ".html"} and "rules/pages/FC" not in path.as_posix()
        for code in re.findall(r"\bFC\d{3}\b", path.read_text(encoding="utf-8"))
    }
    # The module that reads the pages names one of them as its example.
    assert ("FC101", "__init__.py") in named
    assert {code for code, _ in named} <= set(codes())


def test_codes_that_pages_refer_to_exist() -> None:
    for code in codes():
        assert all(map(is_code, re.findall(r"\bFC\d{3}\b", rule(code).page))), code


def test_a_code_may_be_written_small() -> None:
    assert rule("fc101").code == "FC101"


@pytest.mark.parametrize("code", ["FC899", "FC90", "", "../pages/FC101", "FC101.md", "pages"])
def test_unknown_codes_are_refused(code: str) -> None:
    with pytest.raises(KeyError):
        rule(code)


def test_a_sound_page_is_read() -> None:
    page = parse(PAGE)
    assert (page.code, page.title, page.severity, page.silent) == ("FC999", "A title", "note", "Words.")


@pytest.mark.parametrize(
    "broken",
    [
        PAGE.replace("# FC999: A title", "# A title"),
        PAGE.replace("note", "fatal"),
        PAGE.replace("## Example", "## Examples"),
        PAGE.replace("## Why it matters\n\nWords.\n\n", ""),
        PAGE.replace("## Example\n\nWords.", "## Example\n\n"),
    ],
)
def test_a_page_with_a_missing_part_is_refused(broken: str) -> None:
    with pytest.raises(ValueError):
        parse(broken)


def test_the_weekday_example_holds() -> None:
    assert date(2031, 6, 3).strftime("%w") == "2" and "3 June 2031 is a Tuesday" in rule("FC102").example
