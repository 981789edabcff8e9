"""Findings are known again when a story is only put otherwise: files renamed, paragraphs moved, an unrelated source
added, an article copied. Over the sample story and every other, by mechanical changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck import check
from factcheck.fingerprints import is_same
from factcheck.model import Report
from tests.findings import SEEDS, STORIES, loud, report_on, shown, texts_of

FOLDERS = [SEEDS, *sorted(p for p in STORIES.iterdir() if p.is_dir())]
Texts = Mapping[str, str]

UNRELATED = """Growers count frost losses

Frost has cost apple growers around Tarn Valley a third of their crop, the growers' union said on Thursday.

Some 240 farms are affected. The union's chair, Hanne Olsvik, asked for $4 million in relief by June 2027.
"""


def renamed(texts: Texts) -> Texts:
    """New names, which also turn the order round."""
    names = sorted(texts)
    return {f"{len(names) - n:02}-agency{Path(old).suffix}": texts[old] for n, old in enumerate(names)}


def joined(texts: Texts) -> Texts:
    return {"00-frost.txt": UNRELATED, **texts}


def moved(texts: Texts) -> Texts:
    """The last two paragraphs of each longer article change places: they lead nothing on."""
    return {name: _moved(text) for name, text in texts.items()}


def _moved(text: str) -> str:
    parts = re.split(r"(\r?\n[ \t]*\r?\n)", text.rstrip())
    if len(parts) < 9:
        return text
    return "".join([*parts[:-3], parts[-1], parts[-2], parts[-3]]) + "\n"


CHANGES: dict[str, Callable[[Texts], Texts]] = {
    "joined by an unrelated source": joined,
    "renamed and moved, too": lambda texts: joined(moved(renamed(texts))),
}


def unknown(report: Report, known: Report) -> list[str]:
    return [
        shown(f, report)
        for f in report.findings
        if not any(is_same(k.fingerprint, k.matter, f) for k in known.findings)
    ]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_the_same_findings_with_the_same_fingerprints(
    folder: Path, change: Callable[[Texts], Texts], tmp_path: Path
) -> None:
    before, after = check([folder]), report_on(change(texts_of(folder)), tmp_path)
    assert {f.fingerprint for f in before.findings} == {f.fingerprint for f in after.findings}
    assert not unknown(after, before) and not unknown(before, after)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_a_copy_of_a_source_brings_nothing_new_and_hides_nothing(folder: Path, tmp_path: Path) -> None:
    texts = texts_of(folder)
    before, after = check([folder]), report_on({**texts, "00-copy.txt": texts[min(texts)]}, tmp_path)
    assert not unknown(after, before)
    kept = [*after.findings, *after.faint]
    gone = [f for f in loud(before) if not any(is_same(f.fingerprint, f.matter, k) for k in kept)]
    assert not gone, [shown(f, before) for f in gone]
