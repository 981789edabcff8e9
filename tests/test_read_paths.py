"""Files and folders: what is read, in which order, under which name, and what is said of the rest."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path

import pytest

from factcheck.errors import Problem
from factcheck.read import ReadResult, parse_published, read_paths

TEXT = "Two men were held on Monday."


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    for name in ("b.txt", "a.md", "Z.TXT", "sub/c.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{TEXT} {name}", encoding="utf-8")
    return folder


def shown(result: ReadResult) -> list[str]:
    return [d.path for d in result.documents]


def test_a_folder_is_read_in_the_order_of_its_paths(story: Path) -> None:
    result = read_paths([story])
    assert shown(result) == ["story/Z.TXT", "story/a.md", "story/b.txt", "story/sub/c.txt"]
    assert [d.id for d in result.documents] == ["s1", "s2", "s3", "s4"]
    assert (result.problems, result.left_out) == ((), ())


def test_the_order_of_arguments_and_the_working_directory_do_not_show(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read_paths([story / "b.txt", story / "sub"])
    assert shown(whole) == ["b.txt", "sub/c.txt"]
    assert read_paths([f"{story}/sub/", str(story / "b.txt")]).documents == whole.documents
    monkeypatch.chdir(story)
    assert read_paths(["./sub", "b.txt"]).documents == whole.documents
    assert shown(read_paths(["."])) == ["Z.TXT", "a.md", "b.txt", "sub/c.txt"]
    assert shown(read_paths(["sub/.."])) == ["Z.TXT", "a.md", "b.txt", "sub/c.txt"]


def test_a_file_is_read_once(story: Path) -> None:
    (story / "link.txt").symlink_to(story / "b.txt")
    result = read_paths([story, story / "b.txt", story / "sub" / ".." / "b.txt", story])
    assert shown(result) == ["b.txt", "story/Z.TXT", "story/a.md", "story/sub/c.txt"]


def test_files_of_one_name_are_told_apart_by_what_is_in_them(tmp_path: Path) -> None:
    for n, text in enumerate(["One man was held.", "Two men were held.", "Three men were held."]):
        (tmp_path / str(n) / "s").mkdir(parents=True)
        (tmp_path / str(n) / "s" / "x.txt").write_text(text, encoding="utf-8")
    (tmp_path / "0" / "s" / "x (2).txt").write_text("Nobody was held.", encoding="utf-8")
    folders = [tmp_path / str(n) / "s" for n in range(3)]
    result = read_paths(folders)
    assert shown(result) == ["s/x (2).txt", "s/x (3).txt", "s/x (4).txt", "s/x.txt"]
    assert read_paths(folders[::-1]).documents == result.documents


def test_what_a_walk_passes_over(story: Path) -> None:
    for name in (".hidden.txt", ".git/x.txt", "factcheck.toml", "baseline.jsonl", "out/y.txt", "data.csv"):
        (story / name).parent.mkdir(exist_ok=True)
        (story / name).write_text(TEXT, encoding="utf-8")
    (story / "page.html").write_text(TEXT, encoding="utf-8")
    (story / "picture.txt").write_bytes(b"\x00\x01\x02")
    result = read_paths([story], skip=[story / "out"])
    assert len(result.documents) == 4
    assert result.problems == ()
    assert result.left_out == (
        Problem("story/page.html", "is neither .txt nor .md"),
        Problem("story/picture.txt", "is not a text file; give plain text or Markdown, saved as UTF-8"),
    )


def test_links_lead_nowhere_twice(story: Path) -> None:
    (story / "again").symlink_to(story, target_is_directory=True)
    (story / "self.txt").symlink_to(story / "self.txt")
    (story / "self").symlink_to(story / "self")
    result = read_paths([story])
    assert len(result.documents) == 4 and result.problems == ()
    assert [p.path for p in result.left_out] == ["story/again", "story/self.txt"]
    assert shown(read_paths([story / "again" / "sub"])) == ["sub/c.txt"]


def problem(result: ReadResult) -> Problem:
    assert not result.documents
    (only,) = result.problems
    return only


def test_what_gives_no_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "page.html").write_text(TEXT, encoding="utf-8")
    (tmp_path / "picture.md").write_bytes(b"\x00\x01")
    (tmp_path / "long.txt").write_bytes(b"a" * 5_000_000)
    (tmp_path / "front.md").write_text("---\na: b: c\n---\n", encoding="utf-8")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    for name, words in {
        "empty": "holds no .txt or .md article",
        "gone": "there is no such file or folder",
        "a\0b": "there is no such file or folder",
        "x" * 5000: "there is no such file or folder",
        "page.html": "is neither .txt nor .md",
        "picture.md": "is not a text file",
        "long.txt": "has 5.0 MB",
        "front.md": "has broken front matter (line 2",
        "self.txt": "is a link that leads nowhere",
        "pipe.txt": "is neither a file nor a folder",
    }.items():
        found = problem(read_paths([tmp_path / name]))
        assert found.path == str(tmp_path / name)
        assert found.message.startswith(words) and "\n" not in found.message


def test_a_folder_of_nothing_but_pictures_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x00\x01")
    assert problem(read_paths([tmp_path])).path == f"{tmp_path.name}/picture.txt"


def test_what_may_not_be_read_is_named(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def guarded(path: Path) -> bytes:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    result = read_paths([story])
    assert len(result.documents) == 3
    assert result.problems == (Problem(str(story / "b.txt"), "cannot be opened: Permission denied"),)


def test_standard_input() -> None:
    result = read_paths(["-", "-"], stdin=f"# Two held\n\n{TEXT}".encode())
    assert [(d.path, d.title) for d in result.documents] == [("<stdin>", "Two held")]
    assert read_paths(["-"]).problems == (Problem("-", "nothing came on standard input"),)


def test_a_name_that_cannot_be_printed_is_shown_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text(TEXT, encoding="utf-8")
    assert shown(read_paths([tmp_path])) == [f"{tmp_path.name}/a\ufffdb.txt", f"{tmp_path.name}/\ufffd.txt"]


def test_dates_that_are_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.parent)
    told = {
        "story/b.txt": date(2021, 5, 4),
        "./story/sub/c.txt": date(2021, 5, 5),
        str(story / "a.md"): date(2021, 5, 6),
    }
    result = read_paths(["story"], published=told)
    assert [d.published for d in result.documents] == [None, date(2021, 5, 6), date(2021, 5, 4), date(2021, 5, 5)]
    assert result.problems == ()
    wrong = read_paths(["story"], published={"story/x.txt": date(2021, 5, 4)})
    assert wrong.problems == (Problem("story/x.txt", "a date is given for it, but no such article is read"),)


@pytest.mark.parametrize(
    "words, path, when",
    [
        ("a/b.txt=2021-05-04", "a/b.txt", date(2021, 5, 4)),
        ("a=b.txt=2021-05-04", "a=b.txt", date(2021, 5, 4)),
        ("b.txt=2021-05-04T08:55+05:30", "b.txt", datetime.fromisoformat("2021-05-04T08:55+05:30")),
    ],
)
def test_parse_published(words: str, path: str, when: date) -> None:
    assert parse_published(words) == (path, when)


@pytest.mark.parametrize(
    "words, message",
    [
        ("b.txt", "not of the form PATH=DATE"),
        ("=2021-05-04", "not of the form PATH=DATE"),
        ("b.txt=", "not of the form PATH=DATE"),
        ("b.txt=4 May 2021", "is no date"),
        ("b.txt=2021-02-30", "is no date"),
        ("b.txt=0001-01-01", "from 1600 to 2199"),
    ],
)
def test_parse_published_says_what_is_wrong(words: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_published(words)
