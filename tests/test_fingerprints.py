"""How a finding is known again: what a fingerprint hangs on, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

from factcheck import check
from factcheck.fingerprints import distinct, fingerprint
from factcheck.model import Finding, Report, Severity
from factcheck.values.base import Relation

DATE = "The Osmund dam was opened by Governor Ola Brandt in {}."


def finding(keys: list[str], about: str = "the dam") -> Finding:
    mark = fingerprint("FC101", "date", keys)
    return Finding(mark, "FC101", Severity.ERROR, Relation.CONFLICT, "date", "", about, 0.9, "", (), (), "", "")


def report(folder: Path, *values: str) -> Report:
    folder.mkdir()
    for n, value in enumerate(values):
        (folder / f"{n}.txt").write_text(DATE.format(value) + "\n", encoding="utf-8")
    return check([folder])


def marks(found: Report) -> set[str]:
    return {f.fingerprint for f in found.findings if f.kind == "date"}


def test_a_further_source_with_one_of_the_values_leaves_it_as_it_is(tmp_path: Path) -> None:
    two = marks(report(tmp_path / "two", "March 2028", "March 2029"))
    three = marks(report(tmp_path / "three", "March 2028", "March 2029", "March 2029"))
    assert two and two == three


def test_a_new_value_changes_it(tmp_path: Path) -> None:
    two = marks(report(tmp_path / "two", "March 2028", "March 2029"))
    three = marks(report(tmp_path / "three", "March 2028", "March 2029", "March 2030"))
    assert two and three and two.isdisjoint(three)


def test_it_hangs_on_code_kind_values_and_matter_and_not_on_order() -> None:
    plain = fingerprint("FC101", "date", ["a", "b"])
    assert {fingerprint("FC101", "date", list(keys)) for keys in permutations(["a", "b", "a"])} == {plain}
    others = [
        fingerprint("FC102", "date", ["a", "b"]),
        fingerprint("FC101", "time", ["a", "b"]),
        fingerprint("FC101", "date", ["a", "c"]),
        fingerprint("FC101", "date", ["a", "b"], "the dam"),
    ]
    assert len({plain, *others}) == 5
    assert len(plain) == 16 and set(plain) <= set("0123456789abcdef")


def test_within_a_report_each_is_its_own() -> None:
    rows = [finding(["a", "b"]), finding(["a", "b"], "the mill"), finding(["a", "b"], "the mill"), finding(["a", "c"])]
    found = distinct(rows)
    assert len({f.fingerprint for f in found}) == 4
    assert found[3].fingerprint == rows[3].fingerprint
    assert [replace(f, fingerprint="") for f in found] == [replace(f, fingerprint="") for f in rows]


def test_a_finding_alone_keeps_its_fingerprint() -> None:
    assert distinct([finding(["a", "b"])]) == [finding(["a", "b"])]
