"""How a finding is known again: what a fingerprint hangs on, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

from factcheck import check
from factcheck.fingerprints import distinct, fingerprint, is_same
from factcheck.model import Finding, Report, Severity
from factcheck.values.base import Relation

DATE = "The Osmund dam was opened by Governor Ola Brandt in {}."


def finding(keys: list[str], matter: str = "dam/open") -> Finding:
    mark = fingerprint("FC101", "date", keys)
    row = Finding(mark, "FC101", Severity.ERROR, Relation.CONFLICT, "date", "", "the dam", 0.9, "", (), (), "", "")
    return replace(row, matter=(matter,))


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


def test_it_hangs_on_code_kind_and_values_and_not_on_order() -> None:
    plain = fingerprint("FC101", "date", ["a", "b"])
    assert {fingerprint("FC101", "date", list(keys)) for keys in permutations(["a", "b", "a"])} == {plain}
    others = [
        fingerprint("FC102", "date", ["a", "b"]),
        fingerprint("FC101", "time", ["a", "b"]),
        fingerprint("FC101", "date", ["a", "c"]),
        fingerprint("FC101", "date", ["a", "b", "c"]),
    ]
    assert len({plain, *others}) == 5
    assert len(plain) == 16 and set(plain) <= set("0123456789abcdef")


def test_within_a_report_each_is_its_own() -> None:
    dam, mill, other = (
        finding(["a", "b"], "dam/open"),
        finding(["a", "b"], "mill/open"),
        finding(["a", "c"], "dam/open"),
    )
    found = distinct([dam, mill, mill, other])
    assert len({f.fingerprint for f in found}) == 4
    assert found[3] == other
    assert [replace(f, fingerprint="") for f in found] == [replace(f, fingerprint="") for f in (dam, mill, mill, other)]


def test_one_that_is_joined_by_another_of_its_values_is_still_known() -> None:
    dam, mill = finding(["a", "b"], "dam/open"), finding(["a", "b"], "mill/open")
    for both in permutations([dam, mill]):
        now = {f.matter: f for f in distinct(both)}
        assert is_same(dam.fingerprint, dam.matter, now[dam.matter])
        assert not is_same(dam.fingerprint, dam.matter, now[mill.matter])
        assert is_same(now[dam.matter].fingerprint, dam.matter, dam)


def test_the_same_values_on_another_matter_are_another_finding() -> None:
    dam, mill = finding(["a", "b"], "dam/open"), finding(["a", "b"], "mill/open")
    assert dam.fingerprint == mill.fingerprint
    assert is_same(dam.fingerprint, dam.matter, dam) and not is_same(dam.fingerprint, dam.matter, mill)
    assert is_same(dam.fingerprint, (), mill), "who keeps a fingerprint alone means that fingerprint"
    assert not is_same(dam.fingerprint, dam.matter, finding(["a", "c"], "dam/open"))


def test_of_several_on_one_matter_the_first_keeps_it() -> None:
    dam = finding(["a", "b"], "dam/open")
    first, second = distinct([dam, dam])
    assert first == dam and second.fingerprint != dam.fingerprint
    assert is_same(dam.fingerprint, dam.matter, second)


def test_of_several_names_alike_each_is_the_same() -> None:
    names = replace(finding(["olsvik", "olsvig"]), kind="name", matter=())
    first, second = distinct([names, names])
    assert first.fingerprint != second.fingerprint
    assert all(is_same(f.fingerprint, (), other) for f in (first, second) for other in (names, first, second))


def test_a_finding_alone_keeps_its_fingerprint() -> None:
    assert distinct([finding(["a", "b"])]) == [finding(["a", "b"])]


def test_the_matter_is_what_is_counted_and_what_happens(tmp_path: Path) -> None:
    folder = tmp_path / "hurt"
    folder.mkdir()
    for n, (hurt, held) in enumerate([("Fourteen", "nineteen"), ("Nineteen", "fourteen")]):
        text = (
            f"{hurt} passengers were hurt when a tram overturned in Ghent. Police arrested {held} passengers in Ghent."
        )
        (folder / f"{n}.txt").write_text(text + "\n", encoding="utf-8")
    matters = {f.matter for f in check([folder]).findings if f.kind == "count"}
    assert all("/" in words for matter in matters for words in matter)
    assert not any("ghent" in words.lower() for matter in matters for words in matter)
