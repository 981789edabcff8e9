"""Inputs that are empty, broken or hostile: a clear line or an empty report, the right exit status, no traceback."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from factcheck import extract
from tests.findings import COMMAND, SEEDS
from tests.patience import ends_soon


def report(*arguments: str | Path, stdin: bytes = b"", seconds: float = 60) -> tuple[int, bytes, str]:
    """Exit status, standard output and standard error of `factcheck report`."""
    done = subprocess.run(
        [COMMAND, "report", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=seconds,
    )
    error = done.stderr.decode()
    assert "Traceback" not in error
    return done.returncode, done.stdout, error


def refused(result: tuple[int, bytes, str], *words: str) -> None:
    """The call was wrong: status 2, nothing on standard output, one line that names what and where."""
    status, out, error = result
    assert (status, out) == (2, b"")
    assert len(error.strip().splitlines()) == 1, error
    for word in words:
        assert word in error


def test_an_empty_file_gives_an_empty_report(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    status, out, _ = report(tmp_path / "empty.txt", "--format", "json")
    data = json.loads(out)
    assert status == 0
    assert [s["characters"] for s in data["sources"]] in ([], [0])
    assert data["claims"] == data["facts"] == data["findings"] == []


def test_a_file_of_white_space(tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text(" \n\t\r\n\u00a0\n", encoding="utf-8")
    status, out, _ = report(tmp_path / "blank.txt", "--format", "json")
    assert status == 0 and json.loads(out)["claims"] == []


def test_a_binary_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    refused(report(tmp_path / "picture.txt"), "picture.txt")


def test_a_binary_file_among_articles_is_left_out_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine people were hurt in Turin on Monday.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 500)
    status, out, error = report(tmp_path, "--format", "json")
    data = json.loads(out)
    assert status == 0
    assert [Path(s["path"]).name for s in data["sources"]] == ["a.txt"]
    assert "b.txt" in error or any("b.txt" in json.dumps(u) for u in data["unchecked"])


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    refused(report(tmp_path / "gone.txt"), "gone.txt")


def test_a_missing_path_among_articles_is_named_and_the_rest_is_checked(tmp_path: Path) -> None:
    status, out, error = report(SEEDS, tmp_path / "gone", "--format", "json")
    assert status == 2
    assert len(error.strip().splitlines()) == 1 and "gone" in error
    assert len(json.loads(out)["sources"]) == 5


def test_no_path_at_all() -> None:
    status, out, error = report()
    assert (status, out) == (2, b"") and error


def test_a_folder_with_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"\x00\x00\x00\x18ftyp")
    (tmp_path / ".hidden.txt").write_text("Nine people were hurt.", encoding="utf-8")
    refused(report(tmp_path), tmp_path.name)


def test_an_empty_folder(tmp_path: Path) -> None:
    refused(report(tmp_path), tmp_path.name)


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine people were hurt in Turin on Monday.", encoding="utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    status, out, _ = report(tmp_path, "--format", "json")
    assert status == 0
    assert [Path(s["path"]).name for s in json.loads(out)["sources"]] == ["a.txt"]


def test_a_link_to_itself_alone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    refused(report(tmp_path / "self.txt"), "self.txt")


LINES = {
    "one letter": "a",
    "digits": "7",
    "brackets": "([{",
    "quotes": "“\"'",
    "dots": ".",
    "white space": " \t",
    "a sentence": "On Monday 12 people were hurt in Turin and $4.5 million was lost. ",
}


@pytest.mark.parametrize("unit", LINES.values(), ids=LINES)
def test_five_megabytes_in_one_line(tmp_path: Path, unit: str) -> None:
    long = tmp_path / "long.txt"
    long.write_text((unit * (5_000_000 // len(unit)))[:5_000_000], encoding="utf-8")
    status, out, error = report(long, "--format", "json", seconds=300)
    assert status in (0, 2)
    if status == 0:
        json.loads(out)
    else:
        assert "long.txt" in error and len(error.strip().splitlines()) == 1


HUNDRED_KB = {**LINES, "commas": "1,", "dashes": "-–", "newlines": "\n", "capitals": "Aa ", "ampersands": "&<\"'>"}


@pytest.mark.parametrize("unit", HUNDRED_KB.values(), ids=HUNDRED_KB)
def test_a_hundred_kilobytes_of_one_thing(tmp_path: Path, unit: str) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text((unit * (100_000 // len(unit) + 1))[:100_000], encoding="utf-8")
    status, _, _ = report(odd, "--format", "json", seconds=300)
    assert status in (0, 2)


MIXES = {
    "digits": "7", "dots": ".", "quotes": '"', "brackets": "(", "closing brackets": ")", "spaces": " ", "a": "a",
    "words": "a ", "words and brackets": 'a "(', "thousands": "1,1,1", "money": "$1 $1", "letters in brackets": "(a) ",
    "lone digits": "1 ", "a list": "1. ", "initials": "A. ", "quoted letters": '"a" ', "curly quotes": "“a” ",
    "slashes": "1/", "dates": "2024-01-01 ", "ages": "A, 26, ", "addresses": "x@", "places": "in Oslo, ",
    "spoken": 'said "a ', "dashes": "a -- ",
}  # fmt: skip


@pytest.mark.parametrize("unit", MIXES.values(), ids=MIXES)
def test_a_hundred_kilobytes_are_soon_gone_through(unit: str) -> None:
    extract("Nine people were hurt in Turin on Monday.")  # loads the pipeline
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    with ends_soon():
        extract(text)


def test_what_is_not_given_to_the_parser_is_told(tmp_path: Path) -> None:
    copy = "Nine people were hurt in Turin on Monday."
    (tmp_path / "a.txt").write_text(f"{copy}\n\n{'one two ' * 500}\n\n{'12.5 80 ' * 300}\n\n{copy}", encoding="utf-8")
    _, out, _ = report(tmp_path / "a.txt", "--format", "json")
    data = json.loads(out)
    assert [c["text"] for c in data["claims"] if c["kind"] == "count"] == ["Nine", "Nine"]
    assert [u["message"] for u in data["unchecked"] if u["kind"] == "left-out"] == [
        "4800 characters of a.txt were not read: rows of signs or numbers, or the same words over and over"
    ]


def test_markup_in_an_article_is_shown_as_text(tmp_path: Path) -> None:
    for name, count in (("a", "twelve"), ("b", "fourteen")):
        (tmp_path / f"{name}.txt").write_text(
            "<script>alert(1)</script> Fire & fury\n\n"
            f"A fire killed {count} people in Turin on Monday, <b>police</b> said.",
            encoding="utf-8",
        )
    _, page, _ = report(tmp_path, "--format", "html")
    assert b"<script>alert(1)" not in page and b"<b>police" not in page


def test_standard_input(tmp_path: Path) -> None:
    status, out, _ = report("-", "--format", "json", stdin=b"Nine people were hurt in Turin on Monday.")
    assert status == 0
    assert json.loads(out)["claims"]
